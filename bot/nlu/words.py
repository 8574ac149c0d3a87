"""The words that people use here: how often, and beside which others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from bot.nlu.text import fold, tokenize

EDGE = "|"
"""Stands for where a sentence begins or ends, among the neighbours."""


@dataclass(frozen=True)
class Words:
    """Words in lower case and without accents, counted in texts."""

    counts: Mapping[str, int] = field(default_factory=dict)
    """How often a word occurs."""
    pairs: Mapping[str, int] = field(default_factory=dict)
    """How often two stand side by side ("who leads"); EDGE stands for where a sentence begins or ends."""

    @classmethod
    def of(cls, texts: Iterable[str]) -> Words:
        """Return the words of the texts."""
        counts: Counter[str] = Counter()
        pairs: Counter[str] = Counter()
        for text in texts:
            words = [fold(token.text) if token.is_word else EDGE for token in tokenize(text)]
            counts.update(word for word in words if word.isalpha())
            pairs.update(f"{one} {other}" for one, other in pairwise([EDGE, *words, EDGE]) if one != other)
        return cls(counts, pairs)

    def as_dict(self) -> dict[str, Any]:
        """Return the counts as JSON; `Words(**found)` restores them."""
        return {"counts": dict(self.counts), "pairs": dict(self.pairs)}
