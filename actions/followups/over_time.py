"""Asks whether a figure was another one earlier: "was that more before?", "I need a trend", "how many per phase?"."""

from __future__ import annotations

import re

from actions.certain.figures import FIGURES
from actions.finders.staffing import EARLIER
from actions.followups.asking import ask, talked_about
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Staff

OVER_TIME = "over_time"
"""The mark of a question for how a figure changed."""
WORDS = "how did _organization_ change"
"""As which the question is answered and remembered."""
_COMPARES = re.compile(
    r"\b(?:more|fewer|less|bigger|larger|greater|smaller|higher|lower|stronger|weaker|(?:as|so) (?:many|big|large|few)|"
    r"(?:the )?same|different|how (?:many|big|large|strong)|compar\w+|half|twice|double)\b"
)
_BEFORE = re.compile(
    r"\b(?:before|earlier|previous(?:ly)?|former(?:ly)?|past|used? to|once|ago|ever|"
    r"(?:in|during|at|from|back in) (?:the|its|their|those) (?:\w+ )?"
    r"(?:beginning|start|outset|peak|height|heyday|"
    r"(?:early|first|old|initial|good) (?:days|years|months|times?|period|phase))|"
    r"than (?:it|they|there|that) (?:was|were|had|used))\b"
)
_MEANWHILE = re.compile(
    r"\b(?:trend|trajectory|tendency|time series|over (?:the )?(?:years|time)|up or down|"
    r"(?:since|from) (?:the|its|their) (?:start|beginning)|"
    r"(?:go(?:ne|es|ing)?|went|c[oa]me) (?:up|down)|"
    r"(?:maximum|peak|all time high|high(?:est)? (?:point|level|number|figure))\b|"
    r"(?:always|ever) been (?:like )?(?:this|that|so)\b)"
)
"""Asks for the course of a figure."""
_MOVES = re.compile(
    r"\b(?:chang|grow|grew|shrunk|shrank|ris|rose|fall|fell|increas|decreas|declin|drop|evolv|develop)\w*"
)
_BECAME = re.compile(
    r"\b(?:get|gets|got|getting|become|became|becoming|made|make|making|grew|grow|grown|turn\w*) (?:\w+ )?"
    r"(?:more|fewer|bigger|larger|smaller|stronger|weaker)\b"
)
_HOW_MANY = re.compile(r"\bhow (?:many|big|large|strong|much)\b")
_PER_STEP = re.compile(
    r"\b(?:(?:per|each|every|in each|in every) (?:phase|stage|step|round|year)|"
    r"by how (?:many|much)|from how (?:many|much) to)\b"
)
_ELSE = ("why", "when", "who", "where", "how_long", "the_head", "document", "future", "title")
_SIZED = ("size", "strength", "big", "bigger", "large", "larger", "small", "smaller")
_SIZES = ("bigger", "larger", "smaller", "stronger", "weaker")
"""What only a size can be, whatever was talked about before."""
_COUNTED = ("number", "numbers", "figure", "figures", "size", "strength", "headcount", "count", "staffing")


def change_over_time(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question whether a figure was once another one, as one for what is recorded of such a change."""
    if question.has(*_ELSE) or question.named("person", "document", "role", "body") or question.events:
        return None
    named = question.named("organization")
    if len(named) > 1 or question.named("country") not in ([], [knowledge.home]):
        return None
    if not _of_people(question) or not _asks_of_change(question):
        return None
    name = named[0] if named else _counted_last(question, knowledge)
    if not name:
        return None
    states = question.has_word("contingents", *words_of("states")) or (
        question.focus.kind == "members" and not named and not question.has_word(*_people(), *_SIZED)
    )
    marks = frozenset({OVER_TIME, "members"} if states else {OVER_TIME})
    marks |= {"phase"} if _PER_STEP.search(question.said) else set()
    return ask(question, knowledge, "downsizing", [name], WORDS, marks, times=())


def _asks_of_change(question: Question) -> bool:
    text = question.said
    if _MEANWHILE.search(text):
        return True
    if _PER_STEP.search(text) and (question.has("phase", "shrinks") or question.focus.kind == "downsizing"):
        return True
    moved = _MOVES.search(text) and question.has_word(*_COUNTED) and not question.named("organization")
    past = _BEFORE.search(text) or EARLIER.search(text) or (question.times and not question.has("now"))
    if not past:
        return bool(moved)
    if _BECAME.search(text):  # that it was made smaller, not that it was
        return False
    if _HOW_MANY.search(text):  # which figure it was then: how it changed only where that was told of
        return question.focus.kind == "downsizing" or question.has_word("ago", "compared", "comparison")
    claimed = bool(question.numbers) and question.yes_no and question.has_word("ever", "once", "earlier", "before")
    return (bool(_COMPARES.search(text)) or claimed) and not question.has("phase")


def _people() -> set[str]:
    table = wording().words("search")
    return set(table["staff_nouns"].split()) - {"work", "works", "working", "members", "member"}


def _of_people(question: Question) -> bool:
    """Return whether it is about the size of an organization."""
    sized = question.kind in ("staff", "compare_size", "downsizing")
    told = question.focus.kind in (*FIGURES, "downsizing") and not question.named("organization")
    points = question.has("it", "they", "the_organization") or bool(question.named("organization"))
    told = told or (points and question.has_word(*_SIZES))
    return sized or told or question.has_word(*_people(), *_COUNTED, *words_of("states"), "contingents")


def _counted_last(question: Question, knowledge: Knowledge) -> str:
    """Return the organization whose figure the question names, else of which was told last."""
    owners = [fact.subject for fact in knowledge.all_facts(Staff) if fact.value in question.numbers]
    told = talked_about(question, knowledge)
    return next(iter([*owners, *told]), "")
