"""Whether a short name stands for what a question says: "does ICO stand for …?", "is the C in it for council?"."""

from __future__ import annotations

import re

from actions.finders.common import Asked
from actions.question import Question
from actions.roots import root
from knowledge.names import names_of, normal_name

_FULL = re.compile(
    r"\b(?:stand(?:s|ing)? for|short (?:form )?(?:for|of)|abbreviat\w+ (?:of|for)|acronym (?:of|for)|means?|"
    r"spelled out as|full name(?: of \w+)? (?:is )?)\b(?P<name>.+)$"
)
_LETTER = re.compile(
    r"\b(?:the )?(?:letter )?(?P<letter>[a-z]) (?:in|of) (?:the )?[\w-]+ (?:really |actually )?"
    r"(?:is |was )?(?:for|mean(?:s|ing)?|stands?(?:ing)? for) (?:the )?(?:word )?(?P<word>[a-z-]+)\b"
)
_SMALL = frozenset(
    {"the", "of", "in", "for", "and", "a", "an", "to", "right", "correct", "true", "really", "or"}
    | {"it", "too", "also", "word", "words"}
)


_PART = re.compile(
    r"\bname\b.*?\b(?:includes?|contains?|has|have|carry|carries|comes?|with) (?:the words? )?(?:also )?(?P<part>\w.*)$"
    r"|^(?:and |so |but )?(?:is|are|was) (?:the words? )?(?P<other>\w.*?) (?:really |also )?(?:a )?part of "
    r"(?:the|its|their) (?:\w+ )*name\b"
)
"""Asks whether some words belong to a name: "does its official name include …?"."""


def asks_part_of_name(question: Question) -> bool:
    """Return whether the question claims of some words that they are in a name."""
    return question.yes_no and bool(_PART.search(normal_name(question.text)))


def stands_for_it(asked: Asked, name: str) -> bool | None:
    """Return whether the name of a subject is what the question claims it to be; None where it claims none."""
    question = asked.question
    if not question.yes_no or question.has_word("what", "which"):
        return None
    text = normal_name(question.text)
    subject = asked.subject(name)
    if part := _PART.search(text):
        words = {root(word) for word in (part["part"] or part["other"]).split() if word not in _SMALL}
        return True if words and words <= {root(word) for word in normal_name(subject.name).split()} else None
    if _LETTER.search(text):
        return None
    found = _FULL.search(text)
    said = [word for word in found["name"].split() if word not in _SMALL] if found else []
    if len(said) < 2:
        return None
    titles = [{root(word) for word in normal_name(title).split() if word not in _SMALL} for title in names_of(subject)]
    claimed = {root(word) for word in said}
    if claimed in titles:
        return True
    return False if len(claimed) > 1 and not any(claimed <= title for title in titles) else None
