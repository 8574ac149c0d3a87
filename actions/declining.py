"""Declines: what may not be answered, what can be told of it nevertheless, and how that is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.certain.figures import FIGURES
from actions.checks.never_recorded import is_elsewhere, joined_or_left
from actions.checks.verdicts import ruled_out as is_ruled_out
from actions.context.alternatives import alternatives
from actions.coverage import out_of_scope
from actions.finders.common import Asked, latest_source_day
from actions.followups.ellipsis import words_of
from actions.kinds import KINDS, Kind
from actions.question import Question
from knowledge.models import Staff

UNSURE_REFUSAL = 0.5
"""Below this confidence, a refusal needs a word that speaks for it."""
SHORT = 4
"""A question of so few words goes on about what the conversation is about ("and the budget?")."""


def says_nothing(question: Question) -> bool:
    """Return whether the words are none but small ones, and nothing was talked about: "the the of and to"."""
    small = set(question.words) <= words_of("small") | {"but", "us", "we", "you"}
    return small and not question.marks and not question.subjects and not question.times and not question.focus.topic


def may_claim(question: Question, kind: Kind) -> bool:
    """Return whether names that nothing is recorded of can be part of the question: a country that may be a member,
    say.
    """
    unknown = {subject["type"] for subject in question.subjects if not subject.get("known", True)}
    if question.kind == "origin" and not question.yes_no and question.has("represented", "previous_career"):
        somebody = question.named("person", "role") or question.has("he", "she")
        if unknown == {"place"} and somebody:  # "whom did he represent in New York?"
            return True
    if question.kind in FIGURES and any(s["type"] == "place" for s in question.subjects):  # not of a part of it
        return False
    if unknown - {"country"}:
        asks = question.yes_no or alternatives(question) or question.kind == "legal_basis"
        return kind.claims and bool(asks) and bool(question.named("organization"))
    about = (
        question.named("organization", "role", "person", "body")
        or question.focus.topic
        or question.kind in ("origin", "policy", "participation", "review")
    )
    claims = kind.claims or (question.kind == "event" and question.yes_no)  # "the motion came from Chile?"
    return claims and bool(about) and not is_elsewhere(question)


def answerable(question: Question) -> str | None:
    """Return the likeliest kind that can be answered, where a refusal is unsure and no word of the question speaks
    for it.
    """
    if (
        question.confidence >= UNSURE_REFUSAL
        or question.foreign
        or question.strangers
        or not (question.named() or question.focus.topic)
        or (question.yes_no and len(question.named("person")) > 1)
    ):
        return None
    points = question.has("it", "they", "he", "there", "the_organization")
    if not points and not question.named("organization", "person", "document", "role", "body"):
        return None
    return next((name for name, _ in question.ranking if name in KINDS and not KINDS[name].meta), None)


def speaks_of_known(question: Question) -> bool:
    """Return whether a question that is never answered names or points to what the bot knows."""
    if question.strangers:
        return False
    if question.named("organization", "person", "document", "role", "body"):
        return True
    points = question.has("it", "they", "he", "she", "there", "the_organization", "the_document", "the_head")
    return bool(question.focus.topic) and (points or len(question.words) <= SHORT)


def beyond_sources(asked: Asked) -> bool:
    """Return whether all times that the question names lie after everything that the sources can tell."""
    latest = latest_source_day(asked).last_day()
    return bool(asked.when) and all(
        when.first > latest and when.relation in ("in", "since", "after") for when in asked.when
    )


def after_sources(asked: Asked) -> Answer:
    subjects = asked.refer.anything(("organization", "person"))
    return asked.missing("nothing_after_source", subjects, date=asked.wording.date(latest_source_day(asked)))


def unrecorded(asked: Asked, found: Answer | None = None) -> Answer:
    """Say that this is not recorded of the subject; that it is out of scope where the question is about none that is
    known.
    """
    subjects = asked.refer.anything(("organization", "person", "document", "body", "role"))
    if not subjects or (not asked.question.named() and not asked.question.focus.topic):
        return out_of_scope(asked.knowledge, asked.wording)
    if asked.has("sex") and (persons := asked.refer.persons()[:1]):
        return asked.missing("no_sex", persons, name=asked.labels(persons))
    if joined_or_left(asked) and asked.home in asked.question.named():  # a body that it may have joined
        subjects = [asked.home]
    facts = asked.knowledge.facts(subjects[0], Staff) if found and found.kind == "staff" else []
    return asked.missing("unrecorded", subjects, facts, name=asked.labels(subjects[:3]))


def ruled_out(asked: Asked, kind: Kind) -> Answer | None:
    """Return the "No." to a claim about somebody of whom nothing is recorded, where it is recorded who did it."""
    if not asked.question.yes_no or kind.meta:
        return None
    answer = kind.find(asked)
    return answer if is_ruled_out(asked, answer.facts) and answer.text.startswith(asked.verdict_on(False)) else None


def stranger(asked: Asked, strangers: Sequence[str]) -> Answer:
    """Say that nothing is recorded of what the question names."""
    names = asked.wording.join(strangers[:3])
    declined = out_of_scope(asked.knowledge, asked.wording, "stranger", names=names)
    return replace(declined, kind=asked.question.kind)


def pointed_at_no_organization(asked: Asked) -> list[str]:
    """Return the country or body talked about that "it" means, of which such a thing is never recorded."""
    about = asked.question.focus.topic[:1]
    brief = len(asked.question.words) < SHORT  # "since when?"
    points = (asked.has("it", "they") or brief) and not asked.question.subjects
    types = {asked.subject(name).type for name in about if name != asked.home}
    return about if points and types <= {"country", "body"} and types else []
