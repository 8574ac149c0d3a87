"""Whether an organization was at work at a time: "was the ISG still there in 2010?"."""

from __future__ import annotations

import datetime as dt
import re

from actions.answer import Answer
from actions.checks.claimed_times import both_ends
from actions.finders.common import Asked, dated_event, event_sentence
from actions.finders.telling import answer_telling, tell
from actions.question import Question
from actions.roots import root
from knowledge import FuzzyDate, Knowledge
from knowledge.models import BaseFact, Event, Review, Status, Tenure

_TAKEN_FOR = frozenset({"start", "end", "status", "end_reason"})
"""The kinds that such a question is taken for."""
UNSURE = 0.6
_BEING = re.compile(
    r"\b(?:still|exist(?:s|ed|ing)?|active|around|there|here|in (?:place|operation|function|service)|at work)\b"
    r"|_(?:organization|home)_ (?:\w+ ){0,2}(?:(?!during)\w+ing)\b"
    r"|\b(?:was|were|did|had|has) (?:the )?_home_ (?:\w+ ){0,2}(?:under|have|\w+ed)\b"
)
"""Says that something went on, not that it began or ended."""
_BEGAN_OR_ENDED = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|form(?:ed|ing)|found(?:ed|ing)|creat\w*|establish\w*|set up|launch\w*|deploy\w*|"
    r"end(?:ed|s|ing)?|clos(?:e|ed|ing)|conclud\w*|finish\w*|stop\w*|dissol\w*|ceas\w*|shut\w*|declar\w*|recogni\w*|"
    r"becom\w*|became)\b"
)


_DOING_SO = re.compile(r"\b(?:do|does|did|doing) (?:so|that|it|this)\b")
FROM_TO = re.compile(r"\bfrom _time_")
"""Claims both ends of a time, which "between" does not."""
RUNS_HOME = re.compile(
    r"_(?:organization|body)_ (?:(?:that|who|which|has|had|have|is|was|did|does|been|now|still|already) )*"
    r"(?:r[ua]n(?:s|ning)?|rul\w+|govern\w*|administ\w+|control\w*) (?:all of |the whole of )?_home_\b|"
    r"_home_ (?:(?:has|had|is|was|been|being|still|now|to this day|today|currently) )*"
    r"(?:run|ruled|governed|administ\w+|controlled) by (?:the )?_(?:organization|body)_"
)
"""Says that an organization governed the country."""


def governed_then(asked: Asked) -> Answer | None:
    """Return whether an organization governed the country at a time that a claim names; None where none is claimed."""
    question = asked.question
    if not question.yes_no or len(asked.when) != 1 or not RUNS_HOME.search(asked.masked):
        return None
    names = question.named("organization") or asked.refer.through(question.named("body"))
    when = asked.when[0]
    if len(names) != 1 or when.relation != "in" or question.named("person", "role"):
        return None
    told = [event for kind in ("start", "end") if (event := dated_event(asked.knowledge, names[0], kind))]
    dates = [event.date for event in told if event.date]
    if len(dates) != 2:
        return None
    if when.between and FROM_TO.search(asked.masked):
        holds = both_ends(asked, when, dates[0], dates[1])
    else:
        holds = when.touches(dates[0].first_day(), dates[1].last_day())
    answer = answer_telling(asked, told, names)
    return answer if holds is None else answer.prefixed(asked.verdict_on(holds))


def asks_at_work_then(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the question asks for yes or no if something was at work at a time that it names."""
    text = " ".join(question.words)
    taken = question.kind in _TAKEN_FOR or (question.confidence < UNSURE and question.has_word("still"))
    claims = question.yes_no or (question.has_word("still") and not question.has("when", "who", "how_many", "why"))
    dated = bool(question.times) and all(time["relation"] == "in" for time in question.times)
    one = len(question.named("organization")) == 1 or question.named() == [knowledge.home]
    other = question.named("person", "role", "document") or question.events or question.strangers
    return bool(
        taken and claims and dated and one and not other and _BEING.search(text) and not _BEGAN_OR_ENDED.search(text)
    )


def at_work_then(asked: Asked) -> Answer | None:
    """Return whether the organization was at work at the time named, with what shows it; None where it is not asked."""
    names = asked.question.named("organization")
    if not asks_at_work_then(asked.question, asked.knowledge) or not names or not asked.when:
        return None
    name, when = names[0], asked.when[0]
    begun = dated_event(asked.knowledge, name, "start")
    ended = _ended(asked, name)
    if not ended and _DOING_SO.search(asked.masked):  # the task asked about, which it gave up
        ended = dated_event(asked.knowledge, name, "end")
    shown: BaseFact | None = begun or _earliest(asked, name)
    stated = asked.knowledge.facts(name, Status)
    holds: bool | None = None
    if (begun and when.last < _day(begun)) or (ended and ended.date and when.first > ended.date.last_day()):
        holds = False
    elif shown and when.last >= _day(shown) and (ended or asked.active(name)):
        holds = True
    told = [fact for fact in (shown, ended or next(iter(stated), None)) if fact]
    texts = [event_sentence(asked, fact) if isinstance(fact, Event) else tell(asked, fact) for fact in told]
    if holds is None:
        return asked.missing("no_start", [name], told, " ".join(texts), name=asked.label(name))
    return asked.answer(" ".join(texts), [name], told).prefixed(asked.verdict_on(holds))


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
