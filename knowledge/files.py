"""Reads single YAML files, and knows on which line everything in them stands."""

from __future__ import annotations

from collections.abc import Hashable
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

Path_ = tuple[str | int, ...]


class Place(NamedTuple):
    """Where in the files something stands: the file, and the path of keys and positions inside it."""

    file: Path
    path: Path_


class Unreadable(Exception):
    """A file is not readable as YAML: the line (from 1), what is wrong there, and what to do about it."""

    def __init__(self, line: int, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.line, self.problem, self.remedy = line, problem, remedy


class _Loader(yaml.CSafeLoader):
    """Leaves dates as the text that they were written as, and refuses a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys: set[str] = set()
        for key, _ in node.value:
            problem = ""
            if key.tag != "tag:yaml.org,2002:str":
                problem = f"{key.value!r} is no key"
            elif key.value in keys:
                problem = f"{key.value!r} stands twice"
            if problem:
                raise yaml.constructor.ConstructorError(problem=problem, problem_mark=key.start_mark)
            keys.add(key.value)
        return super().construct_mapping(node, deep)


_Loader.yaml_implicit_resolvers = {
    first: [(tag, shape) for tag, shape in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}

# What YAML's own words mean for somebody who does not know YAML, by a part of them.
_PLAIN = {
    "is no key": ("", "Write a key as a word; put quotes around yes, no and numbers"),
    "tab character": ("a tab stands where only spaces may", "Indent with spaces"),
    "determine a constructor": ("a ! stands before a word", "Put the text in quotes"),
    "stands twice": ("", "Join the two, or remove one of them"),
    "cannot start any token": (
        "a tab, or a sign with a meaning of its own (@ ` % ! & *), stands at the beginning",
        "Indent with spaces, and put the text in quotes",
    ),
    "mapping values are not allowed": (
        "a colon stands inside a text, or a line is indented too far",
        "Put the text in quotes",
    ),
    "could not find expected ':'": ("a colon is missing after a key, or a quote is not closed", "Write key: value"),
    "did not find expected ',' or": ("a list in brackets is not closed", "Close it, and put commas between its parts"),
    "did not find expected key": (
        "the indentation does not fit the lines above, or a quote ends too early",
        "Align the key with those above, in spaces",
    ),
    "did not find expected '-'": (
        "the indentation does not fit the list above",
        "Align the dash with those above, in spaces",
    ),
    "unexpected end of stream": ("a quote is opened and never closed", "Close the quote"),
    "but found another document": (
        "a line --- begins a second document",
        "Remove the line, or make it a file of its own",
    ),
    "found undefined alias": ("a * stands before a word", "Put the text in quotes"),
    "not allowed": ("a sign that cannot be shown stands in the file", "Remove it"),
}


def read(file: Path) -> Any:
    """Return the content of a YAML file; dates stay text. Raises Unreadable."""
    try:
        return yaml.load(_text(file), Loader=_Loader)
    except yaml.YAMLError as error:
        said = str(getattr(error, "problem", None) or getattr(error, "reason", ""))
        marks = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
        mark = marks[1] if "end of stream" in said else marks[0]  # where a quote opens, not where the file ends
        plain, remedy = next(
            ((plain or said, remedy) for part, (plain, remedy) in _PLAIN.items() if part in said),
            (f"is not readable as YAML ({said or 'no reason is known'})", "Check the indentation and quotes here"),
        )
        before = _text(file)[: getattr(error, "position", 0)]
        raise Unreadable(mark.line + 1 if mark else before.count("\n") + 1, plain, remedy) from None
    except RecursionError:
        raise Unreadable(1, "is nested too deeply", "Remove brackets") from None


def _text(file: Path) -> str:
    try:
        data = file.read_bytes()
    except OSError as error:
        raise Unreadable(
            1, f"cannot be read ({error.strerror})", "Check that the file exists and may be read"
        ) from None
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(line, "is not UTF-8 text from here on", "Save the file with the encoding UTF-8") from None


def line_of(place: Place) -> int:
    """Return the line (from 1) of the place's innermost key that exists in its file; 1 for an unreadable file."""
    try:
        node = _root(place.file, place.file.stat().st_mtime_ns)
    except (yaml.YAMLError, Unreadable, OSError):
        return 1
    line = node.start_mark.line + 1 if node else 1
    for step in place.path:
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == step), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
    return line


@lru_cache(maxsize=8)
def _root(file: Path, changed: int) -> yaml.Node | None:
    """Return the nodes of a file as it was when it was last changed: many faults of one file cost one reading."""
    root: yaml.Node | None = yaml.compose(_text(file), Loader=_Loader)
    return root


def key_of(path: Path_) -> str:
    """Return a path as an editor counts: "fact 3, value"; "-" for a whole file."""
    parts: list[str] = []
    for step in path:
        if isinstance(step, int) and parts:
            name = parts[-1]
            parts[-1] = f"{_ONE.get(name, name)} {step + 1}"
        else:
            parts.append(str(step))
    return ", ".join(parts) or "-"


_ONE = {"subjects": "subject", "facts": "fact", "sources": "source", "sections": "section"}


def shown(file: Path) -> str:
    """Return a file's path as it is shown: from the current folder where it lies in it."""
    try:
        return str(file.relative_to(Path.cwd()))
    except ValueError:
        return str(file)
