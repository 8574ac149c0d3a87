"""What the classifier sees of a clause: its words in runs of one to three and in gapped pairs, letters, and its
embedding.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from bot.nlu.embedding import word_vectors
from bot.nlu.tensors import Array

_SPOKEN = {
    "_organization_": "organization",
    "_person_": "person",
    "_document_": "document",
    "_body_": "institution",
    "_country_": "country",
    "_home_": "kosovo",
    "_role_": "office",
    "_event_": "event",
    "_other_": "company",
    "_place_": "city",
    "_time_": "date",
    "_number_": "number",
}


@lru_cache(maxsize=50_000)
def _letters(word: str) -> tuple[str, ...]:
    """Return the runs of three to five letters of a word with its edges marked."""
    if word.startswith("_"):
        return ()
    edged = f"<{word}>"
    return tuple(f"c:{edged[i : i + n]}" for n in (3, 4, 5) for i in range(len(edged) - n + 1))


LETTERS_WEIGHT = 0.4
GAPPED_WEIGHT = 0.7
MAX_GAP = 4
"""Two words with at most three others between them count as a gapped pair."""


def sparse_features(words: Sequence[str]) -> dict[str, float]:
    """Return the clause's features with their weights before scaling: "w:who", "w:who leads", "c:<lea", "g:who
    mission", …
    """
    features: dict[str, float] = {}
    edged = ["<s>", *words, "</s>"]
    for word in words:
        features[f"w:{word}"] = 1.0
        for run in _letters(word):
            features[run] = LETTERS_WEIGHT
    for position, first in enumerate(edged[:-1]):
        features[f"w:{first} {edged[position + 1]}"] = 1.0
        if position + 2 < len(edged):
            features[f"w:{first} {edged[position + 1]} {edged[position + 2]}"] = 1.0
        for second in edged[position + 2 : position + 1 + MAX_GAP]:
            features[f"g:{first} {second}"] = GAPPED_WEIGHT
    features[f"n:{min(len(words), 8)}"] = 1.0
    features[f"first:{edged[1]}"] = 1.0
    return features


def dense_features(words: Sequence[str]) -> Array:
    """Return the clause's static embedding, names spoken as "organization", "person", … Shape (384,)."""
    return word_vectors().sentence(spoken(words))


def spoken(words: Sequence[str]) -> list[str]:
    """Return the words with the masks as words of the language: "organization" for "_organization_"."""
    return [_SPOKEN.get(word, word) for word in words]
