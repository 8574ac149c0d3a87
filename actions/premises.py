"""Corrects what a question takes for granted, where a recorded fact contradicts it."""

from __future__ import annotations

from dataclasses import replace

from actions.answer import Answer
from actions.finders.common import Asked
from actions.finders.telling import tell
from knowledge.models import BaseFact, Nationality, Status

ABOUT_COUNTRIES = frozenset({"origin", "staff", "members", "list", "count"})
ABOUT_THE_END = frozenset({"status", "end", "end_reason", "list", "count"})


def with_premises(asked: Asked, answer: Answer) -> Answer:
    """Return the answer with the facts in front that contradict what the question takes for granted."""
    wrong = [*_wrong_nationalities(asked), *_ended_long_ago(asked)]
    told = {fact.id for fact in answer.facts}
    wrong = [fact for fact in wrong if fact.id not in told]
    if not wrong:
        return answer
    correction = " ".join(tell(asked, fact) for fact in wrong)
    return replace(answer, text=f"{correction} {answer.text}", facts=(*wrong, *answer.facts))


def _wrong_nationalities(asked: Asked) -> list[BaseFact]:
    """Return the nationality of persons whom the question calls by another one ("the Frenchman Zannier")."""
    question = asked.question
    called = {s["id"] for s in question.subjects if s["type"] == "country" and s.get("adjective")}
    if not called or question.kind in ABOUT_COUNTRIES:
        return []
    facts = [fact for name in question.named("person") for fact in asked.knowledge.facts(name, Nationality)]
    return [fact for fact in facts if fact.country not in called]


def _ended_long_ago(asked: Asked) -> list[BaseFact]:
    """Return that organizations have ended of which the question asks what they still do."""
    question = asked.question
    if not question.has_word("still", "nowadays", "currently") or question.kind in ABOUT_THE_END:
        return []
    stated = [fact for name in question.named("organization") for fact in asked.knowledge.facts(name, Status)]
    return [fact for fact in stated if fact.value == "ended"]
