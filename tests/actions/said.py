"""Questions put in masked words ("when did _organization_ end"), with the marks that those words carry."""

from __future__ import annotations

from typing import Any

from actions.finders.common import Asked
from actions.focus import Focus
from actions.question import Question
from actions.wording import wording
from bot.nlu.leadin import is_yes_no
from bot.nlu.marks import find_marks
from tests.actions.clauses import question, shipped


def said(kind: str, words: str, *subjects: str, focus: Focus | None = None, **further: Any) -> Question:
    """Return the question of a clause with these words, which names the subjects in this order."""
    marks = " ".join(find_marks(words))
    return question(kind, *subjects, words=words, marks=marks, yes_no=is_yes_no(words), focus=focus, **further)


def asked_in(kind: str, words: str, *subjects: str, focus: Focus | None = None, **further: Any) -> Asked:
    """Return what a finder gets for such a question."""
    return Asked(said(kind, words, *subjects, focus=focus, **further), shipped(), wording("en"))
