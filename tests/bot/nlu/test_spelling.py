"""Slips are corrected; words that are right are left alone."""

from __future__ import annotations

import pytest

from bot.nlu.spelling import Speller, allowed_distance


@pytest.fixture(scope="module")
def speller() -> Speller:
    words = {
        "organization": 9,
        "leads": 5,
        "soldiers": 4,
        "when": 9,
        "where": 9,
        "headcount": 3,
        "did": 9,
        "phases": 3,
        "fares": 3,
        "starting": 3,
        "united": 99,
    }
    return Speller(words, {"eulex", "zannier", "meucci"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("orgnaization", "organization"),
        ("soldeirs", "soldiers"),
        ("whennn", "when"),
        ("euelx", "eulex"),
        ("zanier", "zannier"),
        ("zanyer", "zannier"),
        ("meuchi", "meucci"),
        ("eulecs", "eulex"),
        ("whr", "where"),
        ("headcnt", "headcount"),
        ("whendid", "when did"),
        ("fases", "phases"),
        ("startin", "starting"),
        ("untied", "united"),
    ],
)
def test_a_slip_is_corrected(speller: Speller, typed: str, meant: str) -> None:
    assert speller.correct(typed) == meant


@pytest.mark.parametrize("word", ["budget", "leads", "eulex", "2008", "xq", "qwrtzpsdfg"])
def test_a_word_is_left_alone(speller: Speller, word: str) -> None:
    assert speller.correct(word) == word


def test_a_name_is_no_slip_for_an_ordinary_word(speller: Speller) -> None:
    assert [speller.correct(word, True) for word in ("leadz", "zanier")] == ["leadz", "zannier"]


def test_longer_words_may_have_more_slips() -> None:
    assert [allowed_distance("x" * length) for length in (2, 7, 10, 11)] == [0, 1, 2, 3]
