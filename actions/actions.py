"""The rasa-sdk actions. They only pass on: what was understood comes from the NLU, what is said from `reply`."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.focus import SLOT, Focus
from actions.reply import reply_to
from actions.wording import wording
from knowledge import Knowledge, shared

logger = logging.getLogger(__name__)

CHANNELS_WITH_DATA = frozenset({"rest", "web", "callback"})
"""Channels that get the answer as data beside the text; others would show it raw."""


@lru_cache(maxsize=1)
def knowledge() -> Knowledge:
    """Return the knowledge base as it was at the first question; in Rasa's process it is the one that understands
    messages.
    """
    return shared()


class ActionAnswer(Action):
    """Answers whatever the user said."""

    def name(self) -> str:
        """Return the action's name in the domain."""
        return "action_answer"

    async def run(self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]) -> list[EventType]:
        """Send the reply; return the event that keeps the focus. A fault becomes an apology, and is logged."""
        message = tracker.latest_message or {}
        try:
            focus = Focus.read(tracker.get_slot(SLOT), knowledge())
            reply = reply_to(
                str(message.get("text") or ""),
                message.get("clauses") or [],
                str(message.get("problem") or ""),
                focus,
                knowledge(),
            )
        except Exception:
            logger.exception("No answer could be made")
            dispatcher.utter_message(text=wording().say("apology"))
            return []
        buttons = [{"title": text, "payload": text} for text in reply.suggestions]
        data = {"json_message": reply.custom} if tracker.get_latest_input_channel() in CHANNELS_WITH_DATA else {}
        dispatcher.utter_message(text=reply.text, buttons=buttons, **data)
        return [SlotSet(SLOT, reply.focus.as_slot())]
