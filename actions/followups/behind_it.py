"""Follow-ups about what was told that name nothing: what became of it, what a word of it means, man or woman."""

from __future__ import annotations

import re

from actions.context.referring import mention
from actions.followups.ellipsis import SURE, says_only, words_of
from actions.kinds import REFUSED
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Description, Event, Mandate, Members, Relation, Task

_WHAT_BECAME_OF_IT = re.compile(
    r"(?:and |so |but )*what (?:has |had |ever |then )*(?:happened|became|become|came) (?:to|with|of) "
    r"(?:it|them|that|(?:the )?_organization_)(?: (?:then|afterwards|later|now|in the end|after that|eventually))*"
)
_EQUATED = re.compile(
    r"(?:so |wait |and |but )*(?:is |are )?(?:the )?_role_ (?:equals |is |means |and )?(?:the )?"
    r"(?:same (?:thing )?as )?(?:the )?_role_(?: the same(?: thing| office| job| post)?)?(?: then)?"
)
_MEANS = re.compile(
    r"what is meant (?:by|with) (?P<by>[a-z]+(?: [a-z]+){0,4})|"
    r"what (?:does|do|is) (?:this |that |it |the |word |a )*(?:mean )?(?P<before>[a-z]+(?: [a-z]+){0,4}?)"
    r"(?: (?:mean|means|meaning|supposed to mean))?(?: (?:here|exactly|in this|then))*"
)
_WHICH_ONES = re.compile(
    r"(?:^|\b_number_ [a-z]+ .*)\b(?:(?:which|what) (?:ones|states|countries)|who)(?: (?:are|were) they)?$"
)
_MEANING = re.compile(r"\bmean(?:s|t|ing)?\b")


def word_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What does residual mean?": the fact again that has the word, which tells what is recorded of it."""
    text = " ".join(question.words)
    match = _MEANS.fullmatch(text)
    refused = question.kind == REFUSED and question.confidence >= SURE  # a word of which it is known that none tells it
    if not match or not _MEANING.search(text) or question.subjects or says_only(question) or refused:
        return None
    said = (match["before"] or match["by"]).split()
    wanted = {root(word) for word in said if word not in words_of("small")}
    about = (fact for name in question.focus.topic for fact in knowledge.subjects[name].facts)
    pool: list[BaseFact] = [*question.told(knowledge), *about]
    in_words = (fact for fact in pool if isinstance(fact, Mandate | Task | Event | Relation | Description))
    found = next((fact for fact in in_words if wanted and wanted <= fact_roots(fact)), None)
    return question.taken_as("detail", fact=found.id, marks=frozenset(), yes_no=False) if found else None


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


STEPS = (offices_equated, what_became_of_it, man_or_woman, which_members, word_of_it)
