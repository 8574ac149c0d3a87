"""Checks what no single fact can show: references, names claimed twice, spans that end before they start."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from knowledge.faults import Fault, fault_at, one_of
from knowledge.files import Place, line_of, shown
from knowledge.loader import Loaded
from knowledge.models import BaseFact, Subject, Tenure
from knowledge.names import event_names, keyed_names, normal_name

_ANY: tuple[str, ...] = ()
_HOUSE = ("organization", "body")
_REFERENCES: dict[str, tuple[str, ...]] = {
    "document": ("document",),
    "object": _ANY,
    "person": ("person",),
    "role": ("role",),
    "organization": _HOUSE,
    "country": ("country",),
    "appointed_by": _ANY,
    "by": _ANY,
    "others": _ANY,
    "named": _ANY,
    "parent": _HOUSE,
    "head_title": ("role",),
}
"""The keys whose values are ids of subjects, and the types which those may have."""


def check(loaded: Loaded) -> list[Fault]:
    """Return every fault of the loaded knowledge, those of the reading too, in the order of files and lines."""
    faults = list(loaded.faults)
    faults.extend(_check_ids(loaded))
    faults.extend(_check_home(loaded))
    faults.extend(_check_names(loaded))
    for subject, place in loaded.subjects:
        for position, fact in enumerate(subject.facts):
            faults.extend(_check_span(fact, Place(place.file, (*place.path, "facts", position))))
    if "subjects" not in loaded.unread:
        faults.extend(_check_references(loaded))
    if "sources" not in loaded.unread:
        faults.extend(_check_sources(loaded))
    return sorted(set(faults))


def _check_ids(loaded: Loaded) -> Iterator[Fault]:
    known: dict[str, Place] = {}
    for subject, place in loaded.subjects:
        first = known.setdefault(subject.id, place)
        if first != place:
            yield fault_at(
                _at(place, "id"),
                f"{subject.id!r} is the id of another subject ({_where(first)})",
                "Give one of them another id",
            )


def _check_home(loaded: Loaded) -> Iterator[Fault]:
    marked = [(subject, place) for subject, place in loaded.subjects if subject.home]
    for position, (subject, place) in enumerate(marked):
        if subject.type != "country":
            yield fault_at(_at(place, "home"), f"{subject.id!r} is no country", "Remove the key")
        elif position:
            problem = f"{marked[0][0].id!r} is marked already ({_where(marked[0][1])})"
            yield fault_at(_at(place, "home"), problem, "Mark one country only")


def _check_names(loaded: Loaded) -> Iterator[Fault]:
    claimed: dict[str, tuple[str, Place]] = {}
    events: dict[str, tuple[str, str]] = {}
    for subject, place in loaded.subjects:
        for path, name in keyed_names(subject):
            normal = normal_name(name)
            if not normal:
                yield fault_at(
                    _at(place, *path), f"the name {name!r} has no letters or digits of its own", "Write another name"
                )
                continue
            owner, first = claimed.setdefault(normal, (subject.id, _at(place, *path)))
            if owner != subject.id:
                problem = f"the name {name!r} already means {owner!r} ({_where(first)})"
                yield fault_at(
                    _at(place, *path),
                    problem,
                    "Take it away from one of them; of two people, give one a surname: of its own",
                )
        for event, name in event_names(subject):
            owner, written = events.setdefault(normal_name(name), (event.id, name))
            if owner != event.id:
                problem = f"the event's name {name!r} already means {owner!r} ({written!r})"
                yield fault_at(
                    _at(place, "facts", subject.facts.index(event)), problem, "Take it away from one of them"
                )


def _check_references(loaded: Loaded) -> Iterator[Fault]:
    types = {subject.id: str(subject.type) for subject, _ in loaded.subjects}
    for subject, place in loaded.subjects:
        yield from _check_ends(subject, place, types, loaded.unusable)
        for position, fact in enumerate(subject.facts):
            yield from _check_ends(fact, _at(place, "facts", position), types, loaded.unusable)


def _check_ends(model: Subject | BaseFact, place: Place, types: dict[str, str], unusable: set[str]) -> Iterator[Fault]:
    for key in _reference_keys(type(model)):
        value = getattr(model, key)
        for name in (value,) if isinstance(value, str) else value or ():
            wanted = _REFERENCES[key]
            if (name in types and (not wanted or types[name] in wanted)) or name in unusable:
                continue
            possible = [other for other, type_ in types.items() if not wanted or type_ in wanted]
            if name in types:
                yield fault_at(
                    _at(place, key),
                    f"{name!r} is of the type {types[name]}, not {' or '.join(wanted)}",
                    one_of(possible, name),
                )
            else:
                yield fault_at(
                    _at(place, key), f"nothing has the id {name!r}", f"Add that subject. {one_of(possible, name)}"
                )


@lru_cache(maxsize=64)
def _reference_keys(model: type[Subject] | type[BaseFact]) -> list[str]:
    return [key for key in _REFERENCES if key in model.model_fields]


def _check_sources(loaded: Loaded) -> Iterator[Fault]:
    sections = {f"{source.id}#{section.id}" for source in loaded.sources for section in source.sections}
    sections |= {source.id for source in loaded.sources}
    for subject, place in loaded.subjects:
        if subject.source and subject.source not in sections:
            yield fault_at(_at(place, "source"), f"no source {subject.source!r}", one_of(sections, subject.source))
        for position, fact in enumerate(subject.facts):
            if fact.source not in sections and fact.source != subject.source:
                yield fault_at(
                    _at(place, "facts", position, "source"), f"no source {fact.source!r}", one_of(sections, fact.source)
                )


def _check_span(fact: BaseFact, place: Place) -> Iterator[Fault]:
    if fact.start and fact.end and fact.end.last_day() < fact.start.first_day():
        yield fault_at(
            _at(place, "to"), f"ends ({fact.end.iso()}) before it starts ({fact.start.iso()})", "Correct from: or to:"
        )
    if isinstance(fact, Tenure):
        if fact.current and fact.end:
            yield fault_at(_at(place, "current"), "a current tenure has an end", "Remove current: or to:")
        if fact.appointed and fact.end and fact.end.last_day() < fact.appointed.first_day():
            yield fault_at(
                _at(place, "appointed"), f"lies after the end ({fact.end.iso()})", "Correct appointed: or to:"
            )


def _at(place: Place, *path: str | int) -> Place:
    return Place(place.file, place.path + path)


def _where(place: Place) -> str:
    return f"{shown(place.file)}:{line_of(place)}"
