"""Corrects the spelling of words that are neither English nor known to the bot."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.sounds import sound

RARE = 5_000_000
"""An English word that occurs less often in the frequency list is hardly what people meant by accident ("lex")."""
HARDLY = 300_000
"""An English word that occurs less often than this is rather a slip for one that is heard all the time ("solders") …"""
ALL_THE_TIME = 60
"""… which is what a word of the vocabulary is that occurs so often …"""
LONG = 6
"""… and has so many letters."""
HEARD = 4
"""From this length on, a word may be written quite differently from what it sounds like."""
OFTEN = 5
APART = 6
"""A word of the vocabulary that occurs so often may have lost the blank beside it in a word so long ("howmany")."""


@lru_cache(maxsize=1)
def english_words() -> Mapping[str, int]:
    """Return the 82,765 English words of the frequency list that symspellpy ships, with how often they occur."""
    spec = find_spec("symspellpy")
    assert spec
    assert spec.origin
    path = Path(spec.origin).parent / "frequency_dictionary_en_82_765.txt"
    with path.open(encoding="utf-8-sig") as lines:
        return {word: int(count) for word, count in (line.split() for line in lines)}


def is_common(word: str) -> bool:
    """Return whether a word is ordinary English: one that people type on purpose."""
    return english_words().get(word, 0) >= RARE


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
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        self._by_consonants: dict[str, list[str]] = defaultdict(list)
        for word in self._candidates:
            self._by_sound[sound(word)].append(word)
            self._by_consonants[_consonants(word)].append(word)
        self.correct = lru_cache(maxsize=20_000)(self._correct)

    def knows(self, word: str) -> bool:
        """Return whether the word needs no correction."""
        return word in self._known or word in english_words() or not word.isalpha()

    def _correct(self, word: str, is_name: bool = False) -> str:
        """Return what was meant (two words where only the blank is missing); the word itself where it is known or
        nothing is near enough. What `is_name` says to be somebody's name is no slip for an ordinary word.
        """
        if self.knows(word) or len(word) < 3:
            return (None if is_name or word in self._known else self._slip(word)) or word
        if word.endswith("in") and self._frequency.get(f"{word}g"):  # "doin"
            return f"{word}g"
        squeezed = _squeeze(word)
        if squeezed != word and self.knows(squeezed):
            return squeezed
        near = {match[0]: match[1] for match in self._near(word)}
        heard = {other: float(OSA.distance(word, other)) for other in self._alike(word)}
        short = {other: 0.6 for other in self._by_consonants[_consonants(word)] if _is_shortened(word, other)}
        costs = {
            candidate: self._cost(word, candidate, distance)
            for candidate, distance in (near | heard | short).items()
            if candidate in self._names or not is_name
        }
        best = min(costs, key=lambda candidate: costs[candidate], default=None)
        if best and costs[best][0] < 1:
            return best
        return (self._apart(word) if not is_name else None) or best or self._without_s(word) or word

    def _slip(self, word: str) -> str | None:
        """Return the word heard all the time that an English word hardly anybody uses is one letter away from."""
        if len(word) < LONG or not 0 < english_words().get(word, 0) < HARDLY:
            return None
        often = (other for other in self._candidates if self._frequency.get(other, 0) >= ALL_THE_TIME)
        near = [other for other in often if other[0] == word[0] and OSA.distance(word, other, score_cutoff=1) == 1]
        return near[0] if len(near) == 1 else None

    def _without_s(self, word: str) -> str | None:
        """Return the name that was meant where an "s" without its apostrophe hides it ("zarrifs")."""
        if not word.endswith("s") or len(word) <= HEARD:
            return None
        name = self._correct(word[:-1])
        return name if name in self._names and not name.endswith("s") else None

    def _near(self, word: str) -> list[tuple[str, float, int]]:
        limit = allowed_distance(word)
        found = process.extract(word, self._candidates, scorer=OSA.distance, score_cutoff=limit, limit=12)
        return [match for match in found if match[0] not in self._names or _begins_alike(word, match[0])]

    def _alike(self, word: str) -> list[str]:
        """Return the words that sound the same and share most of their letters."""
        if len(word) < HEARD:
            return []
        return [
            other
            for other in self._by_sound[sound(word)]
            if len(other) >= HEARD and OSA.normalized_similarity(word, other) >= 0.6
        ]

    def _apart(self, word: str) -> str | None:
        """Return the two words that were typed without the blank between them ("howmany")."""
        for cut in range(2, len(word) - 1) if len(word) >= APART else ():
            left, right = word[:cut], word[cut:]
            if all(part in self._names or self._frequency.get(part, 0) >= OFTEN for part in (left, right)):
                return f"{left} {right}"
        return None

    def _cost(self, word: str, candidate: str, distance: float) -> tuple[float, int]:
        cost = distance
        alike = len(word) >= HEARD and sound(candidate) == sound(word)
        if alike:
            cost = 0.5 + 0.2 * cost
        if candidate[0] != word[0] and not alike:
            cost += 0.8
        if sorted(candidate) == sorted(word):  # letters in another order: the commonest slip
            cost -= 0.5
        if re.sub(r"(.)\1", r"\1", candidate) == word or re.sub(r"(.)\1", r"\1", word) == candidate:
            cost -= 0.3  # a double letter typed once, or a single one twice
        if candidate in self._names:
            cost -= 0.2
        return cost, -self._frequency.get(candidate, 0)


def _consonants(word: str) -> str:
    return "".join(char for char in word if char not in "aeiou")


def _is_shortened(word: str, candidate: str) -> bool:
    """Return whether a word lacks nothing but vowels of the candidate, and at least half of them ("frm", "headcnt")."""
    letters = iter(candidate)
    vowels = len(candidate) - len(_consonants(candidate))
    missing = len(candidate) - len(word)
    return 0 < vowels <= 2 * missing and all(char in letters for char in word)


def _begins_alike(word: str, name: str) -> bool:
    """Return whether a name may be meant although a letter is wrong: it begins the same, or with its first two letters
    swapped.
    """
    return word[0] == name[0] or sound(word)[0] == sound(name)[0] or sorted(word[:2]) == sorted(name[:2])


def _squeeze(word: str) -> str:
    """Return the word with letters that stand three times or more written once ("soooo")."""
    kept: list[str] = []
    for position, char in enumerate(word):
        if position >= 2 and char == word[position - 1] == word[position - 2]:
            continue
        kept.append(char)
    text = "".join(kept)
    return text if len(text) == len(word) else "".join(c for n, c in enumerate(text) if n == 0 or c != text[n - 1])
