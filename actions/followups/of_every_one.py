"""Questions that are asked of every organization: "who leads each mission?", "the size of all six"."""

from __future__ import annotations

import re

from actions.context.times import named_times
from actions.followups.asking import ask, of_type
from actions.followups.ellipsis import words_of
from actions.followups.of_those_told import OF_EACH
from actions.question import Question
from knowledge import Knowledge

_EVERY = re.compile(
    r"\b(?:each|every|all|per)(?: (?:one|of|the|these|those|your|six|international|different|_home_))* "
    r"(?:missions?|organi[sz]ations?|bod(?:y|ies)|institutions?)\b(?! (?:staff|personnel|people|heads?|leaders?)\b)"
)
_WITH_THEIR = re.compile(
    r"\b(?:list|name|give|show|tell|table|overview)\b(?: \w+)*? (?:missions|organi[sz]ations|bodies|them)"
    r"(?: you (?:know|have))? (?:with|and|plus) (?:their|its|the) (?=\w+)"
)
_THESE = re.compile(r"\b(?:these|those)\b")
_OF_SOME = frozenset(
    {"total", "most", "least", "more", "fewer", "difference", "oldest", "newest", "first", "last", "active", "ended"}
)
"""Marks of a question that picks some of them, or reckons with all."""
_NOUNS = {"staff": "counted_people", "leader": "chiefs", "start": "beginnings", "mandate": "duties"}
_HOW_BIG = frozenset({"big", "large", "small"})


def of_every_organization(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as one on all organizations, or all of those told of where it says "these"; None where it
    asks nothing that each of them can be asked.
    """
    text = question.said
    every = _EVERY.search(text) or _WITH_THEIR.search(text)
    named = set(question.named()) - {knowledge.home} or question.strangers
    if not every or named or question.yes_no or named_times(question, knowledge) or question.has(*_OF_SOME):
        return None
    kind = (
        question.kind
        if question.kind in OF_EACH
        else _kind_of_nouns(question, f"{text[: every.start()]} {text[every.end() :]}")
    )
    if not kind:
        return None
    told = of_type("organization", question.focus.listed, knowledge) if _THESE.search(every.group()) else []
    group = told if len(told) > 1 else [subject.id for subject in knowledge.organizations]
    return ask(question, knowledge, kind, group, marks=question.marks - {"they", "both", "all", "the_organization"})


def _kind_of_nouns(question: Question, around: str) -> str:
    """Return the kind that the nouns around "each mission" ask for; empty where they ask for nothing of each."""
    said = set(around.split())
    if said & _HOW_BIG and "how" in said:
        return "staff"
    if question.has("end") and not question.has("start") and said & words_of("beginnings"):
        return "end"
    return next((kind for kind, nouns in _NOUNS.items() if said & words_of(nouns)), "")
