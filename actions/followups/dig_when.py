"""When what was told was: on what day, since and until when, whether it is still so, in the same month as before."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.followups.dig import Dig, roots_for
from actions.question import Question
from actions.roots import fact_roots
from knowledge.models import (
    BaseFact,
    Event,
    Mandate,
    Members,
    Relation,
    Review,
    Staff,
    Status,
    Tenure,
)

_DATED = re.compile(r"\b(?:19|20)\d\d\b")


def moment(dig: Dig) -> Question | None:
    ended = [fact.subject for fact in dig.told if isinstance(fact, Status) and fact.value == "ended"]
    if ended and len(ended) == len(dig.told) and dig.says_only("done", "ended"):
        return dig.ask("end", ended, marks=["when", "end"])
    begun = [fact for fact in dig.told if isinstance(fact, Event) and fact.kind == "start"]
    if dig.question.has("end") and len(begun) == len(dig.told) == 1:
        return dig.ask("end", [dig.told[0].subject], marks=["when", "end"])
    of_bound = dig.sure and (dig.said or dig.question.has("start", "end"))
    if of_bound or any(isinstance(fact, Staff | Tenure | Members) for fact in dig.told):
        return None
    if dig.question.has_word("to"):  # "to the day?" asks how exact it is
        return None
    decided = roots_for("decided")
    if dig.said & decided and not any(decided & fact_roots(fact) for fact in dig.told):
        decisions = (fact for fact in dig.near if getattr(fact, "date", None) and decided & fact_roots(fact))
        return dig.tell(*dig.best(decisions), mark="when")
    facts = dig.holders(lambda fact: getattr(fact, "date", None), "done")
    if facts and facts[0] not in dig.told and getattr(facts[0], "kind", "") in ("start", "end"):
        return dig.ask(str(getattr(facts[0], "kind", "")), [facts[0].subject], marks=["when"])
    if facts:
        return dig.tell(*facts, mark="when")
    return dig.tell(*dig.holders(_says_date, "done"))


def since(dig: Dig) -> Question | None:
    if dig.question.has("there") and isinstance(dig.told[0], Staff):  # since when it is there, not the figure
        return None
    if isinstance(dig.told[0], Status) and dig.told[0].value == "ended" and dig.question.has_word("not"):
        return dig.ask("end", [dig.told[0].subject], marks=["when", "end"])
    if isinstance(dig.told[0], Event) and dig.told[0].kind == "end" and dig.says_only("done"):
        return dig.ask("start", [dig.told[0].subject], marks=["when", "start"])
    return dig.tell(*dig.holders(lambda fact: isinstance(fact, Review) or _says_date(fact), "done"))


def until(dig: Dig) -> Question | None:
    done = {fact.subject for fact in dig.told if isinstance(fact, Relation | Mandate)}
    bodies = [name for name in done if dig.knowledge.subjects[name].type == "organization"]
    if len(done) != 1 or not bodies or not dig.says_only("done"):
        return None
    return dig.ask("end", bodies, marks=["when", "end"])


def still(dig: Dig) -> Question | None:
    fact = dig.told[0]
    about = fact.person if isinstance(fact, Tenure) else fact.subject
    types = ("person",) if isinstance(fact, Tenure) else ("organization",)
    if (
        isinstance(fact, Staff | Members | Status)
        or not dig.says_only()
        or dig.knowledge.subjects[about].type not in types
    ):
        return None
    stated = dig.knowledge.facts(about, Status)
    former = getattr(fact, "period", "") == "former"
    if isinstance(fact, Mandate | Relation | Review) and not former and stated and stated[0].value == "active":
        return dig.tell(fact)
    marks = ["active", "now", *(("former_task",) if former else ())]
    return replace(dig.ask("status", [about], "is it still so", marks), yes_no=True)


def same_time(dig: Dig) -> Question | None:
    dated = [name for name in dig.question.focus.told if not any(n in name for n in ("staff", "members"))]
    unit = next((unit for unit in ("day", "month", "year") if dig.question.has_word(unit)), "")
    if len(dated) < 2 or not unit or not dig.says_only():
        return None
    asked = dig.ask("compare_time", [], f"were they in the same {unit}", ["same", "both"])
    return replace(asked, yes_no=True)


def since_then(dig: Dig) -> Question | None:
    fact = dig.told[0]
    other = any(
        isinstance(event, Event) and event.date and dig.said - roots_for("lasted") <= fact_roots(event)
        for event in dig.near
        if event.subject == fact.subject
    )
    dated = len(dig.told) == 1 and isinstance(fact, Event) and fact.date
    return dig.question.taken_as("compare_time") if dated and other else None


def _says_date(fact: BaseFact) -> bool:
    return bool(_DATED.search(str(getattr(fact, "text", ""))))
