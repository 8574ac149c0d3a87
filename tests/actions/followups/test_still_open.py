"""What was asked last and had no answer, asked once more in hardly any words, or as a complaint."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.followups.completion import complete
from tests.actions.clauses import focus_on, question, shipped
from tests.actions.said import said

START = focus_on("omik", kind="start", marks=["when", "start"], words=["when", "did", "it", "begin"], lacked=True)
BEFORE = focus_on(
    "meucci", "eulex", kind="succession", marks=["who", "previous"], words=["who", "was", "before", "him"], lacked=True
)


@pytest.mark.parametrize("words", ["yes but when", "what year roughly", "come on a date", "you do not know the date"])
def test_date_is_asked_for_again(words: str) -> None:
    assert complete(said("as_of", words, focus=START), shipped()).kind == "start"


@pytest.mark.parametrize("words", ["so who then", "the name", "who exactly", "no name", "is it unknown or not known"])
def test_somebody_is_asked_for_again(words: str) -> None:
    asks = complete(said("full_name", words, focus=BEFORE), shipped())
    assert (asks.kind, asks.words) == ("succession", ("who", "was", "before", "him"))


@pytest.mark.parametrize(
    "words", ["and who after him", "how many people", "who appointed him", "who leads _organization_"]
)
def test_something_else_is_asked(words: str) -> None:
    named = ["kfor"] if "_organization_" in words else []
    assert complete(said("leader", words, *named, focus=BEFORE), shipped()).words != ("who", "was", "before", "him")


def test_what_had_an_answer_is_not_open() -> None:
    answered = replace(START, lacked=False, facts=[])
    assert complete(said("as_of", "yes but when", focus=answered), shipped()).kind != "start"


@pytest.mark.parametrize(
    "words", ["you did not say when it was", "you still have not told me the date", "u never answered when that was"]
)
def test_complaint_asks_again_for_what_was_left_out(words: str) -> None:
    two = [
        {"kind": "start", "marks": ["when", "start"], "words": ["when", "did", "it", "begin"]},
        {"kind": "staff", "marks": ["how_many"], "words": ["how", "many", "work", "there"]},
    ]
    focus = focus_on("kfor", kind="staff", marks=["how_many"], asked=two)
    asks = complete(said("complaint", words, focus=focus), shipped())
    assert (asks.kind, asks.named()) == ("start", ["kfor"])


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("_organization_ of course", ["eulex"]),
    ],
)
def test_question_asked_back_is_answered_for_what_is_named(words: str, named: list[str] | None) -> None:
    offered = ["kfor", "eulex", "omik"]
    focus = focus_on(kind="staff", options=["?"], listed=offered, marks=["how_many"], words=["how", "many", "work"])
    mentions = named if named and "_organization_" in words else []
    asks = complete(question("pick", *mentions, words=words, is_question=False, focus=focus), shipped())
    assert (asks.kind, asks.named()) == ("staff", named or offered)
