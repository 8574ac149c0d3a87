"""A clause as the NLU understood it: what stands before it, which of its names stands where, and how it is re-read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actions.followups.ellipsis import words_of
from knowledge import Knowledge

Clause = dict[str, Any]
_MASKED = re.compile(r"_(?!time_|number_)[a-z]+_")
"""The place of a name among the words of a clause."""


def clause_before(clauses: Sequence[Clause], clause: Clause) -> Clause | None:
    """Return the clause before one; None before the first."""
    position = next((n for n, other in enumerate(clauses) if other is clause), 0)
    return clauses[position - 1] if position else None


def text_of(clause: Clause) -> str:
    """Return the words of a clause, with its names masked."""
    return " ".join(clause["words"])


def read_as(clause: Clause, kind: str, **changes: Any) -> Clause:
    """Return the clause as a sure question of a kind, whose meaning accounts for all of its words."""
    known: Clause = {"kind": kind, "confidence": 1.0, "uncovered": [], "foreign": [], "unheard": [], "refers": None}
    return {**clause, **known, **changes}


def named_before(clause: Clause, words: Sequence[str]) -> int:
    """Return how many of its subjects a clause names before the end of the words that it begins with; the first ones
    can be left out of its words.
    """
    left_out = len(clause["subjects"]) - len(_MASKED.findall(text_of(clause)))
    return left_out + len(_MASKED.findall(" ".join(words)))


def named_at(clause: Clause, place: int) -> list[dict[str, Any]]:
    """Return the subject that is named at a place of the text of a clause, alone in a list."""
    number = named_before(clause, text_of(clause)[:place].split())
    return list(clause["subjects"][number : number + 1]) if number >= 0 else []


def mention(name: str, knowledge: Knowledge) -> dict[str, Any]:
    """Return a subject as a clause names it."""
    return {"id": name, "type": knowledge.subjects[name].type, "known": True, "adjective": False}


def only_names(clause: Clause) -> bool:
    """Return whether a clause says nothing but names: "EULEX, UNMIK and KFOR"."""
    rest = [word for word in clause["words"] if not word.startswith("_")]
    return bool(clause["subjects"]) and set(rest) <= {"the", "and", "about", "for", "so", "now", "regarding", "on"}


def says_only(clause: Clause, *groups: str) -> bool:
    """Return whether a clause says nothing but names and words of these groups."""
    return {word for word in clause["words"] if not word.startswith("_")} <= words_of(*groups)


def is_bare(clause: Clause) -> bool:
    """Return whether a clause names neither a subject nor a time."""
    return not clause["subjects"] and not clause["times"]
