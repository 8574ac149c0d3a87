"""Follow-ups about the line of those who held an office."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

ON_ZARIF = focus_on("zarif", "unmik", kind="succession", facts=["unmik.tenure.2"])
AFTER_ZANNIER = focus_on("zarif", "unmik", "zannier", kind="succession", facts=["unmik.tenure.2"])
ON_TANIN = focus_on("tanin", "unmik", kind="leader", facts=["unmik.tenure.3"])


def answer(kind: str, words: str, *names: str, focus: Any = ON_ZARIF, confidence: float = 0.5) -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=confidence), shipped(), wording("en"))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("task_holder", "who stayed on till"),
        ("leader", "who held the post from when"),
        ("creation", "who had started in"),
        ("succession", "who went in which month"),
    ],
)
def test_clause_with_an_open_date_goes_on_about_the_one_just_told_of(kind: str, words: str) -> None:
    told = answer(kind, words)
    assert (told.kind, [fact.id for fact in told.facts]) == ("tenure", ["unmik.tenure.2"])


def test_who_took_over_is_somebody_else() -> None:
    assert "Tanin" in answer("succession", "who took over from him", confidence=1.0).text


def test_from_whom_an_office_was_taken_over() -> None:
    assert "Zannier" in answer("relation", "from whom").text


@pytest.mark.parametrize("words", ["how many months after", "how much later", "how long lay between the two"])
def test_how_long_after_the_one_the_other_came(words: str) -> None:
    assert "4 months" in answer("compare_time", words, focus=AFTER_ZANNIER).text


@pytest.mark.parametrize(
    ("words", "names", "head"),
    [
        ("his counterpart in _organization_", ["omik"], "Schlumberger"),
        ("the counterpart at the _body_", ["eu"], "Meucci"),
    ],
)
def test_counterpart_is_the_head_elsewhere(words: str, names: list[str], head: str) -> None:
    assert head in answer("other_subject", words, *names, focus=ON_TANIN).text


@pytest.mark.parametrize("words", ["after whom did he take office", "whom did he come in after", "he had come after"])
def test_whom_somebody_came_after_had_the_office_before(words: str) -> None:
    assert "Zarif" in answer("succession", words, focus=ON_TANIN, confidence=0.95).text


HANDOVER = focus_on("zannier", "zarif", kind="compare_time", facts=["unmik.tenure.1", "unmik.tenure.2"])


@pytest.mark.parametrize("words", ["how long was that gap", "how many months was the vacancy"])
def test_length_of_the_gap_between_two_who_were_set_against_each_other(words: str) -> None:
    assert "4 months" in answer("duration", words, focus=HANDOVER).text


@pytest.mark.parametrize(
    "words",
    [
        "who was in charge in the interim",
        "and who in between",
        "who led it during the gap",
        "who was in this time",
        "who ran it in those months",
    ],
)
def test_who_was_there_in_the_gap_is_not_recorded(words: str) -> None:
    told = answer("leader", words, focus=HANDOVER)
    assert (told.kind, told.outcome) == ("leader", "not_recorded")


def test_before_both_is_before_the_earlier() -> None:
    listed = focus_on("zarif", "tanin", kind="compare_time", listed=["zarif", "tanin"])
    assert "Zannier" in answer("pick", "who before both", focus=listed).text


def test_who_followed_in_the_last_year_that_is_known_of() -> None:
    focus = focus_on("zarif", "zannier", kind="succession", facts=["unmik.tenure.2"])
    asked = said("succession", "who followed after _time_", times=[time("2015", "after")], focus=focus)
    assert "Tanin" in answer_one(asked, shipped(), wording("en")).text


def test_he_can_be_the_one_who_followed_or_whom_he_followed() -> None:
    words = ["whom", "did", "he", "succeed"]
    focus = focus_on("zannier", "zarif", kind="succession", facts=["unmik.tenure.1"], words=words)
    text = answer("tenure", "when did he quit", focus=focus).text
    assert "August 2015" in text
    assert "June 2011" in text


@pytest.mark.parametrize(
    ("name", "date", "said_of", "unsaid"),
    [
        ("unmik", "2011", "Zannier", "Zarif"),
        ("unmik", "2015-08", "Zarif", "Zannier"),
        ("ico", "2012", "Feith", "Tanin"),
    ],
)
def test_who_held_an_office_until_a_time_left_then(name: str, date: str, said_of: str, unsaid: str) -> None:
    asked = said("leader", "who led _organization_ until _time_", name, times=[time(date, "until")])
    text = answer_one(asked, shipped(), wording("en")).text
    assert said_of in text
    assert unsaid not in text


def test_who_came_then_did_not_hold_it_until_then() -> None:
    asked = said("leader", "who led the _organization_ up to _time_", "omik", times=[time("2012", "until")])
    assert answer_one(asked, shipped(), wording("en")).outcome == "not_recorded"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("who was in charge between _person_ and _person_", ["zannier", "zarif"]),
        ("between him and _person_ who sat there", ["zannier"]),
    ],
)
def test_nobody_is_recorded_between_two_who_are_named(words: str, names: list[str]) -> None:
    found = answer("compare_time", words, *names)
    assert (found.outcome, "June 2011" in found.text) == ("not_recorded", True)
