"""A question, and what it is about in its conversation."""

from __future__ import annotations

import pytest

from actions.context.references import References
from actions.focus import Focus
from actions.question import Question
from tests.actions.clauses import focus_on, question, shipped, time


def refer(*args: str, **further: object) -> References:
    """Return the references of a question."""
    return References(question("start", *args, **further), shipped())  # type: ignore[arg-type]


def test_least_clause_is_a_question() -> None:
    assert Question.of({"kind": "leader"}, Focus()) == Question("leader")


def test_named_subjects_are_told_from_strangers_and_events() -> None:
    asked = question("members", "kfor", "?Turkey", "kosovo.start.1")
    assert (asked.named(), asked.strangers, asked.events) == (["kfor"], ["Turkey"], ["kosovo.start.1"])


def test_named_subjects_can_be_asked_for_by_type() -> None:
    assert question("leader", "kfor", "zarif").named("person") == ["zarif"]


def test_another_kind_is_taken_to_be_sure() -> None:
    assert question("leader", confidence=0.2).as_kind("staff").confidence >= 0.9


@pytest.mark.parametrize(
    ("named", "topic", "marks", "expected"),
    [
        (("kfor", "isg"), (), "", ["kfor", "isg"]),
        ((), ("eulex",), "it", ["eulex"]),
        ((), ("eulex",), "", ["eulex"]),
        ((), (), "", []),
    ],
)
def test_organizations_are_named_or_talked_about(
    named: tuple[str, ...], topic: tuple[str, ...], marks: str, expected: list[str]
) -> None:
    assert refer(*named, marks=marks, focus=focus_on(*topic)).organizations() == expected


@pytest.mark.parametrize(
    ("named", "topic", "marks", "expected"),
    [
        (("zarif",), ("zannier",), "", ["zarif"]),
        ((), ("zannier", "unmik"), "he", ["zannier"]),
        ((), ("unmik",), "the_head", ["tanin"]),
        (("omik",), (), "", ["schlumberger"]),
        ((), (), "he", []),
    ],
)
def test_persons_are_named_meant_by_a_pronoun_or_heads(
    named: tuple[str, ...], topic: tuple[str, ...], marks: str, expected: list[str]
) -> None:
    assert refer(*named, marks=marks, focus=focus_on(*topic)).persons() == expected


@pytest.mark.parametrize(
    ("relation", "first", "last"),
    [
        ("in", "2010-01-01", "2010-12-31"),
        ("since", "2010-01-01", "9999-12-31"),
        ("after", "2011-01-01", "9999-12-31"),
        ("before", "0001-01-01", "2009-12-31"),
        ("until", "0001-01-01", "2010-12-31"),
    ],
)
def test_time_has_a_first_and_a_last_day(relation: str, first: str, last: str) -> None:
    (when,) = refer(times=[time("2010", relation)]).when()
    assert (when.first.isoformat(), when.last.isoformat()) == (first, last)


def test_month_without_year_is_no_time_where_none_was_talked_about() -> None:
    assert refer(times=[time("same-06")]).when() == []


def test_named_event_is_a_time() -> None:
    (when,) = refer("kosovo.start.1", words="before _event_").when()
    assert when.last.isoformat() == "2008-02-16"
