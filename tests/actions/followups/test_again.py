"""Several questions of one message are asked again at once about something else."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.reply import Reply, reply_to
from actions.wording import wording
from tests.actions.clauses import clause, focus_on, shipped
from tests.actions.said import said

HEADCOUNT = {"kind": "staff", "marks": ["how_many"], "words": ["how", "many", "in", "_organization_"]}
HEAD = {"kind": "leader", "marks": ["who"], "words": ["who", "heads", "it"]}
BOTH_ASKED = focus_on("meucci", "eulex", kind="leader", words=HEAD["words"], asked=[HEADCOUNT, HEAD])


def reply(focus: Focus, *clauses: dict[str, Any]) -> Reply:
    return reply_to("said", clauses, "", focus, shipped())


def facts(answered: Reply) -> list[str]:
    return [fact["id"] for fact in answered.custom["facts"]]


@pytest.mark.parametrize(
    ("words", "name"),
    [("same two for _organization_", "omik"), ("and _organization_", "omik")],
)
def test_name_alone_asks_all_that_the_last_message_asked(words: str, name: str) -> None:
    again = clause("other_subject", name, words=words, is_question=False)
    assert facts(reply(BOTH_ASKED, again)) == ["omik.staff.1", "omik.staff.2", "omik.tenure.1"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("_organization_ first one only", ["omik.staff.1", "omik.staff.2"]),
        ("_organization_ just the second", ["omik.tenure.1"]),
        ("_organization_ last two", ["omik.staff.1", "omik.staff.2", "omik.tenure.1"]),
    ],
)
def test_only_some_of_them_are_asked_again(words: str, expected: list[str]) -> None:
    again = clause("pick", "omik", words=words, marks="first second", is_question=False)
    assert facts(reply(BOTH_ASKED, again)) == expected


def test_they_are_asked_as_often_as_something_is_named() -> None:
    first = reply(BOTH_ASKED, clause("other_subject", "omik", words="and for _organization_"))
    second = reply(first.focus, clause("other_subject", "kfor", words="now _organization_"))
    assert "kfor.staff.1" in facts(second)
    assert "not recorded" in second.text


def test_question_of_its_own_is_asked_alone() -> None:
    assert facts(reply(BOTH_ASKED, clause("leader", "omik", words="who heads _organization_"))) == ["omik.tenure.1"]


def test_single_question_is_not_kept_as_several() -> None:
    assert reply(Focus(), clause("leader", "omik", words="who heads _organization_")).focus.asked == []


def test_those_told_of_in_turn_are_two_from_whom_one_can_be_picked() -> None:
    first = clause("leader", "eulex", words="who heads _organization_", marks="who the_head")
    second = clause("leader", "omik", words="and who heads _organization_", marks="who the_head")
    assert reply(Focus(), first, second).focus.listed == ["meucci", "schlumberger"]


EN = wording("en")
ON_FIGURE = focus_on("eulex", kind="staff", facts=["eulex.staff.1"], marks=["how_many"], words=["how", "many"])
ON_SHARED = focus_on("eulex", "kfor", kind="in_common", listed=["eulex", "kfor"])


@pytest.mark.parametrize(
    ("focus", "words", "name", "kind"),
    [
        (ON_FIGURE, "and _organization_", "kfor", "staff"),
        (ON_FIGURE, "and _organization_", "ico", "staff"),
        (ON_FIGURE, "_document_", "resolution_1244", "overview"),
        (ON_FIGURE, "what about _person_", "zannier", "overview"),
        (ON_FIGURE, "_country_", "united_states", "staff"),
        (focus_on(kind="in_common", options=["the ISG?"]), "_organization_", "eulex", "overview"),
    ],
)
def test_name_alone(focus: Focus, words: str, name: str, kind: str) -> None:
    answer = answer_one(said("other_subject", words, name, focus=focus), shipped(), EN)
    assert (answer.outcome in ("answered", "not_recorded"), answer.kind) == (True, kind)


def test_name_with_words_that_are_never_answered_is_not_described() -> None:
    turnover = said("staff", "_organization_ turnover", "kfor", foreign=["turnover"], focus=ON_FIGURE)
    assert answer_one(turnover, shipped(), EN).kind != "overview"
