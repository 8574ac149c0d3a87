"""Follow-ups that ask about a part of the last answer, or hold a figure against it."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EN = wording("en")
ON_ORDER = focus_on("unmik", kind="downsizing", facts=["unmik.downsizing.1"])
ON_DECISION = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.1"])
ON_LOCALS = focus_on("omik", kind="staff", facts=["omik.staff.2"], words=["how", "many", "locals"], marks=["local"])
ON_STATES = focus_on("isg", kind="members", facts=["isg.members.1"], words=["how", "many", "states"])


def answer(focus: Focus, kind: str, words: str, *names: str, **further: Any) -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, **further), shipped(), EN)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("by which person", "Zannier"),
        ("presented to whom", "Security Council"),
        ("in front of which body", "Security Council"),
        ("owing to what", "changed realities"),
        ("whose phrase is that", "Ban Ki-moon"),
        ("in", "December 2009"),
        ("who wrote this report", "Ban Ki-moon"),
    ],
)
def test_part_of_what_was_told(words: str, told: str) -> None:
    assert told in answer(ON_ORDER, "source", words, confidence=0.6).text


ON_TRANSFER = focus_on("eulex", "unmik", kind="event", facts=["unmik.event.1"])


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("received from which organization", []),
        ("who passed them on", []),
        ("what mission handed it over", []),
        ("which diplomat transferred that", []),
    ],
)
def test_who_gave_and_who_got_what_was_told(words: str, names: list[str]) -> None:
    told = answer(ON_TRANSFER, "event", words, *names, confidence=0.6)
    assert [fact.id for fact in told.facts] == ["unmik.event.1"]


def test_which_holder_is_asked_of_what_somebody_else_did_not() -> None:
    assert answer(ON_DECISION, "leader", "which _role_ did that", "srsg", confidence=0.6).kind != "detail"


@pytest.mark.parametrize(
    "words", ["what happened at _organization_ on the basis of that report", "what is that report"]
)
def test_what_was_done_in_view_of_what_the_answer_named(words: str) -> None:
    names = ["unmik"] if "_organization_" in words else []
    assert "reconfigured" in answer(ON_ORDER, "event", words, *names, confidence=0.9).text


@pytest.mark.parametrize("words", ["with what result", "what impact has it these days", "and what did that lead to"])
def test_what_came_of_it(words: str) -> None:
    ended = focus_on("isg", kind="end", facts=["isg.end.1"])
    assert "responsible for its own governance" in answer(ended, "mandate", words, confidence=0.5).text


@pytest.mark.parametrize("words", ["what was that founded on", "on what did they base it"])
def test_what_a_decision_was_based_on(words: str) -> None:
    assert "assessment" in answer(ON_DECISION, "source", words, confidence=0.9).text


@pytest.mark.parametrize("words", ["who called for that", "which two governments sought it to be so"])
def test_who_wanted_what_was_told(words: str) -> None:
    focus = focus_on("omik", kind="review", facts=["omik.review.1"])
    assert "Russia" in answer(focus, "task_holder", words, confidence=0.6).text


def test_a_noun_that_the_answer_used_is_not_looked_up_elsewhere() -> None:
    assert answer(ON_DECISION, "task_holder", "who made this assessment").facts[0].subject == "kfor"


@pytest.mark.parametrize("words", ["who is its boss", "when was that decision", "how many did that report count"])
def test_other_questions_are_left_alone(words: str) -> None:
    assert "told_noun" not in answer(ON_ORDER, "leader", words).text


@pytest.mark.parametrize("words", ["is any more of that to come", "will they cut more"])
def test_what_is_to_follow_a_reduction(words: str) -> None:
    told = answer(ON_DECISION, "more", words, confidence=0.4)
    assert [fact.id for fact in told.facts] == ["kfor.downsizing.4"]


@pytest.mark.parametrize("words", ["_number_ says the other page", "i found _number_"])
def test_another_figure_is_denied(words: str) -> None:
    told = answer(ON_LOCALS, "source", words, numbers=[480])
    assert told.text.startswith("No.")
    assert "435" in told.text


def test_figure_of_members_held_against_them() -> None:
    told = answer(ON_STATES, "staff", "a colleague has _number_", numbers=[31], confidence=0.5)
    assert told.text.startswith("No. The ISG was made up of 25 states")


def test_what_all_members_had_in_common_is_affirmed() -> None:
    told = answer(ON_STATES, "list", "had they all recognized _home_", "kosovo", confidence=0.4)
    assert told.text.startswith("Yes.")


def test_what_is_not_told_of_all_members_is_not_affirmed() -> None:
    told = answer(ON_STATES, "members", "did they all send soldiers", confidence=0.4)
    assert not told.text.startswith("Yes")


@pytest.mark.parametrize(
    ("kind", "words"),
    [("out_of_scope", "who criticised that decision"), ("event", "who leaked that report to the press")],
)
def test_what_else_was_done_about_it_is_not_told(kind: str, words: str) -> None:
    assert answer(ON_DECISION, kind, words, foreign=["leaked"], unheard=[], confidence=0.95).outcome != "answered"


def test_where_it_was_done_is_not_recorded() -> None:
    assert answer(ON_DECISION, "source", "where was that decided", confidence=0.8).outcome == "not_recorded"


def test_who_had_it_done_is_not_recorded() -> None:
    on_start = focus_on("eulex", kind="start", facts=["eulex.start.1"])
    assert answer(on_start, "event", "who authorised that deployment", confidence=0.8).outcome == "not_recorded"


@pytest.mark.parametrize("words", ["at whose request", "and on whose instructions", "who gave the go ahead for it"])
def test_by_whose_order_something_was_done(words: str) -> None:
    assert "Zannier" in answer(ON_ORDER, "parent", words).text


def test_whose_command_an_organization_is_under_is_no_part_of_an_answer() -> None:
    on_staff = focus_on("kfor", kind="staff", facts=["kfor.staff.1"])
    assert answer(on_staff, "parent", "by whose command").kind == "parent"


ON_DUTIES = focus_on("unmik", kind="mandate", facts=["unmik.mandate.2"])
ON_REVIEW = focus_on("omik", kind="review", facts=["omik.review.1"])
ON_TASK = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
ON_PHASE = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.2"])
ON_DEPLOYED = focus_on("kosovo", kind="start", facts=["kosovo.start.1"])


def answer_too(focus: Focus, kind: str, words: str, *names: str) -> Answer:
    """Return the answer_too to an unsure follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=0.4), shipped(), wording("en"))


