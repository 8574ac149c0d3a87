"""A part of what somebody wrote, put up by itself: "then the 1,600, right or wrong?", "the part about its powers?"."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from actions.context.references import References
from actions.context.referring import mention
from actions.followups.details_claimed import OF_CLAIM
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Members, Staff

_PART = re.compile(
    r"(?:(?:and|so|then|but|now|ok|what|how|about|next) )*(?:the|that|this|its|their) "
    r"(?:part|bit|claim|sentence|statement|point|detail|passage|phrase|line) "
    r"(?:about|with|on|of|concerning|regarding|that says|saying|where it says)"
    r"(?: (?:the|its|their|having))* (?P<what>.+)"
)
_SOURCE_SAYS = re.compile(
    r"(?:my|our|the|another|one|a|his|her) (?:\w+ ){1,3}?(?:says?|said|gives?|claims?|writes?|wrote|has|reads|states) "
    r"(?:(?:it|they|is|was|are|were|has|had|about|around|there) )*_number_(?: \w+)?"
)
"""Tells which figure another source has: "my atlas says 27"."""
_POWERS = re.compile(r"\b(?:powers?|mandates?|authority|competences?|responsibilit\w+|tasks?|role|job|duties)\b")
_HEAD = re.compile(r"\b(?:head|leader|boss|chief|director|commander|led|headed|_person_)\b")


def part_of_claim(question: Question, knowledge: Knowledge) -> Question | None:
    """Return a part of a claim that names nothing as the claim about what is talked about."""
    if question.named("organization", "document", "role") or question.has("who", "when", "why", "how_many"):
        return None
    text = " ".join(question.words)
    part = _PART.fullmatch(text)
    nouns = words_of("small", "states") | _people() | {"_number_", "contingents"}
    bare = question.yes_no and len(question.numbers) == 1 and set(question.words) <= nouns
    bare = bare and question.words[0] in ("_number_", "the", "and", "then", "so", "those", "these")
    bare = bare or (question.yes_no and len(question.numbers) == 1 and bool(_SOURCE_SAYS.fullmatch(text)))
    names = References(question, knowledge).organizations()[:1] if part or bare else []
    what = part["what"] if part else text
    kind = _kind(question, what, names[0], knowledge) if names else ""
    if not kind:
        return None
    words = ("does", "_organization_", "have", *what.split())
    subjects = (mention(names[0], knowledge), *question.subjects)
    plain = bool(part) and set(what.split()) <= words_of("small") | {"mandate", "tasks", "task", "role"}
    yes_no = kind != "event_at" and not plain
    taken = question.taken_as(kind, words=words, subjects=subjects, yes_no=yes_no, unheard=())
    kept = taken.marks & {"soldiers", "local", "international", "american"}
    return replace(taken, marks=kept if plain else kept | {OF_CLAIM})


def _kind(question: Question, what: str, name: str, knowledge: Knowledge) -> str:
    """Return which kind of question a part of a claim answers; empty where its words do not tell."""
    said = set(what.split())
    if len(question.numbers) == 1:
        if said & (words_of("states") | {"contingents"}):
            return "members"
        if said & _people():
            return "staff"
        return _nearest(question.numbers[0], name, knowledge)
    if question.times:
        return "event_at"
    return "mandate" if _POWERS.search(what) else "leader" if _HEAD.search(what) else ""


def _people() -> set[str]:
    return set(wording().words("search")["staff_nouns"].split())


def _nearest(number: int, name: str, knowledge: Knowledge) -> str:
    """Return the kind of the recorded figure of an organization that a number can best be a version of."""
    figures: list[Staff | Members] = [*knowledge.facts(name, Staff), *knowledge.facts(name, Members)]
    counted = [fact for fact in figures if fact.value and number]
    if not counted:
        return ""
    best = min(counted, key=lambda fact: abs(math.log((fact.value or 1) / number)))
    return "staff" if isinstance(best, Staff) else "members"
