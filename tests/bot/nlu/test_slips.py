"""What a slip costs: the commoner it is, the less."""

from __future__ import annotations

import pytest

from bot.nlu.slips import allowed_distance, squeezed, typing_cost


@pytest.mark.parametrize(
    ("meant", "common", "rare"),
    [
        ("people", "poeple", "peopke"),  # letters swapped, a neighbouring key
        ("people", "peopke", "peoqle"),  # a neighbouring key, any other letter
        ("office", "ofice", "offce"),  # a double letter typed once, a vowel left out
        ("office", "offce", "ofkice"),  # a vowel left out, another consonant
        ("phases", "fases", "tases"),  # as it sounds, other letters
        ("leader", "leder", "eader"),  # inside, at the beginning
    ],
)
def test_a_common_slip_costs_less(meant: str, common: str, rare: str) -> None:
    assert typing_cost(common, meant) < typing_cost(rare, meant)


def test_longer_words_may_have_more_slips() -> None:
    assert [allowed_distance("x" * length) for length in (2, 5, 10, 11)] == [0, 1, 2, 3]


def test_a_word_that_is_drawn_out_is_pulled_together() -> None:
    assert [squeezed(word) for word in ("soooo", "whennn", "office")] == ["so", "when", "office"]
