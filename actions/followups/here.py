"""Follow-ups on what was just told that name the country, or the one who made a paper, only beside it: "since when are
they in Kosovo?", "what did his report to the Council say?"; and those that want its date to the day.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.question import Question
from knowledge import Knowledge

_THERE = re.compile(r"\b(?:in|to|into|within|on|around|throughout|across) (?:the )?_home_(?: \w+)?$")
_OF_ITS_TIME = frozenset({"start", "end", "duration", "status", "tenure"})


def without_home(question: Question, knowledge: Knowledge) -> Question:
    """Return the question without the country in which the organization talked about is: "how long are they in …?"."""
    points = question.has("it", "they", "the_organization") and question.kind in _OF_ITS_TIME
    if not points or question.named() != [knowledge.home] or not _about_organization(question, knowledge):
        return question
    text = " ".join(question.words)
    match = _THERE.search(text)
    if not match:
        return question
    return replace(question, subjects=(), words=(*text[: match.start()].split(), "there"))


def _about_organization(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the last answer was about an organization, or about one of its people, whom "they" is not."""
    types = [knowledge.subjects[name].type for name in question.focus.topic]
    person = types[:1] == ["person"] and question.has("they") and not question.has("he", "she")
    return types[:1] == ["organization"] or (person and "organization" in types)
