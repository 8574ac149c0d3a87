"""A date is read month first where something speaks for it; a span with an open end asks for that."""

from __future__ import annotations

import pytest

from bot.nlu.text import tokenize
from bot.nlu.written_dates import recorded_days, with_month_first, with_open_ends
from knowledge import Knowledge

RECORDED = {"2008-12-09", "2012-09-10"}


def dates(message: str) -> list[str]:
    return [token.text for token in with_month_first(tokenize(message), RECORDED) if token.original[:1].isdecimal()]


@pytest.mark.parametrize(
    ("message", "read"),
    [
        ("what was on 12/9/08", ["2008-12-09"]),
        ("9/12/2008", ["2008-12-09"]),
        ("and 09-10-2012", ["2012-09-10"]),
        ("10/9/2012", ["2012-09-10"]),
        ("9.10.2012", ["2012-10-09"]),
        ("3/4/2010", ["2010-04-03"]),
        ("from 3/4/2010 to 5/28/2010", ["2010-03-04", "2010-05-28"]),
        ("from 9/10/2012 to 28/11/2012", ["2012-10-09", "2012-11-28"]),
    ],
)
def test_the_other_way_round_where_something_speaks_for_it(message: str, read: list[str]) -> None:
    assert dates(message) == read


def test_recorded_days_are_those_of_the_facts(shipped: Knowledge) -> None:
    assert recorded_days(shipped) >= RECORDED


def read(message: str) -> str:
    return " ".join(token.text for token in with_open_ends(tokenize(message)) if token.is_word)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("KFOR 1999 - ???", "kfor from 1999 until when"),
        ("KFOR (1999-?)", "kfor from 1999 until when"),
        ("KFOR 1999 -", "kfor from 1999 until when"),
        ("it lasted from 2008 to ____", "it lasted from 2008 until when"),
        ("Feith ??? - 2012", "feith from when until 2012"),
    ],
)
def test_blank(message: str, words: str) -> None:
    assert read(message) == words


@pytest.mark.parametrize("message", ["was it 2008 - 2012?", "Did it end in 2012?", "in 2008 - or was it later?"])
def test_none(message: str) -> None:
    assert "when" not in read(message)
