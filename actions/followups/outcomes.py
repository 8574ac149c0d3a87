"""Follow-ups for what something led to, and what became of it: "what came of it?", "and what happened to it?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.followups.asking import ask, of_type
from actions.followups.dig import ends_of
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, LegalBasis, Review

_OUTCOME = re.compile(
    r"\b(?:effects?|impacts?|results?|outcomes?|consequences?|upshot|repercussions?|aftermath|implications?)\b|"
    r"\b(?:lead|leads|led) to\b|\bc[ao]me (?:out )?of\b|\b(?:bring|brings|brought) (?:\w+ )?about\b|"
    r"\bfollow(?:s|ed) from\b|^(?:and |so )?what followed|\bwhat (?:has )?changed?\b|\bwhat difference\b|"
    r"\bwhat (?:happened|was done|did \w+ do) (?:because|as a (?:result|consequence)|on account|in view|about|after) "
    r"(?:of )?(?:it|that|this)\b|"
    r"\bwhat (?:has )?happened (?:(?:then|next|afterwards|after that) )?(?:to|with) (?:the )?_home_|"
    r"\bact(?:s|ed)? (?:up)?on (?:it|that|this)$|"
    r"^(?:and |so )?what (?:does|did) (?:it|that|this) mean (?:for|now|today|in practice)\b|"
    r"^(?:and |so |but )*(?:what|where|in what position) (?:did|does|has) (?:it|that|this) "
    r"(?:(?:make|made|leave|left|turn|turned|hand|give|gave|render|put|mean for) (?:the )?_home_|"
    r"(?:leave|left|put) it)\b"
)
"""Asks what something led to."""
LONGEST = 10
"""A question for what something led to has at most so many words."""
SHARED = 2
"""A reason that uses so many of the words for something is that."""


_CAME_OUT = re.compile(
    r"(?:and |so |but )*(?:what|which (?:force|mission|organi[sz]ation|body|presence)|who) "
    r"(?:(?:was|were) (?:created|formed|set up|founded|born) )?(?:(?:came|comes|come|grew|arose|resulted|followed) )?"
    r"(?:out )?(?:of|from|by|under|through|because of) (?:it|that|this|(?:the )?_document_)(?: then)?"
)


def what_rests_on_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which force came out of that?" of a document: what has it for its legal basis."""
    papers = question.named("document") or [question.topic(knowledge, "document")]
    if not _CAME_OUT.fullmatch(question.said) or question.times:
        return None
    resting = [fact for fact in knowledge.all_facts(LegalBasis) if fact.document in papers]
    return question.taken_as("event", fact=resting[0].id, subjects=(), yes_no=False) if resting else None


def what_came_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And what is the effect of that today?" after what has a result that is recorded: that result; after what was a
    reason for something else: that.
    """
    told = question.told(knowledge)
    asks = _OUTCOME.search(question.said) and not question.has("when", "why", "how_many")
    drew = question.has("who") or question.has_word("which", "whose")  # "who drew the consequences?"
    if not asks or question.times or len(question.words) > LONGEST:
        return None
    if drew and len(led_to := _led_to(told, knowledge)) == 1:
        return replace(question, fact=led_to[0].id, subjects=())
    if question.has("who") or not _about_the_same(question, told, knowledge):
        return None
    if any(isinstance(fact, Review) or getattr(fact, "result", None) for fact in told):
        return question.taken_as("detail", marks=question.marks | {"outcome"}, subjects=())
    led_to = _led_to(told, knowledge)
    if len(led_to) == 1:
        return replace(question, fact=led_to[0].id, subjects=())
    steps = bool(led_to) and all(fact.kind == "downsizing" for fact in led_to)
    return question.taken_as("downsizing", marks=frozenset({"phase"})) if steps else None


def _about_the_same(question: Question, told: Sequence[BaseFact], knowledge: Knowledge) -> bool:
    """Return whether the question names nobody but those who took part in what was told, or the home country."""
    took_part = {name for fact in told for name in ends_of(fact) if name in knowledge}
    parents = {knowledge.subjects[name].parent for name in took_part}
    return not question.strangers and set(question.named()) <= took_part | parents | {knowledge.home}


def _led_to(told: Sequence[BaseFact], knowledge: Knowledge) -> list[Event]:
    """Return what is recorded to have followed from the one thing that was told: what has it for its reason; after the
    decision on a reduction, the steps of it.
    """
    happened = [fact for fact in told if isinstance(fact, Event)]
    if len(happened) != 1:
        return []
    cause, known = happened[0], fact_roots(happened[0])
    others = [event for event in knowledge.all_facts(Event) if event is not cause and event.why]
    found = [
        event
        for event in others
        if cause.subject in (event.subject, *event.others) and len(known & _roots(event.why or "")) >= SHARED
    ]
    if found or cause.kind != "downsizing" or cause.phase:
        return found
    return [event for event in knowledge.facts(cause.subject, Event) if event.kind == "downsizing" and event.phase]


def _roots(text: str) -> set[str]:
    return {root(word) for word in re.findall(r"[a-z]+", text.lower()) if word not in words_of("small")}


_WHAT_BECAME_OF_IT = re.compile(
    r"(?:and |so |but )*what (?:has |had |ever |then )*(?:happened|became|become) (?:to|with|of) "
    r"(?:it|them|that|(?:the )?_organization_)(?: (?:then|afterwards|later|now|in the end|after that|eventually))*"
)


def what_became_of_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And what happened to it?" asks whether an organization is still there, not for a detail of what was told."""
    if question.times or not _WHAT_BECAME_OF_IT.fullmatch(question.said):
        return None
    named = question.named("organization") if question.subjects else question.focus.topic
    about = of_type("organization", named, knowledge)
    about = about if question.has("they") else about[:1]
    return ask(question, knowledge, "status", about, marks=()) if about else None
