"""Asks for the beginning of the country itself, or what made it govern itself, whatever was talked about: "the day
Kosovo declared itself independent".
"""

from __future__ import annotations

import re

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
    asks = question.has("when") and _ON_ITS_OWN.search(" ".join(question.words))
    home = set(question.named()) <= {knowledge.home} and (question.named() or question.has_word("we", "country", "it"))
    if not asks or not home or question.times or question.strangers:
        return None
    freed = [event for event in knowledge.events if root("own") in result_roots(event) and event.date]
    return question.taken_as("end", fact=freed[0].id) if len(freed) == 1 else None


def beginning_of_home(question: Question, knowledge: Knowledge) -> Question | None:
    """ "When is Kosovo's birthday?", "the day it declared itself a country, Kosovo": the event it began with."""
    text = " ".join(question.words)
    birthday = _BIRTHDAY.search(text)
    asks = birthday or (question.kind in ("start", "end_reason") and _HOME_BEGAN.search(text))
    if not asks or question.named() != [knowledge.home] or question.events or question.times or question.strangers:
        return None
    if question.has("who", "why", "how_long", "how_many") or question.yes_no:
        return None
    began = dated_event(knowledge, knowledge.home or "", "start")
    return question.taken_as("start", fact=began.id) if began else None


STEPS = (beginning_of_home, on_its_own)
