"""What the bot says of itself: which organizations it knows, and that something else is out of its scope."""

from __future__ import annotations

from typing import TypedDict

from actions.answer import Answer
from actions.wording import Wording
from knowledge import Knowledge

SHOWN = 8
"""So many organizations are named."""


class Covered(TypedDict):
    """What sentences about the bot can name."""

    organizations: str
    count: int


def covered(knowledge: Knowledge, words: Wording) -> Covered:
    """Return the acronyms of the organizations as a list in a sentence, and how many there are."""
    names = [subject.acronym or subject.name for subject in knowledge.organizations]
    more = [words.phrase("and_more", count=len(names) - SHOWN)] if len(names) > SHOWN else []
    return {"organizations": words.join([*names[:SHOWN], *more]), "count": len(names)}


def out_of_scope(knowledge: Knowledge, words: Wording, key: str = "out_of_scope", **values: object) -> Answer:
    """Return an answer that declines and says what can be asked about instead."""
    return Answer("out_of_scope", words.say(key, **values, **covered(knowledge, words)), "out_of_scope")
