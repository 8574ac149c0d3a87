"""Which organization a phrase means: "the office he ran", "the EU one", "that group", "those 25 states"."""

from __future__ import annotations

from actions.context.descriptions import described_by
from actions.context.missions_meant import mission_of
from actions.context.reference import Reference, Way
from knowledge import Knowledge
from knowledge.models import Members, Relation
from knowledge.names import normal_name

LEADS_TO_A_BODY = ("oversees", "staffs", "appoints_head_of")
"""The relations whose other end "the office it oversaw" can mean."""


def _of_body(asked: Reference) -> list[str]:
    """Return the organizations whose parents are named: "the EU one"; none where an office of the person talked about
    is meant (actions.context.office_meant).
    """
    held = [t.organization for n in asked.focus.topic[:1] for t in asked.knowledge.tenures(n) if t.person == n]
    if len(held) > 1 and set(asked.inside) & set(held) and asked.focus.kind in ("office", "appointment", "tenure"):
        return []
    return [mission for name in asked.inside for mission in mission_of(name, asked.knowledge)]


def _mission_of(asked: Reference) -> list[str]:
    """Return the organization of the body that is named, or that was just talked about: "its mission in Kosovo"."""
    bodies = asked.among(asked.before, "body") or asked.among(asked.focus.topic[:1], "body")
    return [mission for name in bodies[:1] for mission in mission_of(name, asked.knowledge)]


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
    personal = asked.anchor in ("him", "her")
    for name in asked.anchored("person") if personal else asked.anchored("organization", "person"):
        over = [str(t.appointed_by) for t in knowledge.tenures(name) if t.person == name and t.appointed_by]
        over += [fact.subject for fact in knowledge.relations_to(name) if fact.type in LEADS_TO_A_BODY]
        found = [other for other in over if knowledge.subjects[other].type == "organization"]
        if found:
            return found[:1]
    return []


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
    if noun == "office" and any(knowledge.subjects[name].type == "role" for name in asked.focus.topic[:1]):
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


def _bears(knowledge: Knowledge, name: str, noun: str) -> bool:
    subject = knowledge.subjects[name]
    return subject.type == "body" and noun in normal_name(subject.name).split()


WAYS: dict[str, Way] = {
    "of_body": _of_body,
    "mission_of": _mission_of,
    "organization_of": _organization_of,
    "organization_over": _organization_over,
    "described": _described,
    "counted": _counted,
    "called": _called,
    "called_in_part": _called_in_part,
}
