"""Which times a question means: named, told by an event ("after independence") or by the conversation ("that year")."""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from actions.focus import EDGE_SIGN, Focus
from actions.question import Question, When
from knowledge import FuzzyDate, Knowledge
from knowledge.models import Event, Staff, Tenure

_FROM_EVENT = re.compile(
    r"\b(?:from|starting with|beginning with) (?:the )?_event_|_event_ (?:till|until|to|onwards?|up to)\b"
)


_NOT_UNTIL = re.compile(r"\bnot\b(?P<what> (?:\w+ )*?)(?:until|till) (?P<time>(?:the |about )?_time_)")


def not_until(question: Question) -> Question | None:
    """Return a claim that something was "not … until" a time as the claim that it was then; None where it is none."""
    text = question.said
    found = _NOT_UNTIL.search(text)
    if not found or not question.yes_no or [time["relation"] for time in question.times] != ["until"]:
        return None
    words = _NOT_UNTIL.sub(lambda m: f"{m['what'].strip()} in {m['time']}", text).split()
    kind = "start" if question.kind in ("end", "compare_time") and question.has("start") else question.kind
    return replace(
        question,
        kind=kind,
        words=tuple(words),
        times=({**question.times[0], "relation": "in"},),
        marks=question.marks - {"negated", "end"},
    )


def named_times(question: Question, knowledge: Knowledge) -> list[When]:
    """Return the times that the question names, also through events ("after independence"); those that the
    conversation did not tell (actions.context.times) are left out.
    """
    found = []
    for time in question.times:
        if not all(date[:4].isdecimal() for date in (time["date"], time.get("end") or time["date"])):
            continue
        start = FuzzyDate.parse(
            f"{time['part']} {time['date']}" if time.get("part") and "-" not in time["date"] else time["date"]
        )
        end = FuzzyDate.parse(time["end"]) if time.get("end") else start
        found.append(
            _related(
                start.first_day(),
                end.last_day(),
                time["date"] + (f"/{time['end']}" if time.get("end") else ""),
                time["relation"],
            )
        )
    for name in question.events:
        event = knowledge.by_id.get(name)
        if isinstance(event, Event) and event.date and event.name:
            relation = next((word for word in ("before", "after", "since", "until") if word in question.words), "in")
            relation = "since" if _FROM_EVENT.search(question.said) else relation
            found.append(_related(event.date.first_day(), event.date.last_day(), event.date.iso(), relation))
    return found


def _related(first: dt.date, last: dt.date, text: str, relation: str) -> When:
    if relation == "before":
        return When(dt.date.min, first - dt.timedelta(days=1), text, relation)
    if relation in ("after", "since"):
        return When(last + dt.timedelta(days=1) if relation == "after" else first, dt.date.max, text, relation)
    if relation == "until":
        return When(dt.date.min, last, text, relation)
    return When(first, last, text, "in", relation == "between")


_OFFSET = re.compile(r"(day|month|year)([+-]\d+)")
_UNTOLD = re.compile(r"same|day|month|year|its")
SAME_DAY = "same-day"
"""The NLU's word for the very date talked about; "same" in its other dates stands for the year."""


_POINTED = {
    re.compile(r"\bthe same month\b"): "month+0",
    re.compile(
        r"\b(?:in|during|at) (?:those (?:days|times)"
        r"|(?:my|our) (?:own )?(?:times?|days?|tour|service|years|stint|deployment))\b"
    ): SAME_DAY,
    re.compile(
        r"\bat th(?:at|is) time\b|(?<!\bcame )(?<!\bcome )(?<!\bcalled )(?<!\bwent )\bback(?: then)?$"
    ): SAME_DAY,
}
"""Phrases for the time talked about, where somebody is asked for; "then" at the end is left out of a clause."""


_THEN = re.compile(r"\b(?:was|were|led|headed|ran|had) .*\bthen\W*$")
"""Asks of the time of what was told: "and who was its head then?"."""
_SAME_AS = re.compile(r"\b(?:in|on|at) the _time_ (?:as|that|when) (?:the )?(?:_|it|its|they|their|he|his)")
"""Sets one thing beside another in time: "did it end on the same day as the other?"."""
_DAY = re.compile(r"same(-\d\d-\d\d)")
_YEAR_BESIDE = re.compile(r"\bthe (?:following|next|subsequent|(?P<before>previous|preceding)) one\b")
"""The year beside the one that was talked about: "did the following one bring anything?"."""


