"""Times without a calendar word of their own are read: seasons, quarters, decades, feasts, spoken and short years."""

from __future__ import annotations

import datetime as dt

import pytest

from bot.nlu.periods import join_years
from bot.nlu.text import tokenize
from bot.nlu.times import find_times


def spans(message: str) -> list[tuple[str, str | None]]:
    return [(time.date, time.end) for time in find_times(join_years(tokenize(message)))]


@pytest.mark.parametrize(
    ("message", "date", "end"),
    [
        ("in the 1980s", "1980", "1989"),
        ("during the 1980's", "1980", "1989"),
        ("the late 1980s", "1987", "1989"),
        ("the 80s", "1980", "1989"),
        ("the eighties", "1980", "1989"),
        ("in spring 2011", "2011-03", "2011-05"),
        ("in the autumn of 2011", "2011-09", "2011-11"),
        ("in summmer 2011", "2011-06", "2011-08"),
        ("winter 2011/12", "2011-12", "2012-02"),
        ("Q3 2011", "2011-07", "2011-09"),
        ("the last quarter of 2011", "2011-10", "2011-12"),
        ("in the first half of 2011", "2011-01", "2011-06"),
        ("at the turn of the year 2011/2012", "2011-12", "2012-01"),
        ("2011/12", "2011", "2012"),
        ("from spring 2010 to summer 2011", "2010-03", "2011-08"),
        ("at Christmas 2011", "2011-12-25", None),
    ],
)
def test_period(message: str, date: str, end: str | None) -> None:
    assert spans(message) == [(date, end)]


@pytest.mark.parametrize(
    ("message", "year"),
    [
        ("in twenty eleven", "2011"),
        ("in two thousand and nine", "2009"),
        ("nineteen ninety-eight", "1998"),
        ("twenty oh nine", "2009"),
        ("since '09", "2009"),
        ("in 09", "2009"),
    ],
)
def test_a_year_is_read_as_spoken_or_shortened(message: str, year: str) -> None:
    assert spans(message) == [(year, None)]


@pytest.mark.parametrize(
    "message",
    ["two thousand men", "in ten minutes", "room 09", "the first half", "the fall of a wall", "24/7", "his last year"],
)
def test_what_is_no_time(message: str) -> None:
    assert spans(message) == []


def test_last_year_is_told_from_today() -> None:
    assert spans("what happened last year") == [(f"{dt.date.today().year - 1}", None)]
