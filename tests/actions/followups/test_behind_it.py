"""Follow-ups for what stands behind what was told."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.completion import complete
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EN = wording("en")


def answer(kind: str, words: str, *subjects: str, focus: Focus) -> str:
    """Return the answer to a clause in a conversation."""
    return answer_one(said(kind, words, *subjects, focus=focus), shipped(), EN).text


@pytest.mark.parametrize("words", ["and what happened to it", "what became of it in the end", "what happened with it"])
def test_what_became_of_the_organization_that_somebody_led(words: str) -> None:
    told = focus_on("feith", "ico", kind="leader", facts=["ico.tenure.1"])
    whole = complete(said("timeline", words, focus=told), shipped())
    assert (whole.kind, whole.named()) == ("status", ["ico"])
