"""What was asked last and had no answer, asked once more: "so who, then?", "yes, but when?", "you did not say when"."""

from __future__ import annotations

import re

from actions.followups.asking import ask
from actions.followups.ellipsis import names_any, words_of
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


_NOT_EVEN = re.compile(
    r"(?:and |so |but )*(?:not even|at least|just|even) (?:roughly|approximately|about|an? (?:rough |approximate )?"
    r"(?:figure|number|estimate|guess|idea|year|hint)|more or less)"
)


def still_open(question: Question, knowledge: Knowledge) -> Question | None:
    """Return such a question as the last one; None where it asks something else, or that had an answer."""
    last = question.focus
    if not last.lacked or last.kind not in KINDS or names_any(question) or question.numbers:
        return None
    again = frozenset().union(*(words for mark, words in ASKED.items() if mark in last.marks))
    again |= words_of("rough")
    said = set(question.words)
    if said & words_of("denying"):  # "so you do not know?"
        again |= words_of("known")
    asks_again = said & again or _NOT_EVEN.fullmatch(question.said)
    known = again | words_of("small", "asked_again", "denying")
    if not asks_again or not (said <= known or _NOT_EVEN.fullmatch(question.said)) or _asks_else(question):
        return None
    return question.taken_as(
        last.kind,
        confidence=1.0,
        words=tuple(last.words),
        marks=frozenset(last.marks) - {"yes_no"},
        subjects=tuple(last.mentions),
        times=tuple(last.times) if last.timed else (),
        yes_no=False,
        unheard=(),
    )


def _asks_else(question: Question) -> bool:
    """Return whether the question points to something beside what was asked last: "and who after him?"."""
    last = question.focus
    beside = (question.marks & ELSEWHERE) - frozenset(last.marks)
    if re.search(r"\b(?:when|who|date|year)$", question.said):  # a bare "when" is taken for an end
        beside -= {"start", "end"}
    return bool(beside)


_NOT_SAID = re.compile(
    r"\b(?:you|u) (?:(?:still|just|also|really|never|only|simply) )*"
    r"(?:(?:did|do|have|had|would|could|can) (?:still |even |just )?not|never|forgot to|failed to|"
    r"ignored|skipped|missed)"
    r" (?:even |really |actually )?(?:answer|answered|say|said|tell|told|mention|mentioned|reply|replied|address|"
    r"give|gave|given)?(?: (?:me|us|to|on|my question|the question|the part|about))*(?: (?:the|a))? "
    r"(?P<asked>(?:who|whom|when|since when|until when|why|how many|how long|where|which|what|name|date|year|number|"
    r"figure|reason)\b.*)$"
)


def unanswered(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the one of the last message's questions that asked for such a thing; None where none did."""
    match = _NOT_SAID.search(question.said)
    if not match or question.named():
        return None
    said = set(match["asked"].split())
    wanted = {mark for mark, words in ASKED.items() if said & words}
    last = question.focus
    questions = last.asked or [{"kind": last.kind, "marks": last.marks, "words": last.words}]
    found = next((one for one in questions if wanted & set(one["marks"]) and one["kind"] in KINDS), None)
    if not found:
        return None
    words, marks = " ".join(found["words"]), set(found["marks"]) - {"yes_no", "it", "they", "he", "she"}
    return ask(question, knowledge, found["kind"], last.topic[:1], words, marks, yes_no=False)
