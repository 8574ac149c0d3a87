"""What a statement tells before a question that only asks more of it: "NATO made it smaller. Which year was that?"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import dropwhile

from actions.answer import Answer
from actions.context.clauses import Clause
from actions.finders.common import Asked
from actions.focus import Focus
from actions.followups.details_asked import asks_detail
from actions.followups.dig import parts_asked
from actions.followups.digging import part_told
from actions.followups.ellipsis import words_of
from actions.kinds import KINDS, REFUSED
from actions.question import Question
from actions.roots import content_roots, fact_roots, root
from actions.wording import Wording
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, Relation, Review, Tenure

HAPPENED = frozenset({"event", "downsizing", "start", "end", "end_reason", "creation", "review", "appointment"})
"""The kinds that a statement of something that happened is taken for."""
SURE = 0.5
"""From this confidence on, it is."""


def after_statement(
    focus: Focus, clause: Clause, following: Sequence[Clause], knowledge: Knowledge, words: Wording
) -> Focus | None:
    """Return the focus after a statement of something that happened, as if that had been told; None where the question
    after it asks nothing of that, or nothing of it is recorded.
    """
    happened = clause["kind"] in HAPPENED and clause["confidence"] >= SURE
    following = list(dropwhile(_says_nothing_known, following))
    if not happened or not any(_may_ask_of_it(other, focus) for other in following[:1]):
        return None
    told = Question.of({**clause, "yes_no": False}, focus)
    asked = Asked(told, knowledge, words)
    answer = KINDS[told.kind].find(asked)
    fact = _best(asked, answer.facts) if answer.outcome == "answered" else None
    if not fact:
        return None
    after = _after_fact(focus, told, answer, fact)
    asks = _asks_of_it(following[0], focus) or asks_of_told(Question.of(following[0], focus), fact)
    return after if asks or part_told(Question.of(following[0], after), knowledge) else None


LONGEST_ECHO = 4
"""What only repeats a part of the last reply has at most so many words: "Every month?"."""


def _echoes(clause: Clause, focus: Focus) -> bool:
    """Return whether a clause only repeats words of the last reply."""
    words = [word for word in clause["words"] if not word.startswith("_")]
    said = set(re.findall(r"[a-z]+", focus.said.lower()))
    whole = len(words) == len(clause["words"]) and 1 < len(words) <= LONGEST_ECHO
    return whole and set(words) <= said and not words_of("asking") & set(words)


def restates(clause: Clause, message: str, focus: Focus, knowledge: Knowledge) -> bool:
    """Return whether a statement only takes up what was just told, in front of a question: "NATO is the organization, I
    meant the person: is one named?". With a question mark behind it, it asks.
    """
    states = clause["yes_no"] and clause["words"][:1] and clause["words"][0] not in words_of("auxiliary")
    names = {s["id"] for s in clause["subjects"]}
    facts = [knowledge.by_id[name] for name in focus.facts]
    told = {
        *focus.topic,
        *(str(getattr(f, k, "")) for f in facts for k in ("subject", "object", "person", "organization")),
    }
    if _echoes(clause, focus):
        return True
    asks = re.search(rf"{re.escape(clause['text'])}[^\w]*\?", message)
    return bool(states and names and names <= told and not asks) and not clause["numbers"] and not clause["times"]


def _after_fact(focus: Focus, told: Question, answer: Answer, fact: BaseFact) -> Focus:
    return replace(
        focus,
        kind="appointment" if told.kind == "appointment" else "event",
        subjects=focus.named(list(answer.subjects)),
        topic=list(answer.subjects),
        facts=[fact.id],
        told=focus.after([fact]),
        marks=[],
        words=list(told.words),
    )


def _may_ask_of_it(clause: Clause, focus: Focus) -> bool:
    """Return whether a clause can ask for a part of what was said before it."""
    asks_part = not clause["subjects"] and next(parts_asked(Question.of(clause, focus)), None)
    return bool(_asks_of_it(clause, focus) or _points(clause) or asks_part)


def _says_nothing_known(clause: Clause) -> bool:
    """Return whether a clause between a statement and the question after it only tells of the speaker."""
    return not clause["is_question"] and not clause["subjects"] and not clause["times"] and clause["kind"] == REFUSED


def _asks_of_it(clause: Clause, focus: Focus) -> bool:
    """Return whether a clause only asks when, why or by whom something was: "on whose orders was that?"."""
    return asks_detail(Question.of(clause, replace(focus, kind="event", facts=["told"])))


def _points(clause: Clause) -> bool:
    """Return whether a clause names nothing and points to what was said: "who got them and when?"."""
    return not clause["subjects"] and bool({"it", "they", "that"} & set(clause["marks"]))


def asks_of_told(question: Question, fact: BaseFact) -> bool:
    """Return whether a question that names nothing asks who did what was told, or when, in the fact's own words: "who
    handed it over?".
    """
    points = question.has("it", "they", "that") and question.has("who", "when", "why") and not question.subjects
    said = {root(word) for word in question.words if word not in words_of("small", "asking", "passing")}
    known = fact_roots(fact)
    passed = question.has_word(*words_of("passing"))
    return points and not question.times and said <= known and (bool(said) or passed)


def of_what_was_told(question: Question, knowledge: Knowledge) -> Question | None:
    """Return such a question, after a statement of what happened, as one for a detail of that."""
    told = [knowledge.by_id[name] for name in question.focus.facts]
    asks = question.focus.kind == "event" and question.kind != "leader" and len(told) == 1
    asks = asks and asks_of_told(question, told[0])
    return question.as_kind("detail") if asks and not question.yes_no else None


def _best(asked: Asked, facts: Sequence[BaseFact]) -> BaseFact | None:
    """Return the fact that shares most words with what is said; None where none shares any."""
    wanted = set(content_roots(asked))
    of_deeds = [fact for fact in facts if isinstance(fact, Event | Relation | Review | Tenure)]
    return max(
        (fact for fact in of_deeds if wanted & fact_roots(fact) or isinstance(fact, Tenure)),
        key=lambda fact: len(wanted & fact_roots(fact)),
        default=None,
    )
