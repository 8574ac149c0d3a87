"""Whom a phrase means that stands for a person: "the Italian", "his predecessor", "the one in office today"."""

from __future__ import annotations

import re

from actions.context.reference import Reference, Way
from actions.context.references import people_of
from knowledge.models import Relation, Tenure

LATER = ("after", "following", "successor", "replacement", "next")
TAKING_OVER = ("replaced", "succeeded", "followed", "took", "came")
DISPUTES = re.compile(r"^(?:but )?(?:was|is|were|are) not (?:that|it|this|he)\b")
"""Doubts of whom the last answer told: "wasn't that the one before him?"."""


def _from_country(asked: Reference) -> list[str]:
    """Return the person of a country, or who represented it; of several the one talked about, else all; nobody where
    the one is asked for who came after or before somebody named ("who is the Afghan that replaced Zannier?").
    """
    beside = asked.among(asked.before, "person")
    if beside and asked.clause["kind"] == "succession" and not asked.clause["yes_no"]:
        return []
    found = people_of(asked.inside, asked.knowledge)
    if asked.noun:  # "the Afghan diplomats"
        return found
    talked_about = [name for name in asked.recent("person") if name in found]
    return talked_about[:1] or found


def _neighbour(asked: Reference) -> list[str]:
    """Return who held an office before or after somebody, where more than that is asked."""
    words = asked.clause["words"]
    chain = sum(word in ("successor", "predecessor") for word in words) > 1  # "his successor's successor"
    taken = asked.refers["as"]["person"]["kind"] in ("succession", "leader", "overview", "other_subject")
    if taken and not chain and not DISPUTES.match(" ".join(words)):
        return []
    if not asked.anchor and not asked.among(asked.focus.topic[:1], "person"):
        return []
    place = asked.place.split()[0]
    taken_from = re.search(rf"{asked.anchor} (?:had )?{place}", " ".join(words))  # "the man he replaced"
    step = 1 if place in LATER or (place in TAKING_OVER and not taken_from) else -1
    for name in asked.among(asked.anchored("person"), "person")[:1]:
        for tenure in asked.knowledge.tenures(name):
            if tenure.leads and tenure.person == name and tenure.organization:
                line = asked.knowledge.leaders(tenure.organization)
                position = line.index(tenure) + step
                return [line[position].person] if 0 <= position < len(line) else []
    return []


def _incumbent(asked: Reference) -> list[str]:
    """Return who heads the organization now that is named, or that was talked about: "the current one"."""
    knowledge = asked.knowledge
    told = [fact for name in asked.focus.facts if isinstance(fact := knowledge.by_id[name], Tenure)]
    pool = [*asked.inside, *asked.before, *asked.focus.topic, *(fact.organization for fact in told)]
    for subject in (knowledge.subjects[name] for name in pool if name and name in knowledge):
        organization = subject.id if subject.type == "organization" else subject.organization
        if subject.type == "person":
            led = [t for t in knowledge.tenures(subject.id) if t.leads and t.person == subject.id]
            organization = led[-1].organization if led else None
        line = knowledge.leaders(organization) if organization else []
        if line:
            return [line[-1].person] if line[-1].current else []
    return []


def _chosen_by(asked: Reference) -> list[str]:
    """Return whom somebody appointed: "the one he picked"."""
    knowledge = asked.knowledge
    pool = asked.before + asked.inside or asked.recent("person", "organization")
    for name in pool:
        made = [t.person for t in knowledge.tenures(name) if t.appointed_by == name] if name in knowledge else []
        if made:
            return list(dict.fromkeys(made))
    return []


def _maker_of(asked: Reference) -> list[str]:
    """Return who made the document that was talked about."""
    if asked.anchor in ("it", "that", "this"):  # which may be something else
        told = asked.focus.topic[:1]
        if told and not asked.among(told, "document"):
            return []
    documents = [name for name in asked.before if name in asked.knowledge] or asked.recent("document")
    return [
        fact.object
        for name in documents[:1]
        for fact in asked.knowledge.facts(name, Relation)
        if fact.type == "made_by" and asked.knowledge.subjects[fact.object].type == "person"
    ]


WAYS: dict[str, Way] = {
    "from_country": _from_country,
    "neighbour": _neighbour,
    "incumbent": _incumbent,
    "chosen_by": _chosen_by,
    "maker_of": _maker_of,
}
