"""Which place in the line of an office's holders is asked for: "who of the SRSGs was the first?", "who came before him,
and who after?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.finders.direction import step
from actions.question import Question
from knowledge import Knowledge

TAKEN_FOR = frozenset({"leader", "compare_time", "succession", "pick", "list", "timeline", "event_at", "count"})
"""The kinds that a question for the first holder can be taken for, however surely; others only where unsure."""


_OTHER_HEAD = re.compile(
    r"\b(?:had|have|has|was|were|is|been) (?:there )?(?:(?:ever|always|already|an?|any|some) )*"
    r"(?:different|other|another|earlier|previous|former) (?:\w+ )?"
    r"(?:heads?|boss(?:es)?|leaders?|chiefs?|directors?|commanders?)\b(?! of state)"
)


def other_heads(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Did they have a different boss?" asks for all heads, where others are known, else for the one before."""
    others = question.named("person", "role", "body", "document") or question.has("same", "following", "future", "he")
    if others or not question.yes_no or question.times or not _OTHER_HEAD.search(" ".join(question.words)):
        return None
    about = References(question, knowledge).organizations()[:1]
    line = knowledge.leaders(about[0]) if about else []
    if not line:
        return None
    asked = question.taken_as("leader", subjects=(mention(about[0], knowledge),), yes_no=False)
    if len(line) > 1:
        return replace(asked, words=("who", "were", "the", "heads"), marks=frozenset({"who", "all", "the_head"}))
    marks = frozenset({"who", "previous", "the_head"})
    return replace(asked, kind="succession", words=("who", "led", "_organization_", "before"), marks=marks)


def beside_the_same(question: Question, before: Sequence[Question], knowledge: Knowledge) -> Question:
    """Return "and who after?" behind "who came before him?" in one message with the one named whom both are about."""
    last = before[-1] if before else None
    asks = question.kind == "succession" and not question.subjects and not question.has("they")
    if not last or last.kind != "succession" or not asks or step(last) == step(question):
        return question
    person = References(last, knowledge).persons()[:1]
    if not person:
        return question
    words = ("who", "came", "after" if step(question) > 0 else "before", "_person_")
    marks = frozenset({"who", "following" if step(question) > 0 else "previous"})
    return replace(question, subjects=(mention(person[0], knowledge),), words=words, marks=marks)
