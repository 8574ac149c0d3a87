"""What subjects have in common."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answer import Answer
from actions.finders import leaders, mandates, membership, overviews, sizes, staffing
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell_all
from actions.question import Question
from knowledge.models import BaseFact, Description, Event, Mandate, Members, Nationality, Relation, Status

_THING = r"(?:thing|one|body|group|organi[sz]ation|outfit|office|institution|people|entity|stuff)"
_ONE = re.compile(
    r"\b(?:names?|words?|terms?|labels?|titles?|ways?) (?:for|of) (?:(?:exactly|basically|really|just) )*"
    rf"(?:(?:the|one) (?:very )?same|one)(?: {_THING})?\b"
    rf"|\bsame(?: {_THING})?(?: (?:or (?:not|what|different)|really|basically|actually|anyway))?$"
    rf"|\bsame(?: {_THING})? (?:as|like) (?:the )?_(?:organization|body)_$"
    r"|\b(?:identical|synonyms?|interchangeable)\b"
)
"""Asks if several names are of one thing."""
_SAME_OF = re.compile(
    r"\b(?:same|share a|share the|common) (?:\w+ )?(?:(?P<leader>head|leader|boss|chief|director)|"
    r"(?P<members>members?|states|countries)|(?P<mandate>mandate|tasks?|jobs?|purpose|aims?|goals?|missions? and))\b"
)
"""Asks if several have the same of something that each of them can be asked for."""


def in_common(asked: Asked) -> Answer:
    """What subjects have in common."""
    question = asked.question
    named = question.named("organization", "person")
    if taken_for_one(question) and len(named) < 2:
        named = question.named("organization", "body")
    if (one := _one_thing(asked)) is not None:
        return one
    roles = question.named("role")
    if asked.has("both") and question.has_word("offices", "posts", "roles", "titles", "positions", "jobs"):
        roles = roles or asked.refer.recent(("role",))[:2]
    if len(roles) > 1 and not named:
        return _holders(asked, roles)
    if asked.has("percent") and (asked.has("american", "international", "local") or question.named("country")):
        return staffing.staff(asked)
    if (changed := _then_and_now(asked, named)) is not None:
        return changed
    if len(named) == 1 and not asked.has("both") and asked.knowledge.facts(named[0], Members):
        return membership.members(asked)
    if asked.has("difference") and not named and question.focus.kind in ("staff", "compare_size"):
        return sizes.compare_size(asked)
    if len(named) < 2:
        pool = question.focus.listed or question.focus.topic or question.focus.subjects
        types = {asked.subject(n).type for n in pool if n in asked.knowledge} & {"person", "organization"}
        kind = (
            "person"
            if asked.has("both")
            and "person" in types
            and asked.subject(next(n for n in pool if n in asked.knowledge)).type == "person"
            else "organization"
            if "organization" in types
            else "person"
        )
        recent = [n for n in pool if n in asked.knowledge and asked.subject(n).type == kind]
        recent += [n for n in asked.refer.recent((kind,)) if n not in recent]
        named = list(dict.fromkeys([*named, *recent]))[
            : max(2, len(question.focus.listed) if question.focus.listed and not named else 2)
        ]
    if len(named) < 2:
        return asked.unclear([name for name in asked.organizations if name not in named])
    if taken_for_one(question):
        return _two_things(asked, named)
    if found := _of_each(asked, named):
        return found
    if asked.has("tell_apart") and (told := _mandates_apart(asked, named)):
        return told
    traits = [_traits(asked, name) for name in named]
    shared = [key for key in traits[0] if all(key in other for other in traits[1:])]
    texts = [asked.say(f"common_{kind}", names=asked.labels(named), value=value) for kind, value in shared]
    facts = [fact for key in shared for found in traits for fact in found[key]]
    if not texts or question.has_word(
        "difference",
        "differences",
        "differ",
        "different",
        "distinguishes",
        "compare",
        "comparison",
        "versus",
        "vs",
        "contrast",
        "distinguish",
        "differentiate",
        "apart",
    ):
        texts, facts = [], []
        for name in named:
            text, used = overviews.described(asked, asked.subject(name), brief=True)
            texts.append(text)
            facts += used
        lead = "" if shared else asked.say("nothing_common", names=asked.labels(named))
        return asked.answer(f"{lead} {' '.join(texts)}".strip(), named, facts, named)
    return asked.answer(" ".join(texts), named, facts, named)


def _then_and_now(asked: Asked, named: list[str]) -> Answer | None:
    """Return what an organization once had to do and what it has to do now, where it is set beside nothing else: "its
    job then and now, is it the same?".
    """
    points = asked.has("it", "that") or asked.question.has_word("it", "that")
    beside = asked.has("both", "they") or asked.question.has_word("_organization_", "_body_")
    alone = (asked.has("same") or asked.question.has_word("different", "changed")) and points and not beside
    about = named or [name for name in asked.question.focus.topic[:1] if asked.subject(name).type == "organization"]
    tasks = asked.knowledge.facts(about[0], Mandate) if alone and len(about) == 1 else []
    if len({fact.period for fact in tasks}) < 2:
        return None
    return answer_telling(asked, tasks, about)


NAMED_TWICE = ("document", "organization", "body", "role")
"""The types of what may be named by two of its names."""


def _one_thing(asked: Asked) -> Answer | None:
    """Return whether two names that the question sets beside each other are of one thing; None where it sets none."""
    mentioned = [s["id"] for s in asked.question.subjects if s["type"] in NAMED_TWICE]
    documents = asked.question.named("document")
    if len(mentioned) < 2 or (len(set(mentioned)) > 1 and (len(documents) < 2 or not asked.has("same"))):
        return None
    names = list(dict.fromkeys(mentioned))
    facts = [fact for name in names for fact in asked.knowledge.facts(name, Description)]
    if len(names) > 1:
        told = " ".join(asked.say("is", name=asked.full(fact.subject), text=fact.text) for fact in facts)
        answer = asked.answer(told, names, facts, names)
        return answer.prefixed(asked.say("no")) if asked.question.yes_no else answer
    text = asked.say("one_thing", label=asked.label(names[0]), name=asked.full(names[0]))
    answer = asked.answer(text, names, facts)
    if not asked.question.yes_no:
        return answer
    return answer.prefixed(asked.say("no" if asked.question.has_word("different", "differ", "distinct") else "yes"))


def taken_for_one(question: Question) -> bool:
    """Return whether the question asks if several are one thing: "are these two names for the same thing?"."""
    asks_else = question.has("who", "when", "where", "how_many", "start", "end", "the_head") or question.times
    return not asks_else and bool(_ONE.search(question.said))


def _of_each(asked: Asked, names: list[str]) -> Answer | None:
    """Return the heads, members or mandates of organizations where it is asked if those are the same; else None."""
    same = _SAME_OF.search(asked.said)
    if not same or any(asked.subject(name).type != "organization" for name in names):
        return None
    kind = next(kind for kind, noun in same.groupdict().items() if noun)
    find = {"leader": leaders.leader, "members": membership.members, "mandate": mandates.mandate}[kind]
    subjects = tuple({"id": name, "type": "organization", "known": True, "adjective": False} for name in names)
    plain = replace(
        asked.question.as_kind(kind), subjects=subjects, yes_no=False, marks=asked.question.marks - {"both"}
    )
    return find(Asked(plain, asked.knowledge, asked.wording))


def _two_things(asked: Asked, names: list[str]) -> Answer:
    """Return that several are not one, with what they are called and how they stand to each other."""
    linked = [f for name in names for f in asked.knowledge.facts(name, Relation) if f.object in names]
    described = [fact for name in names for fact in asked.knowledge.facts(name, Description)]
    facts: list[BaseFact] = [*linked] or [*described]
    texts = [asked.say("not_one", names=asked.wording.join([asked.full(name) for name in names]))]
    texts += [asked.say("sentence", text=fact.text) for fact in linked] or [
        asked.say("is", name=asked.full(fact.subject), text=fact.text) for fact in described
    ]
    answer = asked.answer(" ".join(texts), names, facts, names)
    return answer if asked.question.has_word("or") else answer.prefixed(asked.verdict_on(False))


def _mandates_apart(asked: Asked, names: list[str]) -> Answer | None:
    """Return what each of the organizations is for, where it is recorded of all of them."""
    found = {name: asked.knowledge.facts(name, Mandate) for name in names}
    if not all(found.values()):
        return None
    facts = [fact for mandates in found.values() for fact in mandates]
    return answer_telling(asked, facts, names, listed=names)


def _holders(asked: Asked, roles: list[str]) -> Answer:
    """Return who held all of these offices; else who held each of them."""
    held = {role: [t for t in asked.knowledge.tenures(role) if t.role == role] for role in roles}
    persons = [tenure.person for tenure in held[roles[0]]]
    both = [name for name in persons if all(any(t.person == name for t in tenures) for tenures in held.values())]
    shown = [tenure for tenures in held.values() for tenure in tenures if not both or tenure.person in both]
    answer = asked.answer(tell_all(asked, shown), both or roles, shown)
    holds = bool(both) if all(held.values()) else None
    if asked.has("equated"):  # one may hold two offices: they are two nonetheless
        named = asked.say("not_one", names=asked.wording.join([asked.label(role) for role in roles]))
        return answer.prefixed(named).prefixed(asked.say("no"))
    return answer if holds is None or not asked.question.yes_no else answer.prefixed(asked.verdict_on(holds))


def _traits(asked: Asked, name: str) -> dict[tuple[str, str], list[BaseFact]]:
    """Return what can be shared with others, as (kind, value), with the facts that show it."""
    traits: dict[tuple[str, str], list[BaseFact]] = {}

    def add(kind: str, value: str, fact: BaseFact) -> None:
        traits.setdefault((kind, value), []).append(fact)

    subject = asked.subject(name)
    described = asked.knowledge.facts(name, Description)
    if subject.type == "person":
        for tenure in asked.tenures_of([name]):
            if tenure.country:
                add("represented", asked.label(tenure.country), tenure)
            if tenure.leads and tenure.organization:
                add("led", asked.label(tenure.organization), tenure)
            elif not tenure.country:
                add("office", asked.subject(tenure.role).name, tenure)
        for nationality in asked.knowledge.facts(name, Nationality):
            add(
                "nationality",
                asked.subject(nationality.country).adjective or asked.label(nationality.country),
                nationality,
            )
        return traits
    if subject.parent and described:
        add("parent", asked.label(subject.parent), described[0])
    for event in asked.knowledge.facts(name, Event):
        if (
            event.kind in ("start", "end")
            and event.date
            and event.date.month
            and not (event.kind == "end" and asked.active(name))
        ):
            add(f"{event.kind}ed", asked.wording.date(type(event.date)(event.date.year, event.date.month)), event)
    for status in asked.knowledge.facts(name, Status):
        add(f"status_{status.value}", "", status)
    for relation in asked.knowledge.facts(name, Relation):
        if asked.subject(relation.object).type == "document":
            add("document", asked.label(relation.object), relation)
        if relation.type in ("supports", "works_with"):
            add("works_with", asked.label(relation.object), relation)
    for mandate in asked.knowledge.facts(name, Mandate):
        for document in (s for s in asked.knowledge.subjects.values() if s.type == "document"):
            if document.label.removeprefix("the ") in mandate.text:
                add("document", document.label, mandate)
    for tenure in asked.knowledge.leaders(name):
        for nationality in asked.knowledge.facts(tenure.person, Nationality):
            add("led_by", asked.subject(nationality.country).adjective or "", tenure)
    return traits
