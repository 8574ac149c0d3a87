"""Clauses as the understanding hands them to the answering action, built by hand: these tests need no trained model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from actions.finders.common import Asked
from actions.focus import Focus
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge, load


@lru_cache(maxsize=1)
def shipped() -> Knowledge:
    """Return the knowledge that the project ships."""
    return load(Path(__file__).resolve().parents[2] / "knowledge")


def subject(name: str) -> dict[str, Any]:
    """Return a mention of a subject or named event by its id; "?Turkey" is a country of which nothing is recorded."""
    if name.startswith("?"):
        return {"id": name[1:], "type": "country", "known": False, "adjective": False}
    known = shipped()
    kind = known.subjects[name].type if name in known else "event"
    return {"id": name, "type": kind, "known": True, "adjective": False}


def time(date: str, relation: str = "in", end: str | None = None) -> dict[str, Any]:
    """Return a time as it is named in a clause."""
    return {"date": date, "relation": relation, "end": end, "part": None}


def clause(
    kind: str,
    *subjects: str,
    words: str = "",
    marks: str = "",
    times: Sequence[dict[str, Any]] = (),
    numbers: Sequence[int] = (),
    yes_no: bool = False,
    **further: Any,
) -> dict[str, Any]:
    """Return a clause of a kind that names subjects by id; `words` and `marks` are separated by spaces."""
    return {
        "text": words,
        "words": words.split(),
        "kind": kind,
        "confidence": 1.0,
        "ranking": [[kind, 1.0]],
        "subjects": [subject(name) for name in subjects],
        "times": list(times),
        "numbers": list(numbers),
        "marks": marks.split(),
        "yes_no": yes_no,
        "is_question": True,
        "uncovered": [],
        "foreign": [],
        **further,
    }


def question(kind: str, *subjects: str, focus: Focus | None = None, **further: Any) -> Question:
    """Return the question of such a clause, in the conversation that `focus` stands for."""
    return Question.of(clause(kind, *subjects, **further), focus or Focus())


def asked(kind: str, *subjects: str, focus: Focus | None = None, **further: Any) -> Asked:
    """Return what a finder gets for such a question."""
    return Asked(question(kind, *subjects, focus=focus, **further), shipped(), wording("en"))


def focus_on(*topic: str, kind: str = "overview", **further: Any) -> Focus:
    """Return the focus after an answer about these subjects."""
    return Focus(subjects=list(topic), topic=list(topic), kind=kind, **further)
