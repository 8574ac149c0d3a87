"""Takes "it" for the document talked about where only a document can be meant: "which body adopted it?"."""

from __future__ import annotations

from dataclasses import replace

from actions.ellipsis import words_of
from actions.question import Question
from actions.references import References
from actions.referring import mention
from knowledge import Knowledge

MADE_BY_WHOM = frozenset({"parent", "list", "creation", "task_holder", "relation", "legal_basis", "appointment"})
"""The kinds for which "who adopted it?" can be taken."""


def with_paper_meant(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the document named that its pronoun means; itself where there is none."""
    if not question.has_word(*words_of("paper")):
        return question
    if not question.named("document"):
        question = _named(question, knowledge)
    asks_maker = question.has("who", "which_body") and question.has_word(*words_of("paper_made"))
    made = asks_maker and bool(question.named("document")) and question.kind in MADE_BY_WHOM
    return question.as_kind("creation") if made else question


def _named(question: Question, knowledge: Knowledge) -> Question:
    words = list(question.words)
    place = next((n for n, word in enumerate(words) if word == "it"), None)
    recent = References(question, knowledge).recent(("document",))
    if place is None or not recent or question.named("organization", "person", "role"):
        return question
    before = sum(word.startswith("_") and word not in ("_time_", "_number_") for word in words[:place])
    words[place] = "_document_"
    subjects = (*question.subjects[:before], mention(recent[0], knowledge), *question.subjects[before:])
    return replace(question, words=tuple(words), subjects=subjects, marks=question.marks - {"it", "the_organization"})
