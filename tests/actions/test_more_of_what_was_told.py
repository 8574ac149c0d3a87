"""What short follow-ups ask of the facts that were told last."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

US_TROOPS = focus_on("kfor", "united_states", kind="participation", facts=["kfor.staff.2"])
HANDED_OVER = focus_on("unmik", "pisg", kind="relation", facts=["unmik.relation.1"])
FOLLOWED = focus_on("zarif", "unmik", kind="succession", facts=["unmik.tenure.2"], listed=["zannier", "zarif"])
REVIEWED = focus_on("omik", kind="review", facts=["omik.review.1"])
PHASES = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.2", "kfor.downsizing.3"])
DECIDED = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.1"])
REPORTED = focus_on("ban", "unmik", kind="event", facts=["ban.event.1"])
PLAN = focus_on("ahtisaari_plan", facts=["ahtisaari_plan.start.1"])
BOTH = focus_on("isg", "ico", kind="in_common", listed=["isg", "ico"], facts=["isg.description.1"])
ENDED = focus_on("isg", kind="end", facts=["isg.end.1"])
SIZE = focus_on("eulex", kind="staff", facts=["eulex.staff.1"])
RESOLUTION = focus_on("resolution_1244", kind="mandate", facts=["resolution_1244.mandate.1"])


@pytest.mark.parametrize(
    ("kind", "words", "focus", "expected"),
    [
        ("review", "in one go", HANDED_OVER, "Step by step"),
        ("source", "who do we owe that to", REVIEWED, "Russia"),
        ("members", "which countries delegates are behind that", REVIEWED, "Russia"),
        ("count", "so how many is that", BOTH, "2: the ISG and the ICO"),
        ("more", "was that all", PHASES, "to follow"),
        ("end", "when was the opening stage over and the first one done", DECIDED, "early 2010"),
        ("out_of_scope", "and what does it state", REPORTED, "realities"),
        ("creation", "who made this", PLAN, "Martti Ahtisaari"),
        ("compare_time", "which of the two closed earlier", BOTH, "cannot be told"),
        ("task_holder", "who ran the place from then on", ENDED, "its own governance"),
        ("downsizing", "has it ever been downsized", SIZE, "not recorded"),
    ],
)
def test_follow_up(kind: str, words: str, focus: Focus, expected: str) -> None:
    question = said(kind, words, focus=focus, confidence=0.4 if kind != "downsizing" else 1.0)
    assert expected in answer_one(question, shipped(), wording()).text


@pytest.mark.parametrize(
    ("kind", "words", "names", "focus", "expected"),
    [
        ("other_subject", "in comparison to _organization_", ("kfor",), SIZE, "KFOR is larger than EULEX"),
        ("origin", "was _country_ among them", ("united_states",), REVIEWED, "Russia and Serbia"),
        ("review", "how often is the mandate reviewed", (), focus_on("kfor"), "of KFOR is not recorded"),
        ("office", "what was he for the _body_", ("un",), focus_on("ahtisaari", "ahtisaari_plan"), "Special Envoy"),
        ("office", "which other title did the head of _organization_ have", ("ico",), None, "European Union"),
        ("policy", "does _country_ keep any soldiers in _home_", ("united_states", "kosovo"), None, "Yes. About 690"),
        ("staff", "how many _country_ soldiers are in _home_", ("united_states", "kosovo"), None, "690"),
        (
            "staff",
            "how many _country_ soldiers are in _home_",
            ("italy", "kosovo"),
            None,
            "from Italy are at KFOR is not",
        ),
        ("end", "under whose leadership did _organization_ stand", ("ico",), None, "Pieter Feith"),
        ("leader", "in what is _organization_ called then", ("kfor",), None, "not recorded"),
    ],
)
def test_question_with_names(kind: str, words: str, names: tuple[str, ...], focus: Focus | None, expected: str) -> None:
    question = said(kind, words, *names, focus=focus, confidence=0.9 if kind == "office" else 0.55)
    assert expected in answer_one(question, shipped(), wording()).text


@pytest.mark.parametrize(
    "words",
    ["what has ordered _person_ in _time_", "_person_ decided what in _time_", "what did sign _person_ in _time_"],
)
def test_deeds_are_asked_for_in_any_order(words: str) -> None:
    question = said("tenure", words, "zannier", times=[time("2009-12")], confidence=0.8)
    assert "downsized" in answer_one(question, shipped(), wording()).text


def test_time_that_is_named_tells_who_was_head() -> None:
    question = said("leader", "under whom was _organization_ in _time_", "unmik", times=[time("2012")])
    assert answer_one(question, shipped(), wording()).subjects[0] == "zarif"


def test_another_one_is_asked_for_its_figure_without_a_word_for_it() -> None:
    asked = said("mandate", "and what does _organization_ have", "kfor", focus=SIZE)
    assert "4,700" in answer_one(asked, shipped(), wording("en")).text


def test_an_end_before_the_time_asked_for_is_told() -> None:
    asked = said("event_at", "what was _organization_ working on in _time_", "ico", times=[time("2014")])
    answer = answer_one(asked, shipped(), wording("en"))
    assert answer.outcome == "not_recorded"
    assert "September 2012" in answer.text


def test_whose_hands_it_is_in_asks_for_the_head() -> None:
    asked = said("relation", "_organization_ in whose hands", "omik", confidence=0.5)
    assert "Schlumberger" in answer_one(asked, shipped(), wording("en")).text


def test_who_recognizes_it_is_not_taken_from_who_takes_part() -> None:
    asked = said("members", "which _body_ states refuse to recognize _home_", "eu", "kosovo")
    assert answer_one(asked, shipped(), wording("en")).outcome == "not_recorded"
