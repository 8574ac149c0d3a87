"""The sentence encoder gives what its makers publish."""

from __future__ import annotations

import numpy as np
import pytest

from bot.nlu.encoder import DIMENSIONS, encoder


def test_sentences_that_mean_the_same_are_nearer_than_others() -> None:
    same, meant, other = encoder().encode(["who runs the place", "what person is in charge there", "is it raining"])
    assert same @ meant > same @ other


@pytest.mark.parametrize(
    ("sentence", "likeness"),
    [("That is a happy dog", 0.695), ("That is a very happy person", 0.943), ("Today is a sunny day", 0.257)],
)
def test_likenesses_are_those_that_the_makers_publish(sentence: str, likeness: float) -> None:
    """The figures are those of the model card of sentence-transformers/all-MiniLM-L6-v2."""
    first, second = encoder().encode(["That is a happy person", sentence])[:, : DIMENSIONS // 3]
    assert float(first @ second) == pytest.approx(likeness, abs=0.002)


def test_a_sentence_is_encoded_the_same_alone_and_among_others() -> None:
    sentences = ["when did it begin", "how many people work there in all", "why"]
    together = encoder().encode(sentences)
    alone = np.stack([encoder().encode([sentence])[0] for sentence in sentences])
    assert np.abs(together - alone).max() < 1e-4


def test_each_part_of_an_encoding_has_length_one() -> None:
    parts = encoder().encode(["how long did that take"]).reshape(3, -1)
    assert np.linalg.norm(parts, axis=1) == pytest.approx(1, abs=1e-4)


def test_very_long_and_empty_sentences_are_encoded() -> None:
    assert encoder().encode(["word " * 500, ""]).shape == (2, DIMENSIONS)