def with_times_told(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the dates of those of its times that the conversation tells; the others stay as they
    are.
    """
    of_somebody = question.has("who") or (question.yes_no and question.has("he", "she"))
    if of_somebody and not question.times and not question.events:
        pointed = [date for phrase, date in _POINTED.items() if phrase.search(question.said)]
        if question.kind == "leader" and question.has("the_head") and _THEN.search(question.text.lower()):
            facts = question.told(knowledge)[:1]
            pointed += [SAME_DAY for fact in facts if isinstance(fact, Event) and fact.date]
        found = [{"date": date, "relation": "in", "end": None, "part": None} for date in pointed]
        question = replace(question, times=tuple(found[:1]))
    if question.kind == "event_at" and not question.times and (match := _YEAR_BESIDE.search(question.said)):
        beside = "year-1" if match["before"] else "year+1"
        question = replace(question, times=({"date": beside, "relation": "in", "end": None, "part": None},))
    if question.kind == "event_at" and not (question.times or question.events or question.then):
        question = replace(question, times=({"date": SAME_DAY, "relation": "in", "end": None, "part": None},))
    if not any(_UNTOLD.match(time["date"]) for time in question.times):
        return question
    if _SAME_AS.search(question.said):  # set beside each other, whatever was told before
        return question
    talked_about = list(dates_talked_about(question.focus, knowledge))
    if question.has("first") and any(_OFFSET.fullmatch(time["date"]) for time in question.times):
        talked_about.sort(key=lambda date: date.first_day())  # "in that first month", not the one told last
    of_roles = [str(knowledge.subjects[name].organization or name) for name in question.named("role")]
    named = [*question.named("organization"), *of_roles, *question.focus.topic]
    ends = [time["end"] for time in question.focus.times if time.get("end") and time["end"][:4].isdecimal()]
    told = [
        _of_subject(time, named, knowledge)
        if time["date"].startswith("its")
        else _told(time, _with_that_day(time, talked_about, knowledge), ends)
        for time in question.times
    ]
    return replace(question, times=tuple(time for n, time in enumerate(told) if time not in told[:n]))


def _with_that_day(time: dict[str, Any], talked_about: list[FuzzyDate], knowledge: Knowledge) -> list[FuzzyDate]:
    """Return the dates talked about, with the year in front in which something is recorded on a day of which no year is
    said ("what happened on 15 June?"), where none of theirs has that.
    """
    day = _DAY.fullmatch(time["date"])
    if not day:
        return talked_about
    on_it = [e.date for e in knowledge.events if e.date and e.date.iso().endswith(day[1])]
    years = {date.year for date in on_it}
    likely = [date for date in talked_about if date.year in years]
    return [*likely, *(on_it if len(years) == 1 else ()), *talked_about]


def dates_talked_about(focus: Focus, knowledge: Knowledge) -> Iterator[FuzzyDate]:
    """Yield the dates that were talked about last: those that were asked for, then those of the facts told."""
    yield from (FuzzyDate.parse(time["date"]) for time in focus.times if time["date"][:4].isdecimal())
    dates: list[FuzzyDate] = []
    for name in focus.facts:
        fact = knowledge.by_id[name]
        told = [getattr(fact, "date", None) or (fact.as_of if isinstance(fact, Staff) else None)]
        if isinstance(fact, Tenure):
            bounds = [fact.start or fact.appointed, fact.end]
            told = bounds if "start" in focus.marks and "end" not in focus.marks else bounds[::-1]
        dates += [date for date in told if date]
    years = Counter(date.year for date in dates)
    yield from sorted(dates, key=lambda date: -years[date.year])  # the year that most of them share comes first
    if not dates and not focus.times:  # "eleven days later", after what is undated
        told_before = (knowledge.by_id[name.partition(EDGE_SIGN)[0]] for name in focus.told)
        yield from (fact.date for fact in told_before if isinstance(fact, Event) and fact.date)


def _of_subject(time: dict[str, Any], names: Iterable[str], knowledge: Knowledge) -> dict[str, Any]:
    """Return the time with the date of the beginning or end of the organization or document among the subjects."""
    for name in names:
        if knowledge.subjects[name].type in ("organization", "document"):
            kind = time["date"].removeprefix("its-")
            dates = [event.date for event in knowledge.facts(name, Event) if event.kind == kind and event.date]
            return {**time, "date": dates[0].iso()} if dates else time
    return time


def _told(time: dict[str, Any], talked_about: list[FuzzyDate], ends: Sequence[str]) -> dict[str, Any]:
    """Return the time with its date; itself where none that was talked about is precise enough."""
    text: str = time["date"]
    if not _UNTOLD.match(text):
        return time
    if text == SAME_DAY and time["relation"] == "until" and ends:  # "by then", after a span
        return {**time, "date": ends[0]}
    if text == SAME_DAY:
        return {**time, "date": talked_about[0].iso()} if talked_about else time
    if offset := _OFFSET.fullmatch(text):
        unit, number = offset[1], int(offset[2])
        exact = [date for date in talked_about if unit == "year" or (date.month and (unit == "month" or date.day))]
        return {**time, "date": _moved(exact[0], unit, number)} if exact else time
    if not talked_about:
        return time
    end = str(time.get("end") or "").replace("same", f"{talked_about[0].year}") or None  # "July to September"
    return {**time, "date": text.replace("same", f"{talked_about[0].year}"), "end": end}


def _moved(date: FuzzyDate, unit: str, number: int) -> str:
    """Return the date so many days, months or years on, as precise as the unit."""
    if unit == "day":
        return (date.first_day() + dt.timedelta(days=number)).isoformat()
    if unit == "month":
        months = date.year * 12 + (date.month or 1) - 1 + number
        return f"{months // 12:04d}-{months % 12 + 1:02d}"
    return f"{date.year + number:04d}"
