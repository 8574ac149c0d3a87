"""Looks at a question again after an answer was found: does the answer cover what the question's words ask for?"""

from __future__ import annotations

from actions.answer import Answer
from actions.finders.common import Asked
from actions.finders.search import fact_roots, root
from knowledge.names import names_of, normal_name


def doubts(asked: Asked, answer: Answer) -> list[str]:
    """Return the content words that neither the kind's training examples nor the answer's facts know; empty if all is well."""
    left = asked.question.uncovered
    if not left:
        return []
    known = frozenset().union(*(fact_roots(fact) for fact in answer.facts)) if answer.facts else frozenset()
    names = {root(word) for name in answer.subjects for title in names_of(asked.subject(name)) for word in normal_name(title).split()}
    harmless = set(asked.wording.words("search")["harmless"].split())
    remaining = [word for word in left if root(word) not in known and root(word) not in names and word not in harmless]
    content = len([word for word in asked.question.words if word.isalpha() and len(word) > 3])
    return remaining if len(remaining) > 1 or (remaining and content <= 6 * len(remaining)) else []
