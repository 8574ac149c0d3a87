"""Questions of hardly more than a question word: what was told decides what they ask for."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_HEAD = focus_on("meucci", "eulex", kind="leader", facts=["eulex.tenure.1"])
ON_FORMER_HEAD = focus_on("zannier", "unmik", kind="leader", facts=["unmik.tenure.1"])
ON_END = focus_on("isg", kind="end", facts=["isg.end.1"])
ON_DEPLOYED = focus_on("eulex", kind="start", facts=["eulex.start.1"])
ON_ORDER = focus_on("unmik", kind="downsizing", facts=["unmik.downsizing.1"])
ON_FIGURE = focus_on("kfor", kind="staff", facts=["kfor.staff.1", "kfor.staff.2"])
ON_TASK = focus_on("kfor", kind="mandate", facts=["kfor.mandate.2"])
ON_ALL = focus_on("isg", "ico", kind="list", facts=["isg.end.1"], listed=["isg", "ico"])


def answer(focus: Focus, words: str, kind: str = "goodbye") -> Answer:
    """Return the answer to so few words that the classifier takes them for anything."""
    asked = said(kind, words, focus=focus, text=words, confidence=0.7)
    return answer_one(asked, shipped(), wording("en"))


@pytest.mark.parametrize(
    ("focus", "words", "told"),
    [
        (ON_ORDER, "who by", "Zannier"),
        (ON_ORDER, "and who decided that", "Zannier"),
        (ON_ORDER, "how come", "realities on the ground"),
        (ON_HEAD, "who exactly", "Meucci"),
        (ON_HEAD, "and in numbers", "1,500"),
        (ON_FORMER_HEAD, "by whom", "Ban Ki-moon"),
        (ON_FORMER_HEAD, "and then", "Zarif"),
        (ON_FORMER_HEAD, "what happened next", "Zarif"),
        (ON_FORMER_HEAD, "and now", "Tanin"),
        (ON_FORMER_HEAD, "who else", "Zarif"),
        (ON_END, "what happened then", "responsible for its own governance"),
        (ON_END, "what does that mean", "responsible for its own governance"),
        (ON_END, "and before that", "28 February 2008"),
        (ON_END, "so today", "ended its supervision"),
        (ON_DEPLOYED, "where", "throughout Kosovo"),
        (ON_DEPLOYED, "what came next", "April 2009"),
        (ON_FIGURE, "is that a lot", "KFOR is the largest"),
        (ON_FIGURE, "where are they from", "partner countries"),
        (ON_TASK, "what was it before that", "ceasefire"),
    ],
)
def test_what_was_told_is_told_on_by_the_part_asked_for(focus: Focus, words: str, told: str) -> None:
    found = answer(focus, words)
    assert found.outcome == "answered"
    assert told in found.text


@pytest.mark.parametrize(
    ("focus", "words", "missing"),
    [
        (ON_HEAD, "where", "Where"),
        (ON_HEAD, "how", "How"),
        (ON_HEAD, "such as", "Which ones"),
        (ON_HEAD, "is that many", "much"),
        (ON_HEAD, "for whom", "For whom"),
        (ON_END, "by whom", "Who"),
        (ON_END, "why", "reason"),
        (ON_TASK, "meaning what", "these words only"),
        (ON_TASK, "to whom", "To whom"),
        (ON_FIGURE, "and before", "An earlier figure"),
        (ON_FIGURE, "what then", "A later figure"),
    ],
)
def test_a_part_that_is_not_recorded_is_named_and_nothing_else_told(focus: Focus, words: str, missing: str) -> None:
    found = answer(focus, words)
    assert found.outcome == "not_recorded"
    assert missing in found.text
    assert "not recorded" in found.text


def test_what_was_listed_is_left_to_the_questions_about_lists() -> None:
    assert "not recorded" not in answer(ON_ALL, "which ones", kind="list").text


def test_longer_questions_are_not_taken_for_bare_ones() -> None:
    assert answer(ON_HEAD, "where does the money come from", kind="out_of_scope").text != answer(ON_HEAD, "where").text


def test_a_part_of_what_is_not_recorded_is_not_recorded_either() -> None:
    found = answer(focus_on("eulex", kind="out_of_scope"), "where")
    assert found.outcome == "not_recorded"
    assert "Where" in found.text
