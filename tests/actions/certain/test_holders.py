"""Kinds that words make certain, about who held an office, when, and where people are."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped
from tests.actions.said import said
from tests.conversation import lacking


@pytest.mark.parametrize(
    ("kind", "words", "names", "patterns"),
    [
        ("origin", "_person_ from until", ("feith",), ["2008 to 2012"]),
        ("task_holder", "_person_ and _person_ who leads which", ("meucci", "tanin"), ["EULEX", "UNMIK"]),
        ("parent", "which organization is each of _person_ and _person_ at", ("feith", "zarif"), ["ICO", "UNMIK"]),
        ("overview", "in which months was nobody _role_", ("srsg",), ["June 2011 and October 2011"]),
    ],
)  # fmt: skip
def test_posts_and_terms(kind: str, words: str, names: tuple[str, ...], patterns: list[str]) -> None:
    text = answer_one(said(kind, words, *names, confidence=0.5), shipped(), wording()).text
    assert not lacking(text, patterns), text
