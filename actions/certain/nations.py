"""Words that make it certain that a question is about where the head of an organization is from."""

from __future__ import annotations

from actions.question import Question
from knowledge import Knowledge

TAKEN_FOR = frozenset({"leader", "appointment", "start", "tenure", "succession", "office", "status"})
"""The kinds that such a question can be taken for, as it says more of the one that it asks about."""


def why_it_takes_part(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why a country is in an organization: "why are the Americans in EULEX at all?"."""
    about = question.named("organization", "body") or question.has("it", "they", "the_organization")
    foreign = any(subject["type"] == "country" and subject["id"] != knowledge.home for subject in question.subjects)
    asks = question.has("why") and question.kind in ("policy", "members", "participation", "out_of_scope")
    return asks and bool(about) and question.has_word("in", "part", "join", "joined", "there") and foreign
