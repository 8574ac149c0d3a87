"""A question is typed otherwise without losing what it asks."""

from __future__ import annotations

import random

import pytest

from bot.report.retyped import LEAD_INS, MANNERS, retypist

QUESTION = "How many people from the U.S. work for EULEX, and since 2014?"


@pytest.mark.parametrize(("manner", "words"), [("with one slip", 1), ("with two slips", 2)])
def test_slips_change_so_many_words_and_none_that_is_a_name_in_capitals(manner: str, words: int) -> None:
    typed = MANNERS[manner]("people leave EULEX again", random.Random(4)).split()
    assert sum(one != other for one, other in zip(typed, ["people", "leave", "EULEX", "again"], strict=True)) <= words
    assert typed[2] == "EULEX"


def test_small_letters_keep_the_marks_inside_words_and_numbers() -> None:
    typed = MANNERS["without capitals and punctuation"](QUESTION, random.Random())
    assert typed == "how many people from the u.s work for eulex and since 2014"


def test_articles_are_left_out() -> None:
    assert MANNERS["without articles"]("The head of an office", random.Random()) == "head of office"


def test_a_lead_in_stands_in_front_and_a_tail_behind() -> None:
    assert MANNERS["with a lead-in"](QUESTION, random.Random()).removesuffix(QUESTION) in LEAD_INS
    assert MANNERS["with a tail"](QUESTION, random.Random()).startswith(QUESTION[:-1])


def test_the_manners_are_taken_in_turn_and_the_same_each_time() -> None:
    first, second = retypist(), retypist()
    typed = [first(QUESTION) for _ in range(2 * len(MANNERS))]
    assert [manner for manner, _ in typed] == [*MANNERS, *MANNERS]
    assert typed == [second(QUESTION) for _ in typed]
