"""Answers one question: by the finder of its kind if nothing speaks against it, else as far as it can be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from actions.answer import Answer
from actions.certain.heads import description_of_headed, kind_of_headed
from actions.checks.extents import with_extent
from actions.checks.lacking import finer_date, lacking
from actions.checks.never_recorded import countries_elsewhere, refused_by_words
from actions.checks.second_look import NEAR, NEARLY, looked_at_again, speaks_of_else
from actions.context.listed import dated_told
from actions.coverage import covered, out_of_scope
from actions.declining import (
    after_sources,
    answerable,
    beyond_sources,
    may_claim,
    pointed_at_no_organization,
    ruled_out,
    says_nothing,
    speaks_of_known,
    stranger,
    unrecorded,
)
from actions.finders import (
    at_work,
    changes,
    either,
    governing,
    meanings,
    meta,
    order,
    overviews,
    search,
    withdrawals,
)
from actions.finders.common import Asked
from actions.finders.telling import tell
from actions.followups.again import in_vain
from actions.followups.completion import complete
from actions.followups.details_asked import REASONS
from actions.followups.ellipsis import words_of
from actions.kinds import CHAT, KINDS, REFUSED, Kind
from actions.question import Question
from actions.wording import Wording
from knowledge import Knowledge
from knowledge.models import Mandate, Relation, Task

OF_ORGANIZATIONS = frozenset({"staff", "members", "leader", "end", "duration", "status", "downsizing", "review"})
"""The kinds that are recorded of organizations only: of another body, what a neighbour has must not be told."""
SURE_CHAT = 0.6
"""From this confidence on, chat may use words that its kind was never heard with."""
UNSURE_CHAT = 0.3
"""Below this confidence, what is taken for chat may as well be nonsense."""
SPECIAL: tuple[Callable[[Asked], Answer | None], ...] = (
    changes.over_time,
    changes.ahead,
    at_work.claimed,
    governing.governed_then,
    withdrawals.claimed,
    order.claimed,
)
"""What is answered in its own way, whatever kind of question it is: the first that returns an answer decides."""


def answer_one(question: Question, knowledge: Knowledge, words: Wording) -> Answer:
    """Return the answer to one question, with what it leaves to the conversation filled in."""
    return answer_completed(question, complete(question, knowledge), knowledge, words)


def answer_completed(understood: Question, question: Question, knowledge: Knowledge, words: Wording) -> Answer:
    """Return the answer to a question as `complete` returns it, given also as it was understood; what a subject is,
    where the last question cannot be repeated for it.
    """
    answer = _answer(understood, question, knowledge, words)
    if not in_vain(understood, answer, knowledge):
        return answer
    return overviews.overview(Asked(understood.as_kind("overview"), knowledge, words))


def _answer(understood: Question, question: Question, knowledge: Knowledge, words: Wording) -> Answer:
    question = _described(question, knowledge, words)
    if question.fact:
        return _of_picked(Asked(question.as_kind("event"), knowledge, words))
    if question.has("verifies") and question.focus.facts:
        return replace(meta.confirmation(Asked(question, knowledge, words)), kind="source")
    wording_asked = Asked(understood, knowledge, words)
    if found := meanings.meaning(wording_asked) or meanings.said_otherwise(wording_asked):
        return found
    if _is_chat(question):
        return Answer("chat", words.say(question.kind, **covered(knowledge, words)), question.kind)
    question = _as_answerable(question)
    asked = Asked(question, knowledge, words)
    if question.has("not_known_by_heart") and (not question.times or beyond_sources(asked)):
        return unrecorded(asked)
    kind = KINDS.get(question.kind)
    if kind is None:
        known = question.kind == REFUSED and speaks_of_known(question)
        return unrecorded(asked) if known else out_of_scope(knowledge, words)
    if declined := _declined(asked, kind):
        return declined
    answer = next((found for special in SPECIAL if (found := special(asked))), None)
    answer = answer or either.which_does(asked) or kind.find(asked)
    if question.kind == "detail" and answer.outcome != "answered" and _has_own_kind(understood, question):
        own = KINDS[understood.kind].find(wording_asked)
        return own if own.outcome != "ambiguous" else answer
    if kind.meta:
        dates = answer.outcome == "answered" and not asked.has("told_noun")
        lack = finer_date(question.text, answer) if dates else None
    elif answer.outcome == "ambiguous" and not answer.facts and (about := pointed_at_no_organization(asked)):
        return asked.missing("unrecorded", about, name=asked.labels(about))
    else:
        answer = with_extent(asked, looked_at_again(asked, answer))
        lack = lacking(asked, answer) if answer.outcome == "answered" else None
    return asked.missing(lack, answer.subjects, answer.facts, answer.text) if lack else answer


def _of_picked(asked: Asked) -> Answer:
    """Return what is told of the listed fact that the question picks."""
    question = asked.question
    chosen = asked.knowledge.by_id[question.fact]
    listed = question.focus.listed
    listed = listed if question.fact in listed else dated_told(question.focus, asked.knowledge)
    linked = (*getattr(chosen, "others", ()), getattr(chosen, "object", ""))
    front = [name for name in question.named() if name in linked]
    behind = [name for name in question.named("organization") if name not in (chosen.subject, *front)]
    told = asked.answer(tell(asked, chosen, True), [*front, chosen.subject, *behind], [chosen], listed)
    date = getattr(chosen, "date", None)
    if not (asked.when and date and question.yes_no):
        return told
    holds = asked.when[0].holds(date.first_day(), date.last_day())
    if holds and set(question.words) - {"_time_"} <= words_of("small", "date"):  # "was it on that day?"
        return told.prefixed(asked.verdict_on(True))
    return asked.verdict(told, holds)


def _asks_in_spite(question: Question) -> bool:
    """Return whether what sounds like chat asks for what is never recorded: "who was pleased?", "do you have it?"."""
    asks_who = question.kind in ("praise", "complaint", "thanks") and question.words[:1] in (("who",), ("whom",))
    return asks_who or (question.kind == "affirm" and question.yes_no)


def _is_chat(question: Question) -> bool:
    """Return whether something is only chat: all its words are, and it is about nothing that the bot knows."""
    if question.kind not in CHAT or question.confidence < UNSURE_CHAT or _asks_in_spite(question):
        return False
    known = not question.uncovered or (question.confidence >= SURE_CHAT and not question.foreign)
    return known and not question.subjects and not (question.has("both") and question.focus.topic)


def _as_answerable(question: Question) -> Question:
    """Return the question as the kind that it is answered as: what sounds like chat, or was refused unsurely, as the
    likeliest that has answers.
    """
    if _asks_in_spite(question):
        return question.as_kind(REFUSED)
    likely = None
    if question.kind == REFUSED:
        likely = answerable(question)
    elif question.kind in CHAT and (question.subjects or question.has("both")):
        likely = next((name for name, value in question.ranking if name in KINDS and value > 0.1), None)
    return question.as_kind(likely) if likely else question


def _declined(asked: Asked, kind: Kind) -> Answer | None:
    """Return what is said instead of looking for an answer; None where nothing speaks against looking."""
    question = asked.question
    if question.strangers and not may_claim(question, kind):
        return ruled_out(asked, kind) or stranger(asked, question.strangers)
    if elsewhere := countries_elsewhere(asked):
        return stranger(asked, elsewhere)
    if says_nothing(question):
        return out_of_scope(asked.knowledge, asked.wording)
    if beyond_sources(asked) and not kind.meta:
        return after_sources(asked)
    if refused_by_words(asked):
        return unrecorded(asked)
    if speaks_of_else(asked):
        return out_of_scope(asked.knowledge, asked.wording)
    if question.kind in OF_ORGANIZATIONS and (bodies := asked.refer.bodies_without_organization()):
        return asked.missing("unrecorded", bodies, name=asked.labels(bodies))
    return None


def _has_own_kind(understood: Question, question: Question) -> bool:
    """Return whether what was taken for a detail of the last answer was understood as a question of its own."""
    if question.has("only_mentioned", "of_a_part") or understood.has_word(*REASONS):
        return False
    return understood.kind in KINDS and understood.confidence > 0.5


def _described(question: Question, knowledge: Knowledge, words: Wording) -> Question:
    """Return the question with the organization that it describes instead of naming it ("the office that supervised
    the plan").
    """
    headed = description_of_headed(question)
    if (
        not (headed or question.has("described"))
        or question.named("organization")
        or (question.kind in ("task_holder", "list", "relation") and not headed)
    ):
        return question
    words_of_it = replace(question, words=headed or question.words)
    found = search.search_all(
        Asked(words_of_it, knowledge, words), (Mandate, Task, Relation), least=NEARLY if headed else NEAR
    )
    names = [fact.subject for fact in found if knowledge.subjects[fact.subject].type == "organization"]
    if not names:
        return question
    return replace(
        question.as_kind(kind_of_headed(question)) if headed else question,
        subjects=({"id": names[0], "type": "organization", "known": True, "adjective": False}, *question.subjects),
    )
