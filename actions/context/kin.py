"""Somebody of whom the speaker tells, whom "she" or "he" means from then on: "my daughter got a job at EULEX"."""

from __future__ import annotations

import re

from actions.context.clauses import Clause
from actions.focus import Focus
from knowledge import Knowledge

_KIN = re.compile(
    r"\b(?:my|our|his|her) (?:\w+ )?(?:"
    r"(?P<she>daughter|wife|mother|mum|mom|sister|girlfriend|aunt|grandmother|grandma|niece|fiancee|cousin)|"
    r"(?P<he>son|husband|father|dad|brother|boyfriend|uncle|grandfather|grandpa|nephew|fiance|boy|lad|mate))\b"
)


def kin_told_of(clause: Clause) -> str:
    """Return "she" or "he" where a clause tells of a relative or friend of the speaker; empty where it does not."""
    match = _KIN.search(clause["text"].lower())
    return (match.lastgroup or "") if match else ""


def without_kin(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the clause without the "she" or "he" that means whom the speaker told of, of whom nothing is recorded:
    then it is about what is talked about otherwise. Somebody whom the last question was about is meant first.
    """
    pronoun = kin_told_of(clause) or focus.kin
    person = focus.topic[:1] and knowledge.subjects[focus.topic[0]].type == "person" and focus.kind != "leader"
    if not pronoun or person or pronoun not in clause["marks"]:
        return clause
    marks = [mark for mark in clause["marks"] if mark != pronoun]
    return {**clause, "marks": marks, "refers": None}
