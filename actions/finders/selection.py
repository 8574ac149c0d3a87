"""Which organizations fit what a question says of them."""

from __future__ import annotations

import re

from actions.finders.common import Asked, overlaps
from actions.followups.which_asked import asks_which_of_all, asks_which_of_them
from actions.roots import content_roots, fact_roots, root
from knowledge.models import (
    BaseFact,
    Description,
    Event,
    LegalBasis,
    Mandate,
    Members,
    Nationality,
    Relation,
    Staff,
    Status,
    Tenure,
)
from knowledge.names import normal_name

_STAFFED_BY = re.compile(
    r"\b(?:(?:international|local)(?: and| or)? )+(?:staff|personnel|employees?|workers?|people|members)\b"
)
"""Names the kind of staff: "which have both international and local staff"."""
EXCEPT = re.compile(
    r"\b(?:but|without|apart from|besides|other than|except(?: for)?|excluding|aside from) (?:the )?_organization_"
)
_ENDING = (
    r"(?:ceas|clos|conclud|disband|dissol|end|finish|fold|leav|pack|quit|shut|stop|terminat|wound|wrap|withdr|wind|gone|"
    r"left|over|done|be ended)\w*"
)
_GOES_ON = re.compile(
    r"\b(?:not|never|yet to|without(?: ever)?)\b "
    r"(?:(?!any|no\b|active|operat|work|exist|there|around|still)\w+ ){0,3}?"
    rf"{_ENDING}"
    r"|\b(?:but|except|excluding|without|other than|apart from|besides)(?: for)? (?:(?:the|those|these|all) )*(?:\w+ )?"
    rf"(?:(?:that|which|who) )?(?:(?:have|had|has|are|were|already) )*{_ENDING}"
    r"|(?<!not )(?<!never )\b(?:surviv|outliv|outlast)\w*"
    r"|\b(?:still|remain\w*|continu\w*|stay\w*|carr\w+ on|kept|keep|left|active|at work|around|running|going)\b"
    r"(?: \w+)*? "
    r"(?:once|after|when|now that|since|although|though|even though|while)(?: \w+)*? _(?:organization|document|time)_"
)
"""Says that those are meant that go on, in words of an end: "which have not closed yet?", "which outlived it?"."""
_NOT_THEN = re.compile(
    rf"\b(?:not|never)\b (?:(?!only\b)\w+ ){{0,2}}?"
    rf"(?:{_ENDING}|(?:start|beg[aiu]n|found|form|creat|establish|launch|deploy)\w*)\b"
)
"""Denies of organizations that they began or ended at a time."""
_TELLING = frozenset(
    root(word)
    for word in (
        *("described", "mentioned", "listed", "presented", "portrayed", "counted"),
        *("foreign", "people", "international", "different"),
    )
)
"""Says that something is told of, and nothing of what it is."""
WORKING = (
    *("active", "still", "working", "operating", "operational", "exist", "running", "left", "remain", "remaining"),
    *("continue", "continues", "continuing"),
)
PRESENT = ("now", "today", "currently", "current", "present")
"""Words that say of which time it is asked: "dissolved by now" asks for none that work."""


def _linked_to(asked: Asked, name: str, papers: list[str]) -> list[BaseFact]:
    """Return what links an organization to one of the documents: what it rests on, or has to carry out."""
    titles = [asked.label(paper).removeprefix("the ") for paper in papers]
    return [
        fact
        for fact in asked.subject(name).facts
        if (isinstance(fact, LegalBasis) and fact.document in papers)
        or (isinstance(fact, Relation) and fact.object in papers)
        or (isinstance(fact, Mandate) and any(title in fact.text for title in titles))
    ]


def goes_on(text: str) -> bool:
    """Return whether masked words ask for what has not ended."""
    return bool(_GOES_ON.search(text))


def _at_work(asked: Asked) -> bool:
    return asked.has("active") and not (asked.question.has_word(*PRESENT) and not asked.question.has_word(*WORKING))


