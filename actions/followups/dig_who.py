"""Who took part in what was told: by whom, to whom, from whom, with whom, as what."""

from __future__ import annotations

import re
from itertools import chain

from actions.followups.details_asked import says_from
from actions.followups.dig import Dig, roots_for
from actions.question import Question
from actions.roots import fact_roots
from knowledge.models import (
    BaseFact,
    Event,
    Mandate,
    Policy,
    Relation,
    Review,
    Tenure,
)

FEW = 2
"""Where more facts were told, as of an overview, a question that is sure of its kind is not about one of them."""
LEADING = frozenset({"the_head", "one_before", "one_after", "other_one"})
"""Marks of questions for the heads of what was told of."""


def agent(dig: Dig) -> Question | None:
    if dig.question.has(*LEADING, "when", "how_many") or (dig.sure and len(dig.told) > FEW):
        return None
    if (person := dig.person()) and all(isinstance(fact, Tenure) for fact in dig.told):
        appointed = dig.says_only("appoint") and dig.question.has_word("by", "whose", *_APPOINTING)
        if not appointed or (dig.sure and dig.question.kind == "appointment"):
            return None
        return dig.ask("appointment", [person], "who appointed _person_", ["who"])

    decided = roots_for("decided")
    if dig.said & decided and not any(decided & fact_roots(fact) for fact in dig.told):
        deciding = (fact for fact in dig.near if decided & fact_roots(fact))
        return dig.tell(*dig.best(fact for fact in deciding if getattr(fact, "by", None)))

    def acted(fact: BaseFact) -> object:
        if isinstance(fact, Event | Review):
            itself = dig.knowledge.subjects[fact.subject].type in ("person", "country")  # "who declared it?"
            return fact.by or getattr(fact, "requested_by", None) or itself
        if isinstance(fact, Policy):
            return dig.said - roots_for("done")
        return isinstance(fact, Relation) and fact in dig.told and dig.said - dig.names_in(fact) - roots_for("done")

    facts = dig.holders(acted, "done")
    if dig.says_only("drawn_up") and dig.said - roots_for("done") and not set(facts) <= set(dig.told):
        return None  # who wrote it, of another paper
    return dig.tell(*facts)


_APPOINTING = ("appointed", "chose", "named", "picked", "selected", "nominated", "chosen")


def receiver(dig: Dig) -> Question | None:
    def given(fact: BaseFact) -> bool:
        has_end = getattr(fact, "others", ()) or getattr(fact, "object", None)
        return bool(has_end) and " to " in f"{getattr(fact, 'text', '')} {getattr(fact, 'why', '')}"

    facts = dig.holders(given, "done", "given")
    got = [name for fact in facts[:1] for name in (*getattr(fact, "others", ()), getattr(fact, "object", None)) if name]
    said = bool(facts) and " to " in str(getattr(facts[0], "text", ""))
    return dig.tell(*facts, front=got if said else ())


def giver(dig: Dig) -> Question | None:
    if dig.question.has_word("whom", "who") and all(isinstance(fact, Tenure) for fact in dig.told):
        return predecessor(dig)
    return dig.tell(*dig.holders(lambda fact: isinstance(fact, Event | Relation) and says_from(fact), "done"))


def predecessor(dig: Dig) -> Question | None:
    person = dig.person()
    if not person or not dig.says_only("done", "appoint"):
        return None
    return dig.ask("succession", [person], "whom did _person_ succeed", ["who", "previous"])


def done_to(dig: Dig) -> Question | None:
    """ "Whom does it represent?": what the one told of does to others."""
    if dig.question.has_word("from", "to"):  # "whom did they get it from?"
        return None
    subjects = {fact.subject for fact in dig.told}
    facts = dig.holders(lambda fact: isinstance(fact, Relation) and fact.subject in subjects)
    return dig.tell(*facts[:1]) if dig.said and not any(isinstance(fact, Tenure) for fact in dig.told) else None


def for_whom(dig: Dig) -> Question | None:
    if any(isinstance(fact, Tenure) for fact in dig.told):
        return None
    return dig.tell(*dig.holders(lambda fact: getattr(fact, "result", None) or getattr(fact, "first", None), "done"))


def partner(dig: Dig) -> Question | None:
    def with_somebody(fact: BaseFact) -> bool:
        if isinstance(fact, Relation):
            return fact.type == "works_with"
        return isinstance(fact, Mandate | Policy) and bool(_TOGETHER.search(fact.text))

    subjects = {fact.subject for fact in dig.told}
    found = [fact for fact in chain(dig.told, dig.near) if with_somebody(fact) and fact.subject in subjects]
    found = [fact for fact in found if fact in dig.told] or [f for f in found if isinstance(f, Relation)] or found
    return dig.tell(*found) if len(found) == 1 and dig.says_only("done", "work") else None


_TOGETHER = re.compile(r"\b(?:together with|partners?)\b", re.IGNORECASE)


def title(dig: Dig) -> Question | None:
    person = dig.person()
    return (
        dig.ask("office", [person], "what post had _person_", ["which"]) if person and dig.says_only("done") else None
    )
