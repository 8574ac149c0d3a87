"""Conversations on disk: the dialogue gets the last few turns, the database keeps all of them.

    tracker_store:
      type: bot.tracker_store.WindowTrackerStore
      url: sqlite:///var/conversations.sqlite3     # or postgresql://user:${DB_PASSWORD}@host/database
      window: 5                                    # turns handed to the dialogue

One turn (what is saved after a message) is one row: its events, and the state of the conversation after them. A
message reads `window` + 1 rows and adds one, however long the conversation is; no row is ever rewritten. A turn
is on disk before its answer is returned over REST, so that it survives the death of the process.
"""

from __future__ import annotations

import asyncio
import copy
import json
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, ConversationPaused, Event, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException
from sqlalchemy.engine import Engine, make_url
from sqlalchemy.pool import QueuePool

import bot.patches  # noqa: F401  (endpoints.yml names this module, which makes it the first of ours that Rasa loads)
from bot.events import event_from_dict

DEFAULT_URL = "sqlite:///var/conversations.sqlite3"
DEFAULT_WINDOW = 5

Result = TypeVar("Result")
Row = Any  # of TURNS

TURNS = sa.Table(
    "turns",
    sa.MetaData(),
    sa.Column("id", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), primary_key=True, autoincrement=True),
    sa.Column("sender_id", sa.Text, nullable=False),
    sa.Column("saved_at", sa.Float, nullable=False),  # seconds since 1970
    sa.Column("events", sa.Text, nullable=False),  # JSON: [Event.as_dict(), …]
    sa.Column("state", sa.Text, nullable=False),  # JSON: see `state_of`
    sa.Index("turns_of_sender", "sender_id", "id"),
)


class WindowTracker(DialogueStateTracker):
    """A tracker that holds the last turns of a conversation and knows how many of its events are on disk."""

    saved = 0

    def copy(self) -> WindowTracker:
        """Return a tracker in the same state, without replaying the events as Rasa does for every action."""
        duplicate = copy.copy(self)
        duplicate.events = self.events.copy()
        duplicate.slots = {name: copy.copy(slot) for name, slot in self.slots.items()}
        duplicate.active_loop = copy.copy(self.active_loop)
        return duplicate


class WindowTrackerStore(TrackerStore):
    """A tracker store on SQLite or PostgreSQL whose cost per message does not depend on the turns before."""

    def __init__(
        self,
        domain: Domain | None = None,
        host: str | None = None,
        event_broker: EventBroker | None = None,
        window: int = DEFAULT_WINDOW,
        **unknown: Any,
    ) -> None:
        """Open the database; Rasa passes `url` of endpoints.yml as `host`.

        Raises `RasaException` when a setting is unknown or wrong, or the database cannot be opened.
        """
        super().__init__(domain, event_broker)
        if unknown:
            raise _fault(f"unknown setting '{min(unknown)}'. Known are type, url and window.")
        if not isinstance(window, int) or window < 1:
            raise _fault(f"window: {window!r} is not a number of turns. Give a whole number from 1.")
        self.window = window
        self._engine = _open(host or DEFAULT_URL)
        self._last_turns = _turns_of(sa.bindparam("sender")).order_by(TURNS.c.id.desc()).limit(window + 1)
        self._in_line = self._engine.dialect.name == "sqlite"

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Append the tracker's new events as one turn, and publish them to the event broker if there is one."""
        events = list(tracker.events)
        if not events:
            return
        new = events[await self._count_saved(tracker) :]
        if not new:
            return
        turn = {
            "sender_id": tracker.sender_id,
            "saved_at": time.time(),
            "events": json.dumps([event.as_dict() for event in new], separators=(",", ":")),
            "state": json.dumps(state_of(tracker), separators=(",", ":")),
        }
        await self._run(lambda database: database.execute(TURNS.insert(), turn))
        if isinstance(tracker, WindowTracker):
            tracker.saved = len(events)
        if self.event_broker is not None:
            await self._stream_new_events(self.event_broker, new, tracker.sender_id)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """Return the conversation's last turns, at most `window`, in its current state; `None` when it is unknown."""
        rows = await self._run(lambda database: database.execute(self._last_turns, {"sender": sender_id}).all())
        before, turns = (rows[-1], rows[:-1]) if len(rows) > self.window else (None, rows)
        return self._tracker(sender_id, before, list(reversed(turns)))

    async def retrieve_full_tracker(self, conversation_id: str) -> DialogueStateTracker | None:
        """Return the conversation with all its turns in all its sessions; `None` when it is unknown."""
        query = _turns_of(conversation_id).order_by(TURNS.c.id)
        return self._tracker(conversation_id, None, await self._run(lambda database: database.execute(query).all()))

    async def exists(self, conversation_id: str) -> bool:
        """Return whether any turn of the conversation is stored."""
        query = _turns_of(conversation_id).limit(1)
        return await self._run(lambda database: database.execute(query).first()) is not None

    async def keys(self) -> Iterable[str]:
        """Return the ids of all stored conversations."""
        query = sa.select(TURNS.c.sender_id).distinct()
        return await self._run(lambda database: list(database.execute(query).scalars()))

    async def delete(self, sender_id: str) -> int:
        """Delete all of a conversation; return the number of turns deleted."""
        statement = TURNS.delete().where(TURNS.c.sender_id == sender_id)
        return await self._run(lambda database: int(database.execute(statement).rowcount))

    def _tracker(self, sender_id: str, before: Row, turns: list[Row]) -> WindowTracker | None:
        if not turns:
            return None
        tracker = WindowTracker(sender_id, self.domain.slots)
        if before is not None:
            for event in events_for(json.loads(before.state), before.saved_at, tracker.slots):
                tracker.update(event)
        for turn in turns:
            for stored in json.loads(turn.events):
                tracker.update(event_from_dict(stored))
        tracker.saved = len(tracker.events)
        return tracker

    async def _count_saved(self, tracker: DialogueStateTracker) -> int:
        if isinstance(tracker, WindowTracker):
            return tracker.saved
        # Not from this store: the first turn of a conversation, or one put together elsewhere with its whole history.
        query = _turns_of(tracker.sender_id).order_by(TURNS.c.id)
        rows = await self._run(lambda database: database.execute(query).all())
        stored = [event for row in rows for event in json.loads(row.events)]
        begins_alike = bool(stored) and stored[0]["timestamp"] == tracker.events[0].timestamp
        return len(stored) if begins_alike else 0

    async def _run(self, work: Callable[[Any], Result]) -> Result:
        def run() -> Result:
            with self._engine.connect() as database:
                return work(database)

        # SQLite needs a fraction of a millisecond, less than handing the work to a thread and back.
        return run() if self._in_line else await asyncio.to_thread(run)


