"""What the tracker store promises, on SQLite and, where TEST_POSTGRES_URL names a server, on PostgreSQL."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import threading
import warnings
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import (
    ActionExecuted,
    ActiveLoop,
    BotUttered,
    ConversationPaused,
    Event,
    SlotSet,
    UserUtteranceReverted,
    UserUttered,
)
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.shared.exceptions import RasaException

from bot.tracker_store import TURNS, WindowTracker, WindowTrackerStore

WINDOW = 3
with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # Rasa warns of every domain with slots
    DOMAIN = Domain.from_dict(
        {
            "version": "3.1",
            "intents": ["staff"],
            "slots": {"focus": {"type": "any", "influence_conversation": False, "mappings": [{"type": "custom"}]}},
            "actions": ["action_answer"],
        }
    )


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/new folder/conversations.sqlite3"
        return
    server = os.environ.get("TEST_POSTGRES_URL")
    if not server:
        pytest.skip("NOT TESTED ON POSTGRESQL: set TEST_POSTGRES_URL=postgresql://user@host/database to a server")
    yield server
    TURNS.drop(sa.create_engine(server))


@pytest.fixture
def store(url: str) -> WindowTrackerStore:
    return WindowTrackerStore(DOMAIN, host=url, window=WINDOW)


def turn(number: int) -> list[Event]:
    return [
        UserUttered(f"question {number}", {"name": "staff"}),
        ActionExecuted("action_answer"),
        BotUttered(f"answer {number}"),
        ActionExecuted("action_listen"),
    ]


def converse(store: WindowTrackerStore, sender: str, *turns: list[Event]) -> None:
    """Do what Rasa does with each message: retrieve, update, save."""

    async def messages() -> None:
        for events in turns:
            tracker = await store.get_or_create_tracker(sender, append_action_listen=False)
            tracker.update_with_events(events, DOMAIN, override_timestamp=False)
            await store.save(tracker)

    asyncio.run(messages())


def retrieve(store: WindowTrackerStore, sender: str) -> DialogueStateTracker:
    tracker = asyncio.run(store.retrieve(sender))
    assert tracker is not None
    return tracker


def rows(store: WindowTrackerStore) -> list[Any]:
    with store._engine.connect() as database:
        return list(database.execute(sa.select(TURNS).order_by(TURNS.c.id)).all())


def full_texts(store: WindowTrackerStore, sender: str) -> list[str]:
    tracker = asyncio.run(store.retrieve_full_tracker(sender))
    assert tracker is not None
    return texts(tracker)


def texts(tracker: DialogueStateTracker) -> list[str]:
    return [event.text for event in tracker.events if isinstance(event, UserUttered)]


def test_an_unknown_conversation_is_none(store: WindowTrackerStore) -> None:
    assert asyncio.run(store.retrieve("nobody")) is None


def test_a_turn_comes_back_as_it_was_saved(store: WindowTrackerStore) -> None:
    events = [*turn(1), SlotSet("focus", {"subjects": ["kfor"]})]
    converse(store, "anna", events)
    assert [event.as_dict() for event in retrieve(store, "anna").events] == [event.as_dict() for event in events]


def test_the_dialogue_gets_the_last_turns_only(store: WindowTrackerStore) -> None:
    converse(store, "anna", *(turn(number) for number in range(10)))
    assert texts(retrieve(store, "anna")) == ["question 7", "question 8", "question 9"]


def test_slots_set_before_the_window_keep_their_values(store: WindowTrackerStore) -> None:
    converse(store, "anna", [SlotSet("focus", {"subjects": ["kfor"]})], *(turn(number) for number in range(10)))
    assert retrieve(store, "anna").get_slot("focus") == {"subjects": ["kfor"]}


def test_a_reverted_turn_does_not_revert_slots_set_before_the_window(store: WindowTrackerStore) -> None:
    converse(store, "anna", [SlotSet("focus", "kfor")], *(turn(number) for number in range(10)))
    converse(store, "anna", [UserUtteranceReverted()])
    assert retrieve(store, "anna").get_slot("focus") == "kfor"


def test_a_slot_that_the_domain_no_longer_has_is_left_out(store: WindowTrackerStore) -> None:
    converse(store, "anna", [SlotSet("focus", "kfor")], *(turn(number) for number in range(10)))
    store.domain = Domain.empty()
    assert "focus" not in retrieve(store, "anna").slots


def test_a_pause_outlasts_the_window(store: WindowTrackerStore) -> None:
    converse(store, "anna", [ConversationPaused()], *(turn(number) for number in range(10)))
    assert retrieve(store, "anna").is_paused()


def test_an_active_loop_outlasts_the_window(store: WindowTrackerStore) -> None:
    converse(store, "anna", [ActiveLoop("form")], *(turn(number) for number in range(10)))
    assert retrieve(store, "anna").active_loop_name == "form"


def test_the_full_tracker_has_every_event_once(store: WindowTrackerStore) -> None:
    converse(store, "anna", *(turn(number) for number in range(10)))
    tracker = asyncio.run(store.retrieve_full_tracker("anna"))
    assert tracker is not None
    assert texts(tracker) == [f"question {number}" for number in range(10)]
    assert len(tracker.events) == 10 * len(turn(0))


def test_a_message_adds_one_row_and_changes_none(store: WindowTrackerStore) -> None:
    converse(store, "anna", *(turn(number) for number in range(10)))
    before = rows(store)
    converse(store, "anna", turn(10))
    assert rows(store)[:-1] == before


def test_saving_without_new_events_adds_nothing(store: WindowTrackerStore) -> None:
    converse(store, "anna", turn(1), [])
    assert len(rows(store)) == 1


def test_a_tracker_from_elsewhere_adds_what_is_new_in_its_history(store: WindowTrackerStore) -> None:
    first = turn(1)
    converse(store, "anna", first)
    asyncio.run(store.save(DialogueStateTracker.from_events("anna", first + turn(2), DOMAIN.slots)))
    assert full_texts(store, "anna") == ["question 1", "question 2"]


def test_a_tracker_without_the_history_adds_all_it_has(store: WindowTrackerStore) -> None:
    converse(store, "anna", turn(1), turn(2))
    # As Rasa makes one when the conversation could not be read for a moment.
    asyncio.run(store.save(DialogueStateTracker.from_events("anna", turn(3), DOMAIN.slots)))
    assert full_texts(store, "anna") == ["question 1", "question 2", "question 3"]


def test_conversations_do_not_mix(store: WindowTrackerStore) -> None:
    converse(store, "anna", turn(1))
    converse(store, "besim", turn(2))
    assert texts(retrieve(store, "anna")) == ["question 1"]


def test_keys_are_the_conversations(store: WindowTrackerStore) -> None:
    converse(store, "anna", turn(1), turn(2))
    converse(store, "besim", turn(1))
    assert sorted(asyncio.run(store.keys())) == ["anna", "besim"]


def test_only_a_stored_conversation_exists(store: WindowTrackerStore) -> None:
    converse(store, "anna", turn(1))
    assert [asyncio.run(store.exists(sender)) for sender in ("anna", "besim")] == [True, False]


def test_delete_leaves_nothing_of_a_conversation(store: WindowTrackerStore) -> None:
    converse(store, "anna", turn(1), turn(2))
    converse(store, "besim", turn(1))
    assert asyncio.run(store.delete("anna")) == 2
    assert [row.sender_id for row in rows(store)] == ["besim"]


def test_the_event_broker_gets_each_event_once(store: WindowTrackerStore) -> None:
    published: list[dict[str, Any]] = []
    store.event_broker = type("Broker", (), {"publish": lambda self, event: published.append(event)})()
    converse(store, "anna", *(turn(number) for number in range(5)))
    assert [event["text"] for event in published if event["event"] == "user"] == [f"question {n}" for n in range(5)]


def test_many_conversations_at_once_lose_nothing(store: WindowTrackerStore) -> None:
    def one(sender: str) -> None:
        converse(store, sender, *(turn(number) for number in range(5)))

    threads = [threading.Thread(target=one, args=(f"user {number}",)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(rows(store)) == 8 * 5


def test_workers_may_create_the_database_at_the_same_time(url: str) -> None:
    with ThreadPoolExecutor(8) as workers:
        stores = list(workers.map(lambda _: WindowTrackerStore(DOMAIN, host=url), range(8)))
    converse(stores[0], "anna", turn(1))
    assert full_texts(stores[-1], "anna") == ["question 1"]


WRITER = """
import asyncio, sys
from tests.bot import test_tracker_store as there
store = there.WindowTrackerStore(there.DOMAIN, host=sys.argv[1])
for number in range(10_000):
    there.converse(store, "anna", there.turn(number))
    print(number, flush=True)
