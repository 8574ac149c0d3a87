"""Words that make certain that a question is about who heads organizations, or about the post that somebody had."""

from __future__ import annotations

import re
from collections.abc import Collection

from actions.followups.ellipsis import words_of
from actions.kinds import REFUSED
from actions.question import Question
from knowledge import Knowledge


def _any_of(words: Collection[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


LISTED = frozenset({"list", "count", "leader", "event_at", "pick", "timeline", "more"})
"""The kinds that a question for the heads of all organizations may be taken for."""
_HEADING, _HEADS = _any_of(words_of("heading")), _any_of(words_of("heads"))
_ALL = r"(?:missions|organizations|bodies|offices|institutions|agencies|operations|presences)\b"
_PEOPLE = _any_of(words_of("people_of") | {"who", "people", "persons", "folks", "folk", "everybody", "everyone"})
_HEADS_OF_ALL = re.compile(
    rf"\b{_PEOPLE}\b.* {_HEADING}\b.* {_ALL}"
    rf"|\b{_HEADS} (?:of|for|at|in)\b(?: \w+){{0,4}} {_ALL}"
    rf"|\b(?:every|each) (?:\w+ )?(?:mission|organization|body|office|institution|agency|operation)(?: \w+){{0,4}}? "
    rf"(?:and|with|plus) (?:who {_HEADING}\b|(?:(?:its|their|the|his) )?(?:head|leader|boss|chief|director)\b)"
    rf"|\b{_ALL}(?: \w+){{0,2}} (?:and|with) (?:(?:their|the|its|current|present) )*{_HEADS}\b"
)
_SORT_OF_THEM = re.compile(rf"\b(?:which|what|many)(?: of)?(?: \w+){{0,2}} {_ALL}")
"""Asks for the organizations instead."""
_WHO_LEADS = re.compile(rf"^(?:and |so |but )*who {_HEADING} (?:(?:things |it )?for )?(?:the )?_(?:organization|body)_")
_UNDER_WHOM = re.compile(
    r"\bunder (?:whom\b|who\b|whose (?:\w+ )?(?:leadership|direction|guidance|stewardship|management|headship|lead)\b)"
    r"|\bin whose (?:hands|charge)\b"
)
_NEWCOMER = re.compile(
    r"\b(?:new|fresh|another|different|unfamiliar) (?:face|man|guy|woman|person|name|broom|boss|head|chief|leader|"
    r"director|hand|arrival|_role_)\b|\b(?:somebody|someone) (?:new|else|different)\b"
)
TAKEN_FOR = frozenset(
    {"task_holder", "event_at", "end", "start", "end_reason", "duration", "status", "mandate", "event"}
)
"""The kinds that a question for a head can be taken for that says more of the organization."""
_DESCRIBED = r"(?:the |an? )(?:\w+ )?(?:mission|office|body|force|organization|operation|group) (?:that|which|for|to)\b"
_HEAD_OF_DESCRIBED = re.compile(
    rf"\bwho {_HEADING} {_DESCRIBED}|\b(?:head|leader|boss|chief|director|in charge) (?:of|at) {_DESCRIBED}"
)
_CHOSE_HEAD = re.compile(
    r"\b(?:appoint(?:ed|s)?|nominate[ds]?|named|chose|cho(?:ose|sen)|picked|selected|installed)"
    r" (?:the |its )?(?:head|leader|boss|chief|director)\b"
)


_LETTER = re.compile(r"\b(?:letter|note|card|postcard|envelope|invitation|message|petition|mail|complaint)s?\b")
_ADDRESSED = re.compile(r"\b(?:address\w*|deliver\w*|sen[dt]\w*|writ\w+|go(?:es|ing)?|direct\w*|hand\w*|reach\w*)\b")


def to_whom_a_letter_goes(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the holder of an office as the one to whom a letter to that office goes."""
    about = question.named("role") or (question.named("organization") and question.has("the_head"))
    unsure = question.kind == REFUSED or question.unsure
    about = about and not question.named("person", "document") and not question.strangers
    sent = question.has_word("who", "whom") and _LETTER.search(question.said) and _ADDRESSED.search(question.said)
    return bool(about and sent) and unsure


def heads_of_all(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the heads of the organizations without naming any: "who runs the missions there now?"."""
    elsewhere = question.strangers or [name for name in question.named() if name != knowledge.home]
    counted = question.has("how_many", "how_long") or _SORT_OF_THEM.search(question.said)
    told = question.has("they") and question.focus.topic and not question.has("now")  # "these days"
    if question.kind not in LISTED or elsewhere or counted or told:
        return False
    return bool(_HEADS_OF_ALL.search(question.said))


_BY_WHOM = re.compile(
    r"\bby (?:whom|who|which (?:man|person|official)) (?:is|was|are) (?:the )?_organization_ .*"
    r"(?:led|headed|directed|managed|run|chaired|presided over)$"
)


def who_leads_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether what an organization is for, or until when, only describes it: "who directs the mission for the rule of
    law?", "under whose leadership did it stand until it closed?".
    """
    text = question.said
    about = question.named("organization", "body") or question.has("it", "they", "the_organization")
    if (under := _UNDER_WHOM.search(text)) and about and not question.named("person", "role"):
        taken = question.kind in TAKEN_FOR and question.confidence < 0.9
        return taken or (question.kind in ("parent", "relation") and "whose" in under.group())
    if _BY_WHOM.search(text) and question.unsure:
        return True
    unsure = question.kind in TAKEN_FOR and question.unsure
    unsure = unsure and not question.has("previous", "following")
    return unsure and bool(_WHO_LEADS.search(text))


def newcomer(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who the new one at an organization was: "a new face there in October 2012, whose?"."""
    asks = question.has("who", "name_of") and not question.yes_no and not question.named("person")
    asks = asks and (bool(question.times) or question.kind not in ("succession", "appointment"))
    return asks and bool(question.named("organization", "body", "role")) and bool(_NEWCOMER.search(question.said))


def description_of_headed(question: Question) -> tuple[str, ...]:
    """Return the words that describe an organization whose head is asked for: "who runs the mission for …?"; none where
    that is not asked.
    """
    asks = question.kind in ("task_holder", "leader") and not question.has("deputy", "how_many", "which_body")
    text = question.said
    match = _HEAD_OF_DESCRIBED.search(text) if asks else None
    return tuple(text[match.end() :].split()) if match else ()


def kind_of_headed(question: Question) -> str:
    """Return what is asked about the head of the organization described: who it is, or who chose that person."""
    return "appointment" if _CHOSE_HEAD.search(question.said) else "leader"


_OFFICIAL_NAMED = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:official|diplomat|person|man|envoy|figure|representative|chief|boss|head)s? "
    r"(?:was |got |had been |has been )?(?:newly )?"
    r"(?:named|appointed|chosen|picked|selected|nominated|installed|took (?:up )?(?:office|charge|over|post)|"
    r"came (?:in|into office)|started|began|arrived)\b"
)


def official_named_then(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which official was given an office at a time: "which UN official was named that month?"."""
    about = not question.named("person", "document") and question.kind != "succession"
    return about and bool(question.times) and bool(_OFFICIAL_NAMED.search(question.said))


_HIGHEST_BOSS = re.compile(
    r"^(?:and |so |then )*who (?:would be|is|are|was|were) (?:then )?(?:the|his|her|my|your|our|their|its) "
    r"(?:very )?(?:highest|top|topmost|big|biggest|supreme|ultimate|overall) (?:boss|chief|head|leader|superior)"
    r"(?: there| then| now)?$"
)


def head_of_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks for the head of what is talked about: "who's in charge of them?"."""
    points = question.has("it", "they", "that", "there") and not question.subjects and not question.uncovered
    organization = any(knowledge.subjects[name].type == "organization" for name in question.focus.topic)
    if organization and not question.subjects and _HIGHEST_BOSS.search(question.said):
        return True
    asks = question.kind == "task_holder" and question.unsure and question.has("who") and points
    return asks and organization and question.has("the_head") and not question.has("then")
