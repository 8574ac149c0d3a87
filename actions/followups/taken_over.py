"""What a follow-up takes over from the last question beside its kind: its time, and that it was about missions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from actions.context.missions_meant import SET_BESIDE
from actions.context.referring import mention
from actions.focus import Focus
from actions.followups.ellipsis import is_bare, says_the_same
from actions.kinds import KINDS
from actions.question import Question
from knowledge import Knowledge

OF_A_TIME = frozenset({"leader", "succession", "tenure", "office", "appointment", "origin"})
"""The kinds that are asked of others for the same time: "who led the ICO in 2009? and UNMIK?"."""


def mission_meant(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And the OSCE?" beside an organization is about the mission of that body."""
    last = question.focus
    if not (
        question.kind == "other_subject"
        or is_bare(question)
        or says_the_same(question)
        or question.has_word("counterpart")
    ):
        return None
    subjects = tuple(_its_mission(subject, last, knowledge) for subject in question.subjects)
    return replace(question, subjects=subjects) if subjects != question.subjects else None


def _its_mission(subject: dict[str, Any], last: Focus, knowledge: Knowledge) -> dict[str, Any]:
    topic = last.topic[:1]
    beside = subject["type"] == "body" and last.kind in SET_BESIDE and topic and subject.get("known", True)
    if not beside or knowledge.subjects[topic[0]].type not in ("organization", "person"):
        return subject
    missions = [child.id for child in knowledge.children(subject["id"]) if child.type == "organization"]
    return mention(missions[0], knowledge) if missions and missions[0] not in topic else subject


def at_the_same_time(found: Question, asked: Question) -> Question:
    """Return the last question, asked again for what is named now, with the time that it named."""
    last = asked.focus
    again = found.kind == last.kind in OF_A_TIME and found.words == tuple(last.words) and bool(asked.subjects)
    return replace(found, times=tuple(last.times)) if again and last.timed and not found.times else found


def as_time_alone(question: Question) -> Question:
    """Return a clause that can be taken for nothing but a time as that time alone: "and at the time the ISG ended?".

    "When the ISG ended" is one only where it was asked before who was in office at a time.
    """
    last = question.focus
    if not question.then or not (last.kind in KINDS and KINDS[last.kind].followed):
        return question
    if last.kind == "compare_time" and question.subjects:  # "how long before X was that? and before Y?"
        return question
    sure = not question.has_word("when", "how") and question.words[0] != "the"
    if not sure and not (last.kind in OF_A_TIME and last.times):
        return question
    return replace(question, subjects=(), times=(question.then,), words=("_time_",), kind="event_at", marks=frozenset())
