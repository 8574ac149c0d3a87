"""Finds out what a phrase means that refers to a subject without naming it ("the Italian", "the latter", "its author").

The NLU finds such phrases and reads their clause as if a name stood there (bot.nlu.referring). Here the conversation
and the recorded facts say which name that is; then the clause is one that names its subject, like any other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from actions.context.by_state import by_state
from actions.context.descriptions import described_by
from actions.context.listed import listed_one
from actions.context.reference import Clause, Reference
from actions.context.references import people_of
from actions.focus import Focus
from actions.followups.ellipsis import words_of
from actions.kinds import KINDS
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Members, Relation, Staff, Subject, Tenure
from knowledge.names import names_of, normal_name

LATER = ("after", "following", "successor", "replacement", "next")
TAKING_OVER = ("replaced", "succeeded", "followed", "took", "came")
LEADS_TO_A_BODY = ("oversees", "staffs", "appoints_head_of")
"""The relations whose other end "the office it oversaw" can mean."""


def resolved(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the clause with the subject that its phrase refers to, and judged as if that had been named; itself where
    there is no such phrase or nothing that it can mean.
    """
    refers = clause.get("refers")
    if not refers or not refers["as"]:
        return clause
    found = _WAYS[refers["way"]](Reference(clause, refers, focus, knowledge))
    facts = [name for name in found if name in knowledge.by_id]
    if facts:  # "how long after that was the second one over?" sets it against another, which the finder does itself
        return clause if "how_long" in clause["marks"] else {**clause, "fact": facts[0]}
    named = [name for name in found if knowledge.subjects[name].type in refers["as"]]
    if not named:
        return clause
    kind = knowledge.subjects[named[0]].type
    reading = refers["as"][kind]
    at, inside = refers["at"], refers["inside"]
    before = [s for n, s in enumerate(clause["subjects"]) if n < at and n not in inside]
    after = [s for n, s in enumerate(clause["subjects"]) if n >= at and n not in inside]
    if refers["way"] == "incumbent" and focus.kind in ("leader", "succession") and _says_nothing_else(reading):
        reading = {**reading, "words": ["who", "is", "_person_"], "kind": "overview"}  # not who came before that one
    whole = {
        **clause,
        "refers": None,
        **reading,
        "kind": _kind(reading, focus),
        "subjects": [*before, *(mention(name, knowledge) for name in named), *after],
    }
    return resolved(whole, focus, knowledge)


def mention(name: str, knowledge: Knowledge) -> dict[str, Any]:
    """Return a subject as a clause names it."""
    return {"id": name, "type": knowledge.subjects[name].type, "known": True, "adjective": False}


def _kind(reading: Clause, focus: Focus) -> str:
    """Return the kind of the clause as it is read with a name; where it says nothing but the name and what was said
    last lists several, the subject itself is asked for, else what was asked last.
    """
    if not _says_nothing_else(reading):
        return str(reading["kind"])
    told_at_once = bool(focus.listed) and set(focus.listed) <= set(focus.topic)
    asks_again = focus.kind in KINDS and KINDS[focus.kind].followed and not told_at_once
    return "other_subject" if asks_again else "overview"


def _says_nothing_else(reading: Clause) -> bool:
    """Return whether a clause says nothing but a name."""
    return all(word.startswith("_") or word in words_of("bare") for word in reading["words"])


def _from_country(asked: Reference) -> list[str]:
    """Return the person of a country, or who represented it; of several the one talked about, else all."""
    found = people_of(asked.inside, asked.knowledge)
    if asked.noun:  # "the Afghan diplomats"
        return found
    talked_about = [name for name in asked.recent("person") if name in found]
    return talked_about[:1] or found


def _of_body(asked: Reference) -> list[str]:
    """Return the organizations whose parents are named: "the EU one"; none where an office of the person talked about
    is meant (actions.context.person_meant).
    """
    held = [t.organization for n in asked.focus.topic[:1] for t in asked.knowledge.tenures(n) if t.person == n]
    if len(held) > 1 and set(asked.inside) & set(held) and asked.focus.kind in ("office", "appointment", "tenure"):
        return []
    return [
        child.id
        for name in asked.inside
        if name in asked.knowledge
        for child in [c for c in asked.knowledge.children(name) if c.type == "organization"][:1]
    ]


def _mission_of(asked: Reference) -> list[str]:
    """Return the organization of the body that is named, or that was just talked about: "its mission in Kosovo"."""
    own = [n for n in asked.before if n in asked.knowledge and asked.knowledge.subjects[n].type == "body"]
    missions = [child for name in (own or asked.recent("body"))[:1] for child in asked.knowledge.children(name)]
    about_body = own or (asked.focus.topic and asked.knowledge.subjects[asked.focus.topic[0]].type == "body")
    return [mission.id for mission in missions[:1] if about_body and mission.type == "organization"]


