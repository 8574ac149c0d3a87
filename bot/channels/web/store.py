"""Conversations of the web channel, kept in SQLite so that they outlive a restart of the server."""

from __future__ import annotations

import json
import os
import sqlite3
import time
from pathlib import Path
from typing import Any, Literal, TypedDict

from bot.channels.web.token import make_private_folder

DATABASE = "web_conversations.sqlite"
DAY = 24 * 60 * 60 * 1000  # ms
SCHEMA = """
CREATE TABLE IF NOT EXISTS conversation (id TEXT PRIMARY KEY, started_at INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS message (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation TEXT NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    id TEXT NOT NULL, text TEXT NOT NULL, sent_at INTEGER NOT NULL,
    replies TEXT, replied_at INTEGER, feedback TEXT,
    UNIQUE (conversation, id)
);
CREATE INDEX IF NOT EXISTS message_by_position ON message (conversation, position);
"""

Reply = dict[str, Any]
Feedback = Literal["up", "down"]


class Message(TypedDict):
    """One message of a visitor and what the bot replied.

    position: grows along a conversation. sent_at, replied_at: ms since 1970.
    replies: None while unanswered, else entries as Rasa emits them: {"text", "buttons"} or {"custom"}.
    """

    position: int
    id: str
    text: str
    sent_at: int
    replies: list[Reply] | None
    replied_at: int | None
    feedback: Feedback | None


class ConversationStore:
    """Conversations with their messages. Each call takes well below a millisecond, so none is awaited."""

    def __init__(self, folder: Path) -> None:
        make_private_folder(folder)
        path = folder / DATABASE
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        self._database = sqlite3.connect(path, isolation_level=None, timeout=5)
        self._database.row_factory = sqlite3.Row
        for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "foreign_keys=ON", "secure_delete=ON"):
            self._database.execute(f"PRAGMA {pragma}")
        self._database.executescript(SCHEMA)

    def close(self) -> None:
        """Closes the database; the store cannot be used afterwards."""
        self._database.close()

    def start(self, conversation: str) -> None:
        """Begins a conversation."""
        self._database.execute("INSERT INTO conversation VALUES (?, ?)", (conversation, _now()))

    def exists(self, conversation: str) -> bool:
        """Whether the conversation was started and not deleted since."""
        query = "SELECT 1 FROM conversation WHERE id = ?"
        return self._database.execute(query, (conversation,)).fetchone() is not None

    def message(self, conversation: str, id: str) -> Message | None:
        """The message with this id, or None."""
        query = "SELECT * FROM message WHERE conversation = ? AND id = ?"
        row = self._database.execute(query, (conversation, id)).fetchone()
        return _message(row) if row else None

    def messages(self, conversation: str, before: int | None, limit: int) -> list[Message]:
        """The latest `limit` messages at positions below `before`, oldest first."""
        query = "SELECT * FROM message WHERE conversation = ? AND position < ? ORDER BY position DESC LIMIT ?"
        rows = self._database.execute(query, (conversation, before or 2**62, limit)).fetchall()
        return [_message(row) for row in reversed(rows)]

    def add(self, conversation: str, id: str, text: str) -> None:
        """Writes an unanswered message down. A message that is already there stays as it is."""
        query = "INSERT OR IGNORE INTO message (conversation, id, text, sent_at) VALUES (?, ?, ?, ?)"
        self._database.execute(query, (conversation, id, text, _now()))

    def answer(self, conversation: str, id: str, replies: list[Reply]) -> None:
        """Writes down what the bot replied."""
        query = "UPDATE message SET replies = ?, replied_at = ? WHERE conversation = ? AND id = ?"
        self._database.execute(query, (json.dumps(replies), _now(), conversation, id))

    def rate(self, conversation: str, id: str, feedback: Feedback | None) -> bool:
        """Writes feedback down, None takes it back. False when there is no such message."""
        query = "UPDATE message SET feedback = ? WHERE conversation = ? AND id = ? AND replies IS NOT NULL"
        return self._database.execute(query, (feedback, conversation, id)).rowcount == 1

    def clear(self, conversation: str) -> None:
        """Deletes the messages of a conversation, which then goes on empty."""
        self._database.execute("DELETE FROM message WHERE conversation = ?", (conversation,))
        self._forget_log()

    def delete(self, conversation: str) -> None:
        """Deletes a conversation with its messages."""
        self._database.execute("DELETE FROM conversation WHERE id = ?", (conversation,))
        self._forget_log()

    def unused_for(self, days: int) -> list[str]:
        """Conversations that nobody wrote in for that many days."""
        query = """SELECT id FROM conversation WHERE max(started_at, coalesce(
                   (SELECT max(sent_at) FROM message WHERE message.conversation = conversation.id), 0)) < ?"""
        return [row["id"] for row in self._database.execute(query, (_now() - days * DAY,))]

    def _forget_log(self) -> None:
        # The write-ahead log still holds what was deleted until it is cut.
        self._database.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()


def _message(row: sqlite3.Row) -> Message:
    return Message(
        position=row["position"],
        id=row["id"],
        text=row["text"],
        sent_at=row["sent_at"],
        replies=None if row["replies"] is None else json.loads(row["replies"]),
        replied_at=row["replied_at"],
        feedback=row["feedback"],
    )


def _now() -> int:
    return int(time.time() * 1000)
