"""Others from the country that was just told of, and heads who are from one."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_TANIN = focus_on("tanin", "unmik", kind="origin", facts=["tanin.tenure.1"])
ON_ZANNIER = focus_on("zannier", "unmik", kind="origin", facts=["zannier.nationality.1"])


@pytest.mark.parametrize(
    "words",
    ["who else had represented that country", "what other _role_ was from there", "the other one from same country"],
)
def test_another_one_from_the_country_told_of(words: str) -> None:
    named = ("srsg",) if "_role_" in words else ()
    text = answer_one(said("members", words, *named, focus=ON_TANIN), shipped(), wording("en")).text
    assert "Zarif" in text
    assert "Tanin" not in text


def test_where_there_is_no_other_one_that_is_said() -> None:
    answer = answer_one(said("list", "who else is from there", focus=ON_ZANNIER), shipped(), wording("en"))
    assert answer.text == "Another person from Italy is not recorded."


def test_a_head_from_a_country_is_looked_for_whoever_was_talked_about() -> None:
    asked = said("origin", "so which boss of a mission is _country_", "france", focus=ON_ZANNIER)
    assert answer_one(asked, shipped(), wording("en")).text.startswith("Jean-Claude Schlumberger is French.")


def test_who_holds_an_office_now_of_those_from_a_country() -> None:
    asked = said("origin", "which _country_ diplomat is _role_ now", "afghanistan", "srsg")
    text = answer_one(asked, shipped(), wording("en")).text
    assert "Tanin" in text
    assert "Zarif" not in text


def test_where_a_country_stood_is_not_recorded() -> None:
    motion = focus_on("omik", kind="review", facts=["omik.review.1"])
    asked = said("participation", "did the _country_ protest against it", "united_states", focus=motion)
    assert answer_one(asked, shipped(), wording("en")).outcome == "not_recorded"


def test_people_from_a_country_of_which_nothing_is_recorded() -> None:
    duties = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
    asked = said("participation", "are police from _country_ working there", "?Iceland", focus=duties, confidence=0.7)
    assert answer_one(asked, shipped(), wording("en")).outcome != "answered"


@pytest.mark.parametrize(
    ("words", "names", "verdict"),
    [
        ("have _person_ and _person_ both left office", ("zannier", "tanin"), "No. "),
    ],
)
def test_whether_both_are_gone(words: str, names: tuple[str, ...], verdict: str) -> None:
    assert answer_one(said("succession", words, *names), shipped(), wording("en")).text.startswith(verdict)


@pytest.mark.parametrize(("words", "who"), [("which one left first", "zannier"), ("which one left last", "feith")])
def test_who_of_them_left_first(words: str, who: str) -> None:
    two = focus_on("feith", "zannier", kind="leader", listed=["feith", "zannier"])
    assert answer_one(said("compare_time", words, focus=two), shipped(), wording("en")).subjects[0] == who


def test_nobody_is_first_where_the_dates_do_not_tell_them_apart() -> None:
    two = focus_on("feith", "zannier", kind="leader", listed=["feith", "zannier"])
    told = answer_one(said("compare_time", "who of them started first", focus=two), shipped(), wording("en"))
    assert told.outcome == "not_recorded"
