"""A task that is claimed of one organization, and recorded for another: "does KFOR train the police?"."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders.common import Asked
from actions.finders.search import search_all
from actions.finders.telling import tell
from knowledge.models import Mandate, Task

LEAST = 0.6
"""A task has this share of the claim's content words."""


def of_another(asked: Asked) -> Answer | None:
    """Return whose task is what the question claims to be that of an organization it names; None where it is nobody's,
    or its own.
    """
    question = asked.question
    named = question.named("organization")
    if not question.yes_no or len(named) != 1 or question.named("person", "role") or question.strangers:
        return None
    found = search_all(asked, (Mandate, Task), least=LEAST)
    whose = {fact.subject for fact in found if asked.subject(fact.subject).type == "organization"}
    if not whose or named[0] in whose or question.has("start", "end", "how_many"):
        return None
    best = next(fact for fact in found if fact.subject in whose)
    lead = asked.say("of_another", name=asked.label(named[0]), other=asked.label(best.subject))
    return asked.answer(f"{lead} {tell(asked, best)}", [best.subject, *named], [best])
