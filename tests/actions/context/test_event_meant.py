"""Questions that mean something that happened, in words of what an organization is for; days in figures."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from bot.nlu.text import tokenize
from bot.nlu.written_dates import recorded_days, with_month_first
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

ON_FORCE = focus_on("kfor", kind="parent")
ON_PAPER = focus_on("resolution_1244", kind="overview")
ON_CLOSED = focus_on("isg", kind="status", facts=["isg.status.1"])


def answer(kind: str, words: str, *names: str, focus: Focus | None = None, confidence: float = 0.9) -> Answer:
    """Return the answer to a question."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=confidence), shipped(), wording("en"))


def test_duties_themselves_are_no_event() -> None:
    assert "April" not in answer("mandate", "what is _organization_ to do", "eulex").text


@pytest.mark.parametrize("words", ["who is entitled to give them orders", "whose orders do they follow"])
def test_who_commands_them(words: str) -> None:
    assert "NATO" in answer("task_holder", words, focus=ON_FORCE, confidence=0.6).text


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("status", "is it in force now"),
    ],
)
def test_paper_has_no_state_and_no_staff(kind: str, words: str) -> None:
    found = answer(kind, words, focus=ON_PAPER)
    assert (found.outcome, list(found.subjects)) == ("not_recorded", ["resolution_1244"])


def test_number_of_a_numbered_paper_is_in_its_name() -> None:
    assert answer("staff", "its number", focus=ON_PAPER).kind == "full_name"


@pytest.mark.parametrize(
    ("text", "read", "told"),
    [("12/9/2008", "2008-09-12", "9 December 2008"), ("17/2/2008", "2008-02-17", "17 February 2008")],
)
def test_day_in_figures_is_read_as_the_one_that_is_recorded(text: str, read: str, told: str) -> None:
    assert [token.text for token in tokenize(text)] == [read]
    (meant,) = with_month_first(tokenize(text), recorded_days(shipped()))
    asked = said("event_at", "what happened on _time_", times=[time(meant.text)], text=f"What happened on {text}?")
    assert told in answer_one(asked, shipped(), wording("en")).text


@pytest.mark.parametrize("words", ["what did the _body_ not hand over", "what did the _body_ hang on to"])
def test_tasks_that_were_kept(words: str) -> None:
    assert [fact.id for fact in answer("mandate", words, "un", confidence=0.4).facts] == ["unmik.mandate.2"]
