"""Finds times that are told by what happened then: "when the ISG ended", "on the day EULEX deployed".

Where a pronoun stands for the subject ("when it ended"), the conversation tells the date
(actions.context.moments); where such a time is all that a clause says ("and when Zarif left?"), it tells whether
that is one (actions.followups.completion).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.nlu.asked_when import asks_when
from bot.nlu.happenings import date_of, start_or_end, tells_term, term_as_head
from bot.nlu.leadin import strip_lead_in
from bot.nlu.linking import Mention
from bot.nlu.text import Token
from bot.nlu.times import SAME_DAY, Time
from knowledge import Knowledge
from knowledge.models import Event

_LEADS = re.compile(
    r"(?:(?:just |right |exactly |shortly |straight )?"
    r"(?P<relation>before|after|since|until|till|once|when|while|as soon as|by the time)|"
    r"(?P<at>(?:on|in|at|during|by|to) )?(?:the|that) (?:very |same |exact )?"
    r"(?:day|month|year|time|moment|date|week|point|stage)(?: in time)?"
    r"(?: (?:that|when|in which|on which|at which|of))?)$"
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
_PRECISION = {"year": len("2008"), "month": len("2008-06")}
_AGAIN = re.compile(r"(?:and|so|but|ok|okay|then|how about|what about) ")
"""What a clause that says nothing but such a time begins with."""
_INDIRECT = re.compile(
    r"^(?:(?:and|so|then|please|kindly|just|quickly|briefly) )*"
    r"(?:explain|describe|outline|define|state|list|identify|summari[sz]e|tell me|tell us|say|give me|"
    r"i (?:\w+ ){0,3}know)\b.*\b(?:what|who|how|which|where|why)\b.* and$"
    r"|\b(?:what|who) (?:\w+ ){1,6}?(?:is|was|are|were|does|did|means?|stands for|stood for) and$"
)
"""Comes in front of another question: "explain what the ISG was and when it was formed" asks for two things."""
MAX_LEAD = 8
"""The longest way of leading in has so many words."""
MAX_WORDS = 9
"""What happened to the subject is told in at most so many words."""
MAX_SAID = 6
"""A pronoun and what happened to it are at most so many words."""
_GOES_ON = re.compile(r"[,.?!;:]|who|whom|whose|what|which|where|why|how|did|does|do|is|was|were|are|had|has")
_IS_OVER = re.compile(
    r"(?:is|was|were|are|had|has) (?:all |been |finally )?(?:over|done|finished|ended|gone|completed?)\b"
)
"""Goes on about what happened although it could begin a question: "once the supervision was over"."""
_ASKS_LENGTH = re.compile(
    r"\b(?:how (?:long|many (?:years|months|weeks|days)|much (?:time|later|earlier|longer))|or (?:after|before)|"
    r"or (?:\w+ ){0,3}(?:other way (?:a)?round|reversed?|opposite|vice versa)|earlier|later)\b"
)


def find_moments(tokens: Sequence[Token], mentions: Sequence[Mention], knowledge: Knowledge) -> list[Time]:
    """Return the times that the message tells by the recorded beginning or end of a subject, or by what else happened
    to it, with its tokens.
    """
    if _ASKS_LENGTH.search(" ".join(token.text for token in tokens)):
        return []  # the happening is asked about itself
    found: list[Time] = []
    for mention, lead in _led_in(tokens, mentions):
        last = _last(tokens, mention.last)
        rest = [m for m in mentions if not (lead.first <= m.first < last)]
        if _joins_question(tokens, lead.first):
            continue
        if not _asks(tokens, lead.first, last) or not (rest or (lead.relation == "in" and lead.sure)):
            continue
        if time := _time(tokens, mentions, mention, lead, knowledge):
            found.append(time)
    return (
        found or [*_moments_of_having(tokens, mentions, knowledge)] or _described_moments(tokens, mentions, knowledge)
    )


_HAD = re.compile(
    r"(?P<who>\w+) (?:had|has|got|gets|received|obtained|adopted|enacted|was given)(?: (?:a|its|the|own|new|first))*$"
)


def _moments_of_having(tokens: Sequence[Token], mentions: Sequence[Mention], knowledge: Knowledge) -> Iterator[Time]:
    """Yield the times that are told by since when the country has a document: "before it had its own constitution"."""
    for mention in (m for m in mentions if m.type == "document" and m.known):
        for first in range(max(0, mention.first - MAX_LEAD), mention.first):
            lead = _LEADS.match(tokens[first].text)
            said = _HAD.match(_said(tokens, first + 1, mention.first))
            home = any(m.first == first + 1 and m.id == knowledge.home for m in mentions)
            if not lead or not said or not (home or said["who"] in _PRONOUNS):
                continue
            last = mention.last + 3 if _OWN.match(_said(tokens, mention.last, mention.last + 3)) else mention.last
            date = next((e.date for e in knowledge.facts(mention.id, Event) if e.kind == "start" and e.date), None)
            if date and _asks(tokens, first, last):
                yield Time(date.iso(), first, last, _RELATIONS.get(tokens[first].text, "in"), part=date.part)


def _said(tokens: Sequence[Token], first: int, last: int) -> str:
    return " ".join(token.text for token in tokens[first:last])


_OWN = re.compile(r"of its own$")


def _described_moments(tokens: Sequence[Token], mentions: Sequence[Mention], knowledge: Knowledge) -> list[Time]:
    """Return the times that are told by the words of a recorded beginning or end ("when the supervision ended")."""
    named = {position for m in mentions if m.type not in ("country", "event") for position in range(m.first, m.last)}
    for position in range(1, len(tokens)):
        lead = _lead(tokens, position)
        if not lead or not lead.sure or position in named or tokens[position].text in _PRONOUNS:
            continue
        if _joins_question(tokens, lead.first):
            continue
        last = _last(tokens, position)
        said = _said(tokens, position, last)
        kind = start_or_end(said)
        told = [e for word in said.split() for e in _events_by_word(knowledge).get(word, ()) if e.kind == kind]
        if (
            len({event.date for event in told}) == 1
            and _asks(tokens, lead.first, last)
            and named.isdisjoint(range(position, last))
        ):
            date = told[0].date
            return [Time(date.iso(), lead.first, last, lead.relation, part=date.part)] if date else []
    return []


@lru_cache(maxsize=4)
def _events_by_word(knowledge: Knowledge) -> dict[str, list[Event]]:
    """Return the dated events by each of the words that people use for them."""
    found: dict[str, list[Event]] = defaultdict(list)
    for event in knowledge.events:
        for word in set(event.words):
            found[word].append(event)
    return found


def find_moment_alone(
    tokens: Sequence[Token], mentions: Sequence[Mention], knowledge: Knowledge, first: int, last: int
) -> Time | None:
    """Return the time that is all that a clause says, from one token to before another: "and when Zarif left?"."""
    for mention, lead in _led_in(tokens, mentions):
        before = " ".join(token.text for token in tokens[first : lead.first] if token.is_word)
        inside = first <= lead.first and mention.last <= last <= _last(tokens, mention.last)
        if inside and not _AGAIN.sub("", f"{before} ").strip():
            return _time(tokens, mentions, mention, lead, knowledge)
    return None


def _joins_question(tokens: Sequence[Token], first: int) -> bool:
    """Return whether "when" begins a second question that is joined to an indirect one."""
    if tokens[first].text != "when" or not first or tokens[first - 1].text != "and":
        return False
    begun = next((n + 1 for n in range(first - 1, -1, -1) if tokens[n].text in ".?!;:" and not tokens[n].is_word), 0)
    return bool(_INDIRECT.search(" ".join(token.text for token in tokens[begun:first] if token.is_word)))


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
        if not lead or lead.relation != "in" or not lead.first or not lead.sure or _joins_question(tokens, lead.first):
            continue
        last = _last(tokens, position + 1)
        said = _said(tokens, position + 1, last)
        edge = start_or_end(said)
        date = SAME_DAY if _HAPPENED.match(said) else edge and f"its-{edge}"
        if date and last - position <= MAX_SAID and _asks(tokens[:last], lead.first, last):
            found.append(Time(date, lead.first, last, "in"))
    return found


class _Lead(NamedTuple):
    """What leads in to a time that is told by what happened: where it begins, how it relates the two, and whether it
    can be nothing else ("on the day …", not "the day …").
    """

    first: int
    relation: str
    sure: bool = True


def _led_in(tokens: Sequence[Token], mentions: Sequence[Mention]) -> Iterator[tuple[Mention, _Lead]]:
    for mention in mentions:
        lead = _lead(tokens, mention.first)
        if lead and mention.known and mention.type != "event":
            yield mention, lead


def _lead(tokens: Sequence[Token], name: int) -> _Lead | None:
    """Return what leads in to a time before a name; None where nothing does."""
    end = name
    while end and tokens[end - 1].text in _ARTICLES:
        end -= 1
    for first in range(max(0, end - MAX_LEAD), end):
        match = _LEADS.match(_said(tokens, first, end))
        if match:
            relation = match["relation"] or "in"
            return _Lead(first, _RELATIONS.get(relation, "in"), bool(match["relation"] or match["at"]))
    return None


def _time(
    tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention, lead: _Lead, knowledge: Knowledge
) -> Time | None:
    """Return the time at which there happened to a subject what is said of it; None where its date is not recorded."""
    last = _last(tokens, mention.last)
    said = _said(tokens, mention.last, last)
    named = [m for m in mentions if mention.last <= m.first < last]
    if lead.relation == "in" and tells_term(mention, said, named):
        term = term_as_head(mention.id, knowledge)
        return Time(term[0].iso(), lead.first, last, end=term[1].iso()) if term else None
    date = date_of(mention, said, named, knowledge)
    if not date:
        return None
    leading = [token.text for token in tokens[lead.first : mention.first]]
    shown = next((length for word, length in _PRECISION.items() if word in leading), None)  # "in the year that …"
    return Time(date.iso()[:shown], lead.first, last, lead.relation, part=None if shown else date.part)


def _last(tokens: Sequence[Token], position: int) -> int:
    """Return where what happened to the subject ends: at a punctuation mark or where the question goes on."""
    last = position
    while last < len(tokens) and last - position < MAX_WORDS:
        goes_on = _GOES_ON.fullmatch(tokens[last].text) and (last > position or not tokens[last].is_word)
        if goes_on and not _IS_OVER.match(_said(tokens, last, last + 3)):
            break
        last += 1
    return last


def _asks(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what is left beside the expression is a question of its own, and the expression is none."""
    if asks_when(tokens, first, last):
        return False
    left = " ".join(token.text for token in (*tokens[:first], *tokens[last:]) if token.is_word)
    return bool(_QUESTION.search(strip_lead_in(left)))
