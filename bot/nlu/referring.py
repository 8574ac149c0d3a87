"""Finds a phrase that stands for a subject without naming it ("the Italian", "the office he ran", "the latter").

What it means depends on the conversation, which is the answering action's to know. Here it is only found, so that the
clause can also be read as if the name stood in its place: "when was the office he ran closed" is then classified as
"when was _organization_ closed", like any other question about an organization.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml


@dataclass(frozen=True)
class Phrase:
    """A phrase that refers: the words from `first` to before `last`."""

    way: str
    """How it leads to a subject: a key of referring.yml."""
    first: int
    last: int
    types: tuple[str, ...]
    """The types of subject that it can stand for, the likelier first."""
    anchor: str = ""
    place: str = ""
    noun: str = ""
    asks: str = ""
    """The words that go on about it with a pronoun: "is" of "the second, is that one …"."""


_NOUNS = {
    "organization": r"missions?|organi[sz]ations?|body|bodies|offices?|forces?|groups?",
    "person": r"man|men|guys?|person|people|diplomats?|gentleman|gentlemen|chap|fellow|bosses|heads|chiefs|leaders",
}

_STANDS_FOR = {
    "<number>": "(?:_number_|twenty|thirty|forty|fifty|sixty)(?: (?:one|two|three|four|five|six|seven|eight|nine))?",
    "<in_list>": r"(?: (?:(?:in|on|of|from) (?:the|that|this|your|our) "
    r"(?:list|row|line|enumeration|series|lot|order)\b|in (?:line\b(?! with)|a row\b)))",
    "<states>": "(?:states|countries|nations|governments|members|contingents)",
}
"""What signs in the patterns of referring.yml stand for."""


@lru_cache(maxsize=1)
def _ways() -> dict[str, tuple[tuple[str, ...], list[re.Pattern[str]]]]:
    raw = yaml.safe_load((Path(__file__).parent / "referring.yml").read_text(encoding="utf-8"))
    return {
        way: (tuple(entry["types"]), [_compiled(pattern) for pattern in entry["patterns"]])
        for way, entry in raw.items()
    }


AFTER_PRONOUN = "<after he>"
"""In front of a pattern: the phrase says again whom a pronoun before it means: "what did he run, that Frenchman?"."""
_PRONOUN = re.compile(r"\b(?:he|him|his|she|her)\b")


def _fits(pattern: re.Pattern[str], match: re.Match[str]) -> bool:
    """Return whether a phrase stands where its pattern wants it to."""
    wants = pattern.pattern.startswith(f"(?#{AFTER_PRONOUN})")
    return not wants or bool(_PRONOUN.search(match.string[: match.start()]))


def _compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern, with a lookbehind of several lengths taken apart: re allows one length only."""
    if pattern.startswith(AFTER_PRONOUN):
        return re.compile(rf"(?#{AFTER_PRONOUN})(?<![\w]){pattern.removeprefix(AFTER_PRONOUN)}")
    for sign, meant in _STANDS_FOR.items():
        pattern = pattern.replace(sign, meant)
    found = re.match(r"\(\?<=\\b\(\?:([^()]*)\) \)", pattern)
    if found:
        behind = "|".join(rf"(?<=\b{word} )" for word in found[1].split("|"))
        pattern = f"(?:{behind}){pattern[found.end() :]}"
    return re.compile(rf"(?<![\w]){pattern}" if pattern[0] not in "^" else pattern)


_LAST_NAME = re.compile(r"_(?:organization|body)_ ?$")
_FURTHER_NAME = re.compile(r"(?: ?(?:and|or|the|plus))* ?_(?:organization|body)_")


def find_reference(words: Sequence[str]) -> Phrase | None:
    """Return the phrase of a clause that refers to a subject; None where there is none."""
    text = " ".join(words)
    for way, (types, patterns) in _ways().items():
        for pattern in patterns:
            if (match := pattern.search(text)) and _fits(pattern, match) and not _begins_list(text, match):
                found = match.group().strip()
                start = match.start() + len(match.group()) - len(match.group().lstrip())
                first = text[:start].count(" ")
                groups = {key: value or "" for key, value in match.groupdict().items()}
                return Phrase(way, first, first + len(found.split()), _narrowed(types, found), **groups)
    return None


def _begins_list(text: str, match: re.Match[str]) -> bool:
    """Return whether a phrase ends with the first of several names: "the heads of EULEX, the ICO and UNMIK"."""
    return bool(_LAST_NAME.search(match.group()) and _FURTHER_NAME.match(text[match.end() :]))


def _narrowed(types: tuple[str, ...], phrase: str) -> tuple[str, ...]:
    """Return the types that the phrase's noun allows: "the other mission" is no person."""
    for name, nouns in _NOUNS.items():
        if name in types and re.search(rf"\b(?:{nouns})\b", phrase):
            return (name,)
    return types


def instead(words: Sequence[str], phrase: Phrase, kind: str) -> tuple[str, ...]:
    """Return the words as if the phrase named a subject of a type; its masked names stand for one each."""
    counted = next((n for word, n in (("two", 2), ("three", 3)) if phrase.place.endswith(f" {word}")), 1)
    names = max(counted, sum(word == "_body_" for word in words[phrase.first : phrase.last]))
    said = [*phrase.asks.split(), *" and ".join([f"_{kind}_"] * names).split()]
    return (*words[: phrase.first], *said, *words[phrase.last :])


def names_inside(words: Sequence[str], phrase: Phrase, mentions: int) -> list[int]:
    """Return which of a clause's mentions, by their number, stand inside the phrase.

    The words can lack a topic in front of the question, so they are counted from the end.
    """
    masked = _masked(words)
    return [mentions - len(masked) + k for k, n in enumerate(masked) if phrase.first <= n < phrase.last]


def names_before(words: Sequence[str], phrase: Phrase, mentions: int) -> int:
    """Return how many of a clause's mentions stand before the phrase."""
    masked = _masked(words)
    return mentions - len(masked) + sum(n < phrase.first for n in masked)


def _masked(words: Sequence[str]) -> list[int]:
    return [n for n, word in enumerate(words) if word.startswith("_") and word not in ("_time_", "_number_")]
