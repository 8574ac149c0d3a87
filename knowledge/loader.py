"""Reads the YAML files of a knowledge folder and turns them into subjects, or into faults that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from knowledge.faults import Fault, KnowledgeError, fault_at, faults_of, one_of
from knowledge.files import Path_, Place, Unreadable, read, shown
from knowledge.models import Source, Subject

__all__ = ["NAMES_FILE", "SOURCES_FILE", "Fault", "KnowledgeError", "Loaded", "read_folder"]

SOURCES_FILE = "sources.yml"
NAMES_FILE = "known_by_name.yml"


class Loaded(NamedTuple):
    """What the files of a folder hold, before the subjects are checked against each other."""

    subjects: list[tuple[Subject, Place]]
    sources: list[Source]
    names: dict[str, list[list[str]]]
    """Names of things that nothing is recorded of, by group ("countries"): the first of each is the one to show."""
    faults: list[Fault]
    unusable: set[str]
    """The ids of subjects with faults: a reference to one of them is no fault of its own."""
    unread: set[str]
    """"subjects" or "sources" where not all of them could be read: references to them cannot be checked then."""


def read_folder(folder: Path) -> Loaded:
    """Return everything in the folder's YAML files, in the order of their paths, with the faults found on the way."""
    loaded = Loaded([], [], {}, [], set(), set())
    files = list(_files(folder, loaded))
    if not folder.is_dir():
        loaded.faults.append(
            Fault(str(folder), 1, "-", "is no folder", "Name a folder with .yml files (KNOWLEDGE_DIR or the argument)")
        )
    elif not files:
        loaded.faults.append(Fault(str(folder), 1, "-", "holds no knowledge files", "Name a folder with .yml files"))
    for file in files:
        try:
            content = read(file)
        except Unreadable as error:
            loaded.faults.append(Fault(shown(file), error.line, "-", error.problem, error.remedy))
            loaded.unread.add("sources" if file.name == SOURCES_FILE else "subjects")
            continue
        if file.name == SOURCES_FILE:
            _read_sources(file, content, loaded)
        elif file.name == NAMES_FILE:
            _read_names(file, content, loaded)
        else:
            _read_subjects(file, content, loaded)
    if loaded.subjects and not loaded.sources and "sources" not in loaded.unread:
        remedy = "Add it, with the documents that the facts come from (docs/knowledge.md)"
        loaded.faults.append(Fault(shown(folder / SOURCES_FILE), 1, "-", "is missing or names no source", remedy))
        loaded.unread.add("sources")
    return loaded


def _files(folder: Path, loaded: Loaded) -> Iterator[Path]:
    """Yield the folder's files in the order of their paths; hidden ones are none of ours."""
    for file in sorted(folder.rglob("*")):
        if any(part.startswith(".") for part in file.relative_to(folder).parts) or not file.is_file():
            continue
        if file.suffix == ".yml":
            yield file
        elif file.suffix.lower() in (".yaml", ".yml"):
            loaded.faults.append(
                Fault(shown(file), 1, "-", f"is not read: its name ends in {file.suffix}", "Let it end in .yml")
            )
            loaded.unread.update(("subjects", "sources"))


def _list_in(content: dict[Any, Any], key: str, file: Path, loaded: Loaded) -> list[Any]:
    """Return the list of a key, empty where the key has no value; anything else is a fault."""
    value = content.get(key)
    if value is None or isinstance(value, list):
        return value or []
    loaded.faults.append(fault_at(Place(file, (key,)), "is no list", 'Begin each of its parts with "- "'))
    loaded.unread.update(("subjects", "sources"))
    return []


def _only_key(content: Any, key: str, file: Path, loaded: Loaded) -> list[Any]:
    """Return the list of the only key that a file has."""
    if not isinstance(content, dict):
        problem = "is empty" if content is None else f"does not begin with {key}:"
        loaded.faults.append(Fault(shown(file), 1, "-", problem, f"Begin the file with {key}: and a list below it"))
        loaded.unread.add(key)
        return []
    for other in content:
        if other != key:
            loaded.faults.append(fault_at(Place(file, (str(other),)), "is not a known key", one_of([key])))
    return _list_in(content, key, file, loaded)


