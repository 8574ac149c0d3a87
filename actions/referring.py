"""Finds out what a phrase means that refers to a subject without naming it ("the Italian", "the latter", "its author").

The NLU finds such phrases and reads their clause as if a name stood there (bot.nlu.referring). Here the conversation
and the recorded facts say which name that is; then the clause is one that names its subject, like any other.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from actions.ellipsis import words_of
from actions.focus import Focus
from actions.kinds import KINDS
from actions.references import people_of
from knowledge import Knowledge
from knowledge.models import Relation
from knowledge.names import normal_name

Clause = dict[str, Any]
PLACES = {
    word: position
    for position, words in enumerate(
        ("first 1st one", "second 2nd two", "third 3rd three", "fourth 4th four", "fifth 5th five", "sixth 6th six")
    )
    for word in words.split()
}
LEADS_TO_A_BODY = ("oversees", "staffs", "appoints_head_of")
"""The relations whose other end "the office it oversaw" can mean."""


def resolved(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the clause with the subject that its phrase refers to, and judged as if that had been named; itself where
    there is no such phrase or nothing that it can mean.
    """
    refers = clause.get("refers")
    if not refers or not refers["as"]:
        return clause
    found = _WAYS[refers["way"]](_Reference(clause, refers, focus, knowledge))
    facts = [name for name in found if name in knowledge.by_id]
    if facts:
        return {**clause, "fact": facts[0]}
    named = [name for name in found if knowledge.subjects[name].type in refers["as"]]
    if not named:
        return clause
    kind = knowledge.subjects[named[0]].type
    reading = refers["as"][kind]
    at, inside = refers["at"], refers["inside"]
    before = [s for n, s in enumerate(clause["subjects"]) if n < at and n not in inside]
    after = [s for n, s in enumerate(clause["subjects"]) if n >= at and n not in inside]
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
    if not all(word.startswith("_") or word in words_of("bare") for word in reading["words"]):
        return str(reading["kind"])
    asks_again = focus.kind in KINDS and KINDS[focus.kind].followed and not set(focus.listed) <= set(focus.topic)
    return "other_subject" if asks_again else "overview"


class _Reference:
    """A phrase that refers, in its clause and conversation."""

    def __init__(self, clause: Clause, refers: dict[str, Any], focus: Focus, knowledge: Knowledge) -> None:
        self.clause = clause
        self.refers = refers
        self.place: str = refers["place"]
        self.noun: str = refers["noun"]
        self.anchor: str = refers["anchor"]
        self.focus = focus
        self.knowledge = knowledge
        self.types: list[str] = list(refers["as"])
        self.inside = [clause["subjects"][n]["id"] for n in refers["inside"] if 0 <= n < len(clause["subjects"])]
        self.before = [s["id"] for n, s in enumerate(clause["subjects"]) if n not in refers["inside"]]

    def recent(self, *types: str) -> list[str]:
        """Return what the conversation was about of these types, the latest first."""
        pool = dict.fromkeys([*self.focus.topic, *self.focus.subjects])
        return [name for name in pool if name in self.knowledge and self.knowledge.subjects[name].type in types]

    def anchored(self, *types: str) -> list[str]:
        """Return what the phrase starts out from: the subject that it names, else what its pronoun means."""
        if self.inside:
            named = [name for name in self.inside if name in self.knowledge]
            return people_of(named, self.knowledge) or named  # "the mission that the Italian ran"
        own = [name for name in self.before if name in self.knowledge and self.knowledge.subjects[name].type in types]
        return (own or self.recent(*types))[: 2 if self.anchor == "they" else 1]


def _from_country(asked: _Reference) -> list[str]:
    """Return the person of a country, or who represented it; of several the one talked about, else all."""
    found = people_of(asked.inside, asked.knowledge)
    if asked.noun:  # "the Afghan diplomats"
        return found
    talked_about = [name for name in asked.recent("person") if name in found]
    return talked_about[:1] or found


def _of_body(asked: _Reference) -> list[str]:
    """Return the organizations whose parents are named: "the EU one"."""
    return [
        child.id
        for name in asked.inside
        if name in asked.knowledge
        for child in [c for c in asked.knowledge.children(name) if c.type == "organization"][:1]
    ]


def _organization_of(asked: _Reference) -> list[str]:
    """Return the organization that a person led ("the office he ran") or another one dealt with ("it oversaw")."""
    knowledge = asked.knowledge
    personal = asked.anchor in ("he", "she", "his", "her", "_person_") or "_country_" in asked.anchor
    for name in asked.anchored("person") if personal else asked.anchored("organization", "person"):
        held = [t for t in knowledge.tenures(name) if t.person == name and t.organization]
        led = [t.organization for t in held if t.leads] or [t.organization for t in held]
        if led:
            return [str(led[-1])]
        to = [fact.object for fact in knowledge.facts(name, Relation) if fact.type in LEADS_TO_A_BODY]
        back = [fact.subject for fact in knowledge.relations_to(name) if fact.type in LEADS_TO_A_BODY]
        if to or back:
            return [*to, *back][:1]
    return []


def _organization_over(asked: _Reference) -> list[str]:
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


