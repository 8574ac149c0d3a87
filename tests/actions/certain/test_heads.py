"""Kinds that words make certain, about the heads of organizations and the posts that people had."""

from __future__ import annotations

import re

import pytest

from actions.answering import answer_one
from actions.followups.completion import complete
from actions.wording import wording
from tests.actions.clauses import shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("kind", "words", "names", "expected"),
    [
        ("list", "who is running the missions over in _home_", ("kosovo",), "leader"),
        ("list", "give me all bodies with their bosses", (), "leader"),
        ("count", "who chairs each of the institutions", (), "leader"),
        ("list", "which missions are headed by somebody from _country_", ("france",), "list"),
        ("count", "how many bodies have directors", (), "count"),
        ("appointment", "who named _person_ before", ("tanin",), "appointment"),
        ("tenure", "which reforms did _person_ start", ("feith",), "tenure"),
    ],
)
def test_heads_are_asked_for_in_many_ways(kind: str, words: str, names: tuple[str, ...], expected: str) -> None:
    assert complete(said(kind, words, *names, confidence=0.8), shipped()).kind == expected


@pytest.mark.parametrize(
    ("kind", "words", "names", "wanted", "unwanted"),
    [
        ("list", "who manages the missions today", (), "Schlumberger", "Feith"),
        ("list", "who were the leaders of the missions", (), "Zannier", "nothing"),
        ("leader", "which folks head the bodies that have ended", (), "Feith", "Meucci"),
        ("leader", "who are the bosses there now", (), "Meucci", "Feith"),
        ("task_holder", "who runs the office that supervised the government", (), "Feith", "EULEX"),
        ("task_holder", "boss of the mission for good governance", (), "Schlumberger", "Tanin"),
        ("task_holder", "who picked the boss of the office that supervised the government", (), "by the ISG", "EULEX"),
        ("event_at", "who ran it for the _body_ then", ("un",), "Tanin", "Nothing"),
        ("task_holder", "who chairs _organization_ for justice", ("eulex",), "Meucci", "transferred"),
        ("leader", "who heads the _body_", ("un",), "not recorded", "Feith"),
        ("leader", "who was the _body_ fellow then", ("un",), "Zarif", "not recorded"),
        ("leader", "who were the first the second and the third _role_", ("srsg",), "Zannier.*Zarif.*Tanin", "nothing"),
    ],
)
def test_heads_are_those_of_what_is_described(
    kind: str, words: str, names: tuple[str, ...], wanted: str, unwanted: str
) -> None:
    text = answer_one(said(kind, words, *names, confidence=0.5), shipped(), wording("en")).text
    assert re.search(wanted, text), text
    assert unwanted not in text


@pytest.mark.parametrize(
    ("kind", "words", "names", "expected"),
    [
        ("out_of_scope", "somebody new at _organization_ in _time_ who", ("omik",), "leader"),
        ("event_at", "whose was the new face at the _organization_", ("unmik",), "leader"),
        ("staff", "how many people had it under them", (), "staff"),
    ],
)
def test_who_had_it_under_him_and_who_was_new(kind: str, words: str, names: tuple[str, ...], expected: str) -> None:
    assert complete(said(kind, words, *names), shipped()).kind == expected
