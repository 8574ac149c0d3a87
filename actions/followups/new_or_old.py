"""Whether somebody told of had just come: "a newcomer at that point, or an old hand?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.references import References
from actions.context.referring import mention
from actions.question import Question
from knowledge import Knowledge

_NEW = re.compile(
    r"\b(?:newcomers?|new (?:boy|kid|face|arrival|guy|man)|rookie|novice|greenhorn|old (?:hand|hands|guard|"
    r"timer)|veteran|"
    r"(?:brand )?new (?:there|in (?:the|that|his) (?:job|post|office|role)|to (?:the|that|his) (?:job|post|"
    r"office|role)|at it|"
    r"_time_)|freshly (?:arrived|appointed)|only just (?:arrived|come|started)|there for (?:long|some time|"
    r"ages|a while))\b"
)
_THERE_ALREADY = re.compile(
    r"(?:and |so |but )*(?:was|is|had|were) _person_ (?:(?:already|still|yet|then|been) )+"
    r"(?:there|in (?:office|charge|place|post)|around|at work|on board)(?: (?:then|by then|already|yet))*"
)
"""Asks whether somebody was in his office at a time that only the conversation tells."""
_AROUND = frozenset({"who", "whom", "which", "why", "where"})


def new_or_old(question: Question, knowledge: Knowledge) -> Question | None:
    """ "A newcomer then, or an old hand?": from when to when the one told of was in office."""
    person = question.topic(knowledge, "person") or next(
        iter(References(question, knowledge).recent(("person",)) if question.has("he", "she") else []), ""
    )
    text = " ".join(question.words)
    there = question.named("person") if _THERE_ALREADY.fullmatch(text) else []
    asks = _NEW.search(text) and _AROUND.isdisjoint(question.words) and not question.subjects
    person = there[0] if there else person
    if not person or not (asks or there):
        return None
    asked = replace(question.as_kind("tenure"), subjects=(mention(person, knowledge),), times=(), yes_no=False)
    words = ("from", "when", "until", "when", "was", "_person_", "in", "office")
    return replace(asked, words=words, marks=frozenset({"when", "then"}), uncovered=(), foreign=(), unheard=())
