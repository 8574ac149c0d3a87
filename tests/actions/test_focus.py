"""The focus: what a conversation remembers, kept in a slot as plain JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from actions.focus import KEPT, Focus
from tests.actions.clauses import shipped


@pytest.mark.parametrize("value", [None, "eulex", 7, [], {}, {"subjects": "eulex"}, {"kind": 3, "unknown": True}])
def test_anything_else_in_the_slot_is_an_empty_focus(value: Any) -> None:
    assert Focus.read(value, shipped()) == Focus()


def test_slot_gives_the_same_focus_back() -> None:
    focus = Focus(["kfor"], "staff", ["kfor"], ["kfor.staff.1"], ["kfor", "eulex"], ["how_many"], ["how", "many"])
    assert Focus.read(json.loads(json.dumps(focus.as_slot())), shipped()) == focus


def test_what_is_no_longer_known_is_forgotten() -> None:
    kept = ["kfor", "atlantis"]
    focus = Focus.read(Focus(kept, "staff", kept, ["kfor.staff.1", "kfor.staff.99"], kept).as_slot(), shipped())
    assert (focus.subjects, focus.topic, focus.facts, focus.listed) == (["kfor"], ["kfor"], ["kfor.staff.1"], ["kfor"])


def test_subjects_named_last_come_first_and_once() -> None:
    assert Focus(subjects=["kfor", "isg"]).named(["eulex", "isg"]) == ["eulex", "isg", "kfor"]


def test_only_so_many_subjects_are_remembered() -> None:
    assert len(Focus().named([str(number) for number in range(100)])) == KEPT
