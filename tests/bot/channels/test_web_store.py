"""The store of conversations: what is written outlives it, what is deleted is gone from the disk."""

import stat

import pytest

from bot.channels.web import store as module
from bot.channels.web.store import DATABASE, DAY, ConversationStore


@pytest.fixture
def store(tmp_path):
    store = ConversationStore(tmp_path)
    store.start("one")
    yield store
    store.close()


def test_a_message_is_unanswered_until_it_is_answered(store):
    store.add("one", "id", "Hello")
    assert store.message("one", "id")["replies"] is None
    store.answer("one", "id", [{"text": "Hi"}])
    assert store.message("one", "id")["replies"] == [{"text": "Hi"}]


def test_a_message_added_twice_is_there_once(store):
    store.add("one", "id", "Hello")
    store.add("one", "id", "Hello")
    assert len(store.messages("one", None, 10)) == 1


def test_the_latest_messages_come_oldest_first(store):
    for number in range(5):
        store.add("one", f"id{number}", str(number))
    latest = store.messages("one", None, 2)
    assert [message["text"] for message in latest] == ["3", "4"]
    earlier = store.messages("one", latest[0]["position"], 2)
    assert [message["text"] for message in earlier] == ["1", "2"]


def test_only_an_answered_message_is_rated(store):
    store.add("one", "id", "Hello")
    assert not store.rate("one", "id", "up")
    store.answer("one", "id", [])
    assert store.rate("one", "id", "up")
    assert store.message("one", "id")["feedback"] == "up"


def test_messages_outlive_the_store(store, tmp_path):
    store.add("one", "id", "Hello")
    again = ConversationStore(tmp_path)
    assert again.message("one", "id")["text"] == "Hello"
    again.close()


@pytest.mark.parametrize("forget", [ConversationStore.clear, ConversationStore.delete])
def test_what_is_deleted_is_gone_from_the_disk(store, tmp_path, forget):
    store.add("one", "id", "an unmistakable sentence")
    forget(store, "one")
    assert store.messages("one", None, 10) == []
    assert not any(b"unmistakable" in path.read_bytes() for path in tmp_path.iterdir())


def test_a_conversation_cleared_goes_on_and_one_deleted_does_not(store):
    store.clear("one")
    assert store.exists("one")
    store.delete("one")
    assert not store.exists("one")


def test_conversations_nobody_used_lately_are_found(store, monkeypatch):
    now = module._now()
    monkeypatch.setattr(module, "_now", lambda: now + 8 * DAY)
    store.start("fresh")
    store.start("used")
    store.add("used", "id", "Hello")
    assert store.unused_for(7) == ["one"]


def test_the_database_is_for_its_owner_only(store, tmp_path):
    assert stat.S_IMODE((tmp_path / DATABASE).stat().st_mode) == 0o600
