"""The command line: `python -m bot run | shell | train`. The Makefile's targets call it.

Rasa and TensorFlow take seconds to import, so each command imports them only when it is sure to need them.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import environment, settings
from bot.cli import serve
from bot.cli.errors import CommandError
from bot.cli.model import ensure_model

ROOT = Path(__file__).resolve().parents[2]


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    result = argparse.ArgumentParser(prog="python -m bot", description=__doc__.splitlines()[0])
    commands = result.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("run", help="train if needed, then serve the web page and the REST channel")
    commands.add_parser("shell", help="train if needed, then talk to the bot in this terminal")
    train = commands.add_parser("train", help="train if anything changed since the last model")
    train.add_argument("--force", action="store_true", help="train even if nothing changed")
    return result


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status: 0 done, 1 failed with a message, 2 wrong arguments."""
    options = parser().parse_args(arguments)
    environment.prepare()
    # Rasa finds the project's components and files from the current folder.
    os.chdir(ROOT)
    if str(ROOT) not in sys.path:
        sys.path.insert(0, str(ROOT))
    try:
        chosen = settings.read(os.environ)
        if options.command == "train":
            print(f"The model is {ensure_model(ROOT, chosen, force=options.force).relative_to(ROOT)}.")
        elif options.command == "run":
            serve.run(ROOT, chosen)
        else:
            serve.shell(ROOT, chosen)
    except (CommandError, settings.SettingsError) as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
    return 0
