"""What a question for an organization means by "that" where the sentence before it names a task: "My essay is on peace.
Which mission deals with that?".
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.context.alternatives import alternatives
from actions.context.reference import Clause
from actions.focus import Focus
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import root, roots_of_tasks
from actions.wording import wording
from knowledge import Knowledge

ASKED_AS = frozenset({"task_holder", "list", "parent", "relation", "mandate", "pick"})
"""The kinds that "which of them does that?" is taken for."""
_POINTING = frozenset({"it", "that", "this", "they", "them", "those", "these"})


def with_theme(clauses: Sequence[Clause], clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return a clause that asks which organization does "that" with the words that say what, else as it is."""
    position = next((n for n, other in enumerate(clauses) if other is clause), 0)
    before = clauses[position - 1] if position else None
    question = Question.of(clause, focus)
    offered = alternatives(question)
    asks = question.has("which", "who", "which_body") or offered
    told = [*(s["id"] for s in before["subjects"]), *focus.topic] if before else []
    if not before or before["is_question"] or not asks or any(not _is_country(name, knowledge) for name in told):
        return clause
    if (
        question.kind not in ASKED_AS
        or _POINTING.isdisjoint(question.words)
        or bool(question.subjects) != bool(offered)
    ):
        return clause
    theme = [word for word in before["words"] if _tells_task(word, knowledge)]
    if not theme:
        return clause
    empty = words_of("tasks", "offered")
    rest = [word for word in clause["words"] if word not in empty]
    known = {"kind": "task_holder", "confidence": max(clause["confidence"], 0.9)}
    uncovered = {
        key: [word for word in clause[key] if word not in empty] for key in ("uncovered", "foreign", "unheard")
    }
    marks = [mark for mark in clause["marks"] if mark not in ("it", "that", "they")]
    return {**clause, **known, **uncovered, "words": [*theme, *rest], "marks": marks}


def _is_country(name: str, knowledge: Knowledge) -> bool:
    return name not in knowledge or knowledge.subjects[name].type == "country"


def _tells_task(word: str, knowledge: Knowledge) -> bool:
    search = wording().words("search")
    said_of_anything = {*search["stopwords"].split(), *search["generic"].split(), *search["harmless"].split()}
    return (
        len(word) > 2 and word not in said_of_anything | words_of("small") and root(word) in roots_of_tasks(knowledge)
    )
