"""Slips are corrected to what fits between their neighbours; words that are right are left alone."""

from __future__ import annotations

import pytest

from bot.nlu.spelling import Speller
from bot.nlu.words import Words

HEARD = {
    "organization": 90,
    "leads": 50,
    "soldiers": 60,
    "when": 900,
    "where": 900,
    "headcount": 30,
    "did": 900,
    "phases": 90,
    "cases": 30,
    "starting": 30,
    "united": 99,
    "many": 300,
    "may": 100,
    "contingents": 20,
    "month": 99,
    "happend": 2,
}
PAIRS = {"how many": 200, "in may": 90, "many contingents": 9, "which month": 50, "_name_ leads": 20}


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(Words(HEARD, PAIRS), {"eulex", "zannier", "meucci", "united"})


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
        ("zanniers", "zannier"),
        ("whr", "where"),
        ("headcnt", "headcount"),
        ("whendid", "when did"),
        ("fases", "phases"),
        ("startin", "starting"),
        ("untied", "united"),
        ("qualties", "qualities"),
    ],
)
def test_a_slip_is_corrected(speller: Speller, typed: str, meant: str) -> None:
    assert speller.correct(typed, "", "") == meant


@pytest.mark.parametrize(("before", "meant"), [("how", "many"), ("in", "may")])
def test_what_stands_before_decides_between_two_that_are_as_near(speller: Speller, before: str, meant: str) -> None:
    assert speller.correct("mayn", before, "") == meant


def test_a_word_that_does_not_fit_its_neighbours_is_a_slip_for_one_that_does(speller: Speller) -> None:
    assert speller.correct("moth", "which", "") == "month"
    assert speller.correct("moth", "brown", "") == "moth"


@pytest.mark.parametrize("word", ["budget", "leads", "eulex", "2008", "xq", "qwrtzpsdfg", "happend"])
def test_a_word_is_left_alone(speller: Speller, word: str) -> None:
    assert speller.correct(word, "", "") == word


def test_a_name_is_no_slip_for_an_ordinary_word(speller: Speller) -> None:
    assert [speller.correct(word, is_name=True) for word in ("leadz", "zanier")] == ["leadz", "zannier"]


@pytest.mark.parametrize("word", ["ish", "isd", "imo"])
def test_three_letters_are_no_slip_for_a_name_of_three(word: str) -> None:
    assert Speller(Words(HEARD, PAIRS), {"isg", "ico"}).correct(word, "", "") == word


def test_three_letters_in_another_order_are() -> None:
    assert Speller(Words(HEARD, PAIRS), {"isg", "ico"}).correct("igs", "", "") == "isg"
