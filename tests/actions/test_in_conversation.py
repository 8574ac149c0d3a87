"""What a question leaves to the answer before it: whose time "it" is, what others said of a deed, who wrote a paper."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.context.asking import asking
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import clause, focus_on, shipped
from tests.actions.said import said

ON_TERM = focus_on("zarif", "unmik", kind="tenure", facts=["unmik.tenure.2"], words=["_person_", "term", "began"])
ON_MOTION = focus_on("omik", "russia", "serbia", kind="review", facts=["omik.review.1"])
ON_FEITH = focus_on("feith", "ico", kind="leader", facts=["ico.tenure.1"])
ON_RESOLUTION = focus_on("resolution_1244", kind="mandate", facts=["resolution_1244.mandate.1"])
CHOSEN = focus_on("zannier", "unmik", kind="appointment", facts=["unmik.tenure.1"])


def answer(kind: str, words: str, *names: str, focus: Focus | None = None, confidence: float = 0.95) -> Answer:
    """Return the answer to a question."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=confidence), shipped(), wording("en"))


@pytest.mark.parametrize(("kind", "words"), [("end", "and when was it over"), ("start", "when did that begin")])
def test_it_is_the_term_that_was_told_of(kind: str, words: str) -> None:
    assert [fact.id for fact in answer(kind, words, focus=ON_TERM).facts] == ["unmik.tenure.2"]


def test_what_closes_is_the_organization() -> None:
    assert answer("end", "when did it close", focus=ON_TERM).facts[0].subject == "unmik"


def test_a_stretch_of_time_is_no_date_of_an_appointment() -> None:
    assert "June 2011" in answer("tenure", "till when was he doing it", focus=CHOSEN).text


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("event", "what did the _country_ government say of it", ["united_states"]),
        ("event", "how did the _country_ delegates vote", ["france"]),
    ],
)
def test_what_others_said_of_a_deed_is_not_recorded(kind: str, words: str, names: list[str]) -> None:
    told = answer(kind, words, *names, focus=ON_MOTION)
    assert told.outcome == "not_recorded"
    assert "is not recorded for" in told.text


def test_what_somebody_let_a_body_know_is_his_report() -> None:
    assert "changed realities" in answer("event", "what did _person_ inform the _body_ of", "ban", "un").text
    assert "changed realities" not in answer("event", "what did _person_ tell _country_", "ban", "serbia").text


def test_who_wrote_what_a_body_adopted_is_not_recorded() -> None:
    assert answer("creation", "who penned it", focus=ON_RESOLUTION).outcome == "not_recorded"
    assert answer("creation", "which body adopted it", focus=ON_RESOLUTION).outcome == "answered"


def test_a_deed_of_which_no_word_is_recorded_is_not_confirmed_by_the_mandate() -> None:
    told = answer("mandate", "does _organization_ also plough the fields", "kfor")
    assert (told.outcome, "has the mandate" in told.text) == ("not_recorded", True)


def test_question_of_small_words_is_no_topic() -> None:
    first = clause("mandate", "kfor", words="what does _organization_ do")
    second = clause("leader", words="who runs it", marks="who it")
    assert asking([first, second]) == [first, second]


def test_both_sides_of_somebody_at_once() -> None:
    told = answer("succession", "who was there before _person_ and after", "zarif")
    assert [fact.id for fact in told.facts] == ["unmik.tenure.1", "unmik.tenure.3"]


def test_what_it_is_a_mission_of_is_asked_of_the_one_talked_about() -> None:
    told = answer("parent", "is it a _organization_", "kfor", focus=focus_on("omik", kind="mandate"))
    assert (told.text.startswith("No."), told.facts[0].subject) == (True, "omik")
