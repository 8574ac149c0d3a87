"""The answer to a question: what was found, how that is said, and how it comes to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from knowledge.models import BaseFact

Outcome = Literal["answered", "not_recorded", "out_of_scope", "ambiguous", "chat"]


@dataclass(frozen=True)
class Answer:
    """What is said to one question. `subjects` are ids, the most important first; they become the focus."""

    outcome: Outcome
    text: str
    kind: str = ""
    subjects: Sequence[str] = ()
    facts: Sequence[BaseFact] = ()
    listed: Sequence[str] = ()
    view: dict[str, Any] | None = None
    options: Sequence[str] = field(default=())
    """Questions to offer; where empty, they follow from kind and subjects."""

    def prefixed(self, verdict: str) -> Answer:
        """Return the answer with a word like "Yes." in front."""
        return replace(self, text=f"{verdict} {self.text}".strip())
