"""What is known, loaded once, indexed and immutable."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from knowledge.check import check
from knowledge.loader import KnowledgeError, read_folder
from knowledge.models import BaseFact, Event, Relation, Source, Subject, Tenure

F = TypeVar("F", bound=BaseFact)


class Knowledge:
    """The subjects and facts of a knowledge folder. Everything it returns is in the order of the files."""

    def __init__(self, subjects: Iterable[Subject], sources: Iterable[Source], names: dict[str, list[list[str]]]) -> None:
        self.subjects = {subject.id: subject for subject in subjects}
        self.sources = {source.id: source for source in sources}
        self.known_by_name = names
        self._facts: dict[tuple[str, type], list[BaseFact]] = defaultdict(list)
        self._tenures: dict[str, list[Tenure]] = defaultdict(list)
        self._relations_to: dict[str, list[Relation]] = defaultdict(list)
        self._events_with: dict[str, list[Event]] = defaultdict(list)
        self._children: dict[str, list[Subject]] = defaultdict(list)
        self.by_id: dict[str, BaseFact] = {}
        for subject in self.subjects.values():
            if subject.parent:
                self._children[subject.parent].append(subject)
            for fact in subject.facts:
                self.by_id[fact.id] = fact
                self._facts[subject.id, type(fact)].append(fact)
                if isinstance(fact, Tenure):
                    for key in {fact.person, fact.role, fact.organization or "", fact.country or "", fact.appointed_by or ""} - {""}:
                        self._tenures[key].append(fact)
                elif isinstance(fact, Relation):
                    self._relations_to[fact.object].append(fact)
                elif isinstance(fact, Event):
                    for key in (*fact.by, *fact.others):
                        self._events_with[key].append(fact)

    def __contains__(self, subject: str) -> bool:
        return subject in self.subjects

    def facts(self, subject: str, kind: type[F]) -> list[F]:
        """Return the subject's own facts of one kind (a model class)."""
        return self._facts.get((subject, kind), [])  # type: ignore[return-value]

    def tenures(self, subject: str) -> list[Tenure]:
        """Return the tenures in which the subject is the person, the role, the organization, the country or the appointer."""
        return self._tenures.get(subject, [])

    def leaders(self, organization: str) -> list[Tenure]:
        """Return the tenures of the organization's heads, the earliest first; those without a start stand as in the file."""
        return [tenure for tenure in self.tenures(organization) if tenure.leads and tenure.organization == organization]

    def relations_to(self, subject: str) -> list[Relation]:
        """Return the relations of other subjects to this one."""
        return self._relations_to.get(subject, [])

    def events_with(self, subject: str) -> list[Event]:
        """Return other subjects' events in which this one takes part."""
        return self._events_with.get(subject, [])

    def children(self, subject: str) -> list[Subject]:
        """Return the subjects whose parent this one is."""
        return self._children.get(subject, [])

    @cached_property
    def organizations(self) -> list[Subject]:
        """The organizations, those that a source describes first in the order of its sections."""
        order = {f"{s.id}#{part.id}": n for s in self.sources.values() for n, part in enumerate(s.sections)}
        found = [subject for subject in self.subjects.values() if subject.type == "organization"]
        return sorted(found, key=lambda subject: order.get(subject.source or "", len(order)))

    @cached_property
    def home(self) -> str | None:
        """The id of the country that all of this is about, if one is marked as such."""
        return next((subject.id for subject in self.subjects.values() if subject.home), None)

    @cached_property
    def events(self) -> list[Event]:
        """All dated events, the earliest first."""
        found = [fact for fact in self.by_id.values() if isinstance(fact, Event) and fact.date]
        return sorted(found, key=lambda fact: (fact.date.first_day(), fact.date.last_day()))  # type: ignore[union-attr]

    def section(self, source: str) -> tuple[Source, str]:
        """Return the source that "id#section" names, and the section's title (the source's where it has none)."""
        name, _, part = source.partition("#")
        found = self.sources[name]
        return found, next((section.title for section in found.sections if section.id == part), found.title)


def load(folder: Path | str | None = None) -> Knowledge:
    """Return the knowledge of a folder; by default that of KNOWLEDGE_DIR, else of this package.

    Raises KnowledgeError, which lists every fault, when the files are not usable.
    """
    path = Path(folder or os.environ.get("KNOWLEDGE_DIR") or Path(__file__).parent)
    loaded = read_folder(path)
    faults = check(loaded)
    if faults:
        raise KnowledgeError(faults)
    return Knowledge((subject for subject, _ in loaded.subjects), loaded.sources, loaded.names)
