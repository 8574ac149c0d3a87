"""Follow-ups on others from the country that was just told of ("which other SRSG had represented that country?"), those
whom only their country names ("the French diplomat and the Italian one"), and where a country stood.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.question import Question
from knowledge import Knowledge

_OTHERS = re.compile(
    r"\b(?:from|represent\w*|speaks? for|spoke for|acted for|serv\w+ for|ambassadors? (?:of|for)|envoys? (?:of|for)) "
    r"(?:there|it|(?:that|this|(?:the )?same|his)(?: (?:country|nation|state|place|one))?)\b|"
    r"\b(?:is|are|was|were|also) from (?:there|that (?:country|nation|place))\b"
)
"""Says that somebody is from the country told of, or spoke for it."""
_DID = re.compile(r"(?:which|what|who) (?:other|else)(?: _role_| \w+)? (?:did|had|has|was|is)(?: (?:so|that|it|too))*")


def others_from_there(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who else represented it?" after the country of somebody: who is from there, too, or spoke for it."""
    text = " ".join(question.words)
    asks = question.has("who", "which", "other_one") and question.has_word("other", "else", "another")
    country = _country_told(question, knowledge)
    if not asks or not country or question.named("country", "person", "organization") or question.times:
        return None
    if not (_OTHERS.search(text) or (question.focus.kind == "origin" and _DID.fullmatch(text))):
        return None
    roles = tuple(one for one in question.subjects if one["type"] == "role")
    words = ("who", "else", *(("as", "_role_") if roles else ()), "is", "from", "_country_")
    asked = replace(question.as_kind("origin"), subjects=(*roles, mention(country, knowledge)), words=words)
    return replace(asked, marks=frozenset({"who", "represented"}), uncovered=(), foreign=())


def _country_told(question: Question, knowledge: Knowledge) -> str:
    """Return the country of the last answer's facts, or of the last question."""
    told = [str(country) for fact in question.told(knowledge) if (country := getattr(fact, "country", None))]
    named = [one["id"] for one in question.focus.mentions if one["type"] == "country"]
    return next(iter([*told, *named]), "") if question.focus.kind in ("origin", "office", "overview") else ""


STEPS = (others_from_there,)
