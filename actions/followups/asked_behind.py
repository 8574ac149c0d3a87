"""Short questions behind a story that names whom they are about: "My aunt often spoke of a Mr Feith. Who was that?"."""

from __future__ import annotations

import re

from actions.context.clauses import mention
from actions.question import Question
from knowledge import Knowledge

_HEAD = r"(?:head|leader|boss|chief|director|head of mission|man in charge|person in charge)"
_NAME = r"(?:(?:and |so |what is |what was |under what |by what )*(?:the|his|her|their|whose)? ?name)"
_NAME_OF_HEAD = re.compile(
    rf"\b{_HEAD} (?:of|at|in|with) (?:the )?_(?:organization|body)_ (?:\w+ ){{0,3}}?{_NAME}$|"
    r"_role_ (?:\w+ ){0,3}?(?:what is |and )?(?:his|her) name$"
)
_HIS_NAME = re.compile(rf"{_NAME}(?: (?:is|was|then|exactly|again))*")


def name_of_head(question: Question, knowledge: Knowledge) -> Question | None:
    """ "I am to write to the boss of EULEX. The name, please?", "his name?" where nobody was talked about: the head."""
    text = " ".join(question.words)
    named = question.named("organization", "body", "role")
    if _NAME_OF_HEAD.search(text) and len(named) == 1 and len(question.subjects) == 1:
        subjects = question.subjects
    else:
        topic = question.topic(knowledge, "organization")
        somebody = any(knowledge.subjects[name].type == "person" for name in question.focus.subjects)
        asks = _HIS_NAME.fullmatch(text) and question.has("he", "she")
        if not asks or not topic or somebody or question.subjects:
            return None
        subjects = (mention(topic, knowledge),)
    words, marks = ("who", "leads", f"_{subjects[0]['type']}_"), frozenset({"who", "the_head"})
    return question.taken_as("leader", subjects=subjects, words=words, marks=marks)


STEPS = (name_of_head,)
