"""Finds times that are told by what happened then: "when the ISG ended", "on the day EULEX deployed".

Where a pronoun stands for the subject ("when it ended"), the conversation tells the date (actions.moments).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.leadin import strip_lead_in
from bot.nlu.linking import Mention
from bot.nlu.marks import find_marks
from bot.nlu.text import Token
from bot.nlu.times import SAME_DAY, Time
from knowledge import Knowledge
from knowledge.dates import FuzzyDate
from knowledge.models import Event

_LEADS = re.compile(
    r"(?:(?:just |right |exactly |shortly |straight )?"
    r"(?P<relation>before|after|since|until|till|once|when|as soon as|by the time)|"
    r"(?:on|in|at|during|by|to) (?:the|that) (?:very |same |exact )?(?:day|month|year|time|moment|date|week|point)"
    r"(?: (?:that|when|in which|on which|at which))?)$"
)
"""What leads in to such a time, up to the subject's name."""
_RELATIONS = {
    "before": "before",
    "after": "after",
    "once": "after",
    "as soon as": "after",
    "since": "since",
    "until": "until",
    "till": "until",
}
_QUESTION = re.compile(r"\b(?:who|whom|whose|what|which|how|where|why)\b|^(?:is|was|were|are|did|had|has|have) (?!you)")
_PRONOUNS = ("it", "they", "that", "this", "he", "she")
_HAPPENED = re.compile(r"(?:was )?(?:happen\w*|occur\w*|took place|going on|came about)\b")
_ARTICLES = ("the", "a", "this", "that", "mr", "dr")
MAX_LEAD = 8
"""The longest way of leading in has so many words."""
MAX_WORDS = 9
"""What happened to the subject is told in at most so many words."""
MAX_SAID = 6
"""A pronoun and what happened to it are at most so many words."""
_GOES_ON = re.compile(r"[,.?!;:]|who|whom|whose|what|which|where|why|how|did|does|do|is|was|were|are|had|has")
_ASKS_LENGTH = re.compile(
    r"\b(?:how (?:long|many (?:years|months|weeks|days)|much (?:time|later|earlier|longer))|or (?:after|before)|"
    r"earlier|later)\b"
)


def find_moments(tokens: Sequence[Token], mentions: Sequence[Mention], knowledge: Knowledge) -> list[Time]:
    """Return the times that the message tells by the recorded beginning or end of a subject, with its tokens."""
    text = " ".join(token.text for token in tokens)
    if _ASKS_LENGTH.search(text):
        return []  # the happening is asked about itself
    found: list[Time] = []
    for mention in mentions:
        lead = _lead(tokens, mention.first)
        if not lead or not mention.known or mention.type == "event":
            continue
        first, relation = lead
        last = _last(tokens, mention.last)
        said = " ".join(token.text for token in tokens[mention.last : last])
        rest = [m for m in mentions if not (first <= m.first < last)]
        if not _asks(tokens, first, last) or not (rest or relation == "in"):
            continue
        inside = [m.id for m in mentions if mention.last <= m.first < last and m.type == "event"]
        date = _date_of_event(mention, said, inside, knowledge) or _date(mention, said, knowledge)
        if date:
            found.append(Time(date.iso(), first, last, relation, part=date.part))
    return found


def find_told_moments(tokens: Sequence[Token]) -> list[Time]:
    """Return the times that the message tells by the beginning or end of what a pronoun stands for ("when it
    ended"), or by what was just told ("when that happened").
    """
    text = " ".join(token.text for token in tokens)
    if _ASKS_LENGTH.search(text):
        return []
    found: list[Time] = []
    for position, token in enumerate(tokens):
        lead = _lead(tokens, position) if token.text in _PRONOUNS else None
        if not lead or lead[1] != "in" or not lead[0]:
            continue
        last = _last(tokens, position + 1)
        said = " ".join(token.text for token in tokens[position + 1 : last])
        marks = find_marks(said)
        date = SAME_DAY if _HAPPENED.match(said) else ""
        date = date or ("its-end" if {"end", "ended"} & set(marks) else "its-start" if "start" in marks else "")
        if date and last - position <= MAX_SAID and _asks(tokens[:last], lead[0], last):
            found.append(Time(date, lead[0], last, "in"))
    return found


def _lead(tokens: Sequence[Token], name: int) -> tuple[int, str] | None:
    """Return where the expression of time before a name begins, and its relation."""
    end = name
    while end and tokens[end - 1].text in _ARTICLES:
        end -= 1
    for first in range(max(0, end - MAX_LEAD), end):
        words = [token.text for token in tokens[first:end]]
        match = _LEADS.match(" ".join(words))
        if match:
            relation = match["relation"] or "in"
            return first, _RELATIONS.get(relation, "in")
    return None


def _last(tokens: Sequence[Token], position: int) -> int:
    """Return where what happened to the subject ends: at a punctuation mark or where the question goes on."""
    last = position
    while last < len(tokens) and last - position < MAX_WORDS:
        if _GOES_ON.fullmatch(tokens[last].text) and (last > position or not tokens[last].is_word):
            break
        last += 1
    return last


def _asks(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what is left beside the expression is a question of its own."""
    left = " ".join(token.text for token in (*tokens[:first], *tokens[last:]) if token.is_word)
    return bool(_QUESTION.search(strip_lead_in(left)))


def _date_of_event(mention: Mention, said: str, named: Sequence[str], knowledge: Knowledge) -> FuzzyDate | None:
    """Return the date of what happened to the subject besides its beginning and end: named, or told by its words."""
    events = [fact for fact in knowledge.facts(mention.id, Event) if fact.name and fact.kind == "event"]
    told = [fact for fact in events if len(set(said.split()) & set(fact.words)) > 1]
    return next((fact.date for fact in (*(f for f in events if f.id in named), *told) if fact.date), None)


def _date(mention: Mention, said: str, knowledge: Knowledge) -> FuzzyDate | None:
    """Return the recorded date of the beginning or end of a subject that the words speak of."""
    marks = find_marks(said)
    ends = "end" in marks or "ended" in marks
    if mention.type == "person":
        tenures = [tenure for tenure in knowledge.tenures(mention.id) if tenure.person == mention.id and tenure.leads]
        dates = [tenure.end if ends else tenure.start for tenure in tenures[:1]] if ends or "start" in marks else []
    else:
        wanted = "end" if ends else "start" if "start" in marks else ""
        dates = [event.date for event in knowledge.facts(mention.id, Event) if event.kind == wanted]
    return next((date for date in dates if date), None)
