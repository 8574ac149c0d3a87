"""Who came to an office or left it at a time, whichever office that was."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

UNTIL_2015 = [time("2015", "until")]
DENIED_OF_ZANNIER = focus_on(
    "zannier",
    "unmik",
    kind="tenure",
    facts=["unmik.tenure.1"],
    marks=["end", "yes_no"],
    words=["did", "_person_", "stay", "until", "_time_"],
    times=UNTIL_2015,
    timed=True,
)
TWO_HEADS = focus_on("feith", "schlumberger", kind="overview", listed=["feith", "schlumberger"])


def answer(words: str, focus: Focus | None = None, times: Any = (), kind: str = "tenure") -> Answer:
    """Return the answer to a question that names nobody."""
    return answer_one(said(kind, words, focus=focus, times=times, confidence=0.6), shipped(), wording("en"))


@pytest.mark.parametrize(
    ("words", "when", "expected"),
    [
        ("who remained in office until _time_", time("2015", "until"), "Zarif"),
        ("who has held his post since _time_", time("2012-10", "since"), ""),
        ("who has been in the job since _time_", time("2012-10", "since"), "Schlumberger"),
        ("whose term began in _time_", time("2011"), "Zarif"),
        ("who stepped down in _time_", time("2011-06"), "Zannier"),
        ("who took over in _time_", time("2008-06"), "Zannier"),
    ],
)
def test_time_tells_who_it_was(words: str, when: dict[str, Any], expected: str) -> None:
    told = answer(words, times=[when])
    assert expected in told.text if expected else told.outcome != "answered"


def test_somebody_else_than_the_one_of_whom_it_was_denied() -> None:
    assert "Zarif" in answer("who was it who stayed until _time_", DENIED_OF_ZANNIER, UNTIL_2015).text


@pytest.mark.parametrize("words", ["who was it until", "who stayed on", "who did"])
def test_time_that_was_claimed_holds_for_who_it_was(words: str) -> None:
    assert "Zarif" in answer(words, DENIED_OF_ZANNIER, kind="succession").text


def test_one_of_those_told_of() -> None:
    told = answer("which of the two left in _time_", TWO_HEADS, [time("2012")], kind="event_at")
    assert [fact.id for fact in told.facts] == ["ico.tenure.1"]


def test_who_came_when_he_left_is_not_asked_of_a_time() -> None:
    assert answer("who took over in _time_", times=[time("2009-12")], kind="event").kind != "tenure"
