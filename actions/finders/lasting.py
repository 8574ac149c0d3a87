"""Claims that something went on until a time: "it lasted up to 2014, right?"."""

from __future__ import annotations

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.finders.common import Asked
from actions.finders.telling import tell_all
from actions.followups.ellipsis import words_of
from actions.roots import content_roots, fact_roots, root
from knowledge.models import Event, Mandate

KINDS = frozenset(
    {"start", "end", "status", "mandate", "leader", "duration", "event", "event_at", "parent", "overview"}
)
"""The kinds that such a claim may be taken for."""
_CHANGES = ("start", "ended", "shrinks", "phase", "the_document", "first", "why", "when", "who", "future")
"""Marks of claims about a beginning or another change, and of what is no claim ("until" has the mark of an end)."""


def claimed(asked: Asked) -> Answer | None:
    """Answer a claim that an organization was at work, or did its former task, until a time; None where the question
    claims no such thing, or that cannot be told.
    """
    when = asked.when[0] if len(asked.when) == 1 else None
    if when is None or when.relation != "until" or not _claims(asked):
        return None
    name = _organization(asked)
    if not name or (asked.question.named("organization") and asked.question.named("body")):
        return None
    said = set(content_roots(asked))
    ends = [event for event in asked.events(name, "end") if event.date]
    if not said - {root(word) for word in words_of("lasting")} <= _task_roots(asked, name, ends):
        return None
    over_home = asked.home in asked.question.named() and asked.question.has_word("under")
    if not (over_home or not asked.active(name) or said & _roots_of(ends)):
        return None
    checks = {fits(asked, when, event.date) for event in ends}
    holds = checks.pop() if len(checks) == 1 else None
    if holds is None:
        return None
    text = tell_all(asked, ends)
    return asked.answer(text, [name], ends).prefixed(asked.verdict_on(holds))


def _claims(asked: Asked) -> bool:
    """Return whether the question can be a claim of something that went on."""
    question = asked.question
    if not question.yes_no or question.kind not in KINDS or question.named("person", "role", "document"):
        return False
    other = asked.countries or question.events or question.has("he", "she", "how_many", "how_long")
    return not (other or question.has_word("not", "no") or question.has(*_CHANGES))


def _organization(asked: Asked) -> str:
    found = asked.refer.organizations() or asked.refer.through(asked.question.named("body"))
    return found[0] if len(found) == 1 else ""


def _task_roots(asked: Asked, name: str, ends: list[Event]) -> set[str]:
    """Return the roots of the words that say what an organization that has ended did until then."""
    mandates = asked.knowledge.facts(name, Mandate) if ends and not asked.active(name) else []
    former = {word for fact in mandates if fact.period == "former" for word in fact_roots(fact)}
    return _roots_of(ends) | former


def _roots_of(events: list[Event]) -> set[str]:
    return {word for event in events for word in fact_roots(event)}
