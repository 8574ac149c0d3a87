"""Looks at an answer again: words of its question may speak against it, something else fit better, or it is a guess."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from actions.answer import Answer
from actions.checks.premises import with_moment, with_premises
from actions.declining import UNSURE_REFUSAL, unrecorded
from actions.finders import overviews, search
from actions.finders.common import Asked
from actions.finders.task_holders import of_another
from actions.roots import root, roots_of_tasks, roots_told

GUESSED = 0.35
"""Below this confidence of the classifier, every word that the kind was never asked with counts against an answer, and
facts are looked up by their words where there is none.
"""
NEAR = 0.3
"""A fact that shares this part of the question's content words is a better guess than what the subject is."""
WHOLLY = 0.75
"""A fact that has this share of the question's content words is told although the question's kind found none."""
NEARLY = 0.5
"""So much of them is enough where the kind is unsure."""
GUESS_LENGTH = 480
"""A guess has at most so many characters."""
MAY_BE_ANOTHERS = frozenset({"relation", "mandate", "task_holder", "event"})
"""The kinds in which one organization can be taken for another that does what is asked about."""
WORDS_OF_FACTS = frozenset({"task_holder", "list", "policy"})
"""The kinds whose questions use words of the facts themselves, which the training need not know."""


def speaks_of_else(asked: Asked) -> bool:
    """Return whether a question that stands alone and names nothing known has words that its kind was never asked
    with.
    """
    question = asked.question
    if question.subjects or asked.when:
        return False
    if question.has("personal"):
        return True
    if question.numbers and _is_recorded_number(asked):
        return False
    words = question.foreign if question.has("of_all") else question.uncovered  # which its kind need not know
    if question.kind in WORDS_OF_FACTS:
        words = tuple(word for word in words if root(word) not in roots_of_tasks(asked.knowledge))
    return not question.focus.topic and question.confidence < 0.97 and bool(_strange(asked, words, None))


class Doubts(NamedTuple):
    """The words that speak against an answer; both empty if all is well."""

    refused: list[str]
    """Words that only questions use which are never answered ("budget"): they decide."""
    unsure: list[str]
    """Words that were never heard, and, where the kind is unsure, all that it was never asked with."""


def _is_recorded_number(asked: Asked) -> bool:
    """Return whether a number of the question is a recorded figure."""
    return any(getattr(fact, "value", None) in asked.question.numbers for fact in asked.knowledge.by_id.values())


def doubts(asked: Asked, answer: Answer) -> Doubts:
    """Return the words of the question that neither its kind nor the answer's facts account for."""
    question = asked.question
    if question.kind == "status" and question.yes_no and all(not asked.active(name) for name in answer.subjects):
        return Doubts([], [])  # what has ended does nothing any more
    if question.kind == "full_name" and question.has("full_only"):
        return Doubts([], [])  # whatever somebody guesses that the letters stand for
    foreign = _strange(asked, question.foreign, answer)
    refused = [word for word in foreign if word not in question.unheard]
    if question.confidence < GUESSED:
        return Doubts(refused, _strange(asked, question.uncovered, answer))
    return Doubts(refused, [word for word in foreign if word in question.unheard])


def _strange(asked: Asked, words: tuple[str, ...], answer: Answer | None) -> list[str]:
    known = roots_told(answer.facts, map(asked.subject, answer.subjects)) if answer else set()
    table = asked.wording.words("search")
    harmless = {*table["harmless"].split(), *table["generic"].split()}
    return [word for word in words if root(word) not in known and word not in harmless]


def looked_at_again(asked: Asked, answer: Answer) -> Answer:
    """Return the answer if nothing in the question speaks against it; else what fits better, or a guess."""
    question = asked.question
    taken_for_it = question.kind in MAY_BE_ANOTHERS and not (answer.facts and answer.outcome == "answered")
    weighed = answer.text.startswith((asked.verdict_on(True), asked.verdict_on(False)))
    taken_for_it = taken_for_it or (question.kind in ("mandate", "task_holder") and not weighed)
    if taken_for_it and (found := of_another(asked)):
        return found
    if answer.outcome != "answered":
        if question.confidence < GUESSED:
            return search.answer(asked) or guess(asked) or answer
        least = WHOLLY if question.confidence >= UNSURE_REFUSAL else NEARLY
        if (
            not answer.facts
            and not question.strangers
            and not (question.kind == "staff" and question.has("how_many"))  # no fact in words tells how many
            and not (question.kind == "leader" and question.has("who"))  # nor who leads it, but whom it appointed
            and not doubts(asked, answer).refused
            and (found := search.answer(asked, least))
        ):
            return found
        return with_premises(asked, answer) if answer.outcome == "not_recorded" else answer
    against = doubts(asked, answer)
    if not against.refused and not against.unsure:
        return with_moment(asked, with_premises(asked, answer))
    found = None if question.strangers else search.answer(asked)  # of whom nothing is recorded, whatever fits
    if found and not doubts(asked, found).refused:
        return found
    if against.refused:
        return unrecorded(asked, answer)
    if _names_somebody_else(asked, against.unsure):
        return answer.prefixed(asked.verdict_on(False))
    if question.confidence >= GUESSED:
        return hedged(asked, answer)
    return guess(asked) or unrecorded(asked, answer)


def _names_somebody_else(asked: Asked, unknown: Sequence[str]) -> bool:
    """Return whether a claim says that somebody whose name was never heard leads it or gave an office: "is it led by
    John Smith?". Then the one who did is told, and it is not so.
    """
    question = asked.question
    if not question.yes_no or question.kind not in ("leader", "appointment") or not unknown:
        return False
    name = rf"(?:\w+ )?{re.escape(' '.join(unknown))}"
    doer = rf"by {name}$|^(?:is|was|did) {name} (?:the\b|its\b|appoint|in charge|_role_)"
    return bool(re.search(doer, question.said)) and not question.strangers


def guess(asked: Asked) -> Answer | None:
    """Return, with the doubt said, what is recorded of the subject that a question names which was not understood."""
    question = asked.question
    named = [name for name in question.named() if name != asked.knowledge.home]
    if not named or question.foreign or question.strangers:
        return None
    if near := search.answer(asked, least=NEAR):
        return hedged(asked, near)
    found = overviews.overview(Asked(question.as_kind("overview"), asked.knowledge, asked.wording))
    return hedged(asked, found) if found.outcome == "answered" else None


def hedged(asked: Asked, answer: Answer) -> Answer:
    """Return the answer as a guess: shortened, and with the doubt in front."""
    kept = ""
    for sentence in re.split(r"(?<=\.) (?=[A-Z])", answer.text):
        if len(kept) + len(sentence) > GUESS_LENGTH:
            break
        kept = f"{kept} {sentence}".strip()
    return replace(
        answer, outcome="ambiguous", text=asked.say("guess", text=kept or answer.text), options=(), view=None
    )
