"""Which content words each kind of question is known to use: the second look that tells "staff" from "budget"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import numpy as np
from snowballstemmer import stemmer

from bot.nlu.embedding import DIMENSIONS, word_vectors
from bot.nlu.tensors import Array

_STEMMER = stemmer("english")
REFUSED = "out_of_scope"
"""The kind that is never answered with a fact."""
SEEN = 3
"""A word is judged by how often it was seen from so many refused questions on."""
AGAINST_KIND, AGAINST_ANSWERED = 2.0, 9
"""A word speaks against a kind if it is so many times commoner in refused questions than in those of the kind, and than
in all that are answered (chosen on questions of tests/questions, right and wrong answers parted best).
"""
_UNSEEN = 0.5
"""What a word counts that was never seen."""


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the word's stem ("deployed" and "deployment" share "deploy")."""
    return str(_STEMMER.stemWord(word))


class Coverage:
    """The stems that occur in each kind's training examples, with how often, and how many examples each kind has."""

    def __init__(
        self, stems: Mapping[str, Mapping[str, int]], examples: Mapping[str, int], stopwords: Iterable[str]
    ) -> None:
        self._stems = {kind: dict(counts) for kind, counts in stems.items()}
        self._examples = dict(examples)
        self._all_answered = sum(number for kind, number in examples.items() if kind != REFUSED)
        self._answered_by: Counter[str] = Counter()
        for kind, counts in stems.items():
            self._answered_by.update(counts if kind != REFUSED else {})
        self._stopwords = frozenset(stopwords)
        self._answered, self._refused = self._matrix(refused=False), self._matrix(refused=True)
        self._is_foreign = lru_cache(maxsize=20_000)(self._classify)

    @classmethod
    def train(cls, examples: Iterable[tuple[Sequence[str], str]], stopwords: Iterable[str]) -> Coverage:
        """Return the coverage of (words, kind) pairs."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        number: Counter[str] = Counter()
        for words, kind in examples:
            number[kind] += 1
            counts[kind].update({stem(word) for word in words if not word.startswith("_")})
        return cls(counts, number, stopwords)

    def content(self, words: Iterable[str]) -> list[str]:
        """Return the words that carry content: no stop words, masks, numbers or single letters."""
        return [word for word in words if len(word) > 1 and word.isalpha() and word not in self._stopwords]

    def uncovered(self, words: Iterable[str], kind: str) -> list[str]:
        """Return the content words that no training example of the kind uses."""
        known = self._stems.get(kind, {})
        return [word for word in self.content(words) if stem(word) not in known]

    def foreign(self, words: Iterable[str], sure: bool) -> list[str]:
        """Return the words that speak of something that is never answered: akin to words of refused questions alone.

        Words that such questions do use count only where the classifier, which has weighed them, is not `sure`.
        """
        return [word for word in words if self._is_foreign(word) and not (sure and self._is_refused(word))]

    def against(self, words: Iterable[str], kind: str) -> list[str]:
        """Return the content words that are much commoner in refused questions than in those of the kind: "money" in
        one that sounds like a comparison of staff.
        """
        return [word for word in self.content(words) if kind != REFUSED and self._is_against(word, kind)]

    def _is_against(self, word: str, kind: str) -> bool:
        root = stem(word)
        seen = self._stems.get(REFUSED, {}).get(root, 0)
        refused = _rate(seen, self._examples.get(REFUSED, 0))
        of_kind = _rate(self._stems.get(kind, {}).get(root, 0), self._examples.get(kind, 0))
        answered = _rate(self._answered_by[root], self._all_answered)
        return seen >= SEEN and refused > AGAINST_KIND * of_kind and refused > AGAINST_ANSWERED * answered

    def unheard(self, words: Iterable[str]) -> list[str]:
        """Return the words that no training example uses."""
        return [word for word in words if not any(stem(word) in counts for counts in self._stems.values())]

    def _is_refused(self, word: str) -> bool:
        return stem(word) in self._stems.get(REFUSED, {})

    def _classify(self, word: str) -> bool:
        root = stem(word)
        answered = any(root in counts for kind, counts in self._stems.items() if kind != REFUSED)
        if answered:
            return False
        if self._is_refused(word):
            return True
        vector = word_vectors().sentence([word])
        return bool(self._likest(self._refused, vector) > self._likest(self._answered, vector))

    @staticmethod
    def _likest(known: Array, vector: Array) -> float:
        """Return the mean likeness of the three words that are most like the vector."""
        if not len(known):
            return 0.0
        return float(np.sort(known @ vector)[-3:].mean())

    def _matrix(self, refused: bool) -> Array:
        answered = {root for kind, counts in self._stems.items() if kind != REFUSED for root in counts}
        refused_only = set(self._stems.get(REFUSED, {})) - answered
        chosen = sorted(refused_only if refused else answered)
        roots = [
            root
            for root in chosen
            if root.isascii() and root.isalpha() and len(root) > 2 and root not in self._stopwords
        ]
        return (
            np.stack([word_vectors().sentence([root]) for root in roots])
            if roots
            else np.zeros((0, DIMENSIONS), np.float32)
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the stems by kind and the numbers of examples, to be stored."""
        return {"stems": self._stems, "examples": self._examples}


def _rate(seen: int, examples: int) -> float:
    """Return how often a stem that was seen so many times occurs in one of so many examples."""
    return (seen + _UNSEEN) / max(1, examples)
