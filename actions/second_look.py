"""Looks at a question again after an answer was found: does the answer cover what the question's words ask for?"""

from __future__ import annotations

from actions.answer import Answer
from actions.finders.common import Asked
from actions.finders.search import fact_roots, root
from knowledge.names import names_of, normal_name

SURE = 0.8
"""From this confidence on, words that were never seen do not count against a question that names no subject."""


def doubts(asked: Asked, answer: Answer) -> list[str]:
    """Return the words that speak against the answer; empty if all is well.

    They are words of what is never answered ("budget"); in a question that stands alone and names nothing known, also
    words that its kind was never asked with ("Who founded Microsoft?").
    """
    question = asked.question
    stands_alone = not question.subjects and not question.times and not question.focus.topic
    left = question.uncovered if stands_alone and question.confidence < SURE or stands_alone and not answer.subjects else question.foreign
    if not left:
        return []
    known = frozenset().union(*(fact_roots(fact) for fact in answer.facts)) if answer.facts else frozenset()
    names = {root(word) for name in answer.subjects for title in names_of(asked.subject(name)) for word in normal_name(title).split()}
    harmless = set(asked.wording.words("search")["harmless"].split())
    return [word for word in left if root(word) not in known and root(word) not in names and word not in harmless]
