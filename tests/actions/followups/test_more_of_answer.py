"""Follow-ups on the facts told last: a link of a duty, whoever else did it, "… too?", the step before or after."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_DUTIES = focus_on("unmik", kind="mandate", facts=["unmik.mandate.2"])
ON_REVIEW = focus_on("omik", kind="review", facts=["omik.review.1"])
ON_TASK = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
ON_PHASE = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.2"])
ON_ORDER = focus_on("unmik", kind="downsizing", facts=["unmik.downsizing.1"])
ON_DEPLOYED = focus_on("kosovo", kind="start", facts=["kosovo.start.1"])


def answer(focus: Focus, kind: str, words: str, *names: str) -> Answer:
    """Return the answer to an unsure follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=0.4), shipped(), wording("en"))


def test_duty_without_a_link_leads_nowhere() -> None:
    facts = answer(ON_DUTIES, "relation", "the monitoring is of whom").facts
    assert "unmik.relation.3" not in [fact.id for fact in facts]


@pytest.mark.parametrize(
    "words",
    [
        "only because of _country_",
    ],
)
def test_whoever_is_blamed_alone_all_who_did_it_are_told(words: str) -> None:
    found = answer(ON_REVIEW, "policy", words, "serbia")
    assert {"omik.review.1"} == {fact.id for fact in found.facts}
    assert "Russia" in found.text


def test_somebody_who_had_no_part_in_it_is_not_confirmed() -> None:
    assert "France" not in answer(ON_REVIEW, "policy", "only because of _country_", "france").text


@pytest.mark.parametrize(
    "words",
    [
        "the courts too",
    ],
)
def test_what_the_answer_spoke_of_too_is_told_again(words: str) -> None:
    assert [fact.id for fact in answer(ON_TASK, "out_of_scope", words).facts] == ["eulex.mandate.1"]


def test_what_it_did_not_speak_of_is_not() -> None:
    assert answer(ON_TASK, "out_of_scope", "the firemen too").outcome != "answered"


@pytest.mark.parametrize(
    "words",
    [
        "what happened next",
    ],
)
def test_what_came_next(words: str) -> None:
    assert [fact.id for fact in answer(ON_DEPLOYED, "more", words).facts] == ["isg.start.1"]


@pytest.mark.parametrize("words", ["by whose decision", "the name of whoever did it", "who initiated that"])
def test_who_had_it_done(words: str) -> None:
    assert [fact.id for fact in answer(ON_ORDER, "parent", words).facts] == ["unmik.downsizing.1"]


def test_reasons_of_those_who_moved_it_are_not_those_of_the_review() -> None:
    assert answer(ON_REVIEW, "mandate", "their motives").outcome == "not_recorded"
