"""Static embeddings: the mean of the token vectors that the sentence encoder starts from (384 dimensions)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from bot.nlu.encoder import encoder
from bot.nlu.tensors import Array

DIMENSIONS = 384
FREQUENT = range(1996, 3996)
"""The tokens of the most frequent words: the vocabulary is in the order of frequency, from "the" on."""


class WordVectors:
    """Gives words and sentences their vectors, seen from the middle of all frequent words."""

    def __init__(self) -> None:
        self._encoder = encoder()
        self._middle = self._encoder.token_vectors.rows(FREQUENT).mean(axis=0)
        self.word = lru_cache(maxsize=20_000)(self._word)

    def _word(self, word: str) -> tuple[Array, int]:
        """Return the sum of the word's token vectors and the number of its tokens."""
        ids = self._encoder.token_ids(word)
        return (self._encoder.token_vectors.rows(ids) - self._middle).sum(axis=0), len(ids)

    def sentence(self, words: Sequence[str]) -> Array:
        """Return the unit vector of a sentence, zero where it has no words. Shape (384,)."""
        total, count = np.zeros(DIMENSIONS, np.float32), 0
        for word in words:
            vector, length = self.word(word)
            total += vector
            count += length
        norm = float(np.linalg.norm(total))
        return total / norm if norm else total


@lru_cache(maxsize=1)
def word_vectors() -> WordVectors:
    """Return the vectors, made once."""
    return WordVectors()
