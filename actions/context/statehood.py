"""Takes "the state itself" for its coming into being where something is set before or after it: "is it older than the
country?".
"""

from __future__ import annotations

import re
from typing import Any

from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event

_ORDER = (
    r"(?:(?:older|younger|newer|earlier|later|sooner|longer) than|as old as|before|after|prior to|predat\w+|postdat\w+|"
    r"preced\w+|since)"
)
_STATE = re.compile(
    rf"\b{_ORDER} (?P<state>(?:(?:the|a|an|its|this|that|our|your|their) )?(?:(?:independent|sovereign|new|"
    rf"young|free) )*"
    r"(?:state|country|nation|republic|_home_|state of _home_|republic of _home_)(?: itself)?)$"
)
_STATE_FIRST = re.compile(
    r"^(?:(?:and|so|then|is|was) )*(?P<state>(?:the|this|that|our|your|their) (?:independent |sovereign |new )?"
    r"(?:state|country|nation|republic)(?: itself)?)(?= (?:older|younger|newer|earlier|later) than (?:the )?_)"
)
_AGE = re.compile(r"\b(?:older|younger|newer|as old as|predat\w+|postdat\w+)\b")
UNSURE = 0.6
"""Below this confidence, what speaks of before or after is a question for an order in time."""
_TAKEN_FOR_IT = frozenset({"as_of", "start", "status", "origin", "compare_time", "out_of_scope", "event", "overview"})
"""The kinds that such a question is taken for."""


def with_statehood(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the country's beginning named that it only calls the state; itself where it does not."""
    words = question.said
    match = _STATE.search(words) or _STATE_FIRST.match(words)
    begun = _beginning(knowledge) if match else None
    if not match or not begun or question.has("who", "which_body", "how_many"):
        return question
    sure = _AGE.search(words) or question.kind == "compare_time" or question.confidence < UNSURE
    home = "_home_" in match["state"]
    if not sure or question.kind not in _TAKEN_FOR_IT or (home and "itself" not in words and not _AGE.search(words)):
        return question
    named = [s for n, s in enumerate(question.subjects) if not (home and n == _last_home(question, knowledge))]
    first = match.re is _STATE_FIRST
    whole = words[: match.start("state")] + "the _event_" + words[match.end("state") :]
    return question.taken_as(
        "compare_time", words=tuple(whole.split()), subjects=(begun, *named) if first else (*named, begun), unheard=()
    )


def _beginning(knowledge: Knowledge) -> dict[str, Any] | None:
    """Return the recorded beginning of the home country as a clause names it."""
    found = knowledge.facts(knowledge.home, Event) if knowledge.home else []
    event = next((fact for fact in found if fact.kind == "start" and fact.date), None)
    return {"id": event.id, "type": "event", "known": True, "adjective": False} if event else None


def _last_home(question: Question, knowledge: Knowledge) -> int:
    return max((n for n, s in enumerate(question.subjects) if s["id"] == knowledge.home), default=-1)
