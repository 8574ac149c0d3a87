"""Whose the soldiers are: who they are, who may give them orders, and who wanted them there."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.referring import mention
from actions.followups.ellipsis import SURE
from actions.kinds import REFUSED
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import LegalBasis, Relation, Staff

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
_WANTED = re.compile(
    r"\b_body_ (?:(?:that|who|which|had|has|itself|really|also|not|first|all) )*"
    r"(?:want(?:ed|s)?|ask(?:ed)? for|sen[dt]|order(?:ed)?|mandated?|authori[sz]ed?|call(?:ed)? for|approved?|"
    rf"allow(?:ed)?|request(?:ed)?|decided? on|demand(?:ed)?|invited?|placed?|agreed to|let|gave) {_THEM}\b"
)
_WHO_ARE = re.compile(
    rf"\bwho (?:are|were|is) (?:all )?(?:the|these|those|that)(?: \w+)? {_TROOPS}\b|\bwhose {_TROOPS} (?:are|is)\b"
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


def soldiers_from_there(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Are there still US troops in Kosovo?" asks for soldiers, not for organizations; whether they have left is told
    by how many there are.
    """
    asks = question.yes_no or question.words[:1] == ("any",)
    taken = question.kind in ("status", "list", "policy", "out_of_scope") and asks and not question.times
    alone = set(question.named()) <= {knowledge.home} and not question.strangers and not question.has("how_many")
    if not (taken and alone and question.has("american") and question.has("soldiers")):
        return None
    stays = not question.has("end", "ended", "negated")
    return replace(question.as_kind("staff"), yes_no=question.yes_no and stays)


def who_wanted_them(question: Question, knowledge: Knowledge) -> Question | None:
    """ "But it was the UN that wanted them there?" of an organization whose legal basis that body made."""
    other = question.named("person", "role", "document") or question.has("when", "shrinks")  # "decided on its cuts"
    if not _WANTED.search(" ".join(question.words)) or other:
        return None
    bodies = set(question.named("body"))
    for name in _told_of(question, knowledge)[:1]:
        for basis in knowledge.facts(name, LegalBasis):
            made = [fact.object for fact in knowledge.facts(basis.document, Relation) if fact.type == "made_by"]
            if bodies & {other for maker in made for other in (maker, knowledge.subjects[maker].parent)}:
                named = (mention(name, knowledge), mention(basis.document, knowledge))
                words = ("does", "_organization_", "rest", "on", "_document_")
                return question.taken_as("legal_basis", subjects=named, words=words)
            over = knowledge.subjects[name].parent in bodies  # of another body, nothing is recorded
            known = replace(question.as_kind("parent" if over else REFUSED), subjects=(mention(name, knowledge),))
            return replace(known, yes_no=False)
    return None


def who_they_are(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who are the soldiers there?" where none were talked about asks for the one organization that has soldiers."""
    if not _WHO_ARE.search(" ".join(question.words)) or not question.has("soldiers") or question.has("how_many"):
        return None
    if question.strangers or set(question.named()) - {str(knowledge.home)}:
        return None
    having = [
        subject.id
        for subject in knowledge.organizations
        if any(fact.category == "soldiers" for fact in knowledge.facts(subject.id, Staff))
    ]
    if len(having) != 1:
        return None
    named = (mention(having[0], knowledge),)
    words = ("what", "is", "_organization_")
    return question.taken_as("overview", subjects=named, words=words, marks=frozenset())


STEPS = (who_gives_orders, who_wanted_them, who_they_are, soldiers_from_there)
