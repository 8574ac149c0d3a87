"""Times that have no calendar word of their own: seasons, quarters, decades, feasts, and years as they are spoken."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.nlu.numbers import UNITS
from bot.nlu.text import Token, text_at, year_at

_SEASONS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
_FEASTS = {
    ("christmas",): "12-25",
    ("xmas",): "12-25",
    ("new", "year", "eve"): "12-31",
    ("new", "year", "day"): "01-01",
}
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": 4}
_TENS = {"twenties": 20, "thirties": 30, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80, "nineties": 90}
_TENTHS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}
_DIGITS = {word: number for number, word in enumerate(UNITS[:17])} | {"oh": 0, "o": 0}
_CENTURIES = {"nineteen": 1900, "twenty": 2000}
BEFORE_A_TIME = frozenset(
    {
        *("in", "since", "until", "till", "by", "of", "from", "before", "after", "during", "early", "late"),
        *("mid",),
    }
)
"""Behind these, "may" is a month, and "08" a year …"""
_BEFORE_A_YEAR = BEFORE_A_TIME | frozenset(
    {
        *("b4", "til", "around", "year", "spring", "summer", "autumn", "winter", "and", "to", "or"),
        *("christmas",),
    }
)
"""… which it is behind these, too."""


@dataclass(frozen=True)
class Period:
    """A period: its first date, its last one if it is longer, and the token after it."""

    date: str
    end: str | None
    last: int


def period_at(tokens: Sequence[Token], position: int) -> Period | None:
    """Return the period that begins at a token."""
    for find in (_season, _quarter, _decade, _feast, _turn, _school_year, _last_year):
        if found := find(tokens, position):
            return found
    return None


def join_years(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with years in one piece that are spoken or short: "twenty fourteen", "'08", "in 08"."""
    result: list[Token] = []
    position = 0
    while position < len(tokens):
        year, last = _spoken_year(tokens, position) or _short_year(tokens, position) or (None, position + 1)
        if year:
            result.append(Token(f"{year}", tokens[position].start, tokens[last - 1].end, original=f"{year}"))
        else:
            result.append(tokens[position])
        position = last
    return result


def _spoken_year(tokens: Sequence[Token], position: int) -> tuple[int, int] | None:
    words = [token.text for token in tokens[position : position + 5]] + [""] * 5
    if words[:2] == ["two", "thousand"]:
        at = 3 if words[2] == "and" else 2
        if words[at] in _DIGITS:
            return 2000 + _DIGITS[words[at]], position + at + 1
        return (2000, position + 2) if _follows_preposition(tokens, position) else None
    century = _CENTURIES.get(words[0])
    if not century:
        return None
    at = 2 if words[1] == "-" else 1
    if century == 1900:
        if words[at] != "ninety":
            return None
        at += 1 + (words[at + 1] == "-")
        return (1990 + _DIGITS[words[at]], position + at + 1) if words[at] in _DIGITS else (1990, position + at)
    if words[at] in ("oh", "o") and words[at + 1] in _DIGITS:
        return century + _DIGITS[words[at + 1]], position + at + 2
    number = _DIGITS.get(words[at], 0)
    return (century + number, position + at + 1) if number >= 10 else None


def _short_year(tokens: Sequence[Token], position: int) -> tuple[int, int] | None:
    """Read "'08" and "in 08"; without the apostrophe, only what begins with 0 can be nothing else."""
    token = tokens[position]
    marked = token.text == "'" and position + 1 < len(tokens) and tokens[position + 1].start == token.end
    if marked:
        token = tokens[position + 1]
    if not (len(token.text) == 2 and token.text.isdecimal() and token.text == token.original):
        return None
    if not marked and not (token.text[0] == "0" and _follows_preposition(tokens, position)):
        return None
    number = int(token.text)
    return (2000 if number <= 30 else 1900) + number, position + 1 + marked


def _follows_preposition(tokens: Sequence[Token], position: int) -> bool:
    return position > 0 and tokens[position - 1].text in _BEFORE_A_YEAR


def _year_after(tokens: Sequence[Token], position: int) -> tuple[int, int] | None:
    """Return the year that stands at a token, or after "of" or "in" there, and the token after it."""
    while text_at(tokens, position) in ("of", "in", ",", "the", "year"):
        position += 1
    year = year_at(tokens, position)
    return (year, position + 1) if year else None


