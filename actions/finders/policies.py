"""What a country wants, and where it takes part."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import headcounts, mandates, membership, relations, staffing
from actions.finders.common import Asked, event_sentence
from actions.finders.search import best_facts
from actions.finders.telling import answer_telling, tell
from actions.roots import content_roots, fact_roots
from knowledge.models import BaseFact, Members, Policy, Relation, Staff


def policy(asked: Asked) -> Answer:
    """What a country wants, supports and does."""
    countries = [s["id"] for s in asked.question.subjects if s["type"] in ("country", "body") and s["id"] != asked.home]
    topic = asked.question.focus.topic[:1]
    if (
        not countries
        and topic
        and asked.subject(topic[0]).type == "organization"
        and asked.has("it", "they", "the_organization")
    ):
        return relations.relation(asked)
    if asked.has("how_many"):
        return asked.missing(
            "unrecorded",
            [c for c in countries if c in asked.knowledge],
            name=asked.labels([c for c in countries if c in asked.knowledge]) or asked.wording.phrase("it"),
        )
    known = [name for name in countries if name in asked.knowledge and asked.knowledge.facts(name, Policy)]
    if not known and len(countries) > 1 and _linked(asked, countries):
        return relations.relation(asked)
    if not known and asked.refer.organizations(remembered=False):
        return mandates.mandate(asked)
    if countries and not known:
        return asked.missing(
            "no_policy",
            [c for c in countries if c in asked.knowledge],
            name=asked.labels_or_names(countries),
        )
    facts: list[Policy] = [fact for name in known for fact in asked.knowledge.facts(name, Policy)]
    facts = facts or asked.knowledge.all_facts(Policy)
    if not facts:
        return asked.missing("no_policy", [], name=asked.wording.phrase("it"))
    best = _nearest(asked, facts)
    chosen = (
        best
        if best and len(facts) > 1 and asked.question.has_word("kind", "which", "who", "whom", "partners")
        else facts
    )
    return asked.verdict(answer_telling(asked, chosen, [facts[0].subject]), True)


def _nearest(asked: Asked, facts: list[Policy]) -> list[Policy]:
    """Return what shares most of the question's words; all of them where several share equally many."""
    wanted = set(content_roots(asked))
    shared = {fact.id: len(wanted & fact_roots(fact)) for fact in best_facts(asked, facts, 0.5)}
    return [fact for fact in facts if shared.get(fact.id) == max(shared.values(), default=0)]


def _linked(asked: Asked, names: list[str]) -> bool:
    """Return whether a relation is recorded between two of the subjects, or between their missions."""
    ends = {end for name in names for end in (name, *(child.id for child in asked.knowledge.children(name)))}
    return any(
        fact.object in ends
        for name in ends
        if name in asked.knowledge
        for fact in asked.knowledge.facts(name, Relation)
    )


def participation(asked: Asked) -> Answer:
    """In which missions a country takes or took part."""
    if asked.question.numbers and not asked.question.has_word("participation", "participates", "part", "takes", "took"):
        return staffing.staff(asked)
    countries = asked.countries
    countries = (
        countries
        or [name for name in asked.refer.recent(("country",)) if asked.knowledge.facts(name, Relation)][:1]
        or [s.id for s in asked.knowledge.subjects.values() if asked.knowledge.facts(s.id, Policy)]
    )
    organizations = asked.refer.organizations(remembered=False)
    goes_on = asked.has("how_many") and asked.question.focus.kind == "participation"  # "how many of them?"
    points = goes_on or asked.has("it", "that", "first_time")
    if not organizations and points and not asked.has("which", "where"):
        organizations = asked.refer.recent(("organization",))[:1]
    taken: list[BaseFact] = [
        f
        for name in countries
        if name in asked.knowledge
        for f in asked.knowledge.facts(name, Relation)
        if f.type == "participates_in"
    ]
    figures_of = [
        f for o in asked.knowledge.organizations for f in asked.knowledge.facts(o.id, Staff) if f.country in countries
    ]
    if organizations:
        inside = [f for f in [*taken, *figures_of] if {f.subject, getattr(f, "object", "")} & set(organizations)]
        pointed = asked.question.topic(asked.knowledge, "organization")
        if not inside and taken and (asked.has("first_time") or (asked.has("it", "that") and not pointed)):
            inside = [f for f in taken]
    else:
        inside = [*taken, *figures_of]
    of_soldiers: list[BaseFact] = [fact for fact in inside if isinstance(fact, Staff) and asked.has("soldiers")]
    inside = of_soldiers or inside  # "are there American soldiers?" asks for no police mission
    label = asked.labels_or_names(countries)
    if not inside:
        if asked.question.yes_no and any(asked.knowledge.facts(name, Members) for name in organizations):
            return membership.members(asked)
        if organizations and countries == ["united_states"] and not asked.question.named("country"):
            return membership.members(asked)
        return asked.missing(
            "no_participation",
            organizations,
            name=label,
            organization=asked.labels(organizations) or asked.wording.phrase("any"),
        )
    if asked.has("how_many") and not any(isinstance(f, Staff) for f in inside):
        where = [f.object for f in inside if isinstance(f, Relation)]
        told = " ".join(tell(asked, f, True) for f in inside if isinstance(f, Relation))
        return asked.missing("no_staff_country", where, inside, told, country=label, name=asked.labels(where))
    texts = [
        tell(asked, f, True) if isinstance(f, Relation) else headcounts.staff_sentence(asked, [f])
        for f in inside
        if isinstance(f, Relation | Staff)
    ]
    if asked.has("when") and asked.has(
        "first_time"
    ):  # the first time was the beginning of what it was the first time in
        first = [f.object for f in inside if isinstance(f, Relation) and f.first]
        starts = [e for name in first for e in asked.events(name, "start")]
        texts += [event_sentence(asked, event) for event in starts]
        inside = [*inside, *starts]
    subjects = list(dict.fromkeys([o for f in inside for o in (getattr(f, "object", None) or f.subject,)]))
    return asked.verdict(
        asked.answer(" ".join(texts), [*subjects, *[c for c in countries if c in asked.knowledge]], inside, subjects),
        True,
    )
