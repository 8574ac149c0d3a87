"""Questions that name the country itself: for its beginning, or only beside those who are there."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.finders.common import dated_event
from actions.question import Question
from actions.roots import result_roots, root
from knowledge import Knowledge

_HOME_BEGAN = re.compile(
    r"(?:^|\b(?:did|was|is|has|had|does|day|date|year|month|when|that|time|moment|which|the) )_home_ (?:\w+ )?"
    r"(?:itself |its |it )?(?:declar\w+|becam?e|becoming|say|said|says|founded|independent|state|country|"
    r"republic|(?:start(?:ed)?|beg[aiu]n)$|born|break|broke|proclaim\w*|announc\w+|separat\w+|form\w*|creat\w*|birthday|birth)\b"
)
_BIRTHDAY = re.compile(r"\b_home_ (?:birthday|birth|date of birth)\b|\b_home_ (?:\w+ )?born\b|\bbirthday of _home_\b")


_ON_ITS_OWN = re.compile(
    r"\bon (?:our|its|their) own\b|\bunsupervised\b|\b(?:without|no) (?:any |more |further )?(?:supervis\w+|"
    r"oversight)\b|"
    r"\bnobody (?:\w+ ){0,2}(?:supervis\w+|watch\w+|oversee\w*)\b|\b(?:not|no longer) (?:\w+ )?supervised\b"
)


def on_its_own(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Since what year are we on our own, with nobody supervising?": what made the country govern itself."""
    asks = question.has("when") and _ON_ITS_OWN.search(question.said)
    home = set(question.named()) <= {knowledge.home} and (question.named() or question.has_word("we", "country", "it"))
    if not asks or not home or question.times or question.strangers:
        return None
    freed = [event for event in knowledge.events if root("own") in result_roots(event) and event.date]
    return question.taken_as("end", fact=freed[0].id) if len(freed) == 1 else None


def beginning_of_home(question: Question, knowledge: Knowledge) -> Question | None:
    """ "When is Kosovo's birthday?", "the day it declared itself a country, Kosovo": the event it began with."""
    text = question.said
    birthday = _BIRTHDAY.search(text)
    asks = birthday or (question.kind in ("start", "end_reason") and _HOME_BEGAN.search(text))
    if not asks or question.named() != [knowledge.home] or question.events or question.times or question.strangers:
        return None
    if question.has("who", "why", "how_long", "how_many") or question.yes_no:
        return None
    began = dated_event(knowledge, knowledge.home or "", "start")
    return question.taken_as("start", fact=began.id) if began else None


_THERE = re.compile(r"\b(?:in|to|into|within|on|around|throughout|across) (?:the )?_home_(?: \w+)?$")
_OF_ITS_TIME = frozenset({"start", "end", "duration", "status", "tenure"})


def without_home(question: Question, knowledge: Knowledge) -> Question:
    """Return the question without the country in which the organization talked about is: "how long are they in …?"."""
    points = question.has("it", "they", "the_organization") and question.kind in _OF_ITS_TIME
    if not points or question.named() != [knowledge.home] or not _about_organization(question, knowledge):
        return question
    text = question.said
    match = _THERE.search(text)
    if not match:
        return question
    return replace(question, subjects=(), words=(*text[: match.start()].split(), "there"))


def _about_organization(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the last answer was about an organization, or about one of its people, whom "they" is not."""
    types = [knowledge.subjects[name].type for name in question.focus.topic]
    person = types[:1] == ["person"] and question.has("they") and not question.has("he", "she")
    return types[:1] == ["organization"] or (person and "organization" in types)
