"""Words that make certain that a question is about an end."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def test_why_something_was_taken_away_that_is_still_there() -> None:
    asks = said("event", "why did they move all of _organization_ away in _time_", "kfor", times=[time("2012")])
    assert answer_one(asks, shipped(), wording()).text.startswith("KFOR has not ended")


def test_what_only_stopped_a_task_was_not_dissolved() -> None:
    asks = said("end", "was _organization_ disbanded _time_", "unmik", times=[time("2008-06-15")])
    assert answer_one(asks, shipped(), wording()).text.startswith("No. On 15 June 2008")


@pytest.mark.parametrize(("words", "starts"), [("was _home_ independent in _time_", "No.")])
def test_country_is_not_said_not_to_have_existed(words: str, starts: str) -> None:
    asks = said("start", words, "kosovo", times=[time("2004")])
    assert answer_one(asks, shipped(), wording()).text.startswith(starts)


@pytest.mark.parametrize(
    "words",
    [
        "how much longer will _organization_ be in _home_",
        "how long is _organization_ going to stay",
    ],
)
def test_how_long_something_will_yet_be_is_not_its_age(words: str) -> None:
    answer = answer_one(said("duration", words, "kfor"), shipped(), wording())
    assert answer.kind == "end"
    assert "not recorded" in answer.text


def test_how_much_longer_one_lasted_than_another_is_compared() -> None:
    asks = said("compare_time", "how much longer did _organization_ last than _organization_", "isg", "ico")
    assert answer_one(asks, shipped(), wording()).kind == "compare_time"
