"""What the last reply left out, asked for again as a complaint: "you did not say when it started"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.followups.still_open import ASKED
from actions.kinds import KINDS
from actions.question import Question
from knowledge import Knowledge

_NOT_SAID = re.compile(
    r"\b(?:you|u) (?:(?:still|just|also|really|never|only|simply) )*"
    r"(?:(?:did|do|have|had|would|could|can) (?:still |even |just )?not|never|forgot to|failed to|"
    r"ignored|skipped|missed)"
    r" (?:even |really |actually )?(?:answer|answered|say|said|tell|told|mention|mentioned|reply|replied|address|"
    r"give|gave|given)?(?: (?:me|us|to|on|my question|the question|the part|about))*(?: (?:the|a))? "
    r"(?P<asked>(?:who|whom|when|since when|until when|why|how many|how long|where|which|what|name|date|year|number|"
    r"figure|reason)\b.*)$"
)


def unanswered(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the one of the last message's questions that asked for such a thing; None where none did."""
    match = _NOT_SAID.search(" ".join(question.words))
    if not match or question.named():
        return None
    said = set(match["asked"].split())
    wanted = {mark for mark, words in ASKED.items() if said & words}
    last = question.focus
    questions = last.asked or [{"kind": last.kind, "marks": last.marks, "words": last.words}]
    found = next((one for one in questions if wanted & set(one["marks"]) and one["kind"] in KINDS), None)
    if not found:
        return None
    about = tuple(mention(name, knowledge) for name in last.topic[:1])
    return replace(
        question.taken_as(found["kind"], subjects=about, words=tuple(found["words"]), yes_no=False, unheard=()),
        marks=frozenset(found["marks"]) - {"yes_no", "it", "they", "he", "she"},
    )
