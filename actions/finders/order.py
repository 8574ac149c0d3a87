"""Whether something came before or after something else, where a question for yes or no says both in its own words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.answer import Answer
from actions.checks.claimed_ends import subjects_at
from actions.checks.verdicts import ORDER, sets_in_order
from actions.context.clauses import mention
from actions.finders import vacancies
from actions.finders.common import Asked
from actions.finders.search import best_facts
from actions.finders.telling import answer_telling, tell
from actions.roots import content_roots
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Review, Tenure

LEAST = 0.5
"""A part of a claim means the event that has this share of its words."""


ORDERED = frozenset(
    {"event", "event_at", "compare_time", "start", "end", "end_reason", "status", "downsizing", "relation", "creation"}
    | {"tenure", "leader", "office"}
)
"""The kinds in which a claim may set two events before or after each other."""


_EITHER = re.compile(
    r"\b(?:before|preced\w*|predat\w*|prior to|earlier than) or (?:after|follow\w*|postdat\w*|later than)\b|"
    r"\b(?:after|follow\w*|postdat\w*|later than) or (?:before|preced\w*|predat\w*|prior to|earlier than)\b"
)
"""Asks which of two came first: "did the one precede or follow the other"."""


def claimed(asked: Asked) -> Answer | None:
    """Answer a question that sets one event before or after another; None where the question does not."""
    if asked.question.kind not in ORDERED or vacancies.asks_handover(asked):
        return None
    return _which_first(asked) or _ordered(asked)


def _which_first(asked: Asked) -> Answer | None:
    """Return which of two events came first, where the question leaves that open."""
    text = asked.said
    match = _EITHER.search(text)
    if not match:
        return None
    place, last = (len(text[:end].split()) for end in match.span())
    found = event_told(part_of(asked, 0, place)), event_told(part_of(asked, last, len(asked.question.words)))
    first, second = sorted(found, key=lambda fact: _iso(fact)) if all(found) else (None, None)
    if not first or not second or _came(first, second, -1) is not True:
        return None
    lead = asked.say("came_before", first=_when(asked, first), second=_when(asked, second))
    told = f"{lead} {tell(asked, first)} {tell(asked, second)}"
    return asked.answer(told, list(dict.fromkeys([first.subject, second.subject])), [first, second])


def _iso(fact: BaseFact | None) -> str:
    date = date_of(fact)
    return date.iso() if date else ""


def _when(asked: Asked, fact: BaseFact) -> str:
    date = date_of(fact)
    return asked.wording.phrase("that_on", on=asked.wording.on(date)) if date else ""


def _ordered(asked: Asked) -> Answer | None:
    """Answer whether one event came before or after another as claimed; None where the question claims no such thing
    of two events that can be told.
    """
    question = asked.question
    place = sets_in_order(question)
    if not question.yes_no or place is None or question.has_word("or"):
        return None
    first, second = event_told(part_of(asked, 0, place)), event_told(part_of(asked, place + 1, len(question.words)))
    if first is None or second is None or first is second:
        return None
    facts = [first, second]
    subjects = list(dict.fromkeys(fact.subject for fact in facts))
    told = answer_telling(asked, facts, subjects)
    return (
        told
        if (holds := _came(first, second, ORDER.get(question.words[place], -1))) is None
        else told.prefixed(asked.verdict_on(holds))
    )


def part_of(asked: Asked, first: int, last: int) -> Asked:
    """Return a part of the question as one of its own."""
    question = asked.question
    named = tuple(subject for place, subject in subjects_at(question) if first <= place < last)
    if not named and not {"it", "they", "its"}.isdisjoint(question.words[first:last]):
        named = _talked_about(asked) if first == 0 else question.subjects[:1]
    words = tuple(word for word in question.words[first:last] if word not in ("already", "had"))
    part = replace(question, words=words, subjects=named, times=())
    return Asked(part, asked.knowledge, asked.wording)


def _talked_about(asked: Asked) -> tuple[dict[str, Any], ...]:
    """Return what "it" means at the beginning of a question: what the conversation is about, not what comes later."""
    return tuple(mention(name, asked.knowledge) for name in asked.refer.recent(("organization", "document"))[:1])


def event_told(part: Asked) -> BaseFact | None:
    """Return the dated event that a part of a question names or describes, or the tenure of whom it names."""
    known = part.knowledge
    for name in part.question.events:
        if date_of(known.by_id.get(name)):
            return known.by_id[name]
    persons = part.question.named("person")
    led = [t for name in persons for t in known.tenures(name) if t.person == name and t.leads]
    named = set(part.refer.organizations(remembered=False)) | set(part.question.named())
    pool = [fact for fact in known.by_id.values() if date_of(fact) and (not named or named & _taking_part(fact))]
    pool = [fact for fact in pool if not isinstance(fact, Tenure)]
    if led and date_of(led[-1]) and not content_roots(part):
        return led[-1]  # nothing but the name: "… before Zarif"
    if found := best_facts(part, pool, LEAST):
        return found[0]
    if part.question.has_word(*CLOSED):
        ended = [fact for fact in pool if isinstance(fact, Event) and fact.kind == "end"]
        return next((fact for fact in ended if not part.active(fact.subject)), None)
    document = any(known.subjects[name].type == "document" for name in named)  # it has one date only
    if not named or not (document or part.question.has_word(*BEGAN)):
        return None
    begun = (
        []
        if led
        else [fact for fact in pool if isinstance(fact, Event) and fact.kind == "start" and fact.subject in named]
    )
    return next((fact for fact in (*led[-1:], *begun) if date_of(fact)), None)


BEGAN = frozenset(
    {"took", "take", "became", "become", "appointed", "started", "start", "began", "begin", "arrived", "came", "come"}
    | {"assumed", "formed", "deployed", "deploy", "founded", "established", "launched", "dated", "made", "force", "in"}
)
"""Words for the beginning of something, in whatever way it is recorded."""
CLOSED = frozenset(
    {"closed", "ended", "shut", "finished", "gone", "concluded", "dissolved", "left", "stopped", "wound"}
)
"""Words for its end."""


def date_of(fact: BaseFact | None) -> FuzzyDate | None:
    """Return when something was, or began."""
    return fact.date if isinstance(fact, Event | Review) else fact.start if isinstance(fact, Tenure) else None


def _taking_part(fact: BaseFact) -> set[str]:
    return {fact.subject, *getattr(fact, "by", ()), *getattr(fact, "others", ())}


def _came(first: BaseFact, second: BaseFact, direction: int) -> bool | None:
    """Return whether the first came before (-1) or after (1) the second; None where their dates leave that open."""
    dates = date_of(first), date_of(second)
    early, late = dates if direction < 0 else dates[::-1]
    if not early or not late:
        return None
    if early.last_day() < late.first_day():
        return True
    return False if early.first_day() > late.last_day() else None
