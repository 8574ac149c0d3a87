"""Static sentence embeddings: the mean of the token vectors that the wordllama wheel ships (256 dimensions)."""

from __future__ import annotations

from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

Vector = npt.NDArray[np.float32]
DIMENSIONS = 256


class WordVectors:
    """Gives words and sentences their vectors. Reads the files of the wheel alone: importing its package costs half a
    second.
    """

    def __init__(self) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        spec = find_spec("wordllama")
        assert spec
        assert spec.origin
        folder = Path(spec.origin).parent
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizers" / "l2_supercat_tokenizer_config.json"))
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._vectors = next(iter(load_file(str(folder / "weights" / "l2_supercat_256.safetensors")).values()))
        self.word = lru_cache(maxsize=20_000)(self._word)

    def _word(self, word: str) -> tuple[Vector, int]:
        """Return the sum of the word's token vectors and the number of its tokens."""
        ids = self._tokenizer.encode(word, add_special_tokens=False).ids
        return self._vectors[ids].astype(np.float32).sum(axis=0), len(ids)

    def sentence(self, words: list[str]) -> Vector:
        """Return the unit vector of a sentence, zero where it has no words. Shape (256,)."""
        total, count = np.zeros(DIMENSIONS, np.float32), 0
        for word in words:
            vector, length = self.word(word)
            total += vector
            count += length
        norm = float(np.linalg.norm(total))
        return total / norm if norm else total


@lru_cache(maxsize=1)
def word_vectors() -> WordVectors:
    """Return the vectors, loaded once."""
    return WordVectors()
