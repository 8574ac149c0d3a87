"""An open end of a span asks for it."""

from __future__ import annotations

import pytest

from bot.nlu.blanks import with_open_ends
from bot.nlu.text import tokenize


def read(message: str) -> str:
    return " ".join(token.text for token in with_open_ends(tokenize(message)) if token.is_word)


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("KFOR 1999 - ???", "kfor from 1999 until when"),
        ("KFOR (1999-?)", "kfor from 1999 until when"),
        ("KFOR 1999 -", "kfor from 1999 until when"),
        ("it lasted from 2008 to ____", "it lasted from 2008 until when"),
        ("Feith ??? - 2012", "feith from when until 2012"),
    ],
)
def test_blank(message: str, words: str) -> None:
    assert read(message) == words


@pytest.mark.parametrize("message", ["was it 2008 - 2012?", "Did it end in 2012?", "in 2008 - or was it later?"])
def test_none(message: str) -> None:
    assert "when" not in read(message)
