"""What a message that asks nothing wants to know of: "I want to ask about UNMIK, for my seminar", "I met someone who
works at EULEX".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.reference import Clause
from actions.followups.ellipsis import SURE
from actions.kinds import CHAT, REFUSED

_NAME = r"(?:the |this |that |your )?(?P<name>_(?:organization|body|person|document)_)"
_TOPIC = re.compile(
    r"\b(?:ask|asking|know|knowing|learn|learning|hear|read|reading|find out|talk|questions?|info|information|facts|"
    r"interested|curious|something|anything|more|thesis|essay|paper|seminar|presentation|homework|project|article|"
    rf"report|exam|lecture|class)\b(?: \w+){{0,3}}? (?:about|on|of|in|for|is) {_NAME}"
)
"""Says what the speaker wants to know of, or works on."""
_OF_ONESELF = re.compile(rf"(?:i|we|my|our)\b.*\b{_NAME}")
"""Tells of the speaker and names something."""
_MASKED = re.compile(r"_(?!time_|number_)[a-z]+_")


def with_topic_wanted(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses with the one that says what the speaker wants to know of, or names it as he tells of himself,
    as the question what that is; as they are where any of them asks something, or that was understood otherwise.
    """
    clauses = list(clauses)
    told = [n for n, clause in enumerate(clauses) if clause["subjects"]]
    if len(told) != 1 or any(clause["is_question"] or clause["yes_no"] for clause in clauses):
        return clauses
    clause = clauses[told[0]]
    if any(other is not clause and other["kind"] not in (*CHAT, REFUSED) for other in clauses):
        return clauses
    unclear = clause["kind"] == REFUSED or (clause["kind"] == "overview" and clause["confidence"] < SURE)
    text = " ".join(clause["words"])
    match = (_TOPIC.search(text) or _OF_ONESELF.search(text)) if unclear else None
    named = _named_at(clause, text, match.start("name")) if match else []
    if not match or not named:
        return clauses
    words = ["what", "is", match["name"]]
    known = {"kind": "overview", "confidence": 1.0, "words": words, "subjects": named, "marks": []}
    clauses[told[0]] = {**clause, **known, "is_question": True, "uncovered": [], "foreign": [], "refers": None}
    return clauses


def _named_at(clause: Clause, text: str, place: int) -> list[dict[str, object]]:
    """Return the subject whose mask stands at a place of the clause's words, if something is recorded of it."""
    skipped = len(clause["subjects"]) - len(_MASKED.findall(text))
    number = skipped + len(_MASKED.findall(text[:place]))
    return [s for s in clause["subjects"][number : number + 1] if number >= 0 and s["known"]]
