"""Which organizations were at work at a time, and whether one was."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from actions.answer import Answer
from actions.finders.common import Asked, dated_event
from actions.finders.telling import tell_all
from actions.followups.which_asked import asks_which_of_them
from actions.question import When
from actions.roots import root
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Review, Status, Tenure

_BEING = re.compile(
    r"\b(?:exist(?:s|ed|ing)?|active|operat\w+|at work|work(?:ed|ing)|present|around|running|there (?:were|was|are)|"
    r"(?:were|was|had been|have been) (?:\w+ )?(?:there|here|in (?:place|_home_)))\b"
)
"""Asks which ones there were at a time."""


def working_then(asked: Asked) -> Answer | None:
    """Return which organizations were at work at the time that the question names, and of which that is not known; None
    where it does not ask that.
    """
    question = asked.question
    elsewhere = set(question.named()) - {asked.home} or question.strangers or question.events
    if len(asked.when) != 1 or elsewhere or asked.has("ended", "end", "start", "shrinks", "the_head"):
        return None
    if not _BEING.search(asked.said) or question.yes_no:
        return None
    when = asked.when[0]
    if when.relation == "since" and "/" not in when.text:  # those that were there from the beginning of it
        when = replace(when, last=FuzzyDate.parse(when.text).last_day())
    names = (asks_which_of_them(question) and asked.refer.several("organization")) or asked.organizations
    states = {name: worked(asked, name, when) for name in names}
    found = [name for name, (holds, _) in states.items() if holds]
    unknown = [name for name, (holds, _) in states.items() if holds is None]
    lacking = asked.say("state_then_lacking", names=asked.labels(unknown)) if unknown else ""
    if not found:
        return asked.missing("none_fit", unknown, extra=lacking)
    facts = [fact for name in found for fact in states[name][1]]
    shown = asked.wording.join([asked.full(name).removeprefix("the ") for name in found])
    lead = asked.say("fitting_one" if len(found) == 1 else "fitting", names=shown)
    if asked.has("how_many"):
        lead = asked.say("count_fitting", count=len(found), names=shown)
    return asked.answer(f"{lead} {tell_all(asked, facts)} {lacking}".strip(), found, facts, found)


def worked(asked: Asked, name: str, when: When, gave_up: bool = False) -> tuple[bool | None, list[BaseFact]]:
    """Return whether an organization was at work at a time, None where that cannot be told, with what shows it; with
    `gave_up`, whether it did the task that it has given up.
    """
    begun = dated_event(asked.knowledge, name, "start")
    ended = _ended(asked, name)
    if not ended and gave_up:
        ended = dated_event(asked.knowledge, name, "end")
    shown: BaseFact | None = begun or _earliest(asked, name)
    stated = asked.knowledge.facts(name, Status)
    holds: bool | None = None
    if (begun and when.last < _day(begun)) or (ended and ended.date and when.first > ended.date.last_day()):
        holds = False
    elif shown and when.last >= _day(shown) and (ended or asked.active(name)):
        holds = True
    return holds, [fact for fact in (shown, ended or next(iter(stated), None)) if fact]


def _ended(asked: Asked, name: str) -> Event | None:
    """Return the end of the organization, or of the part of its work that the question speaks of."""
    said = {root(word) for word in asked.question.words}
    for event in asked.knowledge.facts(name, Event):
        part = said & {root(word) for word in event.words}
        if event.kind == "end" and event.date and (part or not asked.active(name)):
            return event
    return None


def _date(fact: BaseFact) -> FuzzyDate | None:
    return fact.date if isinstance(fact, Event | Review) else fact.start or fact.as_of


def _day(fact: BaseFact) -> dt.date:
    date = _date(fact)
    return date.first_day() if date else dt.date.max


def _earliest(asked: Asked, name: str) -> BaseFact | None:
    """Return what is dated first of an organization of which no start is recorded: it was at work by then."""
    own = [*asked.subject(name).facts, *asked.knowledge.leaders(name)]
    dated = [fact for fact in own if isinstance(fact, Event | Review | Tenure) and _date(fact)]
    return min(dated, key=_day, default=None)
