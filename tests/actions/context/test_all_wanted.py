"""Behind a question for somebody it can be said that all of them are wanted."""

from __future__ import annotations

import pytest

from actions.context.all_wanted import wants_all
from actions.reply import reply_to
from tests.actions.clauses import clause, focus_on, shipped


@pytest.mark.parametrize("words", ["all of them", "list everybody", "give me the complete list", "every one of them"])
def test_all_before_him_are_told(words: str) -> None:
    asks = clause("succession", words="who had it before him", marks="who previous one_before he")
    wish = clause("pick", words=words, marks="all they", is_question=False)
    text = reply_to("", [asks, wish], "", focus_on("tanin", "unmik", kind="leader"), shipped()).text
    assert "Zannier" in text
    assert "Zarif" in text


@pytest.mark.parametrize("words", ["all the missions in the region", "them", "how many are there in all"])
def test_what_says_more_is_no_such_wish(words: str) -> None:
    assert not wants_all(clause("list", words=words))
