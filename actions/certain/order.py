"""The words that make certain that a question is about which of two things came first, or how old a record is."""

from __future__ import annotations

import re

from actions.certain.dates import UNSURE
from actions.context.alternatives import TURNED_ROUND
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Review

_OF_ALL = re.compile(
    r"\bof (?:them|these|those|the) (?:all|lot|bunch)\b|\bof all(?: (?:of )?(?:them|these|those))?$"
    r"|\b(?:which|what)(?: one)? of (?:all )?(?:the|these|those|your|them|all)?(?: \w+)? ?"
    r"(?:missions|organi[sz]ations|bodies|operations|institutions|agencies)\b"
)
_SET_IN_ORDER = re.compile(
    r"_.*\b(?:already|yet)\b.*\b(?:when|and|by the time)\b.*_|"
    r"_.*\b(?:when|and|by the time)\b.*_.*\b(?:already|yet)\b|^when\b.*_.* (?:had|was|were) .*_.*\b(?:already|yet)\b|"
    r"_.*(?<!since )(?<!back )(?<!by )(?<!until )(?<!till )(?<!just )\bthen\b.*_"
)
_IN_TIME = re.compile(r"\b(?:before|after|earlier|later|first|sooner|already|yet|prior|preced\w*|predat\w*)\b")
_DATED_KINDS = frozenset(
    {"start", "end", "status", "tenure", "event", "downsizing", "succession", "office", "appointment", "duration"}
)


def one_before_other(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of two things came first: "had it ended already when he came, or the other way round?"."""
    text = " ".join(question.words)
    if question.kind == "relation" and not (question.has("start", "ended") or _IN_TIME.search(text)):
        return False  # "did the one oversee the other, or the other way round?"
    dated = [s for s in question.subjects if s["type"] in ("organization", "person", "document", "event")]
    if (
        len({s["id"] for s in dated}) < 2
        or question.times
        or question.named("body")
        or question.has("who", "how_many", "which", "how_long")
    ):
        return False
    return bool(TURNED_ROUND.search(text) or (question.kind in _DATED_KINDS and _SET_IN_ORDER.search(text)))


def brought_by_countries(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks about what countries did at a body or a mission, where that is recorded of a review."""
    other = question.named("person", "role", "document") or question.has("how_many", "the_head")
    taken = question.kind in ("event", "event_at") or question.confidence < UNSURE
    if other or not taken or question.yes_no or not question.named("country"):
        return False
    named = set(question.named())
    at = {end for name in named for end in (name, *(child.id for child in knowledge.children(name)))}
    return any(fact.subject in at and set(fact.by) <= named for fact in knowledge.all_facts(Review) if fact.by)


def first_of_all(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization was the first or last of them all, in an order of time."""
    extreme = question.has("oldest", "newest") and _OF_ALL.search(" ".join(question.words))
    return (
        bool(extreme)
        and question.kind in ("timeline", "list", "event_at", "compare_time", "pick")
        and not question.named()
    )
