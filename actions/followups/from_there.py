"""Follow-ups on others from the country that was just told of ("which other SRSG had represented that country?"), those
whom only their country names ("the French diplomat and the Italian one"), and where a country stood.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.references import people_of
from actions.context.referring import mention
from actions.kinds import REFUSED
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


_BY_COUNTRY = re.compile(
    r"_country_ (?:(?:and|or|plus) (?:(?:the|an?|one|another) )?_country_ )?"
    r"(?:diplomats?|officials?|envoys?|ambassadors?|gentlem[ae]n|fellows?|guys?|m[ae]n|persons?)\b"
)
_TAKEN_FOR_ELSE = frozenset({"other_subject", "count", "policy", "list", "bot_challenge", "participation", "office"})


def called_by_country(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Italian diplomat UNMIK", "one French and one Italian diplomat, their names?": those who are from there."""
    countries = [name for name in question.named("country") if name != knowledge.home]
    others = set(question.named()) - {*countries, knowledge.home, *question.named("organization")}
    if not countries or others or question.strangers or question.times or question.yes_no:
        return None
    if question.kind not in _TAKEN_FOR_ELSE or question.has("how_many", "when", "why"):
        return None
    if not _BY_COUNTRY.search(" ".join(question.words)) or not all(people_of([one], knowledge) for one in countries):
        return None
    marks = frozenset({"who"})
    return question.taken_as("origin", marks=marks)


_OBJECTED = re.compile(
    r"(?:and |but |so )*(?:did|do|does|has|have|had|would) (?:not )?(?:the )?_country_ "
    r"(?:(?:not|ever|also|all|really|then|even|too) )*"
    r"(?:object\w*|protest\w*|veto\w*|oppos\w+|complain\w*|agree\w*|disagree\w*|vote[ds]?|abstain\w*|refuse\w*|"
    r"reject\w*|consent\w*|approve\w*|mind(?:ed)?|resist\w*|threaten\w*|criticis\w+|criticiz\w+)\b"
    r"(?: (?:to|against|it|that|this|for))*"
)


def took_a_stand(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Did the French object?" of what was just told: who was for or against it is never recorded."""
    return question.as_kind(REFUSED) if _OBJECTED.fullmatch(" ".join(question.words)) else None


STEPS = (
    called_by_country,
    took_a_stand,
    others_from_there,
)
