"""What the bot says of itself: which organizations it knows."""

from __future__ import annotations

from typing import TypedDict

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
