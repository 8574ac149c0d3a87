"""Follow-ups on the facts told last: with whom a duty of them is done, how many were told of, "… too?"."""

from __future__ import annotations

from actions.followups.ellipsis import says_only, words_of
from actions.kinds import CHAT
from actions.question import UNSURE, Question
from actions.roots import fact_roots, root
from knowledge import Knowledge

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
    if of_people and any(knowledge.subjects[name].type == "organization" for name in listed):
        return None  # "how many people do they have together?"
    return question.taken_as("count", marks=frozenset({"told"}))


FRAGMENT = 5
"""So many words a fragment has at most that goes on about what was told."""


def what_was_told_speaks_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Officials of what kind?": a fragment whose kind is unsure and whose words are all in a fact that was told asks
    no more than that tells.
    """
    told = question.told(knowledge)
    unsure = question.confidence < UNSURE or question.kind in CHAT
    if not told or not unsure or len(question.words) > FRAGMENT or question.subjects or question.times:
        return None
    said = {root(word) for word in question.words if word not in words_of("small") and word not in _ASKING}
    asks = bool(_ASKING & set(question.words))
    if (not said and not asks) or not any(said <= fact_roots(fact) for fact in told):
        return None
    return question.told_again(yes_no=False)


_ASKING = frozenset({"who", "whom", "whose", "what", "which", "kind", "sort", "type", "how"})
"""What asks in a fragment."""


STEPS = (how_many_told,)
