"""Weighs how far a claim goes: "only", "alone", "the sole head", "all its powers".

A fact that agrees with the rest of a claim need not reach as far: a "Yes." to such a claim needs that nobody and
nothing else is recorded; where others are, they are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from actions.answer import Answer
from actions.checks.claimed_ends import equal
from actions.checks.claimed_times import Check, both, fits
from actions.checks.verdicts import COMPARED
from actions.context.alternatives import leaves_open
from actions.finders.common import Asked
from actions.finders.telling import tell
from knowledge.models import BaseFact, Event, Mandate, Members, Review, Staff, Task, Tenure
from knowledge.names import names_of, normal_name

_OF_A_MEASURE = (
    r"(?! (?:for |in |on |since |until |by |after |from |about |around |roughly |some |than |the |a |an |as |then )*"
    r"(?:_time_|_number_|once|twice|one|two|three|four|five|few|when|now|recently|later|half|third|quarter|part)\b)"
)
"""Behind "only", what is small or late, and excludes nobody else: "only in 2012", "only 25 states"."""
_BUT = r"(?:but|except(?: for)?|other than|apart from|besides|aside from)"
_EXCLUSIVE = re.compile(
    rf"(?<!not )\b(?:only|solely|exclusively|purely|merely|alone|sole|lone)\b{_OF_A_MEASURE}"
    r"|\bjust (?:the |by |from |for )*(?:_(?:country|person|body|organization)_|internationals|foreigners|locals)"
    rf"|\b(?:nobody|no one|none|nothing|no \w+)(?: else)? (?:\w+ )?{_BUT}\b|\b(?:nobody|no one|nothing) else\b"
    r"|\bthe (?:only|sole) ones?\b|\bsingle handed(?:ly)?\b"
    r"|\b(?:by|on) (?:itself|himself|themselves|(?:its|his|their) own)\b"
)
_EVERY = re.compile(
    r"\b(?:(?<!in )(?<!at )(?<!of )all(?! (?:told|together|in all))|every|everyone|everybody|each|entire|whole|"
    r"entirely|wholly|completely|fully|totally)\b"
)
_OTHER_POST = re.compile(r"\b(?:only|solely|merely) (?:the |an? |ever )*(?:_role_|head|boss|chief|leader|director)\b")
"""Says of a person that this was his only office."""
_THE_ONLY = re.compile(r"\b(?:the|a|its|their) (?:only|sole|single|lone)\b")
_ONLY_ONE = re.compile(r"\bonly (?:one|organization|mission|body|force|office|group|presence)s?\b")
"""Claims of an organization that no other one is so."""
_TASKS = (
    r"(?:power|responsibilit|competenc|authorit|task|dut(?:y|ies)|function|role|job|right|prerogative|control|"
    r"administrati|portfolio|business)\w*"
)
_GIVEN_UP = (
    r"(?:hand|transfer|gave|give|pass|los[et]|relinquish|ced|surrender|drop|shed|strip|turn|yield|leave|left|quit|"
    r"stop|abandon|lay|laid|end)\w*"
)
_OF_ALL = r"(?:all|every|each|entire|whole|full|complete|any and all|the last)"
_ALL_GIVEN_UP = re.compile(
    rf"\b{_GIVEN_UP} (?:\w+ ){{0,3}}?{_OF_ALL} (?:of )?(?:the |its |their |his |those )*(?:_organization_ )?"
    rf"(?P<which>(?:\w+ ){{0,4}}?){_TASKS}|"
    rf"\b{_GIVEN_UP} (?:\w+ ){{0,2}}?everything\b"
)
"""Claims that an organization has no task left: "handed over all its powers"."""


_ALL_TAKEN = re.compile(
    rf"\b(?:took|take[ns]?|taking|receiv\w*|inherit\w*|got|gets?|assum\w*|acquir\w*|gain\w*) (?:over )?{_OF_ALL} "
    rf"(?:of )?(?:the )?_organization_ (?P<which>(?:\w+ ){{0,4}}?){_TASKS}"
)
"""Claims of another one that it has all of them."""


class _Reach(NamedTuple):
    """Whether a claim holds as far as it goes, and the facts that tell how far that is."""

    holds: Check
    shown: tuple[BaseFact, ...] = ()


def with_extent(asked: Asked, answer: Answer) -> Answer:
    """Return the answer with a verdict on the claim as far as it goes: none where that is not told, and "No." with what
    else there is where it goes too far.
    """
    if not asked.question.yes_no:
        return _with_rest(asked, answer)
    if answer.outcome != "answered" or leaves_open(asked.question):
        return answer
    reach = _reach(asked, answer)
    yes = asked.verdict_on(True)
    if reach is None or reach.holds or answer.text.startswith(asked.verdict_on(False)):
        return answer
    bare = replace(answer, text=answer.text.removeprefix(yes).strip())
    if reach.holds is None:
        return bare
    told = [(fact, tell(asked, fact)) for fact in reach.shown if fact.id not in {f.id for f in answer.facts}]
    told = [(fact, text) for fact, text in told if text not in answer.text]
    text = " ".join([bare.text, *(text for _, text in told)])
    facts = (*answer.facts, *(fact for fact, _ in told))
    return replace(bare, text=text, facts=facts).prefixed(asked.verdict_on(False))


def _with_rest(asked: Asked, answer: Answer) -> Answer:
    """Return the answer with the tasks in front that an organization still has, where the question takes for granted
    that it gave up all of them: "when did it hand over all its powers?".
    """
    given_up = _ALL_GIVEN_UP.search(asked.question.said)
    reach = _nothing_left(asked, answer, False) if given_up and not given_up["which"] else None
    if reach is None or answer.outcome != "answered":
        return answer
    left = [fact for fact in reach.shown if tell(asked, fact) not in answer.text]
    text = " ".join([*(tell(asked, fact) for fact in left), answer.text])
    return replace(answer, text=text, facts=(*left, *answer.facts))


def _reach(asked: Asked, answer: Answer) -> _Reach | None:
    """Return how far the claim holds; None where it claims no extent."""
    text = asked.question.said
    if given_up := _ALL_GIVEN_UP.search(text):
        return _nothing_left(asked, answer, bool(given_up["which"]))
    if (taken := _ALL_TAKEN.search(text)) and not taken["which"]:
        return _nothing_left(asked, answer, False, of_last=True)
    excludes = _EXCLUSIVE.search(text)
    if asked.question.kind in (*COMPARED, "list", "count"):  # which weigh it themselves
        return None
    if not excludes and not (_EVERY.search(text) and all(isinstance(fact, Staff | Members) for fact in answer.facts)):
        return None
    found = [reach for fact in answer.facts if (reach := _of_fact(asked, fact, answer))]
    if not found:
        return _Reach(None) if excludes else None
    shown = tuple(fact for reach in found for fact in reach.shown)
    return _Reach(both(reach.holds for reach in found), shown)


def _nothing_left(asked: Asked, answer: Answer, of_a_field: bool, of_last: bool = False) -> _Reach | None:
    """Weigh that an organization gave up all its tasks: false of one that still has some; of all in a field ("all rule
    of law powers") that is not told.
    """
    if of_a_field:
        return _Reach(None)
    names = asked.question.named("organization") or [name for name in answer.subjects if name in asked.knowledge]
    for name in names[-1:] if of_last else names[:1]:
        tasks: list[Mandate | Task] = [*asked.knowledge.facts(name, Mandate), *asked.knowledge.facts(name, Task)]
        left = tuple(fact for fact in tasks if fact.period != "former")
        if left and asked.active(name):
            return _Reach(False, left)
    return None


def _of_fact(asked: Asked, fact: BaseFact, answer: Answer) -> _Reach | None:
    """Return how far a claim to exclude others holds that a fact agrees with; None where the fact tells nothing of
    it.
    """
    if isinstance(fact, Tenure):
        return _of_tenure(asked, fact, answer)
    if isinstance(fact, Staff):
        return _of_figure(asked, fact, answer)
    if isinstance(fact, Members):
        return _of_parts(asked, fact.text or "")
    if isinstance(fact, Event) and fact.kind in ("start", "end"):
        return _of_bound(asked, fact)
    if isinstance(fact, Event | Review) and fact.by:
        named = {name for one in asked.question.named("country", "body", "person") for name in equal(asked, one)}
        taking_part = [name in named for name in fact.by]
        return _Reach(all(taking_part)) if any(taking_part) else None
    return None


def _of_tenure(asked: Asked, tenure: Tenure, answer: Answer) -> _Reach | None:
    """Weigh that somebody alone held an office, or no other one."""
    text = asked.question.said
    if tenure.person not in asked.question.named("person") and not _THE_ONLY.search(text):
        return None
    others: Iterator[Tenure]
    one_post = bool(_OTHER_POST.search(text)) and not _THE_ONLY.search(text)
    if one_post:
        others = (
            t for t in asked.knowledge.tenures(tenure.person) if t.role != tenure.role and t.person == tenure.person
        )
    else:
        others = (t for t in asked.knowledge.leaders(tenure.organization or tenure.role) if t.person != tenure.person)
    shown = tuple(others)
    if shown:
        return _Reach(False, shown)
    return _Reach(True if one_post or _to_the_end(asked, tenure) else None)


def _to_the_end(asked: Asked, tenure: Tenure) -> bool:
    """Return whether somebody had an office until that ended: a later holder cannot be missing."""
    name = tenure.organization or ""
    ends = [e.date for e in asked.knowledge.facts(name, Event) if e.kind == "end" and e.date] if name else []
    return bool(ends and tenure.end and tenure.end.last_day() >= ends[0].last_day()) and not asked.active(name)


def _of_bound(asked: Asked, event: Event) -> _Reach | None:
    """Weigh that only the organizations named began or ended, at the time named."""
    named = asked.question.named("organization")
    if event.subject not in named:
        return None
    shown = tuple(
        other
        for one in asked.knowledge.organizations
        for other in asked.knowledge.facts(one.id, Event)
        if one.id not in named and other.kind == event.kind and other.date
        if not (event.kind == "end" and asked.active(one.id))
        if not asked.when or fits(asked, asked.when[0], other.date)
    )
    return _Reach(not shown, shown)


def _of_figure(asked: Asked, figure: Staff, answer: Answer) -> _Reach | None:
    """Weigh that an organization has only people of one sort: false where those of another are counted, too."""
    if _ONLY_ONE.search(asked.question.said):
        alike = tuple(
            f for f in asked.knowledge.all_facts(Staff) if f.subject != figure.subject and _same_sort(f, figure)
        )
        return _Reach(not alike, alike)
    if figure.country or figure.category in ("total", "soldiers"):
        return _of_parts(asked, figure.unit) if asked.has("international", "local") else None
    own = [fact for fact in asked.knowledge.facts(figure.subject, Staff) if not fact.country]
    others = tuple(
        fact for fact in own if fact.category not in (figure.category, "total") and not asked.has(fact.category)
    )
    return _Reach(not others, others)


def _same_sort(one: Staff, other: Staff) -> bool:
    """Return whether two figures count people of the same sort, in part at least."""
    return one.country == other.country and (one.category == other.category or other.category in one.unit.split())


def _of_parts(asked: Asked, text: str) -> _Reach | None:
    """Weigh that only those are there whom the claim names, of a text that tells of two sorts: "from X and Y"."""
    parts = [f" {normal_name(part)} " for part in re.split(r"\band\b", text)]
    said = {
        normal_name(name) for one in asked.question.named("body", "country") for name in names_of(asked.subject(one))
    }
    said |= {category for category in ("international", "local") if asked.has(category)}
    named = [any(f" {name} " in part for name in said) for part in parts]
    return _Reach(all(named)) if any(named) and len(parts) > 1 else None
