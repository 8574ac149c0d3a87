"""The small pieces of HTML that the report is made of. Everything that is passed in as text is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

from bot.report.calibration import Bin


class Html(str):
    """Text that is HTML already."""


Cell = Html | str | int


def text(value: Cell) -> str:
    """Return a value as HTML."""
    return value if isinstance(value, Html) else escape(str(value))


def percent(share: float) -> str:
    """Return a share from 0 to 1 as a percentage."""
    return f"{100 * share:.1f} %"


@dataclass(frozen=True)
class Links:
    """Where a line of a file is to be found; `template` holds {file}, relative to the project's root, and {line}."""

    template: str = "../{file}#L{line}"

    def to(self, file: str, line: int) -> Html:
        """Return a link to the line."""
        href = escape(self.template.format(file=file, line=line), quote=True)
        return Html(f'<a class="place" href="{href}">{escape(file)}:{line}</a>')


def table(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Html:
    """Return a table; whole numbers and percentages stand to the right."""
    body = [list(row) for row in rows]
    if not body:
        return Html('<p class="quiet">None.</p>')
    right = [all(_is_number(row[column]) for row in body) for column in range(len(head))]

    def line(tag: str, cells: Sequence[Cell]) -> str:
        opened = [f"<{tag} class=number>" if number else f"<{tag}>" for number in right]
        closed = (f"{start}{text(cell)}</{tag}>" for start, cell in zip(opened, cells, strict=True))
        return f"<tr>{''.join(closed)}</tr>"

    return Html("<table>" + line("th", head) + "".join(line("td", row) for row in body) + "</table>")


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int) or str(cell).removesuffix(" %").replace(".", "", 1).isdigit()


def fold(summary: Cell, content: Html) -> Html:
    """Return content that is shown when its summary is clicked."""
    return Html(f"<details><summary>{text(summary)}</summary>{content}</details>")


def section(anchor: str, title: str, *content: Html) -> Html:
    """Return a section with a heading."""
    return Html(f'<section id="{anchor}"><h2>{escape(title)}</h2>{"".join(content)}</section>')


def paragraph(words: str) -> Html:
    """Return a paragraph."""
    return Html(f"<p>{escape(words)}</p>")


def tiles(figures: Iterable[tuple[str, str]]) -> Html:
    """Return figures with what they are, side by side."""
    items = "".join(f"<li><b>{escape(figure)}</b>{escape(name)}</li>" for name, figure in figures)
    return Html(f'<ul class="tiles">{items}</ul>')


def reliability_diagram(bins: Sequence[Bin]) -> Html:
    """Return the share of right guesses over the confidence as SVG; on the dashed line, confidence is what it says."""
    size, left, top = 220, 34, 8

    def x(value: float) -> float:
        return left + size * value

    def y(value: float) -> float:
        return top + size * (1 - value)

    marks = [
        f'<text x="{left - 6}" y="{y(v) + 4:.0f}" text-anchor="end">{v:.0%}</text>'
        f'<text x="{x(v):.0f}" y="{top + size + 15}" text-anchor="middle">{v:.0%}</text>'
        for v in (0.0, 0.5, 1.0)
    ]
    bars = [
        f'<rect x="{x(b.low) + 1:.1f}" y="{y(b.accuracy):.1f}" width="{size * (b.high - b.low) - 2:.1f}"'
        f' height="{size * b.accuracy:.1f}" fill="#4a7fb5" opacity=".75">'
        f"<title>confidence {b.confidence:.0%}, right {b.accuracy:.0%}, {b.count} examples</title></rect>"
        for b in bins
    ]
    return Html(
        f'<svg viewBox="0 0 {left + size + 20} {top + size + 36}" role="img" aria-label="Reliability diagram">'
        f'<rect x="{left}" y="{top}" width="{size}" height="{size}" fill="none" stroke="#8888"/>{"".join(bars)}'
        f'<line x1="{x(0)}" y1="{y(0)}" x2="{x(1)}" y2="{y(1)}" stroke="currentColor" stroke-dasharray="4"/>'
        + "".join(marks)
        + f'<text x="{x(0.5):.0f}" y="{top + size + 30}" text-anchor="middle">confidence</text></svg>'
    )
