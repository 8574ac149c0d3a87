"""Reads the training examples with the places they stand at, so that the report can point there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml


class DataError(Exception):
    """A data file is not as it should be. The message names the file, the line and what to do."""


@dataclass(frozen=True)
class Example:
    """A training example: its text and intent, its file relative to the project's root, and its line, from 1."""

    text: str
    intent: str
    file: str
    line: int


def read_training_examples(root: Path) -> list[Example]:
    """Return the examples of data/nlu/*.yml in the order of the files. Raises DataError."""
    found = [example for file in sorted((root / "data" / "nlu").glob("*.yml")) for example in _of_file(file, root)]
    if not found:
        raise DataError("data/nlu: there is no training example; put some into a file there.")
    return found


def _of_file(file: Path, root: Path) -> Iterator[Example]:
    place = file.relative_to(root).as_posix()
    try:
        document = yaml.compose(file.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise DataError(f"{place} is not YAML: {error}") from error
    for entry in _entries(document):
        intent, examples = entry.get("intent"), entry.get("examples")
        if intent is None or examples is None:
            continue  # synonyms, look-up tables
        # The lines of a block ("examples: |") follow the line of the bar, which PyYAML counts from 0.
        for number, line in enumerate(examples.value.splitlines(), examples.start_mark.line + 2):
            if line.strip().startswith("- "):
                yield Example(line.strip()[2:].strip(), intent.value, place, number)


def _entries(document: yaml.Node | None) -> Iterator[dict[str, Any]]:
    """Yield the entries under the key `nlu`, each as a dict of nodes."""
    top = _as_dict(document)
    listed = top.get("nlu")
    if isinstance(listed, yaml.SequenceNode):
        for node in listed.value:
            yield _as_dict(node)


def _as_dict(node: yaml.Node | None) -> dict[str, Any]:
    return {key.value: value for key, value in node.value} if isinstance(node, yaml.MappingNode) else {}
