"""Times are read with their precision, their relation and their part."""

from __future__ import annotations

import pytest

from bot.nlu.text import tokenize
from bot.nlu.times import find_times


def dates(message: str) -> list[str]:
    return [time.date for time in find_times(tokenize(message))]


@pytest.mark.parametrize(
    ("message", "date"),
    [
        ("in 2010", "2010"),
        ("in July 2010", "2010-07"),
        ("on 3 July 2010", "2010-07-03"),
        ("on July 3rd, 2010", "2010-07-03"),
        ("on July 12, 2010", "2010-07-12"),
        ("the 3rd of July 2010", "2010-07-03"),
        ("2010-07-03", "2010-07-03"),
        ("3.7.2010", "2010-07-03"),
        ("3. 7. 2010", "2010-07-03"),
        ("13/7/10", "2010-07-13"),
        ("2010/07/03", "2010-07-03"),
        ("7/2010", "2010-07"),
        ("30 February 2010", "2010-02"),
        ("that year", "same"),
        ("on that day", "same-day"),
        ("in July", "same-07"),
        ("on 3 July", "same-07-03"),
        ("in May", "same-05"),
    ],
)
def test_a_date_keeps_its_precision(message: str, date: str) -> None:
    assert dates(message) == [date]


@pytest.mark.parametrize("message", ["may I ask", "did they march", "2,010 men", "Resolution 1244", "3 men", "in 2150"])
def test_what_is_no_time(message: str) -> None:
    assert dates(message) == []


@pytest.mark.parametrize(
    ("message", "relation"),
    [
        ("since 2010", "since"),
        ("since 2010-07", "since"),
        ("before July 2010", "before"),
        ("prior to 2010", "before"),
        ("after the 3rd of July 2010", "after"),
        ("by the end of 2010", "until"),
        ("in 2010", "in"),
    ],
)
def test_relation(message: str, relation: str) -> None:
    assert find_times(tokenize(message))[0].relation == relation


@pytest.mark.parametrize(
    ("message", "part"),
    [("early 2010", "early"), ("mid-2010", "mid"), ("until the end of 2010", "late"), ("in 2010", None)],
)
def test_part(message: str, part: str | None) -> None:
    assert find_times(tokenize(message))[0].part == part


@pytest.mark.parametrize("message", ["2010-2012", "2010 – 2012", "from 2010 to 2012", "between 2010 and 2012"])
def test_a_span_is_one_time(message: str) -> None:
    assert [(time.date, time.end) for time in find_times(tokenize(message))] == [("2010", "2012")]


def test_a_span_shares_its_year() -> None:
    assert [(time.date, time.end) for time in find_times(tokenize("from May to July 2010"))] == [("2010-05", "2010-07")]


@pytest.mark.parametrize(
    ("message", "second"),
    [
        ("he came in May 2010 and left in July", "2010-07"),
        ("it began in 2010, and what else that year", "2010"),
        ("on 3 July 2010, and what else that day", "2010-07-03"),
    ],
)
def test_a_time_takes_its_year_from_the_one_before(message: str, second: str) -> None:
    assert dates(message)[1] == second
