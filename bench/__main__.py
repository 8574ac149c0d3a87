"""Measure this bot beside a stock Rasa bot, print the table, and keep it in docs/performance.md with a picture.

The full run takes about an hour and needs an otherwise idle machine; `--quick` is for trying changes.
"""

from __future__ import annotations

import argparse
import datetime
import statistics
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from bench import bots, growth, measure
from bench.chart import draw
from bench.questions import QUESTIONS
from bench.report import Row, compare, limit, machine, table
from bench.service import BenchError, Service

DOCS = bots.ROOT / "docs" / "performance.md"
PICTURE = bots.ROOT / "docs" / "images" / "latency.svg"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
FIRST = QUESTIONS[0]


def arguments() -> argparse.Namespace:
    """Return the options of the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="a few minutes; the figures are rough and are not kept")
    parser.add_argument("--alone", action="store_true", help="without the stock bot; the figures are not kept")
    parser.add_argument("--keep-stock", action="store_true", help="do not train the stock bot anew on changed data")
    parser.add_argument(
        "--stock-epochs",
        type=int,
        default=bots.DEFAULT_EPOCHS,
        help="fewer make it train sooner, and answer worse but as fast",
    )
    parser.add_argument(
        "--patience", type=float, default=1800, help="seconds for a bot's long conversation (%(default)s)"
    )
    return parser.parse_args()


def say(text: str) -> None:
    """Tell what is being done."""
    print(f"{datetime.datetime.now():%H:%M:%S}  {text}", file=sys.stderr, flush=True)


def main() -> int:
    """Run all measurements; return 0 if every goal was reached."""
    options = arguments()
    bots.CACHE.mkdir(parents=True, exist_ok=True)
    quick: bool = options.quick
    rows: list[Row] = []
    stock_bot = None if options.alone else bots.StockBot(options.stock_epochs)
    if stock_bot:
        stock_bot.prepare(keep=quick or options.keep_stock)
    bots.ready_model()
    rows += start_rows(repeat=1 if quick else 3)
    with ExitStack() as running:
        services = [bots.ours()] + ([stock_bot.service()] if stock_bot else [])
        for service in services:
            say(f"Starting {service.name} ...")
            running.callback(service.stop)
            service.start(FIRST)
        rows += latency_rows(services, conversations=3 if quick else 25)
        rows += load_rows(services, seconds=5 if quick else 30, users_seconds=20 if quick else 120)
        say("One long conversation ...")
        long = measure.conversation(services, 200 if quick else 1000, 60 if quick else options.patience)
        rows += conversation_rows(long)
        memory = [float(service.resident()) for service in services]
        rows.append(limit("resident memory, all processes", "MB", memory[0], 600, memory[1] if stock_bot else None))
    say("Training from scratch ...")
    rows.append(
        limit("training from scratch", "s", bots.train_ours(), 60, stock_bot.training_seconds if stock_bot else None)
    )
    rows += growth_rows(conversations=2 if quick else 10)
    print(table(rows))
    if not quick and stock_bot:
        keep(rows, long)
    return 0 if all(row.met is not False for row in rows) else 1


def start_rows(repeat: int) -> list[Row]:
    """Measure the start above the bare import, alternating the two."""
    say("Starts ...")
    bare, whole = [], []
    for _ in range(repeat):
        bare.append(bots.bare_import())
        whole.append(bots.start_ours(FIRST))
    first, imports = statistics.median(whole), statistics.median(bare)
    return [
        Row("`make run` to the first answer", f"{first:.1f} s"),
        Row("bare `import rasa.core.agent`", f"{imports:.1f} s"),
        limit("start, above the bare import", "s", first - imports, 3),
    ]


def latency_rows(services: Sequence[Service], conversations: int) -> list[Row]:
    """Measure single messages in short conversations."""
    say("Latency ...")
    times = measure.latency(services, conversations)

    def row(percent: float, least: float | None = None) -> Row:
        figures = pair(services, lambda name: times[name].p(percent))
        return compare(f"a message over REST, p{percent:g}", "ms", *figures, least)

    return [row(50, 10), row(95), row(99)]


def load_rows(services: Sequence[Service], seconds: float, users_seconds: float) -> list[Row]:
    """Measure throughput, and 50 users at once."""
    say("Saturated throughput ...")
    rates = {service.name: measure.saturated(service, seconds).per_second for service in services}
    rows = [compare("saturated throughput", "/s", *pair(services, rates.__getitem__), 10)]
    say("50 users with think time ...")
    times = {service.name: measure.users(service, users_seconds) for service in services}
    p95 = pair(services, lambda name: times[name].p(95))
    errors = pair(services, lambda name: float(times[name].errors))
    return [
        *rows,
        limit("50 users with think time, p95", "ms", p95[0], 150, p95[1]),
        limit("50 users with think time, errors", "", errors[0], 0, errors[1]),
    ]


def conversation_rows(times: dict[str, list[float]]) -> list[Row]:
    """Compare the end of a long conversation with its beginning."""
    growth = {
        name: median_around(values, len(values) - 1) / median_around(values, 10) for name, values in times.items()
    }
    ours, *stock = times
    turns = {name: len(values) for name, values in times.items()}
    shown = f"{growth[stock[0]]:.1f} (turn {turns[stock[0]]})" if stock else ""
    return [
        Row(
            f"p50 at turn {turns[ours]} / at turn 10",
            f"{growth[ours]:.2f}",
            shown,
            "",
            "≤ 1.2",
            growth[ours] <= 1.2,
        )
    ]


def median_around(values: Sequence[float], turn: int) -> float:
    """Return the median of two rounds of all questions that end at the turn, or begin with the conversation."""
    span = 2 * len(QUESTIONS)
    start = max(0, min(turn - span // 2, len(values) - span))
    return statistics.median(values[start : start + span])


def growth_rows(conversations: int) -> list[Row]:
    """Measure loading a large knowledge base, and messages with it beside messages with the real one."""
    say("1,000 organizations ...")
    folder = growth.folder()
    seconds, organizations, facts = growth.load_time(folder)
    what = f"{organizations:,} organizations, {facts:,} facts"
    small, large = bots.ours(), bots.ours({"KNOWLEDGE_DIR": str(folder)}, "large knowledge")
    with ExitStack() as running:
        for service in (small, large):
            running.callback(service.stop)
            service.start(FIRST)
        times = measure.latency([small, large], conversations)
    ratio = times[large.name].p(50) / times[small.name].p(50)
    return [
        limit(f"loading {what}", "s", seconds, 5),
        limit("p50 of a message with them / with the real knowledge", "", ratio, 2),
    ]


def pair(services: Sequence[Service], figure: Callable[[str], float]) -> tuple[float, float | None]:
    """Return the figure of this bot, and that of the stock bot if it takes part."""
    return figure(services[0].name), figure(services[1].name) if len(services) > 1 else None


def keep(rows: Sequence[Row], long: dict[str, list[float]]) -> None:
    """Write the table into docs/performance.md and draw the picture."""
    today = f"{datetime.date.today():%-d %B %Y}"
    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    PICTURE.write_text(draw("Time to answer, by the turns before", long, f"{machine()}, {today}"), encoding="utf-8")
    before, _, rest = DOCS.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    measured = f"{BEGIN}\nMeasured on {today}: {machine()}.\n\n{table(rows)}\n{END}"
    DOCS.write_text(before + measured + after, encoding="utf-8")
    say(f"Kept in {DOCS.relative_to(Path.cwd())} and {PICTURE.relative_to(Path.cwd())}.")


if __name__ == "__main__":
    try:
        sys.exit(main())
    except BenchError as error:
        print(f"\n{error}", file=sys.stderr)
        sys.exit(2)
