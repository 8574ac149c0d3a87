"""Who can be told to have held an office, of which no dates are recorded, by what they did in it at a time."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import officeholders
from actions.finders.common import Asked, event_sentence, overlaps
from actions.finders.telling import tell_all
from actions.question import When
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Tenure


def acting_then(asked: Asked, undated: list[Tenure], when: When) -> Answer | None:
    """Return the holder of an office, of which no dates are recorded, who did something at that time: who appointed
    somebody, say; None where that is not one.
    """
    known = asked.knowledge
    acting = {
        tenure.person: [
            fact for fact in known.by_id.values() if tenure.person in _named_in(fact) and _was_in(fact, when)
        ]
        for tenure in undated
        if not tenure.leads
    }
    found = [tenure for tenure in undated if acting.get(tenure.person)]
    if len({tenure.person for tenure in found}) != 1:
        return None
    facts = acting[found[0].person]
    told = dict.fromkeys([tell_all(asked, found), *(_deed(asked, fact) for fact in facts)])
    return asked.answer(" ".join(told), [found[0].person, found[0].role], [*found, *facts])


def _named_in(fact: BaseFact) -> set[str]:
    return {*getattr(fact, "by", ()), *getattr(fact, "others", ()), str(getattr(fact, "appointed_by", ""))}


def _was_in(fact: BaseFact, when: When) -> bool:
    date: FuzzyDate | None = getattr(fact, "appointed", None) or getattr(fact, "date", None)
    return date is not None and overlaps(when, date)


def _deed(asked: Asked, fact: BaseFact) -> str:
    if isinstance(fact, Tenure):
        return officeholders.appointment_sentence(asked, fact)
    return event_sentence(asked, fact, True) if isinstance(fact, Event) else ""
