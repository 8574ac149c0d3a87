"""Finds expressions of time: days, months, years, spans between them, and how the question stands to them."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.nlu.periods import BEFORE_A_TIME, period_at
from bot.nlu.relative_times import offset_at
from bot.nlu.text import Token, text_at, year_at

_MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_WORDS_FOR = {
    "before": "before prior",
    "after": "after following",
    "since": "since from",
    "until": "until till by through",
    "in": "in on during at around throughout",
    "between": "between",
}
_RELATIONS = {word: relation for relation, words in _WORDS_FOR.items() for word in words.split()}
"""What a word in front of a time makes of it."""


SAME_DAY = "same-day"
"""Stands for the date that was talked about ("on that day")."""
_THAT = ("same", "that", "this")
_SO_FAR = ("to", "until", "till")
_MOMENTS = ("moment", "time", "point", "stage", "instant")
"""What "at that …" says of a date; "at this moment" is today, "at the same time" no date."""
SAME_YEAR = "same"
"""Stands for the year in a date whose year the conversation gives: "same" ("that year"), "same-06" ("in June")."""


@dataclass(frozen=True)
class Time:
    """A time that a message names: `date` in ISO form with its precision ("2008-06"), tokens `first` to before `last`.

    `relation` is in, before, after, since, until or between; `end` is the second date of a span. `part` is early, mid
    or late.
    """

    date: str
    first: int
    last: int
    relation: str = "in"
    end: str | None = None
    part: str | None = None


def find_times(tokens: Sequence[Token]) -> list[Time]:
    """Return the times named, in the order of the text; two of them joined by "and", "to" or "-" as one span."""
    found: list[Time] = []
    position = 0
    while position < len(tokens):
        time = _time_at(tokens, position)
        if time:
            found.append(time)
            position = time.last
        else:
            position += 1
    return _spans(tokens, found)


def _time_at(tokens: Sequence[Token], position: int) -> Time | None:
    token, before, following = tokens[position], text_at(tokens, position - 1), text_at(tokens, position + 1)
    relation = _RELATIONS.get(before, "in")
    if offset := offset_at(tokens, position):
        return Time(offset[0], position, offset[1], relation)
    if period := period_at(tokens, position):
        return _with_lead(tokens, Time(period.date, position, period.last, end=period.end))
    month, year, day, last = None, None, None, position
    if token.text in _MONTHS:
        month, last = _MONTHS[token.text], position + 1
        if (
            token.text in ("may", "march")
            and not (_number(tokens, last) or year_at(tokens, last))
            and not _preposition_before(tokens, position)
        ):
            return None
        if (number := _number(tokens, last)) and 1 <= number <= 31 and not _is_short_year(tokens, last):
            day, last = number, last + 1
    elif (number := _number(tokens, position)) and 1 <= number <= 31:
        after = position + 1
        if text_at(tokens, after) == "of":
            after += 1
        if text_at(tokens, after) in _MONTHS:
            day, month, last = number, _MONTHS[text_at(tokens, after)], after + 1
    if month:
        comma = last + 1 if text_at(tokens, last) in (",", "of") else last
        if found := year_at(tokens, comma):
            year, last = found, comma + 1
        elif _is_short_year(tokens, comma):
            year, last = 2000 + int(text_at(tokens, comma)), comma + 1
        if not year and token.text in ("may", "march") and not _preposition_before(tokens, position):
            return None
    elif (found := year_at(tokens, position)) and not (before not in _RELATIONS and following in _COUNTED):
        year, last = found, position + 1
        if numeric := _numeric_date(tokens, position):
            return _with_lead(tokens, numeric)
    elif _is_iso_date(token.text):
        return Time(token.text, position, position + 1, relation)
    elif token.text == "this" and following == "day" and before in _SO_FAR:
        return None  # "to this day" is still
    elif (token.text in _THAT and following in ("day", "date")) or (
        token.text == "that" and following in _MOMENTS and before in _RELATIONS
    ):
        return Time(SAME_DAY, position, position + 2, relation)
    elif token.text == "then" and before == "by":
        return Time(SAME_DAY, position, position + 1, relation)
    elif token.text in _THAT and following == "year":
        return Time(SAME_YEAR, position, position + 2, relation)
    if not year and month:
        days = calendar.monthrange(2001, month)[1]  # of a year that is not a leap year
        text = f"{SAME_YEAR}-{month:02d}" + (f"-{day:02d}" if day and day <= days else "")
        if [text_at(tokens, last + n) for n in (0, 2)] == ["of", "year"]:  # "in August of that year"
            last += 3
        return Time(text, position, last, relation)
    if not year:
        return None
    text = f"{year}" + (f"-{month:02d}" if month else "")
    if day and month and day <= calendar.monthrange(year, month)[1]:
        text += f"-{day:02d}"
    return _with_lead(tokens, Time(text, position, last))


_COUNTED = frozenset(
    {
        *("soldiers", "troops", "people", "men", "women", "officers", "staff", "employees", "personnel", "police"),
        *("members", "states", "countries", "americans", "germans", "italians", "turks", "peacekeepers", "workers"),
        *("internationals", "locals", "us", "american", "local", "international"),
    }
)
"""In front of these, four digits are a number rather than a year, unless "in" or the like stands before them."""
_BEFORE_TO = {"prior": "prior", "up": "until", "way": "until"}
"""What makes of "to" a word for a time before: "prior to 2008", or up to it: "up to 2008", "all the way to 2008"."""
_PARTS = {"early": "early", "beginning": "early", "start": "early", "mid": "mid", "late": "late", "end": "late"}


def _with_lead(tokens: Sequence[Token], time: Time) -> Time:
    """Return the time with what stands before it: its part ("the end of 2012") and its relation ("since 2008")."""
    first, part = time.first, None
    while first > 0:
        before = text_at(tokens, first - 1)
        if before in ("start", "end", "beginning") and text_at(tokens, first) != "of":
            break
        if before == "-" and text_at(tokens, first - 2) not in _PARTS:  # "mid-2008", but not "2008-2012"
            break
        if before not in ("the", "of", "year", "month", "-") and before not in _PARTS:
            break
        part = _PARTS.get(before, part)
        first -= 1
    before = text_at(tokens, first - 1)
    if before == "to" and text_at(tokens, first - 2) in _BEFORE_TO:
        before = _BEFORE_TO[text_at(tokens, first - 2)]
    return replace(time, first=first, relation=_RELATIONS.get(before, "in"), part=part)


def _is_iso_date(text: str) -> bool:
    """Return whether a token is a date or a month as the tokenizer gives them."""
    try:
        return len(text) in (7, 10) and "-" in text and bool(dt.date.fromisoformat(f"{text}-01"[:10]))
    except ValueError:
        return False


def _numeric_date(tokens: Sequence[Token], position: int) -> Time | None:
    """Read 2008-06-15 and 2008-06."""
    if text_at(tokens, position + 1) != "-" or not (month := _number(tokens, position + 2)) or not 1 <= month <= 12:
        return None
    text, last = f"{text_at(tokens, position)}-{month:02d}", position + 3
    if text_at(tokens, last) == "-" and (day := _number(tokens, last + 1)) and 1 <= day <= 31:
        text, last = f"{text}-{day:02d}", last + 2
    return Time(text, position, last)


def _spans(tokens: Sequence[Token], times: list[Time]) -> list[Time]:
    result: list[Time] = []
    whole: set[int] = set()
    for time in times:
        if result and result[-1].first not in whole:
            result[-1] = _with_year_of(result[-1], time)
            gap = [token.text for token in tokens[result[-1].last : time.first]]
            opening = result[-1].relation in ("between", "since")
            if gap in (["to"], ["-"], ["until"], ["till"], ["through"]) or (gap == ["and"] and opening):
                first = result.pop()
                whole.add(first.first)
                result.append(Time(first.date, first.first, time.last, "between", time.end or time.date))
                continue
        result.append(_with_year_before(time, result))
    return [replace(t, relation="in") if t.relation == "between" and t.end is None else t for t in result]


def _with_year_of(first: Time, second: Time) -> Time:
    """Return the first of two times with the second's year where it has none of its own ("between June and October
    2011").
    """
    if first.date.startswith(SAME_YEAR) and second.date[:4].isdecimal() and first.relation in ("between", "since"):
        return replace(first, date=first.date.replace(SAME_YEAR, second.date[:4]), end=None)
    return first


def _with_year_before(time: Time, before: Sequence[Time]) -> Time:
    """Return a time with the year of the last one in the message that has one, where it has none of its own ("He came
    in June 2008 and left in August").
    """
    told = next((other.date for other in reversed(before) if other.date[:4].isdecimal()), None)
    if not told or not time.date.startswith(SAME_YEAR):
        return time
    if time.date == SAME_DAY:
        return replace(time, date=told) if len(told) == 10 else time
    return replace(time, date=time.date.replace(SAME_YEAR, told[:4]))


def _number(tokens: Sequence[Token], position: int) -> int | None:
    text = text_at(tokens, position)
    for ending in ("st", "nd", "rd", "th"):
        text = text.removesuffix(ending)
    return int(text) if text.isdecimal() and len(text) <= 2 else None


def _is_short_year(tokens: Sequence[Token], position: int) -> bool:
    text = text_at(tokens, position)
    return (
        len(text) == 2
        and text.startswith(("0", "1"))
        and text.isdecimal()
        and year_at(tokens, position + 2 if text_at(tokens, position + 1) == "," else position + 1) is None
        and text <= "26"
        and (text.startswith("0") or text_at(tokens, position - 2) in ("in", "since", "until", "of"))
    )


def _preposition_before(tokens: Sequence[Token], position: int) -> bool:
    return text_at(tokens, position - 1) in BEFORE_A_TIME | {"between"}


def month_names() -> frozenset[str]:
    """Return the names of the months in lower case."""
    return frozenset(_MONTHS)
