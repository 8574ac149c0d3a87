"""Follow-ups that leave to the last answer who, when or what they are about."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.question import Question
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said
from tests.conversation import lacking

ON_FOUNDING = focus_on("isg", kind="creation", facts=["isg.start.1"])
ON_POLICE = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
ON_RULE = focus_on("unmik", kind="task_holder", facts=["unmik.mandate.1"])
ON_ORDER = focus_on("unmik", kind="downsizing", facts=["unmik.downsizing.1"], told=["unmik.downsizing.1"])
ON_DECISION = focus_on("kfor", kind="event", facts=["kfor.downsizing.1"], told=["kfor.downsizing.1"])
ON_PHASE = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.2"], told=["kfor.downsizing.2"])
ON_ENVOY = focus_on("ahtisaari", kind="office", facts=["ahtisaari.tenure.1"])
ON_WASHINGTON = focus_on("united_states", kind="policy", facts=["united_states.policy.1"])
ON_SECOND_HAT = focus_on("eusr", kind="overview", facts=["feith.tenure.1"])
ON_PLACE_TAKEN = focus_on(
    "zannier",
    "unmik",
    "zarif",
    kind="succession",
    facts=["unmik.tenure.1"],
    listed=["zarif", "zannier"],
    words=["whom", "did", "he", "replace"],
)
ON_NEXT = focus_on(
    "zarif", "unmik", "zannier", kind="succession", facts=["unmik.tenure.2"], listed=["zannier", "zarif"]
)
ON_STATES = focus_on("kfor", kind="parent", facts=["kfor.relation.1"], marks=["yes_no"])
ON_OFFICE = focus_on("ico", kind="overview", facts=["ico.mandate.1"])
ON_STILL = focus_on("ico", kind="status", facts=["ico.status.1"], marks=["yes_no"])


def _answered(asked: Question) -> Answer:
    return answer_one(asked, shipped(), wording("en"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [("list", "which of them in particular"), ("overview", "what are their names"), ("leader", "which leaders")],
)
def test_people_who_were_only_mentioned_are_not_named(kind: str, words: str) -> None:
    answer = _answered(said(kind, words, focus=ON_FOUNDING))
    assert (answer.outcome, answer.kind) == ("not_recorded", "detail")


@pytest.mark.parametrize(
    ("kind", "words", "focus", "expected"),
    [
        ("legal_basis", "following which document", ON_POLICE, ["Ahtisaari"]),
        ("office", "in accordance with what", ON_POLICE, ["Ahtisaari"]),
        ("as_of", "what period does that comprise", ON_RULE, ["1999", "2008"]),
        ("start", "so from when until when was it", ON_RULE, ["1999", "2008"]),
        ("end", "since when no longer so not", ON_STILL, ["September 2012"]),
        ("appointment", "by whom was it issued", ON_ORDER, ["Zannier", "!appointed"]),
        ("origin", "what had he done before", ON_PLACE_TAKEN, ["Zarif", "Afghanistan"]),
        ("succession", "who stood in meanwhile", ON_NEXT, ["not recorded", "June 2011", "October 2011"]),
        ("duration", "how long was he there", ON_NEXT, ["3 years and 10 months"]),
        ("office", "of which one then", ON_STATES, ["NATO"]),
        ("task_holder", "whom did they supervise", ON_OFFICE, ["Government of Kosovo"]),
        ("pick", "the one before them", ON_NEXT, ["not recorded"]),
        ("event", "who approved it", ON_PHASE, ["NATO decided"]),
        ("start", "since when is it independent", ON_WASHINGTON, ["17 February 2008"]),
    ],
)
def test_it_goes_on_about_what_was_told(kind: str, words: str, focus: object, expected: list[str]) -> None:
    answer = _answered(said(kind, words, focus=focus, confidence=0.7))  # type: ignore[arg-type]
    assert not lacking(answer.text, expected), answer.text


def test_a_guess_behind_the_question_is_not_its_subject() -> None:
    asked = said("downsizing", "who wanted to shrink it the _body_", "un", focus=ON_DECISION)
    asked = Question(**{**asked.__dict__, "text": "Who wanted to shrink it, the UN?"})
    assert "NATO decided" in _answered(asked).text


def test_who_was_given_an_office_at_a_time_is_told() -> None:
    asked = said("start", "which _body_ envoy was nominated _time_", "un", times=[time("2008-06")])
    answer = _answered(asked)
    assert (answer.kind, answer.subjects[0]) == ("appointment", "zannier")
