"""What happened at a time, and what happened in order."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from actions.answer import Answer
from actions.finders import happenings, officeholders, reductions
from actions.finders.common import Asked, event_sentence, latest_source_day, overlaps, span
from actions.finders.telling import answer_telling, tell, tell_all
from actions.followups.ellipsis import words_of
from actions.question import When
from actions.views import timeline_of
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Review, Tenure

_THIS_TIME = re.compile(r"\bthis (?:year|month|week|summer|winter|spring|autumn)\b")
"""What is today, where nothing dated was talked about."""


_COUNTRYMAN = re.compile(r"\b_country_ (?:\w+ )?_person_|_person_ the _country_\b")
_DEEDS_OF = re.compile(r"\bwhat (?:else )?(?:did|had|has) _person_ (?:\w+ )?(?:do|done)\b|\bwhat _person_ did\b")


def event_at(asked: Asked) -> Answer:
    """What happened at a time, in general or to a subject."""
    if not asked.when and _THIS_TIME.search(asked.question.text.lower()) and not asked.question.named():
        about = asked.refer.organizations()
        return asked.missing("nothing_after_source", about, date=asked.wording.date(latest_source_day(asked)))
    if not asked.when:
        if asked.question.named() or asked.question.events:
            return happenings.event(asked)
        return timeline(asked) if asked.refer.organizations() else asked.missing("no_time", [])
    when = asked.when[0]
    named = asked.question.named("organization", "person", "document")
    organizations = asked.refer.organizations(remembered=False) or named
    if asked.has("which_document") and not asked.question.named("document"):  # what it did to one is no part of it
        organizations = []
    times = asked.when if all(time.relation == "in" for time in asked.when) else [when]
    found = list(dict.fromkeys(fact for time in times for fact in _in(asked, time, organizations)))
    if when.relation == "after" and not any(sign.isdecimal() for sign in asked.question.text):
        # "what happened once the supervision ended?" asks for its result first; "after 10 May" leaves that day out
        led_up = [e for e in asked.knowledge.events if e.result and e.date and e.date.iso() == when.text]
        found = [*(e for e in led_up if not organizations or e.subject in organizations), *found]
    described = _COUNTRYMAN.search(asked.said)  # "the Italian diplomat Zannier"
    countries = {name for name in asked.countries if name in asked.knowledge and not described}
    if countries:  # what a country did
        found = [fact for fact in found if countries & set(happenings.taking_part(fact))]
    if _DEEDS_OF.search(asked.said):  # "what did Zarif do in 2009?"
        doers = set(asked.question.named("person"))
        found = [fact for fact in found if doers & _concerned(fact)]
    if asked.has("which_document"):
        found = [fact for fact in found if asked.subject(fact.subject).type == "document"]
    if not found and when.relation == "in" and when.first > latest_source_day(asked).last_day():
        return asked.missing("nothing_after_source", organizations, date=asked.wording.date(latest_source_day(asked)))
    if not found:
        if persons := asked.question.named("person"):
            held = officeholders.leading(asked, persons)
            told = tell_all(asked, held)
            if held and not asked.has("then") and any(in_office(t, when) for t in held):  # "Zarif in 2013"
                return asked.answer(told, persons, held)
            return asked.missing("nothing_then", persons, held, told, name=asked.labels(persons))
        bounds = [e for name in organizations for edge in ("start", "end") for e in asked.events(name, edge)]
        known = [e for e in bounds if e.date]
        named_then = asked.labels(organizations) or asked.wording.phrase("anybody")
        extra = tell_all(asked, known)
        return asked.missing("nothing_then", organizations, known, extra, name=named_then)
    if len(found) > 8:
        found = found[:8] if when.relation != "before" else found[-8:]
    lines = [_line(asked, fact, when) for fact in found]
    concerned = {name for fact in found for name in happenings.taking_part(fact)}
    subjects = organizations or [name for name in asked.question.focus.topic if name in concerned]
    subjects = subjects or list(dict.fromkeys(fact.subject for fact in found))
    return asked.answer(" ".join(dict.fromkeys(lines)), subjects, found, [fact.id for fact in found])


def _concerned(fact: BaseFact) -> set[str]:
    """Return all whom a fact tells of; of an office, who held it and who gave it."""
    return {*happenings.taking_part(fact), getattr(fact, "person", ""), getattr(fact, "appointed_by", "")}


def in_office(tenure: Tenure, when: When) -> bool:
    """Return whether somebody is known to have been in office at a time."""
    days = span(tenure)
    return days is not None and when.touches(*days)


def _in(asked: Asked, when: When, subjects: list[str]) -> list[BaseFact]:
    """Return what is dated in a time, the earliest first; what is dated less exactly only where nothing else is."""
    found: list[tuple[dt.date, bool, BaseFact]] = []
    for fact, date in _dated(asked, subjects):
        first, last = date.first_day(), date.last_day()
        if when.touches(first, last):
            found.append((first, when.first <= first and last <= when.last, fact))
    exact = any(inside for _, inside, _ in found)
    kept = [(first, fact) for first, inside, fact in found if inside or not exact]
    return list(dict.fromkeys(fact for _, fact in sorted(kept, key=lambda item: item[0])))


def _dated(asked: Asked, subjects: list[str]) -> Iterator[tuple[BaseFact, FuzzyDate]]:
    """Yield the dated facts, of some subjects where any are given, with each of their dates."""
    for fact in asked.knowledge.by_id.values():
        if isinstance(fact, (Event, Review)):
            if fact.date and (not subjects or set(subjects) & set(happenings.taking_part(fact))):
                yield fact, fact.date
        elif (
            isinstance(fact, Tenure)
            and fact.leads
            and (not subjects or {fact.organization, fact.person} & set(subjects))
        ):
            for date in (fact.start, fact.end):
                if date:
                    yield fact, date
        elif isinstance(fact, Tenure) and fact.appointed and fact.appointed_by in subjects:
            yield fact, fact.appointed


def _line(asked: Asked, fact: BaseFact, when: When) -> str:
    persons = set(asked.question.named("person"))
    if isinstance(fact, Event) and persons and fact.why and persons.isdisjoint(fact.by):  # what one did was the reason
        return event_sentence(asked, fact, reason=True)
    if isinstance(fact, Tenure):
        appointed = fact.appointed_by in asked.question.named("person", "organization")
        return (officeholders.appointment_sentence if appointed else officeholders.tenure_sentence)(asked, fact)
    if isinstance(fact, Event):
        return event_sentence(
            asked,
            fact,
            reason=(when.relation == "in" and when.last - when.first < dt.timedelta(days=32))
            or bool(fact.result and fact.date and fact.date.iso() == when.text),
        )
    return tell(asked, fact)


def timeline(asked: Asked) -> Answer:
    """Everything dated of a subject, in order."""
    if asked.question.has_word(*words_of("reduction")):
        return reductions.downsizing(asked)
    if asked.when and not asked.question.named("organization", "person", "document"):
        onwards = [e for e in asked.knowledge.events if e.date and overlaps(asked.when[0], e.date)]
        if asked.question.events and asked.when[0].relation == "since":  # "from independence till it was over"
            return answer_telling(asked, onwards[:12], [])
        return event_at(asked)
    subjects = asked.refer.anything(("organization", "person", "document"))
    if not subjects:
        subjects = asked.refer.organizations()
    if not subjects:
        found = list(asked.knowledge.events[:12])
        return answer_telling(asked, found, [])
    name = subjects[0]
    facts = dated_facts(asked, name)
    if not facts:
        return asked.missing("no_dates", [name], name=asked.label(name))
    lines = [
        tell(asked, f) if isinstance(f, Tenure) else event_sentence(asked, f)
        for f in facts
        if isinstance(f, (Tenure, Event))
    ]
    return Answer(
        "answered",
        " ".join(dict.fromkeys(lines)),
        asked.question.kind,
        [name],
        facts,
        [fact.id for fact in facts],
        timeline_of(asked, name, facts),
    )


def dated_facts(asked: Asked, name: str) -> list[BaseFact]:
    """Return a subject's dated events and its leaders' or its own tenures, the earliest first."""
    found: list[BaseFact] = [fact for fact in asked.knowledge.facts(name, Event) if fact.date]
    found += [fact for fact in asked.knowledge.events_with(name) if fact.date]
    if asked.subject(name).type == "person":
        found += asked.tenures_of([name])
    else:
        found += asked.knowledge.leaders(name)
    last = dt.date.max

    def when(fact: BaseFact) -> dt.date:
        date = fact.date if isinstance(fact, Event) else fact.start
        return date.first_day() if date else last

    return sorted(found, key=when)
