"""What the conversation is about now; kept in the slot `focus` as plain JSON."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from knowledge import Knowledge
from knowledge.models import BaseFact, Staff, Tenure

SLOT = "focus"
KEPT = 12
"""How many subjects back the conversation remembers."""
EDGE_SIGN = "@"
KEPT_FACTS = 12
"""How many dated facts and figures back the conversation remembers."""


@dataclass(frozen=True)
class Focus:
    """The subjects named last (the latest first), and the last question that was answered with what it was answered
    from.
    """

    subjects: list[str] = field(default_factory=list)
    """Ids, the latest first."""
    kind: str = ""
    topic: list[str] = field(default_factory=list)
    """The subjects of the last answer, the most important first."""
    facts: list[str] = field(default_factory=list)
    """Ids of the facts of the last answer that had any."""
    listed: list[str] = field(default_factory=list)
    """Ids of subjects or facts that were last listed, in their order."""
    marks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    mentions: list[dict[str, Any]] = field(default_factory=list)
    """What the last question named, in the order of its words: each as a clause names it."""
    times: list[dict[str, Any]] = field(default_factory=list)
    lacked: bool = False
    """Whether the last question had no answer: what it asked for is not recorded."""
    said: str = ""
    """The text of the last reply."""
    timed: bool = False
    """Whether the times are those that the last question named."""
    numbers: list[int] = field(default_factory=list)
    """The numbers that the last question named."""
    course: list[str] = field(default_factory=list)
    """Ids of the subjects that answers were about, in the order in which they first came up."""
    aside: str = ""
    """The kind of the last question where that was about the last answer: how old its figures are, say."""
    offers: list[dict[str, Any]] = field(default_factory=list)
    """The questions that were suggested with the last reply: kind, subject, words."""
    asked: list[dict[str, Any]] = field(default_factory=list)
    """The questions of the last message (kind, marks, words), where it asked several."""
    options: list[str] = field(default_factory=list)
    """Questions that were offered with the last reply."""
    own: str = ""
    """The organization at which the speaker said to work: what "our mission" means."""
    kin: str = ""
    """ "she" or "he", where the speaker told of a relative or friend whom that means."""
    told: list[str] = field(default_factory=list)
    """Ids of the dated facts and figures that were told last, those of the last answer first: what "between the two" or
    "together" can mean. Of a time in office, "@start" or "@end" behind it says which end was asked for.
    """

    @classmethod
    def read(cls, value: Any, knowledge: Knowledge) -> Focus:
        """Return the focus that a slot holds, without what is no longer known; an empty one for anything else."""
        if not isinstance(value, dict):
            return cls()
        kept = {
            key: value[key] for key in cls.__dataclass_fields__ if isinstance(value.get(key), type(getattr(cls(), key)))
        }
        focus = cls(**kept)
        known = {"subjects", "topic", "course"}
        cleaned = {key: [name for name in getattr(focus, key) if name in knowledge] for key in known}
        facts = [fact for fact in focus.facts if fact in knowledge.by_id]
        told = [fact for fact in focus.told if fact.partition(EDGE_SIGN)[0] in knowledge.by_id]
        listed = [name for name in focus.listed if name in knowledge or name in knowledge.by_id]
        mentions = [one for one in focus.mentions if isinstance(one, dict) and one.get("id", "") in knowledge]
        own = focus.own if focus.own in knowledge else ""
        kept |= {"facts": facts, "told": told, "listed": listed, "mentions": mentions, "own": own}
        return cls(**{**kept, **cleaned})

    def as_slot(self) -> dict[str, Any]:
        """Return the focus as the slot's value."""
        return asdict(self)

    def named(self, subjects: list[str]) -> list[str]:
        """Return the remembered subjects after these were named."""
        return list(dict.fromkeys([*subjects, *self.subjects]))[:KEPT]

    def after(self, facts: Sequence[BaseFact], edge: str = "") -> list[str]:
        """Return what `told` is after these facts; `edge` is the end of a time in office that was asked for."""
        now = [fact.id for fact in facts if getattr(fact, "date", None) or isinstance(fact, Staff)]
        now += [
            f"{fact.id}{EDGE_SIGN}{edge}" if edge else fact.id
            for fact in facts
            if isinstance(fact, Tenure) and (fact.start or fact.end)
        ]
        return list(dict.fromkeys([*now, *self.told]))[:KEPT_FACTS]
