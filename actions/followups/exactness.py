"""Which of the dates told is recorded to the day: "for which of the two do you know the exact date?"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from actions.context.references import References
from actions.context.times import named_times
from actions.question import Question
from knowledge import FuzzyDate, Knowledge
from knowledge.models import Event

_EXACT = re.compile(
    r"\b(?:exact|precise|full|complete|actual|very|concrete) (?:day|date)s?\b|\bto the (?:very )?day\b|"
    r"\b(?:day|date) (?:exactly|precisely)\b|\b(?:a|the) day\b.*\bnot (?:just|only|merely) (?:a|the) month\b"
)
_WHICH = re.compile(
    r"\b(?:which|whose|who)(?: one| of (?:the|those|these) (?:two|both|ends?|dates)| of (?:them|both))?\b"
)


def known_to_the_day(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as one for that of the dates told which alone is recorded to the day."""
    words = " ".join(question.words)
    if not _EXACT.search(words) or not _WHICH.match(re.sub(r"^(?:and|so|but|for|of|in|about|with) ", "", words)):
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
