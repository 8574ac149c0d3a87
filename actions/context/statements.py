"""What a statement in front of a question says of what that asks for: "he left in 2011. Which diplomat was that?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.guesses import only_names
from actions.context.reference import Clause
from actions.context.which_it_is import describes, only_asks_which
from actions.followups.ellipsis import SURE, words_of

OF_HOLDERS = frozenset({"leader", "succession", "tenure", "out_of_scope"})
"""The kinds that a question for who was there at a time can be taken for."""
UNSURE = 0.35
"""Below this confidence, a question was not understood."""

_BETWEEN_TWO = re.compile(r"\bbetween (?:mr |mister )?_person_(?: _time_)? and (?:mr |mister )?_person_")
"""Speaks of the time between two persons."""


def said_before(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return the statement before "Which two?", which asks for those of whom that says something, or before "Which was
    that?", which asks for what that describes; else the clause.
    """
    position = clauses.index(clause)
    if position and only_asks_which(clause["words"], persons=True) and describes(clauses[position - 1]):
        return clauses[position - 1]
    bare = set(clause["words"]) <= words_of("which_ones") and not clause["subjects"]
    before = clauses[position - 1] if position and bare else None
    scene = before and any(s["type"] == "place" and not s["known"] for s in before["subjects"])  # "I am in Rome, and …"
    says = before and before["subjects"] and not before["is_question"] and not only_names(before) and not scene
    return before if before and says else clause


def with_office_said(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return "Which diplomat was that?" as the question for whom the statement before it says the office and time of;
    else the clause.
    """
    position = clauses.index(clause) if clause in clauses else 0
    if not position or not _asks_identity(clause) or not _says_when_in_office(clauses[position - 1]):
        return clause
    said = clauses[position - 1]
    marks = sorted({*said["marks"], "who"} - {"he", "she"})
    known = {"kind": "leader", "confidence": SURE, "marks": marks, "uncovered": [], "foreign": []}
    return {**said, **known, "text": clause["text"]}


def with_time_said(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return "Who was in charge?" with the time that the statement right before it is about, where that names nothing
    else ("I see a gap between June and October 2011"), or between two office holders: the question for whoever was
    then; else the clause.
    """
    position = clauses.index(clause) if clause in clauses else 0
    before = clauses[position - 1] if position else clause
    asks = clause["kind"] in OF_HOLDERS and "who" in clause["marks"]
    if not asks or clause["subjects"] or clause["times"] or before["is_question"]:
        return clause
    if _BETWEEN_TWO.search(" ".join(before["words"])):
        return {**clause, "kind": "leader", "confidence": SURE, "words": [*clause["words"], "between", "them"]}
    if before["subjects"]:
        return clause
    if not before["times"] or {"previous", "one_after", "following", "he"} & set(clause["marks"]):
        return clause
    return {
        **clause,
        "kind": "leader",
        "confidence": SURE,
        "times": before["times"],
        "words": [*clause["words"], "_time_"],
    }


def with_deed_said(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return "Which body did it?", which was not understood, together with the statement before it, as the question who
    does something to what that names; else the clause.
    """
    position = clauses.index(clause) if clause in clauses else 0
    before = clauses[position - 1] if position else clause
    asks = {"which_body", "who"} & set(clause["marks"]) and "it" in clause["marks"]
    if not asks or clause["subjects"] or clause["confidence"] >= UNSURE or before["is_question"] or not position:
        return clause
    if [s["type"] for s in before["subjects"]] != ["organization"]:
        return clause
    words = ["who", *(word for word in before["words"] if not word.startswith("_")), "_organization_"]
    known = {"kind": "relation", "confidence": SURE, "words": words, "is_question": True}
    return {**before, **known, "uncovered": [], "foreign": [], "text": clause["text"]}


def _asks_identity(clause: Clause) -> bool:
    """Return whether a clause only asks who that was: "which diplomat was that?", "what was his name?"."""
    words = set(clause["words"])
    asks = words & ({"who", "name", "called"} | words_of("people_of")) and words <= words_of("small", "identity")
    return bool(asks) and not clause["subjects"] and not clause["times"]


def _says_when_in_office(clause: Clause) -> bool:
    """Return whether a clause says, and asks not, that somebody held, took or left an office at a time."""
    of_office = "the_head" in clause["marks"] or any(s["type"] == "role" for s in clause["subjects"])
    names_one = any(s["type"] == "person" for s in clause["subjects"])
    return bool(of_office and clause["times"]) and not clause["is_question"] and not names_one
