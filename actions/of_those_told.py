"""Follow-ups about what was just told: which of those who were named, and what was mentioned without a name."""

from __future__ import annotations

from dataclasses import replace

from actions.certain_kinds import FIGURES, UNSURE
from actions.ellipsis import asks_extreme_person, asks_which_of_them, mentions_some, noun_asked_for
from actions.question import Question
from actions.references import References
from knowledge import Knowledge


def only_mentioned(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which organizations are those?" where the fact told last mentions some, but none by name."""
    if not (noun := noun_asked_for(question)):
        return None
    told = [knowledge.by_id[name] for name in question.focus.facts]
    if question.focus.kind == "members":
        return question.as_kind("members")
    if not any(mentions_some(fact, noun) for fact in told):
        return None
    return replace(question.as_kind("detail"), marks=question.marks | {"only_mentioned"}, uncovered=(), foreign=())


def which_of_them(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which of these three is Italian?": of the persons or organizations that were listed or talked about."""
    if not asks_which_of_them(question):
        return None
    several = References(question, knowledge).several
    people = len(several("person")) > 1
    person_told = bool(question.focus.topic) and knowledge.subjects[question.focus.topic[0]].type == "person"
    organizations = len(several("organization")) > 1 and question.confidence < UNSURE
    if organizations and not (people and person_told):
        return question.as_kind("list") if question.kind not in FIGURES else None
    if question.named("person") or not people:
        return None
    return replace(question.as_kind("leader"), marks=question.marks | {"among"}, uncovered=(), foreign=())


def persons_in_order(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who was first?": of the persons that were just told of."""
    topic = question.focus.topic
    told = [name for name in topic if knowledge.subjects[name].type == "person"]
    if not asks_extreme_person(question) or not told or not (question.has("who") or told[0] == topic[0]):
        return None
    if len(told) < 2 and told[0] not in question.focus.listed:
        return None
    if len(References(question, knowledge).several("person")) < 2:
        return None
    return replace(question.as_kind("leader"), marks=question.marks | {"among"}, uncovered=(), foreign=())
