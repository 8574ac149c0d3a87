"""Who the soldiers are, who may give them orders, and who wanted them there."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_KFOR = focus_on("kfor", kind="staff", facts=["kfor.staff.1"])


def answer(kind: str, words: str, *names: str, focus: Focus = ON_KFOR) -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=0.7), shipped(), wording("en"))


@pytest.mark.parametrize(
    "words",
    [
        "who issues their orders",
        "who can boss them around",
        "who told the troops what to do",
        "from whom do they receive orders",
        "whose commands must they obey",
    ],
)
def test_who_gives_orders_is_who_commands(words: str) -> None:
    assert "nato" in answer("task_holder", words.replace("told", "tells")).subjects


def test_orders_where_no_command_is_recorded_come_from_the_body_above() -> None:
    assert "osce" in answer("leader", "who gives them orders", focus=focus_on("omik", kind="staff")).subjects
    assert answer("leader", "who gives them orders", focus=focus_on("ico", kind="staff")).kind == "leader"


def test_another_body_is_not_recorded_to_have_wanted_them() -> None:
    assert answer("policy", "did the _body_ call for it", "osce").outcome == "not_recorded"
