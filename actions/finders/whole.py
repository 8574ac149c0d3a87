"""The organizations together: which of them are meant where none is named, and whether they are still at work."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import totals
from actions.finders.common import Asked
from actions.finders.telling import tell
from knowledge.models import Status


def all_meant(asked: Asked) -> list[str]:
    """Return the organizations of which the question asks each: those listed last, else all."""
    return asked.refer.several("organization") or asked.organizations


def state(asked: Asked) -> Answer:
    """Whether all the organizations are still at work: which of them are, and which have ended."""
    names = all_meant(asked)
    facts = [fact for name in names for fact in asked.knowledge.facts(name, Status)]
    at_work = [name for name in names if asked.active(name)]
    gone = [name for name in names if name not in at_work]
    asks_ended = asked.has("ended", "end") and not asked.has("active")
    lead = asked.say("whole_mixed") if at_work and gone else asked.say("whole_over" if gone else "whole_active")
    told = " ".join([lead, *(tell(asked, fact) for fact in facts)])
    answer = asked.answer(told, [*at_work, *gone], facts, names)
    return totals.weighed(asked, answer, gone if asks_ended else at_work, "ended" if asks_ended else "active")
