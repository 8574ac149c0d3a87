"""Whose the soldiers are: who they are, who may give them orders, and who wanted them there."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.followups.ellipsis import SURE
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Relation

_TROOPS = r"(?:soldiers?|troops?|peacekeepers?|military|army|armed forces|men|forces?|contingents?|units?|lot)"
_THEM = (
    rf"(?:them|it|those|these|(?:the|those|these|all the|their|its) (?:_\w+_ )?(?:\w+ )?{_TROOPS}|"
    rf"(?:the )?_organization_(?: {_TROOPS})?)"
)
_ORDERS = re.compile(
    rf"\b(?:giv\w+|gave|issu\w+) (?:{_THEM} )?(?:(?:the|their|its|any|marching) )*(?:orders|commands|instructions)\b"
    rf"|\b(?:orders?|commands?|commanded|commanding|boss|bosses) {_THEM}(?: (?:around|about|there|here))?$"
    rf"|\btell(?:s|ing)? {_THEM} what to do\b"
    r"|\bwhom? .*\b(?:take|get|receive|follow|obey|carry out) (?:(?:their|its|the|any) )*(?:orders|commands)\b"
    r"|\bwhose (?:orders|commands?)\b.*\b(?:they|it|_organization_|soldiers|troops)\b"
    r"|\bwhom? (?:do|does|must|should|have) (?:they|it|the soldiers|the troops)(?: have to)? "
    r"(?:obey|listen to|answer to|salute)\b"
    rf"|\b(?:in|has|have|having) (?:the )?(?:command|say|authority|power) (?:of|over) {_THEM}"
    r"|\bcalls? the shots\b|\b(?:their|its) commander\b"
)


def _told_of(question: Question, knowledge: Knowledge) -> list[str]:
    """Return the organizations that are named, else those talked about, the latest first."""
    pool = question.named("organization") or [*question.focus.topic, *question.focus.subjects]
    return [name for name in pool if knowledge.subjects[name].type == "organization"]


def who_gives_orders(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who may give them orders?" of an organization: who commands it, or to whom it belongs."""
    asks = question.has("who") and not question.times and _ORDERS.search(" ".join(question.words))
    elsewhere = question.named("person", "role", "document", "country", "body")
    if question.kind == "downsizing" and question.confidence >= SURE:  # "on whose orders was it downsized?"
        return None
    if not asks or elsewhere or question.kind == "parent" or question.has("deputy", "first", "second", "last"):
        return None
    for name in _told_of(question, knowledge)[:1]:
        commanded = any(fact.type == "commanded_by" for fact in knowledge.facts(name, Relation))
        ordered = question.has_word("orders", "commands", "command", "instructions", "obey")
        if commanded or (ordered and knowledge.subjects[name].parent):  # a head calls the shots, too
            named = (mention(name, knowledge),)
            words = ("who", "commands", "_organization_")
            asked = question.taken_as("parent", subjects=named, words=words)
            return replace(asked, marks=frozenset({"who"}))
    return None


STEPS = (who_gives_orders,)
