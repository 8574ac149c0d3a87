"""Numbers are read as people write them."""

from __future__ import annotations

import pytest

from bot.nlu.numbers import numbers_in, with_ordinals
from bot.nlu.text import tokenize


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("4,700 soldiers", (4700,)),
        ("10 thousand men", (10_000,)),
        ("15k men", (15_000,)),
        ("4.7k men", (4700,)),
        ("twenty-seven states", (27,)),
        ("three thousand five hundred people", (3500,)),
        ("a hundred and twenty people", (120,)),
        ("the two of them", ()),
        ("which one", ()),
    ],
)
def test_numbers(text: str, numbers: tuple[int, ...]) -> None:
    assert numbers_in([token.text for token in tokenize(text) if token.is_word]) == numbers


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("stage one", "the first stage"),
        ("the phase 2", "the second phase"),
        ("wave iii", "the third wave"),
        ("phase out", "phase out"),
        ("stage number 2", "the second stage"),
        ("phase no. 1", "the first phase"),
        ("the number 2", "the number two"),
        ("the no. 2", "the number two"),
        ("rounds one and two", "the first and second rounds"),
        ("the stages i & ii", "the first and second stages"),
        ("step 2 and then", "the second step and then"),
        ("phases two soldiers", "phases two soldiers"),
    ],
)
def test_numbered_steps_are_read_as_ordinals(text: str, words: str) -> None:
    assert " ".join(token.text for token in with_ordinals(tokenize(text))) == words
