"""Several questions of one message, asked again at once about something else: "the same two for the OSCE"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions.answer import Answer
from actions.ellipsis import names_for_the_same
from actions.kinds import KINDS
from actions.question import Question


def each_asked(question: Question) -> list[Question]:
    """Return the questions that a clause stands for: those of the last message, each about what the clause names, where
    that message asked several and the clause says nothing but the name; else the clause's own.
    """
    focus = question.focus
    if len(focus.asked) < 2 or not names_for_the_same(question):
        return [question]
    asked = replace(question, kind="other_subject", uncovered=(), foreign=())
    return [replace(asked, focus=replace(focus, aside="", options=[], **one)) for one in focus.asked]


def several(questions: Sequence[Question], answers: Sequence[Answer]) -> list[dict[str, Any]]:
    """Return the questions of a message as the focus keeps them; none where they cannot be asked of something else."""
    kept = [
        {"kind": answer.kind, "marks": sorted(question.marks), "words": list(question.words)}
        for question, answer in zip(questions, answers, strict=True)
        if answer.kind in KINDS and KINDS[answer.kind].followed and not KINDS[answer.kind].meta
    ]
    return kept if len(kept) > 1 else []
