"""What counts as an English word, and as one that people type on purpose."""

from __future__ import annotations

import pytest

from bot.nlu.english import is_common, is_english, share_of_english


@pytest.mark.parametrize("word", ["soldier", "soldiers", "governs", "described", "appointers", "quickly"])
def test_words_and_their_forms_are_english(word: str) -> None:
    assert is_english(word)


@pytest.mark.parametrize("word", ["soldeir", "wich", "happend", "zannier", "xqs"])
def test_slips_and_names_are_not(word: str) -> None:
    assert not is_english(word)


def test_a_rare_word_is_hardly_typed_on_purpose() -> None:
    assert is_common("people")
    assert not is_common("peopling")


def test_an_unknown_word_has_a_little_share_of_what_is_said() -> None:
    assert 0 < share_of_english("qqq") < share_of_english("toady") < share_of_english("today")