def state_of(tracker: DialogueStateTracker) -> dict[str, Any]:
    """Return what later turns need to know: ``{"slots": {name: value}, "paused": bool, "active_loop": name or None}``.

    Slots that have their initial value are left out.
    """
    return {
        "slots": {name: slot.value for name, slot in tracker.slots.items() if slot.value != slot.initial_value},
        "paused": tracker.is_paused(),
        "active_loop": tracker.active_loop_name,
    }


def events_for(state: dict[str, Any], timestamp: float, slots: Iterable[str]) -> Iterable[Event]:
    """Yield events that bring an empty tracker into `state` (as of `state_of`), for those slots that still exist.

    The state is restored by events so that it outlasts whatever makes Rasa replay them, such as a reverted turn.
    """
    for name, value in state["slots"].items():
        if name in slots:
            yield SlotSet(name, value, timestamp)
    if state["active_loop"]:
        yield ActiveLoop(state["active_loop"], timestamp)
    if state["paused"]:
        yield ConversationPaused(timestamp)


def _turns_of(sender_id: Any) -> Any:
    return sa.select(TURNS.c.saved_at, TURNS.c.events, TURNS.c.state).where(TURNS.c.sender_id == sender_id)


def _open(url: str) -> Engine:
    try:
        address = make_url(url.replace("postgres://", "postgresql://", 1))
        options: dict[str, Any] = {"isolation_level": "AUTOCOMMIT"}  # each statement is complete in itself
        if address.get_backend_name() == "sqlite":
            if address.database:
                Path(address.database).parent.mkdir(parents=True, exist_ok=True)
            options |= {"poolclass": QueuePool, "connect_args": {"check_same_thread": False}}
        else:
            options |= {"pool_pre_ping": True}
        engine = sa.create_engine(address, **options)
        if engine.dialect.name == "sqlite":
            sa.event.listen(engine, "connect", _prepare_sqlite)
        try:
            TURNS.metadata.create_all(engine)
        except sa.exc.DBAPIError:  # another worker was creating it at the same moment
            TURNS.metadata.create_all(engine)
        return engine
    except (sa.exc.SQLAlchemyError, ImportError, OSError) as error:
        shown = url.rsplit("@", 1)[-1]  # without user and password
        raise _fault(f"url: cannot open '{shown}': {error}. Check the address, and that the database runs.") from error


def _prepare_sqlite(connection: Any, _: Any) -> None:
    connection.execute("PRAGMA journal_mode = WAL")  # readers and the writer do not wait for one another
    connection.execute("PRAGMA synchronous = NORMAL")  # survives the process; FULL would wait for the disk each time
    connection.execute("PRAGMA busy_timeout = 5000")  # ms, when another process writes


def _fault(message: str) -> RasaException:
    return RasaException(f"endpoints.yml: tracker_store: {message}")
