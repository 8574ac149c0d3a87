"""Entity linking, measured against a gold file: sentences with the subjects that they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.nlu.understanding import Understanding
from bot.report.examples import DataError
from knowledge import Knowledge


@dataclass(frozen=True)
class Gold:
    """A sentence and the ids of the subjects that it names; `line` is its line in the gold file."""

    ask: str
    subjects: frozenset[str]
    line: int


@dataclass(frozen=True)
class Linked:
    """A sentence of the gold file with what was linked. Both sets hold ids of subjects."""

    gold: Gold
    found: frozenset[str]

    @property
    def missed(self) -> frozenset[str]:
        """Return the ids that should have been found."""
        return self.gold.subjects - self.found

    @property
    def invented(self) -> frozenset[str]:
        """Return the ids that should not have been found."""
        return self.found - self.gold.subjects


@dataclass(frozen=True)
class Scores:
    """Precision, recall and F1 over all links of the sentences, each from 0 to 1."""

    precision: float
    recall: float
    f1: float


def read_gold(file: Path, knowledge: Knowledge) -> list[Gold]:
    """Return the sentences of a gold file: a list of {ask, subjects}. Raises DataError for ids that are not known."""
    gold = []
    node = yaml.compose(file.read_text(encoding="utf-8"))
    for position, entry in enumerate(yaml.safe_load(file.read_text(encoding="utf-8")) or []):
        line = node.value[position].start_mark.line + 1
        unknown = [name for name in entry["subjects"] if name not in knowledge]
        if unknown:
            raise DataError(f"{file.name}:{line}: subjects: {unknown[0]!r} is not in knowledge/; correct the id.")
        gold.append(Gold(str(entry["ask"]), frozenset(entry["subjects"]), line))
    return gold


def link(gold: Sequence[Gold], understanding: Understanding) -> list[Linked]:
    """Return the sentences with the known subjects found in them; named events and mere names do not count."""
    linked = []
    for each in gold:
        reading, _ = understanding.understand(each.ask)
        found = {mention.id for mention in reading.mentions if mention.known and mention.type != "event"}
        linked.append(Linked(each, frozenset(found)))
    return linked


def scores(linked: Sequence[Linked]) -> Scores:
    """Return precision, recall and F1."""
    right = sum(len(each.gold.subjects & each.found) for each in linked)
    found = sum(len(each.found) for each in linked)
    wanted = sum(len(each.gold.subjects) for each in linked)
    precision, recall = right / found if found else 1.0, right / wanted if wanted else 1.0
    return Scores(precision, recall, 2 * precision * recall / (precision + recall) if right else 0.0)
