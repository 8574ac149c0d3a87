"""Words that make certain that a question is about an end: when it was, why, or whether it has come."""

from __future__ import annotations

import re

from actions.certain.dates import SURE_OF_START, UNSURE, topic_is_organization
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Status

_TAKEN_AWAY = re.compile(
    r"\b(?:pull\w*|took|take|taken|mov\w*|call\w*|bring|brought|withdr\w+|remov\w*|clos\w*|shut\w*|end(?:ed)?|"
    r"abolish\w*|dissolv\w*|disband\w*|scrap\w*) "
    r"(?:(?:all|out|down|back|off|of|the|whole|entire|its|away) ){0,3}_organization_"
)


def end_rather_than_start(question: Question, knowledge: Knowledge) -> bool:
    end = question.has("end") and not question.has("start", "phase")
    sure = question.has_word("until", "till") and not question.times
    unsure = question.confidence < UNSURE
    dated = unsure and question.has("when") and question.confidence < 0.5 and topic_is_organization(question, knowledge)
    which = question.confidence < SURE_OF_START and question.has("when") and question.named() and not question.events
    return (dated or (question.kind == "start" and bool(unsure or sure or which))) and end


def why_taken_away(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why an organization was brought to an end by somebody: "why did they pull all of it out?"."""
    alone = len(question.named("organization")) == 1 and not question.named("person", "role", "document")
    asks = question.has("why") and question.kind in ("event", "downsizing", "detail", "start", "out_of_scope")
    return asks and alone and not question.has("shrinks") and bool(_TAKEN_AWAY.search(" ".join(question.words)))


_WHY_STILL = re.compile(
    r"\b(?:still|yet)\b.*\b(?:there|here|around|in|exist|stay\w*|work\w*|needed|an? _organization_)\b"
    r"|\bstill (?:in )?_home_"
    r"|\b(?:remain\w*|stay\w*|exist\w*|keep going|carr(?:y|ies) on|hang around)\b"
    r"|\bnot (?:just |simply |all |already )?(?:gone|leave|left|go home|withdrawn|closed|over|finished|end|stop)\b"
)


def why_still_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why an organization is still there, which its task tells: "why are they around yet?"."""
    asks = question.has("why") and question.kind in ("end_reason", "status") and not question.has("end", "he")
    asks = asks and (question.has("active", "residual", "negated") or not question.has("ended"))
    about = (
        question.named("organization", "body")
        or topic_is_organization(question, knowledge)
        or question.has("they", "it")
    )
    named = question.named("organization") or [question.topic(knowledge, "organization")]
    over = any(fact.value == "ended" for name in named if name for fact in knowledge.facts(name, Status))
    asks = asks and not over and not question.has("then")
    return asks and bool(about) and bool(_WHY_STILL.search(" ".join(question.words)))