def _read_subjects(file: Path, content: Any, loaded: Loaded) -> None:
    if isinstance(content, dict) and "subjects" not in content:
        _read_subject(Place(file, ()), content, loaded)
    elif isinstance(content, dict):
        for position, raw in enumerate(_only_key(content, "subjects", file, loaded)):
            _read_subject(Place(file, ("subjects", position)), raw, loaded)
    else:
        problem = "is empty" if content is None else "holds no subject"
        remedy = "Delete the file, or begin it with id: (one subject) or subjects: (a list of them)"
        loaded.faults.append(Fault(shown(file), 1, "-", problem, remedy))
        loaded.unread.add("subjects")


def _read_subject(place: Place, raw: Any, loaded: Loaded) -> None:
    if not isinstance(raw, dict):
        loaded.faults.append(fault_at(place, "is no subject", "Write id:, type: and name: with their values"))
        return
    facts = raw.get("facts") or []
    if isinstance(facts, list):
        raw = {**raw, "facts": _completed(place, raw, facts, loaded)}
    try:
        loaded.subjects.append((Subject.model_validate(raw), place))
    except ValidationError as error:
        loaded.faults.extend(faults_of(place, error))
        loaded.unusable.add(str(raw.get("id")))


def _completed(place: Place, raw: dict[str, Any], facts: list[Any], loaded: Loaded) -> list[Any]:
    """Return a subject's facts with what the file need not repeat: subject, id, source, person, organization."""
    count: dict[str, int] = {}
    completed: list[Any] = []
    for position, fact in enumerate(facts):
        if not isinstance(fact, dict):
            completed.append(fact)
            continue
        for key in ("subject", "id"):
            if key in fact:
                inside = Place(place.file, (*place.path, "facts", position, key))
                loaded.faults.append(
                    fault_at(inside, "cannot be set for a fact", "Remove the key: it is made from the subject's id")
                )
        kind = str(fact.get("kind"))
        count[kind] = count.get(kind, 0) + 1
        given: dict[str, Any] = {"source": str(raw["source"])} if raw.get("source") is not None else {}
        if kind == "tenure" and raw.get("type") == "person":
            given["person"] = raw.get("id")
        elif kind == "tenure" and raw.get("type") in ("organization", "body"):
            given["organization"] = raw.get("id")
        completed.append(
            {**given, **fact, "subject": str(raw.get("id")), "id": f"{raw.get('id')}.{kind}.{count[kind]}"}
        )
    return completed


def _read_sources(file: Path, content: Any, loaded: Loaded) -> None:
    for position, raw in enumerate(_only_key(content, "sources", file, loaded)):
        place = Place(file, ("sources", position))
        try:
            source = Source.model_validate(raw)
        except ValidationError as error:
            loaded.faults.extend(faults_of(place, error))
            loaded.unread.add("sources")
            continue
        if any(source.id == other.id for other in loaded.sources):
            inside = Place(file, (*place.path, "id"))
            loaded.faults.append(
                fault_at(inside, f"two sources have the id {source.id!r}", "Give one of them another id")
            )
        sections = [section.id for section in source.sections]
        for number, section in enumerate(sections):
            if section in sections[:number]:
                inside = Place(file, (*place.path, "sections", number, "id"))
                loaded.faults.append(
                    fault_at(inside, f"two sections have the id {section!r}", "Give one of them another id")
                )
        loaded.sources.append(source)


def _read_names(file: Path, content: Any, loaded: Loaded) -> None:
    if not isinstance(content, dict):
        loaded.faults.append(
            Fault(shown(file), 1, "-", "holds no groups of names", "Begin it with a group such as countries:")
        )
        return
    for group in content:
        for position, entry in enumerate(_list_in(content, group, file, loaded)):
            if isinstance(entry, list) and entry and all(isinstance(name, str) and name for name in entry):
                loaded.names.setdefault(str(group), []).append(entry)
            else:
                path: Path_ = (str(group), position)
                remedy = "Write [Name, adjective, …] with quotes around yes and no"
                loaded.faults.append(fault_at(Place(file, path), "is no list of names", remedy))
