"""A body that was told of, and that a question only points to: "who led these institutions?", "who headed them?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.followups.dig import ends_of
from actions.question import Question
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Relation
from knowledge.names import normal_name

_POINTS = re.compile(
    r"\b(?:that|this|these|those) (?P<noun>institutions?|council|government|ministry|union|alliance)\b"
)
_THEM = re.compile(r"\b(?:them|they)\b")
OF_ORGANIZATIONS = frozenset({"leader", "staff", "members"})
"""The kinds in which "they" can be the institutions that were told of."""


def with_body_meant(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the body named that it points to by a noun of its name; itself where there is none."""
    if question.subjects:
        return question
    text = question.said
    match = _POINTS.search(text)
    found = _called(question, match["noun"], knowledge) if match else ""
    if not match and question.kind in OF_ORGANIZATIONS and (match := _THEM.search(text)):
        found = _several_told(question, knowledge)
    if not match or not found:
        return question
    words = f"{text[: match.start()]}_body_{text[match.end() :]}".split()
    named = replace(question, words=tuple(words), subjects=(mention(found, knowledge),))
    named = replace(named, marks=question.marks - {"they", "that", "the_organization"})
    return named.as_kind("leader") if question.has("the_head") else named


def _called(question: Question, noun: str, knowledge: Knowledge) -> str:
    """Return the remembered body whose name has a noun; empty where an organization is talked about by that noun."""
    told = [name for fact in question.told(knowledge) for name in ends_of(fact) if name in knowledge]
    pool = [*question.focus.topic, *told, *question.focus.subjects]
    return next((name for name in pool if _has_noun(name, noun, knowledge)), "")


def _has_noun(name: str, noun: str, knowledge: Knowledge) -> bool:
    subject = knowledge.subjects[name]
    return subject.type == "body" and root(noun) in {root(word) for word in normal_name(subject.name).split()}


def _several_told(question: Question, knowledge: Knowledge) -> str:
    """Return the institutions that the last answer told of as the other end of a link."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Relation)]
    bodies = {fact.object for fact in told if _has_noun(fact.object, "institutions", knowledge)}
    return bodies.pop() if len(told) == len(bodies) == 1 else ""
