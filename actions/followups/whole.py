"""Questions on several at once: all the organizations, or those that were just listed."""

from __future__ import annotations

import re

from actions.followups.asking import ask, of_type, talked_about
from actions.followups.ellipsis import names_any, says_only
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
    text = question.said
    points = question.has("they", "both", "he", "she")
    spoke = _SPOKE_FOR.search(text) or question.has("represented")
    asks = (
        _COUNTRIES & set(question.words)
        and question.has("which")
        and (spoke or re.search(r"\bfrom\b|nationalit", text))
    )
    if not asks or not points or names_any(question) or question.has("how_many"):
        return None
    if not of_type("person", question.focus.topic[:2], knowledge):
        return None
    return question.taken_as("origin", marks=question.marks | ({"represented"} if spoke else set()))


def how_many_are_left(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many are left now?" after what made an organization smaller asks for its people."""
    counts = question.has("how_many") and question.kind not in CHAT and says_only(question, "rest", "number", "people")
    about = question.topic(knowledge, "organization")
    if not counts or question.focus.kind != "downsizing" or not about or not knowledge.facts(about, Staff):
        return None
    return ask(question, knowledge, "staff", [about], marks=["how_many"])


def how_many_remain(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So how many are left?" after those were listed that have ended: all others; those at work, after all were."""
    counts = question.has("how_many") and _LEFT & set(question.words) and says_only(question, "rest", "number")
    gone = [name for name in question.focus.listed if name in knowledge]
    about = question.focus.kind in ("list", "count", "end", "status") and set(gone) <= set(question.focus.topic)
    ended = all(any(f.value == "ended" for f in knowledge.facts(name, Status)) for name in gone)
    ended = ended or "of_all" in question.focus.marks
    if not counts or not about or not gone or not ended or names_any(question):
        return None
    words = "how many organizations are still active"
    return ask(question, knowledge, "count", (), words, ["how_many", "active", "now"], yes_no=False)


_LEFT = frozenset({"left", "remain", "remains", "remaining"})


_WHO_DOES_WHAT = re.compile(
    r"\b(?:who|which (?:one|organi[sz]ation|mission|body)|what)(?: (?:exactly|actually|of them))* "
    r"(?:does|do|did|is doing|was doing|(?:is|was) (?:responsible|there) for|(?:is|was) in charge of|handles?|covers?|"
    r"deals? with|takes? care of|looks? after) (?:what|which)\b(?: (?:job|task|part|bit|thing))?"
    r"(?: (?:there|here|exactly|then|over there|actually|in|on the ground|_home_))*$"
)
_EACH = re.compile(
    r"\b(?:each|every one|all) of (?:them|these|those|you)\b|\b(?:they|them) (?:all|each)\b|\bevery(?:body|one)?\b|"
    r"\b(?:each|all)(?: (?:the|these|those))?(?: six)? (?:missions?|organi[sz]ations?|bodies)\b"
)
_ALL_THIS = re.compile(
    r"\b(?:all|any|some|most) (?:of )?(?:this|that|it|them|these|those)\b|\b(?:they|you|these|those) all\b|"
    r"\b(?:these|those|the|all)(?: (?:six|five|international|foreign))* (?:missions|organi[sz]ations|bodies|"
    r"internationals?|foreigners|outsiders)\b(?! (?:staff|civilian|steering|person|soldiers|troops|of|that|which)\b)|"
    r"\b(?:the|this|that) (?:whole|entire) (?:thing|lot|business|show|operation|circus|bunch)\b|"
    r"\b(?:everybody|everyone|everything)\b|\b(?:the|this|that) international (?:presence|community|administration)\b|"
    r"\b(?:this|that|the)(?: whole)? _home_ (?:stuff|thing|business|mission|operation|story)\b"
)
"""Speaks of all the organizations together, without naming them."""
_SOME = re.compile(r"\b(?:any|some|most) (?:of )?(?:this|that|it|them|these|those)\b")
"""Asks which of them it is: "have any of them closed?"."""
_GOES_ON_OR_OVER = re.compile(
    r"\b(?:still|active|running|going on|ongoing|over|done|finished|ended|closed|gone|left|leave|exists?|around|"
    r"there|alive|continues?|stopped|pulled out|packed up)\b"
)
_WHAT_ENDED = re.compile(
    r"(?:and |so |but )*(?:what|which)(?: (?:one|ones|part|exactly|actually|really|then|else|was it that|is it that))*"
    r"(?: (?:has|have|had|is|was|did|were|been))* "
    r"(?:ended|end|stopped|stop|closed|finished|over|gone|shut(?: down)?|concluded|disappeared)"
    r"(?: (?:then|exactly|actually|now|already|really))*"
)
_OF_OTHERS = ("organization", "person", "document", "role", "body")
_LISTING = frozenset({"list", "count", "parent", "mandate", "status"})
"""The kinds whose answers list organizations that "they" means next."""


def of_whole(question: Question, knowledge: Knowledge) -> Question | None:
    """Return a question on all the organizations, or all that were listed, as such; None where it is none."""
    if question.named(*_OF_OTHERS) or question.strangers:
        return None
    if _who_does_what(question):
        kind = "mandate"
    elif _is_all_over(question, knowledge):
        kind = "list" if _SOME.search(question.said) else "status"
    elif _what_ended(question, knowledge):
        return question.taken_as("list", marks=question.marks | {"ended"})
    elif _asks_of_those_listed(question, knowledge):
        kind = question.kind
    else:
        return None
    return question.taken_as(kind, marks=question.marks | {"of_all"})


def _asks_of_those_listed(question: Question, knowledge: Knowledge) -> bool:
    """Return whether it asks what "they" do, or if they are still at work, after organizations were listed."""
    kind = question.kind in ("mandate", "status") and question.focus.kind in _LISTING
    listed = listed_now(question, knowledge, "organization") if kind and question.has("they") else []
    return bool(listed) and not names_any(question)


def _who_does_what(question: Question) -> bool:
    """Return whether it asks for the tasks of all: "who does what there?", "what does each of them do?"."""
    text = question.said
    each = question.kind == "mandate" and not question.has("he", "she") and _EACH.search(text)
    return bool(_WHO_DOES_WHAT.search(text) or each)


def _is_all_over(question: Question, knowledge: Knowledge) -> bool:
    """Return whether it asks if all this goes on, or is over: "did they all leave?", "is any of this running?"."""
    if not question.yes_no or question.kind in CHAT:
        return False
    about = knowledge.subjects[question.focus.topic[0]].type if question.focus.topic else "organization"
    text = question.said
    whole = _ALL_THIS.search(text) and _GOES_ON_OR_OVER.search(text)
    counted = question.has("soldiers", "how_many", "local", "police") or question.events
    return bool(whole) and about == "organization" and not counted and not question.has("future")


def _what_ended(question: Question, knowledge: Knowledge) -> bool:
    """Return whether it asks which of them have ended, where all were talked about: "so what exactly ended?"."""
    about = talked_about(question, knowledge)
    several = not question.focus.topic or (len(about) > 1 and question.focus.kind in ("list", "count", "status"))
    asks = _WHAT_ENDED.fullmatch(question.said)
    return several and bool(asks) and not names_any(question)
