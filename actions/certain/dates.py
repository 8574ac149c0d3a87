"""The words that make certain that a question is about a time, a date or a change (see `actions.certain.kinds`)."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.context.alternatives import TURNED_ROUND
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Review

_FROM_TO = re.compile(r"\bfrom (?:the |its )?(?:very )?(?:first|decision|start|beginning)\b.*\b(?:to|until|till)\b")
_HELD = r"(?:(?:been|become|held|led|headed|run|left|served|is|was|were|be|does|represent\w*)\b)"
"""What is said of an office, and is no deed."""
_DID = rf"(?:(?:has|had|have|did) )?(?!(?:has|had|have|did)\b)(?!{_HELD})[a-z]+ "
_ACTOR = (
    r"(?:the )?(?:_(?:role|body|organization|country)_ )?(?:(?:mr|dr|chief|diplomat|envoy|ambassador|official|head) )?"
    r"_(?:person|role|body)_"
)
_STEPS = r"(?:steps?|measures?|decisions?|actions?|things?|moves?|orders?|changes?|reforms?|deeds?)"
_DEEDS = re.compile(
    r"^what did\b|^(?:what|which) (?!(?:\w+ )?(?:year|month|date|post|job|office|role|title|position|function)s?\b)"
    r"(?:\w+ ){1,2}(?:did|has|had) (?:the )?_(?:person|body|organization|role)_ [a-z]+\b"
    rf"|^what {_DID}{_ACTOR}|^{_ACTOR} {_DID}(?:what|which)\b"
    rf"|\b{_STEPS} (?:which |that |what )?(?:did |has |had )?{_ACTOR} (?!{_HELD})[a-z]+\b"
    rf"|\b{_STEPS}\b.*\b(?:taken|made|done|issued|ordered|adopted|agreed|passed|reached|announced) by {_ACTOR}"
    rf"|^what (?:was|were|got) (?:decided|agreed|ordered|resolved|announced|done)\b.*\bby {_ACTOR}"
)
"""Asks for what somebody did, in whatever order: "which steps did he take?", "what has ordered Mr Ban?"."""
_IN_WHAT_SENSE = re.compile(
    r"\b(?:in (?:what|which) (?:sense|way|respect|regard|manner)|first (?:of|at|in|for) what|first what|how so|"
    r"why (?:a|the) first)\b"
    r"|\bwhat (?:was|is|makes|made) (?:\w+ ){1,3}(?:so |a |the )*first\b"
)
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


def events_at_a_time(question: Question, knowledge: Knowledge) -> bool:
    asks = question.has_word("events", "happenings", "occurred") or ("what", "else") in pairwise(question.words)
    began = question.words[:1] == ("what",) and question.kind in ("start", "end", "creation", "event", "end_reason")
    began = began and not question.named("organization", "person", "document", "role", "body")
    began = began and not question.has("it", "they", "that", "he")
    return bool(question.times) and (asks or began) and question.kind not in ("compare_time", "duration")


def name_and_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it says nothing but a name and a time, which nothing said before makes a question: "EULEX April 2009"."""
    said = {word for word in question.words if not word.startswith("_")}
    named = question.named("organization", "body", "person") or question.named() == [knowledge.home]
    alone = named and not question.events and not question.focus.topic and not question.focus.kind
    return bool(alone and question.times) and said <= words_of("bare") | {"in", "on", "of", "during"}


_WHO_WAS_THERE = re.compile(
    r"(?:and |so |but )*(?:who|what)(?: all| else)? (?:was|were|had been|has been)"
    r"(?: (?:already|there|active|present))* in _home_ (?:already )?"
    r"(?:before|in|during|after|until|since|by|around) _time_"
)


def who_was_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who was in the country at a time: "who was in Kosovo before 2008?"."""
    return bool(_WHO_WAS_THERE.fullmatch(question.said))


def first_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether the question can be about something recorded as the first of its kind."""
    told = (knowledge.by_id[name] for name in question.focus.facts)
    named = (fact for name in question.named("organization") for fact in knowledge.relations_to(name))
    dates = question.kind == "start" and question.has("when")
    sense = _IN_WHAT_SENSE.search(question.said)  # "a first in what sense?"
    asks = question.has("first_time") or (question.has("first") and bool(sense))
    return asks and not dates and any(getattr(fact, "first", None) for fact in (*told, *named))


def steps_in_order(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants all steps of a reduction: "list every step of its downsizing"."""
    if question.kind != "downsizing":
        return False
    every = question.has("all") and question.has_word(*words_of("steps"))
    return every or bool(_FROM_TO.search(question.said))


def date_of_document(question: Question, knowledge: Knowledge) -> bool:
    dated = question.kind in ("as_of", "event_at", "tenure") and question.has_word("date", "dated")
    told = question.has_word("information", "info", "data", "figures", "facts", "known", "know")
    dated = dated or (question.kind == "as_of" and question.has("when") and not told)
    bare = set(question.words) <= words_of("small", "date")
    unsure = question.has("when") and not question.has("end", "who") and question.unsure
    about = question.named("document") or (
        (question.kind != "tenure" or bare) and not question.named() and question.topic(knowledge, "document")
    )
    return (dated or unsure) and not question.times and bool(about or (unsure and question.has("the_document")))


def deeds_at_a_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody did at a time."""
    posts = question.has("title") or question.has_word(*words_of("offices"))
    does = question.kind in ("office", "mandate") and question.has_word("do", "did", "done") and not posts
    does = does and bool(question.named("person"))
    took = question.kind in ("tenure", "event", "leader") and not question.has("why", "who", "when")
    bound = question.kind in ("start", "end") and question.unsure  # "at the end of the year"
    took = took or (bound and not question.has("start", "end", "why", "who", "when"))
    by = question.named("person", "body", "organization", "role")
    took = took and bool(_DEEDS.search(question.said) and by)
    return bool(question.times) and (does or took)


def date_of_figures(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks how old an organization's figures are, which are told with their date."""
    asks = question.has("when") or question.has_word("month", "old", "date", "dated")
    figures = question.has_word("figure", "figures", "numbers", "headcount", "statistics", "staffing", "strength")
    taken = question.kind in ("start", "as_of", "tenure") or question.unsure
    return taken and asks and figures and bool(question.named("organization"))


def one_before_other(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of two things came first: "had it ended already when he came, or the other way round?"."""
    text = question.said
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
    taken = question.kind in ("event", "event_at") or question.unsure
    if other or not taken or question.yes_no or not question.named("country"):
        return False
    named = set(question.named())
    at = {end for name in named for end in (name, *(child.id for child in knowledge.children(name)))}
    return any(fact.subject in at and set(fact.by) <= named for fact in knowledge.all_facts(Review) if fact.by)


def first_of_all(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization was the first or last of them all, in an order of time."""
    extreme = question.has("oldest", "newest") and _OF_ALL.search(question.said)
    return (
        bool(extreme)
        and question.kind in ("timeline", "list", "event_at", "compare_time", "pick")
        and not question.named()
    )
