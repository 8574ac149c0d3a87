"""Follow-ups that name the country or a body only beside what was told, and those that want a date to the day."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.remembering import moved
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

EN = wording("en")


def answer(focus: Focus, kind: str, words: str, *names: str, confidence: float = 0.95) -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=confidence), shipped(), EN)


def after(kind: str, words: str, *names: str) -> Focus:
    """Return what the conversation is about after the answer to a question."""
    asked = said(kind, words, *names, focus=Focus())
    return moved(Focus(), answer_one(asked, shipped(), EN), asked, shipped())


def test_since_when_they_are_in_the_country() -> None:
    told = answer(focus_on("eulex", kind="staff"), "start", "since which year are they in _home_", "kosovo")
    assert "9 December 2008" in told.text


def test_what_somebody_reported_to_a_body() -> None:
    about_ban = focus_on("zannier", "unmik", "ban", kind="appointment")
    told = answer(about_ban, "event", "what was in his report to the _body_", "un_security_council")
    assert "realities on the ground" in told.text


@pytest.mark.parametrize("words", ["on which exact day", "the precise date please"])
def test_a_date_that_is_known_to_the_month_only(words: str) -> None:
    told = answer(after("end", "when did _organization_ close", "ico"), "greet", words)
    assert (told.outcome, told.text[:32]) == ("not_recorded", "The exact day is not recorded. I")


def test_a_date_that_is_known_to_the_day_is_told() -> None:
    assert "9 December" in answer(after("start", "when did _organization_ start", "eulex"), "start", "exact day").text


def test_the_year_beside_the_one_talked_about() -> None:
    of_2010 = Focus(kind="event_at", times=[time("2010")], timed=True)
    asked = said("event_at", "did the next one bring anything for _organization_", "kfor", focus=of_2010)
    assert "early 2011" in answer_one(asked, shipped(), EN).text


def test_how_long_the_plan_is_older() -> None:
    supervised = after("task_holder", "who supervised the implementation of _document_", "ahtisaari_plan")
    told = answer(supervised, "compare_time", "how long after the plan was _organization_ set up", "isg")
    assert "11 months" in told.text


def test_two_that_a_claim_set_beside_each_other_are_the_two() -> None:
    claimed = said(
        "start", "did _organization_ begin _time_", "isg", focus=Focus(), times=(time("2008-12-09", "before"),)
    )
    told = answer_one(claimed, shipped(), EN)
    assert moved(Focus(), told, claimed, shipped()).listed in (["isg", "eulex"], [])


def test_that_gentleman_is_whom_it_was_instead() -> None:
    claim = after("appointment", "was _person_ the one whom _person_ appointed", "tanin", "ban")
    assert "June 2011" in answer(claim, "tenure", "when did that gentleman leave").text
