"""Which place in the line of an office's holders is asked for: "who of the SRSGs was the first?", "who came before him,
and who after?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.certain.dates import UNSURE
from actions.context.references import NUMBERS, References
from actions.context.referring import mention
from actions.finders.direction import step
from actions.followups.ellipsis import says_only, words_of
from actions.question import Question
from knowledge import Knowledge

TAKEN_FOR = frozenset({"leader", "compare_time", "succession", "pick", "list", "timeline", "event_at", "count"})
"""The kinds that a question for the first holder can be taken for, however surely; others only where unsure."""
_ELSE = ("second", "third", "phase", "when", "why", "how_long", "how_many", "he", "deputy", "one_before")
_EVERYBODY = ("all", "every", "everybody", "everyone", "each", "list", "order")


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


_SO_MANY = re.compile(
    rf"\b(?:had|has|have|were|are|was) (?:there )?(?:already |really |only )?(?:{'|'.join(NUMBERS)}|one|_number_) "
    r"(?:of (?:them|those|these)|such people)\b"
)


def how_many_heads(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So UNMIK had three of them?" after one of its heads counts those."""
    if not question.topic(knowledge, "person") or not _SO_MANY.search(" ".join(question.words)):
        return None
    posts = _posts_told(question, knowledge)
    if not posts or question.times or not set(question.named()) <= set(posts):
        return None
    words = ("how", "many", "heads", "has", "_organization_", "had")
    marks = frozenset({"how_many", "the_head", "all"})
    return question.taken_as("count", subjects=(mention(posts[0], knowledge),), words=words, marks=marks, yes_no=False)


def first_or_last_holder(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the first or the last holder of an office, which it names, or has just been told of."""
    places = [place for place in ("first", "last") if question.has(place)]
    if len(places) != 1 or question.yes_no or question.has(*_ELSE) or question.named("person", "document"):
        return None
    if question.kind not in TAKEN_FOR and question.confidence >= UNSURE:
        return None
    if len(question.named("organization")) > 1 and not question.has("who"):  # "what came first, this or that?"
        return None
    if question.has_word(*_EVERYBODY):  # "everybody who headed it, oldest first"
        return None
    if not question.has("who", "which", "name_of") and question.words[:1] != ("the",):
        return None
    named = question.named("role", "organization", "body")
    if named and not (question.named("role") or _speaks_of_heads(question)):
        return None
    if not named and (question.subjects or not _of_those_told(question, knowledge)):
        return None
    posts = named or _posts_told(question, knowledge)
    if not posts:
        return None
    marks = (question.marks - {"all", "then", "it", "they", "that"}) | {"who"}
    subjects = question.subjects if named else tuple(mention(post, knowledge) for post in posts[:1])
    return question.taken_as("leader", marks=marks, subjects=subjects)


_THE_FIRST = re.compile(
    r"\b(?:was|is|were) (?:_person_|he|she) (?:\w+ )?(?:the |its |their )?(?:very )?first"
    r"(?: (?:one|ever|head|leader|boss|chief|director|_role_|srsg|holder|person|man))*"
    r"(?: (?:of|at|in|for|to) .*)?$"
)


def claimed_first(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Was he the first?" of somebody in an office: he was not where another one is named before him; else whether he
    was is not told by his being the first one named.
    """
    if not _THE_FIRST.search(" ".join(question.words)) or "_time_" in question.words:
        return None
    persons = References(question, knowledge).persons()[:1]
    led = [t for name in persons for t in knowledge.tenures(name) if t.person == name and t.leads and t.organization]
    if not led:
        return None
    if knowledge.leaders(str(led[-1].organization))[0].person != persons[0]:
        claimed = (mention(persons[0], knowledge), mention(led[-1].role, knowledge))
        words, marks = "was _person_ the first _role_", frozenset({"first", "oldest", "then"})
        asks = question.taken_as("tenure", subjects=claimed, words=tuple(words.split()), marks=marks, unheard=())
        return replace(asks, times=(), yes_no=True)
    posts = (mention(str(led[-1].organization), knowledge),)
    marks = frozenset({"who", "first", "oldest", "the_head"})
    asks = question.taken_as("leader", subjects=posts, words=("who", "was", "the", "first", "head"), marks=marks)
    return replace(asks, times=(), yes_no=False, unheard=())


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


def _speaks_of_heads(question: Question) -> bool:
    return question.has("the_head") or question.has_word(*words_of("head", "heads", "heading"))


def _of_those_told(question: Question, knowledge: Knowledge) -> bool:
    """Return whether it asks for a place among those who held the office talked about: "its first head", "who was the
    first in that job?", or only "who was the first?" where one alone was told of.
    """
    told = question.topic(knowledge, "person")
    listed = [name for name in question.focus.listed if name in question.focus.topic]
    bare = bool(told) and len(listed) < 2 and says_only(question, "order", "post", "known_of")
    points = question.has("it", "they", "that", "the_organization") and _speaks_of_heads(question)
    return bare or points


def _posts_told(question: Question, knowledge: Knowledge) -> list[str]:
    """Return the organizations and offices of those who were told of last."""
    for name in question.focus.topic:
        subject = knowledge.subjects[name]
        if subject.type in ("organization", "role"):
            return [name]
        led = [t.organization for t in knowledge.tenures(name) if t.person == name and t.leads and t.organization]
        if subject.type == "person" and led:
            return [str(led[-1])]
    return []
