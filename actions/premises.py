"""Corrects what a question takes for granted, where a recorded fact contradicts it."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import Answer
from actions.finders.common import Asked
from actions.finders.telling import tell
from knowledge.models import Nationality


def with_premises(asked: Asked, answer: Answer) -> Answer:
    """Return the answer with the nationality of a person whom the question calls by another one ("the Frenchman Zannier")."""
    question = asked.question
    called = {s["id"] for s in question.subjects if s["type"] == "country" and s.get("adjective")}
    if not called or question.kind in ("origin", "staff", "members", "list", "count"):
        return answer
    facts = [fact for name in question.named("person") for fact in asked.knowledge.facts(name, Nationality)]
    wrong = [fact for fact in facts if fact.country not in called]
    if not wrong:
        return answer
    correction = " ".join(tell(asked, fact) for fact in wrong)
    return replace(answer, text=f"{correction} {answer.text}", facts=(*wrong, *answer.facts))
