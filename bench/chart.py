"""The latency over one long conversation as a picture, drawn with plain text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from html import escape

WIDTH, HEIGHT = 860, 420
LEFT, RIGHT, TOP, BOTTOM = 70, 130, 60, 50
COLOURS = ("#0b6e99", "#c2410c", "#4d7c0f")
SMOOTHED = 10  # turns per point


def smoothed(values: Sequence[float]) -> list[tuple[float, float]]:
    """Return the median of each group of turns, with the turn in the middle of the group."""
    groups = [values[start : start + SMOOTHED] for start in range(0, len(values), SMOOTHED)]
    return [(index * SMOOTHED + len(group) / 2, sorted(group)[len(group) // 2]) for index, group in enumerate(groups)]


def draw(title: str, series: Mapping[str, Sequence[float]], note: str) -> str:
    """Return an SVG picture: turns to the right, milliseconds upwards on a logarithmic scale."""
    points = {name: smoothed(values) for name, values in series.items() if values}
    turns = max(len(values) for values in series.values())
    lowest = 10 ** math.floor(math.log10(min(y for line in points.values() for _, y in line)))
    highest = 10 ** math.ceil(math.log10(max(y for line in points.values() for _, y in line)))

    def x(turn: float) -> float:
        return LEFT + (WIDTH - LEFT - RIGHT) * turn / turns

    def y(value: float) -> float:
        share = math.log10(value / lowest) / math.log10(highest / lowest)
        return HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * share

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" '
        f'font-size="13" role="img" aria-label="{escape(title)}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        f'<text x="{LEFT}" y="24" font-size="16" font-weight="bold" fill="#1f2937">{escape(title)}</text>',
        f'<text x="{LEFT}" y="43" fill="#4b5563">{escape(note)}</text>',
    ]
    for power in range(round(math.log10(lowest)), round(math.log10(highest)) + 1):
        height = y(10**power)
        parts.append(f'<line x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{height:.1f}" y2="{height:.1f}" stroke="#e5e7eb"/>')
        label = f"{10**power:g} ms" if power < 3 else f"{10 ** (power - 3):g} s"
        parts.append(f'<text x="{LEFT - 8}" y="{height + 4:.1f}" text-anchor="end" fill="#4b5563">{label}</text>')
    for step in range(5):
        turn = turns * step / 4
        parts.append(
            f'<text x="{x(turn):.1f}" y="{HEIGHT - BOTTOM + 20}" text-anchor="middle" fill="#4b5563">{turn:.0f}</text>'
        )
    parts.append(
        f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle" fill="#4b5563">'
        "turns in one conversation</text>"
    )
    for (name, line), colour in zip(points.items(), COLOURS, strict=False):
        path = " ".join(f"{x(turn):.1f},{y(value):.1f}" for turn, value in line)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        last_turn, last = line[-1]
        parts.append(
            f'<text x="{x(last_turn) + 6:.1f}" y="{y(last) + 4:.1f}" fill="{colour}">'
            f"{escape(name)}, {last:.1f} ms</text>"
        )
    return "\n".join([*parts, "</svg>", ""])
