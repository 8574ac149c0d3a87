"""`python -m knowledge check [FOLDER]`: says whether the knowledge files are usable, and else what to do."""

from __future__ import annotations

import argparse
import sys
from collections import Counter

from knowledge.base import load
from knowledge.loader import KnowledgeError


def main(arguments: list[str] | None = None) -> int:
    """Run the command; return its exit status: 0 when the knowledge is usable, 1 when it has faults."""
    parser = argparse.ArgumentParser(prog="python -m knowledge", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("check", help="check every knowledge file")
    command.add_argument("folder", nargs="?", help="a knowledge folder (default: KNOWLEDGE_DIR, else the project's)")
    folder = parser.parse_args(arguments).folder
    try:
        knowledge = load(folder)
    except KnowledgeError as error:
        print(error, file=sys.stderr)
        print(_counted(len(error.faults), "fault"), file=sys.stderr)
        return 1
    types = Counter(subject.type for subject in knowledge.subjects.values())
    print(
        f"{_counted(len(knowledge.by_id), 'fact')} on "
        + ", ".join(f"{count} × {name}" for name, count in types.items())
    )
    return 0


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


if __name__ == "__main__":
    sys.exit(main())
