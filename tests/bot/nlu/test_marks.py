"""Marks say what a clause tells beside its kind."""

from __future__ import annotations

import pytest

from bot.nlu.marks import find_marks


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("who runs it", "who"),
        ("when was that", "when"),
        ("why was it closed", "why"),
        ("how many soldiers", "how_many"),
        ("local staff", "local"),
        ("international staff", "international"),
        ("it did not end", "negated"),
        ("the second one", "second"),
        ("his predecessor", "previous"),
    ],
)
def test_a_mark_is_found(text: str, mark: str) -> None:
    assert mark in find_marks(text)


@pytest.mark.parametrize(("text", "mark"), [("the whole", "who"), ("his cat", "she"), ("locality", "local")])
def test_a_mark_needs_whole_words(text: str, mark: str) -> None:
    assert mark not in find_marks(text)
