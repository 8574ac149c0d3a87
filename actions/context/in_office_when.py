"""Who held an office when something happened: "Under which SRSG did EULEX deploy?" asks for the SRSG of that day."""

from __future__ import annotations

import re

from actions.finders.common import Asked
from actions.finders.order import date_of, event_told, part_of
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge

_HEAD = r"(?:_role_|head|leader|boss|chief|director|commander)"
_TERM = r"(?:leadership|tenure|term|time|watch|reign|mandate|stewardship|direction|command|headship|days|era)"
_UNDER = re.compile(
    rf"^(?:so |and )?(?:under|during|on|in|within) (?:the )?(?:{_TERM} of )?(?:which|whose|what|whom)\b"
    rf"(?: {_TERM})?(?: (?:as|at|in|of))?(?: the)?(?: _organization_)?(?: {_HEAD})?(?: (?:of|as|in|at)(?: the)? _\w+_)?"
    rf"(?: {_TERM})?(?= (?:was|were|did|had|has|has been|does|is|do) )|"
    rf"^(?:which|what) {_HEAD}(?: of (?:the )?_organization_)? "
    r"(?:saw|witnessed|experienced|presided over|lived to see)\b"
)
"""What leads in to the happening: "under which SRSG", "on whose watch", "during whose time as SRSG"."""

_LED = (
    rf"(?:{_HEAD}|led|headed|ran|directed|chaired|commanded|in charge|in office|running|leading|"
    r"at the (?:head|helm|top))"
)
_WHO_WHEN = re.compile(
    rf"^(?:so |and )?who(?: \w+){{0,3}} {_LED}\b(?: \w+){{0,6}}? "
    r"(?:when|while|as|by the time|"
    r"(?:on|at|in|during) the (?:very )?(?:day|time|moment|point|month|year)(?: that| when| of)?)"
    r"(?= (?:the|_\w+_|its?|they|both|a) )"
)
"""Leads in to the happening behind: "who was in charge of it when the motion was put forward"."""


def in_office_when(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the head at the time of what happened; None where none is asked or no date is known."""
    text = question.said
    under = _UNDER.match(text)
    match = under or (None if question.times else _WHO_WHEN.match(text))
    if not match or (under and not re.search(rf"{_HEAD}|{_TERM}|under whom$", match[0])):
        return None
    if question.times and question.kind == "leader":  # "under whom was it in 2012?" tells the time itself
        return None
    place = len(match[0].split())
    asked = Asked(question, knowledge, wording())
    happening = part_of(asked, place, len(question.words))
    points = set(happening.question.words) <= words_of("small") and not happening.question.subjects
    told = [knowledge.by_id[name] for name in question.focus.facts] if points else []
    told = told or [fact for fact in (event_told(happening),) if fact and (under)]
    date = next((date for fact in told if (date := date_of(fact))), None)
    if not date:
        return None
    before = part_of(asked, 0, place).question.subjects
    posts = before or tuple(s for s in happening.question.subjects if s["type"] == "organization")[:1]
    then = {"date": date.iso(), "relation": "in", "end": None, "part": date.part}
    return question.taken_as(
        "leader", subjects=posts, times=(then,), words=question.words[:place], marks=frozenset({"who", "then"})
    )
