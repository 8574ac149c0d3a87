"""Which of those that were listed a phrase picks by whether they are still there: "the one still serving"."""

from __future__ import annotations

from actions.context.reference import Reference
from knowledge import Knowledge
from knowledge.models import Status

GONE = frozenset(
    {"left", "gone", "ended", "closed", "over", "finished", "shut", "stopped", "concluded", "quit", "folded", "wound"}
)
"""What says of somebody or something that it is no longer there."""


def by_state(asked: Reference) -> list[str]:
    """Return the one of those listed, or talked about last, that alone is still there, or alone is gone."""
    knowledge, focus = asked.knowledge, asked.focus
    said = set(asked.place.split())
    gone = bool(said & GONE) != bool(said & {"no", "not"})
    known = [name for name in focus.listed if name in knowledge]
    for pool in (known, focus.course):
        for kind in asked.types:
            alike = [name for name in pool if knowledge.subjects[name].type == kind]
            if len(alike) < 2 or not set(alike) & set(focus.topic):
                continue
            fit = [name for name in alike if _is_there(name, knowledge) != gone]
            if fit:
                return fit if len(fit) == 1 else []
    return []


def _is_there(name: str, knowledge: Knowledge) -> bool:
    """Return whether an organization is at work, or somebody is the head of one."""
    if knowledge.subjects[name].type == "organization":
        return all(fact.value == "active" for fact in knowledge.facts(name, Status))
    return any(t.current for t in knowledge.tenures(name) if t.person == name and t.leads)
