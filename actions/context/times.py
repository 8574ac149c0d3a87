"""The times that a question names, also through events: "after independence"."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

from actions.question import Question, When
from knowledge import FuzzyDate, Knowledge
from knowledge.models import Event

_FROM_EVENT = re.compile(
    r"\b(?:from|starting with|beginning with) (?:the )?_event_|_event_ (?:till|until|to|onwards?|up to)\b"
)


_NOT_UNTIL = re.compile(r"\bnot\b(?P<what> (?:\w+ )*?)(?:until|till) (?P<time>(?:the |about )?_time_)")


def not_until(question: Question) -> Question | None:
    """Return a claim that something was "not … until" a time as the claim that it was then; None where it is none."""
    text = " ".join(question.words)
    found = _NOT_UNTIL.search(text)
    if not found or not question.yes_no or [time["relation"] for time in question.times] != ["until"]:
        return None
    words = _NOT_UNTIL.sub(lambda m: f"{m['what'].strip()} in {m['time']}", text).split()
    kind = "start" if question.kind in ("end", "compare_time") and question.has("start") else question.kind
    return replace(
        question,
        kind=kind,
        words=tuple(words),
        times=({**question.times[0], "relation": "in"},),
        marks=question.marks - {"negated", "end"},
    )


def named_times(question: Question, knowledge: Knowledge) -> list[When]:
    """Return the times that the question names, also through events ("after independence"); those that the
    conversation did not tell (actions.context.moments) are left out.
    """
    found = []
    for time in question.times:
        if not all(date[:4].isdecimal() for date in (time["date"], time.get("end") or time["date"])):
            continue
        start = FuzzyDate.parse(
            f"{time['part']} {time['date']}" if time.get("part") and "-" not in time["date"] else time["date"]
        )
        end = FuzzyDate.parse(time["end"]) if time.get("end") else start
        found.append(
            _related(
                start.first_day(),
                end.last_day(),
                time["date"] + (f"/{time['end']}" if time.get("end") else ""),
                time["relation"],
            )
        )
    for name in question.events:
        event = knowledge.by_id.get(name)
        if isinstance(event, Event) and event.date and event.name:
            relation = next((word for word in ("before", "after", "since", "until") if word in question.words), "in")
            relation = "since" if _FROM_EVENT.search(" ".join(question.words)) else relation
            found.append(_related(event.date.first_day(), event.date.last_day(), event.date.iso(), relation))
    return found


def _related(first: dt.date, last: dt.date, text: str, relation: str) -> When:
    if relation == "before":
        return When(dt.date.min, first - dt.timedelta(days=1), text, relation)
    if relation in ("after", "since"):
        return When(last + dt.timedelta(days=1) if relation == "after" else first, dt.date.max, text, relation)
    if relation == "until":
        return When(dt.date.min, last, text, relation)
    return When(first, last, text, "in", relation == "between")
