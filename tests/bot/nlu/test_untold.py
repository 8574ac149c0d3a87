"""What somebody tells and leaves open is asked for."""

from __future__ import annotations

import pytest

from bot.nlu.text import tokenize, untangle
from bot.nlu.untold import with_open_ends_asked


def read(message: str) -> str:
    return " ".join(token.text for token in with_open_ends_asked(untangle(tokenize(message))) if token.is_word)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("My book says the force was made smaller, but not when.", "the force was made smaller when"),
        ("our guide told us that the office had a head but never says who", "the office had a head who"),
        ("I read it has 1500 people but nobody says since when", "it has 1500 people since when"),
        ("they mention a review and do not say how often", "a review how often"),
    ],
)
def test_end_of_a_sentence_that_is_left_open(message: str, words: str) -> None:
    assert read(message) == words


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Something was decided in 2009. What was it?", "what was decided in 2009"),
        ("Somebody wrote the plan. And who was that?", "who wrote the plan"),
        ("Hello! In March something was published. What?", "hello in march what was published"),
    ],
)
def test_what_a_sentence_leaves_unnamed(message: str, words: str) -> None:
    assert read(message) == words


@pytest.mark.parametrize(
    "message",
    [
        "Who led it in 2012, but not Tanin?",
        "I know when it began but not who leads it",
        "I want something on the plan. What is it?",
        "Someone new came in October. Who was it?",
        "It ended. When?",
    ],
)
def test_all_else_stays(message: str) -> None:
    assert read(message) == " ".join(token.text for token in untangle(tokenize(message)) if token.is_word)
