"""What happened a number of days, months or years before or after something ("eleven days after that")."""

from __future__ import annotations

import calendar
import datetime as dt
import re

from actions.answer import Answer
from actions.finders import moments
from actions.finders.common import Asked
from actions.finders.intervals import COUNTED, number_of
from actions.finders.telling import answer_telling
from knowledge import FuzzyDate

_OFFSET = re.compile(
    rf"\b{COUNTED} (?:(?P<later>after|later|afterwards|on|from then|following)|"
    r"(?P<earlier>before|earlier|prior|beforehand))\b"
)


def asks_offset(asked: Asked) -> bool:
    """Return whether the question counts a time from something and asks what was then."""
    match = _OFFSET.search(asked.said)
    asks_else = asked.has("how_many", "how_long", "who", "when", "why") or asked.question.yes_no
    return bool(match and number_of(asked, match["number"])) and not asks_else


def at_distance(asked: Asked) -> Answer | None:
    """Return what happened at the time that the question counts to; None where it counts to none."""
    text = asked.said
    match = _OFFSET.search(text)
    number = number_of(asked, match["number"]) if match else None
    if not match or not number or not asks_offset(asked):
        return None
    bases = [m for m in moments.moments(asked) if m.date] or moments.told_moments(asked)[:1]
    if not bases or not bases[0].date:
        return None
    date = moved(bases[0].date, number if match["later"] else -number, match["unit"])
    if not date:
        return asked.missing("no_day", [bases[0].subject], extra=bases[0].sentence(asked))
    touched = [e for e in asked.knowledge.events if e.date and _within(e.date, date)]
    on = asked.wording.on(date)
    if not touched:
        return asked.missing("nothing_on", [bases[0].subject], on=on)
    subjects = list(dict.fromkeys(event.subject for event in touched))
    return answer_telling(asked, touched, subjects)


def moved(date: FuzzyDate, number: int, unit: str) -> FuzzyDate | None:
    """Return the date so many units later, as exact as the unit and the date are; None where the date is too vague."""
    if unit in ("day", "week"):
        if not date.day:
            return None
        day = date.first_day() + dt.timedelta(days=number * (7 if unit == "week" else 1))
        return FuzzyDate(day.year, day.month, day.day)
    if unit == "year":
        return FuzzyDate(date.year + number, date.month)
    if not date.month:
        return None
    months = date.year * 12 + date.month - 1 + number
    return FuzzyDate(months // 12, months % 12 + 1)


def _within(date: FuzzyDate, wanted: FuzzyDate) -> bool:
    """Return whether a date certainly lies in the wanted day, month or year."""
    last = calendar.monthrange(wanted.year, wanted.month)[1] if wanted.month else 31
    until = wanted.last_day() if wanted.day else dt.date(wanted.year, wanted.month or 12, last)
    return wanted.first_day() <= date.first_day() and date.last_day() <= until
