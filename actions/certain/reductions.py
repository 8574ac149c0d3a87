"""Words that make certain that a question is about the steps in which something was made smaller, or lost its tasks."""

from __future__ import annotations

import re

from actions.certain.dates import UNSURE
from actions.finders.reductions import DECISIONS
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event

STEPS_TAKEN_FOR = frozenset({"end", "downsizing", "timeline", "event", "tenure", "start"})
"""The kinds that a question for the steps of several years can be taken for."""


def when_it_was_decided(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks when it was decided to begin what was told of: "it was slimmed down: when was that agreed on?".
    Nobody decided on the start of an organization of which none is recorded.
    """
    topic = question.topic(knowledge, "organization")
    asks = question.has("when") and question.has_word(*DECISIONS) and question.has("that", "it", "they")
    if question.kind != "start" or not asks or not topic or question.subjects or question.times:
        return False
    events = knowledge.facts(topic, Event)
    return any(e.kind == "downsizing" and e.by for e in events) and all(e.kind != "start" for e in events)


_PARTLY = re.compile(
    r"\b(?:some|parts?|portion|half|third|few|several|number|many|most|batch) (?:of )?(?:the |its |their )*(?:\w+ )?"
    r"_organization_(?: \w+){0,3} (?:withdr\w+|pulled|sent|brought|moved|cut|removed|left|gone)\b"
)


def partly_withdrawn(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that a part of an organization was withdrawn, which is no end of it."""
    names = question.named("organization")
    cut = any(e.kind == "downsizing" for name in names[:1] for e in knowledge.facts(name, Event))
    partly = bool(_PARTLY.search(" ".join(question.words)))
    return question.yes_no and cut and partly and question.kind in ("end", "status", "event", "end_reason")


def steps_at_times(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants the steps that several years brought: "trace the stages of its decline in 2008 and 2009"."""
    steps = question.has("phase") or question.has_word(*words_of("steps"))
    dated = len(question.times) > 1 and all(time["relation"] == "in" for time in question.times)
    alone = len(question.named("organization")) == 1 and not question.named("person", "role", "document")
    unsure = question.confidence < UNSURE or question.kind == "end"
    return dated and alone and bool(steps) and unsure and question.kind in STEPS_TAKEN_FOR and not question.yes_no
