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


@pytest.mark.parametrize("words", ["is that a man or a woman", "male or female", "she or he"])
def test_man_or_woman_is_recorded_of_nobody(words: str) -> None:
    told = focus_on("meucci", "eulex", kind="leader", facts=["eulex.tenure.1"])
    assert answer("bot_challenge", words, focus=told) == EN.say("no_sex", name="Gabriele Meucci")


def test_which_ones_are_the_states_of_a_group_that_was_described() -> None:
    told = focus_on("isg", kind="overview", facts=["isg.description.1", "isg.members.1"])
    assert EN.say("no_member_list", name="the ISG") in answer("list", "_number_ states wow which ones", focus=told)


@pytest.mark.parametrize(
    "words", ["_role_ equals _role_", "is the _role_ the _role_", "so is the _role_ the same as the _role_"]
)
def test_two_offices_are_not_one(words: str) -> None:
    assert answer("leader", words, "eusr", "head_of_eulex", focus=Focus()).startswith(EN.say("no"))
