"""Tells which of the languages with a wording of its own a message is written in, and thanks and greetings in them."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from knowledge.names import normal_name

_FOLDER = Path(__file__).parent / "wording"
_CYRILLIC = re.compile(r"[\u0400-\u04ff]{2,}")
_ENGLISH_AROUND = frozenset(
    {"ok", "okay", "hi", "hey", "hello", "thanks", "thank", "you", "very", "much", "bye", "all"}
)
"""English words that people say with thanks in another language."""


@lru_cache(maxsize=1)
def _signs() -> dict[str, frozenset[str]]:
    """Return, by language, words that are common in it and that English does not have."""
    signs = {}
    for path in sorted(_FOLDER.glob("*.yml")):
        words = yaml.safe_load(path.read_text(encoding="utf-8")).get("recognized_by")
        if words:
            signs[path.stem] = frozenset(words.split())
    return signs


@lru_cache(maxsize=1)
def _courtesies() -> dict[str, dict[str, frozenset[str]]]:
    """Return, by language, the words of thanks, greetings and goodbyes, by kind; `around` is what is said with them."""
    raw = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(_FOLDER.glob("*.yml"))}
    return {
        language: {kind: frozenset(words.split()) for kind, words in sentences["courtesies"].items()}
        for language, sentences in raw.items()
        if "courtesies" in sentences
    }


def courtesy(message: str) -> tuple[str, str] | None:
    """Return the language and the kind of chat of a message that is nothing but thanks, a greeting or a goodbye in a
    language other than English.
    """
    words = normal_name(message).split()
    for language, kinds in _courtesies().items():
        said = frozenset().union(*kinds.values())
        for kind in ("thanks", "goodbye", "greet"):
            own = kinds[kind] - kinds["around"]
            if not own.isdisjoint(words) and said | _ENGLISH_AROUND >= set(words):
                return language, kind
    return None


def language_of(message: str) -> str:
    """Return the language's code; "en" where nothing speaks for another one but thanks or a greeting."""
    if _CYRILLIC.search(message) and "sr" in _signs():
        return "sr"
    words = re.findall(r"[^\W\d_]+", message.lower())
    best, share = "en", 0.0
    for language, signs in _signs().items():
        found = [word for word in words if word in signs]
        polite = frozenset().union(*_courtesies().get(language, {}).values())
        if len(found) > share * len(words) and not polite.issuperset(normal_name(" ".join(found)).split()):
            best, share = language, len(found) / len(words)
    return best if share >= 0.3 else "en"
