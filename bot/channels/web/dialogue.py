"""Putting a visitor's message to Rasa exactly once, and making Rasa forget a conversation."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import CollectingOutputChannel, UserMessage
from rasa.core.tracker_store import InMemoryTrackerStore, SQLTrackerStore
from rasa.shared.core.events import BotUttered, UserUttered

from bot.channels.web.errors import WebError
from bot.channels.web.store import ConversationStore, Message, Reply

if TYPE_CHECKING:  # importing it takes TensorFlow along
    from rasa.core.agent import Agent

CHANNEL = "web"
OnNewMessage = Callable[[UserMessage], Awaitable[Any]]


class WebOutput(CollectingOutputChannel):
    """Collects what the bot utters, paragraphs unsplit."""

    @classmethod
    def name(cls) -> str:
        """The channel's name."""
        return CHANNEL

    async def send_text_message(self, recipient_id: str, text: str, **kwargs: Any) -> None:
        """Collects a text in one piece; Rasa's own collector makes one message of each paragraph."""
        await self._persist_message(self._message(recipient_id, text=text))


class Dialogue:
    """The conversations of one server: our store beside Rasa's agent."""

    def __init__(self, store: ConversationStore, on_new_message: OnNewMessage) -> None:
        self._store, self._on_new_message = store, on_new_message

    async def answer(self, agent: Agent | None, conversation: str, id: str, text: str) -> Message:
        """The message with the bot's replies; a message id that was answered before is not put to Rasa again.

        Messages of one conversation are processed one after another, over all workers (Rasa's lock store).
        Raises WebError when the id stands for another text, or Rasa has no model.
        """
        ready = _ready(agent)
        # Rasa itself locks the conversation's id while it handles a message, so this lock needs a name of its own.
        async with ready.lock_store.lock(f"{CHANNEL}:{conversation}", wait_time_in_seconds=0.1):
            if not self._store.exists(conversation):
                raise WebError(401, "unknown_conversation", "This conversation was deleted.")
            known = self._store.message(conversation, id)
            if known and known["text"] != text:
                raise WebError(409, "id_reused", "This message id stands for another text.")
            if known and known["replies"] is not None:
                return known
            # An unanswered message may have reached Rasa before a crash: then its tracker has the replies.
            replies = await _replies_in_tracker(ready, conversation, id) if known else None
            if replies is None:
                self._store.add(conversation, id, text)
                output = WebOutput()
                await self._on_new_message(
                    UserMessage(text, output, conversation, input_channel=CHANNEL, message_id=id)
                )
                replies = [_without_recipient(entry) for entry in output.messages]
            self._store.answer(conversation, id, replies)
            answered = self._store.message(conversation, id)
            assert answered is not None
            return answered

    async def start_over(self, agent: Agent | None, conversation: str) -> None:
        """Forgets all messages; the conversation goes on empty."""
        await self._forget(agent, conversation, self._store.clear)

    async def delete(self, agent: Agent | None, conversation: str) -> None:
        """Forgets the conversation altogether."""
        await self._forget(agent, conversation, self._store.delete)

    async def delete_unused(self, agent: Agent | None, days: int) -> None:
        """Forgets the conversations that nobody wrote in for that many days."""
        for conversation in self._store.unused_for(days):
            await self.delete(agent, conversation)

    async def _forget(self, agent: Agent | None, conversation: str, forget_here: Callable[[str], None]) -> None:
        ready = _ready(agent)
        async with ready.lock_store.lock(f"{CHANNEL}:{conversation}", wait_time_in_seconds=0.1):
            await forget_tracker(ready.tracker_store, conversation)
            forget_here(conversation)


async def forget_tracker(tracker_store: Any, conversation: str) -> None:
    """Deletes a conversation from Rasa's tracker store, also from the stores that it wraps.

    Raises WebError when the kind of store offers no way to delete: then nothing may claim to be deleted.
    """
    if hasattr(tracker_store, "delete"):
        result = tracker_store.delete(conversation)
        if inspect.isawaitable(result):
            await result
    elif isinstance(tracker_store, InMemoryTrackerStore):
        tracker_store.store.pop(conversation, None)
    elif isinstance(tracker_store, SQLTrackerStore):
        with tracker_store.session_scope() as session:
            events = tracker_store.SQLEvent
            session.query(events).filter(events.sender_id == conversation).delete(synchronize_session=False)
            session.commit()
    elif hasattr(tracker_store, "_tracker_store"):
        await forget_tracker(tracker_store._tracker_store, conversation)
        fallback = getattr(tracker_store, "_fallback_tracker_store", None)
        if fallback is not None:
            await forget_tracker(fallback, conversation)
    else:
        kind = type(tracker_store).__name__
        raise WebError(501, "cannot_delete", f"The tracker store {kind} has no method `delete(sender_id)`.")


async def _replies_in_tracker(agent: Agent, conversation: str, id: str) -> list[Reply] | None:
    tracker = await agent.tracker_store.retrieve(conversation)
    replies: list[Reply] | None = None
    for event in tracker.events if tracker else ():
        if isinstance(event, UserUttered):
            if replies is not None:
                break
            if event.message_id == id:
                replies = []
        elif isinstance(event, BotUttered) and replies is not None:
            replies.extend(_entries(event))
    return replies


def _entries(event: BotUttered) -> list[Reply]:
    """What the output channel would have collected of this utterance."""
    data = {key: value for key, value in event.data.items() if value}
    entries: list[Reply] = []
    if event.text:
        buttons = {"buttons": data["buttons"]} if "buttons" in data else {}
        entries.append({"text": event.text, **buttons})
    if "custom" in data:
        entries.append({"custom": data["custom"]})
    return entries


def _ready(agent: Agent | None) -> Agent:
    if agent is None or not agent.is_ready():
        raise WebError(503, "not_ready", "The bot has no model loaded yet.", retry_after=5)
    return agent


def _without_recipient(entry: dict[str, Any]) -> Reply:
    return {key: value for key, value in entry.items() if key != "recipient_id"}
