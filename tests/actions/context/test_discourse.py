"""What the clauses of one message leave to each other."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.asking import asking
from actions.context.discourse import mentioned, prepared
from actions.context.rejected import corrected
from actions.focus import Focus
from tests.actions.clauses import clause, focus_on, shipped, time

TOPIC = clause("relation", "eulex", "omik", words="_organization_ _organization_", is_question=False)
HEADS = clause("leader", words="the heads", marks="all", is_question=False)
NAMES = clause("list", words="names only", marks="names_only", is_question=False)


def ids(said: dict[str, Any]) -> list[str]:
    return [subject["id"] for subject in said["subjects"]]


def test_bare_names_are_the_topic_of_what_is_asked_beside_them() -> None:
    assert asking([TOPIC, HEADS, NAMES]) == [HEADS]
    whole = prepared([TOPIC, HEADS, NAMES], HEADS, Focus(), shipped())
    assert (ids(whole), "names_only" in whole["marks"]) == (["eulex", "omik"], True)


def test_topic_in_front_of_a_question_is_no_question() -> None:
    topic = clause("other_subject", "kfor", words="what about _organization_")
    follows = clause("start", words="when did it begin", marks="it")
    assert asking([topic, follows]) == [follows]


def test_those_described_in_front_are_asked_about() -> None:
    described = clause("task_holder", words="the ones who train judges", marks="who", is_question=False)
    follows = clause("staff", words="how many are they", marks="how_many they")
    same = clause("in_common", words="are they the same", marks="same they")
    assert asking([described, follows]) == [described, follows]
    assert asking([described, same]) == [described]


@pytest.mark.parametrize("words", ["which diplomat was that", "what was he called", "do you know his name"])
def test_who_it_was_is_asked_of_whom_the_statement_before_says_office_and_time(words: str) -> None:
    statement = clause(
        "succession", "srsg", words="a new _role_ came _time_", times=[time("2011-10")], is_question=False
    )
    asks = clause("office", words=words, marks="who he")
    whole = prepared([statement, asks], asks, Focus(), shipped())
    assert (whole["kind"], ids(whole), whole["times"]) == ("leader", ["srsg"], [time("2011-10")])


def test_who_it_was_after_a_statement_about_no_office_is_a_question_of_its_own() -> None:
    statement = clause("event", "kfor", words="_organization_ was cut _time_", times=[time("2009")], is_question=False)
    asks = clause("leader", words="which diplomat was that", marks="who")
    assert prepared([statement, asks], asks, Focus(), shipped())["subjects"] == []


def test_two_topics_are_two_questions() -> None:
    both = [clause("other_subject", name, words="what about _organization_") for name in ("kfor", "isg")]
    assert asking(both) == both


@pytest.mark.parametrize(
    ("words", "named", "left"),
    [
        ("the _organization_ sorry _organization_", ("omik", "unmik"), ["unmik"]),
        ("not _organization_ but _organization_", ("omik", "unmik"), ["unmik"]),
        ("i meant _organization_ not _organization_", ("omik", "unmik"), ["omik"]),
        ("_organization_ or _organization_", ("omik", "unmik"), ["omik", "unmik"]),
        ("was _person_ sorry in _organization_", ("zarif", "unmik"), ["zarif", "unmik"]),
    ],
)
def test_name_that_is_taken_back_is_dropped(words: str, named: tuple[str, ...], left: list[str]) -> None:
    assert ids(corrected(clause("leader", *named, words=words))) == left


def test_what_is_said_beforehand_is_remembered() -> None:
    said = clause("overview", "eulex", "omik", words="as to _organization_ and _organization_", times=[time("2008")])
    focus = mentioned(focus_on("kfor"), said, shipped())
    assert (focus.topic, focus.listed, focus.times) == (["eulex", "omik", "kfor"], ["eulex", "omik"], [time("2008")])


OFFERS = [{"kind": "mandate", "subject": "kfor", "words": ["what"]}, {"kind": "staff", "subject": "kfor", "words": []}]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (clause("affirm", words="yes please"), "mandate"),
        (clause("affirm", words="right"), "affirm"),
        (clause("pick", words="the second one", refers={"way": "listed", "place": "second", "as": {}}), "staff"),
        (clause("pick", words="the third one", refers={"way": "listed", "place": "third", "as": {}}), "pick"),
    ],
)
def test_suggestion_is_taken_up(said: dict[str, Any], kind: str) -> None:
    assert prepared([said], said, focus_on("kfor", offers=OFFERS), shipped())["kind"] == kind


def test_what_a_story_points_to_is_part_of_the_story() -> None:
    story = clause("out_of_scope", words="my bike makes a noise", marks="personal", is_question=False)
    asks = clause("complaint", words="what is wrong with it", marks="it")
    assert prepared([story, asks], asks, Focus(), shipped())["kind"] == "out_of_scope"
    assert prepared([story, asks], asks, focus_on("kfor"), shipped())["kind"] == "complaint"


def test_what_to_do_about_a_story_is_part_of_the_story() -> None:
    story = clause("out_of_scope", words="my bike makes a noise", marks="personal", is_question=False)
    asks = clause("source", words="where should i look")
    assert prepared([story, asks], asks, Focus(), shipped())["kind"] == "out_of_scope"


def test_what_is_said_of_the_source_in_front_of_a_question_for_somebody_else_asks_nothing() -> None:
    aside = clause("source", words="leave your records aside and say what you have learned")
    else_asked = clause("out_of_scope", words="how deep is the sea", foreign=["sea"])
    assert asking([aside, else_asked]) == [else_asked]
    assert asking([aside, clause("leader", "eulex", words="who leads _organization_")])[0] == aside


def test_name_that_is_put_right_is_not_told_of() -> None:
    wrong = clause("other_subject", "ico", words="the _organization_")
    right = clause("other_subject", "kfor", words="no i asked about _organization_", is_question=False)
    assert asking([wrong, right]) == [right]


@pytest.mark.parametrize("words", ["it hinges on what they decide", "we heard from one who was there"])
def test_what_is_only_said_beside_a_question_is_not_declined(words: str) -> None:
    told, asks = clause("out_of_scope", words=words), clause("leader", "kfor", words="who leads _organization_")
    assert asking([told, asks]) == [asks]


@pytest.mark.parametrize("words", ["the budget", "how big is the budget", "their budget was how big"])
def test_what_is_asked_beside_a_question_is(words: str) -> None:
    other, asks = clause("out_of_scope", words=words), clause("leader", "kfor", words="who leads _organization_")
    assert asking([other, asks]) == [other, asks]


def test_wonder_at_what_was_told_asks_nothing() -> None:
    wonders = clause("out_of_scope", words="they both did", yes_no=True)
    asks = clause("leader", "kfor", words="who leads _organization_")
    assert asking([wonders, asks]) == [asks]


def test_what_is_said_not_to_be_meant_is_not_talked_about() -> None:
    focus = focus_on("kfor")
    assert (
        mentioned(focus, clause("other_subject", "un", words="not _body_ then", is_question=False), shipped()) == focus
    )
