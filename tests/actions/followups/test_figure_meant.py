"""What a number is of: "what is the 435, then?"."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.completion import complete
from actions.question import Question
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_EULEX = focus_on("eulex", kind="staff", facts=["eulex.staff.1"], marks=["yes_no"])


def _asked(words: str, number: int, focus: Focus = ON_EULEX) -> Question:
    return said("out_of_scope", words, numbers=[number], focus=focus)


@pytest.mark.parametrize(
    "words",
    ["what is the _number_ then", "which one has about _number_", "whose are the _number_", "what are the _number_"],
)
def test_it_is_the_figure_that_is_as_large_whatever_was_talked_about(words: str) -> None:
    answer = answer_one(_asked(words, 435), shipped(), wording("en"))
    assert "435 local staff" in answer.text


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (25, "ISG"),
        (30, "KFOR"),
    ],
)
def test_it_can_count_members_or_be_a_total(number: int, expected: str) -> None:
    assert expected in answer_one(_asked("what has _number_", number), shipped(), wording("en")).text


def test_a_number_that_is_no_figure_is_not_recorded() -> None:
    assert complete(_asked("who has _number_", 777), shipped()).kind == "out_of_scope"
    assert answer_one(_asked("who has _number_", 777), shipped(), wording("en")).outcome == "not_recorded"


def test_a_small_number_can_be_a_place_in_a_list() -> None:
    listed = focus_on("eulex", kind="list", listed=["kfor", "eulex"])
    assert complete(said("pick", "what is _number_", numbers=[2], focus=listed), shipped()).kind == "list"


@pytest.mark.parametrize("words", ["how many women are among those"])
def test_of_those_among_them_no_figure_is_made_up(words: str) -> None:
    asked = said("staff", words, focus=ON_EULEX, confidence=0.5)
    assert answer_one(asked, shipped(), wording("en")).outcome == "not_recorded"


def test_a_country_that_is_not_named_among_the_contributors_is_not_recorded() -> None:
    focus = focus_on("kfor", kind="overview", facts=["kfor.description.1"])
    asked = said("members", "does _country_ contribute a contingent", "?Malta", focus=focus)
    answer = answer_one(asked, shipped(), wording("en"))
    assert answer.text.startswith("Whether Malta takes part in KFOR is not recorded.")


@pytest.mark.parametrize(
    ("words", "number", "expected"),
    [("which one consists of _number_ countries", 25, "ISG"), ("what has over _number_ contingents", 30, "KFOR")],
)
def test_what_is_counted_can_be_named(words: str, number: int, expected: str) -> None:
    assert expected in answer_one(_asked(words, number), shipped(), wording("en")).text


def test_so_many_of_them_as_nobody_has_are_not_recorded() -> None:
    assert answer_one(_asked("who has _number_ contingents", 7), shipped(), wording("en")).outcome != "answered"
