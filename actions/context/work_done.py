"""What a question names by the work that was done for the country: "until when was Kosovo supervised?"."""

from __future__ import annotations

import re

from actions.certain.dates import SURE
from actions.context.referring import mention
from actions.finders.at_work import asks_at_work_then
from actions.question import Question
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Event

OF_ITS_TIME = frozenset({"end", "duration", "status"})
"""The kinds whose question can name an organization by what it did."""
_THE_WORK = re.compile(r"\b(?:the|that|this|no|any|without|under|of)(?: \w+)?? (\w+)")
_BODIES = ("mission", "missions", "organization", "organizations", "body", "bodies", "offices", "institutions")
_FREED = re.compile(r"\b(?:without|not|no|free|rid|un\w+ed|never)\b")
"""Says that what an organization did is over: "since when is Kosovo without …?"."""
_SINCE = frozenset({"when", "how_long"})


def with_work_done(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question with the organization that it names by its work; None where it names none so."""
    since_free = _since_free(question)
    then = asks_at_work_then(question, knowledge)
    if not (question.kind in OF_ITS_TIME or since_free or then) or question.strangers:
        return None
    if [name for name in question.named() if name != knowledge.home] or question.focus.topic:
        return None
    found = _who_did(question, knowledge)
    if not found:
        return None
    named = (mention(found, knowledge), *question.subjects)
    kind = "status" if then else "end" if since_free else question.kind
    return question.taken_as(kind, subjects=named)


def _since_free(question: Question) -> bool:
    """Return whether it asks since when something is no longer done: "kosovo unsupervised since?"."""
    asks = question.has(*_SINCE) or question.has_word("since")
    unsure = question.kind in ("start", "task_holder") or question.confidence < SURE
    return unsure and asks and bool(_FREED.search(" ".join(question.words))) and not question.events


def _who_did(question: Question, knowledge: Knowledge) -> str:
    """Return the organization that alone is recorded to have ended the work that the question speaks of."""
    if question.has_word(*_BODIES):
        return ""
    text = question.text.lower()  # with the story in front: "we write about the supervision, from when to when was it?"
    about_home = knowledge.home in question.named()
    words = question.words if about_home else {word for match in _THE_WORK.findall(text) for word in match.split()}
    said = {root(form) for word in words for form in (word, word.removeprefix("un"))}
    found = {
        subject.id
        for subject in knowledge.organizations
        for event in knowledge.facts(subject.id, Event)
        if event.kind == "end" and said & {root(word) for word in event.words}
    }
    return found.pop() if len(found) == 1 else ""
