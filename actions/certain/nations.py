"""Words that make it certain that a question is about where the head of an organization is from."""

from __future__ import annotations

import re

from actions.question import Question
from knowledge import Knowledge

_NATION = re.compile(
    r"\b(?:which|what|whose)(?: \w+)? (?:nationality|citizenship|passport|nation|country)\b|\bwhat nation\b|"
    r"\bnationality (?:of|did|does|had|has)\b|\bwhere\b.* from$|^from where\b|"
    r"\bfrom (?:which|what) (?:country|nation|state)\b|"
    r"\bcitizen of (?:which|what)\b"
)
TAKEN_FOR = frozenset({"leader", "appointment", "start", "tenure", "succession", "office", "status"})
"""The kinds that such a question can be taken for, as it says more of the one that it asks about."""


def nation_of_leader(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks where a head is from, whatever else it tells of that one: "of which nationality was the SRSG who
    took over in 2011?".
    """
    asked_of_role = bool(question.named("role")) and not question.named("person", "country", "organization", "body")
    asks = question.kind == "leader" or (question.kind in TAKEN_FOR and asked_of_role)
    nation = question.has_word("nation", "nationality") or bool(_NATION.search(" ".join(question.words)))
    return asks and nation and not question.yes_no


def why_it_takes_part(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why a country is in an organization: "why are the Americans in EULEX at all?"."""
    about = question.named("organization", "body") or question.has("it", "they", "the_organization")
    foreign = any(subject["type"] == "country" and subject["id"] != knowledge.home for subject in question.subjects)
    asks = question.has("why") and question.kind in ("policy", "members", "participation", "out_of_scope")
    return asks and bool(about) and question.has_word("in", "part", "join", "joined", "there") and foreign
