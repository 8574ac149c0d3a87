"""The English words that the frequency list knows which symspellpy ships, and how ordinary they are."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

RARE = 5_000_000
"""An English word that occurs less often in the frequency list is hardly what people meant by accident ("lex")."""
ENDINGS = ("ers", "er", "rs", "r", "ing", "ed", "d", "es", "ly", "s")
AFTER_E = ("d", "r")
"""These stand only behind an "e"."""
STEM = 1_000_000
"""A word is English if one that occurs so often is left without one of these endings …"""
SHORTEST_STEM = 4
"""… and has at least so many letters."""


@lru_cache(maxsize=1)
def english_words() -> Mapping[str, int]:
    """Return the 82,765 English words of the list, with how often they occur."""
    spec = find_spec("symspellpy")
    assert spec
    assert spec.origin
    path = Path(spec.origin).parent / "frequency_dictionary_en_82_765.txt"
    with path.open(encoding="utf-8-sig") as lines:
        return {word: int(count) for word, count in (line.split() for line in lines)}


@lru_cache(maxsize=1)
def _total() -> int:
    return sum(english_words().values())


def share_of_english(word: str) -> float:
    """Return which share of English text a word is; a little for words that the list has not."""
    return (english_words().get(word, 0) + 1) / _total()


def is_common(word: str) -> bool:
    """Return whether a word is ordinary English: one that people type on purpose."""
    return english_words().get(word, 0) >= RARE


def is_english(word: str) -> bool:
    """Return whether a word is English, or a form of an ordinary English word, of which the list has not all."""
    if word in english_words():
        return True
    stems = (word.removesuffix(end) for end in ENDINGS if word.endswith(end))
    return any(
        len(stem) >= SHORTEST_STEM
        and english_words().get(stem, 0) >= STEM
        and (stem.endswith("e") or not word.endswith(AFTER_E, len(stem)))
        for stem in stems
    )
