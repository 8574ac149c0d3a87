"""The organizations together: which of them are meant where none is named, whether they are still at work, and claims
on how many of them something is true of: "have all of them ended?", "is only X left?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answer import Answer
from actions.finders.common import Asked
from actions.finders.telling import tell
from knowledge.models import Status

STATES = frozenset({"active", "ended", "dated"})
"""What is said of organizations by `selection.selected` that can be weighed so: each of them is recorded to be so or
not.
"""
_EVERY = re.compile(r"\b(?:all|every|each|everything|everyone)\b")
_ANY = re.compile(r"\b(?:any|some|one|at least one|several|a few)\b")
_BUT = re.compile(
    r"\b(?:but|except|excluding|other than|apart from|besides|aside from|save)(?: for)? (?:the )?_organization_"
)
_ONLY = re.compile(r"\b(?:only|alone|sole|just|solely|exclusively)\b|\bnobody else\b|\bno other\b")
_MOST = re.compile(r"\b(?:most|majority|half)\b")


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
    return weighed(asked, answer, gone if asks_ended else at_work, "ended" if asks_ended else "active")


def weighed(asked: Asked, answer: Answer, names: Sequence[str], said: str) -> Answer:
    """Return the list of the organizations that are so with a verdict on how many are claimed to be."""
    if said not in STATES or not asked.question.yes_no or asked.question.has_word("or"):
        return answer
    holds = _holds(asked, set(names))
    return answer if holds is None else answer.prefixed(asked.verdict_on(holds))


def _holds(asked: Asked, found: set[str]) -> bool | None:
    text = asked.said
    every = {subject.id for subject in asked.knowledge.organizations}
    named = set(asked.question.named("organization"))
    if named and _BUT.search(text):
        return found - named == every - named and not found & named
    if named and _ONLY.search(text):
        return found == named
    if named or asked.question.named("body", "country", "person", "role") not in ([], [asked.home]):
        return None
    if _MOST.search(text):
        return 2 * len(found) > len(every)
    if _EVERY.search(text):
        return found == every
    if asked.question.numbers or asked.question.has_word("two", "three", "four", "five", "six"):
        return None
    return bool(found) if _ANY.search(text) or asked.has("denied") else None
