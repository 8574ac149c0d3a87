"""What a follow-up takes over from the last question beside its kind: its time, and that it was about missions."""

from __future__ import annotations

from dataclasses import replace

from actions.kinds import KINDS
from actions.question import Question

OF_A_TIME = frozenset({"leader", "succession", "tenure", "office", "appointment", "origin"})
"""The kinds that are asked of others for the same time: "who led the ICO in 2009? and UNMIK?"."""


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
