"""A message becomes clauses with kind, subjects and times, as the answering action gets them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.nlu.understanding import Understanding
from knowledge import Knowledge


@pytest.mark.parametrize(
    ("message", "kind"),
    [("who heads OMiK", "leader"), ("when did NATO start", "start"), ("the ISG's budget", "out_of_scope")],
)
def test_the_kind_holds_for_names_never_trained_on(small: Understanding, message: str, kind: str) -> None:
    assert small.understand(message)[1][0]["kind"] == kind


def test_each_clause_has_its_own_subjects(small: Understanding) -> None:
    clauses = small.understand("Who leads KFOR and when did EULEX start?")[1]
    assert [[subject["id"] for subject in clause["subjects"]] for clause in clauses] == [["kfor"], ["eulex"]]


def test_clauses_are_json(small: Understanding) -> None:
    clauses = small.understand("how many soldiers did KFOR have in 2010?")[1]
    assert json.loads(json.dumps(clauses)) == clauses


def test_stored_and_loaded_it_understands_the_same(small: Understanding, shipped: Knowledge, tmp_path: Path) -> None:
    small.save(tmp_path)
    assert (
        Understanding.load(shipped, tmp_path).understand("who leads KFOR")[1] == small.understand("who leads KFOR")[1]
    )
