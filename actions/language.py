"""Tells which of the languages with a wording of its own a message is written in."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

_FOLDER = Path(__file__).parent / "wording"
_CYRILLIC = re.compile(r"[\u0400-\u04ff]{2,}")


@lru_cache(maxsize=1)
def _signs() -> dict[str, frozenset[str]]:
    """Return, by language, words that are common in it and that English does not have."""
    signs = {}
    for path in sorted(_FOLDER.glob("*.yml")):
        words = yaml.safe_load(path.read_text(encoding="utf-8")).get("recognized_by")
        if words:
            signs[path.stem] = frozenset(words.split())
    return signs


def language_of(message: str) -> str:
    """Return the language's code; "en" where nothing speaks for another one."""
    if _CYRILLIC.search(message) and "sr" in _signs():
        return "sr"
    words = re.findall(r"[^\W\d_]+", message.lower())
    best, share = "en", 0.0
    for language, signs in _signs().items():
        found = sum(word in signs for word in words) / max(1, len(words))
        if found > share:
            best, share = language, found
    return best if share >= 0.3 else "en"
