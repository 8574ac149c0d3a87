"""The wish behind a question for somebody that all are told: "who was before him? all of them please"."""

from __future__ import annotations

from collections.abc import Sequence

from actions.context.reference import Clause
from actions.followups.ellipsis import words_of

_ALL = frozenset({"all", "everybody", "everyone", "every", "each", "whole", "complete", "full", "entire"})
_AROUND = frozenset({"them", "they", "these", "those", "one", "list", "line", "row", "names", "name", "in", "order"})
_OF_HOLDERS = frozenset({"succession", "leader"})
"""The kinds that ask for those who held an office."""


def wants_all(clause: Clause) -> bool:
    """Return whether a clause says nothing but that all are wanted: "all of them", "list everybody"."""
    words = set(clause["words"])
    bare = not clause["subjects"] and not clause["times"]
    return bare and not words.isdisjoint(_ALL) and words <= _ALL | _AROUND | words_of("small", "form")


def with_all_wanted(clause: Clause, following: Sequence[Clause]) -> Clause:
    """Return a question for the holder of an office with the wish behind it that all of them are told."""
    if clause["kind"] not in _OF_HOLDERS or not any(wants_all(other) for other in following[:1]):
        return clause
    return {**clause, "words": [*clause["words"], "all"], "marks": [*clause["marks"], "all"]}
