"""Making Rasa forget a conversation, whatever kind of tracker store it has."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.tracker_store import FailSafeTrackerStore, InMemoryTrackerStore, SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot.channels.web import store as store_module
from bot.channels.web.dialogue import Dialogue, forget_tracker
from bot.channels.web.errors import WebError
from bot.channels.web.store import DAY, ConversationStore


class DeletingStore:
    """A store with a method of its own, as ours has."""

    def __init__(self):
        self.deleted = []

    async def delete(self, sender_id):
        self.deleted.append(sender_id)


def saved(store, conversation="one"):
    tracker = DialogueStateTracker(conversation, [])
    tracker.update(UserUttered("Hello"))
    asyncio.run(store.save(tracker))
    return store


@pytest.mark.parametrize(
    "store",
    [
        InMemoryTrackerStore(Domain.empty()),
        SQLTrackerStore(Domain.empty()),
        FailSafeTrackerStore(InMemoryTrackerStore(Domain.empty())),
    ],
    ids=["memory", "SQL", "wrapped"],
)
def test_rasas_own_stores_forget_this_conversation_and_no_other(store):
    saved(saved(store, "one"), "two")
    asyncio.run(forget_tracker(store, "one"))
    assert asyncio.run(store.retrieve("one")) is None
    assert asyncio.run(store.retrieve("two")) is not None


def test_a_stores_own_way_to_delete_comes_first():
    store = DeletingStore()
    asyncio.run(forget_tracker(store, "one"))
    assert store.deleted == ["one"]


def test_a_store_that_cannot_delete_is_named_instead_of_pretending():
    with pytest.raises(WebError, match="SimpleNamespace has no method `delete"):
        asyncio.run(forget_tracker(SimpleNamespace(), "one"))


def test_nothing_is_deleted_here_while_rasa_cannot_forget(tmp_path):
    store = ConversationStore(tmp_path)
    store.start("one")
    agent = SimpleNamespace(is_ready=lambda: True, lock_store=InMemoryLockStore(), tracker_store=SimpleNamespace())
    with pytest.raises(WebError):
        asyncio.run(Dialogue(store, on_new_message=None).delete(agent, "one"))
    assert store.exists("one")
    store.close()


def test_conversations_nobody_uses_any_more_are_forgotten(tmp_path, monkeypatch):
    store = ConversationStore(tmp_path)
    store.start("old")
    now = store_module._now()
    monkeypatch.setattr(store_module, "_now", lambda: now + 31 * DAY)
    store.start("new")
    agent = SimpleNamespace(is_ready=lambda: True, lock_store=InMemoryLockStore(), tracker_store=DeletingStore())
    asyncio.run(Dialogue(store, on_new_message=None).delete_unused(agent, 30))
    assert agent.tracker_store.deleted == ["old"]
    assert (store.exists("old"), store.exists("new")) == (False, True)
    store.close()
