"""Goes on from a length of time to another end: "and to the deployment of EULEX, counting from the same day?"."""

from __future__ import annotations

import re

from actions.finders.common import Asked
from actions.finders.described import edge_of_work
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Event

_FROM_SAME = (
    r"(?:(?:if (?:you|we|i) )?(?:count\w*|measur\w*|start\w*|reckon\w*|calculat\w*|again|still|also)? ?"
    r"(?:from|since) (?:the |that )?(?:same (?:day|date|point|moment)|_time_|then|there|day|date|point)(?: on)?)"
)
_TO_THERE = re.compile(
    rf"(?:(?:and|so|then|now|ok|but|{_FROM_SAME}) )*(?:how (?:many|much|long)(?: \w+)? )?(?:is it |was it |"
    rf"were there |it is )?"
    r"(?:up )?(?:to|until|till) "
    r"(?P<rest>(?!(?:which|what|whom|whose|who|when|where|how)\b).+)"
)
_UNIT = re.compile(r"\b(?:day|week|month|year)s?\b")
_MEASURED = frozenset({"how_long", "how_many", "difference"})


def to_another_end(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the time from the earlier moment of the last length to the one that is named now."""
    last = question.focus
    measured = last.kind in ("compare_time", "duration") and not _MEASURED.isdisjoint(last.marks)
    if not measured or question.named("role") or any(time["date"][:4].isdecimal() for time in question.times[1:]):
        return None
    text = re.sub(rf" {_FROM_SAME}$", "", " ".join(question.words))
    match = _TO_THERE.fullmatch(text)
    named = [s for s in question.subjects if s["type"] in ("organization", "document", "event", "person", "country")]
    if not match or len(named) != len(question.subjects) or "_time_" in match["rest"]:
        return None
    if not named and not edge_of_work(Asked(question, knowledge, wording())):  # "and until supervision ended?"
        return None
    begun = _earliest_told(question, knowledge)
    if not begun:
        return None
    base = {"id": begun.id, "type": "event", "known": True, "adjective": False}
    unit = _UNIT.search(" ".join(question.words)) or _UNIT.search(" ".join(last.words))
    asks = ("how", "many", f"{unit[0].removesuffix('s')}s") if unit else ("how", "long")
    return question.taken_as(
        "compare_time",
        words=(*asks, "from", "the", "_event_", "until", *match["rest"].split()),
        subjects=(base, *question.subjects),
        marks=(question.marks - {"same"}) | {"how_long"},
        times=(),
        yes_no=False,
        unheard=(),
    )


def _earliest_told(question: Question, knowledge: Knowledge) -> Event | None:
    """Return the earlier one of the two moments between which the last length lay, if it is an event."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event) and fact.date]
    return min(told, key=lambda event: event.date.first_day(), default=None) if len(told) > 1 else None  # type: ignore[union-attr]
