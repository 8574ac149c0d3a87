"""Follow-ups on the facts told last: what a noun in them names, how many they are, a figure held against theirs."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from actions.certain.figures import FIGURES, STAFF_MARKS
from actions.followups.asking import of_type
from actions.followups.details_asked import NO_DETAIL
from actions.followups.dig import ends_of
from actions.followups.ellipsis import SURE, names_any, says_only, words_of
from actions.kinds import CHAT
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, Members, Staff

_POINTERS = ("that", "this", "those", "these", "whose")
_NOT_OF_A_PART = frozenset(
    {"when", "how_many", "the_head", "the_organization", "the_document", "previous", "following", "he", "she"}
)
"""Marks of questions that want something else than the answer's own facts tell."""
LONGEST = 9
"""A question about a part of the last answer has at most so many words."""
_SAYS_ELSE = frozenset(
    {"source", "out_of_scope", "deny", "affirm", "complaint", "other_subject", "as_of", "praise", "pick"}
)
"""The kinds for which a figure that somebody holds against the last answer is taken."""


def part_of_answer(question: Question, knowledge: Knowledge) -> Question | None:
    """Return what asks about what a noun names that the last answer used as a question for that."""
    told = question.told(knowledge)
    if question.times or not told or len(question.words) > LONGEST + len(question.subjects):
        return None
    named = {one["id"] for one in question.subjects}  # "what was done with UNMIK in line with that report?"
    if not any(named <= set(ends_of(fact)) for fact in told) or not _asks_by_noun(question, told):
        return None
    if question.has_word("whose") and question.topic(knowledge, "document"):
        return None  # "whose plan was it?" asks for its maker
    return question.taken_as("detail", marks=question.marks | {"told_noun", "of_a_part"})


def _asks_by_noun(question: Question, told: Iterable[BaseFact]) -> bool:
    """Return whether it asks about what a noun names that the last answer used: "who carried out that assessment?"."""
    if question.has(*_NOT_OF_A_PART) or not question.has_word("who", "whose", "whom", "what", "which"):
        return False
    if question.kind in NO_DETAIL and question.confidence >= SURE and not question.has_word("whose"):
        return False
    if question.foreign or (question.kind == "out_of_scope" and question.confidence >= SURE):
        return False
    pointers = (*_POINTERS, "the") if question.has("who") else _POINTERS
    words = [word for word in question.words if word not in words_of("behind")]
    nouns = {root(noun) for before, noun in pairwise(words) if before in pointers} - _SMALL
    used = {word for fact in told if isinstance(fact, Event) for word in fact_roots(fact)}
    if question.has_word("whose"):
        owned = {root(noun) for before, noun in pairwise(question.words) if before == "whose"}
        return bool(owned & used)
    words = [word for word in words if not word.startswith("_") and (word != "with" or not question.subjects)]
    else_asked = {root(word) for word in words} - used - _DONE  # "who voted against that decision"
    return bool(nouns & used) and not else_asked


_SMALL = {root(word) for word in words_of("small", "post", "head")}
_DONE = {root(word) for word in words_of("small", "detail", "done", "in_view")}


def figure_held_against(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Another site has 350": a figure held against the one that was just told asks whether that is right."""
    last = question.focus
    told = question.told(knowledge)
    if len(question.numbers) != 1 or question.named() or question.times:
        return None
    if question.kind not in _SAYS_ELSE and (question.kind not in FIGURES or question.has(*STAFF_MARKS)):
        return None
    if not told or not all(isinstance(fact, Staff | Members) for fact in told):
        return None
    if last.topic[:1] and not any(fact.subject == last.topic[0] for fact in told):  # "EULEX then. 1,500 staff, …"
        return None
    if question.kind == "members" != last.kind and question.has_word("contingents", *words_of("states")):
        return None  # of something else that is counted
    if question.has("when", "where", "why", "who", "which", "how_many"):
        return None
    marks = frozenset(last.marks) - {"how_many"}
    return question.taken_as(
        last.kind, words=tuple(last.words), marks=marks, yes_no=not question.has("negated"), subjects=()
    )


_OF_FIGURES = frozenset({"staff", "members", "compare_size"})


def how_many_told(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many is that?" after several were listed asks for the number of those."""
    asks = question.has("how_many") or question.has_word("number", "count")
    if not asks or not says_only(question, "counting") or question.focus.kind in (*_OF_FIGURES, "relation"):
        return None
    listed = list(dict.fromkeys(name for name in question.focus.listed if name in knowledge))
    of_people = question.has_word("people", "persons") and question.has_word("have", "do", "does", "in")
    if len(listed) < 2 or set(listed).isdisjoint(question.focus.topic):
        return None
    if of_people and of_type("organization", listed, knowledge):
        return None  # "how many people do they have together?"
    return question.taken_as("count", marks=frozenset({"told"}))


FRAGMENT = 5
"""So many words a fragment has at most that goes on about what was told."""


def what_was_told_speaks_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Officials of what kind?": a fragment whose kind is unsure and whose words are all in a fact that was told asks
    no more than that tells.
    """
    told = question.told(knowledge)
    unsure = question.unsure or question.kind in CHAT
    if not told or not unsure or len(question.words) > FRAGMENT or names_any(question):
        return None
    said = {root(word) for word in question.words if word not in words_of("small") and word not in _ASKING}
    asks = bool(_ASKING & set(question.words))
    if (not said and not asks) or not any(said <= fact_roots(fact) for fact in told):
        return None
    return question.told_again(yes_no=False)


_ASKING = frozenset({"who", "whom", "whose", "what", "which", "kind", "sort", "type", "how"})
"""What asks in a fragment."""
