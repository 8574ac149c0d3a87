"""Puts together the clauses of a message of which one alone would be taken otherwise: halves of a choice, a statement
and "Did they?", a question and what explains it; and makes a question of one that only says what it wants to know of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.clauses import Clause, named_at, read_as, text_of
from actions.followups.ellipsis import SURE, words_of
from actions.kinds import CHAT, REFUSED

_DID_THEY = re.compile(
    r"(?:(?:and|so|but|well) )*(?:did|do|does|have|has|was|were|is|are|will|would|had) (?:they|it|he|she|that)"
    r"(?: (?:really|actually|then|too|ever|happen|in numbers|in figures|or not|do (?:so|that|it)))*"
)
"""Asks only whether what was said before is so."""
_EXPLAINS = re.compile(
    r"^(?:(?:by (?:that|it|them|this) )?(?:i|we) (?:do )?(?:mean|meant|am talking about|was talking about)|"
    r"meaning|namely|"
    r"as in|that is(?: to say)?)\b|\b(?:i|we) (?:mean|meant)$"
)
_NAME = r"(?:the |this |that |your )?(?P<name>_(?:organization|body|person|document)_)"
_TOPIC = re.compile(
    r"\b(?:ask|asking|know|knowing|learn|learning|hear|read|reading|find out|talk|questions?|info|information|facts|"
    r"interested|curious|something|anything|more|thesis|essay|paper|seminar|presentation|homework|project|article|"
    rf"report|exam|lecture|class)\b(?: \w+){{0,3}}? (?:about|on|of|in|for|is) {_NAME}"
)
"""Says what the speaker wants to know of, or works on."""
_OF_ONESELF = re.compile(rf"(?:i|we|my|our)\b.*\b{_NAME}")
"""Tells of the speaker and names something."""


def regrouped(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses of a message put together so that each can be taken by itself."""
    return with_topic_wanted(with_meaning_said(with_claims_joined(with_choices_joined(clauses))))


def with_choices_joined(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses with two that leave the choice joined to one: "is it still there, or has it closed?"."""
    joined: list[Clause] = []
    for clause in clauses:
        before = joined[-1] if joined else None
        if before and _is_at_work_or_over(before, clause):
            text = f"{before['text']} or {clause['text']}"
            marks = sorted({*before["marks"], *clause["marks"]})
            words = [*before["words"], "or", *clause["words"]]
            joined[-1] = {**before, "text": text, "words": words, "marks": marks, "yes_no": False}
        else:
            joined.append(clause)
    return joined


def _is_at_work_or_over(clause: Clause, other: Clause) -> bool:
    """Return whether one clause asks if something is still at work, and the other, of the same, if it is over."""
    if {clause["kind"], other["kind"]} - {"status", "end"} or other["subjects"] or clause["times"] or other["times"]:
        return False
    over = [bool({"ended", "end"} & set(each["marks"])) and "active" not in each["marks"] for each in (clause, other)]
    return clause["yes_no"] and other["yes_no"] and over[0] != over[1]


def with_claims_joined(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses with a statement and the "Did they?" behind it as the question whether that is so."""
    joined: list[Clause] = []
    for clause in clauses:
        before = joined[-1] if joined else None
        states = before and not before["is_question"] and before["kind"] not in CHAT
        if before and states and _DID_THEY.fullmatch(text_of(clause)):
            in_numbers = {"how_many"} & set(clause["marks"])
            marks = list(dict.fromkeys([*before["marks"], *in_numbers]))
            text = f"{before['text']}. {clause['text']}"
            joined[-1] = {**before, "is_question": True, "yes_no": True, "text": text, "marks": marks}
        else:
            joined.append(clause)
    return joined


def with_meaning_said(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses with what explains a question in front of it, where the question points at something, and in
    its place, where it says nothing else: "and ours? I mean the Americans".
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
    text = text_of(clause)
    known = bool(clause["subjects"]) and all(subject["known"] for subject in clause["subjects"])
    rest = {word for word in _EXPLAINS.sub("", text).split() if not word.startswith("_")}
    return known and (bare or bool(_EXPLAINS.search(text))) and rest <= words_of("small", "bare", "owned")


def with_topic_wanted(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses with the one that says what the speaker wants to know of ("I want to ask about UNMIK"), or
    names it as he tells of himself, as the question what that is; as they are where any of them asks something, or that
    was understood otherwise.
    """
    clauses = list(clauses)
    naming = [n for n, clause in enumerate(clauses) if clause["subjects"]]
    if len(naming) != 1 or any(clause["is_question"] or clause["yes_no"] for clause in clauses):
        return clauses
    clause = clauses[naming[0]]
    if any(other is not clause and other["kind"] not in (*CHAT, REFUSED) for other in clauses):
        return clauses
    unclear = clause["kind"] == REFUSED or (clause["kind"] == "overview" and clause["confidence"] < SURE)
    text = text_of(clause)
    match = (_TOPIC.search(text) or _OF_ONESELF.search(text)) if unclear else None
    named = [s for s in named_at(clause, match.start("name")) if s["known"]] if match else []
    if match and named:
        words = ["what", "is", match["name"]]
        clauses[naming[0]] = read_as(clause, "overview", words=words, subjects=named, marks=[], is_question=True)
    return clauses
