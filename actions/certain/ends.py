"""Words that make certain that a question is about an end: when it was, why, or whether it has come."""

from __future__ import annotations

import re

from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Status

SURE_OF_START = 0.9
_TAKEN_AWAY = re.compile(
    r"\b(?:pull\w*|took|take|taken|mov\w*|call\w*|bring|brought|withdr\w+|remov\w*|clos\w*|shut\w*|end(?:ed)?|"
    r"abolish\w*|dissolv\w*|disband\w*|scrap\w*) "
    r"(?:(?:all|out|down|back|off|of|the|whole|entire|its|away) ){0,3}_organization_"
)


def end_rather_than_start(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks when something ended, though it was taken for another kind, such as its start."""
    if not question.has("end") or question.has("start", "phase"):
        return False
    when = question.has("when")
    if when and question.confidence < 0.5 and _is_about_organization(question, knowledge):
        return True
    until = question.has_word("until", "till") and not question.times
    named = when and question.named() and not question.events and question.confidence < SURE_OF_START
    return question.kind == "start" and bool(question.unsure or until or named)


def why_taken_away(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why an organization was brought to an end by somebody: "why did they pull all of it out?"."""
    alone = len(question.named("organization")) == 1 and not question.named("person", "role", "document")
    asks = question.has("why") and question.kind in ("event", "downsizing", "detail", "start", "out_of_scope")
    return asks and alone and not question.has("shrinks") and bool(_TAKEN_AWAY.search(question.said))


_WHY_STILL = re.compile(
    r"\b(?:still|yet)\b.*\b(?:there|here|around|in|exist|stay\w*|work\w*|needed|an? _organization_)\b"
    r"|\b(?:remain\w*|stay\w*|exist\w*|keep going|carr(?:y|ies) on|hang around)\b"
)


def why_still_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why an organization is still there, which its task tells: "why are they around yet?"."""
    asks = question.has("why") and question.kind in ("end_reason", "status") and not question.has("end", "he")
    asks = asks and (question.has("active", "residual", "negated") or not question.has("ended"))
    about = (
        question.named("organization", "body")
        or _is_about_organization(question, knowledge)
        or question.has("they", "it")
    )
    named = question.named("organization") or [question.topic(knowledge, "organization")]
    over = any(fact.value == "ended" for name in named if name for fact in knowledge.facts(name, Status))
    asks = asks and not over and not question.has("then")
    return asks and bool(about) and bool(_WHY_STILL.search(question.said))


def cause_of_end(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what ended something: "which event brought its administration to a close?"."""
    about = question.named("organization", "body") or question.has("it", "the_organization")
    compared = question.has("first", "last") and len(question.named("organization", "body")) > 1
    return question.has("cause_of_end") and bool(about) and not question.named("role", "person") and not compared


def _is_about_organization(question: Question, knowledge: Knowledge) -> bool:
    """Return whether an organization is named, or talked about, and nobody else is named."""
    topic = question.named("organization", "person") or ([] if question.named() else question.focus.topic)
    return bool(topic) and knowledge.subjects[topic[0]].type == "organization" and not question.named("person", "role")
