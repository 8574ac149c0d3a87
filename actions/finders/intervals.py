"""The time between two dates, as exact as both are known, and which of two came first."""

from __future__ import annotations

import re
from typing import NamedTuple

from actions.finders import officeholders
from actions.finders.common import Asked
from knowledge import FuzzyDate

NUMBERS = {
    **{
        word: number
        for number, word in enumerate(
            [
                "one",
                "two",
                "three",
                "four",
                "five",
                "six",
                "seven",
                "eight",
                "nine",
                "ten",
                "eleven",
                "twelve",
                "thirteen",
                "fourteen",
                "fifteen",
                "sixteen",
                "seventeen",
                "eighteen",
                "nineteen",
                "twenty",
            ],
            1,
        )
    },
    "a": 1,
    "an": 1,
}
DAYS_A_MONTH = 30.44
DAYS_IN = {"day": 1.0, "week": 7.0, "month": DAYS_A_MONTH, "year": 365.25}
SHORT = 92
"""Up to so many days are said in days where nothing else is asked for."""
HELD = 0.2
"""By so much of a unit a length of time can be off what is claimed and still be that."""
COUNTED = r"(?P<number>\w+) (?:more )?(?P<unit>day|week|month|year)s?"
_COUNTED = re.compile(rf"\b{COUNTED}\b")
_UNIT = re.compile(
    r"(?<!\bfirst )(?<!\blast )(?!(?<=\bthese )days\b)\b(day|week|month|year)s?\b"
)  # "these days" is now


class Length(NamedTuple):
    """How many days lie between two dates, at the least and at the most; `most` is None where there is no end."""

    least: int
    most: int | None


def length(first: FuzzyDate, second: FuzzyDate) -> Length:
    """Return how long it is from one date to another, as far as both are known."""
    early, late = sorted((first, second), key=lambda date: (date.first_day(), date.last_day()))
    return Length(max(0, (late.first_day() - early.last_day()).days), (late.last_day() - early.first_day()).days)


def in_words(asked: Asked, first: FuzzyDate, second: FuzzyDate) -> str:
    """Return the time between two dates in words, in the unit that the question asks for where the dates allow it."""
    units = asked.wording.words("units")
    early, late = sorted((first, second), key=lambda date: date.first_day())
    days = (late.first_day() - early.first_day()).days
    unit = asked_unit(asked)
    if early.day and late.day and (days <= SHORT or unit == "day") and unit in (None, "day"):
        return _counted(days, units["day"], units["days"])
    if early.day and late.day and unit == "week":
        return asked.wording.phrase("about_length", length=_counted(round(days / 7), units["week"], units["weeks"]))
    if not (early.month and late.month):
        years = late.year - early.year
        text = (
            officeholders.length_in_words(asked, years * 12, False) if years else asked.wording.phrase("under_a_year")
        )
        return asked.wording.phrase("about_length", length=text) if years else text
    months = (late.year - early.year) * 12 + late.month - early.month
    if early.day and late.day:
        months = round(days / DAYS_A_MONTH)
    if not months:
        return asked.wording.phrase("under_a_month")
    text = officeholders.length_in_words(asked, months)
    if unit == "month" and months > 12:
        text = f"{_counted(months, units['month'], units['months'])} ({text})"
    return asked.wording.phrase("about_length", length=text)


def asked_unit(asked: Asked) -> str | None:
    """Return the unit in which the question wants a time ("day", "month", …); None where it names none."""
    found = [match[1] for match in _UNIT.finditer(asked.said)]
    return found[0] if len(set(found)) == 1 and "same" not in asked.question.words else None


def has_unit(asked: Asked) -> bool:
    """Return whether the question speaks of days, weeks, months or years."""
    return bool(_UNIT.search(asked.said))


def order(first: FuzzyDate, second: FuzzyDate) -> int:
    """Return -1 if the first date is the earlier one, 1 if it is the later one, 0 where that cannot be told."""
    if first.last_day() < second.first_day():
        return -1
    return 1 if second.last_day() < first.first_day() else 0


def _counted(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def claimed(length: Length, number: int, unit: str) -> bool | None:
    """Return whether something lasted so many units; None where that is only nearly so."""
    middle = (length.least + (length.most if length.most is not None else length.least)) / 2
    off = abs(middle - number * DAYS_IN[unit]) / DAYS_IN[unit]
    if length.most is None:
        return None
    return True if off <= HELD else False if off >= 1 else None


def counted(asked: Asked, text: str | None = None) -> tuple[int, str] | None:
    """Return the number and unit of a length of time that the question names ("three years"); None where it names
    none.
    """
    match = _COUNTED.search(asked.said if text is None else text)
    number = number_of(asked, match["number"]) if match else None
    return (number, match["unit"]) if match and number else None


def number_of(asked: Asked, word: str) -> int | None:
    """Return the number that a word of the question stands for; None where it stands for none."""
    if word == "_number_":
        return asked.question.numbers[0] if asked.question.numbers else None
    return NUMBERS.get(word)
