"""Corrects the spelling of words by what fits best between their neighbours: a noisy channel.

What was meant is what is likeliest to be typed so (`slips`) and to stand there: Kernighan, Church and Gale, "A Spelling
Correction Program Based on a Noisy Channel Model" (1990). All costs are negative logarithms of probabilities.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.nlu.english import english_words, is_common, is_english, share_of_english
from bot.nlu.slips import (
    DOUBLED,
    LONG_ENOUGH,
    SPLIT,
    SPOKEN,
    allowed_distance,
    consonants,
    is_shortened,
    squeezed,
    typing_cost,
)
from bot.nlu.sounds import sound
from bot.nlu.words import EDGE, Words

ON_PURPOSE = 5.0
"""By so much more must something else fit where the word that was typed is one, too."""
OFTEN = 5
APART = 6
"""A word of the vocabulary that occurs so often may have lost the blank beside it in a word so long ("howmany")."""
USUAL = 15
"""A word of the vocabulary that occurs so often may be what another English word was a slip for …"""
UNUSUAL = 12
"""… which occurs there at most so often."""
HARDLY = 300_000
"""An English word that occurs less often than this, and never here, may also be a slip for a name ("kor")."""
OF_ENGLISH = 0.1
"""The share of what people say here that is English of any kind."""
NAME_COUNT = 30
"""A word of a subject's name counts as if it had occurred so often."""
AT_EDGE = 0.1
"""How likely a sentence ends behind a word that was never seen."""
SHORT = 3
"""A word of so few letters resembles a name of as many by chance."""
NAME = "_name_"
"""Stands for a name among the neighbours: a new organization has the same ones."""


