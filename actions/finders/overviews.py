"""What something is, and what its name stands for."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import headcounts, leaders, meanings, membership, officeholders, offices
from actions.finders.common import Asked, event_sentence
from actions.finders.telling import tell
from actions.views import card
from knowledge.models import (
    BaseFact,
    Description,
    Event,
    Mandate,
    Members,
    Nationality,
    Policy,
    Staff,
    Subject,
)


def overview(asked: Asked) -> Answer:
    """What a subject is, in a few sentences."""
    question = asked.question
    subjects = asked.refer.anything()
    if not subjects:
        if home := next((e for e in question.events if isinstance(asked.knowledge.by_id.get(e), Event)), None):
            event = asked.knowledge.by_id[home]
            assert isinstance(event, Event)
            return asked.answer(event_sentence(asked, event, True), [event.subject], [event])
        return asked.missing("nothing_to_describe", [])
    roles_with_person = [name for name in subjects if asked.subject(name).type == "person"]
    if roles_with_person and len(subjects) > len(roles_with_person) and question.yes_no:
        return offices.office_of(asked)
    several = len(subjects) > 1 or asked.has("in_short")
    texts, facts = [], []
    for name in subjects[:3]:
        text, used = described(asked, asked.subject(name), brief=several)
        texts.append(text)
        facts += used
    view = card(asked, subjects[0], facts) if len(subjects) == 1 else None
    return Answer(
        "answered", " ".join(texts), question.kind, subjects, facts, subjects if len(subjects) > 1 else (), view
    )


def described(asked: Asked, subject: Subject, brief: bool) -> tuple[str, list[BaseFact]]:
    name = subject.id
    facts: list[BaseFact] = [*asked.knowledge.facts(name, Description)]
    texts = [
        asked.say("is_ended" if _gone(asked, subject) else "is", name=asked.full(name), text=fact.text)
        for fact in asked.knowledge.facts(name, Description)
    ]
    if subject.type == "organization":
        organization_texts, used = _organization(asked, name, brief)
        return " ".join([*texts, *organization_texts]), facts + used
    if subject.type == "person":
        tenures = asked.tenures_of([name])
        told = [tell(asked, t) for t in tenures]
        for nationality in asked.knowledge.facts(name, Nationality):
            facts.append(nationality)
        facts += tenures
        appointed = [t for t in tenures if t.appointed_by]
        if not brief:
            told += [officeholders.appointment_sentence(asked, t) for t in appointed]
        return " ".join(dict.fromkeys([*texts[:1], *told])), facts
    if subject.type == "role":
        tenures = [t for t in asked.knowledge.tenures(name) if t.role == name]
        if not texts:
            texts = [
                asked.say(
                    "is",
                    name=asked.full(name),
                    text=asked.wording.phrase("head_of", name=asked.label(str(subject.organization))),
                )
            ]
        return " ".join([*texts, *(tell(asked, t) for t in tenures)]), [*facts, *tenures]
    events = asked.events(name, "start")
    extra: list[BaseFact] = [*events] if subject.type != "country" else []
    extra += asked.knowledge.facts(name, Mandate)
    extra += [fact for fact in asked.knowledge.relations_to(name) if fact.type in ("implements", "supports")][:2]
    told = [tell(asked, fact) for fact in extra]
    if subject.type == "country":
        extra = [*asked.knowledge.facts(name, Policy), *events]
        told = [tell(asked, fact) for fact in extra]
    return " ".join(dict.fromkeys([*texts, *told])), [*facts, *extra]


def _gone(asked: Asked, subject: Subject) -> bool:
    return subject.type == "organization" and not asked.active(subject.id)


def _organization(asked: Asked, name: str, brief: bool) -> tuple[list[str], list[BaseFact]]:
    facts: list[BaseFact] = []
    texts: list[str] = []
    for mandate in asked.knowledge.facts(name, Mandate)[-1:]:
        facts.append(mandate)
        texts.append(tell(asked, mandate))
    bounds: list[BaseFact] = [*asked.events(name, "start"), *asked.events(name, "end")]
    facts += bounds
    texts += [tell(asked, fact) for fact in bounds]
    for members in asked.knowledge.facts(name, Members):
        facts.append(members)
        texts.append(membership.members_sentence(asked, members))
    if brief:
        return texts, facts
    for tenure in asked.knowledge.leaders(name)[-1:]:
        facts.append(tenure)
        texts.append(tell(asked, tenure))
    staff = asked.knowledge.facts(name, Staff)
    if staff:
        facts += staff
        texts.append(headcounts.staff_sentence(asked, staff))
    return texts, facts


def full_name(asked: Asked) -> Answer:
    """What an acronym stands for, or what the acronym is; who holds an office, where its name cannot be meant."""
    if _asks_holder(asked):
        return leaders.leader(asked)
    subjects = asked.refer.anything()
    named = [name for name in subjects if asked.subject(name).type != "country"]
    if not named and meanings.asks_part_of_name(asked.question):  # the words are no name that is asked for
        named = asked.question.focus.topic[:1]
    named = named or subjects
    if not named:
        return asked.missing("unknown_name", [])
    texts = []
    for name in named[:3]:
        subject = asked.subject(name)
        key = "stands_for" if subject.acronym else "full_name_of" if subject.label != subject.name else "full_name"
        texts.append(asked.say(key, acronym=subject.acronym, label=subject.label, name=subject.name))
    facts = [fact for name in named[:3] for fact in asked.knowledge.facts(name, Description)]
    answer = asked.answer(" ".join(texts), named, facts)
    holds = meanings.stands_for_it(asked, named[0])
    return answer if holds is None else answer.prefixed(asked.verdict_on(holds))


def _asks_holder(asked: Asked) -> bool:
    """Return whether a name is asked for with an office that has none but its own: "name of the Special Envoy?"."""
    question = asked.question
    roles = question.named("role")
    nameless = bool(roles) and not any(asked.subject(name).acronym for name in roles)
    return nameless and not question.named("organization") and not asked.has("full_only", "short_form", "title")
