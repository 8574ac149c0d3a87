"""Corrects the spelling of words that are neither English nor known to the bot."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """Return the 82,765 English words of the frequency list that symspellpy ships."""
    spec = find_spec("symspellpy")
    assert spec
    assert spec.origin
    path = Path(spec.origin).parent / "frequency_dictionary_en_82_765.txt"
    with path.open(encoding="utf-8-sig") as lines:
        return frozenset(line.split(" ", 1)[0] for line in lines)


def allowed_distance(word: str) -> int:
    """Return how many letters of a word may be wrong: the longer the word, the more."""
    return 0 if len(word) < 3 else 1 if len(word) <= 7 else 2 if len(word) <= 10 else 3


class Speller:
    """Knows the words that people use here, how often, and finds the one that was meant.

    `vocabulary` maps words to how often they occur; `names` are words of subjects' names, preferred where both fit.
    """

    def __init__(self, vocabulary: Mapping[str, int], names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._frequency = dict(vocabulary)
        self._known = frozenset(vocabulary) | self._names
        self._candidates = sorted(word for word in self._known if word.isalpha() and len(word) > 2)
        self.correct = lru_cache(maxsize=20_000)(self._correct)

    def knows(self, word: str) -> bool:
        """Return whether the word needs no correction."""
        return word in self._known or word in english_words() or not word.isalpha()

    def _correct(self, word: str) -> str:
        """Return the word that was meant; the word itself where it is known or nothing is near enough."""
        if self.knows(word) or len(word) < 3:
            return word
        squeezed = _squeeze(word)
        if squeezed != word and self.knows(squeezed):
            return squeezed
        limit = allowed_distance(word)
        found = process.extract(word, self._candidates, scorer=OSA.distance, score_cutoff=limit, limit=12)
        if not found:
            return word
        return min(found, key=lambda match: self._cost(word, match[0], match[1]))[0]

    def _cost(self, word: str, candidate: str, distance: float) -> tuple[float, int]:
        cost = distance
        if candidate[0] != word[0]:
            cost += 0.8
        if sorted(candidate) == sorted(word):  # letters in another order: the commonest slip
            cost -= 0.5
        if candidate in self._names:
            cost -= 0.1
        return cost, -self._frequency.get(candidate, 0)


def _squeeze(word: str) -> str:
    """Return the word with letters that stand three times or more written once ("soooo")."""
    kept: list[str] = []
    for position, char in enumerate(word):
        if position >= 2 and char == word[position - 1] == word[position - 2]:
            continue
        kept.append(char)
    text = "".join(kept)
    return text if len(text) == len(word) else "".join(c for n, c in enumerate(text) if n == 0 or c != text[n - 1])
