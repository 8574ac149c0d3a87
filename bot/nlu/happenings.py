"""Looks up when there happened to a subject what words say of it: that it ended, came about, was in office, shrank."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.linking import Mention
from bot.nlu.marks import find_marks
from knowledge import Knowledge
from knowledge.dates import FuzzyDate
from knowledge.models import Event

_SERVED = re.compile(
    r"^(?:(?:was|served|worked|acted) (?:\w+ )?"
    r"(?:in (?:office|charge|post)|as|at the (?:head|helm|top)|(?:the )?(?:head|boss|chief|leader)|still)|"
    r"led|headed|ran|(?:was )?(?:leading|heading|running|serving))\b"
)
_CHANGED = re.compile(
    r"\b(?:became|become|appointed|named|made|left|quit|stopped|resigned|ceased|took|handed|stepped)\b"
)


def start_or_end(said: str) -> str:
    """Return whether words speak of a "start" or an "end"; empty where they speak of neither."""
    marks = find_marks(said)
    return "end" if "end" in marks or "ended" in marks else "start" if "start" in marks else ""


def tells_term(mention: Mention, said: str, named: Sequence[Mention]) -> bool:
    """Return whether words say of a person that he held an office, not that he came or left."""
    served = _SERVED.search(said) or any(m.type == "role" for m in named)
    return mention.type == "person" and bool(served) and not _CHANGED.search(said)


def term_as_head(person: str, knowledge: Knowledge) -> tuple[FuzzyDate, FuzzyDate] | None:
    """Return when a person began and ceased to head something."""
    for tenure in knowledge.tenures(person):
        if tenure.person == person and tenure.leads and tenure.start and tenure.end:
            return tenure.start, tenure.end
    return None


def date_of(mention: Mention, said: str, named: Sequence[Mention], knowledge: Knowledge) -> FuzzyDate | None:
    """Return the recorded date of what the words say of a subject, with what else they name."""
    return _date_of_event(mention.id, said, [m.id for m in named], knowledge) or _date_of_edge(mention, said, knowledge)


def _date_of_event(subject: str, said: str, named: Sequence[str], knowledge: Knowledge) -> FuzzyDate | None:
    """Return the date of what happened to the subject, or what it did, besides its beginning and end: named, told by
    its words, or a step of a reduction.
    """
    own = [*knowledge.facts(subject, Event), *knowledge.events_with(subject)]
    events = [fact for fact in own if fact.name and fact.kind == "event"]
    told = [fact for fact in events if len(set(said.split()) & set(fact.words)) > 1]
    downsizings = [fact for fact in own if fact.kind == "downsizing"]
    reduced = [fact for fact in downsizings if fact.subject in (subject, *named)]
    reduced = reduced or [fact for fact in downsizings if subject in fact.by]
    steps = _steps(reduced, said) if "shrinks" in find_marks(said) else []
    found = (*(f for f in events if f.id in named), *steps, *told)
    return next((fact.date for fact in found if fact.date), None)


def _steps(reduced: Sequence[Event], said: str) -> list[Event]:
    """Return the steps of a reduction that the words can mean, the likeliest first: the phase with the number, what its
    end says, else the decision.
    """
    marks = find_marks(said)
    dated = [fact for fact in reduced if fact.date]
    number = next((n for n, mark in enumerate(("first", "second", "third"), 1) if mark in marks), 0)
    if number and "phase" in marks:
        return [fact for fact in dated if fact.phase == number]
    return dated[::-1] if start_or_end(said) == "end" else dated


def _date_of_edge(mention: Mention, said: str, knowledge: Knowledge) -> FuzzyDate | None:
    """Return the recorded date of the beginning or end of a subject that the words speak of."""
    wanted, words = start_or_end(said), said.split()
    if mention.type == "person":
        wanted = wanted or ("start" if "made" in words else "")  # "when he was made SRSG"
        tenures = [tenure for tenure in knowledge.tenures(mention.id) if tenure.person == mention.id and tenure.leads]
        dates = [getattr(tenure, wanted) for tenure in tenures[:1]] if wanted else []
    else:
        events = knowledge.facts(mention.id, Event)
        if not wanted and mention.type == "document" and any(word in event.words for event in events for word in words):
            wanted = "start"
        dates = [event.date for event in events if event.kind == wanted]
    return next((date for date in dates if date), None)
