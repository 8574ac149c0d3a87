"""Who governs the country: whose mandate that was, or the country itself since then."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


@pytest.mark.parametrize(
    ("words", "year", "starts"),
    [
        ("who rules _home_ these days", None, "On 10 September 2012"),
        ("who has run _home_ since _time_", "2012-09", "On 10 September 2012"),
        ("who ran _home_ in _time_", "2003", "UNMIK had the mandate"),
        ("which body governed _home_", None, "UNMIK had the mandate"),
        ("who was in charge of _home_ in _time_", "2010", "Who governed Kosovo then is not recorded."),
        ("does _home_ govern itself", None, "Yes. On 10 September 2012"),
    ],
)
def test_who_governs(words: str, year: str | None, starts: str) -> None:
    times = [time(year, relation="since" if "since" in words else "in")] if year else []
    answer = answer_one(said("task_holder", words, "kosovo", times=times), shipped(), wording())
    assert answer.text.startswith(starts)


@pytest.mark.parametrize(
    "words", ["who governed _home_ after _organization_", "after _organization_ who was in charge of _home_"]
)
def test_who_governed_after_the_mission_that_did(words: str) -> None:
    names = ("kosovo", "unmik") if words.startswith("who") else ("unmik", "kosovo")
    answer = answer_one(said("task_holder", words, *names), shipped(), wording())
    assert "responsible for its own governance" in answer.text


def test_event_through_which_the_country_came_to_govern_itself() -> None:
    words = "after which step was _home_ responsible for its own affairs"
    assert "10 September 2012" in answer_one(said("end_reason", words, "kosovo"), shipped(), wording()).text


def test_security_is_no_government() -> None:
    answer = answer_one(said("task_holder", "who is responsible for _home_ security", "kosovo"), shipped(), wording())
    assert "own governance" not in answer.text


@pytest.mark.parametrize("words", ["which mission promotes governance in _home_", "who advises _home_ administration"])
def test_governance_as_a_task_is_no_government(words: str) -> None:
    answer = answer_one(said("task_holder", words, "kosovo"), shipped(), wording())
    assert "became responsible" not in answer.text


@pytest.mark.parametrize(
    "words",
    [
        "when did _home_ begin to manage its own affairs",
        "since which year is _home_ its own master",
        "_home_ stands on its own feet since",
        "when could _home_ decide alone",
    ],
)
def test_since_when_the_country_answers_for_itself(words: str) -> None:
    answer = answer_one(said("start", words, "kosovo"), shipped(), wording())
    assert answer.text.startswith("On 10 September 2012")


@pytest.mark.parametrize(
    "words", ["when did _home_ make itself independent", "since when is _home_ a state on its own"]
)
def test_independence_is_another_matter(words: str) -> None:
    answer = answer_one(said("start", words, "kosovo"), shipped(), wording())
    assert "17 February 2008" in answer.text
