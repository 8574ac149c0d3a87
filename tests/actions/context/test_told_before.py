"""What a statement tells, or only introduces, before a question of the same message."""

from __future__ import annotations

from typing import Any

import pytest

from actions.focus import Focus
from actions.reply import reply_to
from bot.nlu.marks import find_marks
from tests.actions.clauses import clause, shipped


def heard(kind: str, words: str, *names: str, asks: bool = True, confidence: float = 0.9) -> dict[str, Any]:
    """Return a clause of these words with their marks."""
    marks = " ".join(find_marks(words))
    return clause(kind, *names, words=words, marks=marks, is_question=asks, confidence=confidence)


def text(*clauses: dict[str, Any]) -> str:
    """Return the reply to a message of these clauses."""
    return reply_to("", clauses, "", Focus(), shipped()).text


@pytest.mark.parametrize(
    ("kind", "words", "names", "told"),
    [
        ("downsizing", "_body_ decided to begin with a reduction", ["nato"], "2009"),
        ("event", "_organization_ became fully operational", ["eulex"], "April 2009"),
        ("creation", "some states formed the _organization_", ["isg"], "28 February 2008"),
    ],
)
@pytest.mark.parametrize("asks", ["what year was that", "when did this happen"])
def test_date_of_what_a_statement_tells(kind: str, words: str, names: list[str], told: str, asks: str) -> None:
    assert told in text(heard(kind, words, *names, asks=False), heard("as_of", asks))


def test_who_ordered_what_a_statement_tells() -> None:
    said = heard("downsizing", "_organization_ was made smaller", "unmik", asks=False)
    assert "Zannier" in text(said, heard("source", "by whom"))


def test_statement_of_nothing_that_is_recorded_tells_nothing() -> None:
    said = heard("event", "_organization_ opened a bakery", "eulex", asks=False)
    assert "bakery" not in text(said, heard("as_of", "what year was that"))
    assert "2009" not in text(said, heard("as_of", "what year was that"))


@pytest.mark.parametrize(
    ("words", "names", "told"),
    [
        ("the _organization_ looked after some plan", ["ico"], "Comprehensive Proposal"),
        ("is a resolution behind _organization_", ["kfor"], "Resolution 1244"),
        ("_person_ wrote a document", ["ahtisaari"], "Comprehensive Proposal"),
    ],
)
@pytest.mark.parametrize("asks", ["its usual name", "what is it officially called"])
def test_paper_that_is_only_introduced_is_what_it_means_next(
    words: str, names: list[str], told: str, asks: str
) -> None:
    assert told in text(heard("task_holder", words, *names, confidence=0.3), heard("out_of_scope", asks))
