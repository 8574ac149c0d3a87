"""Follow-ups that only ask how long that was, after its dates or its length were told: "in years, that is about …?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.finders.intervals import NUMBERS
from actions.focus import EDGE_SIGN
from actions.followups.ellipsis import says_only
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event, Tenure

_UNIT = re.compile(r"\b(?:day|week|month|year)s?\b")
_CLAIM = re.compile(rf"\b(?!a |an )(?:_number_|{'|'.join(NUMBERS)}) (?:day|week|month|year)s?\b")
"""Says how long it was: "so nine years?"."""
_WHICH = re.compile(
    r"\b(?:which|what) (?:day|week|month|year)\b|\b(?:in|at) (?:that|this|the same) (?:day|week|month|year)\b"
)
"""Ask for a date."""


def so_long(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the length of what was told of last: of an office or an organization whose start and end
    were told.
    """
    text = " ".join(question.words)
    if not _UNIT.search(text) or _WHICH.search(text) or question.has("when", "start", "end"):
        return None
    if not says_only(question, "so_long"):
        return None
    about = _lasting(question, knowledge)
    if not about:
        return None
    subjects = (mention(about, knowledge),)
    marks = question.marks - {"it", "that", "they", "both"} | {"how_long"}
    asked = question.taken_as("duration", subjects=subjects, marks=marks)
    return replace(asked, yes_no=bool(_CLAIM.search(text)))


def _lasting(question: Question, knowledge: Knowledge) -> str:
    """Return of what both the start and the end were told last; empty where that is not so."""
    focus = question.focus
    facts = [knowledge.by_id[name] for name in focus.facts]
    if len(facts) == 1 and isinstance(fact := facts[0], Tenure):
        return fact.person if fact.leads and fact.start and fact.end else ""
    told = [knowledge.by_id[name.partition(EDGE_SIGN)[0]] for name in focus.told[:2]]
    bounds = {(fact.subject, fact.kind) for fact in told if isinstance(fact, Event) and fact.kind in ("start", "end")}
    about = {name for name, _ in bounds}
    return about.pop() if len(bounds) == 2 and len(about) == 1 else ""
