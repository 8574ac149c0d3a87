"""Checks the times of a claim against those of a fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from actions.question import When
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Policy, Relation, Review, Tenure

if TYPE_CHECKING:
    from actions.finders.common import Asked

Check = bool | None
"""True where a part of a claim agrees with a fact, False where it contradicts it, None where nothing is recorded."""


def both(checks: Iterable[Check]) -> Check:
    """Return whether all parts agree; a contradiction weighs more than what is not recorded."""
    found = list(checks)
    return False if False in found else None if None in found else True


def times(asked: Asked, fact: BaseFact) -> Iterator[Check]:
    """Check each time that is claimed against the fact's own."""
    if asked.has("from_start"):
        yield _from_start(asked, fact)
    own = getattr(fact, "name", None) and fact.id in asked.question.events
    named_later = [when for when in asked.when if not (own and when.text == _iso(fact))]
    dated = [fits(asked, when, fact.date) for when in named_later] if isinstance(fact, Event | Review) else []
    fitting = True in dated or len(named_later) < len(asked.when)
    if fitting and len(asked.question.times) > 1 and False in dated:  # the other times are those of something else
        dated = [True, *(None for _ in asked.when[1:])]
    yield from dated
    for when in named_later:
        if isinstance(fact, Event | Review):
            continue
        if isinstance(fact, Tenure):
            yield tenure_fits(asked, when, fact)
        elif isinstance(fact, Relation | Policy):
            yield None


def _from_start(asked: Asked, fact: BaseFact) -> Check:
    """Return whether a fact holds since its organization began: "Was it fully working from day one?"."""
    name = fact.organization if isinstance(fact, Tenure) else fact.subject
    begun = [e.date for e in asked.knowledge.facts(name, Event) if e.kind == "start"] if name else []
    date = fact.date if isinstance(fact, Event) else fact.start
    if not begun or not begun[0] or not date:
        return None
    return begun[0].first_day() <= date.last_day() and date.first_day() <= begun[0].last_day()


def _iso(fact: BaseFact) -> str:
    date: FuzzyDate | None = getattr(fact, "date", None)
    return date.iso() if date else ""


def fits(asked: Asked, when: When, date: FuzzyDate | None) -> Check:
    """Return whether a date is the claimed one. "Since" and "until" name the date itself, "before" and "by" a limit."""
    if date is None:
        return None
    first, last = date.first_day(), date.last_day()
    if (first != last or when.first != when.last) and "same day" in asked.question.text.lower():
        return None
    if asked.claimed and when is asked.when[0] and when is not asked.claimed:  # "already": then or before
        return asked.claimed.holds(first, last)
    if when.relation == "before" or (when.relation == "until" and asked.question.has_word("by")):
        return True if last <= when.last else False if first > when.last else None
    if when.relation == "after":
        return True if first >= when.first else False if last < when.first else None
    if when.relation in ("since", "until"):
        named = _period(when)
        return named[0] <= last and first <= named[1] if named else None
    return when.touches(first, last)


def both_ends(asked: Asked, when: When, start: FuzzyDate | None, end: FuzzyDate | None) -> Check:
    """Return whether something began and ended when a claim with both ends of a time says ("from 2008 to 2012")."""
    named = [FuzzyDate.parse(part) for part in when.text.split("/")]
    whole = [When(date.first_day(), date.last_day(), "", "in") for date in named]
    return both([fits(asked, whole[0], start), fits(asked, whole[1], end)])


def _period(when: When) -> tuple[Any, Any] | None:
    """Return the days that "since 2009" or "until 2009" names: those of 2009."""
    try:
        date = FuzzyDate.parse(when.text)
    except ValueError:
        return None
    return date.first_day(), date.last_day()


def tenure_fits(asked: Asked, when: When, tenure: Tenure) -> Check:
    """Return whether somebody held an office at the claimed time; where a claim tells of a start or an end, whether it
    was then.
    """
    of_holder = asked.question.kind == "appointment" and tenure.person not in asked.question.named("person")
    begins = not of_holder and (asked.has("start") or asked.question.kind == "appointment") and not asked.has("end")
    ends = asked.has("end") and not asked.has("start")
    if when.between:
        return both_ends(asked, when, tenure.start, tenure.end)
    if when.relation == "since":
        return fits(asked, when, tenure.start)
    if when.relation == "until" and (ends or not tenure.current):
        return fits(asked, when, tenure.end) if tenure.end else False if tenure.current else None
    if begins and when.relation == "in":
        return fits(asked, when, tenure.appointed or tenure.start)
    if ends and when.relation == "in":
        return fits(asked, when, tenure.end) if tenure.end else False if tenure.current else None
    if not tenure.start and not tenure.end:
        return None
    if tenure.end and tenure.end.last_day() < when.first:
        return False
    if tenure.start:
        return tenure.start.first_day() <= when.last
    return None
