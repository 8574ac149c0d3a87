"""The words that make certain that a question is about which of two things came first, or how old a record is."""

from __future__ import annotations

import re

from actions.certain.dates import LIKELY, UNSURE
from actions.context.alternatives import TURNED_ROUND
from actions.focus import EDGE_SIGN
from actions.question import Question
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Review, Staff

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


def begun_by_then(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if something had begun by a time, not whether it goes on: "had it been deployed yet in May?"."""
    asks = question.kind == "status" and question.has("start") and question.has_word("already", "yet")
    return asks and bool(question.times) and bool(question.named("organization"))


_INTO_OFFICE = re.compile(
    r"_person_ (?:\w+ )?(?:become|became|take office|took office|start\w*|appointed|named|made|beg[aiu]n)\b.*"
    r"\b(?:before|after|until) (?:the )?_(?!time)"
)


def office_before_event(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that somebody took office before or after something else."""
    taken = question.kind in ("count", "succession") or question.confidence < UNSURE
    claims = question.yes_no and len(question.named("person")) == 1 and not question.times
    return taken and claims and bool(_INTO_OFFICE.search(" ".join(question.words)))


def start_of_review(question: Question, knowledge: Knowledge) -> bool:
    """Whether a date is asked for of an organization's review, not of itself: "when was it first reviewed?"."""
    named = question.named("organization", "body") or question.focus.topic[:1]
    about = [end for name in named for end in (name, *(child.id for child in knowledge.children(name)))]
    reviewed = any(knowledge.facts(name, Review) for name in about)
    return question.kind == "start" and reviewed and "review" in {root(word) for word in question.words}


def brought_by_countries(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks about what countries did at a body or a mission, where that is recorded of a review."""
    other = question.named("person", "role", "document") or question.has("how_many", "the_head")
    taken = question.kind in ("event", "event_at") or question.confidence < UNSURE
    if other or not taken or question.yes_no or not question.named("country"):
        return False
    named = set(question.named())
    at = {end for name in named for end in (name, *(child.id for child in knowledge.children(name)))}
    return any(fact.subject in at and set(fact.by) <= named for fact in knowledge.all_facts(Review) if fact.by)


def length_not_age(question: Question, knowledge: Knowledge) -> bool:
    """Whether "how long is that?" asks how long something lasted, not how old the record is."""
    timed = question.has("how_long") and bool(question.named("person", "organization"))
    return question.kind == "as_of" and timed and question.confidence < LIKELY


def figures_told(question: Question, knowledge: Knowledge) -> list[Staff]:
    """Return the figures of people that were told last: those of the last answer, where they are of several."""
    last = [fact for fact in question.told(knowledge) if isinstance(fact, Staff)]
    before = (knowledge.by_id[name.partition(EDGE_SIGN)[0]] for name in question.focus.told)
    return last if len({f.subject for f in last}) > 1 else [fact for fact in before if isinstance(fact, Staff)]


def ages_of_figures(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of some figures is older, not which of some organizations: "is that number newer?"."""
    figures = question.has_word("figure", "figures", "number", "numbers", "count", "counts", "statistics", "data")
    several = len(question.named("organization", "body")) > 1 or (
        not question.subjects and len({fact.subject for fact in figures_told(question, knowledge)}) > 1
    )
    aged = question.has_word(
        "older",
        "newer",
        "oldest",
        "newest",
        "old",
        "recent",
        "fresher",
        "outdated",
        "younger",
        "latest",
        "freshest",
        "current",
    )
    return figures and several and aged and not question.has_word("many", "much")


def first_of_all(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization was the first or last of them all, in an order of time."""
    extreme = question.has("oldest", "newest") and _OF_ALL.search(" ".join(question.words))
    return (
        bool(extreme)
        and question.kind in ("timeline", "list", "event_at", "compare_time", "pick")
        and not question.named()
    )
