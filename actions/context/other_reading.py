"""Reads "12/9/2008" with the month in front where that day, and not 12 September, is one of something recorded."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.question import Question
from knowledge import Knowledge

_NUMBERS = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})\b")


def with_day_meant(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with its days in figures as they are meant; itself where there is nothing to choose."""
    figures = {tuple(map(int, match)) for match in _NUMBERS.findall(question.text)}
    if not figures:
        return question
    recorded = {event.date.iso() for event in knowledge.events if event.date}
    return replace(question, times=tuple(_meant(time, figures, recorded) for time in question.times))


def _meant(time: dict[str, Any], figures: set[tuple[int, ...]], recorded: set[str]) -> dict[str, Any]:
    parts = time["date"].split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts) or time["date"] in recorded:
        return time
    year, month, day = parts
    other = f"{year}-{day}-{month}"
    return {**time, "date": other} if (int(day), int(month)) in figures and other in recorded else time
