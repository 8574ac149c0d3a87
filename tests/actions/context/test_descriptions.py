"""What a statement introduces without naming it is what the question after it is about."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.asking import asking
from actions.context.descriptions import described_by, identified, introduced, only_asks_which
from actions.context.discourse import mentioned, prepared
from actions.focus import Focus
from bot.nlu.marks import find_marks
from tests.actions.clauses import clause, focus_on, shipped, time

INDEPENDENCE = Focus(times=[time("2008-02-17")])


def statement(kind: str, words: str, *subjects: str, **further: Any) -> dict[str, Any]:
    return clause(kind, *subjects, words=words, marks=" ".join(find_marks(words)), is_question=False, **further)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (statement("task_holder", "i mean the body that mentors judges and customs people"), "eulex"),
        (statement("members", "the one which consisted of states"), "isg"),
        (statement("members", "a group with _number_ members", numbers=[25]), "isg"),
        (statement("parent", "it is the force that _body_ commands", "nato"), "kfor"),
        (statement("relation", "the office that watched over the _document_", "ahtisaari_plan"), "ico"),
        (statement("office", "we met an _country_ who heads a mission", "afghanistan"), ""),
        (statement("event_at", "a mission was deployed _time_", times=[time("2008-12-09")]), "eulex"),
        (statement("event_at", "much was going on _time_", times=[time("2008")]), ""),
        (statement("out_of_scope", "a mission that sells ice cream"), ""),
        (statement("task_holder", "the mission that helps the police is not _organization_", "kfor"), ""),
    ],
)
def test_what_alone_fits_is_introduced(said: dict[str, Any], expected: str) -> None:
    assert introduced(said, Focus(), shipped()) == expected


def test_time_of_a_statement_counts_from_the_one_talked_about() -> None:
    said = statement("event_at", "some states met _time_", times=[time("day+11")])
    assert introduced(said, INDEPENDENCE, shipped()) == "isg"


def test_words_inside_a_question_describe_too() -> None:
    said = clause("start", words="when did the body with the _number_ states begin", numbers=[25])
    assert described_by(["the", "body", "with", "the", "_number_", "states"], said, Focus(), shipped()) == "isg"


def test_topic_in_front_stands_for_the_mission_and_a_story_does_not() -> None:
    topic = statement("other_subject", "now the _body_ please", "osce")
    story = statement("out_of_scope", "my aunt once wrote to the _body_ in vienna", "osce")
    assert [mentioned(focus_on("eulex"), said, shipped()).topic[0] for said in (topic, story)] == ["omik", "osce"]


def test_event_that_is_mentioned_is_what_was_told_last() -> None:
    said = statement("start", "my talk begins with the _event_", "kosovo.start.1")
    focus = mentioned(focus_on("eulex"), said, shipped())
    assert (focus.topic, focus.facts) == (["kosovo"], ["kosovo.start.1"])


def meant(said: dict[str, Any], following: dict[str, Any] | None = None) -> str:
    found = identified(said, following, Focus(), shipped())
    return found["subjects"][0]["id"] if found else ""


@pytest.mark.parametrize("words", ["which one was it then", "and what is that", "which it was", "which is this again"])
def test_nothing_else_is_asked(words: str) -> None:
    assert only_asks_which(words.split())


@pytest.mark.parametrize("words", ["which one closed", "who was that", "what was its mandate"])
def test_something_else_is_asked(words: str) -> None:
    assert not only_asks_which(words.split())


@pytest.mark.parametrize(
    ("words", "further", "expected"),
    [
        ("which was the body with _number_ countries", {"numbers": [25]}, "isg"),
        ("what is the one that counts _number_ people", {"numbers": [1500]}, "eulex"),
        ("the one whose mandate is looked at every month what was that again", {}, "omik"),
        ("the group formed _time_ which one is it", {"times": [time("2008-02-28")]}, "isg"),
        ("the one under the _body_ is which", {"names": ("nato",)}, "kfor"),
        ("which is the mission with the most people", {"marks": "most"}, ""),
        ("which was the office that closed", {}, ""),
    ],
)
def test_one_clause_describes_and_asks(words: str, further: dict[str, Any], expected: str) -> None:
    names = further.pop("names", ())
    assert meant(clause("members", *names, words=words, **further)) == expected


def test_who_does_something_is_told_by_that() -> None:
    said = clause("task_holder", words="which is the mission that helps the police", confidence=0.9)
    assert not identified(said, None, Focus(), shipped())


def test_statement_before_the_question_describes() -> None:
    described = clause("members", words="and the one made up of states", is_question=False)
    which = clause("source", words="what was that", marks="that")
    assert asking([described, which]) == [described]
    whole = prepared([described, which], described, focus_on("ico"), shipped())
    assert (whole["kind"], [s["id"] for s in whole["subjects"]]) == ("overview", ["isg"])
