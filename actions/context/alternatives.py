"""The subjects between which a question leaves the choice: "Is that KFOR or EULEX?", "which of the two …"."""

from __future__ import annotations

import re
from typing import Any

from actions.checks.claimed_ends import subjects_at
from actions.question import Question

_NAME = r"_(?!time_|number_|home_)[a-z]+_"
_APART = r"(?: (?!_|or\b)\w+){0,4}"
_OR = re.compile(rf"{_NAME}{_APART} or{_APART} {_NAME}")
_OF_THESE = re.compile(
    rf"\b(?:of|from|among|between|out of)(?: the)? {_NAME}(?: and| or)?(?: the)? {_NAME}"
    rf"|{_NAME} (?:and |or )?(?:the )?{_NAME} (?:which|who)\b.* (?:one|of)\b"
)

_ONE_OF_THEM = re.compile(
    r"\b(?:which|who)(?: one)? (?:of (?:them|these|those|the two|both)|is|was|has|had|does|did)\b"
)
_BEHIND_WHICH_ONE = ("to", "of", "over", "for", "at", "in", "with", "from", "behind", "by")
"""In front of what a choice is about: "who gives the orders to KFOR, NATO or the EU?"."""
_TIMES = re.compile(rf"_time_{_APART} or{_APART} _time_")
TURNED_ROUND = re.compile(
    r"\bor (?:\w+ ){0,3}(?:other way (?:a)?round|reversed?|opposite|vice versa)\b|"
    r"\b(?:before or after|after or before)\b"
)
"""Leaves open which of two came first: "… or the other way round?"."""


def alternatives(question: Question) -> list[str]:
    """Return the names between which a question leaves the choice."""
    text = question.said
    match = _OR.search(text) or (_OF_THESE.search(text) if question.has("which", "who") else None)
    if not match:
        return _in_front(question)
    first, last = len(text[: match.start()].split()), len(text[: match.end()].split())
    inside = [(place, named) for place, named in subjects_at(question) if first <= place < last]
    kinds = {_sort(named) for _, named in inside}
    before = (named for place, named in reversed(subjects_at(question)) if place < first)
    listed = [named["id"] for _, named in inside]
    types = {named["type"] for _, named in inside}
    for named, place in zip(before, range(first - 1, -1, -1), strict=False):  # "KFOR, EULEX or UNMIK"
        if not question.words[place].startswith("_"):
            break
        front = [word for word in question.words[:place] if word != "the"]
        if named["type"] not in types and front[-1:] and front[-1] in _BEHIND_WHICH_ONE:  # "who rules over KFOR, …"
            break
        listed.insert(0, named["id"])
    return list(dict.fromkeys(listed)) if len(kinds) == 1 else []


def _sort(named: dict[str, Any]) -> str:
    """Return of which sort a subject is: a body, also one of which nothing is recorded, is like an organization."""
    return "organization" if named["type"] in ("body", "other") else str(named["type"])


def _in_front(question: Question) -> list[str]:
    """Return the names in front of a question that asks which one of them it is: "KFOR and UNMIK, which one is …?"."""
    front = question.subjects[: len(question.subjects) - len(subjects_at(question))]
    asks = question.has("which", "who") and _ONE_OF_THEM.search(question.said)
    alike = len({_sort(named) for named in front}) == 1
    return list(dict.fromkeys(named["id"] for named in front)) if asks and alike else []


def leaves_open(question: Question) -> bool:
    """Return whether a question leaves the choice between subjects or times, so that no "Yes." would answer it."""
    return bool(_TIMES.search(question.said) or alternatives(question))
