"""What a speaker says behind a question to explain whom or what it means: "and ours? I mean the Americans"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.reference import Clause
from actions.followups.ellipsis import words_of

_EXPLAINS = re.compile(
    r"^(?:(?:by (?:that|it|them|this) )?(?:i|we) (?:do )?(?:mean|meant|am talking about|was talking about)|"
    r"meaning|namely|"
    r"as in|that is(?: to say)?)\b|\b(?:i|we) (?:mean|meant)$"
)


def with_meaning_said(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses with what explains a question in front of it, where the question points at something, and in
    its place, where it says nothing else.
    """
    found = list(clauses)
    for n in range(1, len(found)):
        before, clause = found[n - 1], found[n]
        bare = set(before["words"]) <= words_of("small", "owned")
        if not before["is_question"] or before["subjects"] or not _explains(clause, bare):
            continue
        if bare:
            found[n - 1 : n + 1] = [{**clause, "is_question": True}]
            break
        if {"it", "they", "he", "she", "that", "the_organization"} & set(before["marks"]):
            found[n - 1 : n + 1] = [{**clause, "is_question": False}, before]
    return found


def _explains(clause: Clause, bare: bool) -> bool:
    """Return whether a clause says no more than a name, as what was meant; behind a bare "ours?" it need not say so."""
    words = " ".join(clause["words"])
    known = bool(clause["subjects"]) and all(subject["known"] for subject in clause["subjects"])
    rest = {word for word in _EXPLAINS.sub("", words).split() if not word.startswith("_")}
    return known and (bare or bool(_EXPLAINS.search(words))) and rest <= words_of("small", "bare", "owned")
