from __future__ import annotations

import pytest

from bot.report.calibration import expected_error, reliability


def test_guesses_are_gathered_by_confidence() -> None:
    bins = reliability([(0.12, True), (0.18, False), (0.95, True)])
    assert [(each.low, each.count, each.accuracy) for each in bins] == [(0.1, 2, 0.5), (0.9, 1, 1.0)]


def test_full_confidence_belongs_to_the_last_bin() -> None:
    assert reliability([(1.0, True)])[0].high == 1.0


def test_a_classifier_that_keeps_its_word_has_no_error() -> None:
    assert expected_error(reliability([(0.5, True), (0.5, False)])) == 0


def test_the_error_is_weighted_by_the_number_of_guesses() -> None:
    assert expected_error(reliability([(0.9, False), (0.5, True), (0.5, False), (0.5, True)])) == pytest.approx(0.35)


def test_nothing_guessed_is_no_error() -> None:
    assert expected_error([]) == 0
