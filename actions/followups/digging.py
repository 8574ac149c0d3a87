"""Follow-ups that ask for a further part of what was just told: "on what ground?", "in line with what?", "as what?".

What part is asked for is read from the words (actions.followups.dig); what else they say must speak of the fact that
has that part: one of those told, or one linked with them. That fact is then told, with its reason and result.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from actions.followups import dig_what, dig_when, dig_who
from actions.followups.dig import Dig, parts_asked
from actions.followups.ellipsis import SURE
from actions.question import Question
from knowledge import Knowledge

_WHICH_WERE_THEY = re.compile(
    r"(?:and |so |but )*(?:which|what) [a-z]+ (?:are|were|is|was) (?:they|these|those|that|it)"
)
LONGEST = 10
"""Such a question has at most so many words."""
_MAY_BE_SO = frozenset({"first", "first_time", "active", "now", "same"})
"""Marks with which a part can be asked for in a question for yes or no: "is that still so?"."""


def part_told(question: Question, knowledge: Knowledge) -> Question | None:
    """Return a short question for a part of what was told as one for the fact that has it."""
    told = question.told(knowledge)
    if not told or question.times or question.numbers or question.fact or question.subjects:
        return None
    if len(question.words) > LONGEST or (question.yes_no and not _MAY_BE_SO & question.marks):
        return None
    if question.kind == "members" and question.confidence >= SURE and _WHICH_WERE_THEY.fullmatch(question.said):
        return None  # who they are, not who did it
    for part, said in parts_asked(question):
        if found := _PARTS[part](Dig(question, knowledge, told, said)):
            return found
    return None


_PARTS: dict[str, Callable[[Dig], Question | None]] = {
    "giver": dig_who.giver,
    "receiver": dig_who.receiver,
    "predecessor": dig_who.predecessor,
    "reason_of_somebody": dig_what.reason,
    "object": dig_who.done_to,
    "agent": dig_who.agent,
    "plan": dig_what.plan,
    "reason": dig_what.reason,
    "aim": dig_what.aim,
    "until": dig_when.until,
    "since": dig_when.since,
    "time": dig_when.moment,
    "title": dig_who.title,
    "manner": dig_what.manner,
    "words": dig_what.wording,
    "number": dig_what.number,
    "first": dig_what.first_time,
    "place": dig_what.place,
    "between": dig_what.between,
    "for_whom": dig_who.for_whom,
    "partner": dig_who.partner,
    "still": dig_when.still,
    "same_time": dig_when.same_time,
    "since_then": dig_when.since_then,
    "choice": dig_what.choice,
    "which": dig_what.which,
}
