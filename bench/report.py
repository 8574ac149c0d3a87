"""The results as text: a table of what was measured, each with its goal and whether it was reached."""

from __future__ import annotations

import os
import platform
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """One measurement. `goal` is met where `met` is true; both are empty where there is no goal."""

    what: str
    ours: str
    stock: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a Markdown table."""
    lines = ["| | this bot | stock Rasa | ratio | goal | |", "|---|---:|---:|---:|---:|---|"]
    for row in rows:
        verdict = {True: "reached", False: "**missed**", None: ""}[row.met]
        lines.append(f"| {row.what} | {row.ours} | {row.stock} | {row.ratio} | {row.goal} | {verdict} |")
    return "\n".join(lines)


def compare(what: str, unit: str, ours: float, stock: float | None, least: float | None = None) -> Row:
    """Return a row on which of two figures is how many times the other; `least` is the goal for that ratio.

    Rates (units that end in "/s") are better when they are larger, everything else when it is smaller.
    """
    if stock is None:
        return Row(what, figure(ours, unit))
    ratio = ours / stock if unit.endswith("/s") else stock / ours
    goal, met = ("", None) if least is None else (f"≥ {least:g}", ratio >= least)
    return Row(what, figure(ours, unit), figure(stock, unit), f"{ratio:.1f}", goal, met)


def limit(what: str, unit: str, ours: float, most: float, stock: float | None = None) -> Row:
    """Return a row on a figure that must not be larger than `most`."""
    shown = "" if stock is None else figure(stock, unit)
    return Row(what, figure(ours, unit), shown, "", f"≤ {most:g}{' ' + unit if unit else ''}", ours <= most)


def figure(value: float, unit: str) -> str:
    """Return the value in as many digits as it is worth, with its unit."""
    digits = 0 if value >= 100 else 1 if value >= 10 else 2
    return f"{value:.{digits}f} {unit}".strip()


def machine() -> str:
    """Return what the measurements ran on."""
    cpu = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        names = [line.split(":", 1)[1].strip() for line in info.read_text().splitlines() if "model name" in line]
        cpu = names[0] if names else cpu
    return f"{os.cpu_count()} cores ({cpu}), {platform.system()}, Python {platform.python_version()}"
