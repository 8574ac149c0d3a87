"""Kinds that words make certain, about people at what was just told of."""

from __future__ import annotations

import pytest

from actions.focus import Focus
from actions.followups.completion import complete
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_SOLDIERS = focus_on("kfor", kind="staff", facts=["kfor.staff.1"], marks=["how_many"])
ON_KFOR = focus_on("kfor", kind="mandate")
ON_PAIR = focus_on("zarif", "tanin", kind="leader", listed=["zarif", "tanin"])
ON_PLAN = focus_on("ahtisaari_plan")


@pytest.mark.parametrize(
    ("focus", "kind", "words", "names", "expected"),
    [
        (ON_KFOR, "out_of_scope", "how many _country_ lads serve with them", ["united_states"], "staff"),
        (ON_PLAN, "out_of_scope", "how many _country_ lads like it", ["united_states"], "out_of_scope"),
        (ON_SOLDIERS, "origin", "are there any _country_ among them", ["italy"], "staff"),
        (ON_PAIR, "origin", "are there any _country_ among them", ["italy"], "origin"),
        (ON_PAIR, "participation", "when did they both serve", [], "tenure"),
        (ON_SOLDIERS, "task_holder", "who is in charge of them all", [], "leader"),
        (ON_PLAN, "task_holder", "who is in charge of it", [], "task_holder"),
    ],
)
def test_people_are_those_at_what_was_told_of(
    focus: Focus, kind: str, words: str, names: list[str], expected: str
) -> None:
    assert complete(said(kind, words, *names, focus=focus, confidence=0.5), shipped()).kind == expected