def _months(year: int, first: int, last: int, after: int) -> Period:
    return Period(f"{year}-{first:02d}", f"{year + (last < first)}-{last:02d}", after)


def _season(tokens: Sequence[Token], position: int) -> Period | None:
    word = text_at(tokens, position)
    found = _year_after(tokens, position + 1)
    season = next((name for name in _SEASONS if word == name or (found and len(word) > 4 and _slip(word, name))), None)
    if season and found:
        return _months(found[0], *_SEASONS[season], _past_next_year(tokens, *found))
    return None


def _slip(word: str, name: str) -> bool:
    return word[0] == name[0] and OSA.distance(word, name, score_cutoff=1) <= 1


def _past_next_year(tokens: Sequence[Token], year: int, last: int) -> int:
    """Return the token after the second year of "2008/09"."""
    second = text_at(tokens, last + 1)
    follows = text_at(tokens, last) in ("/", "-") and second in (f"{year + 1}", f"{(year + 1) % 100:02d}")
    return last + 2 if follows else last


def _quarter(tokens: Sequence[Token], position: int) -> Period | None:
    word, following = text_at(tokens, position), text_at(tokens, position + 1)
    length = {"quarter": 3, "half": 6}.get(following)
    number, after = _ORDINALS.get(word), position + 2
    if len(word) == 2 and word[0] in "qh" and word[1] in "1234":
        length, number, after = {"q": 3, "h": 6}[word[0]], int(word[1]), position + 1
    if not length or not number or not (found := _year_after(tokens, after)):
        return None
    number = min(number, 12 // length)
    return _months(found[0], (number - 1) * length + 1, number * length, found[1])


def _decade(tokens: Sequence[Token], position: int) -> Period | None:
    token = tokens[position]
    text = token.text.removesuffix("s")
    apart = [text_at(tokens, position + n) for n in (1, 2)] == ["'", "s"]
    plural = token.text.endswith("s") or apart
    if token.text in _TENS:
        first = 1900 + _TENS[token.text] if _TENS[token.text] > 20 else 2020
    elif plural and text.isdecimal() and text.endswith("0") and len(text) in (2, 4):
        first = int(text) if len(text) == 4 else (1900 if int(text) > 20 else 2000) + int(text)
    else:
        return None
    if not 1900 <= first <= 2100:
        return None
    part = next((text_at(tokens, position - n) for n in (1, 2) if text_at(tokens, position - n) in _TENTHS), "")
    begin, end = _TENTHS.get(part, (0, 9))
    return Period(f"{first + begin}", f"{first + end}", position + (3 if apart else 1))


def _feast(tokens: Sequence[Token], position: int) -> Period | None:
    for words, day in _FEASTS.items():
        after = position + len(words)
        if tuple(token.text.removesuffix("s") for token in tokens[position:after]) == tuple(
            word.removesuffix("s") for word in words
        ) and (found := _year_after(tokens, after)):
            return Period(f"{found[0]}-{day}", None, found[1])
    return None


def _turn(tokens: Sequence[Token], position: int) -> Period | None:
    """Read "the turn of the year 2008/2009"; with one year, the turn to it is meant."""
    if [text_at(tokens, position + n) for n in range(2)] != ["turn", "of"]:
        return None
    if not (found := _year_after(tokens, position + 1)):
        return None
    last = _past_next_year(tokens, *found)
    year = found[0] if last > found[1] else found[0] - 1
    return Period(f"{year}-12", f"{year + 1}-01", last)


def _school_year(tokens: Sequence[Token], position: int) -> Period | None:
    """Read "2009/10"."""
    if text_at(tokens, position + 1) != "/" or not (found := _year_after(tokens, position)):
        return None
    last = _past_next_year(tokens, *found)
    return Period(f"{found[0]}", f"{found[0] + 1}", last) if last > found[1] and found[1] == position + 1 else None


def _last_year(tokens: Sequence[Token], position: int) -> Period | None:
    """Read "last year" as the one before today's; "his last year" and "the last year of" are others."""
    if [text_at(tokens, position + n) for n in range(2)] != ["last", "year"]:
        return None
    other = (
        text_at(tokens, position - 1) in ("the", "his", "her", "its", "their", "whose")
        or tokens[position - 1].possessive
    )
    if (position and other) or text_at(tokens, position + 2) in ("of", "in", "as"):
        return None
    return Period(f"{dt.date.today().year - 1}", None, position + 2)