class Speller:
    """Knows the words that people use here, how often and beside which others, and finds the one that was meant.

    `words` are those that people use here; `names` those of subjects' names.
    """

    def __init__(self, words: Words, names: Iterable[str]) -> None:
        self._names = frozenset(names)
        self._frequency = Counter(words.counts)
        for name in self._names:
            self._frequency[name] = max(self._frequency[name], NAME_COUNT)
        self._named = sum(self._frequency[name] for name in self._names if self._as_neighbour(name) == NAME)
        self._total = sum(self._frequency.values())
        self._pairs: Counter[str] = Counter()
        self._before: Counter[str] = Counter()
        self._followers: Counter[str] = Counter()
        for pair, count in words.pairs.items():
            first, second = (self._as_neighbour(word) for word in pair.split())
            self._pairs[f"{first} {second}"] += count
            self._before[first] += count
            self._followers[first] += 1
        self._candidates = sorted(word for word in self._frequency if self._is_right(word) and len(word) > 2)
        self._usual = [word for word in self._candidates if self._frequency[word] >= USUAL]
        self._english = sorted(word for word in english_words() if is_common(word) and word not in self._frequency)
        self._by_sound: dict[str, list[str]] = defaultdict(list)
        self._by_consonants: dict[str, list[str]] = defaultdict(list)
        for word in self._candidates:
            self._by_sound[sound(word)].append(word)
            self._by_consonants[consonants(word)].append(word)
        self._costs = lru_cache(maxsize=20_000)(self._typing_costs)

    def _is_right(self, word: str) -> bool:
        """Return whether a word of the vocabulary is none of the slips that it holds."""
        right = word in self._names or is_english(word) or self._frequency[word] >= USUAL
        return right and word.isalpha()

    def knows(self, word: str) -> bool:
        """Return whether the word is one, or a slip that is heard often."""
        return not word.isalpha() or word in self._frequency or is_english(word)

    def correct(self, word: str, before: str = EDGE, after: str = EDGE, is_name: bool = False) -> str:
        """Return what was meant between the words `before` and `after` (empty where they are unknown); two words where
        only the blank is missing, the word itself where nothing fits better. What `is_name` says to be somebody's name
        is no slip for an ordinary word.
        """
        if len(word) < 3 or not word.isalpha():
            return word
        known = self.knows(word)
        if known and (word in self._names or self._frequency[word] > UNUSUAL):
            return word
        costs = self._costs(word, is_name)
        if not costs:
            return word
        best, cost = min(
            ((meant, cost + self._unlikeliness(meant, before, after)) for meant, cost in costs.items()),
            key=lambda one: one[1],
        )
        if known and cost + ON_PURPOSE >= self._unlikeliness(word, before, after):
            return word
        return best

    def _typing_costs(self, word: str, is_name: bool) -> dict[str, float]:
        """Return what can have been meant with what it costs to have typed this."""
        known = self.knows(word)
        found = self._near(word, known) if known else {*self._near(word), *self._alike(word), *self._shortened(word)}
        possible = (meant for meant in found if meant != word and (meant in self._names or not is_name))
        costs = {meant: typing_cost(word, meant) for meant in possible}
        if known:
            strange = not self._frequency[word] and english_words().get(word, 0) < HARDLY
            return {meant: cost for meant, cost in costs.items() if strange or meant in english_words()}
        if is_name:
            return costs
        if word.endswith("in") and self._frequency.get(f"{word}g"):  # "doin"
            costs[f"{word}g"] = SPOKEN
        if (short := squeezed(word)) != word and self.knows(short):
            costs[short] = SPOKEN
        costs |= {apart: SPLIT for apart in self._apart(word)}
        return costs | self._without_s(word)

    def _near(self, word: str, known: bool = False) -> list[str]:
        limit = 1 if known else allowed_distance(word)
        those = self._usual if known else self._candidates
        found = process.extract(word, those, scorer=OSA.distance, score_cutoff=limit, limit=40)
        near = [match[0] for match in found if match[0] not in self._names or _may_be_slip(word, match[0])]
        if not known and len(word) >= APART:
            english = process.extract(word, self._english, scorer=OSA.distance, score_cutoff=1, limit=10)
            near += [match[0] for match in english if match[0][0] == word[0]]
        return near

    def _alike(self, word: str) -> list[str]:
        """Return the words that sound the same and share most of their letters."""
        if len(word) < LONG_ENOUGH:
            return []
        return [
            other
            for other in self._by_sound[sound(word)]
            if len(other) >= LONG_ENOUGH and OSA.normalized_similarity(word, other) >= 0.6
        ]

    def _shortened(self, word: str) -> list[str]:
        return [other for other in self._by_consonants[consonants(word)] if is_shortened(word, other)]

    def _without_s(self, word: str) -> dict[str, float]:
        """Return the name that was meant where an "s" without its apostrophe hides it ("zarrifs")."""
        if not word.endswith("s") or len(word) <= APART:
            return {}
        costs = self._costs(word[:-1], True)
        return {name: cost + DOUBLED for name, cost in costs.items() if not name.endswith("s")}

    def _apart(self, word: str) -> list[str]:
        """Return the two words that were typed without the blank between them ("howmany")."""
        return [
            f"{word[:cut]} {word[cut:]}"
            for cut in (range(2, len(word) - 1) if len(word) >= APART else ())
            if all(part in self._names or self._frequency[part] >= OFTEN for part in (word[:cut], word[cut:]))
        ]

    def _unlikeliness(self, meant: str, before: str, after: str) -> float:
        """Return how unlikely it is that this stands between two words."""
        words = [before, *meant.split(), *([after] if after else [])]
        return sum(self._surprise(word, beside) for beside, word in pairwise(words))

    def _surprise(self, word: str, before: str) -> float:
        """Return how unlikely a word is behind another: the more different ones can stand there, the more it counts how
        frequent it is (Witten and Bell, "The Zero-Frequency Problem", 1991).
        """
        share = (1 - OF_ENGLISH) * self._frequency[word] / self._total + OF_ENGLISH * share_of_english(word)
        if word == EDGE:
            share = AT_EDGE
        if not before:
            return -log(share)
        first, second = self._as_neighbour(before), self._as_neighbour(word)
        of_names = self._frequency[word] / self._named if second == NAME else 1.0
        weight = self._followers[first] + 1
        seen = self._pairs[f"{first} {second}"] * of_names
        return -log((seen + weight * share) / (self._before[first] + weight))

    def _as_neighbour(self, word: str) -> str:
        """Return how a word counts as the neighbour of another: names that are no words all alike."""
        return NAME if word in self._names and word not in english_words() else word


def _may_be_slip(word: str, name: str) -> bool:
    """Return whether a name may be meant although a letter is wrong: it begins the same, or with its first two letters
    swapped. Of three letters, all must be right: every other word of three letters is as near ("ish" to "ISG").
    """
    if len(word) == len(name) == SHORT:
        return sorted(word) == sorted(name)
    return word[0] == name[0] or sound(word)[0] == sound(name)[0] or sorted(word[:2]) == sorted(name[:2])