def test_duty_without_a_link_leads_nowhere() -> None:
    facts = answer_too(ON_DUTIES, "relation", "the monitoring is of whom").facts
    assert "unmik.relation.3" not in [fact.id for fact in facts]


@pytest.mark.parametrize(
    "words",
    [
        "only because of _country_",
    ],
)
def test_whoever_is_blamed_alone_all_who_did_it_are_told(words: str) -> None:
    found = answer_too(ON_REVIEW, "policy", words, "serbia")
    assert {"omik.review.1"} == {fact.id for fact in found.facts}
    assert "Russia" in found.text


def test_somebody_who_had_no_part_in_it_is_not_confirmed() -> None:
    assert "France" not in answer_too(ON_REVIEW, "policy", "only because of _country_", "france").text


@pytest.mark.parametrize(
    "words",
    [
        "the courts too",
    ],
)
def test_what_the_answer_spoke_of_too_is_told_again(words: str) -> None:
    assert [fact.id for fact in answer_too(ON_TASK, "out_of_scope", words).facts] == ["eulex.mandate.1"]


def test_what_it_did_not_speak_of_is_not() -> None:
    assert answer_too(ON_TASK, "out_of_scope", "the firemen too").outcome != "answered"


@pytest.mark.parametrize(
    "words",
    [
        "what happened next",
    ],
)
def test_what_came_next(words: str) -> None:
    assert [fact.id for fact in answer_too(ON_DEPLOYED, "more", words).facts] == ["isg.start.1"]


@pytest.mark.parametrize("words", ["by whose decision", "the name of whoever did it", "who initiated that"])
def test_who_had_it_done(words: str) -> None:
    assert [fact.id for fact in answer_too(ON_ORDER, "parent", words).facts] == ["unmik.downsizing.1"]


def test_reasons_of_those_who_moved_it_are_not_those_of_the_review() -> None:
    assert answer_too(ON_REVIEW, "mandate", "their motives").outcome == "not_recorded"
