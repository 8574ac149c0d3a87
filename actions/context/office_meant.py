"""Which of somebody's offices a question means, where that one held more than the one at the head of an organization:
"until when did he keep that second post?", "I meant the EUSR post. Who followed him there?".
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Tenure

OF_OFFICES = frozenset({"tenure", "succession", "appointment", "start", "end", "duration", "compare_time"})
"""The kinds that are asked of one office of somebody."""
TOLD = OF_OFFICES | {"office", "leader", "status", "other_subject"}
"""The kinds whose answers tell of an office; others only of what somebody was before."""
_POST = r"(?:posts?|offices?|jobs?|roles?|hats?|titles?|positions?|functions?|mandates?|appointments?)"
_BESIDE = re.compile(rf"\b(?:second|2nd|further|additional|extra|parallel|side|double) (?:\w+ )?{_POST}\b")
_POINTED = re.compile(rf"\b(?:that|this|the|his|her) (?:\w+ )?{_POST}\b|\bthere\b")
_OF_A_BODY = re.compile(r"\bit\b|\bthey\b|\bits\b|\btheir\b")


def with_office_meant(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the further office named that it means; itself where it means none, or names one."""
    if question.kind not in OF_OFFICES or question.named("organization", "body", "role", "document"):
        return question
    person = _person(question, knowledge)
    held = [fact for fact in knowledge.tenures(person) if fact.person == person] if person else []
    other = question.has("the_head", "previous_career") or question.has_word("other")
    meant = _meant(question, held) if len(held) > 1 and not other else None
    if not meant or meant.leads:
        return question
    named = [s for s in question.subjects if s["id"] != person]
    return replace(question, subjects=(mention(person, knowledge), *named, mention(meant.role, knowledge)))


def _person(question: Question, knowledge: Knowledge) -> str:
    """Return the one person whom the question names or points to, or that it goes on about without a word."""
    named = question.named("person")
    if named:
        return named[0] if len(named) == 1 else ""
    if question.has("he", "she"):
        return next(iter(References(question, knowledge).recent(("person",))), "")
    goes_on = not question.subjects and not _OF_A_BODY.search(" ".join(question.words))
    return question.topic(knowledge, "person") if goes_on else ""


def _meant(question: Question, held: list[Tenure]) -> Tenure | None:
    """Return the office that the question calls the second one, else the one talked about, of those that were held."""
    beside = [tenure for tenure in held if not tenure.leads]
    if _BESIDE.search(" ".join(question.words)):
        return beside[0] if len(beside) == 1 else None
    focus = question.focus
    roles = [tenure for tenure in held if tenure.role in focus.topic[:2]]
    goes_on = focus.kind in TOLD and not question.times  # at a time of its own it can be another one
    told = [tenure for tenure in held if tenure.id in focus.facts] if goes_on else []
    if told and told[0].country and not _POINTED.search(" ".join(question.words)):  # what he was before
        told = []
    chosen = roles or told
    return chosen[0] if len(chosen) == 1 else None
