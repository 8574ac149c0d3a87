"""Whether an organization was at work at a time: a claim about a state, not about the day it began or ended."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


@pytest.mark.parametrize(
    ("words", "subjects", "date", "starts"),
    [
        ("was _organization_ around in _time_", ("isg",), "2011", "Yes."),
        ("was _organization_ still around in _time_", ("isg",), "2014", "No."),
        ("did _organization_ exist in _time_", ("isg",), "2006", "No."),
        ("was _organization_ active in _time_", ("eulex",), "2012", "Yes."),
        ("was _organization_ governing _home_ in _time_", ("unmik", "kosovo"), "2003", "Yes."),
        ("was _organization_ still governing _home_ in _time_", ("unmik", "kosovo"), "2011", "No."),
        ("was _organization_ there in _time_", ("kfor",), "2013", "Yes."),
        ("did _organization_ exist in _time_", ("ico",), "2010", "Yes."),
        ("was _organization_ there in _time_", ("kfor",), "2003", "When KFOR began is not recorded."),
        ("did _organization_ exist in _time_", ("ico",), "2005", "When the ICO began is not recorded."),
    ],
)
def test_at_work_then(words: str, subjects: tuple[str, ...], date: str, starts: str) -> None:
    answer = answer_one(said("start", words, *subjects, times=[time(date)]), shipped(), wording())
    assert answer.text.startswith(starts)


def test_a_beginning_that_is_claimed_is_weighed_as_one() -> None:
    question = said("start", "was _organization_ founded in _time_", "isg", times=[time("2010")])
    assert answer_one(question, shipped(), wording()).text.startswith("No.")


@pytest.mark.parametrize(
    ("kind", "words", "date", "starts"),
    [
        ("start", "since when is _home_ without oversight", None, "On 10 September 2012"),
    ],
)
def test_the_work_stands_for_who_did_it(kind: str, words: str, date: str | None, starts: str) -> None:
    question = said(kind, words, "kosovo", times=[time(date)] if date else [])
    assert answer_one(question, shipped(), wording()).text.startswith(starts)


def test_which_missions_run_is_no_work_of_one() -> None:
    answer = answer_one(said("status", "which missions are still running in _home_", "kosovo"), shipped(), wording())
    assert "KFOR" in answer.text


def test_nobody_tells_when_something_will_end() -> None:
    answer = answer_one(said("status", "will _organization_ be closed soon", "eulex"), shipped(), wording())
    assert answer.outcome == "not_recorded"


def test_what_the_country_was_like_began_before() -> None:
    question = said("start", "was _home_ already sovereign in _time_", "kosovo", times=[time("2011")])
    assert answer_one(question, shipped(), wording()).text.startswith("Yes.")


@pytest.mark.parametrize(
    ("words", "subject", "date", "starts"),
    [
        ("was it the _body_ that governed _home_ in _time_", "un", "2004", "Yes."),
        ("was _home_ ruled by _organization_ in _time_", "unmik", "2001", "Yes."),
        ("did _organization_ administer _home_ in _time_", "unmik", "2011", "No."),
        ("did _organization_ run _home_ in _time_", "unmik", "1990", "No."),
    ],
)
def test_who_governed_the_country_at_a_time(words: str, subject: str, date: str, starts: str) -> None:
    question = said("start", words, subject, "kosovo", times=[time(date)])
    assert answer_one(question, shipped(), wording()).text.startswith(starts)


def test_it_governed_in_the_year_in_which_that_ended() -> None:
    question = said("start", "did _organization_ run _home_ in _time_", "unmik", "kosovo", times=[time("2008")])
    assert answer_one(question, shipped(), wording()).text.startswith("Yes.")
