"""The time in which an office was held by nobody who is recorded."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.answer import Answer
from actions.finders import intervals, officeholders
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell_all
from knowledge.models import Tenure

_POST = r"(?:post|office|seat|chair|job|position|place|role|_role_)"
_HEAD = r"(?:head|leader|boss|chief|director|holder|_role_)"
_VACANT = re.compile(
    rf"\b(?:vacan\w*|unfilled|unoccupied|unstaffed|leaderless|headless|empty {_POST}|"
    rf"{_POST} (?:\w+ )?(?:was |stay\w* |remain\w* |stood |be )?(?:\w+ )?empty|"
    rf"without (?:an? |any )?(?:\w+ )?(?:name|{_HEAD})|without (?:anyone|anybody)\b|no {_HEAD}|"
    r"(?:nobody|no one|no name) (?:\w+ ){0,3}(?:in charge|recorded|named|held|led|at the top|_role_))\b"
)


_GAP = r"(?:gap|interval|break|pause|interruption|interregnum|vacancy|hiatus|delay|void)"
_APART = re.compile(rf"\b{_GAP}\b")
_SEAMLESS = re.compile(
    rf"\b(?:seamless\w*|without (?:an? |any |the )?(?:\w+ )?{_GAP}|no {_GAP}|immediate(?:ly)?|instantly|at once|"
    r"straight ?away|right away|(?:right|straight|directly|immediately|just) (?:after|when|behind|from)|directly|"
    r"(?:the|that) (?:very )?(?:same |next )?(?:day|week|month|moment)|back to back|promptly|"
    r"as soon as|the (?:minute|second|instant))\b"
)
"""Claims that one holder of an office came right after the other."""
_TOGETHER = re.compile(
    r"\b(?:at (?:the same time|once|one time)|simultaneous\w*|overlap\w*|concurrent\w*|"
    r"side by side|in parallel|jointly)\b"
)
"""Claims that two persons were in office at the same time."""


_FILLED = re.compile(
    r"\b(?:fill(?:ed|ing)? in|(?:stood|stepped) in|sat in for|meanwhile|"
    r"(?:in (?:the )?|the )(?:meantime|interim)|in between|"
    rf"caretaker|acting {_HEAD}|(?:during|in|for|over) (?:the|that|this) {_GAP}|bridged (?:it|the|that))\b"
)
"""Asks for who did the work between two holders."""


def asks_who_filled_in(asked: Asked) -> bool:
    """Return whether the question is who was there while nobody recorded held the office that was told of."""
    asks = (
        asked.has("who")
        and not asked.has("one_before", "one_after")
        and not asked.question.named("person")
        and _FILLED.search(asked.said)
    )
    posts = asked.refer.organizations(remembered=False) or asked.refer.through(
        asked.refer.recent(("person", "organization"))[:1]
    )
    return bool(asks) and any(gaps_of(asked, post) for post in posts[:1])


def asks_vacancy(asked: Asked) -> bool:
    """Return whether the question speaks of an office that nobody held."""
    return bool(_VACANT.search(asked.said)) or asks_who_filled_in(asked)


def asks_handover(asked: Asked) -> bool:
    """Return whether the question is about the time between two holders of an office, or about that which they shared:
    it says that there was some, or none.
    """
    text = asked.said
    if not asked.question.yes_no:
        return False
    if _TOGETHER.search(text):
        return len(_led(asked)) == 2
    at_once = asked.question.named("person") and _SEAMLESS.search(text)  # "did he begin right away" says after what not
    return bool(at_once or _APART.search(text)) and _handover(asked) is not None


def vacancy(asked: Asked) -> Answer | None:
    """Return between whom an office was without a recorded holder, and how long; None where that is not asked."""
    if asks_handover(asked):
        if _TOGETHER.search(asked.said):
            return _overlap(asked, *_led(asked))
        if pair := _handover(asked):
            return _between(asked, *pair)
    if not asks_vacancy(asked):
        return None
    if len(asked.question.named("person")) == 2 and (pair := _handover(asked)):
        return _between(asked, *pair)
    posts = asked.refer.organizations(remembered=False)
    posts = posts or asked.refer.through(asked.refer.recent(("person", "organization"))[:1])
    posts = posts or asked.refer.organizations()
    for post in posts[:1]:
        for gap in gaps_of(asked, post)[:1]:
            return _between(asked, *gap)
        return asked.missing("no_vacancy", [post], asked.knowledge.leaders(post), name=asked.label(post))
    return None


def _led(asked: Asked) -> list[Tenure]:
    """Return what the persons that the question names led, the earlier first."""
    led = [t for name in asked.question.named("person") for t in officeholders.leading(asked, [name])[:1]]
    return sorted(led, key=lambda tenure: tenure.start.iso() if tenure.start else "9999")


def _overlap(asked: Asked, first: Tenure, second: Tenure) -> Answer:
    """Return whether the one was still in office when the other one began."""
    answer = answer_telling(asked, [first, second], [first.person, second.person])
    if not second.start or not (first.end or first.current):
        return answer
    order = intervals.order(first.end, second.start) if first.end else 1
    return asked.verdict(answer, order > 0) if order else answer


def _handover(asked: Asked) -> tuple[Tenure, Tenure] | None:
    """Return the two holders of an office, one after the other, that the question is about: it names both, or one and
    on which side of him.
    """
    persons = asked.question.named("person") or asked.refer.recent(("person",))[:2]
    if len(persons) == 1 and asked.has("he", "she"):  # "between him and Zarif"
        persons = [*persons, *(name for name in asked.refer.recent(("person",)) if name not in persons)][:2]
    pairs = [
        pair for subject in asked.knowledge.organizations for pair in pairwise(asked.knowledge.leaders(subject.id))
    ]
    both = [pair for pair in pairs if len(persons) > 1 and {t.person for t in pair} == set(persons[:2])]
    if both or len(asked.question.named("person")) > 1:
        return both[0] if both else None
    place = 1 if asked.has("previous", "one_before") else 0
    return next((pair for pair in pairs if pair[place].person in persons[:1]), None)


def _between(asked: Asked, before: Tenure, after: Tenure) -> Answer:
    """Return how long lay between two holders of an office, as far as that is recorded."""
    post, told = str(before.organization), tell_all(asked, [before, after])
    subjects, facts = [post, after.person, before.person], [before, after]
    if not before.end or not after.start:
        office, label = officeholders.office(asked, after), asked.label(after.person)
        return asked.missing("no_start_of_tenure", subjects, facts, told, person=label, office=office)
    texts = [told]
    apart = intervals.order(before.end, after.start) < 0
    if apart:
        start, end = asked.wording.date(before.end), asked.wording.date(after.start)
        texts.insert(0, asked.say("time_between", length=intervals.in_words(asked, before.end, after.start)))
        texts.insert(1, asked.say("gap", name=asked.label(post), start=start, end=end))
    answer = asked.answer(" ".join(texts), subjects, facts)
    seamless = apart and _SEAMLESS.search(asked.said)
    return asked.verdict(answer, False) if seamless else answer


def gaps_of(asked: Asked, organization: str) -> list[tuple[Tenure, Tenure]]:
    """Return the heads of an organization between whose times nobody is recorded."""
    line = asked.knowledge.leaders(organization)
    return [
        (before, after)
        for before, after in pairwise(line)
        if before.end and after.start and intervals.order(before.end, after.start) < 0
    ]
