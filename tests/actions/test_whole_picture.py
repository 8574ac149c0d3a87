"""Questions on all the organizations together, and on the words of an answer."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EVERY = [subject.id for subject in shipped().organizations]
AT_WORK = ["kfor", "eulex", "omik", "unmik"]
LISTED = focus_on(*AT_WORK, kind="list", listed=AT_WORK)
ON_EULEX = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])


def answer(kind: str, words: str, *names: str, focus: Focus | None = None) -> Answer:
    """Return the answer to a question."""
    return answer_one(said(kind, words, *names, focus=focus), shipped(), wording("en"))


@pytest.mark.parametrize(
    "words", ["so who handles what", "which body does what there", "what is every organization for"]
)
def test_who_does_what_is_told_of_all(words: str) -> None:
    assert set(answer("mandate", words).subjects) == set(EVERY)


def test_what_they_do_who_were_listed_is_told_of_each() -> None:
    assert answer("mandate", "what is it they do", focus=LISTED).subjects == AT_WORK


@pytest.mark.parametrize("words", ["is this whole thing still going", "have they all packed up and left"])
def test_some_go_on_and_some_have_ended(words: str) -> None:
    assert "Some of them are still at work" in answer("status", words).text


def test_what_has_ended_is_asked_of_all_that_were_listed() -> None:
    assert set(answer("end_reason", "and what actually stopped", focus=LISTED).subjects) == {"isg", "ico"}


@pytest.mark.parametrize("words", ["what is meant by advise", "advise means what", "what do they mean by advise"])
def test_a_word_is_not_explained_but_told_where_it_stands(words: str) -> None:
    found = answer("mandate", words, focus=ON_EULEX)
    assert found.outcome == "not_recorded"
    assert "“advise”" in found.text
    assert [fact.subject for fact in found.facts] == ["eulex"]


def test_a_word_of_which_nothing_is_told_is_out_of_scope() -> None:
    assert answer("out_of_scope", "what does entropy mean").outcome == "out_of_scope"


def test_the_answer_is_told_again_in_short() -> None:
    focus = focus_on("eulex", kind="overview", facts=["eulex.description.1", "eulex.mandate.1"])
    assert [fact.id for fact in answer("full_name", "make it shorter", focus=focus).facts] == ["eulex.description.1"]
