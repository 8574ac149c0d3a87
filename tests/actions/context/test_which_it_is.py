"""A description, and the question which one it is: "the one with the states, which was that?"."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.discourse import asking, prepared
from actions.context.which_it_is import identified, only_asks_which
from actions.focus import Focus
from tests.actions.clauses import clause, focus_on, shipped, time


def meant(said: dict[str, Any], following: dict[str, Any] | None = None) -> str:
    found = identified(said, following, Focus(), shipped())
    return found["subjects"][0]["id"] if found else ""


@pytest.mark.parametrize("words", ["which one was it then", "and what is that", "which it was", "which is this again"])
def test_nothing_else_is_asked(words: str) -> None:
    assert only_asks_which(words.split())


@pytest.mark.parametrize("words", ["which one closed", "who was that", "what was its mandate"])
def test_something_else_is_asked(words: str) -> None:
    assert not only_asks_which(words.split())


@pytest.mark.parametrize(
    ("words", "further", "expected"),
    [
        ("which was the body with _number_ countries", {"numbers": [25]}, "isg"),
        ("what is the one that counts _number_ people", {"numbers": [1500]}, "eulex"),
        ("the one whose mandate is looked at every month what was that again", {}, "omik"),
        ("the group formed _time_ which one is it", {"times": [time("2008-02-28")]}, "isg"),
        ("the one under the _body_ is which", {"names": ("nato",)}, "kfor"),
        ("which is the mission with the most people", {"marks": "most"}, ""),
        ("which was the office that closed", {}, ""),
    ],
)
def test_one_clause_describes_and_asks(words: str, further: dict[str, Any], expected: str) -> None:
    names = further.pop("names", ())
    assert meant(clause("members", *names, words=words, **further)) == expected


def test_who_does_something_is_told_by_that() -> None:
    said = clause("task_holder", words="which is the mission that helps the police", confidence=0.9)
    assert not identified(said, None, Focus(), shipped())


def test_statement_before_the_question_describes() -> None:
    described = clause("members", words="and the one made up of states", is_question=False)
    which = clause("source", words="what was that", marks="that")
    assert asking([described, which]) == [described]
    whole = prepared([described, which], described, focus_on("ico"), shipped())
    assert (whole["kind"], [s["id"] for s in whole["subjects"]]) == ("overview", ["isg"])
