"""Tells dates that are written month first ("9/10/2012") from those that are written day first.

By its numbers alone such a date is read day first (bot.nlu.text). The other way is meant where another date of the
message can only be read that way, or where something is recorded for that day, and nothing for the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.nlu.text import Token
from knowledge import FuzzyDate, Knowledge

MONTHS = 12
_WRITTEN = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})")
"""With dots, nobody writes the month first."""


def recorded_days(knowledge: Knowledge) -> frozenset[str]:
    """Return the days, in ISO form, of which something is recorded."""
    dates = (getattr(fact, key, None) for fact in knowledge.by_id.values() for key in ("date", "start", "end"))
    return frozenset(date.iso() for date in dates if isinstance(date, FuzzyDate) and date.day)


def with_month_first(tokens: Sequence[Token], recorded: Collection[str]) -> list[Token]:
    """Return the tokens with those dates the other way round that are written month first."""
    written = [_numbers(token) for token in tokens]
    sure = {first > MONTHS for first, second in filter(None, written) if max(first, second) > MONTHS}
    result = []
    for token, numbers in zip(tokens, written, strict=True):
        open_ = bool(numbers) and max(numbers or ()) <= MONTHS
        turned = _turned(token.text) if open_ else token.text
        result.append(token.corrected(turned) if open_ and _meant(token.text, turned, sure, recorded) else token)
    return result


def _numbers(token: Token) -> tuple[int, int] | None:
    match = _WRITTEN.fullmatch(token.original)
    return (int(match[1]), int(match[3])) if match else None


def _turned(date: str) -> str:
    year, month, day = date.split("-")
    return f"{year}-{day}-{month}"


def _meant(read: str, turned: str, day_first: Collection[bool], recorded: Collection[str]) -> bool:
    """Return whether a date means the day that it is the other way round; `day_first` is how the message's other dates
    can only be read.
    """
    if len(day_first) == 1:
        return not next(iter(day_first))
    return turned in recorded and read not in recorded
