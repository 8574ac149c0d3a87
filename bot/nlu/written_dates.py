"""Reads dates as notes and forms have them: month first ("9/10/2012"), or spans with one end left open ("1999 - ????").

By its numbers alone a date is read day first (bot.nlu.text). The other way is meant where another date of the message
can only be read that way, or where something is recorded for that day, and nothing for the other.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from bot.nlu.text import Token, text_at, year_at
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


_JOINERS = ("-", "to", "until", "till", "through")
_BLANKS = "?."
"""The marks that people leave a blank with."""
_SURE = 2
"""So many of them are a blank wherever they stand."""


def with_open_ends(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the open end of a span as the words that ask for it: "from 1999 until when?"."""
    result: list[Token] = []
    position = 0
    while position < len(tokens):
        if end := _open_end(tokens, position):
            if text_at(tokens, position - 1) not in ("from", "since", "between"):
                result += _said(tokens[position], "from")
            result += [tokens[position], *_said(tokens[position + 1], "until when"), _mark(tokens[end - 1])]
            position = end
        elif joiner := _open_start(tokens, position):
            result += _said(tokens[joiner], "from when until")
            position = joiner + 1
        else:
            result.append(tokens[position])
            position += 1
    return result


def _open_end(tokens: Sequence[Token], position: int) -> int:
    """Return the token after the blank behind the year that stands here; 0 where there is none."""
    if not year_at(tokens, position) or text_at(tokens, position + 1) not in _JOINERS:
        return 0
    first = position + 2
    last = _after_blank(tokens, first)
    marks = [token.text for token in tokens[first:last]]
    return last if first == len(tokens) or len(marks) >= _SURE or marks[:1] == ["?"] else 0


def _open_start(tokens: Sequence[Token], position: int) -> int:
    """Return where the joiner stands between the blank here and a year; 0 where there is none."""
    last = _after_blank(tokens, position)
    apart = position > 0 and tokens[position - 1].is_word and tokens[position].start > tokens[position - 1].end
    blank = last - position >= _SURE or (last > position and apart)
    return last if blank and text_at(tokens, last) in _JOINERS and year_at(tokens, last + 1) else 0


def _after_blank(tokens: Sequence[Token], position: int) -> int:
    while position < len(tokens) and not tokens[position].is_word and tokens[position].text in _BLANKS:
        position += 1
    return position


def _said(place: Token, words: str) -> list[Token]:
    """Return words as tokens that all stand where one does."""
    return [Token(word, place.start, place.end, original=word) for word in words.split()]


def _mark(place: Token) -> Token:
    return Token("?", place.start, place.end, is_word=False, original="?")
