"""Messages in languages that the bot does not answer in are recognized; English is never taken for one of them."""

from __future__ import annotations

import pytest

from actions.kinds import KINDS
from actions.language import courtesy, language_of
from bot.report.examples import read_training_examples
from tests.conftest import ROOT


@pytest.mark.parametrize(
    ("message", "language"),
    [
        ("Who leads EULEX?", "en"),
        ("KFOR", "en"),
        ("", "en"),
        ("Kush e udhëheq EULEX-in?", "sq"),
        ("Çfarë është KFOR?", "sq"),
        ("Ko vodi EULEX?", "sr"),
        ("Ко води УНМИК?", "sr"),
    ],
)
def test_language_is_recognized(message: str, language: str) -> None:
    assert language_of(message) == language


def test_no_question_of_the_training_is_taken_for_another_language() -> None:
    questions = [example.text for example in read_training_examples(ROOT) if example.intent in KINDS]
    assert [text for text in questions if language_of(text) != "en"] == []


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Rrofsh, faleminderit!", ("sq", "thanks")),
        ("ok hvala lepo", ("sr", "thanks")),
        ("хвала", ("sr", "thanks")),
        ("Mirëdita", ("sq", "greet")),
        ("laku noć", ("sr", "goodbye")),
        ("hvala, who leads KFOR?", None),
        ("thanks a lot", None),
        ("ti", None),
    ],
)
def test_thanks_and_greetings_are_chat(message: str, expected: tuple[str, str] | None) -> None:
    assert courtesy(message) == expected


def test_thanks_alone_make_no_question_foreign() -> None:
    assert language_of("hvala, and KFOR?") == "en"
