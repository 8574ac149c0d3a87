"""After a question for somebody that was answered with nobody, "a name?" asks for that name."""

from __future__ import annotations

import pytest

from actions.followups.completion import complete
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("i owe the director of _organization_ an answer his name", "omik"),
        ("we invited the _role_ what is his name", "head_of_eulex"),
    ],
)
def test_the_name_of_a_head_of_whom_a_story_tells(words: str, name: str) -> None:
    whole = complete(said("out_of_scope", words, name), shipped())
    assert (whole.kind, whole.named()) == ("leader", [name])


def test_his_name_is_that_of_the_head_where_nobody_was_talked_about() -> None:
    whole = complete(said("leader", "his name", focus=focus_on("eulex")), shipped())
    assert (whole.kind, whole.named()) == ("leader", ["eulex"])
