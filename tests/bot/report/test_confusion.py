from __future__ import annotations

from pathlib import Path

from bot.report.confusion import FOLDS, Judged, accuracy, by_intent, confused_pairs, cross_validate, split
from bot.report.examples import Example, read_training_examples
from knowledge import Knowledge


def judged(intent: str, guess: str, confidence: float = 0.5) -> Judged:
    return Judged(Example(f"{intent}?", intent, "data/nlu/a.yml", 1), guess, confidence)


def test_every_example_is_in_one_fold() -> None:
    folds = split(["a"] * 7 + ["b"] * 13)
    assert sorted(number for fold in folds for number in fold) == list(range(20))


def test_every_intent_is_spread_over_the_folds() -> None:
    folds = split(["a"] * 10 + ["b"] * 5)
    assert [sum(number < 10 for number in fold) for fold in folds] == [10 // FOLDS] * FOLDS


def test_folds_are_the_same_at_every_run() -> None:
    assert split(["a", "b"] * 20) == split(["a", "b"] * 20)


def test_every_example_is_judged_and_progress_is_told(data: Path, knowledge: Knowledge) -> None:
    examples, told = read_training_examples(data), list[str]()
    result = cross_validate(examples, knowledge, told.append)
    assert [each.example for each in result] == examples
    assert told[-1] == f"cross-validation {FOLDS}/{FOLDS}"


def test_accuracy_is_the_share_of_right_guesses() -> None:
    assert accuracy([judged("a", "a"), judged("a", "b"), judged("b", "b"), judged("b", "b")]) == 0.75


def test_accuracy_of_nothing_is_zero() -> None:
    assert accuracy([]) == 0


def test_the_most_confused_pair_comes_first() -> None:
    pairs = confused_pairs([judged("a", "b"), judged("b", "a"), judged("b", "a"), judged("c", "c")])
    assert [(pair.intent, pair.guess, len(pair.judged)) for pair in pairs] == [("b", "a", 2), ("a", "b", 1)]


def test_the_surest_error_of_a_pair_comes_first() -> None:
    (pair,) = confused_pairs([judged("a", "b", 0.4), judged("a", "b", 0.9)])
    assert [each.confidence for each in pair.judged] == [0.9, 0.4]


def test_precision_and_recall_of_an_intent() -> None:
    rows = by_intent([judged("a", "a"), judged("a", "b"), judged("b", "b"), judged("b", "b")])
    assert rows == [("a", 2, 1.0, 0.5), ("b", 2, 2 / 3, 1.0)]