def selected(asked: Asked) -> tuple[list[str], list[BaseFact], str]:
    """Return the organizations that fit what the question says of them, the facts that show it, and what was asked of
    them.
    """
    names = asked.organizations
    if asks_which_of_them(asked.question) and not asks_which_of_all(asked.question):
        names = asked.refer.several("organization") or names
    if EXCEPT.search(asked.said):
        names = [name for name in names if name not in asked.question.named("organization")]
    facts: list[BaseFact] = []
    said = ""
    bodies = [n for n in asked.question.named("body") if asked.knowledge.children(n)]
    countries = asked.countries
    if asked.when and (asked.has("ended", "end") or asked.has("start", "active")):
        kinds = (
            ["end"]
            if asked.has("ended", "end")
            and not asked.question.has_word(
                "started", "founded", "formed", "began", "established", "created", "deployed"
            )
            else ["start"]
        )
        found = [
            e
            for n in names
            for e in asked.knowledge.facts(n, Event)
            if e.kind in kinds and e.date and overlaps(asked.when[0], e.date)
        ]
        found = [e for e in found if not (e.kind == "end" and asked.active(e.subject))] or found
        if _NOT_THEN.search(asked.said):  # which of them did not end then
            then = {event.subject for event in found}
            names, said = [name for name in names if name not in then], "not_dated"
            facts += _bounds_or_states(asked, names, kinds[0])
        else:
            names, said = [e.subject for e in found], "dated"
            facts += found
    elif goes_on(asked.said):
        names, said = [n for n in names if asked.active(n)], "active"
        facts += [f for n in names for f in asked.knowledge.facts(n, Status)]
    elif (asked.has("ended") and (asked.has("negated") or not _at_work(asked))) or asked.question.has_word(
        "ended", "closed", "finished", "inactive", "gone"
    ):
        names, said = [n for n in names if not asked.active(n)], "ended"
        facts += [f for n in names for f in asked.knowledge.facts(n, Status)]
    elif asked.has("active") and not countries and not bodies and asked.question.has_word(*WORKING, *PRESENT):
        names, said = [n for n in names if asked.active(n)], "active"
        facts += [f for n in names for f in asked.knowledge.facts(n, Status)]
    if not said and asked.has("shrinks"):
        cuts = [e for n in names for e in asked.events(n, "downsizing") if e.date]
        cut = {event.subject for event in cuts}
        never = asked.question.has_word("not", "never", "no")  # of which none is recorded
        names, said = [n for n in names if (n in cut) is not never], "reduced"
        facts += [] if never else cuts
    if bodies:
        names = [n for n in names if asked.subject(n).parent in bodies]
        said = said or "parent"
    if countries:
        shown: list[BaseFact] = []
        for n in names:
            shown += [f for f in asked.knowledge.facts(n, Staff) if f.country in countries]
            shown += [f for f in asked.knowledge.relations_to(n) if f.subject in countries]
            shown += [
                t
                for t in asked.knowledge.leaders(n)
                if any(f.country in countries for f in asked.knowledge.facts(t.person, Nationality))
            ]
        if asked.has("the_head"):
            shown = [f for f in shown if isinstance(f, Tenure)]
        names = [n for n in names if any(n in (f.subject, getattr(f, "object", "")) for f in shown)]
        facts, said = [*facts, *shown], "country"
    if not said and (papers := asked.question.named("document")):
        linked = [fact for n in names for fact in _linked_to(asked, n, papers)]
        names, facts, said = list(dict.fromkeys(f.subject for f in linked)), linked, "document"
    if not said and (figures := _with_staff(asked, names)):
        names, facts, said = list(dict.fromkeys(f.subject for f in figures)), [*figures], "staff"
    if not said:
        fitting = _by_words(asked, names)
        if fitting:
            names, facts, said = list(dict.fromkeys(f.subject for f in fitting)), list(fitting), "words"
    if not said and EXCEPT.search(asked.said):
        said = "others"
    return list(dict.fromkeys(names)), facts, said


def _bounds_or_states(asked: Asked, names: list[str], kind: str) -> list[BaseFact]:
    """Return when organizations began or ended, and of those that have no such date whether they are at work."""
    facts: list[BaseFact] = []
    for name in names:
        dated = [e for e in asked.events(name, kind) if e.date]
        dated = [e for e in dated if not (kind == "end" and asked.active(name))]
        facts += dated or asked.knowledge.facts(name, Status)
    return facts


def _with_staff(asked: Asked, names: list[str]) -> list[Staff]:
    """Return the figures of the kind of staff that the question names ("which of them has soldiers?")."""
    wanted = {mark for mark in ("soldiers", "police", "civilian", "volunteers") if asked.has(mark)}
    said = _STAFFED_BY.search(asked.said)
    parts = {"international", "local"} & set(said.group().split()) if said else set()
    return [
        fact
        for name in names
        for fact in asked.knowledge.facts(name, Staff)
        if fact.category in wanted or fact.category in parts or parts & set(fact.unit.split())
    ]


def _by_words(asked: Asked, names: list[str]) -> list[BaseFact]:
    """Return the mandates, relations and memberships that share the question's content words, where few organizations
    do.
    """
    titles = {root(word) for source in asked.knowledge.sources.values() for word in normal_name(source.title).split()}
    wanted = [word for word in content_roots(asked) if word not in _TELLING]
    if set(wanted) <= titles:  # what the source tells of, all of them do
        return []
    found: list[BaseFact] = []
    for name in names:
        pool: list[BaseFact] = [
            *asked.knowledge.facts(name, Mandate),
            *asked.knowledge.facts(name, Relation),
            *asked.knowledge.facts(name, Members),
            *asked.knowledge.facts(name, Description),
        ]
        best = max(pool, key=lambda fact: len(fact_roots(fact) & set(wanted)), default=None)
        if best and len(fact_roots(best) & set(wanted)) >= max(1, len(wanted) * 0.5):
            found.append(best)
    return found if len(found) < len(names) else []
