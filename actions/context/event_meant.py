"""Questions that mean something that happened, though their words are of what an organization is for or belongs to."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.dates import UNSURE
from actions.context.referring import mention
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Mandate

_SENT_THERE = re.compile(
    r"\b(?:want(?:ed)?|wish(?:ed)?|ask(?:ed)?|call(?:ed)?|send|sent|bring|brought|put|order(?:ed)?|let|allow(?:ed)?|"
    r"request(?:ed)?|mandate[sd]?|demand(?:ed)?|authori[sz]ed?) (?:for )?(?:the )?"
    r"(?:them|it|they|_organization_|soldiers|troops|force)(?: to (?:be|come|go|stay))?(?: deployed)?"
    r"(?: (?:in there|there|here|(?:in|to|into) _home_|over))?(?: though| then)*$"
)
TAKEN_FOR = frozenset(
    {"other_subject", "out_of_scope", "parent", "mandate", "task_holder", "relation", "policy", "creation"}
)
"""The kinds that a claim about who had somebody come is taken for."""


def beside_duties(question: Question, knowledge: Knowledge) -> Question | None:
    """ "When was it ready to do all that it was meant to do?": of what happened, not of its mandate."""
    if question.kind != "mandate" or not question.has("when") or question.times or question.named("person", "role"):
        return None
    said = {root(word) for word in question.words if len(word) > 3 and word not in words_of("small")}
    found: list[str] = []
    for name in question.named("organization") or question.focus.topic[:1]:
        duties = frozenset().union(*(fact_roots(fact) for fact in knowledge.facts(name, Mandate)))
        happened = (fact for fact in knowledge.facts(name, Event) if fact.kind == "event")
        found += [f.id for f in happened if (said - duties) & {root(word) for word in f.words}]
    return replace(question, fact=found[0]) if len(found) == 1 else None


def had_them_come(question: Question, knowledge: Knowledge) -> Question | None:
    """ "It was the UN that wanted them there": of what the organization rests on, not of what belongs to whom."""
    topic = question.topic(knowledge, "organization")
    about = question.named("organization")[:1] or ([topic] if topic and question.has("it", "they") else [])
    claims = question.kind in TAKEN_FOR and question.confidence < UNSURE and len(question.subjects) <= 2
    if question.has("how_many", "when", "which", "why", "where"):  # "how many countries sent them"
        return None
    if not about or not claims or question.times or not _SENT_THERE.search(" ".join(question.words)):
        return None
    whom = (mention(about[0], knowledge),)
    return question.taken_as("creation", subjects=whom, yes_no=False)


STEPS = (beside_duties, had_them_come)
