"""What is asked: a clause as understood, in its conversation."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from actions.focus import Focus
from knowledge import Knowledge
from knowledge.models import BaseFact

UNSURE = 0.6
"""Below this confidence of the classifier, a sign in the question outweighs it."""


@dataclass(frozen=True)
class When:
    """A time that the question names: from `first` to `last` day."""

    first: dt.date
    last: dt.date
    text: str
    """As it can be said: "2010", "2008-06", or "2009/2011" for a span."""
    relation: str = "in"
    between: bool = False
    """Whether the question names both ends, as "from 2008 to 2011" does and "in spring" does not."""

    def touches(self, start: dt.date, end: dt.date) -> bool:
        """Return whether a span of days lies in this time, at least in part."""
        return start <= self.last and end >= self.first

    def or_earlier(self) -> When:
        """Return this time with all that was before it: what "already" and "by then" mean."""
        return replace(self, first=dt.date.min)

    def holds(self, start: dt.date, end: dt.date) -> bool | None:
        """Return whether something that was on one of these days was in this time; None where that cannot be told."""
        if self.first <= start and end <= self.last:
            return True
        return None if self.touches(start, end) else False


@dataclass(frozen=True)
class Question:
    """One clause, understood. `subjects` are dicts with id, type, known, adjective, in the order of the text."""

    kind: str
    text: str = ""
    words: tuple[str, ...] = ()
    subjects: tuple[dict[str, Any], ...] = ()
    times: tuple[dict[str, Any], ...] = ()
    then: dict[str, Any] | None = None
    """The time that the clause tells if it asks nothing itself: "and when Zarif left?"."""
    numbers: tuple[int, ...] = ()
    marks: frozenset[str] = frozenset()
    yes_no: bool = False
    confidence: float = 1.0
    ranking: tuple[tuple[str, float], ...] = ()
    uncovered: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    """Those of the uncovered words that speak of something that is never answered."""
    unheard: tuple[str, ...] = ()
    """Those of the uncovered words that were never heard at all."""
    is_question: bool = True
    fact: str = ""
    """The id of the listed fact that the clause picks ("when was the second one completed?")."""
    focus: Focus = field(default_factory=Focus)

    @classmethod
    def of(cls, clause: dict[str, Any], focus: Focus) -> Question:
        """Return the question of a clause from the NLU (bot.nlu.understanding describes its keys)."""
        return cls(
            kind=clause["kind"],
            text=clause.get("text", ""),
            words=tuple(clause.get("words", ())),
            subjects=tuple(clause.get("subjects", ())),
            times=tuple(clause.get("times", ())),
            then=clause.get("then"),
            numbers=tuple(clause.get("numbers", ())),
            marks=frozenset(clause.get("marks", ())),
            yes_no=bool(clause.get("yes_no")) and not _asks_which_body(clause),
            confidence=float(clause.get("confidence", 1.0)),
            ranking=tuple((name, value) for name, value in clause.get("ranking", ())),
            uncovered=tuple(clause.get("uncovered", ())),
            foreign=tuple(clause.get("foreign", ())),
            unheard=tuple(clause.get("unheard", ())),
            is_question=bool(clause.get("is_question", True)),
            fact=clause.get("fact", ""),
            focus=focus,
        )

    @property
    def said(self) -> str:
        """The words as one text, in which patterns are looked for."""
        return " ".join(self.words)

    @property
    def unsure(self) -> bool:
        """Whether a sign in the question outweighs the classifier."""
        return self.confidence < UNSURE

    def has(self, *marks: str) -> bool:
        """Return whether the question carries any of the marks."""
        return not self.marks.isdisjoint(marks)

    def has_word(self, *words: str) -> bool:
        """Return whether the question uses any of the words."""
        return not set(words).isdisjoint(self.words)

    def as_kind(self, kind: str) -> Question:
        """Return the same question as another kind, which is then taken to be sure."""
        return replace(self, kind=kind, confidence=max(self.confidence, 0.9))

    def taken_as(self, kind: str, **changes: Any) -> Question:
        """Return the same question as another kind whose meaning accounts for all of its words, with these changes."""
        return replace(self.as_kind(kind), uncovered=(), foreign=(), **changes)

    def told_again(self, **changes: Any) -> Question:
        """Return the same question as one that is answered with what was told last, with these changes."""
        return self.taken_as("detail", marks=frozenset({"told_noun"}), **changes)

    def named(self, *types: str) -> list[str]:
        """Return the known subjects that the clause itself names, of these types (all where none is given)."""
        found = (
            s["id"]
            for s in self.subjects
            if s.get("known", True) and (not types or s["type"] in types) and s["type"] != "event"
        )
        return list(dict.fromkeys(found))

    def told(self, knowledge: Knowledge) -> list[BaseFact]:
        """Return the facts that the last answer told."""
        return [knowledge.by_id[name] for name in self.focus.facts]

    def topic(self, knowledge: Knowledge, kind: str) -> str:
        """Return the subject of a type that the last answer was about first; empty where it was about another type."""
        first = self.focus.topic[:1]
        return first[0] if first and knowledge.subjects[first[0]].type == kind else ""

    @property
    def nations(self) -> set[str]:
        """The countries that the clause names by an adjective: "the Italian", "a French general"."""
        return {s["id"] for s in self.subjects if s["type"] == "country" and s.get("adjective")}

    @property
    def strangers(self) -> list[str]:
        """The names in the clause of which nothing is recorded ("Turkey", "Frontex")."""
        return [s["id"] for s in self.subjects if not s.get("known", True)]

    @property
    def events(self) -> list[str]:
        """The ids of events that the clause names."""
        return [s["id"] for s in self.subjects if s["type"] == "event"]


def _asks_which_body(clause: dict[str, Any]) -> bool:
    """Return whether a clause begins with "which mission …": more than yes or no, whatever is said behind it."""
    return "which_body" in clause.get("marks", ()) and list(clause.get("words", ()))[:1] == ["which"]
