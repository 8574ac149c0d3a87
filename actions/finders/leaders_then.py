"""Who led something or held a role at a time; that nobody is recorded for a time."""

from __future__ import annotations

import datetime as dt
import itertools

from actions.answer import Answer
from actions.finders import officeholders, succession
from actions.finders.common import Asked, end_of, event_sentence, latest_source_day, overlaps, span
from actions.finders.telling import tell, tell_all
from actions.question import When
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Tenure


def leader_at(asked: Asked, posts: list[str], tenures: list[Tenure], when: When) -> Answer:
    """Answer who held a post at a time; a time that nobody is recorded for is said to be a gap."""
    persons = [tenure.person for tenure in tenures]
    limit = latest_source_day(asked)
    if when.first > limit.last_day() and when.relation == "in":
        last = tenures[-1]
        return asked.missing(
            "after_source",
            [last.person, *posts],
            [last],
            tell(asked, last),
            date=asked.wording.date(limit),
        )
    found, unknown = [], []
    for position, tenure in enumerate(tenures):
        before = (
            tenures[position - 1] if position and tenures[position - 1].organization == tenure.organization else None
        )
        days = span(tenure, before)
        if days is None:
            unknown.append(tenure)
        elif when.touches(*days):
            found.append(tenure)
    found = [] if _is_the_gap(tenures, when) else _until(asked, found, when)
    if when.relation == "before" and asked.question.named("person"):
        return succession.neighbour(asked, -1)
    if found:
        extra = ""
        if any(t.start is None for t in found):
            certain = [t for t in found if t.start]
            found = certain if certain and when.last <= certain[-1].end.last_day() else found  # type: ignore[union-attr]
        gaps = _gaps(tenures, when)
        if gaps and when.relation == "in" and len(found) < 3 and (when.last - when.first).days < 400:
            extra = asked.say(
                "gap",
                start=asked.wording.date(gaps[0][0].end),
                end=asked.wording.date(gaps[0][1].start),
                name=asked.labels(posts),
            )
        unsure = _start_unknown(asked, tenures, found, when)
        return _with_claim(
            asked,
            asked.answer(
                f"{unsure} {tell_all(asked, found)} {extra}".strip(), [found[-1].person, *posts], found, persons
            ),
            found,
        )
    for first, second in _gaps(tenures, when):
        values = {
            "name": asked.labels(posts),
            "start": asked.wording.date(first.end),
            "end": asked.wording.date(second.start),
        }
        return asked.missing("gap_only", [*posts], [first, second], tell_all(asked, [first, second]), **values)
    if told := acting_then(asked, unknown, when):
        return _with_claim(asked, told, unknown)
    return nobody_then(asked, posts, unknown or tenures)


def _start_unknown(asked: Asked, tenures: list[Tenure], found: list[Tenure], when: When) -> str:
    """Return that the start of the only one found is not recorded, and who held the post before, whose end is."""
    only = found[0]
    place = tenures.index(only)
    before = tenures[place - 1] if place else None
    if len(found) > 1 or only.start or when.relation != "in" or not before or not before.end:
        return ""
    person, office = asked.label(only.person), asked.label(str(only.role or only.organization))
    return f"{asked.say('no_start_of_tenure', person=person, office=office)} {tell(asked, before)}"


def at_each(asked: Asked, posts: list[str], tenures: list[Tenure]) -> Answer | None:
    """Return who held a post at each of several times; None where the times are a span, or nobody is known for any."""
    if any(when.relation != "in" or when.between for when in asked.when) or asked.question.named("person"):
        return None
    answers = [(when, leader_at(asked, posts, tenures, when)) for when in asked.when]
    if all(answer.outcome != "answered" for _, answer in answers):
        return None
    texts = [
        answer.text
        if answer.outcome == "answered"
        else asked.say("no_leader_in", name=asked.labels(posts), date=asked.wording.date(FuzzyDate.parse(when.text)))
        for when, answer in answers
    ]
    found = [fact for _, answer in answers if answer.outcome == "answered" for fact in answer.facts]
    facts = list(dict.fromkeys(found))
    persons = [fact.person for fact in facts if isinstance(fact, Tenure)]
    return asked.answer(" ".join(dict.fromkeys(texts)), [*persons, *posts], facts, persons)


