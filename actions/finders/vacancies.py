"""The time in which an office was held by nobody who is recorded."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.answer import Answer
from actions.finders import intervals, officeholders
from actions.finders.common import Asked
from knowledge.models import Tenure

_POST = r"(?:post|office|seat|chair|job|position|place|role|_role_)"
_HEAD = r"(?:head|leader|boss|chief|director|holder|_role_)"
_VACANT = re.compile(
    rf"\b(?:vacan\w*|unfilled|unoccupied|unstaffed|leaderless|headless|empty {_POST}|"
    rf"{_POST} (?:\w+ )?(?:was |stay\w* |remain\w* |stood |be )?(?:\w+ )?empty|"
    rf"without (?:an? |any )?(?:\w+ )?(?:name|{_HEAD})|no {_HEAD}|"
    r"(?:nobody|no one|no name) (?:\w+ ){0,3}(?:in charge|recorded|named|held|led|at the top))\b"
)


def asks_vacancy(asked: Asked) -> bool:
    """Return whether the question speaks of an office that nobody held."""
    return bool(_VACANT.search(" ".join(asked.question.words)))


def vacancy(asked: Asked) -> Answer | None:
    """Return between whom an office was without a recorded holder, and how long; None where that is not asked."""
    if not asks_vacancy(asked):
        return None
    posts = asked.refer.organizations(remembered=False)
    posts = posts or asked.refer.through(asked.refer.recent(("person", "organization"))[:1])
    posts = posts or asked.refer.organizations()
    for post in posts[:1]:
        gaps = gaps_of(asked, post)
        for before, after in gaps[:1]:
            assert before.end
            assert after.start
            texts = [asked.say("time_between", length=intervals.in_words(asked, before.end, after.start))]
            start, end = asked.wording.date(before.end), asked.wording.date(after.start)
            texts.append(asked.say("gap", name=asked.label(post), start=start, end=end))
            texts.append(officeholders.shown_once(asked, [before, after]))
            return asked.answer(" ".join(texts), [post, before.person, after.person], [before, after])
        return asked.missing("no_vacancy", [post], asked.knowledge.leaders(post), name=asked.label(post))
    return None


def gaps_of(asked: Asked, organization: str) -> list[tuple[Tenure, Tenure]]:
    """Return the heads of an organization between whose times nobody is recorded."""
    line = asked.knowledge.leaders(organization)
    return [
        (before, after)
        for before, after in pairwise(line)
        if before.end and after.start and intervals.order(before.end, after.start) < 0
    ]
