"""`python -m bot.report`: measures, and writes report/index.html. Takes about eight minutes; `make report` calls it."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from bot.nlu.understanding import Understanding
from bot.report.confusion import cross_validate
from bot.report.examples import DataError, read_training_examples
from bot.report.linking import link, read_gold
from bot.report.markup import Links
from bot.report.page import Findings, figures, render
from bot.report.questions import load_judge, put, question_files
from bot.report.retyped import retypist
from knowledge import KnowledgeError, load

ROOT = Path(__file__).resolve().parents[2]
GOLD = "tests/questions/linking.yml"
OUTPUT = "report/index.html"


def measure(root: Path, progress: Callable[[str], None]) -> Findings:
    """Return what the report shows. Raises DataError and KnowledgeError for faulty files."""
    knowledge = load()
    examples = read_training_examples(root)
    gold = read_gold(root / GOLD, knowledge)
    judged = cross_validate(examples, knowledge, progress)
    progress("training on all examples")
    understanding = Understanding.train(knowledge, [(example.text, example.intent) for example in examples])
    progress("entity linking")
    linked = link(gold, understanding)
    judge, retype, turns = load_judge(root), retypist(), []
    for file in question_files(root):
        progress(file.relative_to(root).as_posix())
        turns += put(file, root, understanding, knowledge, judge, retype)
    return Findings(judged, linked, GOLD, turns, knowledge)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the report and return the exit status: 0 done, 1 a data file is faulty, 2 wrong arguments."""
    parser = argparse.ArgumentParser(prog="python -m bot.report", description="Write the report on the training data.")
    parser.add_argument("--output", type=Path, default=ROOT / OUTPUT, help=f"the page to write ({OUTPUT})")
    hint = "how lines are linked, with {file} and {line}: 'vscode://file/home/me/bot/{file}:{line}', say"
    parser.add_argument("--link", default=Links.template, metavar="TEMPLATE", help=hint)
    options = parser.parse_args(arguments)
    started = time.monotonic()

    def progress(step: str) -> None:
        print(f"{time.monotonic() - started:5.0f} s  {step}", flush=True)

    try:
        findings = measure(ROOT, progress)
    except (DataError, KnowledgeError) as error:
        print(error, file=sys.stderr)
        return 1
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(render(findings, Links(options.link)), encoding="utf-8")
    for name, figure in figures(findings):
        print(f"{figure:>8}  {name}")
    print(f"Open {options.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
