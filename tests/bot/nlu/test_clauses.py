"""A message is split into questions, without what leads in to them."""

from __future__ import annotations

import pytest

from bot.nlu.leadin import is_yes_no, strip_lead_in
from bot.nlu.reading import Reader


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("Who runs KFOR and when did EULEX begin?", 2),
        ("Who runs KFOR? When did it begin?", 2),
        ("Who runs KFOR; who runs EULEX", 2),
        ("Who and when?", 1),
        ("Compare KFOR and EULEX", 1),
        ("EULEX, when did it begin?", 1),
        ("KFOR: how many men?", 1),
        ("There are soldiers. How many?", 1),
        ("Dr. Tanin ran what?", 1),
        ("", 0),
    ],
)
def test_number_of_clauses(reader: Reader, message: str, count: int) -> None:
    assert len(reader.read(message).clauses) == count


@pytest.mark.parametrize(
    "text",
    ["could you tell me who runs it", "hello who runs it", "i would like to know who runs it", "please who runs it"],
)
def test_what_leads_in_is_taken_off(text: str) -> None:
    assert strip_lead_in(text) == "who runs it"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is it over", True),
        ("it is over right", True),
        ("it is over is not it", True),
        ("who runs it", False),
        ("is it larger or smaller", False),
    ],
)
def test_yes_or_no(text: str, expected: bool) -> None:
    assert is_yes_no(text) is expected
