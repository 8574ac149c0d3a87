"""What a follow-up can go on about, and the whole question that it then stands for."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from actions.context.clauses import mention
from actions.question import Question
from knowledge import Knowledge


def ask(
    question: Question,
    knowledge: Knowledge,
    kind: str,
    names: Iterable[str],
    words: str = "",
    marks: Collection[str] | None = None,
    **changes: Any,
) -> Question:
    """Return the question as one of a kind about some subjects; in other words, all known, or with other marks, where
    given.
    """
    if words:
        changes |= {"words": tuple(words.split()), "unheard": ()}
    if marks is not None:
        changes["marks"] = frozenset(marks)
    return question.taken_as(kind, subjects=tuple(mention(name, knowledge) for name in names), **changes)


def talked_about(question: Question, knowledge: Knowledge, kind: str = "organization") -> list[str]:
    """Return the subjects of a type that the last answer was about."""
    return of_type(kind, question.focus.topic, knowledge)


def of_type(kind: str, names: Iterable[str], knowledge: Knowledge) -> list[str]:
    """Return those of the subjects that are of a type."""
    return [name for name in names if knowledge.subjects[name].type == kind]
