"""A claim with a time or a number of steps gets "Yes." only where that agrees, too."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def verdict(kind: str, words: str, *names: str, **further: object) -> str:
    text = answer_one(said(kind, words, *names, **further), shipped(), wording()).text
    return text.split()[0] if text.startswith(("Yes.", "No.")) else ""


@pytest.mark.parametrize(
    ("date", "relation", "expected"),
    [("2003", "in", "Yes."), ("2011", "in", "No."), ("1997", "in", "No."), ("2002", "since", "No.")],
)
def test_a_task_has_its_time(date: str, relation: str, expected: str) -> None:
    words = f"did _organization_ govern _home_ {relation} _time_"
    assert verdict("mandate", words, "unmik", "kosovo", times=[time(date, relation)]) == expected


@pytest.mark.parametrize(("date", "expected"), [("2008-12", "Yes."), ("2010", "No.")])
def test_not_until_means_then(date: str, expected: str) -> None:
    words = "did _organization_ not deploy until _time_"
    assert verdict("start", words, "eulex", times=[time(date, "until")]) == expected


@pytest.mark.parametrize(("count", "expected"), [("two", "Yes."), ("four", "No."), ("a single", "No.")])
def test_in_so_many_steps(count: str, expected: str) -> None:
    assert verdict("downsizing", f"was _organization_ reduced in {count} rounds", "kfor") == expected


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("start", "does _organization_ represent _home_ in _time_", ("unmik", "kosovo")),
        ("end", "did _organization_ support the _body_ in _time_", ("kfor", "ksf")),
    ],
)
def test_a_task_is_no_bound(kind: str, words: str, names: tuple[str, ...]) -> None:
    assert verdict(kind, words, *names, times=[time("2014")]) == ""


def test_every_may_is_every_year() -> None:
    words = "does the mandate of _organization_ get reviewed every _time_"
    assert verdict("review", words, "omik", times=[time("same-05")]) == "No."


@pytest.mark.parametrize(("person", "expected"), [("zarif", "No."), ("ban", "Yes.")])
def test_whose_report_it_was(person: str, expected: str) -> None:
    assert verdict("event", "did _person_ write the report on changed realities", person) == expected


def test_direction_through_the_body_behind_it() -> None:
    assert verdict("relation", "does the _body_ support _body_", "ksf", "nato") == "No."


def test_whether_it_should_is_not_told() -> None:
    assert verdict("status", "should _organization_ stay active", "eulex") == ""
