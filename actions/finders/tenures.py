"""Since when, until when and how long somebody held an office."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import intervals, leaders, officeholders, succession
from actions.finders.common import Asked, span
from actions.finders.telling import tell, tell_all
from actions.question import When
from knowledge.models import Tenure


def _neighbours_of(asked: Asked, persons: list[str]) -> list[str]:
    """Return the predecessor or successor of a person where the question asks about that one ("when did his successor
    start?").
    """
    direction = 1 if asked.question.has_word("successor") else -1 if asked.question.has_word("predecessor") else 0
    if not direction or not persons:
        return persons
    return [tenure.person for tenure in officeholders.beside(asked, persons[0], direction)[:1]] or persons


def tenure(asked: Asked) -> Answer:
    """Since when, until when and how long somebody held an office."""
    question = asked.question
    if asked.refer.persons() and question.has_word("predecessor", "successor"):
        direction = 1 if question.has_word("successor") else -1
        if _neighbours_of(asked, asked.refer.persons()) == asked.refer.persons():
            return succession.neighbour(asked, direction)  # which says that there is none
    persons = _neighbours_of(asked, asked.refer.persons())
    organizations = question.named("organization") or asked.refer.through(question.named("role", "body"))
    if not persons:
        return leaders.no_leader(asked, organizations) if organizations else asked.unclear()
    roles = question.named("role")
    held = {t.role for t in asked.tenures_of(persons)}
    if question.named("person") and roles and not held & set(roles):
        return leaders.leader_claim(asked, roles, officeholders.leaders_of(asked, roles), persons)
    if question.named("person") and organizations:
        led = {t.organization for t in asked.tenures_of(persons)}
        if not led & set(organizations) and not led & {asked.subject(name).parent for name in organizations}:
            return leaders.leader_claim(asked, organizations, officeholders.leaders_of(asked, organizations), persons)
    lasts = intervals.counted(asked)
    if question.yes_no and roles and question.named("person") and not asked.when and not lasts:
        return leaders.leader_claim(asked, roles, officeholders.leaders_of(asked, roles), persons)
    parts: list[str] = []
    facts: list[Tenure] = []
    outcome_missing = False
    for person in persons[:4]:
        own = asked.tenures_of([person])
        chosen = [t for t in own if t.role in roles] or [t for t in own if t.leads] or own
        if not chosen:
            outcome_missing = True
            parts.append(asked.say("no_tenure", person=asked.label(person)))
        for found in chosen[:2]:
            facts.append(found)
            if not (found.start or found.end) and asked.has("end") and not asked.has("start", "how_long"):
                outcome_missing = True
                parts.append(officeholders.no_end(asked, found))
            elif (
                not found.start
                and _asks_start(asked)
                and not (found.end and asked.has("end") and not asked.has("start"))
            ):
                outcome_missing = True
                parts.append(officeholders.no_start(asked, found))
            elif not found.end and asked.has("end", "how_long") and not asked.has("start"):
                parts.append(officeholders.no_end(asked, found))
            if asked.has("how_long") and found.start and found.end:
                length = intervals.in_words(asked, found.start, found.end)
                parts.append(asked.say("tenure_length", person=asked.label(found.person), length=length))
            if found.leads or found.start or found.end or not outcome_missing:  # else all of it has been said
                parts.append(tell(asked, found))
    text = " ".join(dict.fromkeys(parts))
    if asked.has("why") and facts:
        return asked.missing("no_reason_event", persons, facts, text)
    posts = [t.organization if t.leads else t.role for t in facts]
    topic = [*persons, *(post for post in posts if post)]
    if outcome_missing and not any(t.start for t in facts):
        return Answer("not_recorded", text, question.kind, topic, facts)
    answer = asked.answer(text, topic, facts)
    if lasts and len(facts) == 1 and facts[0].start and facts[0].end:
        return asked.verdict(answer, intervals.claimed(intervals.length(facts[0].start, facts[0].end), *lasts))
    gone_both = question.kind == "status" and asked.has("ended") and asked.has("both")
    if question.yes_no and not asked.when and (asked.has("now", "active") or gone_both) and facts:
        gone = question.has_word("gone", "left", "departed", "out", "finished", "over") and not question.has_word(
            "still"
        )
        there = [any(f.current for f in facts if f.person == name) for name in {f.person for f in facts}]
        one_is_enough = question.has_word("either", "any", "anybody", "anyone")
        holds = [now is not gone for now in there]
        return asked.verdict(answer, any(holds) if one_is_enough else all(holds))
    if question.yes_no and asked.when and (early := [t for f in facts if (t := _still_before(asked, f))]):
        told = tell_all(asked, [*early, *facts])
        return asked.verdict(asked.answer(told, topic, [*early, *facts]), False)
    return asked.verdict(answer, _claimed(asked, facts) if asked.when and facts else None)


def _still_before(asked: Asked, tenure: Tenure) -> Tenure | None:
    """Return who was in the office at the time named, before somebody of whom it is not recorded since when."""
    line = asked.knowledge.leaders(tenure.organization) if tenure.leads and tenure.organization else []
    place = line.index(tenure) if tenure in line else 0
    before = line[place - 1] if place and not tenure.start else None
    when = asked.when[0]
    over = before and before.end and when.relation == "in" and when.last < before.end.first_day()
    return before if over else None


def _asks_start(asked: Asked) -> bool:
    return asked.has("start", "when", "how_long") or not (asked.has("end") or asked.question.yes_no)


def _claimed(asked: Asked, tenures: list[Tenure]) -> bool | None:
    """Return whether somebody took office, left it or held it at the time that the question names."""
    when = asked.when[0]
    if asked.has("end") != asked.has("start"):
        edges = [tenure.end if asked.has("end") else tenure.start for tenure in tenures]
        claimed = asked.claimed or when
        claims = [claimed.holds(date.first_day(), date.last_day()) for date in edges if date]
        if claims:
            return True if True in claims else None if None in claims else False
    return _in_office(tenures, when)


def _in_office(tenures: list[Tenure], when: When) -> bool | None:
    """Return whether a tenure covers a time at least in part; None where the dates are too vague to tell."""
    spans = [days for tenure in tenures if (days := span(tenure))]
    if not spans:
        return None
    if not any(when.touches(*days) for days in spans):
        return False
    for tenure in tenures:
        edges = [date for date in (tenure.start, tenure.end) if date]
        if any(when.first <= date.first_day() and date.last_day() <= when.last for date in edges):
            return True
        if tenure.start and when.touches(tenure.start.last_day(), tenure.end.first_day() if tenure.end else when.last):
            return True
    return None if all(tenure.start for tenure in tenures) else True
