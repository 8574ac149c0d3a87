"""A follow-up for a part of what was told (by whom, to whom, why, when, as what …, see parts.yml), with the facts that
can have that part (see actions.followups.digging).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property, lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

import yaml

from actions.context.clauses import mention
from actions.followups.ellipsis import SURE, words_of
from actions.kinds import KINDS
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Tenure
from knowledge.names import normal_name


def parts_asked(question: Question) -> Iterator[tuple[str, frozenset[str]]]:
    """Yield the parts of a fact that the clause can ask for, each with the roots of what else the clause says."""
    text = re.sub(_table()["macros"]["beside"], "", f" {' '.join(question.words)} ")
    for part, patterns in _patterns().items():
        for pattern in patterns:
            if match := pattern.search(text):
                rest = f"{text[: match.start()]} {text[match.end() :]}".split()
                yield part, _content(rest)
                break


def words_for(*groups: str) -> frozenset[str]:
    """Return the words of groups of parts.yml."""
    return frozenset().union(*(_groups()[group] for group in groups))


@cache
def roots_for(*groups: str) -> frozenset[str]:
    """Return the roots of the words of groups of parts.yml."""
    return frozenset(root(word) for word in words_for(*groups))


def _content(words: list[str]) -> frozenset[str]:
    """Return the roots of those words that say something."""
    return frozenset(root(word) for word in words if word not in words_of("small") and not word.startswith("_"))


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    table: dict[str, Any] = yaml.safe_load(Path(__file__).with_name("parts.yml").read_text(encoding="utf-8"))
    return table


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    return {group: frozenset(words.split()) for group, words in _table().items() if isinstance(words, str)}


@lru_cache(maxsize=1)
def _patterns() -> dict[str, list[re.Pattern[str]]]:
    macros = {name: re.sub(r"\s*\n?\s*(?=\|)|(?<=\|)\s+", "", text) for name, text in _table()["macros"].items()}
    return {
        part: [re.compile(pattern.format(**macros)) for pattern in patterns]
        for part, patterns in _table()["parts"].items()
    }


@dataclass(frozen=True)
class Dig:
    """A question for a part of what was told, with what else it says (as roots)."""

    question: Question
    knowledge: Knowledge
    told: Sequence[BaseFact]
    said: frozenset[str]

    @cached_property
    def near(self) -> list[BaseFact]:
        """The facts that are linked with those told: of the same subjects, and of whoever else takes part in them."""
        ends = dict.fromkeys(chain.from_iterable(ends_of(fact) for fact in self.told))
        linked = chain.from_iterable(
            (
                *self.knowledge.subjects[name].facts,
                *self.knowledge.relations_to(name),
                *self.knowledge.events_with(name),
            )
            for name in ends
            if name in self.knowledge and name != self.knowledge.home
        )
        return [fact for fact in dict.fromkeys(linked) if fact not in self.told]

    def holders(self, has: Callable[[BaseFact], object], *groups: str) -> list[BaseFact]:
        """Return the facts that have the part and that the rest of the question speaks of: those told, else, where the
        question says anything of it, a linked one.
        """
        said = self.said - roots_for(*groups)
        told = [fact for fact in self.told if has(fact) and self._speaks_of(fact, said)]
        if told or not said or self.sure:
            return told
        return [fact for fact in self.near if has(fact) and self._speaks_of(fact, said)][:1]

    @property
    def sure(self) -> bool:
        """Whether the question stands alone, for what its kind is surely taken for."""
        question = self.question
        return question.confidence >= SURE and question.kind in KINDS and not KINDS[question.kind].meta

    def says_only(self, *groups: str) -> bool:
        """Return whether the question says nothing but the part, and words of some groups of parts.yml."""
        return self.said <= roots_for(*groups)

    def person(self) -> str:
        """Return the one person whose office or deed was told; empty where there are more or none."""
        found = {fact.person for fact in self.told if isinstance(fact, Tenure)}
        found = found or {name for fact in self.told for name in getattr(fact, "by", ())}
        people = [name for name in found if self.knowledge.subjects[name].type == "person"]
        return people[0] if len(people) == 1 else ""

    def tell(self, *facts: BaseFact, mark: str = "told_noun", front: Sequence[str] = ()) -> Question | None:
        """Return the question as one for a fact, which then is about those `front` in it, or for the details of
        several; None where there are none.
        """
        subjects = tuple(mention(name, self.knowledge) for name in front)
        plain = replace(self.question, subjects=subjects, uncovered=(), foreign=(), yes_no=False)
        if len(facts) > 1 or (facts and mark != "told_noun"):
            focus = replace(plain.focus, facts=[fact.id for fact in facts])
            marks = frozenset({mark}) | self.question.marks & {"they", "he", "she"}
            return replace(plain.as_kind("detail"), marks=marks, focus=focus)
        return replace(plain, fact=facts[0].id) if facts else None

    def best(self, facts: Iterable[BaseFact]) -> list[BaseFact]:
        """Return the one of the facts that shares most words with what was told."""
        known = frozenset().union(*(fact_roots(fact) for fact in self.told))
        return sorted(facts, key=lambda fact: -len(known & fact_roots(fact)))[:1]

    def ask(self, kind: str, names: Sequence[str], words: str = "", marks: Sequence[str] = ()) -> Question:
        """Return the question as one of a kind about some subjects, in other words where some are given."""
        subjects = tuple(mention(name, self.knowledge) for name in names)
        asked = replace(self.question.as_kind(kind), subjects=subjects, marks=frozenset(marks), yes_no=False)
        return replace(asked, words=tuple(words.split()) or asked.words, uncovered=(), foreign=())

    def _speaks_of(self, fact: BaseFact, said: frozenset[str]) -> bool:
        return said <= fact_roots(fact) | self.names_in(fact)

    def names_in(self, fact: BaseFact) -> set[str]:
        """Return the roots of the names of those who take part in a fact."""
        names = (self.knowledge.subjects[name].name for name in ends_of(fact) if name in self.knowledge)
        return {root(word) for name in names for word in normal_name(name).split()}


def ends_of(fact: BaseFact) -> Iterator[str]:
    """Yield the subjects that a fact is about or names."""
    yield fact.subject
    for key in ("object", "person", "document", "organization", "appointed_by"):
        if name := getattr(fact, key, None):
            yield name
    yield from (*getattr(fact, "by", ()), *getattr(fact, "others", ()))
