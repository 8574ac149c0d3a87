"""The kinds of question that one mark makes certain: "which document", "brought to its conclusion", "apart from"."""

from __future__ import annotations

import re

from actions.question import Question
from knowledge import Knowledge

_OR = re.compile(r"\ban? \w+ or (?:an? )?\w+")
_BY_TRADE = re.compile(r"\bby (?:trade|profession|occupation|training|vocation)$")
_IN_FORCE = re.compile(
    r"\b(?:c[oa]me|enter(?:ed)?|went|go|put|took|take|brought) (?:in ?to )?(?:force|effect)\b|"
    r"\b(?:entry|coming|entering) into (?:force|effect)\b|"
    r"\bbecame (?:law|valid|effective)\b|\b(?:enacted|promulgated|proclaimed)\b"
)
UNSURE = 0.6


def document_at_a_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which document is of a date: "which text came into force in June 2008?"."""
    dated = bool(question.times) and question.has("which_document") and not question.yes_no
    only_then = bool(_IN_FORCE.search(" ".join(question.words)))  # what it did to an organization comes with it
    return dated and not question.named("document", "person", "role", *(() if only_then else ("organization",)))


def cause_of_end(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what ended something: "which event brought its administration to a close?"."""
    about = question.named("organization", "body") or question.has("it", "the_organization")
    compared = question.has("first", "last") and len(question.named("organization", "body")) > 1
    return question.has("cause_of_end") and bool(about) and not question.named("role", "person") and not compared


def profession(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of two things somebody is, or what by trade: "is he a lawyer or a diplomat?"."""
    about = question.named("person") or question.has("he", "she")
    asks = _OR.search(text := " ".join(question.words)) or (not question.yes_no and _BY_TRADE.search(text))
    return bool(about and asks) and not question.named("country", "role", "organization")
