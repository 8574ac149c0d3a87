"""Follow-ups about those who were just listed, and on what was told of a document, a reduction or duties."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.remembering import moved
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EN = wording("en")
SIX = ["isg", "ico", "kfor", "eulex", "omik", "unmik"]
ON_SIX = focus_on(*SIX, kind="list", listed=SIX)
ON_TWO_SRSGS = focus_on("zannier", "zarif", kind="compare_time", listed=["zannier", "zarif"])
ON_HEADS = focus_on("meucci", "schlumberger", kind="leader", listed=["meucci", "schlumberger"])
ON_PLAN = focus_on("ahtisaari_plan", kind="full_name")
ON_CUTS = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.2"])


def answer(focus: Focus, kind: str, words: str, *names: str, confidence: float = 0.5) -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=confidence), shipped(), EN)


def after(kind: str, words: str, *names: str) -> Focus:
    """Return what the conversation is about after the answer to a question."""
    asked = said(kind, words, *names, focus=Focus())
    return moved(Focus(), answer_one(asked, shipped(), EN), asked, shipped())


def test_how_many_others_are_counted_of_all_again() -> None:
    gone = focus_on("isg", "ico", kind="count", listed=["isg", "ico"])
    assert answer(gone, "count", "and how many are still there").text.startswith("4:")


@pytest.mark.parametrize("words", ["which nations do they come from", "what countries did they speak for"])
def test_countries_of_two_persons_are_not_members_of_their_organization(words: str) -> None:
    told = answer(ON_TWO_SRSGS, "members", words, confidence=0.95)
    assert "Italian" in told.text
    assert "Afghanistan" in told.text


def test_how_many_are_left_after_a_reduction() -> None:
    assert "4,700" in answer(ON_CUTS, "out_of_scope", "how many remain now").text


@pytest.mark.parametrize("words", ["and on what does it depend if it continues", "who decides whether it goes on"])
def test_whether_a_reduction_goes_on(words: str) -> None:
    assert "NATO assesses" in answer(ON_CUTS, "task_holder", words).text


@pytest.mark.parametrize(
    "words",
    [
        "who made sure that it was carried out",
        "which office kept an eye on it being implemented",
        "and who saw to it that the plan was put into practice",
    ],
)
def test_who_saw_to_it_that_a_document_was_followed(words: str) -> None:
    assert "ICO supervised" in answer(ON_PLAN, "task_holder", words, confidence=0.9).text


def test_what_is_to_be_done_further() -> None:
    duties = after("mandate", "what was _organization_ meant to deter", "kfor")
    assert "ceasefire" in answer(duties, "greet", "to maintain", confidence=0.9).text
    assert answer(duties, "out_of_scope", "to sing", confidence=0.9).outcome != "answered"


def test_somebody_else_is_one_too() -> None:
    italian = after("origin", "is _person_ an _country_", "schlumberger", "italy")
    assert answer(italian, "office", "but _person_ was one", "zannier").text.startswith("Yes. Lamberto Zannier is Ital")
    head = after("office", "was _person_ ever _role_", "meucci", "srsg")
    assert answer(head, "office", "was _person_ one too", "zarif").text.startswith("Yes.")


def test_the_whole_is_meant_and_not_the_part() -> None:
    americans = focus_on("kfor", kind="staff", facts=["kfor.staff.2"], marks=["american", "how_many"])
    assert answer(americans, "members", "i meant everybody all nations").text.startswith("KFOR has about 4,700")


@pytest.mark.parametrize("words", ["and out again", "gone again in what year"])
def test_until_when_somebody_who_came_then_was_there(words: str) -> None:
    assert "June 2011" in answer(focus_on("zannier", kind="tenure"), "goodbye", words).text


def test_what_the_end_made_of_the_country() -> None:
    ended = focus_on("isg", kind="end", facts=["isg.end.1"])
    assert "its own governance" in answer(ended, "mandate", "what did that leave _home_ with", "kosovo").text


def test_how_old_it_was_then() -> None:
    begun = focus_on("isg", kind="start", facts=["isg.start.1"])
    assert "4 years and 6 months" in answer(begun, "start", "how old was it at the end").text
