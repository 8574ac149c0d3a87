"""Reads the YAML files of a knowledge folder and turns them into subjects, or into faults that say what to do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from pydantic import ValidationError

from knowledge.models import Source, Subject

SOURCES_FILE = "sources.yml"
NAMES_FILE = "known_by_name.yml"


@dataclass(frozen=True, order=True)
class Fault:
    """Something wrong in a knowledge file: where, what, and what to do about it."""

    file: str
    line: int
    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.problem}. {self.remedy}"


class KnowledgeError(Exception):
    """The knowledge files are not usable; `faults` says why, one by one."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("\n".join(str(fault) for fault in faults))


class _Loader(yaml.CSafeLoader):
    """Leaves dates as the text that they were written as."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}

Path_ = tuple[str | int, ...]


class Place(NamedTuple):
    """Where in the files something stands: the file, and the path of keys and positions inside it."""

    file: Path
    path: Path_


def line_of(place: Place) -> int:
    """Return the line (from 1) of the place's innermost key that exists in its file; 1 for an unreadable file."""
    try:
        node = yaml.compose(place.file.read_text(encoding="utf-8"), Loader=_Loader)
    except (yaml.YAMLError, OSError):
        return 1
    line = 1
    for step in place.path:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == step), None)
            if found is None:  # pydantic names the kind of a fact, which is no key of the file
                continue
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line


class Loaded(NamedTuple):
    """What the files of a folder hold, before the subjects are checked against each other."""

    subjects: list[tuple[Subject, Place]]
    sources: list[Source]
    names: dict[str, list[list[str]]]
    """Names of things that nothing is recorded of, by group ("countries"): the first name of each is the one to show."""
    faults: list[Fault]


def read_folder(folder: Path) -> Loaded:
    """Return everything in the folder's YAML files, in the order of their paths, with the faults found on the way."""
    loaded = Loaded([], [], {}, [])
    files = sorted(path for path in folder.rglob("*.yml") if not path.name.startswith("."))
    if not files:
        loaded.faults.append(Fault(str(folder), 1, "-", "no knowledge files here", "Set KNOWLEDGE_DIR to a folder with .yml files"))
    for file in files:
        try:
            content = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)  # noqa: S506 (a safe loader)
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            problem = str(getattr(error, "problem", None) or "not readable as YAML")
            loaded.faults.append(Fault(shown(file), mark.line + 1 if mark else 1, "-", problem, "Check the indentation and quotes here"))
            continue
        except (OSError, UnicodeDecodeError) as error:
            loaded.faults.append(Fault(shown(file), 1, "-", f"cannot be read: {error}", "Save the file as UTF-8 text"))
            continue
        if not isinstance(content, dict):
            loaded.faults.append(Fault(shown(file), 1, "-", "holds no subject", "Write a mapping that begins with id:, or subjects:"))
        elif file.name == SOURCES_FILE:
            _read_sources(file, content, loaded)
        elif file.name == NAMES_FILE:
            _read_names(file, content, loaded)
        else:
            for path, raw in _raw_subjects(content):
                _read_subject(Place(file, path), raw, loaded)
    return loaded


def shown(file: Path) -> str:
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)


def _raw_subjects(content: dict[str, Any]) -> Iterator[tuple[Path_, Any]]:
    if "subjects" in content and "id" not in content:
        for key in content:
            if key != "subjects":
                yield (key,), content[key]
        for position, raw in enumerate(content["subjects"] or []):
            yield ("subjects", position), raw
    else:
        yield (), content


def _read_subject(place: Place, raw: Any, loaded: Loaded) -> None:
    if not isinstance(raw, dict):
        loaded.faults.append(
            Fault(shown(place.file), line_of(place), key_of(place.path), "is no subject", "Write a mapping that begins with id:")
        )
        return
    name, count = str(raw.get("id", "")), {}  # type: str, dict[str, int]
    facts = raw.get("facts") or []
    if isinstance(facts, list):
        completed = []
        for fact in facts:
            if not isinstance(fact, dict):
                completed.append(fact)
                continue
            kind = str(fact.get("kind"))
            count[kind] = count.get(kind, 0) + 1
            given = {"subject": name, "id": f"{name}.{kind}.{count[kind]}", "source": raw.get("source")}
            if kind == "tenure":
                given["person" if raw.get("type") == "person" else "organization"] = name
            completed.append({**{key: value for key, value in given.items() if value is not None}, **fact})
        raw = {**raw, "facts": completed}
    try:
        loaded.subjects.append((Subject.model_validate(raw), place))
    except ValidationError as error:
        loaded.faults.extend(_faults(place, error))


def _read_sources(file: Path, content: dict[str, Any], loaded: Loaded) -> None:
    for position, raw in enumerate(content.get("sources") or []):
        place = Place(file, ("sources", position))
        try:
            loaded.sources.append(Source.model_validate(raw))
        except ValidationError as error:
            loaded.faults.extend(_faults(place, error))


def _read_names(file: Path, content: dict[str, Any], loaded: Loaded) -> None:
    for group, entries in content.items():
        for position, entry in enumerate(entries or []):
            if isinstance(entry, list) and entry and all(isinstance(name, str) and name for name in entry):
                loaded.names.setdefault(str(group), []).append(entry)
            else:
                place = Place(file, (group, position))
                loaded.faults.append(
                    Fault(shown(file), line_of(place), key_of(place.path), "is no list of names", 'Write [Name, adjective, …]; quote "No"')
                )


_REMEDIES = {
    "missing": "Add this key",
    "extra_forbidden": "Remove the key or correct its spelling",
    "union_tag_invalid": "Use one of the kinds listed in docs/knowledge.md",
    "union_tag_not_found": "Add kind: with one of the kinds listed in docs/knowledge.md",
    "literal_error": "Use one of the values named",
    "string_type": "Write text; put quotes around a number, date, yes or no",
    "int_type": "Write a whole number without quotes, points or commas",
    "bool_type": "Write true or false",
    "string_pattern_mismatch": "Use small letters, digits and underscores, beginning with a letter",
}


def _faults(place: Place, error: ValidationError) -> Iterator[Fault]:
    for detail in error.errors():
        path = place.path + tuple(detail["loc"])
        kind = detail["type"]
        problem = "is missing" if kind == "missing" else "is not a known key" if kind == "extra_forbidden" else detail["msg"]
        remedy = _REMEDIES.get(kind, "Correct the value")
        if path[-1] == "source" and kind == "missing":
            remedy = "Say where the fact comes from: source: isk#kfor, here or for the whole subject"
        yield Fault(shown(place.file), line_of(Place(place.file, path)), key_of(path), problem.removeprefix("Value error, "), remedy)


def key_of(path: Path_) -> str:
    return ".".join(str(step) for step in path) or "-"