def _organization_of(asked: Reference) -> list[str]:
    """Return the organization that a person led ("the office he ran") or another one dealt with ("it oversaw")."""
    knowledge = asked.knowledge
    personal = asked.anchor in ("he", "she", "his", "her", "_person_") or "_country_" in asked.anchor
    for name in asked.anchored("person") if personal else asked.anchored("organization", "person"):
        held = [t for t in knowledge.tenures(name) if t.person == name and t.organization]
        if asked.noun == "office":  # "the office of Zarif" is his post, that of Feith an organization
            held = [t for t in held if asked.noun in normal_name(knowledge.subjects[str(t.organization)].name).split()]
        led = [t.organization for t in held if t.leads] or [t.organization for t in held]
        if led:
            return [str(led[-1])]
        to = [fact.object for fact in knowledge.facts(name, Relation) if fact.type in LEADS_TO_A_BODY]
        back = [fact.subject for fact in knowledge.relations_to(name) if fact.type in LEADS_TO_A_BODY]
        if to or back:
            return [*to, *back][:1]
    return []


def _organization_over(asked: Reference) -> list[str]:
    """Return the organization that appointed somebody, or that has to do with another one."""
    knowledge = asked.knowledge
    for name in (
        asked.anchored("person") if asked.anchor in ("him", "her") else asked.anchored("organization", "person")
    ):
        over = [str(t.appointed_by) for t in knowledge.tenures(name) if t.person == name and t.appointed_by]
        over += [fact.subject for fact in knowledge.relations_to(name) if fact.type in LEADS_TO_A_BODY]
        found = [other for other in over if knowledge.subjects[other].type == "organization"]
        if found:
            return found[:1]
    return []


def _neighbour(asked: Reference) -> list[str]:
    """Return who held an office before or after somebody, where more than that is asked."""
    words = asked.clause["words"]
    if told := _neighbour_told(asked):
        return told
    chain = sum(word in ("successor", "predecessor") for word in words) > 1  # "his successor's successor"
    if asked.refers["as"]["person"]["kind"] in ("succession", "leader", "overview", "other_subject") and not chain:
        return []
    if not asked.anchor and not (asked.focus.topic and asked.knowledge.subjects[asked.focus.topic[0]].type == "person"):
        return []
    place = asked.place.split()[0]
    taken_from = re.search(rf"{asked.anchor} (?:had )?{place}", " ".join(words))  # "the man he replaced"
    step = 1 if place in LATER or (place in TAKING_OVER and not taken_from) else -1
    for name in [n for n in asked.anchored("person") if asked.knowledge.subjects[n].type == "person"][:1]:
        for tenure in asked.knowledge.tenures(name):
            if tenure.leads and tenure.person == name and tenure.organization:
                line = asked.knowledge.leaders(tenure.organization)
                position = line.index(tenure) + step
                return [line[position].person] if 0 <= position < len(line) else []
    return []


def _neighbour_told(asked: Reference) -> list[str]:
    """Return whom the last answer told of as the one after or before somebody: "this successor"."""
    direction = {"successor": "following", "replacement": "following", "predecessor": "previous"}.get(asked.place)
    bare = not asked.anchor and "who" not in asked.clause["words"]
    if not bare or asked.focus.kind != "succession" or direction not in asked.focus.marks:
        return []
    return [name for name in asked.focus.topic if asked.knowledge.subjects[name].type == "person"][:1]


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


def _document_of(asked: Reference) -> list[str]:
    """Return the document that a person made or an organization dealt with."""
    knowledge = asked.knowledge
    for name in asked.anchored("organization", "person", "document"):
        linked = [fact.subject for fact in knowledge.relations_to(name) if fact.type == "made_by"]
        linked += [fact.object for fact in knowledge.facts(name, Relation)]
        documents = [other for other in linked if knowledge.subjects[other].type == "document"]
        if documents:
            return documents[:1]
    return asked.recent("document")[:1]


def _maker_of(asked: Reference) -> list[str]:
    """Return who made the document that was talked about."""
    if asked.anchor in ("it", "that", "this"):  # which may be something else
        told = [asked.knowledge.subjects[name].type for name in asked.focus.topic[:1]]
        if told and told != ["document"]:
            return []
    documents = [name for name in asked.before if name in asked.knowledge] or asked.recent("document")
    return [
        fact.object
        for name in documents[:1]
        for fact in asked.knowledge.facts(name, Relation)
        if fact.type == "made_by" and asked.knowledge.subjects[fact.object].type == "person"
    ]


def _returned_to(asked: Reference) -> list[str]:
    """Return what the conversation began with ("the mission we started with"), or was about before."""
    knowledge, words = asked.knowledge, asked.clause["words"]
    types = asked.types
    if len(types) > 1 and not {"he", "him", "his", "she", "her"}.isdisjoint(words):
        types = ["person"]
    course = [n for n in asked.focus.course if n in knowledge and knowledge.subjects[n].type in types]
    if asked.place in ("previous", "earlier", "other"):
        return [name for name in reversed(course) if name not in asked.focus.topic][:1]
    return course[:1]


