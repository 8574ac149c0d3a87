"""The patterns of claims.yml: what stands around a statement that is put up for confirmation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.leadin import WH

LONGEST_VERIFICATION = 14
"""A question for confirmation has at most so many words."""
NAME = "_"
"""Stands for every name in the text that the patterns are matched with."""
_UP_TO_THAT = (
    r"(?: (?!(?:it|he|she|they|there|is|was|are|were|has|had)\b)[a-z]+){0,6}? that\b"
    r"(?! (?:is|was|are|were|has|had|one)\b)"
)
"""What may stand between a verb that reports and "that": "it was reported in our newspaper that"."""
_WHICH_HOLDS = re.compile(
    r"\b(right|correct|true|accurate|wrong|mistaken|truth|reliable|false)\b"
    r"|\b(did|does|do|was|were)( so| that| it| them)*$"
)
"""What a question with "who" or "which" asks that only wants to know what is right: "who really did so?"."""


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "claims.yml").read_text(encoding="utf-8"))
    return raw


@lru_cache(maxsize=1)
def frame() -> re.Pattern[str]:
    """Return the pattern of what stands in front of a statement."""
    raw = _raw()
    reports = "|".join(raw["reports"].split())
    hedges = "|".join(f"(?:{hedge})" for hedge in raw["hedges"])
    said = rf"(?:{reports})(?: to)?(?: (?:me|us|him|her|them|everyone|everybody))?(?:{_UP_TO_THAT})?"
    reported = rf"{raw['reporter']}(?: {raw['between']})* (?:{said}|(?:{raw['reports_that']}) that\b)"
    described = rf"{raw['reporter']}(?: {raw['between']})* (?:{raw['describes']})(?= (?:the )?{NAME})"
    that = r"(?: that\b(?! (?:is|was|one)\b)(?= [a-z_]+ [a-z_]+ ))?"
    return re.compile(rf"^(?:{hedges}|{reported}|{described})(?![a-z])(?: [,:])*{that}[ ,:]*")


@lru_cache(maxsize=1)
def afterthought() -> re.Pattern[str]:
    """Return the pattern of what a speaker adds behind a statement."""
    raw = _raw()
    added = "|".join(f"(?:{pattern})" for pattern in [*raw["afterthoughts"], *raw["hedges"][:6]])
    return re.compile(rf" (?:, )?(?:{added})$")


@lru_cache(maxsize=1)
def _verification() -> tuple[frozenset[str], frozenset[str], re.Pattern[str]]:
    raw = _raw()
    keys = frozenset(raw["keys"].split())
    phrases = re.compile(r"\b(?:" + "|".join(f"(?:{phrase})" for phrase in raw["phrases"]) + r")\b")
    return keys, keys | frozenset(raw["words"].split()), phrases


def verifies(words: Sequence[str]) -> bool:
    """Return whether words only ask for confirmation of something that was said ("could you confirm that figure")."""
    if not words or len(words) > LONGEST_VERIFICATION:
        return False
    keys, known, phrases = _verification()
    if phrases.fullmatch(" ".join(words)):
        return True
    if not WH.isdisjoint(words) and not _WHICH_HOLDS.search(" ".join(words)):
        return False
    return all(word in known for word in words) and (
        any(word in keys - {"so", "case"} for word in words)
        or bool(phrases.search(" ".join(words)))
        or words[-2:] == ["the", "case"]
    )


def verifies_alone(words: Sequence[str]) -> bool:
    """Return whether words ask for confirmation of the last answer, where nothing else stands in the message."""
    return verifies(words) and WH.isdisjoint(words)
