"""The event right before or after the one told last, of all that are recorded."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_ISG = focus_on("isg", kind="start", facts=["isg.start.1"])
ON_EULEX = focus_on("eulex", kind="start", facts=["eulex.start.1"])


@pytest.mark.parametrize(
    ("words", "focus", "expected"),
    [
        ("and the following event", ON_ISG, "On 15 June 2008"),
        ("what is the next date in your records", ON_EULEX, "In 2009, NATO decided"),
        ("what event came before that", ON_ISG, "On 17 February 2008"),
    ],
)
def test_event_beside_the_one_told(words: str, focus: Focus, expected: str) -> None:
    asked = said("event_at", words, focus=focus)
    assert answer_one(asked, shipped(), wording("en")).text.startswith(expected)
