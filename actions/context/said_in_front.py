"""What a clause that asks nothing puts up for the question behind it: "what about the UN, they used to run the place,
why …", "and the soldiers, they said …", "they said they would cut them. Did they?".
"""

from __future__ import annotations

import re

from actions.context.clauses import Clause, text_of
from actions.focus import Focus
from actions.followups.ellipsis import SURE
from actions.kinds import KINDS
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Staff

_NAMED = re.compile(
    r"^(?:(?:and|so|but|ok|now|well|then) )*(?:(?:what|how) about|as for|regarding|concerning|about|back to)? ?"
    r"(?:the )?_(?:organization|body|person)_ "
    r"(?=(?:they|it|he|she)\b|(?:who|which|that) (?!(?:is|was|are|were|did|does|do|has|had) (?:he|she|it|they)\b))"
    r"(?!.*\b(?:when|why|how|where)\b)"
)
"""Names something and goes on to tell of it: "what about the UN, they used to run the place"."""
_PEOPLE = re.compile(
    r"^(?:(?:and|so|but|ok|now|well|then) )*(?:(?:what|how) about|as for|regarding|about|back to)? ?"
    r"(?:the|those|these|your|all those) (?P<unit>[a-z]+)(?: (?:there|over there))?"
    r"(?= (?:they|who|how|are|is|were|was|did|do|have|what|when|why)\b|$)"
)
"""Begins with people of whom it speaks: "and the soldiers, how many are there?"."""


def tells_of_topic(clause: Clause) -> bool:
    """Return whether a clause names a topic and only tells something of it."""
    unsure = clause["confidence"] < SURE or clause["kind"] not in KINDS
    return unsure and len(clause["subjects"]) == 1 and bool(_NAMED.match(text_of(clause)))


_ALL = re.compile(
    r"\b(?:all|each|every one|none) of (?:them|these|those)\b|\b(?:they|these|those) (?:\w+ )?all\b|\bthem all\b"
    r"|\b(?:all|all of|each of|every) (?:the |these |those )*(?:six |\w+ )?(?:missions?|organi[sz]ations?|bodies)\b"
)


def all_meant(clause: Clause, before: Clause | None, focus: Focus, knowledge: Knowledge) -> list[str]:
    """Return all organizations, where a question for their start or end is about "all of them", or about "them" behind
    a statement on all; none where several of something else are talked about.
    """
    bounds = clause["kind"] in ("start", "end")
    named = {s["id"] for s in clause["subjects"]} - {knowledge.home}
    said = _ALL.search(text_of(clause))
    if not said and before and "they" in clause["marks"] and not before["is_question"]:
        said = _ALL.search(text_of(before))
    others = [name for name in focus.listed if name not in knowledge or knowledge.subjects[name].type != "organization"]
    if not bounds or named or not said or others or focus.kind == "members":
        return []
    several = [name for name in focus.listed if set(focus.listed) & set(focus.topic)]
    return several or [organization.id for organization in knowledge.organizations]


def people_in_front(words: list[str] | tuple[str, ...], focus: Focus, knowledge: Knowledge) -> str:
    """Return the one organization that has the people with whom the words begin, where another one was talked about;
    empty where there is none.
    """
    match = _PEOPLE.match(" ".join(words))
    if not match:
        return ""
    unit = root(match["unit"])
    counted = {fact.subject for fact in knowledge.all_facts(Staff) if root(fact.unit.split()[-1]) == unit}
    return counted.pop() if len(counted) == 1 and not counted & set(focus.topic[:1]) else ""
