"""The words of texts are counted in whatever case, and beside which others they stand."""

from __future__ import annotations

from bot.nlu.words import EDGE, Words


def test_words_are_counted_in_whatever_case() -> None:
    assert Words.of(["Soldiers and soldiers", "SOLDIERS"]).counts == {"soldiers": 3, "and": 1}


def test_neighbours_are_counted_with_where_a_sentence_begins_and_ends() -> None:
    pairs = Words.of(["Who leads? Who?"]).pairs
    assert pairs == {f"{EDGE} who": 2, "who leads": 1, f"leads {EDGE}": 1, f"who {EDGE}": 1}


def test_words_are_restored_from_json() -> None:
    words = Words.of(["who leads it"])
    assert Words(**words.as_dict()) == words
