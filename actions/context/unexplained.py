"""Asks what a word means that no fact explains: "I don't get good governance, what is that?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.reference import Clause
from actions.kinds import REFUSED

_NOT_GOT = re.compile(
    r"\b(?P<not>(?:i|we) (?:do not|did not|can not|never) (?:really |quite |fully )?"
    r"(?:get|got|understand|understood|know|grasp)) "
    r"(?!(?:what|how|why|who|when|where|it|that|this|you|if|the|their|its|his|her|your|an?|any|much)\b)[a-z]+"
)
_WHAT_IS_IT = re.compile(
    r"(?:(?:and|so|but) )*what (?:(?:does|do) )?(?:is |are )?(?:that|it|this|those|these)(?: (?:is|are|mean|"
    r"means|stand for))?"
    r"(?: (?:exactly|even|actually|then))*"
)


def word_not_understood(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return "what is that?" as a question that is never answered, where the statement before it says that the speaker
    does not understand a word of which nothing is recorded; else the clause.
    """
    position = next((n for n, other in enumerate(clauses) if other is clause), 0)
    before = clauses[position - 1] if position else None
    if not before or before["subjects"] or clause["subjects"] or not _WHAT_IS_IT.fullmatch(" ".join(clause["words"])):
        return clause
    match = _NOT_GOT.search(" ".join(before["words"]))
    if not match:
        return clause
    words = ["what", "does", *" ".join(before["words"])[match.end("not") :].split(), "mean"]
    return {**clause, "kind": REFUSED, "confidence": 1.0, "marks": [], "words": words}
