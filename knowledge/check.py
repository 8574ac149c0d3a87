"""Checks what no single fact can show: references, names claimed twice, spans that end before they start."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from knowledge.loader import Fault, Loaded, Place, key_of, shown, line_of
from knowledge.models import BaseFact, Event, Members, Relation, Review, Source, Subject, Task, Tenure
from knowledge.names import names_of, normal_name

_REFERENCES = ("document", "object", "person", "role", "organization", "country", "appointed_by")


def check(loaded: Loaded) -> list[Fault]:
    """Return every fault of the loaded knowledge, those of the reading first, in the order of the files."""
    faults = list(loaded.faults)
    known: dict[str, Place] = {}
    for subject, place in loaded.subjects:
        if subject.id in known:
            first = known[subject.id]
            faults.append(
                _fault(place, ("id",), f"{subject.id!r} is already in {shown(first.file)}:{line_of(first)}", "Give one of the two another id")
            )
        known.setdefault(subject.id, place)
    sections = {f"{source.id}#{section.id}" for source in loaded.sources for section in source.sections}
    sections |= {source.id for source in loaded.sources}
    claimed: dict[str, tuple[str, Place]] = {}
    for subject, place in loaded.subjects:
        faults.extend(_check_names(subject, place, claimed))
        faults.extend(_check_subject_references(subject, place, known))
        for position, fact in enumerate(subject.facts):
            inside = ("facts", position)
            faults.extend(_check_references(fact, place, inside, known))
            faults.extend(_check_span(fact, place, inside))
            if fact.source not in sections:
                remedy = "Use one of sources.yml, as id#section: " + ", ".join(sorted(sections)[:12])
                faults.append(_fault(place, (*inside, "source"), f"no source {fact.source!r}", remedy))
    faults.extend(_check_sources(loaded.sources))
    return faults


def _check_names(subject: Subject, place: Place, claimed: dict[str, tuple[str, Place]]) -> Iterator[Fault]:
    for name in names_of(subject):
        normal = normal_name(name)
        owner, first = claimed.setdefault(normal, (subject.id, place))
        if owner != subject.id:
            where = f"{shown(first.file)}:{line_of(first)}"
            yield _fault(place, ("id",), f"the name {name!r} already means {owner!r} ({where})", "Take the name away from one of them")


def _check_subject_references(subject: Subject, place: Place, known: dict[str, Place]) -> Iterator[Fault]:
    for key in ("parent", "organization", "head_title"):
        value = getattr(subject, key)
        if value is not None and value not in known:
            yield _dangling(place, (key,), value, known)


def _check_references(fact: BaseFact, place: Place, inside: tuple[str | int, ...], known: dict[str, Place]) -> Iterator[Fault]:
    for key in _REFERENCES:
        value = getattr(fact, key, None)
        if isinstance(value, str) and value not in known:
            yield _dangling(place, (*inside, key), value, known)
    if isinstance(fact, (Event, Task, Review, Members, Relation, Tenure)):
        for key in ("by", "others", "named"):
            for value in getattr(fact, key, ()):
                if value not in known:
                    yield _dangling(place, (*inside, key), value, known)


def _check_span(fact: BaseFact, place: Place, inside: tuple[str | int, ...]) -> Iterator[Fault]:
    if fact.start and fact.end and fact.end.last_day() < fact.start.first_day():
        yield _fault(place, (*inside, "to"), f"ends ({fact.end.iso()}) before it starts ({fact.start.iso()})", "Correct from: or to:")
    if isinstance(fact, Tenure) and fact.current and fact.end:
        yield _fault(place, (*inside, "current"), "a current tenure has an end", "Remove current: or to:")


def _check_sources(sources: Iterable[Source]) -> Iterator[Fault]:
    seen: set[str] = set()
    for source in sources:
        if source.id in seen:
            yield Fault("sources.yml", 1, source.id, "two sources have this id", "Give one of them another id")
        seen.add(source.id)


def _dangling(place: Place, path: tuple[str | int, ...], value: str, known: dict[str, Place]) -> Fault:
    near = sorted(name for name in known if name[:3] == value[:3]) or sorted(known)
    return _fault(place, path, f"nothing has the id {value!r}", "Add that subject, or use one of: " + ", ".join(near[:8]))


def _fault(place: Place, path: tuple[str | int, ...], problem: str, remedy: str) -> Fault:
    whole = place.path + path
    return Fault(shown(place.file), line_of(Place(place.file, whole)), key_of(whole), problem, remedy)
