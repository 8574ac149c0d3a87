"""Follow-ups about what was told that name nothing: what became of it, man or woman."""

from __future__ import annotations

import re

from actions.context.referring import mention
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Members

_WHAT_BECAME_OF_IT = re.compile(
    r"(?:and |so |but )*what (?:has |had |ever |then )*(?:happened|became|become) (?:to|with|of) "
    r"(?:it|them|that|(?:the )?_organization_)(?: (?:then|afterwards|later|now|in the end|after that|eventually))*"
)
_EQUATED = re.compile(
    r"(?:so |wait |and |but )*(?:is |are )?(?:the )?_role_ (?:equals |is |means |and )?(?:the )?"
    r"(?:same (?:thing )?as )?(?:the )?_role_(?: the same(?: thing| office| job| post)?)?(?: then)?"
)
_WHICH_ONES = re.compile(
    r"(?:^|\b_number_ [a-z]+ .*)\b(?:(?:which|what) (?:ones|states|countries)|who)(?: (?:are|were) they)?$"
)


def man_or_woman(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Is that a man or a woman?", which is recorded of nobody, is asked of the person talked about."""
    about = question.topic(knowledge, "person") and not question.subjects
    return question.as_kind("overview") if about and question.has("sex") else None


def which_members(question: Question, knowledge: Knowledge) -> Question | None:
    """ "25 states, wow. Which ones?", after an organization was described: its members."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Members)]
    asks = _WHICH_ONES.search(" ".join(question.words)) and not question.subjects and not question.times
    if len(told) != 1 or not asks or question.focus.kind not in ("overview", "members"):
        return None
    subjects = (mention(told[0].subject, knowledge),)
    return question.taken_as("members", subjects=subjects, words=("which", "states"), marks=frozenset({"which"}))


def what_became_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And what happened to it?" asks whether an organization is still there, not for a detail of what was told."""
    if question.times or not _WHAT_BECAME_OF_IT.fullmatch(" ".join(question.words)):
        return None
    named = question.named("organization") if question.subjects else question.focus.topic
    about = [name for name in named if knowledge.subjects[name].type == "organization"]
    about = about if question.has("they") else about[:1]
    subjects = tuple(mention(name, knowledge) for name in about)
    return question.taken_as("status", subjects=subjects, marks=frozenset()) if about else None


def offices_equated(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So EUSR = head of EULEX?" asks whether two offices are one."""
    asks = len(question.named("role")) == 2 and _EQUATED.fullmatch(" ".join(question.words))
    return question.taken_as("in_common", marks=frozenset({"equated"}), yes_no=True) if asks else None


STEPS = (offices_equated, what_became_of_it, man_or_woman, which_members)
