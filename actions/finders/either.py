"""Which of the organizations that a question sets beside each other has a task: "Is that KFOR or EULEX?"."""

from __future__ import annotations

from typing import NamedTuple

from actions.answer import Answer
from actions.checks.claimed_ends import ends_of
from actions.context.alternatives import alternatives
from actions.finders.common import Asked
from actions.finders.telling import tell
from actions.followups.ellipsis import words_of
from actions.roots import content_roots, fact_roots, root
from knowledge.models import BaseFact, Event, Mandate, Relation, Review, Task
from knowledge.names import normal_name

TOLD = (Event, Mandate, Relation, Review, Task)
"""The facts that tell what an organization does or did."""
FROM_WORDS = frozenset(
    {"task_holder", "mandate", "relation", "parent", "event", "review", "in_common", "compare_size", "list"}
    | {"overview", "downsizing"}
)
"""The kinds that a question for the one of several who does something may be taken for."""
LEAST = 0.5
"""A fact tells of what is asked if it has this share of the question's words."""
_FIGURES = (
    "how_many",
    "how_long",
    "when",
    "more",
    "fewer",
    "most",
    "least",
    "oldest",
    "newest",
    "soldiers",
    "the_head",
)


def which_does(asked: Asked) -> Answer | None:
    """Return what the one does of which alone the question's words are recorded; None where the words tell none."""
    question = asked.question
    if question.kind not in FROM_WORDS or asked.has(*_FIGURES):
        return None
    offered = alternatives(question)
    missions = {name: asked.refer.through([name]) or [name] for name in offered if name in asked.knowledge}
    organizations = list(dict.fromkeys(found[0] for found in missions.values()))
    if len(organizations) < 2:
        return None
    generic = {root(word) for word in words_of("tasks", "offered")}
    wanted = {word for word in content_roots(asked) if word not in generic}
    others = {name for name in question.named() if name not in (*offered, asked.home)}
    best = [_best(asked, name, wanted, others) for name in organizations]
    told, *rivals = sorted(best, key=lambda found: found[:2], reverse=True)
    about = {name for name in others if asked.subject(name).type == "organization"}  # "does KFOR report to …?"
    if told.fact and not all(_tells_of(asked, told.fact, name) for name in about):
        return None
    if not told.fact or told.score < LEAST * (len(wanted) + len(others)) or not wanted & fact_roots(told.fact):
        return None
    if any(rival[:2] == told[:2] and rival.fact is not told.fact for rival in rivals):
        return None
    return asked.answer(tell(asked, told.fact), [told.fact.subject], [told.fact])


class _Told(NamedTuple):
    """What of a question a fact tells: how many of its words and names, and how many of the words in just this form."""

    score: int
    verbatim: int
    fact: BaseFact | None


def _best(asked: Asked, name: str, wanted: set[str], others: set[str]) -> _Told:
    """Return the fact of an organization that tells most of what is wanted; of several, what it does now."""
    past = asked.has("then") and not asked.has("now")
    facts = [f for f in (*asked.subject(name).facts, *asked.knowledge.events_with(name)) if isinstance(f, TOLD)]
    facts.sort(key=lambda fact: not past and getattr(fact, "period", "") == "former")
    found = [_told(asked, fact, wanted, others) for fact in facts]
    return max(found, key=lambda told: told[:2], default=_Told(0, 0, None))


def _told(asked: Asked, fact: BaseFact, wanted: set[str], others: set[str]) -> _Told:
    shared = wanted & fact_roots(fact)
    said = set(normal_name(" ".join([str(getattr(fact, "text", "")), *fact.words])).split())
    verbatim = sum(root(word) in shared for word in said & set(asked.question.words))
    return _Told(len(shared) + sum(_tells_of(asked, fact, other) for other in others), verbatim, fact)


def _tells_of(asked: Asked, fact: BaseFact, name: str) -> bool:
    """Return whether a fact links a subject, or names it in its text."""
    named = name in asked.knowledge and asked.label(name).removeprefix("the ") in str(getattr(fact, "text", ""))
    return named or name in ends_of(fact)
