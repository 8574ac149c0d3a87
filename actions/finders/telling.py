"""Tells any fact as a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.answer import Answer
from actions.finders import headcounts, membership, officeholders
from actions.finders.common import Asked, event_sentence
from knowledge.models import (
    BaseFact,
    Description,
    Event,
    LegalBasis,
    Mandate,
    Members,
    Nationality,
    Policy,
    Relation,
    Review,
    Staff,
    Status,
    Task,
    Tenure,
)


def answer_telling(
    asked: Asked, facts: Sequence[BaseFact], subjects: Sequence[str], reason: bool = False, listed: Sequence[str] = ()
) -> Answer:
    """Return the answer that tells these facts of the subjects."""
    return asked.answer(tell_all(asked, facts, reason), subjects, facts, listed)


def tell_all(asked: Asked, facts: Iterable[BaseFact], reason: bool = False) -> str:
    """Return facts of any kinds as sentences, each once."""
    return " ".join(dict.fromkeys(tell(asked, fact, reason) for fact in facts))


def tell(asked: Asked, fact: BaseFact, reason: bool = False) -> str:
    """Return a fact of any kind as a sentence; with its reason and result where `reason` is set and it has them."""
    if isinstance(fact, Event):
        return event_sentence(asked, fact, reason)
    if isinstance(fact, Tenure):
        text = officeholders.tenure_sentence(asked, fact)
        return f"{text} {officeholders.appointment_sentence(asked, fact)}" if fact.appointed_by and reason else text
    if isinstance(fact, Staff):
        return headcounts.staff_sentence(asked, [fact])
    if isinstance(fact, Members):
        return membership.members_sentence(asked, fact)
    if isinstance(fact, Status):
        return fact.text or asked.say(f"status_{fact.value}", name=asked.label(fact.subject))
    if isinstance(fact, Description):
        key = "is" if asked.active(fact.subject) else "is_ended"
        return asked.say(key, name=asked.full(fact.subject), text=fact.text)
    if isinstance(fact, Nationality):
        return officeholders.nationality_sentence(asked, fact)
    if isinstance(fact, Mandate | Task):
        of_document = fact.kind == "mandate" and asked.subject(fact.subject).type == "document"
        key = "mandate_document" if of_document else f"{fact.kind}_{fact.period}"
        return asked.say(key, name=asked.label(fact.subject), text=fact.text)
    if isinstance(fact, Relation | Policy | LegalBasis):
        text = asked.say("sentence", text=fact.text)
        first = getattr(fact, "first", None)
        return f"{text} {asked.say('sentence', text=first)}" if first and reason else text
    if isinstance(fact, Review):
        return _review(asked, fact)
    raise TypeError(f"no sentence for a fact of the kind {type(fact).__name__}")


def _review(asked: Asked, fact: Review) -> str:
    """Return how often a mandate is reviewed, at whose instance and why."""
    if fact.text:
        return asked.say("sentence", text=fact.text)
    every = asked.wording.words("every")[fact.every]
    key = "review" if asked.active(fact.subject) else "review_past"
    parts = [asked.say(key, name=asked.label(fact.subject), every=every)]
    if fact.by:
        parts.append(asked.say("review_by", names=asked.labels(fact.by)))
    if fact.why:
        parts.append(asked.say("reason", text=fact.why))
    return " ".join(parts)
