"""How many people an organization has, in sentences and in all."""

from __future__ import annotations

from collections.abc import Sequence

from actions.finders.common import Asked
from knowledge.models import Staff


def staff_sentence(asked: Asked, facts: list[Staff]) -> str:
    """Return an organization's figures as one sentence; all of them share the organization."""
    own = [fact for fact in facts if not fact.country]
    shares = [fact for fact in facts if fact.country]
    name = asked.label(facts[0].subject)
    figures = asked.wording.join([figure(asked, fact) for fact in own or shares])
    share = (
        asked.wording.phrase("of_them", figure=asked.wording.join([figure(asked, fact) for fact in shares]))
        if own and shares
        else ""
    )
    return asked.say("staff", name=name, figures=figures, share=share, dated=asked.dated(facts[0]))


def figure(asked: Asked, fact: Staff) -> str:
    """Return a figure with its unit: "about 4,700 soldiers"."""
    return f"{asked.wording.number(fact.value, fact.bound)} {fact.unit}"


def sum_sentence(asked: Asked, name: str, total: int, parts: Sequence[Staff]) -> str:
    """Return how many people an organization has in all, with the figures that this is the sum of."""
    return asked.say(
        "staff_sum",
        name=asked.label(name),
        total=asked.wording.number(total, parts[0].bound),
        parts=asked.wording.join([figure(asked, fact) for fact in parts]),
        dated=asked.dated(parts[0]),
    )


def total_of(asked: Asked, name: str) -> tuple[int, list[Staff]] | None:
    """Return how many people work for an organization, counted from its figures, with the figures; None where none is
    recorded.
    """
    facts = [fact for fact in asked.knowledge.facts(name, Staff) if not fact.country]
    if not facts:
        return None
    whole = [fact for fact in facts if fact.category in ("total", "soldiers")] if len(facts) > 1 else facts
    counted = whole[:1] or facts
    return sum(fact.value for fact in counted), counted
