"""A phrase that refers to a subject without naming it, in its clause and conversation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from actions.context.clauses import Clause
from actions.context.references import people_of
from actions.focus import Focus
from knowledge import Knowledge


class Reference:
    """A phrase that refers, in its clause and conversation."""

    def __init__(self, clause: Clause, refers: dict[str, Any], focus: Focus, knowledge: Knowledge) -> None:
        self.clause = clause
        self.refers = refers
        self.place: str = refers["place"]
        self.noun: str = refers["noun"]
        self.anchor: str = refers["anchor"]
        self.focus = focus
        self.knowledge = knowledge
        self.types: list[str] = list(refers["as"])
        self.inside = [clause["subjects"][n]["id"] for n in refers["inside"] if 0 <= n < len(clause["subjects"])]
        self.before = [s["id"] for n, s in enumerate(clause["subjects"]) if n not in refers["inside"]]

    def recent(self, *types: str) -> list[str]:
        """Return what the conversation was about of these types, the latest first."""
        return self.among(dict.fromkeys([*self.focus.topic, *self.focus.subjects]), *types)

    def among(self, names: Iterable[str], *types: str) -> list[str]:
        """Return those of the names that are subjects of these types."""
        return [name for name in names if name in self.knowledge and self.knowledge.subjects[name].type in types]

    def anchored(self, *types: str) -> list[str]:
        """Return what the phrase starts out from: the subject that it names, else what its pronoun means."""
        if self.inside:
            named = [name for name in self.inside if name in self.knowledge]
            return people_of(named, self.knowledge) or named  # "the mission that the Italian ran"
        own = self.among(self.before, *types)
        return (own or self.recent(*types))[: 2 if self.anchor == "they" else 1]


Way = Callable[[Reference], list[str]]
"""How a phrase leads to the subjects that it can mean."""
