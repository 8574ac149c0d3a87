"""The last question asked again in a few words: "who did, then?", "and Tanin, did he?"."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.completion import complete
from actions.question import Question
from actions.remembering import moved
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said


def _after(kind: str, words: str, *subjects: str) -> Focus:
    """Return what the conversation is about after the answer to a question."""
    asked = said(kind, words, *subjects, focus=Focus())
    return moved(Focus(), answer_one(asked, shipped(), wording("en")), asked, shipped())


def _text(asked: Question) -> str:
    return answer_one(asked, shipped(), wording("en")).text


@pytest.mark.parametrize("words", ["who does", "which one does then", "so which organization does", "what does"])
def test_after_a_no_the_one_is_asked_for_of_whom_it_is_true(words: str) -> None:
    focus = _after("mandate", "does _organization_ mentor judges", "kfor")
    whole = complete(said("relation", words, focus=focus), shipped())
    assert (whole.kind, " ".join(whole.words)) == ("task_holder", "which organization mentor judges")
    assert "EULEX" in _text(said("relation", words, focus=focus))


def test_what_was_claimed_of_a_country_or_an_end_is_asked_of_all() -> None:
    focus = _after("origin", "is _person_ _country_", "tanin", "france")
    assert "Schlumberger is French" in _text(said("overview", "who is", focus=focus))
    focus = _after("end", "did _organization_ close", "eulex")
    assert complete(said("succession", "who did", focus=focus), shipped()).kind == "list"


@pytest.mark.parametrize("words", ["who did then", "so who was it", "who did if not _country_"])
def test_an_answer_that_tells_who_did_it_is_told_again(words: str) -> None:
    focus = _after("review", "did the _body_ ask for the monthly reviews", "un")
    named = ("serbia",) if "_country_" in words else ()
    assert "Russia and Serbia" in _text(said("succession", words, *named, focus=focus))


def test_who_else_does_what_is_never_recorded_is_not_recorded() -> None:
    focus = _after("out_of_scope", "does the _body_ pay for _organization_", "un", "eulex")
    assert complete(said("relation", "who does", focus=focus), shipped()).kind == "out_of_scope"


def test_after_a_question_for_a_name_nothing_is_claimed() -> None:
    focus = _after("leader", "who leads _organization_", "eulex")
    assert complete(said("succession", "who did", focus=focus), shipped()).kind == "succession"


def test_a_name_of_another_sort_does_not_take_the_place() -> None:
    focus = _after("status", "is _organization_ still active", "kfor")
    assert complete(said("overview", "is _person_", "zarif", focus=focus), shipped()).kind == "overview"


ON_ZARIF = focus_on("zarif", "unmik", kind="overview", facts=["unmik.tenure.2"])


@pytest.mark.parametrize(
    ("kind", "words", "named", "verdict"),
    [
        ("leader", "is he the one who heads _organization_", ["eulex"], "No."),
        ("downsizing", "it was him who shrank _organization_", ["unmik"], "No."),
        ("origin", "it was not he that represented _country_", ["france"], "That is right."),
        ("leader", "was it _person_ who ran the _organization_", ["feith", "ico"], "Yes."),
        ("event", "was it not him who transferred the rule of law to _organization_", ["eulex"], "No."),
    ],
)
def test_what_is_claimed_of_the_one_in_front_is_weighed(kind: str, words: str, named: list[str], verdict: str) -> None:
    answer = answer_one(said(kind, words, *named, focus=ON_ZARIF), shipped(), wording("en"))
    assert answer.text.startswith(verdict), answer.text


def test_who_it_is_can_also_be_asked() -> None:
    answer = answer_one(said("leader", "who is it that leads _organization_", "eulex"), shipped(), wording("en"))
    assert answer.text.startswith("Gabriele Meucci")
