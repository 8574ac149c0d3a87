"""What else is known of what was told: why, in line with what, what for, how, where, which of two, a first for whom."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from actions.followups.dig import Dig, ends_of, words_for
from actions.question import Question
from actions.roots import fact_roots
from knowledge.models import (
    Description,
    Event,
    LegalBasis,
    Mandate,
    Members,
    Relation,
    Review,
    Staff,
    Status,
    Tenure,
)

_WHERE = re.compile(r"\b(?:where|as|because|since|so that) (?:it|they|he|she|its|their)\b")
"""Says the circumstance of what is told, which is why it is so."""
_IN_LINE = re.compile(r"\b(?:in (?:line|accordance) with|according to|based on|depending on)\b")
_QUOTED = re.compile("[“”]")


def reason(dig: Dig) -> Question | None:
    if dig.person() and all(isinstance(fact, Tenure) for fact in dig.told):
        return None
    if facts := dig.holders(lambda fact: getattr(fact, "why", None), "done", "heeded"):
        return dig.tell(*facts, mark="why")
    where = [fact for fact in dig.told if isinstance(fact, Relation | Mandate) and _WHERE.search(fact.text)]
    if where and dig.says_only("done"):
        return dig.tell(*where[:1])
    steps = {(fact.subject, fact.kind) for fact in dig.told if isinstance(fact, Event) and fact.phase}
    decided = (f for f in dig.near if isinstance(f, Event) and f.why and (f.subject, f.kind) in steps)
    return dig.tell(*list(decided)[:1]) if dig.says_only("done") else None


def plan(dig: Dig) -> Question | None:
    if papers := _papers_followed(dig):
        return dig.tell(*papers, front=[papers[0].object])
    if facts := dig.holders(lambda fact: _IN_LINE.search(str(getattr(fact, "text", ""))), "done"):
        return dig.tell(*facts)
    if not dig.says_only("done"):
        return None
    subjects = {fact.subject for fact in dig.told}
    basis = [fact for fact in dig.near if isinstance(fact, LegalBasis) and fact.subject in subjects]
    return dig.tell(*basis[:1]) if all(isinstance(fact, Mandate) for fact in dig.told) else reason(dig)


def _papers_followed(dig: Dig) -> list[Relation]:
    """Return what is recorded of the document that the work told of follows, if that is one."""
    of_work = all(isinstance(fact, Relation | Mandate) for fact in dig.told) and dig.says_only("done")
    subjects = {fact.subject for fact in dig.told}
    linked = [
        fact
        for fact in chain(dig.told, dig.near)
        if isinstance(fact, Relation) and fact.type == "implements" and fact.subject in subjects
    ]
    return linked if of_work and len(linked) == 1 else []


def aim(dig: Dig) -> Question | None:
    if not dig.says_only("done") or not all(isinstance(fact, Relation | Mandate | LegalBasis) for fact in dig.told):
        return None
    subjects = {fact.subject for fact in dig.told} | {getattr(fact, "document", None) for fact in dig.told}
    mandates = [fact for fact in chain(dig.told, dig.near) if isinstance(fact, Mandate) and fact.subject in subjects]
    return dig.tell(*dig.best(mandates))


def manner(dig: Dig) -> Question | None:
    of_work = all(isinstance(fact, Relation | Mandate) for fact in dig.told)
    if all(isinstance(fact, Review) for fact in dig.told) and dig.says_only("done"):
        return dig.tell(*dig.told)
    if not of_work or not dig.says_only("done"):
        return None
    subjects = [fact.subject for fact in dig.told]
    duties = [fact for fact in chain(dig.told, dig.near) if isinstance(fact, Mandate) and fact.subject == subjects[-1]]
    return dig.tell(*dig.best(duties))


def wording(dig: Dig) -> Question | None:
    facts = (fact for fact in chain(dig.told, dig.near) if _QUOTED.search(str(getattr(fact, "text", ""))))
    reasons = (fact for fact in chain(dig.told, dig.near) if _QUOTED.search(str(getattr(fact, "why", ""))))
    return dig.tell(*list(chain(facts, reasons))[:1]) if dig.says_only("done") else None


def number(dig: Dig) -> Question | None:
    if dig.question.has_word("with", "by") and dig.question.has_word(*words_for("people")):
        about = [name for name in dig.question.focus.topic if dig.knowledge.facts(name, Staff)][:1]
        return dig.ask("staff", about, marks=["how_many"]) if about and dig.says_only("people") else None
    counted = [name for name in dig.question.focus.topic if any(f.subject == name for f in dig.told)][:1]
    kinds = {kind for fact in dig.told for kind in _COUNTED.get(type(fact), ("",))}
    if dig.question.focus.kind not in ("compare_size", "list", "count"):
        return None
    if not counted or len(kinds) != 1 or "" in kinds or not dig.says_only("done"):
        return None
    return dig.ask(kinds.pop(), counted, marks=["how_many"])


_COUNTED = {Staff: ("staff",), Members: ("members",)}


def place(dig: Dig) -> Question | None:
    happened = any(isinstance(fact, Event | Review) for fact in dig.told) and dig.says_only("done")
    marks = frozenset({"of_a_part", "untold_place"})
    return dig.question.taken_as("detail", marks=marks) if happened else None


def between(dig: Dig) -> Question | None:
    return dig.tell(*[fact for fact in dig.told if isinstance(fact, Event | Relation | Review)])


def choice(dig: Dig) -> Question | None:
    """ "A politician or a diplomat?", "early or late?": what was told says which, or what describes the one told of."""
    described = [
        fact
        for fact in dig.near
        if isinstance(fact, Description) and dig.knowledge.subjects[fact.subject].type == "person"
    ]
    dated = [fact for fact in dig.told if getattr(getattr(fact, "date", None), "part", None)]
    if dated and dig.says_only("early_or_late"):
        return dig.tell(*dated[:1])
    people = {fact.person for fact in dig.told if isinstance(fact, Tenure)}
    chosen = [fact for fact in described if fact.subject in people and dig.said & fact_roots(fact)]
    return dig.ask("overview", [chosen[0].subject]) if len(chosen) == 1 and len(people) == 1 else None


def which(dig: Dig) -> Question | None:
    """ "Which country?", "which plan?": the end of such a type that what was told has."""
    wanted = {kind for kind in TYPES if dig.question.has_word(*words_for(kind))}
    if "country" in wanted and dig.told and all(isinstance(fact, Tenure) for fact in dig.told):
        people = list(dict.fromkeys(fact.person for fact in dig.told if isinstance(fact, Tenure)))
        sent = any(fact.country for fact in dig.told if isinstance(fact, Tenure))
        return dig.ask("origin", people, marks=["which", *(("represented",) if sent else ())])
    if any(isinstance(fact, Tenure | Staff | Members | Status) for fact in dig.told) or not dig.says_only(*TYPES):
        return None
    topic = dig.question.focus.topic[:1]
    for fact in dig.told:
        ends = [name for name in ends_of(fact) if dig.knowledge.subjects[name].type in wanted and [name] != topic]
        if ends:
            return dig.tell(fact, front=ends)
    return None


TYPES = ("country", "document", "body", "person")


def first_time(dig: Dig) -> Question | None:
    several = len(dig.question.focus.listed) > 1 and dig.question.has("who", "which")  # "which was the first?"
    if dig.sure or several or any(isinstance(fact, Tenure) or getattr(fact, "phase", None) for fact in dig.told):
        return None
    facts = [fact for fact in chain(dig.told, dig.near) if getattr(fact, "first", None)]
    if len(facts) != 1 or not dig.says_only("first"):
        return None
    if dig.question.yes_no and isinstance(fact := facts[0], Relation) and fact.type == "participates_in":
        asked = dig.ask("participation", [fact.subject, fact.object], marks=["first_time"])
        return replace(asked, yes_no=True)
    return dig.tell(*facts)