"""


def test_every_acknowledged_turn_survives_kill_9(url: str) -> None:
    command = [sys.executable, "-W", "ignore", "-c", WRITER, url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        acknowledged = [int(writer.stdout.readline()) for _ in range(20)]
        writer.kill()
        acknowledged += [int(line) for line in writer.stdout.read().split()]
    full = asyncio.run(WindowTrackerStore(DOMAIN, host=url).retrieve_full_tracker("anna"))
    assert full is not None
    assert texts(full)[: len(acknowledged)] == [f"question {number}" for number in acknowledged]


def test_a_copy_is_equal_and_independent() -> None:
    tracker = WindowTracker.from_events("anna", [*turn(1), SlotSet("focus", "kfor")], DOMAIN.slots)
    duplicate = tracker.copy()
    assert duplicate == tracker
    duplicate.update(SlotSet("focus", "eulex"))
    assert (tracker.get_slot("focus"), len(tracker.events)) == ("kfor", 5)


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        ({"windw": 3}, "tracker_store: unknown setting 'windw'"),
        ({"window": 0}, "tracker_store: window: 0 is not"),
        ({"window": "many"}, "tracker_store: window: 'many' is not"),
        ({"host": "conversations.sqlite3"}, "tracker_store: url: cannot open 'conversations.sqlite3'"),
        ({"host": "postgresql://bot:secret@127.0.0.1:1/none"}, "tracker_store: url: cannot open '127.0.0.1:1/none'"),
    ],
)
def test_a_wrong_setting_is_named(settings: dict[str, Any], complaint: str) -> None:
    with pytest.raises(RasaException, match=complaint) as fault:
        WindowTrackerStore(DOMAIN, **settings)
    assert "secret" not in str(fault.value)
