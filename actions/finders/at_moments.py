"""Turns a moment that a question describes into a time: "who led UNMIK when the ISG ended?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.finders import moments
from actions.finders.common import Asked
from actions.finders.edges import placed
from actions.question import Question

_AT = re.compile(
    r"\b(?:(?:(?:on|by|at) )?the (?:very )?(?:day|time|moment|month|year)(?: that| when| of)?|when|while|once|"
    r"(?P<relation>after|before|until|since)) (?:the |its )?(?=_(?:organization|body|document|event)_)"
)
ABOUT_THE_MOMENT = frozenset({"start", "end", "end_reason", "creation", "event", "status", "duration", "compare_time"})
"""The kinds for which a question can be taken that only dates itself by a start or an end."""
SAID = 4
"""So many words from its name on say what happened at the moment."""
OFFICES = frozenset({"leader", "tenure", "office"})


def timed(asked: Asked) -> Question | None:
    """Return the question on an office with the time of the moment that it describes; None where it describes none."""
    question = asked.question
    match = _AT.search(" ".join(question.words))
    kind = "leader" if question.kind in ABOUT_THE_MOMENT and question.has("who") else question.kind
    if not match or kind not in OFFICES or not (question.has("who") or question.yes_no):
        return None
    place = len(match.string[: match.end()].split())
    moment = next((m for m in moments.moments(asked) if m.place == place and m.sure and m.date), None)
    mention = next((mention for at, mention in placed(asked) if at == place), None)
    if not moment or not moment.date or not mention:
        return None
    rest = tuple(subject for subject in question.subjects if subject is not mention)
    if not any(s.get("known", True) and s["type"] in ("organization", "role", "body", "person") for s in rest):
        return None
    time = {"date": moment.date.iso(), "relation": match["relation"] or "in", "end": None, "part": moment.date.part}
    marks = question.marks - {"start", "end", "ended", "when"}
    said = set(question.words[place : place + SAID])  # "… closed shop": how it came to that is not what is asked
    return replace(
        question.as_kind(kind),
        subjects=rest,
        times=(time,),
        marks=marks,
        uncovered=tuple(word for word in question.uncovered if word not in said),
        foreign=tuple(word for word in question.foreign if word not in said),
        unheard=tuple(word for word in question.unheard if word not in said),
    )
