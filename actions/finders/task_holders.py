"""Which organization does what a question describes, and whose task it is that a claim gives another."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from actions.answer import Answer
from actions.finders import governing, relations
from actions.finders.common import Asked
from actions.finders.search import search_all
from actions.finders.telling import tell
from actions.followups.ellipsis import words_of
from actions.roots import content_roots, fact_roots
from knowledge.models import BaseFact, Event, LegalBasis, Mandate, Relation, Review, Status, Task
from knowledge.names import normal_name

CHOICE = re.compile(
    r"_organization_ or (?:the )?_organization_|\b(?:which|who|one) of (?:the |those |these )?(?:two|both|them)\b"
)
"""Leaves only those that are named to choose from: "KFOR or EULEX, who …?"."""
LEAST = 0.6
"""A task has this share of the claim's content words."""


def task_holder(asked: Asked) -> Answer:
    """Which organization does what the question describes."""
    question = asked.question
    if of_country := governing.governing(asked):
        return of_country
    named = question.named("organization")
    content = tuple(word for word in question.words if word not in words_of("tasks", "in_charge"))
    searched = Asked(replace(question, words=content), asked.knowledge, asked.wording)
    found = search_all(searched, (Mandate, Task, Relation, Event, Review, LegalBasis), least=0.3)
    found = [
        fact for fact in found if asked.subject(fact.subject).type in ("organization", "document", "person", "country")
    ]
    documents = asked.refer.documents()
    if documents or question.named("body"):
        wanted = {*documents, *question.named("body")}
        linked = [fact for fact in found if wanted & {fact.subject, getattr(fact, "object", "")}]
        linked = linked or [
            f
            for name in wanted
            for f in asked.knowledge.relations_to(name)
            if f.type in ("implements", "supports", "oversees", "works_with")
        ]
        found = linked or found
    meant = [name for name in question.focus.topic if asked.subject(name).type == "organization"][:1]
    if asked.has("it", "they") and meant and not question.named():  # "who oversaw it?"
        found = [fact for fact in found if getattr(fact, "object", "") == meant[0]] or found
    if named and found and question.yes_no:
        own = [fact for fact in found if fact.subject in named]
        if own:
            return asked.verdict(asked.answer(tell(asked, own[0]), [own[0].subject], own[:1]), True)
    organizations = [
        fact
        for fact in found
        if asked.subject(fact.subject).type == "organization" and getattr(fact, "type", "") != "part_of"
    ]
    chooses = asked.has("one_of_two") or (len(named) > 1 and bool(CHOICE.search(asked.said)))
    if asked.has("one_of_two"):
        organizations = [fact for fact in organizations if getattr(fact, "object", "") in named] or organizations
    elif chooses:
        wanted = set(content_roots(asked))
        doing = [f for f in organizations if 2 * len(wanted & fact_roots(f)) > len(wanted)]
        beside = doing if len(wanted) > 1 else []  # it may be neither of them
        organizations = [fact for fact in doing if fact.subject in named] or beside
    elif named and not question.yes_no:
        others = [fact for fact in organizations if fact.subject not in named or isinstance(fact, Relation)]
        if relations.asks_for_actor(question):  # who does something to it is another
            others = [fact for fact in others if getattr(fact, "object", "") in named] or others
        organizations = others or organizations
    if not organizations:
        return relations.relation(asked) if question.named() else asked.missing("no_such_task", [])
    happened = asked.has("then")  # else what it does goes before what it did once
    organizations.sort(key=lambda fact: (not _called_so(asked, fact.subject), isinstance(fact, Event) and not happened))
    best = organizations[0]
    wanted = set(content_roots(searched))
    with_it = {*question.named()}
    told_of = {f.id: len(wanted & fact_roots(f)) + len(with_it & {getattr(f, "object", "")}) for f in organizations}
    alike = [fact for fact in organizations if told_of[fact.id] >= told_of[best.id]]
    if _is_former(best) and not happened:  # what it does goes before what it did
        best = next((fact for fact in alike if fact.subject == best.subject and not _is_former(fact)), best)
    more = [fact for fact in alike if fact.subject != best.subject and isinstance(fact, Mandate)]
    more = [] if chooses else more
    chosen = [best, *more[:1]]
    subjects = list(dict.fromkeys(fact.subject for fact in chosen))
    told = [tell(asked, fact, isinstance(fact, Event)) for fact in chosen]
    if not asked.has("then"):  # whose task it was is not who does it today
        told += [
            e.text for fact in chosen if _is_over(fact) for e in asked.knowledge.facts(fact.subject, Status) if e.text
        ]
    return asked.answer(" ".join(told), subjects, chosen)


def _is_former(fact: BaseFact) -> bool:
    return getattr(fact, "period", "") == "former"


def _is_over(fact: BaseFact) -> bool:
    return isinstance(fact, Mandate) and fact.period == "former" and bool(fact.end)


def _called_so(asked: Asked, name: str) -> bool:
    """Return whether an organization's name has the noun that the question asks with: "which mission"."""
    asks = asked.has("which_body") and len(asked.question.words) > 1
    nouns = {b for a, b in itertools.pairwise(asked.question.words) if a in ("which", "what")} if asks else set()
    return bool(nouns & set(normal_name(asked.subject(name).name).split()))


def of_another(asked: Asked) -> Answer | None:
    """Return whose task is what the question claims to be that of an organization it names; None where it is nobody's,
    or its own.
    """
    question = asked.question
    named = question.named("organization")
    if not question.yes_no or len(named) != 1 or question.named("person", "role") or question.strangers:
        return None
    found = search_all(asked, (Mandate, Task), least=LEAST)
    whose = {fact.subject for fact in found if asked.subject(fact.subject).type == "organization"}
    if not whose or named[0] in whose or question.has("start", "end", "how_many"):
        return None
    best = next(fact for fact in found if fact.subject in whose)
    lead = asked.say("of_another", name=asked.label(named[0]), other=asked.label(best.subject))
    return asked.answer(f"{lead} {tell(asked, best)}", [best.subject, *named], [best])
