"""Who was there between two holders of an office: "who ran it in the meantime?", "and in those months?", "so who?"."""

from __future__ import annotations

import datetime as dt
import re
from itertools import pairwise

from actions.context.clauses import mention
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Tenure

GAPS = ("gap", "vacancy", "break", "interval", "pause", "between", "interregnum", "hole", "void", "interim")
_BETWEEN = re.compile(
    rf"\b(?:in|during|over|for|through|throughout) (?:the|that|this|these|those) (?:\w+ )?"
    rf"(?:{'|'.join(GAPS)}|meantime|time between|time|period|months?|weeks)\b"
    r"|\b(?:in )?between(?: (?:them|those|these|(?:the|those|these) two|both|the two of them))?$"
    r"|\b(?:those|these) (?:\w+ )?(?:months|weeks)$"
    r"|\bad interim\b|\bmeanwhile\b|\bbetween (?:_person_|him|her) and (?:_person_|him|her)\b"
)
"""Asks of the time between two holders of an office."""
_WORDS = ("who", "led", "_organization_", "_time_")
Gap = tuple[Tenure, Tenure]


def in_the_gap(question: Question, knowledge: Knowledge) -> Question | None:
    """Return a question for who was there between two holders as one for that time: those two that it names, or that
    were told of last.
    """
    asks = question.has("who") or question.has_word("nobody", "anybody", "anyone", "somebody", "someone")
    if not asks or question.times or question.has("how_long", "when", "why"):
        return None
    text = " ".join(question.words)
    if not _BETWEEN.search(text):
        return None
    gap = _gap_meant(question, knowledge)
    return _asked_of(question, gap, knowledge) if gap else None


def _gap_meant(question: Question, knowledge: Knowledge) -> Gap | None:
    """Return between which two holders of an office the time lies that the question is about."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Tenure) and fact.leads]
    listed = [name for name in question.focus.listed if name in knowledge]
    meant = [[t.person for t in told], listed]
    if named := question.named("person"):
        meant = (
            [named]
            if len(named) > 1 or not question.has("he", "she")
            else [[*named, n] for n in question.focus.subjects]
        )
    return next(
        (gap for names in meant for gap in _gaps(knowledge) if {tenure.person for tenure in gap} == set(names)), None
    )


def _gaps(knowledge: Knowledge) -> list[Gap]:
    """Return the heads of an organization, one after the other, between whose times nobody is recorded."""
    lines = (pairwise(knowledge.leaders(organization.id)) for organization in knowledge.organizations)
    return [
        (before, after)
        for line in lines
        for before, after in line
        if before.end and after.start and before.end.last_day() < after.start.first_day()
    ]


def _asked_of(question: Question, gap: Gap, knowledge: Knowledge) -> Question:
    before, after = gap
    assert before.end
    assert after.start
    day = dt.timedelta(days=1)
    begin, end = before.end.last_day() + day, after.start.first_day() - day
    between = {"date": begin.isoformat(), "relation": "in", "end": end.isoformat(), "part": None}
    named = (mention(str(before.organization), knowledge),)
    marks = frozenset({"who", "the_head"})
    return question.taken_as(
        "leader", subjects=named, times=(between,), words=_WORDS, marks=marks, yes_no=False, unheard=()
    )
