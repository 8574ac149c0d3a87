"""What was asked last and is not recorded, asked once more in hardly any words: "so who, then?", "yes, but when?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.followups.ellipsis import words_of
from actions.kinds import KINDS
from actions.question import Question
from knowledge import Knowledge

ASKED = {
    "who": {"who", "whom", "name", "names"},
    "when": {"when", "year", "date", "month", "day"},
    "how_many": {"many", "number", "figure", "count", "total"},
    "how_long": {"long"},
    "why": {"why", "reason", "cause"},
    "where": {"where", "country", "nation"},
    "which": {"which", "list", "names", "country", "countries", "states"},
}
"""The mark of what a question asks for, and the words with which that is asked for again."""
ELSEWHERE = frozenset({"following", "previous", "one_after", "one_before", "other_one", "he", "she", "start", "end"})
"""Marks that ask for something beside what was asked before, where that did not have them."""


def still_open(question: Question, knowledge: Knowledge) -> Question | None:
    """Return such a question as the last one; None where it asks something else, or that had an answer."""
    last = question.focus
    if not last.lacked or last.kind not in KINDS or question.subjects or question.times or question.numbers:
        return None
    again = frozenset().union(*(words for mark, words in ASKED.items() if mark in last.marks))
    again |= words_of("rough")
    said = set(question.words)
    if said & words_of("denying"):  # "so you do not know?"
        again |= words_of("known")
    if not said & again or not said <= again | words_of("small", "asked_again", "denying") or _asks_else(question):
        return None
    return replace(
        question,
        kind=last.kind,
        confidence=1.0,
        words=tuple(last.words),
        marks=frozenset(last.marks) - {"yes_no"},
        subjects=tuple(last.mentions),
        times=tuple(last.times) if last.timed else (),
        yes_no=False,
        uncovered=(),
        foreign=(),
        unheard=(),
    )


def _asks_else(question: Question) -> bool:
    """Return whether the question points to something beside what was asked last: "and who after him?"."""
    last = question.focus
    beside = (question.marks & ELSEWHERE) - frozenset(last.marks)
    if re.search(r"\b(?:when|who|date|year)$", " ".join(question.words)):  # a bare "when" is taken for an end
        beside -= {"start", "end"}
    return bool(beside)
