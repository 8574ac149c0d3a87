"""What a decline says that it is about: "The budget is not recorded for EULEX." shows that the question was understood.

Only what the question's own words name is said, and never of what a fact of the subject speaks: of that, something is
recorded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import root, roots_told

if TYPE_CHECKING:
    from actions.finders.common import Asked

_SMALL = (
    r"(?:of|for|in|at|on|to|from|by|with|as|like|about|that|who|which|and|or|is|are|was|were|do|does|did|has|have|had|"
    r"will|would|can|could|should|may|might|there|here|now|today|then|currently|so|he|she|it|they|you|we|i|the|this|"
    r"these|not|if|when|where)"
)
_VAGUE = r"(?:ones?|things?|other|point|matter|problem|less|fewer|more)"
_VERB = (
    r"(?:(?:happen|come|become|remain|follow|matter|change|occur|depend|say|mean|make|give|take)s?|goe?s?|"
    r"\w+ed|became|came|went|gave|took|made|said)"
)
_NOUN = rf"(?P<noun>(?!(?:{_SMALL}|{_VAGUE}|{_VERB})\b)[a-z]+(?: [a-z]+){{0,2}}?)(?= (?:{_SMALL}|_\w+_)\b|$)"
_OWNER = r"(?:the|his|her|its|their|your|our|(?:the |a )?_(?:person|organization|body|role|document)_(?: s)?)"
_NAMED = re.compile(rf"\b(?:what|which|who|whats|where|how)(?: exactly)? (?:is|was|are|were) {_OWNER} {_NOUN}")
_WHICH = re.compile(rf"\b(?:which|what) (?:(?:kind|sort|type) of )?{_NOUN}")
_COUNTED = re.compile(rf"\bhow many (?:of (?:the|its|their|these|those) )?{_NOUN}")
_PLACE = re.compile(r"\b(?:which|what) (?:city|town|village|street|road|building|room|place|address)\b")
_PLURAL = re.compile(r"(?:[^su]s|ies|men|people|children)$")


def asks_place(question: Question) -> bool:
    """Return whether the question asks where something is, or was."""
    return question.has("where") or bool(_PLACE.search(question.said))


def thing_asked(asked: Asked, subjects: Sequence[str]) -> str:
    """Return the beginning of a sentence that ends in "not recorded …": what was asked for; empty where its words do
    not tell.
    """
    question = asked.question
    text = question.said
    if (counted := _COUNTED.search(text)) and _is_never_told(asked, subjects, counted["noun"]):
        return asked.wording.phrase("asked_number", noun=counted["noun"])
    if text.startswith("how many"):
        return ""
    if asks_place(question):
        return asked.wording.phrase("asked_place")
    found = _NAMED.search(text) or _WHICH.search(text)
    if found and _is_never_told(asked, subjects, found["noun"]):
        plural = _PLURAL.search(found["noun"])
        return asked.wording.phrase("asked_things" if plural else "asked_thing", noun=found["noun"])
    if re.match(r"how old\b", text):
        return asked.wording.phrase("asked_thing", noun=asked.wording.phrase("age"))
    return asked.wording.phrase("asked_whether") if question.yes_no else ""


def _is_never_told(asked: Asked, subjects: Sequence[str], noun: str) -> bool:
    """Return whether neither a fact nor a name of the subjects has a word of the noun, nor is it what is recorded
    of all of them.
    """
    last = noun.split()[-1]
    if last in words_of("recorded_of_all", "small", "asking") or noun in asked.question.strangers:
        return False
    of = [asked.subject(name) for name in subjects]
    told = roots_told((fact for subject in of for fact in subject.facts), of)
    return told.isdisjoint(root(word) for word in noun.split())
