"""A conversation with the bot inside the test's own process: understanding and answering, without Rasa around them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from actions.focus import Focus
from actions.reply import Reply, reply_to
from bot.nlu.understanding import Understanding
from knowledge import Knowledge


class Conversation:
    """One conversation from its beginning; the focus goes through its slot's form between two turns, as in the bot."""

    def __init__(self, understanding: Understanding, knowledge: Knowledge) -> None:
        self._understanding = understanding
        self._knowledge = knowledge
        self._focus = Focus()

    def ask(self, text: str) -> Reply:
        """Return the reply to what the user says next."""
        reading, clauses = self._understanding.understand(text)
        reply = reply_to(text, clauses, reading.problem, self._focus, self._knowledge)
        self._focus = Focus.read(reply.focus.as_slot(), self._knowledge)
        return reply

    def ask_all(self, turns: Iterable[str]) -> Reply:
        """Return the reply to the last of several turns."""
        replies = [self.ask(turn) for turn in turns]
        return replies[-1]


def lacking(text: str, patterns: Iterable[str]) -> list[str]:
    """Return the patterns that a reply does not contain; one that begins with "!" is lacking where it is contained."""
    return [p for p in patterns if bool(re.search(p.removeprefix("!"), text, re.IGNORECASE)) == p.startswith("!")]
