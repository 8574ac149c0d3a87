"""Completes questions that leave out an office, or whose it is: "who had it then?", "who else did he represent?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.dates import UNSURE
from actions.context.clauses import mention
from actions.followups.ellipsis import goes_on_about_whom, words_of
from actions.followups.which_asked import asks_which_of_them
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Tenure
from knowledge.names import normal_name

_HELD = re.compile(
    r"\b(?:ha[sd]|have|held|holds?|got|took|takes?) (?:it|that|this)\b(?! (?:_(?!time_)\w+_|\w+s)\b)"
    r"|\b(?:does|do|is doing) (?:it|that|this)(?: (?:job|work))? "
    r"(?:now|today|nowadays|currently|these days|at present)\b"
)


_BESIDE_HIM = re.compile(
    r"\b(?:(?P<before>before|previously|earlier|beforehand|prior)|after|afterwards|next|later|thereafter|subsequently)"
    r"(?: (?:that|this|him|her))?$"
)
"""Asks for the holder before or after the one told of: "who held the office before?"."""


def stands_for_whom(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who represented the Secretary-General?" asks for the holder of the office that is named after that one."""
    if not question.has("represented", "who") or not question.has_word(*words_of("representing")):
        return None
    for one in (s for s in question.subjects if s["type"] == "role" and s["id"] in knowledge):
        office = normal_name(knowledge.subjects[one["id"]].name).split()
        for other in knowledge.subjects.values():
            after = normal_name(other.name).partition("representative of the ")[2]
            named_after = other.type == "role" and after and other.id != one["id"]
            if named_after and after.split() == office[-len(after.split()) :]:
                subjects = tuple(mention(other.id, knowledge) if s is one else s for s in question.subjects)
                words = tuple("was" if word in words_of("representing") else word for word in question.words)
                return question.taken_as("leader", subjects=subjects, words=words)
    return None


def post_told_of(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who had the post then?" asks for the holder of the office that was just told of."""
    asks = question.has("who") and (question.kind == "leader" or question.confidence < UNSURE)
    if not asks or question.subjects or goes_on_about_whom(question) or asks_which_of_them(question):
        return None
    if not question.has_word(*words_of("post")) and not _HELD.search(" ".join(question.words)):
        return None
    told = [fact for name in question.focus.facts if isinstance(fact := knowledge.by_id[name], Tenure)]
    if question.focus.kind == "origin":  # not what somebody did before
        told = [t for name in question.focus.topic for t in knowledge.tenures(name) if t.person == name and t.leads]
    posts = {str(fact.organization) if fact.leads else fact.role for fact in told}
    if len(posts) != 1:
        return None
    named = (mention(posts.pop(), knowledge),)
    beside = _BESIDE_HIM.search(" ".join(question.words))
    if beside and (person := question.topic(knowledge, "person")) and not question.times:
        words = ("who", "came", "before" if beside["before"] else "after", "_person_")
        marks = frozenset({"who", "previous" if beside["before"] else "following"})
        asked = replace(
            question.as_kind("succession"), subjects=(mention(person, knowledge),), words=words, marks=marks
        )
        return replace(asked, uncovered=(), foreign=())
    return question.taken_as("leader", subjects=named, marks=question.marks - {"it"})
