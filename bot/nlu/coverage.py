"""Which content words each kind of question is known to use: the second look that tells "staff" from "budget"."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from snowballstemmer import stemmer

_STEMMER = stemmer("english")


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """Return the word's stem ("deployed" and "deployment" share "deploy")."""
    return str(_STEMMER.stemWord(word))


class Coverage:
    """The stems that occur in each kind's training examples, with how often."""

    def __init__(self, stems: Mapping[str, Mapping[str, int]], stopwords: Iterable[str]) -> None:
        self._stems = {kind: dict(counts) for kind, counts in stems.items()}
        self._stopwords = frozenset(stopwords)
        self._everywhere: Counter[str] = Counter()
        for counts in self._stems.values():
            self._everywhere.update(counts.keys())

    @classmethod
    def train(cls, examples: Iterable[tuple[Sequence[str], str]], stopwords: Iterable[str]) -> Coverage:
        """Return the coverage of (words, kind) pairs."""
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        for words, kind in examples:
            counts[kind].update({stem(word) for word in words if not word.startswith("_")})
        return cls(counts, stopwords)

    def content(self, words: Iterable[str]) -> list[str]:
        """Return the words that carry content: no stop words, masks, numbers or single letters."""
        return [word for word in words if len(word) > 1 and word.isalpha() and word not in self._stopwords]

    def uncovered(self, words: Iterable[str], kind: str) -> list[str]:
        """Return the content words that no training example of the kind uses."""
        known = self._stems.get(kind, {})
        return [word for word in self.content(words) if stem(word) not in known]

    def as_dict(self) -> dict[str, dict[str, int]]:
        """Return the stems by kind, to be stored."""
        return self._stems
