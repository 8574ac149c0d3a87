"""What is known, loaded once, indexed and immutable."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from knowledge.check import check
from knowledge.faults import KnowledgeError
from knowledge.loader import read_folder
from knowledge.models import BaseFact, Event, Relation, Source, Subject, Tenure

F = TypeVar("F", bound=BaseFact)


class Knowledge:
    """The subjects and facts of a knowledge folder. Everything it returns is in the order of the files.

    Nothing of it changes: lists that it returns are the caller's own.
    """

    def __init__(
        self, subjects: Iterable[Subject], sources: Iterable[Source], names: Mapping[str, list[list[str]]]
    ) -> None:
        self.subjects: Mapping[str, Subject] = MappingProxyType({subject.id: subject for subject in subjects})
        self.sources: Mapping[str, Source] = MappingProxyType({source.id: source for source in sources})
        self.known_by_name: Mapping[str, Sequence[Sequence[str]]] = MappingProxyType(
            {group: tuple(tuple(entry) for entry in entries) for group, entries in names.items()}
        )
        self._facts: dict[tuple[str, type], list[BaseFact]] = defaultdict(list)
        self._all_facts: dict[type, list[BaseFact]] = defaultdict(list)
        self._tenures: dict[str, list[Tenure]] = defaultdict(list)
        self._relations_to: dict[str, list[Relation]] = defaultdict(list)
        self._events_with: dict[str, list[Event]] = defaultdict(list)
        self._children: dict[str, list[Subject]] = defaultdict(list)
        by_id: dict[str, BaseFact] = {}
        for subject in self.subjects.values():
            if subject.parent:
                self._children[subject.parent].append(subject)
            for fact in subject.facts:
                by_id[fact.id] = fact
                self._facts[subject.id, type(fact)].append(fact)
                self._all_facts[type(fact)].append(fact)
                if isinstance(fact, Tenure):
                    ends = {fact.person, fact.role, fact.organization, fact.country, fact.appointed_by}
                    for key in ends - {None}:
                        self._tenures[str(key)].append(fact)
                elif isinstance(fact, Relation):
                    self._relations_to[fact.object].append(fact)
                elif isinstance(fact, Event):
                    for key in dict.fromkeys((*fact.by, *fact.others)):
                        self._events_with[key].append(fact)
        self.by_id: Mapping[str, BaseFact] = MappingProxyType(by_id)
        self._organizations = self._in_order_of_sections()
        self._leaders = {subject.id: self._in_order_of_time(subject.id) for subject in self.subjects.values()}
        dated = [(fact.date, fact) for fact in by_id.values() if isinstance(fact, Event) and fact.date]
        dated.sort(key=lambda pair: (pair[0].first_day(), pair[0].last_day()))
        self._events = [fact for _, fact in dated]

    def __contains__(self, subject: str) -> bool:
        return subject in self.subjects

    def facts(self, subject: str, kind: type[F]) -> list[F]:
        """Return the subject's own facts of one kind (a model class)."""
        return list(self._facts.get((subject, kind), ()))  # type: ignore[arg-type]

    def all_facts(self, kind: type[F]) -> list[F]:
        """Return the facts of one kind (a model class) of all subjects."""
        return list(self._all_facts.get(kind, ()))  # type: ignore[arg-type]

    def tenures(self, subject: str) -> list[Tenure]:
        """Return the tenures in which the subject is person, role, organization, country or appointer."""
        return list(self._tenures.get(subject, ()))

    def leaders(self, organization: str) -> list[Tenure]:
        """Return the tenures of the organization's heads, the earliest first; without dates as in the file."""
        return list(self._leaders.get(organization, ()))

    def relations_to(self, subject: str) -> list[Relation]:
        """Return the relations of other subjects to this one."""
        return list(self._relations_to.get(subject, ()))

    def events_with(self, subject: str) -> list[Event]:
        """Return other subjects' events in which this one takes part."""
        return list(self._events_with.get(subject, ()))

    def children(self, subject: str) -> list[Subject]:
        """Return the subjects whose parent this one is."""
        return list(self._children.get(subject, ()))

    @property
    def organizations(self) -> list[Subject]:
        """The organizations, those that a source describes first in the order of its sections."""
        return list(self._organizations)

    @property
    def events(self) -> list[Event]:
        """All dated events, the earliest first."""
        return list(self._events)

    @cached_property
    def home(self) -> str | None:
        """The id of the country that all of this is about, if one is marked as such."""
        return next((subject.id for subject in self.subjects.values() if subject.home), None)

    def _in_order_of_sections(self) -> list[Subject]:
        order = {f"{s.id}#{part.id}": n for s in self.sources.values() for n, part in enumerate(s.sections)}
        found = [subject for subject in self.subjects.values() if subject.type == "organization"]
        return sorted(found, key=lambda subject: order.get(subject.source or "", len(order)))

    def _in_order_of_time(self, organization: str) -> list[Tenure]:
        """Return the tenures of an organization's heads by their start; without one, the current head is the last."""
        heads: list[tuple[dt.date, Tenure]] = []
        for tenure in self._tenures.get(organization, ()):
            if tenure.leads and tenure.organization == organization:
                begins = tenure.start or tenure.appointed or (None if tenure.current else tenure.end)
                otherwise = dt.date.max if tenure.current else heads[-1][0] if heads else dt.date.min
                heads.append((begins.first_day() if begins else otherwise, tenure))
        return [tenure for _, tenure in sorted(heads, key=lambda pair: pair[0])]

    def section(self, source: str) -> tuple[Source, str]:
        """Return the source that "id#section" names, and the section's title (the source's where it has none)."""
        name, _, part = source.partition("#")
        found = self.sources[name]
        return found, next((section.title for section in found.sections if section.id == part), found.title)


def knowledge_folder(folder: Path | str | None = None) -> Path:
    """Return the folder to read: the one given, else that of KNOWLEDGE_DIR, else this package's."""
    return Path(folder or os.environ.get("KNOWLEDGE_DIR") or Path(__file__).parent)


def knowledge_fingerprint(folder: Path | str | None = None) -> str:
    """Return a digest of the folder's YAML files, which changes when any of them does."""
    digest = hashlib.sha256()
    for path in sorted(knowledge_folder(folder).rglob("*.yml")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def shared(folder: Path | str | None = None) -> Knowledge:
    """Return the knowledge of a folder as `load` does, read once for all who ask while its files are the same."""
    return _loaded(knowledge_folder(folder).resolve(), knowledge_fingerprint(folder))


@lru_cache(maxsize=4)
def _loaded(folder: Path, fingerprint: str) -> Knowledge:
    return load(folder)


def load(folder: Path | str | None = None) -> Knowledge:
    """Return the knowledge of a folder; by default that of KNOWLEDGE_DIR, else of this package.

    Raises KnowledgeError, which lists every fault, when the files are not usable.
    """
    path = knowledge_folder(folder)
    loaded = read_folder(path)
    faults = check(loaded)
    if faults:
        raise KnowledgeError(faults)
    return Knowledge((subject for subject, _ in loaded.subjects), loaded.sources, loaded.names)
