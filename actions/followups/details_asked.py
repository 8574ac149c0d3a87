"""Clauses that only ask when, why or by whom the last thing was: "why?", "whose idea was that?"."""

from __future__ import annotations

import re

from actions.followups.ellipsis import SURE, names_any, says_only, words_of
from actions.question import Question
from knowledge.models import BaseFact

NO_DETAIL = frozenset(
    {"mandate", "staff", "members", "origin", "status", "full_name", "compare_size", "policy", "tenure", "succession"}
)
"""The kinds that are no detail of what was told, where the classifier is sure: "what was it for"."""


DEEDS = frozenset({"review", "event", "event_at", "downsizing", "relation", "policy"})
"""The kinds that are answered with what somebody did."""


REASONS = frozenset({"reason", "reasons", "grounds", "motive", "motives", "cause"})
"""What asks why by itself: "Reason?"."""


_STRETCH = re.compile(
    r"\b(?:(?:until|till|since) (?:when|what|which)|(?:when|what|which)\b.* (?:until|till|since)$|how long)\b"
)


def says_from(fact: BaseFact) -> bool:
    """Return whether a fact tells from whom something went to somebody."""
    return " from " in str(getattr(fact, "text", ""))


def asks_detail(question: Question) -> bool:
    """Return whether the clause only asks when, why or by whom the last thing was: "why?", "whose idea was that?"."""
    words = question.words
    if names_any(question) or question.numbers or not question.focus.facts or len(words) > 9:
        return False
    if {question.kind, question.focus.kind} == {"start", "end"} and question.confidence >= SURE:
        return False  # "and when did that end?" after a start
    if question.kind == "members" and words[-2:] in (("in", "it"), ("of", "it")):
        return False  # "and who was in it?"
    if (question.kind == "tenure" or question.has("future")) and _STRETCH.search(" ".join(words)):
        return False  # "until when did he do it?" is no date of the appointment that was told
    if set(question.words) & REASONS and set(question.words) <= words_of("small") | REASONS | {
        "their",
        "they",
    }:  # "Reason?"
        return True
    if question.has_word("date", "year", "month", "day") and says_only(question, "date"):  # "Month?"
        return True
    if not question.has("when", "why", "who") and not question.has_word("what", "whose", "whom", "when"):
        return False
    heads = question.kind == "leader" and question.has("the_head") and not question.has("when", "why")
    if (heads or question.kind in NO_DETAIL) and question.confidence >= SURE:
        return False
    if question.has("when") and says_only(question, "date"):
        return True
    points = question.has("it", "that", "they") and not question.has("the_head")
    brief = points or len(words) <= 4 or question.has("why")
    return brief and set(_without_pointed_noun(question)) <= words_of(
        "small",
        "detail",
        *(("cause", "moment") if question.has("why") or question.has_word("reason") else ()),
        *(("blame",) if question.has("who") and question.focus.kind in DEEDS else ()),
    )


def _without_pointed_noun(question: Question) -> list[str]:
    """Return the words without the noun that "that" or "this" points with: "which year was that appointment"."""
    words = question.said.replace("came up with", "proposed").split()
    if not question.has("when", "why") or question.kind == "as_of":
        return words
    return [
        word for n, word in enumerate(words) if not (n == len(words) - 1 and n and words[n - 1] in ("that", "this"))
    ]
