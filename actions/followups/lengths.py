"""How long what was told of was, and which of its dates is known to the day."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from actions.context.references import References
from actions.context.times import named_times
from actions.finders.intervals import NUMBERS
from actions.focus import EDGE_SIGN
from actions.followups.asking import ask
from actions.followups.ellipsis import says_only
from actions.question import Question
from knowledge import FuzzyDate, Knowledge
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
    text = question.said
    if not _UNIT.search(text) or _WHICH.search(text) or question.has("when", "start", "end"):
        return None
    if not says_only(question, "so_long"):
        return None
    about = _lasting(question, knowledge)
    if not about:
        return None
    marks = question.marks - {"it", "that", "they", "both"} | {"how_long"}
    return ask(question, knowledge, "duration", [about], marks=marks, yes_no=bool(_CLAIM.search(text)))


def _lasting(question: Question, knowledge: Knowledge) -> str:
    """Return of what both the start and the end were told last; empty where that is not so."""
    focus = question.focus
    facts = question.told(knowledge)
    if len(facts) == 1 and isinstance(fact := facts[0], Tenure):
        return fact.person if fact.leads and fact.start and fact.end else ""
    told = [knowledge.by_id[name.partition(EDGE_SIGN)[0]] for name in focus.told[:2]]
    bounds = {(fact.subject, fact.kind) for fact in told if isinstance(fact, Event) and fact.kind in ("start", "end")}
    about = {name for name, _ in bounds}
    return about.pop() if len(bounds) == 2 and len(about) == 1 else ""


_EXACT = re.compile(
    r"\b(?:exact|precise|full|complete|actual|very|concrete) (?:day|date)s?\b|\bto the (?:very )?day\b|"
    r"\b(?:day|date) (?:exactly|precisely)\b|\b(?:a|the) day\b.*\bnot (?:just|only|merely) (?:a|the) month\b"
)
_WHICH_OF_TWO = re.compile(
    r"\b(?:which|whose|who)(?: one| of (?:the|those|these) (?:two|both|ends?|dates)| of (?:them|both))?\b"
)


def known_to_the_day(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as one for that of the dates told which alone is recorded to the day."""
    words = question.said
    if not _EXACT.search(words) or not _WHICH_OF_TWO.match(re.sub(r"^(?:and|so|but|for|of|in|about|with) ", "", words)):
        return None
    if question.subjects:
        return None
    dated = _dated_last(question, knowledge)
    exact = [event for event in dated if event.date and event.date.day]
    if len(dated) < 2 or len(exact) != 1:
        return None
    focus = replace(question.focus, listed=[event.id for event in dated])
    return question.taken_as("event", fact=exact[0].id, focus=focus)


def _dated_last(question: Question, knowledge: Knowledge) -> list[Event]:
    """Return the dated events of the last answer, else those of the last two organizations in the time talked about."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event) and fact.date]
    if len(told) > 1:
        return told
    when = named_times(replace(question, times=tuple(question.focus.times)), knowledge)[:1]
    about = References(question, knowledge).recent(("organization",))[:2]
    events = [event for name in about for event in knowledge.facts(name, Event) if event.kind in ("start", "end")]
    kept = [event for event in events if event.date and all(w.touches(*_days(event.date)) for w in when)]
    return kept if when and len({event.kind for event in kept}) == 1 else []


def _days(date: FuzzyDate) -> tuple[dt.date, dt.date]:
    return date.first_day(), date.last_day()
