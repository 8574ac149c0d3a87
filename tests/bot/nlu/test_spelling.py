"""Slips are corrected; words that are right are left alone."""

from __future__ import annotations

import pytest

from bot.nlu.spelling import Speller, allowed_distance


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller({"organization": 9, "leads": 5, "soldiers": 4, "when": 9}, {"eulex", "zannier"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("orgnaization", "organization"),
        ("soldeirs", "soldiers"),
        ("whennn", "when"),
        ("euelx", "eulex"),
        ("zanier", "zannier"),
    ],
)
def test_a_slip_is_corrected(speller: Speller, typed: str, meant: str) -> None:
    assert speller.correct(typed) == meant


@pytest.mark.parametrize("word", ["budget", "leads", "eulex", "2008", "xq", "qwrtzpsdfg"])
def test_a_word_is_left_alone(speller: Speller, word: str) -> None:
    assert speller.correct(word) == word


def test_longer_words_may_have_more_slips() -> None:
    assert [allowed_distance("x" * length) for length in (2, 7, 10, 11)] == [0, 1, 2, 3]
