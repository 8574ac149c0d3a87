"""What is asked of every organization, of several at once, or of those at work at a time."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.followups.of_every_one import of_every_organization
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

EVERY = [organization.id for organization in shipped().organizations]


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("start", "when did each mission begin", "start"),
        ("timeline", "start dates of each organization", "start"),
        ("timeline", "list every organization with its end date", "end"),
        ("count", "how big is each of the missions", "staff"),
        ("list", "all organizations and their leaders", "leader"),
        ("review", "mandate one line per organization", "mandate"),
    ],
)
def test_every_organization_is_asked_about(kind: str, words: str, expected: str) -> None:
    found = of_every_organization(said(kind, words), shipped())
    assert found
    assert (found.kind, found.named()) == (expected, EVERY)


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("compare_time", "which of all the missions is the oldest"),
        ("compare_size", "how many people work for all organizations together"),
        ("list", "which of all organizations are still active"),
        ("relation", "who pays for all the missions"),
    ],
)
def test_a_choice_or_a_sum_of_them_is_something_else(kind: str, words: str) -> None:
    assert of_every_organization(said(kind, words), shipped()) is None


def test_these_are_the_organizations_just_listed() -> None:
    listed = focus_on("isg", "ico", kind="list", listed=["isg", "ico"])
    found = of_every_organization(said("end", "when did each of these organizations end", focus=listed), shipped())
    assert found
    assert found.named() == ["isg", "ico"]


@pytest.mark.parametrize(
    ("words", "date", "relation", "there", "unknown"),
    [
        ("which organizations existed in _time_", "1999", "in", ["unmik"], ["KFOR", "ICO", "OMiK"]),
        ("which missions were there in _time_", "2010", "in", EVERY, []),
        ("what organizations were active in _time_", "2013", "in", ["kfor", "eulex", "omik", "unmik"], []),
        ("which organizations existed before _time_", "2008", "before", ["unmik"], ["KFOR"]),
    ],
)
def test_who_was_at_work_at_a_time(words: str, date: str, relation: str, there: list[str], unknown: list[str]) -> None:
    answer = answer_one(said("list", words, times=[time(date, relation)]), shipped(), wording())
    assert sorted(answer.subjects) == sorted(there)
    lacking = answer.text.partition("Whether ")[2]
    assert all(name in lacking for name in unknown)
    assert bool(lacking) == bool(unknown)


def test_their_number_at_a_time() -> None:
    answer = answer_one(
        said("count", "how many organizations were there in _time_", times=[time("2013")]), shipped(), wording()
    )
    assert answer.text.startswith("4")
