"""Finds the facts whose words fit a question best: for what no kind of question describes more exactly."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from actions.answer import Answer
from actions.finders.common import Asked, overlaps
from actions.finders.telling import answer_telling
from actions.roots import content_roots, fact_roots
from knowledge.models import BaseFact, Event, Mandate, Members, Policy, Relation, Review, Task

SEARCHED = (Event, Mandate, Members, Policy, Relation, Review, Task)
COVERED = 0.66
"""A fact answers a question that was not understood otherwise when it has this share of its content words."""


def best_facts(asked: Asked, facts: Sequence[BaseFact], least: float = 0.34) -> list[BaseFact]:
    """Return the facts that share most of the question's content words, the best first; at least the share `least` of
    them.
    """
    wanted = content_roots(asked)
    if not wanted:
        return list(facts) if len(facts) == 1 else []
    frequency: dict[str, int] = {}
    roots = {fact.id: fact_roots(fact) for fact in facts}
    for words in roots.values():
        for word in words:
            frequency[word] = frequency.get(word, 0) + 1
    scored = []
    for fact in facts:
        shared = [word for word in wanted if word in roots[fact.id]]
        score = sum(1 + 1 / frequency[word] for word in shared)
        if shared and len(shared) / len(wanted) >= least:
            score += 0.3 * isinstance(fact, Mandate | Task)
            named = {s["id"] for s in asked.question.subjects}
            score += 0.5 * len(
                named
                & {fact.subject, *getattr(fact, "by", ()), *getattr(fact, "others", ()), getattr(fact, "object", "")}
            )
            if asked.when and isinstance(fact, Event) and fact.date and overlaps(asked.when[0], fact.date):
                score += 1.5
            scored.append((score, fact))
    return [fact for _, fact in sorted(scored, key=lambda item: -item[0])]


def answer(asked: Asked, least: float = COVERED) -> Answer | None:
    """Return the facts of the subjects that the question is about, or of all, whose words cover the question; None
    where none do.
    """
    question = asked.question
    wanted = content_roots(asked)
    if not wanted or question.kind == "out_of_scope":
        return None
    named = [name for name in question.named() if name != asked.knowledge.home]
    about = named or asked.refer.anything(("organization", "person", "document"))
    if not about:
        return None
    pool: dict[str, BaseFact] = {}
    for name in about:
        linked = [
            *asked.subject(name).facts,
            *asked.knowledge.relations_to(name),
            *asked.knowledge.events_with(name),
            *asked.knowledge.tenures(name),
        ]
        for child in asked.knowledge.children(name):
            linked += child.facts
        pool.update({fact.id: fact for fact in linked if isinstance(fact, SEARCHED)})
    best = best_facts(asked, list(pool.values()), least)
    if not best:
        return None
    chosen = best[0]
    subjects = list(dict.fromkeys([*about[:1], chosen.subject]))
    return answer_telling(asked, [chosen], subjects, True)


def search_all(
    asked: Asked, kinds: tuple[type[BaseFact], ...], subjects: Iterable[str] | None = None, least: float = 0.5
) -> list[BaseFact]:
    """Return the best facts of these kinds, of all subjects or of some."""
    allowed = None if subjects is None else set(subjects)
    pool = [
        fact
        for fact in asked.knowledge.by_id.values()
        if isinstance(fact, kinds) and (allowed is None or fact.subject in allowed)
    ]
    return best_facts(asked, pool, least)
