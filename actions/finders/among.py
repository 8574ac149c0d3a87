"""Which of the persons that were listed or talked about fits what the question says of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from actions.answer import Answer
from actions.finders import intervals, officeholders
from actions.finders.common import Asked, span
from actions.finders.telling import tell_all
from actions.followups.ellipsis import words_of
from knowledge.models import Nationality, Tenure


def among_talked_about(asked: Asked) -> Answer | None:
    """Answer which of several persons fits; None where it does not ask that, or what it says of them is not known."""
    if not (asked.has("among") or (asked.has("they", "both") and asked.has("now", "active"))):
        return None
    persons = asked.refer.several("person")
    if len(persons) < 2 or (asked.question.named() and not asked.has("among")):
        return None
    tenures = asked.tenures_of(persons)
    if (asked.has("first", "oldest", "last", "newest")) and not (_ordered(tenures) and _told_apart(asked, tenures)):
        return asked.missing("order_unclear", persons, tenures, tell_all(asked, tenures), names=asked.labels(persons))
    found = _extreme(asked, tenures)
    if found is None:
        tests = _tests(asked)
        if not tests:
            return None
        found = [t for t in tenures if all(test(t) for test in tests)]
    if not found:
        return asked.missing("none_of_them", persons, tenures, names=asked.labels(persons))
    fitting = list(dict.fromkeys(t.person for t in found))
    countries = [
        f for name in fitting for f in asked.knowledge.facts(name, Nationality) if f.country in asked.countries
    ]
    told = " ".join([*(officeholders.nationality_sentence(asked, f) for f in countries), tell_all(asked, found)])
    return asked.answer(told, fitting, [*countries, *found], persons)


def _tests(asked: Asked) -> list[Callable[[Tenure], bool]]:
    """Return what the question says of the persons wanted, as tests of their tenures."""
    question, knowledge = asked.question, asked.knowledge
    tests: list[Callable[[Tenure], bool]] = []
    if countries := asked.countries:
        tests.append(
            lambda t: (
                t.country in countries
                or any(fact.country in countries for fact in knowledge.facts(t.person, Nationality))
            )
        )
    if named := question.named("organization", "body"):
        inside = {child.id for name in named for child in knowledge.children(name)} | set(named)
        tests.append(lambda t: t.organization in inside)
    if roles := question.named("role"):
        tests.append(lambda t: t.role in roles)
    if asked.when:
        tests.append(lambda t: (days := span(t)) is not None and asked.when[0].touches(*days))
    elif (
        asked.has("ended")
        or question.has_word(*words_of("quitting"))
        or (asked.has("negated") and asked.has("now", "active"))
    ):
        tests.append(lambda t: t.leads and not t.current)
    elif asked.has("now", "active") and not asked.has("then"):
        tests.append(lambda t: t.current)
    return tests


def _ordered(tenures: list[Tenure]) -> bool:
    """Return whether the order of the tenures can be told: each has a start, or all are of one line, which ends with
    the one that has none.
    """
    leading = [t for t in tenures if t.leads]
    return all(t.start for t in leading) or len({t.organization for t in leading}) == 1


def _told_apart(asked: Asked, tenures: list[Tenure]) -> bool:
    """Return whether the first (or last) of the starts or ends that are asked for lies apart from its neighbour: of
    somebody who began in 2008 and another one who did in June 2008, nobody can be said to have been first.
    """
    key = "end" if _asks_who_left(asked) else "start"
    dates = sorted((date for t in tenures if t.leads and (date := getattr(t, key))), key=lambda date: date.first_day())
    pair = dates[:2] if asked.has("first", "oldest") else dates[-2:]
    return len(pair) < 2 or intervals.order(*pair) != 0


def _asks_who_left(asked: Asked) -> bool:
    return asked.has("end", "ended") and not asked.has("start")


def _extreme(asked: Asked, tenures: list[Tenure]) -> list[Tenure] | None:
    """Return the first, the last or the longest of the tenures where that is asked for; None where it is not."""
    if _asks_who_left(asked) and asked.has("first", "oldest", "last", "newest"):
        left = [t for t in tenures if t.leads and t.end]  # "which one left first?"
        left.sort(key=lambda t: t.end.last_day() if t.end else dt.date.max)
        return left[:1] if asked.has("first", "oldest") else left[-1:]
    dated = [t for t in tenures if t.leads and (t.start or t.current)]
    dated.sort(key=lambda t: t.start.first_day() if t.start else dt.date.max)
    if asked.question.has_word("longest", "longer", "shortest", "briefest"):
        ended = [t for t in dated if t.start and t.end]
        ended.sort(key=lambda t: t.end.first_day() - t.start.first_day())  # type: ignore[union-attr]
        return ended[:1] if asked.question.has_word("shortest", "briefest") else ended[-1:] or None
    if asked.has("first", "oldest"):
        return dated[:1]
    return dated[-1:] if asked.has("last", "newest") else None
