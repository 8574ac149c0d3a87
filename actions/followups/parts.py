"""Which part of what was told a short follow-up asks for: by whom, to whom, why, when, as what … (see parts.yml)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import yaml

from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import root


def parts_asked(question: Question) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the parts of a fact that the clause can ask for, each with the roots of what else the clause says."""
    text = re.sub(_table()["macros"]["beside"], "", f" {' '.join(question.words)} ")
    for part, patterns in _patterns().items():
        for pattern in patterns:
            if match := pattern.search(text):
                rest = f"{text[: match.start()]} {text[match.end() :]}".split()
                yield part, _content(rest)
                break


def words_for(*groups: str) -> frozenset[str]:
    """Return the words of groups of parts.yml."""
    return frozenset().union(*(_groups()[group] for group in groups))


@cache
def roots_for(*groups: str) -> frozenset[str]:
    """Return the roots of the words of groups of parts.yml."""
    return frozenset(root(word) for word in words_for(*groups))


def _content(words: list[str]) -> frozenset[str]:
    """Return the roots of those words that say something."""
    return frozenset(root(word) for word in words if word not in words_of("small") and not word.startswith("_"))


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    return table


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    return {group: frozenset(words.split()) for group, words in _table().items() if isinstance(words, str)}


@lru_cache(maxsize=1)
def _patterns() -> dict[str, list[re.Pattern[str]]]:
    macros = {name: re.sub(r"\s*\n?\s*(?=\|)|(?<=\|)\s+", "", text) for name, text in _table()["macros"].items()}
    return {
        part: [re.compile(pattern.format(**macros)) for pattern in patterns]
        for part, patterns in _table()["parts"].items()
    }