def _back_to(asked: Reference) -> list[str]:
    """Return the organization talked about, the latest first, that has what the noun says: "back to the soldiers"."""
    knowledge, noun = asked.knowledge, root(asked.noun)
    course = [n for n in reversed(asked.focus.course) if n in knowledge and knowledge.subjects[n].type in asked.types]
    named = [n for n in course if noun in {root(word) for word in normal_name(knowledge.subjects[n].name).split()}]
    counted = [n for n in course if any(root(fact.unit) == noun for fact in knowledge.facts(n, Staff))]
    told = [n for n in course if any(noun in fact_roots(fact) for fact in knowledge.subjects[n].facts)]
    return (named or counted or told)[:1]


def _pointed(asked: Reference) -> list[str]:
    """Return what the conversation is about: "that one"."""
    return [name for name in asked.focus.topic[:1] if asked.knowledge.subjects[name].type in asked.types]


def _described(asked: Reference) -> list[str]:
    """Return the organization that alone fits a description: "the body with the 25 states"."""
    found = described_by(asked.noun.split(), asked.clause, asked.focus, asked.knowledge)
    return [found] if found else []


def _counted(asked: Reference) -> list[str]:
    """Return the organization that alone has so many members: "those 25 states"."""
    knowledge, numbers = asked.knowledge, asked.clause["numbers"]
    if any(s["type"] == "organization" for s in asked.clause["subjects"]):
        return []
    found = {f.subject for f in knowledge.all_facts(Members) if f.value in numbers}
    return list(found) if len(found) == 1 else []


def _called(asked: Reference) -> list[str]:
    """Return the organization talked about that alone has the noun in its name: "that group" is the Steering Group."""
    knowledge, noun = asked.knowledge, asked.noun
    bearers = [s.id for s in knowledge.organizations if noun in normal_name(s.name).split()]
    if noun == "office" and (
        {"he", "his", "him"} & set(asked.clause["words"])
        or any(s["type"] == "person" for s in asked.clause["subjects"])
    ):
        return []
    if any(_bears(knowledge, name, noun) for name in asked.focus.topic[:1]):  # a body that is no organization
        return []
    talked_about = asked.recent("organization")
    near = [f.object for name in talked_about[:1] for f in knowledge.facts(name, Relation) if f.type in LEADS_TO_A_BODY]
    return [name for name in dict.fromkeys([*talked_about, *near]) if [name] == bearers]


def _called_in_part(asked: Reference) -> list[str]:
    """Return the body that the last answer spoke of by a name that ends so: "that security force"."""
    wanted = asked.noun.split()
    told = [name for name in asked.recent("body") if name not in asked.focus.topic[:1]]
    fit = [n for n in told if normal_name(asked.knowledge.subjects[n].name).split()[-len(wanted) :] == wanted]
    return fit if len(fit) == 1 else []


def _called_paper(asked: Reference) -> list[str]:
    """Return the document that alone has the noun in one of its names, where the conversation begins with it: "when was
    the plan made?".
    """
    if asked.clause["subjects"] or not (_another_paper(asked) or not (asked.focus.topic or asked.focus.subjects)):
        return []
    papers = (s for s in asked.knowledge.subjects.values() if s.type == "document")
    bearers = [s.id for s in papers if _is_called(s, asked.noun)]
    return bearers if len(bearers) == 1 else []


def _another_paper(asked: Reference) -> bool:
    """Return whether the conversation is about a document that the noun is no name of."""
    topic = [asked.knowledge.subjects[name] for name in asked.focus.topic[:1]]
    return any(s.type == "document" and not _is_called(s, asked.noun) for s in topic)


def _is_called(subject: Subject, noun: str) -> bool:
    return any(noun in normal_name(name).split() for name in names_of(subject))


def _bears(knowledge: Knowledge, name: str, noun: str) -> bool:
    subject = knowledge.subjects[name]
    return subject.type == "body" and noun in normal_name(subject.name).split()


_WAYS: dict[str, Callable[[Reference], list[str]]] = {
    "from_country": _from_country,
    "of_body": _of_body,
    "mission_of": _mission_of,
    "organization_of": _organization_of,
    "organization_over": _organization_over,
    "neighbour": _neighbour,
    "incumbent": _incumbent,
    "chosen_by": _chosen_by,
    "document_of": _document_of,
    "maker_of": _maker_of,
    "returned_to": _returned_to,
    "described": _described,
    "by_state": by_state,
    "back_to": _back_to,
    "counted": _counted,
    "called_in_part": _called_in_part,
    "called_paper": _called_paper,
    "called": _called,
    "pointed": _pointed,
    "in_front": listed_one,
    "listed": listed_one,
}
