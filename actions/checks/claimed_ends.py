"""Checks whom a claim names, and in which place, against a fact: who did it, to whom, from whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from actions.checks.claimed_times import Check
from actions.question import Question
from actions.roots import root
from knowledge.models import BaseFact, Relation
from knowledge.names import names_of, normal_name

if TYPE_CHECKING:
    from actions.finders.common import Asked

LOOKED_UP = frozenset({"event", "event_at", "relation", "policy", "participation", "mandate", "task_holder"})
"""The kinds whose facts are looked up by words, so that a fact found may tell of something else than the claim."""
BOUNDS = frozenset({"end", "status"})
"""The kinds whose facts tell of an organization as a whole."""
_PLACED = ("from", "to")
_NO_SUBJECT = ("_time_", "_number_")
ACTIVE = frozenset({"oversees", "appoints_head_of", "staffs", "supports", "represents", "advises"})
"""The relations in which the subject does something to the object; a claim may not have them the other way round."""
PASSIVE = frozenset({"made_by", "commanded_by"})
"""The relations in which the object does something to the subject."""


EXCLUSIVE = frozenset({"made_by", "staffs", "appoints_head_of", "commanded_by"})
"""The relations in which one end rules out another: who made, staffed or commands something."""


def equal(asked: Asked, name: str) -> set[str]:
    """Return a subject with what can stand for it: its parent, and the missions of a body."""
    known = asked.knowledge
    if name not in known:
        return {name}
    subject = known.subjects[name]
    return {name, *([subject.parent] if subject.parent else []), *(child.id for child in known.children(name))}


def ends_of(fact: BaseFact) -> set[str]:
    """Return the subjects that a fact links."""
    ends = {fact.subject, *getattr(fact, "by", ()), *getattr(fact, "others", ())}
    for key in ("object", "person", "organization", "appointed_by", "document"):
        if value := getattr(fact, key, None):
            ends.add(value)
    return ends


def ends(asked: Asked, fact: BaseFact) -> Iterator[Check]:
    """Check that whom the claim names takes part in the fact: another one contradicts where it is recorded who did."""
    known = asked.knowledge
    mine = {end for name in ends_of(fact) for end in equal(asked, name)}
    actors = {known.subjects[name].type for name in getattr(fact, "by", ())}
    for named in asked.question.subjects:
        name, kind = named["id"], named["type"]
        if kind in ("event", "document", "role", "place"):
            continue
        if name == asked.home and not (_acts(asked, name) and actors):  # what all of it is about
            continue
        if True in owners(asked, fact):
            continue
        if name in getattr(fact, "others", ()) and kind == "person" and _acts(asked, name):
            yield False if kind in actors else None
            continue
        if name in mine or (name in known and not mine.isdisjoint(equal(asked, name))):
            continue
        if asked.question.kind in BOUNDS and kind == "organization" and fact.subject in asked.question.named(kind):
            continue  # of each of them the same is claimed
        if name in known and _told_of(asked, fact, name):
            continue
        rival = bool(actors) and (kind in actors or _acts(asked, name) or (kind != "person" and actors != {"person"}))
        rival = rival and mine.isdisjoint(asked.question.named(kind))  # beside the one who did it, it is another matter
        yield False if rival or _rivals(asked, fact) else None


_WRITING = frozenset(
    root(word) for word in ("write", "author", "draft", "compose", "publish", "deliver", "present", "submit")
)


def owners(asked: Asked, fact: BaseFact) -> Iterator[Check]:
    """Check that whom a claim says to have written something is he whose it is: "the Secretary-General's report"."""
    said = {root(word) for word in asked.question.words}
    persons = asked.question.named("person")
    if said.isdisjoint(_WRITING) or not persons:
        return
    text = f"{getattr(fact, 'text', '')} {getattr(fact, 'why', '')}"
    for name in getattr(fact, "others", ()):
        titles = "|".join(re.escape(title) for title in names_of(asked.subject(name)))
        whose = re.search(rf"(?:{titles})'s (?P<thing>\w+)", text)
        if whose and root(whose["thing"].lower()) in said and name in asked.knowledge:
            yield name in persons


def _told_of(asked: Asked, fact: BaseFact, name: str) -> bool:
    """Return whether a fact that links two subjects names a third one in its words: "the first … of the EU's"."""
    said = normal_name(" ".join(str(getattr(fact, key, None) or "") for key in ("text", "first")))
    return isinstance(fact, Relation) and any(
        f" {normal_name(title)} " in f" {said} " for title in names_of(asked.subject(name))
    )


def _acts(asked: Asked, name: str) -> bool:
    """Return whether the claim says that somebody did it: "Did X order …", "X ordered …", "it was X who ordered …"."""
    place = next((n for n, named in subjects_at(asked.question) if named["id"] == name), None)
    before = asked.question.words[:place] if place is not None else ()
    return place is not None and all(word in ("did", "has", "had", "was", "it", "the", "not") for word in before)


def _rivals(asked: Asked, fact: BaseFact) -> bool:
    """Return whether a claim names another one in the place of a fact that rules that out."""
    return isinstance(fact, Relation) and fact.type in EXCLUSIVE and fact.object in asked.question.named()


def places(asked: Asked, fact: BaseFact) -> Iterator[Check]:
    """Check the direction: who stands behind "from", "to" and "by", and which end of a relation does what."""
    text = str(getattr(fact, "text", ""))
    for word in _PLACED:
        told = _told(asked, text, word)
        claimed = _behind(asked, word)
        if told and claimed:
            yield not equal(asked, told).isdisjoint(equal(asked, claimed))
    if isinstance(fact, Relation) and fact.type in (*ACTIVE, *PASSIVE) and asked.question.kind in LOOKED_UP:
        ends = [fact.subject, fact.object] if fact.type in ACTIVE else [fact.object, fact.subject]
        alike = {other: end for end in ends for other in (*equal(asked, end), end)} | {end: end for end in ends}
        order = list(dict.fromkeys(alike[name] for name in asked.question.named() if name in alike))
        if len(order) == 2:
            passive = bool(re.search(r"\bby (the )?_", asked.question.said))
            yield (order == ends) is not passive


def _behind(asked: Asked, word: str) -> str | None:
    """Return the subject that the claim names behind a word like "from"."""
    words = asked.question.words
    for position, named in subjects_at(asked.question):
        before = [text for text in words[max(0, position - 2) : position] if text != "the"]
        if before[-1:] == [word] and named["type"] in ("organization", "body", "person", "country"):
            return str(named["id"])
    return None


def subjects_at(question: Question) -> list[tuple[int, dict[str, Any]]]:
    """Return the subjects that a question names with the places of their words in it."""
    masks = [n for n, word in enumerate(question.words) if word.startswith("_") and word not in _NO_SUBJECT]
    named = question.subjects[-len(masks) :] if masks else ()
    return list(zip(masks, named, strict=False))


def _told(asked: Asked, text: str, word: str) -> str | None:
    """Return the organization that a fact's text names behind a word like "from": "… from UNMIK to EULEX"."""
    for subject in asked.knowledge.organizations:
        names = "|".join(re.escape(name) for name in (*names_of(subject), subject.label))
        if re.search(rf"\b{word} (?:the )?(?:{names})(?!\w)", text):
            return subject.id
    return None
