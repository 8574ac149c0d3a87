"""Rasa events from their stored form.

`Event.from_parameters` walks all event classes for every event it reads; here their names are looked up once.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from rasa.shared.core.events import Event
from rasa.shared.utils.common import all_subclasses


@cache
def _class_of(type_name: str) -> type[Event] | None:
    found: type[Event] | None = Event.resolve_by_type(type_name) if type_name in _names() else None
    return found


def _names() -> set[str]:
    return {subclass.type_name for subclass in all_subclasses(Event)}


def event_from_dict(stored: dict[str, Any]) -> Event:
    """Return the event that `Event.as_dict` turned into `stored`, e.g. ``{"event": "slot", "name": …, "value": …}``.

    Raises `ValueError` when no event class has the name given under ``event``.
    """
    event_class = _class_of(stored.get("event", ""))
    event = event_class._from_parameters(stored) if event_class else None
    if event is None:
        raise ValueError(f"Unknown event name {stored.get('event')!r}.")
    return event
