"""Times told from the one talked about are offsets."""

from __future__ import annotations

import pytest

from bot.nlu.text import tokenize
from bot.nlu.times import find_times


@pytest.mark.parametrize(
    ("message", "offset"),
    [
        ("and the following year?", "year+1"),
        ("the year before?", "year-1"),
        ("ten days after that", "day+10"),
        ("3 weeks later", "day+21"),
        ("two months earlier", "month-2"),
        ("a year later, who led it?", "year+1"),
        ("the next day", "day+1"),
        ("in that same month", "month+0"),
        ("in May of that year", "same-05"),
    ],
)
def test_offset_stands_for_a_date(message: str, offset: str) -> None:
    assert [time.date for time in find_times(tokenize(message))] == [offset]


@pytest.mark.parametrize(
    "message",
    ["how many days later", "two years earlier than the ISG", "in the same month", "the day before Zarif left"],
)
def test_what_is_no_offset(message: str) -> None:
    assert find_times(tokenize(message)) == []
