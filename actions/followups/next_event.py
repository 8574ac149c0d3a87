"""The event before or after the one that was told last: "what was the very next event?", "which one came before?"."""

from __future__ import annotations

import re

from actions.focus import EDGE_SIGN
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event

_EVENT = r"(?:events?|entry|milestone|occurrence|development|date)"
_NEXT = re.compile(
    rf"\b(?:next|following|subsequent) (?:\w+ ){{0,2}}?{_EVENT}\b|"
    rf"\b{_EVENT} (?:\w+ ){{0,4}}?(?:after|following) (?:that|this|it)\b"
)
_BEFORE = re.compile(
    rf"\b(?:previous|preceding|prior|last) (?:\w+ )?{_EVENT} (?:\w+ ){{0,4}}?before\b|"
    rf"\b(?:previous|preceding|prior) (?:\w+ )?{_EVENT}\b|\b{_EVENT} (?:\w+ ){{0,4}}?before (?:that|this|it)\b"
)


def next_event(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the event that came right before or after the one just told as one for that event."""
    text = " ".join(question.words)
    back = bool(_BEFORE.search(text))
    if not (back or _NEXT.search(text)) or question.subjects or "_time_" in question.words or question.yes_no:
        return None
    told = question.told(knowledge) or [
        knowledge.by_id[name.partition(EDGE_SIGN)[0]] for name in question.focus.told[:1]
    ]
    dates = [fact.date for fact in told if isinstance(fact, Event) and fact.date]
    if not dates:
        return None
    dated = sorted((e for e in knowledge.events if e.date), key=lambda e: e.date.first_day() if e.date else 0)
    if back:
        first = min(date.first_day() for date in dates)
        beside = [e for e in dated if e.date and e.date.last_day() < first][-1:]
    else:
        last = max(date.last_day() for date in dates)
        beside = [e for e in dated if e.date and e.date.first_day() > last][:1]
    if not beside:
        return None
    return question.taken_as("event", fact=beside[0].id, marks=frozenset(), times=(), unheard=())
