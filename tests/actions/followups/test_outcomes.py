"""What something led to: its recorded result, or what has it for a reason."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.completion import complete
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_REPORT = focus_on("ban", kind="event", facts=["ban.event.1"])
ON_REVIEW = focus_on("omik", "russia", "serbia", kind="event_at", facts=["omik.review.1"])
ON_DECISION = focus_on("kfor", "nato", kind="event_at", facts=["kfor.downsizing.1"])
ON_INDEPENDENCE = focus_on("kosovo", kind="event_at", facts=["kosovo.start.1"])


def _text(words: str, *named: str, focus: Focus) -> str:
    return answer_one(said("end_reason", words, *named, focus=focus), shipped(), wording("en")).text


@pytest.mark.parametrize("words", ["what did that lead to", "and the upshot", "what was done about it"])
def test_what_has_it_for_a_reason_followed_from_it(words: str) -> None:
    assert "UNMIK be significantly downsized" in _text(words, focus=ON_REPORT)


def test_a_result_is_told_for_whomever_it_concerns() -> None:
    assert "every month" in _text("what was the effect on the _organization_", "omik", focus=ON_REVIEW)
    whole = complete(said("staff", "what was the effect on _organization_", "kfor", focus=ON_REVIEW), shipped())
    assert whole.kind == "staff"


def test_a_decision_to_reduce_led_to_the_steps() -> None:
    assert "second phase" in _text("what were the consequences", focus=ON_DECISION)


def test_what_led_to_nothing_is_not_made_up() -> None:
    focus = focus_on("meucci", "eulex", kind="leader", facts=["eulex.tenure.1"])
    assert complete(said("end_reason", "what came of it", focus=focus), shipped()).fact == ""


EN = wording("en")


def answer(kind: str, words: str, *subjects: str, focus: Focus) -> str:
    """Return the answer to a clause in a conversation."""
    return answer_one(said(kind, words, *subjects, focus=focus), shipped(), EN).text


@pytest.mark.parametrize("words", ["and what happened to it", "what became of it in the end", "what happened with it"])
def test_what_became_of_the_organization_that_somebody_led(words: str) -> None:
    told = focus_on("feith", "ico", kind="leader", facts=["ico.tenure.1"])
    whole = complete(said("timeline", words, focus=told), shipped())
    assert (whole.kind, whole.named()) == ("status", ["ico"])
