"""Looks at a question again: do its words fit what was understood, and does the answer cover them?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from actions.answer import Answer
from actions.checks.claimed_ends import ends_of
from actions.checks.joined_or_left import joined_or_left
from actions.finders.common import Asked
from actions.finders.uncounted import counts_what_no_figure_tells
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Mandate, Policy, Task
from knowledge.names import names_of, normal_name

NOT_BY_NAME = frozenset({"mandate", "task_holder", "relation", "staff", "members", "list", "count"})
"""The kinds whose questions can ask for officials and mean no persons ("which officials does it advise")."""
_ADJECTIVES = r"(?:_(?:country|body|organization|home)_|prime|us|un|foreign|military|senior|high|defen[cs]e|former)"
"""What can stand between "which" and an official."""
SURE = 0.8
"""From this confidence on, words that were never seen do not count against a question that names no subject."""
UNSURE = 0.35
"""Below this confidence, every word that its kind was never asked with counts against an answer."""
WHERE_ANSWERED = frozenset(
    {
        "origin",
        "source",
        "policy",
        "participation",
        "members",
        "list",
        "task_holder",
        "detail",
        "relation",
        "mandate",
        "event",
        "event_at",
    }
)
"""The kinds in which "where" asks for something that can be recorded."""

WORDS_OF_FACTS = frozenset({"task_holder", "list", "policy"})
"""The kinds whose questions use words of the facts themselves, which the training need not know."""


def refused_by_words(asked: Asked) -> bool:
    """Return whether the question asks for what is never recorded, whatever its kind: somebody's life, a deputy, how
    many people left, or a place.
    """
    question = asked.question
    if question.has("biography", "alive") and (question.named("person") or question.has("he", "she")):
        return True
    if question.has("sex") and (question.named("person") or asked.refer.persons()):
        return True
    of_two = question.kind == "overview" and question.yes_no and len(question.named("person")) > 1
    if question.has("deputy") or of_two or _what_came_after(asked):
        return True
    if counts_what_no_figure_tells(asked) or joined_or_left(asked) or _of_sex_or_force(asked):
        return True
    return (
        question.has("where")
        and question.kind not in WHERE_ANSWERED
        and not question.has_word("from", "stand", "stands")
        and not (question.kind == "office" and question.has_word(*words_of("works")))
    )


_OF_FORCE = re.compile(
    r"\blegal (?:status|force|value|effect)\b|\b(?:legally )?binding\b|\bin (?:force|effect)\b(?! (?:in|on|since)\b)"
    r"|\b(?:still|yet|now) (?:valid|applicable|applies|apply)\b|\b(?:superseded?|repealed?|overr[iu]l\w+|expired?)\b"
)
_OF_SEX = re.compile(r"\b(?:man|male|guy|he|him) or (?:an? )?(?:woman|female|lady|she|her|girl)\b|\b(?:gender|sex)\b")


def _of_sex_or_force(asked: Asked) -> bool:
    """Return whether it asks for somebody's gender, or if a document is binding: neither is ever recorded."""
    question, text = asked.question, " ".join(asked.question.words)
    about = question.named("document") or (question.has("it", "that") and question.topic(asked.knowledge, "document"))
    came = question.has("when", "start", "which_document") or question.times  # "when did it come into force?"
    of_force = about and not came and question.kind in ("status", "legal_basis", "out_of_scope", "overview", "end")
    return bool(of_force and _OF_FORCE.search(text)) or (
        bool(_OF_SEX.search(text)) and (question.has("he", "she") or bool(question.named("person")))
    )


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
        words = tuple(word for word in words if root(word) not in _recorded_roots(asked.knowledge))
    return not question.focus.topic and question.confidence < 0.97 and bool(_strange(asked, words, None))


def _is_later(asked: Asked, persons: Sequence[str]) -> bool:
    """Return whether the question names the time after the offices of the persons."""
    ends = [t.end.first_day() for name in persons for t in asked.knowledge.tenures(name) if t.leads and t.end]
    after = [when.first for when in asked.when if when.relation in ("after", "since")]
    return asked.question.kind in ("office", "tenure") and bool(ends and after) and max(after) > max(ends)


def _what_came_after(asked: Asked) -> bool:
    """Return whether it asks what somebody did after the one office that is recorded."""
    question = asked.question
    persons = question.named("person") or (question.has("he", "she") and asked.refer.persons()[:1])
    if (
        not persons
        or not (question.has("later_career") or _is_later(asked, persons))
        or question.has("who", "when", "how_long")
        or (question.kind == "succession" and not question.has("title"))
        or question.yes_no
    ):
        return False
    if not question.has_word("what", "which", "where"):
        return False
    return all(sum(t.leads and t.person == name for t in asked.knowledge.tenures(name)) < 2 for name in persons)


def lacks_name(asked: Asked, answer: Answer) -> bool:
    """Return whether the question asks which official it was ("which president decided …"), and no fact of the answer
    tells of a person.
    """
    nouns = "|".join(asked.wording.words("search")["officials"].split())
    which = r"(?:which|what|names? of(?: the)?|who (?:was|were|is|are)(?: the)?)"
    under = r"under whose (?:presidency|chairmanship|premiership)"
    asks = rf"{which}(?: and| {_ADJECTIVES})* (?:{nouns}|_role_)\b|{under}|by name$"
    if (
        asked.question.yes_no
        or asked.question.kind in NOT_BY_NAME
        or not re.search(rf"\b(?:{asks})", " ".join(asked.question.words))
    ):
        return False
    return not any(
        name in asked.knowledge and asked.subject(name).type == "person"
        for fact in answer.facts
        for name in (fact.subject, *ends_of(fact))
    )


@lru_cache(maxsize=4)
def _recorded_roots(knowledge: Knowledge) -> frozenset[str]:
    """Return the roots of the words of all that is recorded of what organizations do and countries want."""
    return frozenset().union(
        *(fact_roots(fact) for fact in knowledge.by_id.values() if isinstance(fact, Mandate | Policy | Task))
    )


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
    foreign = [word for word in _strange(asked, question.foreign, answer) if word not in _scoffed(question)]
    refused = [word for word in foreign if word not in question.unheard]
    if question.confidence < UNSURE:
        return Doubts(refused, _strange(asked, question.uncovered, answer))
    return Doubts(refused, [word for word in foreign if word in question.unheard])


_SCOFF = re.compile(r"\bor (?:(?:do|does|did|is|are) (?:they|it|he) )?(?:just|only|simply|merely) (?P<rest>.*)$")


def _scoffed(question: Question) -> list[str]:
    """Return the words of an alternative that only scoffs: "… or do they just drink coffee"."""
    match = _SCOFF.search(" ".join(question.words))
    return match["rest"].split() if match else []


def _strange(asked: Asked, words: tuple[str, ...], answer: Answer | None) -> list[str]:
    known: set[str] = set()
    if answer:
        known = {word for fact in answer.facts for word in fact_roots(fact)}
        known |= {
            root(word)
            for name in answer.subjects
            for title in names_of(asked.subject(name))
            for word in normal_name(title).split()
        }
    table = asked.wording.words("search")
    harmless = {*table["harmless"].split(), *table["generic"].split()}
    return [word for word in words if root(word) not in known and word not in harmless]
