"""Follow-ups that set what is talked about beside something else: "are they bigger than KFOR?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.figures import FIGURES
from actions.context.clauses import mention
from actions.context.references import References
from actions.followups.asking import talked_about
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Staff

_BESIDE = re.compile(r"\w+ (?:it|they|that|this|those|these) (?:\w+ )*than (?:the )?(?:\w+ )*_(?:organization|body)_")
_COMPARED = re.compile(
    r"(?:and |so |but |how about )*(?:(?:when )?compared|in comparison|relative|next|against|versus|vs)"
    r"(?: (?:with|to|against))? (?:the )?_(?:organization|body)_"
)
_MORE_THAN = re.compile(
    r"(?:and |so |but |is (?:it|that|this) )*(?P<more>more|larger|bigger|fewer|less|smaller)(?: \w+)? "
    r"than (?:the )?_(?:organization|body)_(?: (?:has|have|had|does|do))?"
)
_SET_SIDE = re.compile(
    r"\b(?:(?:compare|comparing|put|set|weigh)|how (?:does|do|did)) "
    r"(?:it|they|that|this|those|these|its|their)(?: (?!_)\w+)*? "
    r"(?:(?:compares? )?(?:with|to|against|beside)|next to|alongside)"
    r"(?: (?:that|those|the ones?|the \w+) (?:of|at|in))?"
    r" (?:the )?_(?:organization|body)_"
)
"""Wants the organization talked about set beside another one: "compare its staff with that of KFOR"."""


TELLS_WHAT = frozenset(
    {"overview", "mandate", "full_name", "in_common", "list", "task_holder", "parent", "leader", "status", "relation"}
)
"""After such questions it is the bodies that may be the same; after others, their dates or figures."""


def same_thing(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Same thing?" after two bodies, or "is it the same as that one, or different?", of the one talked about."""
    named = [s for s in question.subjects if s["type"] in ("organization", "body")]
    said = {word for word in question.words if not word.startswith("_")}
    says_only_that = said <= words_of("small", "same_thing") and question.has_word("same", "different", "identical")
    says_only_that = says_only_that and not question.has_word("for", "about", "with", "again")
    if len(named) > 1 or len(named) != len(question.subjects) or question.times or not says_only_that:
        return None
    types = ("organization", "body")
    refer = References(question, knowledge)
    mine = [subject["id"] for subject in named]
    others = [name for name in refer.recent(types) if name not in mine]
    pair = [*others[:1], *mine] if mine else refer.last_two(types)
    if len(pair) != 2 or question.focus.kind not in TELLS_WHAT:
        return None
    subjects = tuple(mention(name, knowledge) for name in pair)
    open_ended = ("or", "different") if question.has_word("or", "different") else ()
    words = ("are", "_organization_", "and", "_organization_", "the", "same", *open_ended)
    return question.taken_as("in_common", subjects=subjects, words=words, marks=frozenset({"same"}), unheard=())


def asks_figures(question: Question) -> bool:
    """Return whether it is about the numbers of people, by its words or by what was told last."""
    return question.has_word(*words_of("people", "sizes")) or question.focus.kind in FIGURES


def set_beside_topic(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Are they bigger than KFOR?" sets the organization talked about beside the one that is named; after a figure,
    "is that more than KFOR has?" sets the figures beside each other.
    """
    text = question.said
    beside = _SET_SIDE.search(text) and asks_figures(question)
    if beside or (_COMPARED.fullmatch(text) and question.focus.kind in FIGURES):
        question = question.taken_as("compare_size", words=("is", "it", "larger", "than", "_organization_"))
    if question.focus.kind in FIGURES and (more := _MORE_THAN.fullmatch(text)):
        mask = next(word for word in question.words if word.startswith("_"))
        question = question.taken_as("compare_size", words=("is", "it", more["more"], "than", mask), yes_no=True)
    match = _BESIDE.match(question.said)
    topic = [name for name in talked_about(question, knowledge) if name not in question.named()][:1]
    if not match or len(question.subjects) != 1 or not topic:
        return None
    words = (*question.words[:1], "_organization_", *question.words[2:])
    other = question.subjects[0]
    missions = [child.id for child in knowledge.children(other["id"]) if child.type == "organization"]
    other_one = mention(missions[0], knowledge) if other["type"] == "body" and missions else other
    words = tuple("_organization_" if word == "_body_" and missions else word for word in words)
    subjects = (mention(topic[0], knowledge), other_one)
    figures = any(isinstance(fact, Staff) for fact in question.told(knowledge))
    if figures and question.has("more", "fewer"):
        question = question.taken_as("compare_size")
    return replace(question, words=words, subjects=subjects, marks=question.marks - {"it", "they", "that"})
