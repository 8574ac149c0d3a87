"""Notes in the log which rule decided how a question was read: `--debug` shows it, and the report counts it."""

from __future__ import annotations

import logging
from collections.abc import Callable

from actions.question import Question

log = logging.getLogger(__name__)

Rule = Callable[..., object]


def rule_name(rule: Rule) -> str:
    """Return a rule's name as the log and the report show it: "certain.dates.date_of_event"."""
    return f"{rule.__module__}.{rule.__qualname__}".removeprefix("actions.")


def note(rule: Rule, question: Question) -> None:
    """Note that a rule decided how a question was read."""
    log.debug("%s decides how to read %r", rule_name(rule), question.text)
