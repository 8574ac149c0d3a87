"""How a word sounds, roughly: names come misspelled by ear or from speech-to-text, where letters say little."""

from __future__ import annotations

import re
from functools import lru_cache

_RULES = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^(?:eu|you|yu|yoo|ewe?)", "u"),
        (r"t?sch|sh|t?ch|zh|cc(?=[eiy])", "S"),
        (r"ph", "f"),
        (r"(?<=[aeiouy])gh", ""),
        (r"x", "ks"),
        (r"c(?=[eiy])", "s"),
        (r"[ckq]h?", "k"),
        (r"(?<=.)h", ""),
        (r"z", "s"),
        (r"w", "v"),
        (r"(?<=[^aeiouy]{2})e$|(?<=[aeiouy][^aeiouy])e$", ""),
        (r"(.)\1+", r"\1"),
        (r"(?<=.)[aeiouy]+", "a"),
    )
)
"""What is heard for what is written, one after the other. Vowels inside a word all count as the same."""


@lru_cache(maxsize=20_000)
def sound(word: str) -> str:
    """Return a key of how a word (lower case, without accents) sounds; words that sound alike share it."""
    for pattern, heard in _RULES:
        word = pattern.sub(heard, word)
    return word
