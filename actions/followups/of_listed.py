"""Follow-ups about those who were just listed: how many of them are still there, which countries they are from."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.referring import mention
from actions.followups.ellipsis import says_only
from actions.kinds import CHAT
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Staff, Status

_HOW_MANY = re.compile(
    r"(?:and |so |but |now |then )*how many"
    r"(?: of (?:them|those|these|(?:the|those|these) "
    r"(?:two|three|four|five|six|lot|missions|organi[sz]ations|bodies)))?"
    r" (?P<rest>(?:is|are|was|were|has|have|had|do|does|did|still|no longer|ended|closed|remain|exist|continue)\b.*)"
)
_OF_THEM = frozenset({"of", "still", "longer", "ended", "closed"})
_COUNTRIES = frozenset(
    {"country", "countries", "nation", "nations", "nationality", "nationalities", "state", "states", "passport"}
)
_SPOKE_FOR = re.compile(
    r"\b(?:sp[eo]a?ke?|spoken|sto?o?a?nd|act(?:ed)?|work(?:ed)?|sit|sat) (?:\w+ )?(?:for|on behalf)\b"
)
_IN_FRONT = re.compile(
    r"(?:and |so |but )*(?P<which>which|who)(?: one| ones)? of (?:the|these|those|your) "
    r"(?:leaders|heads|bosses|chiefs|directors|men|people|persons|diplomats|gentlemen|guys|officials) (?P<rest>.+)"
)


def listed_now(question: Question, knowledge: Knowledge, kind: str) -> list[str]:
    """Return the several subjects of a type that the last answer listed; none where it was about something else."""
    last = question.focus
    listed = [name for name in last.listed if name in knowledge and knowledge.subjects[name].type == kind]
    return listed if len(listed) > 1 and set(listed) & set(last.topic) else []


def how_many_of_them(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many of those are still up and running?" after organizations were listed counts those."""
    match = _HOW_MANY.fullmatch(" ".join(question.words))
    if not match or not _OF_THEM & set(question.words) or question.subjects or question.times:
        return None
    about = question.focus.kind in ("list", "count", "overview", "parent", "in_common", "help")
    if not about or not listed_now(question, knowledge, "organization") or not question.has("active", "ended"):
        return None
    words = ("which", *(("of", "them") if " of " in match[0] else ()), *match["rest"].split())
    marks = (question.marks - {"split", "residual"}) | {"of_listed"}
    return question.taken_as("count", words=words, marks=marks)


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


def which_of_the_heads(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which one of the leaders has had his post since 2012?" asks that of those who were just told of."""
    match = _IN_FRONT.fullmatch(" ".join(question.words))
    elsewhere = question.named("organization", "role", "body", "person")
    if not match or elsewhere or not listed_now(question, knowledge, "person"):
        return None
    words = ("which", "of", "them", *match["rest"].split())
    among = question.taken_as("leader", words=words)
    return replace(among, marks=(question.marks - {"all", "he"}) | {"among", "they"})


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


def since_when_gone(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Is that gone?" — "Since when exactly?": when it ended."""
    last = question.focus
    about = question.topic(knowledge, "organization")
    gone = about and any(f.value == "ended" for f in knowledge.facts(about, Status))
    asks = question.kind in ("start", "end", "status") and says_only(question, "detail") and question.has_word("since")
    if not gone or last.kind != "status" or not {"ended", "end"} & set(last.marks) or not asks or question.times:
        return None
    named = (mention(about, knowledge),)
    words = ("since", "when", "is", "_organization_", "closed")
    return replace(question.as_kind("end"), subjects=named, words=words, marks=frozenset({"when", "end"}))


_THE_OTHERS = re.compile(
    r"(?:and |so |what about |how about )*(?:(?:the|those) (?:ones?|others|organi[sz]ations|missions) (?:that|"
    r"which|who)|which(?: ones)?) "
    r"(?:are|is|do|have|were) not(?: any ?more| active| there| so)*"
)


def the_ones_that_are_not(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And the ones that aren't?" after the organizations that are at work were listed: those that have ended."""
    last = question.focus
    state = {"active", "ended"} & set(last.marks)
    asks = _THE_OTHERS.fullmatch(" ".join(question.words)) and last.kind in ("list", "count") and not question.subjects
    if not asks or len(state) != 1 or question.times:
        return None
    gone = state == {"active"}
    words = ("which", "organizations", "are", "closed" if gone else "active")
    marks = frozenset({"which", "ended" if gone else "active"})
    return question.taken_as("list", words=words, marks=marks, yes_no=False)


_LEFT = frozenset({"left", "remain", "remains", "remaining"})

STEPS = (
    the_ones_that_are_not,
    since_when_gone,
    how_many_remain,
    how_many_of_them,
    where_they_are_from,
    which_of_the_heads,
    how_many_are_left,
)
