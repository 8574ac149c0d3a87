"""The classifier learns kinds from a few examples and is the same after it was stored."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.classifier import KindClassifier
from bot.nlu.features import dense_features
from bot.nlu.understanding import Understanding

WORDS = ("who", "leads", "_organization_")


def test_the_likeliest_comes_first(small: Understanding) -> None:
    values = [value for _, value in small.classifier.classify(WORDS)]
    assert values == sorted(values, reverse=True)


def test_probabilities_add_up_to_one(small: Understanding) -> None:
    assert sum(value for _, value in small.classifier.classify(WORDS)) == pytest.approx(1, abs=1e-4)


def test_words_never_seen_still_give_kinds(small: Understanding) -> None:
    assert len(small.classifier.classify(("xylophone",))) == 4


def test_stored_and_loaded_it_judges_the_same(small: Understanding, tmp_path: Path) -> None:
    small.classifier.save(tmp_path)
    assert KindClassifier.load(tmp_path).classify(WORDS) == small.classifier.classify(WORDS)


def test_embeddings_of_like_sentences_are_alike() -> None:
    soldiers = dense_features(["soldiers"])
    assert soldiers @ dense_features(["troops"]) > soldiers @ dense_features(["banana"])
