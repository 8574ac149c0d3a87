"""Tells any fact as a sentence."""

from __future__ import annotations

from actions.finders import membership, officeholders, staffing
from actions.finders.common import Asked, event_sentence
from actions.finders.search import statement
from knowledge.models import BaseFact, Description, Event, LegalBasis, Members, Nationality, Staff, Status, Tenure


def tell(asked: Asked, fact: BaseFact, reason: bool = False) -> str:
    """Return a fact of any kind as a sentence; with its reason and result where `reason` is set and it has them."""
    if isinstance(fact, Tenure):
        text = officeholders.tenure_sentence(asked, fact)
        return f"{text} {officeholders.appointment_sentence(asked, fact)}" if fact.appointed_by and reason else text
    if isinstance(fact, Staff):
        return staffing.staff_sentence(asked, [fact])
    if isinstance(fact, Members):
        return membership.members_sentence(asked, fact)
    if isinstance(fact, Status):
        return fact.text or asked.say(f"status_{fact.value}", name=asked.label(fact.subject))
    if isinstance(fact, Description):
        return asked.say(
            "is" if asked.active(fact.subject) else "is_ended", name=asked.full(fact.subject), text=fact.text
        )
    if isinstance(fact, Nationality):
        return officeholders.nationality_sentence(asked, fact)
    if isinstance(fact, LegalBasis):
        return asked.say("sentence", text=fact.text)
    if isinstance(fact, Event):
        return event_sentence(asked, fact, reason)
    return statement(asked, fact, reason)
