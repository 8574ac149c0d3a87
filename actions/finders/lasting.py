"""Claims that something went on at a time: "was it still at work in 2011?", "it lasted up to 2014, right?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.answer import Answer
from actions.claimed_times import fits
from actions.ellipsis import words_of
from actions.finders import lifetimes
from actions.finders.common import Asked, event_sentence, latest_source_day
from actions.question import When
from actions.roots import content_roots, fact_roots, root
from knowledge.models import Event, Mandate, Status, Tenure

KINDS = frozenset(
    {"start", "end", "status", "mandate", "leader", "duration", "event", "event_at", "parent", "overview"}
)
"""The kinds that such a claim may be taken for."""
_GOES_ON = re.compile(r"\b(?:still|as late as|yet)\b")
_CHANGES = ("start", "end", "ended", "shrinks", "phase", "the_document", "first", "why", "when", "who", "future")
"""Marks of claims about a beginning, an end or another change, and of what is no claim."""


def claimed(asked: Asked) -> Answer | None:
    """Answer a claim that an organization was at work, or did its former task, at a time or until then; None where the
    question claims no such thing, or that cannot be told.
    """
    when = asked.when[0] if len(asked.when) == 1 else None
    if when is None or not _claims(asked, when):
        return None
    name = _organization(asked)
    if not name or (asked.question.named("organization") and asked.question.named("body")):
        return None
    said = set(content_roots(asked))
    ends = [event for event in lifetimes.bounds(asked, name, "end") if event.date]
    begins = [event for event in lifetimes.bounds(asked, name, "start") if event.date]
    wanted = said - {root(word) for word in words_of("lasting")}
    if not wanted <= _task_roots(asked, name, ends):
        return None
    over_home = asked.home in asked.question.named() and asked.question.has_word("under")
    told = ends if over_home or not asked.active(name) or (said & _roots_of(ends)) else []
    if when.relation == "until" and not told:
        return None
    holds = _until(asked, when, told) if when.relation == "until" else _during(asked, when, name, begins, told)
    if holds is None:
        return None
    shown = [*begins, *told] if when.relation == "in" else told
    stated = [] if told else asked.knowledge.facts(name, Status)[:1]
    texts = [event_sentence(asked, event) for event in shown]
    for status in stated:
        texts += [str(status.text), asked.say("status_dated", dated=asked.dated(status))]
    return asked.answer(" ".join(texts), [name], [*shown, *stated]).prefixed(asked.verdict_on(holds))


def _claims(asked: Asked, when: When) -> bool:
    """Return whether the question is a claim of something that goes on, at a time or until then."""
    question = asked.question
    if not question.yes_no or question.kind not in KINDS or question.named("person", "role", "document"):
        return False
    if (
        asked.countries
        or question.events
        or question.has("he", "she", "how_many", "how_long")
        or question.has_word("not", "no")
    ):
        return False
    if when.relation == "until":  # "until" itself has the mark of an end
        return not question.has(*{*_CHANGES} - {"end"})
    goes_on = _GOES_ON.search(" ".join(question.words)) or not question.has(*_CHANGES)
    return when.relation == "in" and bool(goes_on)


def _organization(asked: Asked) -> str:
    found = asked.refer.organizations() or asked.refer.through(asked.question.named("body"))
    return found[0] if len(found) == 1 else ""


def _task_roots(asked: Asked, name: str, ends: list[Event]) -> set[str]:
    """Return the roots of the words that say what an organization did until its end."""
    goes_on = not asked.active(name) or _GOES_ON.search(" ".join(asked.question.words))
    former = [fact for fact in asked.knowledge.facts(name, Mandate) if fact.period == "former"] if goes_on else []
    return _roots_of(ends) | {word for fact in former if ends for word in fact_roots(fact)}


def _roots_of(events: list[Event]) -> set[str]:
    return {word for event in events for word in fact_roots(event)}


def _until(asked: Asked, when: When, ends: list[Event]) -> bool | None:
    """Return whether it ended at the time until which it is claimed to have lasted."""
    checks = {fits(asked, when, event.date) for event in ends}
    return checks.pop() if len(checks) == 1 else None


def _during(asked: Asked, when: When, name: str, begins: list[Event], ends: list[Event]) -> bool | None:
    """Return whether it went on at a time; None where it may have begun or ended later than that."""
    if any(event.date and when.first > event.date.last_day() for event in ends):
        return False
    if any(event.date and when.last < event.date.first_day() for event in begins):
        return False
    if when.first > latest_source_day(asked).last_day():
        return None
    known = [event.date.first_day() for event in begins if event.date]
    known += [tenure.start.first_day() for tenure in _heads(asked, name) if tenure.start]
    begun = bool(known) and min(known) <= when.last
    return True if begun or _GOES_ON.search(" ".join(asked.question.words)) else None


def _heads(asked: Asked, name: str) -> Iterator[Tenure]:
    yield from asked.knowledge.leaders(name)
