"""After a question for somebody that was answered with nobody, "a name?" asks for that name."""

from __future__ import annotations

import pytest

from actions.reply import reply_to
from tests.actions.clauses import clause, focus_on, shipped


@pytest.mark.parametrize("words", ["a name", "who name", "the names then"])
def test_the_name_of_whom_was_asked_for(words: str) -> None:
    before = focus_on("kfor", kind="parent", marks=["who"])
    text = reply_to("", [clause("full_name", words=words, marks="name_of")], "", before, shipped()).text
    assert text.startswith("The name of the head of KFOR is not recorded.")
