"""Names that came in pieces or by ear are put right; words that only resemble them are left alone."""

from __future__ import annotations

import pytest

from bot.nlu.mending import Mender
from bot.nlu.reading import Reader
from bot.nlu.text import tokenize


@pytest.fixture(scope="module")
def mender() -> Mender:
    names = [("eulex",), ("kfor",), ("ico",), ("farid", "zarif"), ("zarif",), ("tanin",), ("zahir", "tanin")]
    names += [("rule", "of", "law", "mission"), ("jean", "claude", "schlumberger"), ("schlumberger",)]
    persons = [name for name in names if name[-1] in ("zarif", "tanin", "schlumberger")]
    return Mender(names, persons, ["eulex", "kfor", "ico", "un"], {"eye": "i", "see": "c", "oh": "o", "you": "u"})


def mended(mender: Mender, message: str) -> str:
    tokens = mender.mend_long(mender.mend_persons(mender.join_acronyms(tokenize(message))))
    return " ".join(token.text for token in tokens)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("k for", "kfor"),
        ("k - f - o - r", "kfor"),
        ("you lex", "eulex"),
        ("eye see oh", "ico"),
        ("the u n staff", "the un staff"),
        ("fareed zareef", "farid zarif"),
        ("farid serif", "farid zarif"),
        ("tannin", "tanin"),
        ("mr. tanen", "mr . tanin"),
        ("shlum burger", "schlumberger"),
        ("john claude shlum burger", "jean claude schlumberger"),
        ("the rule of low mission", "the rule of law mission"),
    ],
)
def test_a_name_is_mended(mender: Mender, typed: str, meant: str) -> None:
    assert mended(mender, typed) == meant


@pytest.mark.parametrize(
    "message",
    [
        "you for me",
        "are kfor there",
        "i see . oh",
        "a serif font",
        "the tan in it",
        "john and claude",
        "the sheriff",
        "r u n me",
    ],
)
def test_other_words_are_left_alone(mender: Mender, message: str) -> None:
    assert mended(mender, message) == message


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("at what time did KFOR start", "when did _organization_ start"),
        ("who led it prior to him", "who led it before him"),
    ],
)
def test_several_words_for_one_are_that_one(reader: Reader, message: str, words: str) -> None:
    assert " ".join(reader.read(message).clauses[0].words) == words


@pytest.mark.parametrize("message", ["why not tho", "not ya", "no yo", "nite ya"])
def test_small_talk_sounds_like_no_name(message: str) -> None:
    assert mended(Mender([("nato",)], [], ["nato"], {}), message) == message