def nobody_then(asked: Asked, posts: list[str], tenures: list[Tenure]) -> Answer:
    """Say that nobody is recorded for the time, and who is the last that is."""
    nearest = tenures[-1:]
    role = asked.subject(posts[0]).type == "role"
    return asked.missing(
        "no_holder_then" if role else "no_leader_then",
        [nearest[0].person, *posts],
        nearest,
        tell_all(asked, nearest),
        name=asked.labels(posts),
    )


def nobody_now(asked: Asked, posts: list[str], tenures: list[Tenure]) -> Answer | None:
    """Answer who holds a post now that somebody left with whom it ended, or of which it is not told who has it since;
    None where somebody has it, or where another time is asked about.
    """
    last = tenures[-1]
    asks = asked.has("now") and not asked.has("then", "all") and not asked.question.yes_no
    if not asks or len(posts) > 1 or any(tenure.current for tenure in tenures) or asked.question.named("person"):
        return None
    shown, subjects = tell(asked, last), [last.person, *posts]
    if over := end_of(asked, last):
        name = asked.label(str(last.organization))
        text = f"{asked.say('nobody_leads', name=name)} {event_sentence(asked, over)} {shown}"
        return asked.answer(text, subjects, [last, over])
    if last.leads or last.end:
        return None
    return asked.missing("no_holder_now", subjects, [last], shown, office=officeholders.office(asked, last))


def _until(asked: Asked, found: list[Tenure], when: When) -> list[Tenure]:
    """Return whom "until 2012" means: those who left then, else those who had not only come then."""
    says = asked.question.has_word("until", "till", "up") and when.relation == "until" and not asked.question.yes_no
    if not says or asked.has("all"):
        return found
    last = FuzzyDate.parse(when.text)
    left = [t for t in found if t.end and t.end.last_day() <= when.last and t.end.last_day() >= last.first_day()]
    return left or [t for t in found if not t.start or t.start.first_day() < last.first_day()]


def _with_claim(asked: Asked, answer: Answer, found: list[Tenure]) -> Answer:
    persons = asked.question.named("person")
    return asked.verdict(answer, any(t.person in persons for t in found)) if persons else answer


def _is_the_gap(tenures: list[Tenure], when: When) -> bool:
    """Return whether a time is from the end of one holder to the start of the next: "between June and October 2011"."""
    named = {f"{f.end.iso()}/{s.start.iso()}" for f, s in _gaps(tenures, when) if f.end and s.start}
    return when.between and when.text in named


def _gaps(tenures: list[Tenure], when: When) -> list[tuple[Tenure, Tenure]]:
    """Return the pairs of tenures between which nobody is recorded, inside a time."""
    found = []
    for first, second in itertools.pairwise(tenures):
        if first.end and second.start and first.organization == second.organization:
            start, end = first.end.last_day() + dt.timedelta(days=1), second.start.first_day() - dt.timedelta(days=1)
            if start < end and when.touches(start, end):
                found.append((first, second))
    return found


def acting_then(asked: Asked, undated: list[Tenure], when: When) -> Answer | None:
    """Return the holder of an office, of which no dates are recorded, who did something at that time: who appointed
    somebody, say; None where that is not one.
    """
    known = asked.knowledge
    acting = {
        tenure.person: [
            fact for fact in known.by_id.values() if tenure.person in _named_in(fact) and _was_in(fact, when)
        ]
        for tenure in undated
        if not tenure.leads
    }
    found = [tenure for tenure in undated if acting.get(tenure.person)]
    if len({tenure.person for tenure in found}) != 1:
        return None
    facts = acting[found[0].person]
    told = dict.fromkeys([tell_all(asked, found), *(_deed(asked, fact) for fact in facts)])
    return asked.answer(" ".join(told), [found[0].person, found[0].role], [*found, *facts])


def _named_in(fact: BaseFact) -> set[str]:
    return {*getattr(fact, "by", ()), *getattr(fact, "others", ()), str(getattr(fact, "appointed_by", ""))}


def _was_in(fact: BaseFact, when: When) -> bool:
    date: FuzzyDate | None = getattr(fact, "appointed", None) or getattr(fact, "date", None)
    return date is not None and overlaps(when, date)


def _deed(asked: Asked, fact: BaseFact) -> str:
    if isinstance(fact, Tenure):
        return officeholders.appointment_sentence(asked, fact)
    return event_sentence(asked, fact, True) if isinstance(fact, Event) else ""
