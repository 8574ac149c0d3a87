"""What the conversation was about: the latest of a type, those that were listed, the last two, the last three."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from itertools import pairwise

from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Subject

BEFORE_NUMBERS = frozenset({"these", "those", "the", "all", "both", "last", "first"})
NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}


class Remembered:
    """Finds what a question can mean of what was talked about."""

    def __init__(self, question: Question, knowledge: Knowledge) -> None:
        self.question = question
        self.knowledge = knowledge

    def subject(self, name: str) -> Subject:
        """Return the subject with an id."""
        return self.knowledge.subjects[name]

    def _type(self, subject: str) -> str:
        return self.knowledge.subjects[subject].type

    def recent(self, types: Collection[str], among: Iterable[str] | None = None) -> list[str]:
        """Return the remembered subjects of these types, those of the last answer first."""
        focus = self.question.focus
        pool = [*focus.topic, *focus.subjects] if among is None else list(among)
        return list(
            dict.fromkeys(subject for subject in pool if subject in self.knowledge and self._type(subject) in types)
        )

    def several(self, kind: str) -> list[str]:
        """Return the subjects of a type that "these three" can mean: those listed last, where they are so many, else
        those that the conversation was about last, in their order.
        """
        focus = self.question.focus
        words = self.question.words
        number = next((NUMBERS[b] for a, b in pairwise(words) if b in NUMBERS and a in BEFORE_NUMBERS), 0)
        listed = [name for name in focus.listed if name in self.knowledge and self._type(name) == kind]
        if len(listed) > 1 and number in (0, len(listed)) and set(listed) & set(focus.topic):
            return listed
        if listed != focus.listed and not number:  # what was listed is of another type
            told = [name for name in focus.topic if self._type(name) == kind]
            return told if len(told) == len(focus.listed) else []
        course = [name for name in focus.course if self._type(name) == kind]
        return course[-(number or len(course)) :] if len(course) >= number else []

    def so_many(self, kind: str) -> list[str]:
        """Return the subjects of a type that "all three" means; none where the question counts none."""
        words = self.question.words
        counts = any(b in NUMBERS and a in BEFORE_NUMBERS for a, b in pairwise(words))
        return self.several(kind) if counts else []

    def last_two(self, types: Collection[str]) -> list[str]:
        """Return the two subjects of one of these types that answers were about last, the earlier first; those that
        were listed last, where they are two.
        """
        focus = self.question.focus
        listed = [name for name in focus.listed if name in self.knowledge and self._type(name) in types]
        if len(listed) == 2 and set(listed) & set(focus.topic):
            return listed
        latest = dict.fromkeys([*focus.topic, *reversed(focus.course)])
        return [name for name in latest if self._type(name) in types][:2][::-1]
