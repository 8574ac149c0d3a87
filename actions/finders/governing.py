"""Who governs the country: the organization whose mandate that was, or the country itself since then."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import lifetimes
from actions.finders.common import Asked, event_sentence, latest_source_day
from actions.finders.search import statement
from actions.roots import fact_roots, root
from knowledge.models import Event, Mandate

_GOVERNS = re.compile(
    r"\b(?:govern(?:s|ed|ing|ment of)?|rul(?:es?|ed|ing)|run(?:s|ning)?|ran|administer(?:s|ed|ing)?|"
    r"(?:in (?:charge|control) of|responsible for|responsibility (?:for|over)|(?:power|authority) (?:in|over)))"
    r" (?:all of )?_home_(?= (?:now|today|since|in|at|these|from|after|until|till|before|during|then|itself|_time_)\b"
    r"|$)"
    r"|_home_ (?:\w+ ){0,2}(?:governed|governing|governs?|ruled|run|administered|administers?)\b"
    r"|govern\w* of _home_|_home_ (?:\w+ ){0,1}governance\b"
)
_PAST = re.compile(r"\b(?:did|was|were|had|ran|ruled|governed|administered|used to)\b")
_SO_FAR = re.compile(r"\b(?:has|have) (?:\w+ )?(?:run|ruled|governed|administered)\b")
_ITSELF = ("itself", "alone", "own", "independently")
_GOVERN = root("govern")
_ROOTS = frozenset({_GOVERN, root("administer")})


def asks_of_country(asked: Asked) -> bool:
    """Return whether the question is who governs the country, or whether that governs itself."""
    question = asked.question
    only_home = question.named() == [asked.home] and "_home_" in question.words
    who = question.has_word(*_ITSELF) if question.yes_no else asked.has("who", "which") and not asked.has("when")
    return only_home and who and bool(_GOVERNS.search(" ".join(question.words)))


def governing(asked: Asked) -> Answer | None:
    """Return who governs the country at the time that the question means; None where it does not ask that."""
    if not asks_of_country(asked):
        return None
    text = " ".join(asked.question.words)
    when = asked.when[0] if asked.when else None
    mandates = [
        f for f in asked.knowledge.by_id.values() if isinstance(f, Mandate) and f.end and fact_roots(f) & _ROOTS
    ]
    held = [f for f in mandates if f.start and f.end and when and when.touches(f.start.first_day(), f.end.last_day())]
    past = bool(_PAST.search(text)) and not (_SO_FAR.search(text) or asked.question.yes_no)
    if (held and when and when.relation in ("in", "before", "until")) or (past and not when):
        chosen = held or mandates
        return (
            asked.answer(" ".join(statement(asked, f) for f in chosen), [f.subject for f in chosen], chosen)
            if chosen
            else None
        )
    reached = latest_source_day(asked).last_day()
    if when:
        reached = when.first if when.relation == "in" else when.last
    turned = [e for e in asked.knowledge.events if e.date and e.result and _GOVERN in _result_roots(e)]
    since = [e for e in turned if e.date and e.date.first_day() <= reached]
    if since:
        told = asked.answer(event_sentence(asked, since[-1], True), [since[-1].subject], since[-1:])
        return told.prefixed(asked.verdict_on(True)) if asked.question.yes_no else told
    ended = [e for f in mandates for e in lifetimes.bounds(asked, f.subject, "end")]
    known = [*ended, *turned]
    extra = " ".join(event_sentence(asked, e, True) for e in known)
    return asked.missing("no_government", [e.subject for e in known], known, extra, name=asked.label(str(asked.home)))


def _result_roots(event: Event) -> set[str]:
    """Return the roots of what an event led to."""
    return {root(word) for word in (event.result or "").lower().split()}
