"""What a widget may draw beside the text: a timeline, bars or a card, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from knowledge.models import BaseFact, Event, Members, Relation, Staff, Status, Tenure

if TYPE_CHECKING:
    from actions.finders.common import Asked


def timeline_of(asked: Asked, name: str, facts: Sequence[BaseFact]) -> dict[str, Any] | None:
    """Return a timeline of dated facts, or None where fewer than two have a date."""
    items = []
    for fact in facts:
        if isinstance(fact, Event) and fact.date:
            items.append(
                {
                    "label": asked.say("sentence", text=fact.text).rstrip("."),
                    "from": fact.date.iso(),
                    "to": None,
                    "when": asked.wording.date(fact.date),
                }
            )
        elif isinstance(fact, Tenure) and (fact.start or fact.end):
            last = asked.wording.phrase("still") if fact.current else asked.wording.date(fact.end)
            label = f"{asked.label(fact.person)}, {asked.subject(fact.role).acronym or asked.subject(fact.role).name}"
            item: dict[str, Any] = {
                "label": label,
                "from": fact.start.iso() if fact.start else None,
                "to": fact.end.iso() if fact.end else None,
                "when": f"{asked.wording.date(fact.start)} – {last}",
            }
            if fact.current:
                item["ongoing"] = True
            items.append(item)
    if len(items) < 2:
        return None
    return {"type": "timeline", "title": asked.wording.phrase("timeline_title", name=asked.label(name)), "items": items}


def bars(asked: Asked, names: Sequence[str]) -> dict[str, Any] | None:
    """Return bars of the organizations' staff, one for each figure; None where fewer than two are recorded."""
    items = []
    for name in names:
        for fact in asked.knowledge.facts(name, Staff):
            if len(names) > 1 and fact.country:
                continue
            figure = f"{asked.wording.number(fact.value, fact.bound)} {fact.unit}"
            label = asked.subject(name).acronym or asked.subject(name).name
            items.append(
                {
                    "label": f"{label}, {fact.unit}",
                    "value": fact.value,
                    "text": figure,
                    "when": asked.wording.date(fact.as_of),
                }
            )
    if len(items) < 2:
        return None
    return {"type": "bars", "title": asked.wording.phrase("bars_title"), "items": items}


def card(asked: Asked, name: str, facts: Sequence[BaseFact]) -> dict[str, Any] | None:
    """Return a card of an organization's main facts; None for other subjects."""
    subject = asked.subject(name)
    if subject.type != "organization":
        return None
    labels = asked.wording.words("card")
    rows = []
    if subject.parent:
        rows.append((labels["parent"], asked.full(subject.parent).removeprefix("the ")))
    for fact in facts:
        if isinstance(fact, Event) and fact.date and fact.kind in ("start", "end"):
            rows.append((labels[fact.kind], asked.wording.date(fact.date)))
        elif isinstance(fact, Tenure):
            rows.append((labels["leader"], asked.label(fact.person)))
        elif isinstance(fact, Staff):
            rows.append(
                (
                    labels["share" if fact.country else "staff"],
                    f"{asked.wording.number(fact.value, fact.bound)} {fact.unit}",
                )
            )
        elif isinstance(fact, Members) and fact.value:
            rows.append((labels["members"], f"{asked.wording.number(fact.value, fact.bound)} {fact.unit}"))
        elif isinstance(fact, Relation) and fact.type == "commanded_by":
            rows.append((labels["command"], asked.label(fact.object)))
    status = next((asked.wording.words("statuses")[f.value] for f in asked.knowledge.facts(name, Status)), None)
    title = asked.full(name).removeprefix("the ")
    return {
        "type": "card",
        "title": title,
        "subtitle": status,
        "rows": [{"label": label, "value": value} for label, value in rows],
    }
