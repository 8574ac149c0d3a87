"""Follow-ups about those who were just listed: how many of them are still there, which countries they are from."""

from __future__ import annotations

import re

from actions.context.clauses import mention
from actions.followups.ellipsis import says_only
from actions.kinds import CHAT
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Staff, Status

_COUNTRIES = frozenset(
    {"country", "countries", "nation", "nations", "nationality", "nationalities", "state", "states", "passport"}
)
_SPOKE_FOR = re.compile(
    r"\b(?:sp[eo]a?ke?|spoken|sto?o?a?nd|act(?:ed)?|work(?:ed)?|sit|sat) (?:\w+ )?(?:for|on behalf)\b"
)


def listed_now(question: Question, knowledge: Knowledge, kind: str) -> list[str]:
    """Return the several subjects of a type that the last answer listed; none where it was about something else."""
    last = question.focus
    listed = [name for name in last.listed if name in knowledge and knowledge.subjects[name].type == kind]
    return listed if len(listed) > 1 and set(listed) & set(last.topic) else []


def where_they_are_from(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which countries do they come from?" after two persons were told of; "what country did he speak for?"."""
    text = " ".join(question.words)
    points = question.has("they", "both", "he", "she")
    spoke = _SPOKE_FOR.search(text) or question.has("represented")
    asks = (
        _COUNTRIES & set(question.words)
        and question.has("which")
        and (spoke or re.search(r"\bfrom\b|nationalit", text))
    )
    if not asks or not points or question.subjects or question.times or question.has("how_many"):
        return None
    if not any(knowledge.subjects[name].type == "person" for name in question.focus.topic[:2]):
        return None
    marks = question.marks | ({"represented"} if spoke else set())
    return question.taken_as("origin", marks=marks)


def how_many_are_left(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many are left now?" after what made an organization smaller asks for its people."""
    counts = question.has("how_many") and question.kind not in CHAT and says_only(question, "rest", "number", "people")
    about = question.topic(knowledge, "organization")
    if not counts or question.focus.kind != "downsizing" or not about or not knowledge.facts(about, Staff):
        return None
    named = (mention(about, knowledge),)
    return question.taken_as("staff", subjects=named, marks=frozenset({"how_many"}))


def how_many_remain(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So how many are left?" after those were listed that have ended: all others; those at work, after all were."""
    counts = question.has("how_many") and _LEFT & set(question.words) and says_only(question, "rest", "number")
    gone = [name for name in question.focus.listed if name in knowledge]
    about = question.focus.kind in ("list", "count", "end", "status") and set(gone) <= set(question.focus.topic)
    ended = all(any(f.value == "ended" for f in knowledge.facts(name, Status)) for name in gone)
    ended = ended or "of_all" in question.focus.marks
    if not counts or not about or not gone or not ended or question.subjects or question.times:
        return None
    words = ("how", "many", "organizations", "are", "still", "active")
    marks = frozenset({"how_many", "active", "now"})
    return question.taken_as("count", words=words, marks=marks, yes_no=False)


_LEFT = frozenset({"left", "remain", "remains", "remaining"})

STEPS = (
    how_many_remain,
    where_they_are_from,
    how_many_are_left,
)
