"""A claim that something went on at a time, or until then, is weighed against its beginning and its end."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import question, shipped, time

RULED = "did _organization_ still govern _home_ in _time_"


def verdict(words: str, *subjects: str, date: str, relation: str = "in", kind: str = "status") -> str:
    """Return the first word of the answer to a claim where that is yes or no."""
    when = [time(date, relation)]
    claim = question(kind, *subjects, words=words, yes_no=True, times=when)
    text = answer_one(claim, shipped(), wording()).text
    return text.split()[0] if text.startswith(("Yes.", "No.")) else ""


@pytest.mark.parametrize(
    ("date", "expected"), [("1997", "No."), ("2003", "Yes."), ("2008-05", "Yes."), ("2008", "Yes."), ("2009", "No.")]
)
def test_task_is_claimed_at_a_time(date: str, expected: str) -> None:
    assert verdict(RULED, "unmik", "kosovo", date=date) == expected


@pytest.mark.parametrize(("date", "expected"), [("2009", "Yes."), ("2013", "No.")])
def test_work_of_what_has_ended(date: str, expected: str) -> None:
    assert verdict("did the _organization_ still operate in _time_", "isg", date=date) == expected


def test_what_no_longer_has_its_task_still_exists() -> None:
    assert verdict("did _organization_ still exist in _time_", "unmik", "kosovo", date="2011") == "Yes."


@pytest.mark.parametrize(
    ("date", "expected"), [("2008-06", "Yes."), ("2008", "Yes."), ("2010", "No."), ("2006", "No.")]
)
def test_time_until_which_it_is_claimed(date: str, expected: str) -> None:
    words = "did _organization_ govern _home_ up to _time_"
    assert verdict(words, "unmik", "kosovo", date=date, relation="until", kind="start") == expected


def test_another_task_is_not_weighed() -> None:
    words = "did _organization_ still train officers in _time_"
    assert verdict(words, "unmik", date="2005", kind="event") == ""
