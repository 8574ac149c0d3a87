"""From whom something went to whom, after it was told that it did."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

TRANSFER = focus_on("unmik", "eulex", "zannier", kind="event_at", facts=["unmik.event.1"])
ON_KFOR = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.1"])


def answer(words: str, *names: str, focus: Focus = TRANSFER, kind: str = "source") -> Answer:
    """Return the answer to a follow-up."""
    return answer_one(said(kind, words, *names, focus=focus, confidence=0.7), shipped(), wording("en"))


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("to whom did it hand them over", []),
    ],
)
def test_both_ends_are_told(words: str, names: list[str]) -> None:
    told = answer(words, *names)
    assert "from UNMIK to EULEX" in told.text


def test_of_what_nothing_went_over_it_is_not_told() -> None:
    assert "UNMIK" not in answer("from whom did it get that", focus=ON_KFOR).text


def test_of_another_than_took_part_it_is_not_told() -> None:
    assert "from UNMIK to EULEX" not in answer("from whom did the _organization_ get it", "isg", kind="relation").text