def _neighbour(asked: _Reference) -> list[str]:
    """Return who held an office before or after somebody, where more than that is asked."""
    if asked.refers["as"]["person"]["kind"] in ("succession", "leader", "overview", "other_subject"):
        return []
    if not asked.anchor and not (asked.focus.topic and asked.knowledge.subjects[asked.focus.topic[0]].type == "person"):
        return []
    step = 1 if asked.place in ("after", "following", "successor", "replacement", "next") else -1
    for name in [n for n in asked.anchored("person") if asked.knowledge.subjects[n].type == "person"][:1]:
        for tenure in asked.knowledge.tenures(name):
            if tenure.leads and tenure.person == name and tenure.organization:
                line = asked.knowledge.leaders(tenure.organization)
                position = line.index(tenure) + step
                return [line[position].person] if 0 <= position < len(line) else []
    return []


def _document_of(asked: _Reference) -> list[str]:
    """Return the document that a person made or an organization dealt with."""
    knowledge = asked.knowledge
    for name in asked.anchored("organization", "person", "document"):
        linked = [fact.subject for fact in knowledge.relations_to(name) if fact.type == "made_by"]
        linked += [fact.object for fact in knowledge.facts(name, Relation)]
        documents = [other for other in linked if knowledge.subjects[other].type == "document"]
        if documents:
            return documents[:1]
    return asked.recent("document")[:1]


def _maker_of(asked: _Reference) -> list[str]:
    """Return who made the document that was talked about."""
    documents = [name for name in asked.before if name in asked.knowledge] or asked.recent("document")
    return [
        fact.object
        for name in documents[:1]
        for fact in asked.knowledge.facts(name, Relation)
        if fact.type == "made_by" and asked.knowledge.subjects[fact.object].type == "person"
    ]


def _returned_to(asked: _Reference) -> list[str]:
    """Return what the conversation began with ("the mission we started with"), or was about before."""
    knowledge, words = asked.knowledge, asked.clause["words"]
    types = asked.types
    if len(types) > 1 and not {"he", "him", "his", "she", "her"}.isdisjoint(words):
        types = ["person"]
    course = [n for n in asked.focus.course if n in knowledge and knowledge.subjects[n].type in types]
    if asked.place in ("previous", "earlier", "other"):
        return [name for name in reversed(course) if name not in asked.focus.topic][:1]
    return course[:1]


def _called(asked: _Reference) -> list[str]:
    """Return the organization talked about that alone has the noun in its name: "that group" is the Steering Group."""
    knowledge, noun = asked.knowledge, asked.noun
    bearers = [s.id for s in knowledge.organizations if noun in normal_name(s.name).split()]
    if noun == "office" and (
        {"he", "his", "him"} & set(asked.clause["words"])
        or any(s["type"] == "person" for s in asked.clause["subjects"])
    ):
        return []
    talked_about = asked.recent("organization")
    near = [f.object for name in talked_about[:1] for f in knowledge.facts(name, Relation) if f.type in LEADS_TO_A_BODY]
    return [name for name in dict.fromkeys([*talked_about, *near]) if [name] == bearers]


def _listed(asked: _Reference) -> list[str]:
    """Return the one of what was listed or named together that the phrase picks; it can be a fact."""
    focus = asked.focus
    listed = [n for n in focus.listed if n not in asked.knowledge or asked.knowledge.subjects[n].type in asked.types]
    words = asked.clause["words"]
    if words[:2] in (["who", "is"], ["who", "was"]) and any(n in asked.knowledge for n in listed):
        listed = [n for n in listed if n in asked.knowledge and asked.knowledge.subjects[n].type == "person"]
    place = asked.place
    if len(listed) < 2 and place in ("former", "latter", "other"):
        listed = _two_talked_about(asked)
    if len(listed) < 2:
        return []
    if place == "_number_":
        numbers = asked.clause["numbers"]
        return listed[numbers[0] - 1 : numbers[0]] if numbers and numbers[0] > 0 else []
    if place in ("latter", "last", "latest", "final", "later", "newer"):
        return listed[-1:]
    if place in ("former", "earlier", "older"):
        return listed[:1]
    if place == "other":
        rest = [name for name in listed if name not in focus.topic]
        return (rest or [name for name in listed if name not in focus.topic[:1]])[:1]
    return listed[PLACES[place] : PLACES[place] + 1]


def _two_talked_about(asked: _Reference) -> list[str]:
    """Return the two organizations, or persons, that the conversation was about last, the earlier first; for "the other
    one" only where it has been about no more than those.
    """
    for kind in asked.types:
        course = [n for n in asked.focus.course if n in asked.knowledge and asked.knowledge.subjects[n].type == kind]
        latest = course if asked.place == "other" else asked.recent(kind)[:2]
        if len(latest) == 2:
            return [name for name in course if name in latest]
    return []


_WAYS: dict[str, Callable[[_Reference], list[str]]] = {
    "from_country": _from_country,
    "of_body": _of_body,
    "organization_of": _organization_of,
    "organization_over": _organization_over,
    "neighbour": _neighbour,
    "document_of": _document_of,
    "maker_of": _maker_of,
    "returned_to": _returned_to,
    "called": _called,
    "listed": _listed,
}
