"""Follow-ups about what was told that name nothing: what became of it, man or woman."""

from __future__ import annotations

import re

from actions.context.clauses import mention
from actions.question import Question
from knowledge import Knowledge

_WHAT_BECAME_OF_IT = re.compile(
    r"(?:and |so |but )*what (?:has |had |ever |then )*(?:happened|became|become) (?:to|with|of) "
    r"(?:it|them|that|(?:the )?_organization_)(?: (?:then|afterwards|later|now|in the end|after that|eventually))*"
)


def what_became_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And what happened to it?" asks whether an organization is still there, not for a detail of what was told."""
    if question.times or not _WHAT_BECAME_OF_IT.fullmatch(" ".join(question.words)):
        return None
    named = question.named("organization") if question.subjects else question.focus.topic
    about = [name for name in named if knowledge.subjects[name].type == "organization"]
    about = about if question.has("they") else about[:1]
    subjects = tuple(mention(name, knowledge) for name in about)
    return question.taken_as("status", subjects=subjects, marks=frozenset()) if about else None


STEPS = (what_became_of_it,)
