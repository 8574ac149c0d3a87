"""Further names for what the knowledge base names: put together from its names as people put them together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from bot.nlu.mending import TITLES
from bot.nlu.text import Token
from knowledge import Knowledge
from knowledge.models import Subject
from knowledge.names import names_of, normal_name

SHORT = 3
"""A word that sets an organization apart has more letters."""
_OF = re.compile(r"(?P<what>\w+(?: \w+)*?) of (?:the )?(?P<whose>\w+(?: \w+)*)")


def further_names(knowledge: Knowledge, lexicon: Mapping[str, Any]) -> Iterator[tuple[Subject, str]]:
    """Yield the further names of all subjects, the surest first; `lexicon` has the nouns for what they are."""
    callers = _called(knowledge)
    subjects = knowledge.subjects.values()
    for subject in subjects:
        for name in (*_by_parent(subject, knowledge, lexicon), *_vague(subject, knowledge, lexicon["vague"])):
            yield subject, name
        for document, name in _papers(subject, knowledge, lexicon["papers"]):
            yield document, name
    for subject in subjects:
        for name in (*_turned(names_of(subject), callers), *_led(subject, knowledge)):
            yield subject, name


def _by_parent(subject: Subject, knowledge: Knowledge, lexicon: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names of an organization by what its parent does there, where the parent has only one ("the OSCE's
    mission", "the EU people"), and by its people instead of itself ("the EU rule of law people").
    """
    if subject.type != "organization" or not subject.parent:
        return
    if sum(child.type == "organization" for child in knowledge.children(subject.parent)) > 1:
        return
    home = _home(knowledge)
    above = _callers(knowledge.subjects[subject.parent])
    callers = set(above)
    for name in map(normal_name, names_of(subject)):
        front, _, last = name.rpartition(" ")
        if last in lexicon["ventures"] and any(name.startswith(caller) for caller in above):
            callers.add(front)
    for caller in callers:
        for noun in (*lexicon["ventures"], *lexicon["people"]):
            yield from (f"{caller} {noun}", f"{caller} {home} {noun}", f"{caller} {noun} in {home}")


def _vague(subject: Subject, knowledge: Knowledge, nouns: Iterable[str]) -> Iterator[str]:
    """Yield the names of an organization by what only its names have, and a vague noun ("the steering thing")."""
    if subject.type != "organization":
        return
    others = {
        word
        for other in knowledge.subjects.values()
        if other is not subject and other.type in ("organization", "country")
        for name in names_of(other)
        for word in normal_name(name).split()
    }
    for name in names_of(subject):
        *front, _ = normal_name(name).split()
        if any(word not in others and len(word) > SHORT for word in front):
            yield from (f"{' '.join(front)} {noun}" for noun in nouns)


def _papers(subject: Subject, knowledge: Knowledge, nouns: Sequence[str]) -> Iterator[tuple[Subject, str]]:
    """Yield the document that a person made, if it is the only one, with names that say so ("Martti Ahtisaari's
    paper").
    """
    made = [fact.subject for fact in knowledge.relations_to(subject.id) if fact.type == "made_by"]
    document = knowledge.subjects[made[0]] if subject.type == "person" and len(made) == 1 else None
    if document and document.type == "document":
        yield from ((document, f"{caller} {noun}") for caller in names_of(subject) for noun in nouns)


def _callers(above: Subject) -> set[str]:
    return {normal_name(above.name), normal_name(above.acronym or above.name)}


def _home(knowledge: Knowledge) -> str:
    return knowledge.subjects[knowledge.home].name if knowledge.home else ""


def _turned(names: Iterable[str], callers: dict[str, set[str]]) -> Iterator[str]:
    """Yield the names that say of whom something is the other way round, or by another name of that one: of "Special
    Representative of the Secretary-General" "UN Secretary-General's Special Representative". `callers` has all names
    for each name.
    """
    for name in names:
        if not (found := _OF.fullmatch(normal_name(name))):
            continue
        for caller in callers.get(found["whose"], ()):
            yield f"{caller} {found['what']}"
            yield f"{found['what']} of the {caller}"
            yield f"{found['what']} of {caller}"


def _led(subject: Subject, knowledge: Knowledge) -> Iterator[str]:
    """Yield the names of an organization with who is above it or where it is: "NATO-led Kosovo Force", "NATO force in
    Kosovo".
    """
    if subject.type != "organization" or not subject.parent:
        return
    callers = _callers(knowledge.subjects[subject.parent])
    own = {normal_name(name) for name in names_of(subject)}
    for name in own:
        plain = next((name.removeprefix(f"{caller} ") for caller in callers if name.startswith(f"{caller} ")), name)
        for caller in callers:
            yield f"{caller}-led {plain}"
            yield f"{caller} {plain}"
    if home := _home(knowledge):
        yield from (f"{description} in {home}" for description in subject.descriptions)


def _called(knowledge: Knowledge) -> dict[str, set[str]]:
    """Return all names of those in whose name others act (offices, persons, bodies), for each of the names."""
    owners = (subject for subject in knowledge.subjects.values() if subject.type in ("role", "person", "body"))
    groups = [{normal_name(name) for name in names_of(subject)} for subject in owners]
    return {name: group for group in groups for name in group}


def before_title(tokens: Sequence[Token], position: int) -> int:
    """Return where the title in front of a person's name begins; `position` where there is none."""
    first = position
    while first and tokens[first - 1].text in TITLES | {"."}:
        first -= 1
    while first < position and tokens[first].text == ".":
        first += 1
    article = first > 0 and tokens[first - 1].text in ("the", "a", "an")
    return position if article else first
