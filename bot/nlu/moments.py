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
    r"(?P<relation>before|after|since|until|till|once|when|while|as soon as|by the time)|"
    r"(?P<at>(?:on|in|at|during|by|to) )?(?:the|that) (?:very |same |exact )?"
    r"(?:day|month|year|time|moment|date|week|point|stage)(?: in time)?"
    r"(?: (?:that|when|in which|on which|at which|of))?)$"
)
"""What leads in to such a time, up to the subject's name."""
_AT_ONCE = re.compile(
    r"\b(?:just|right|straight|immediately|directly|the (?:day|week|month|minute|moment|second)) after\b|"
    r"\bas soon as\b|\b(?:the|that) (?:very|same|exact)\b"
)
"""Leads in to a time that follows at once."""
_FOLLOWS = re.compile(r"\b(?:stepp?(?:ed)?|succeed\w*|follow\w*|replac\w*)\b")
"""Says that somebody followed, besides words for a start."""
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
_SERVED = re.compile(
    r"^(?:(?:was|served|worked|acted) (?:\w+ )?"
    r"(?:in (?:office|charge|post)|as|at the (?:head|helm|top)|(?:the )?(?:head|boss|chief|leader)|still)|"
    r"led|headed|ran|(?:was )?(?:leading|heading|running|serving))\b"
)
_CHANGED = re.compile(
    r"\b(?:became|become|appointed|named|made|left|quit|stopped|resigned|ceased|took|handed|stepped)\b"
)
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
        if _asks_handover(tokens, lead.first, mention, rest):
            continue
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
            said = _HAD.match(" ".join(token.text for token in tokens[first + 1 : mention.first]))
            home = any(m.first == first + 1 and m.id == knowledge.home for m in mentions)
            if not lead or not said or not (home or said["who"] in _PRONOUNS):
                continue
            last = mention.last + 3 if _OWN.match(_said(tokens, mention.last, 3)) else mention.last
            date = next((e.date for e in knowledge.facts(mention.id, Event) if e.kind == "start" and e.date), None)
            if date and _asks(tokens, first, last):
                yield Time(date.iso(), first, last, _RELATIONS.get(tokens[first].text, "in"), part=date.part)


def _said(tokens: Sequence[Token], first: int, number: int) -> str:
    return " ".join(token.text for token in tokens[first : first + number])


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
        said = [token.text for token in tokens[position:last]]
        marks = set(find_marks(" ".join(said)))
        kind = "end" if marks & {"end", "ended"} else "start" if "start" in marks else ""
        told = [e for word in said for e in _events_by_word(knowledge).get(word, ()) if e.kind == kind]
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


def _asks_handover(tokens: Sequence[Token], first: int, mention: Mention, rest: Sequence[Mention]) -> bool:
    """Return whether it is asked of two persons whether one came right after the other; then both are named."""
    if mention.type != "person" or not any(other.type == "person" for other in rest):
        return False
    leads = " ".join(token.text for token in tokens[max(0, first - 2) : mention.first])
    said = " ".join(token.text for token in tokens[:first])
    return bool(_AT_ONCE.search(leads)) and ("start" in find_marks(said) or bool(_FOLLOWS.search(said)))


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
        said = " ".join(token.text for token in tokens[position + 1 : last])
        marks = find_marks(said)
        date = SAME_DAY if _HAPPENED.match(said) else ""
        date = date or ("its-end" if {"end", "ended"} & set(marks) else "its-start" if "start" in marks else "")
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
        match = _LEADS.match(" ".join(token.text for token in tokens[first:end]))
        if match:
            relation = match["relation"] or "in"
            return _Lead(first, _RELATIONS.get(relation, "in"), bool(match["relation"] or match["at"]))
    return None


def _time(
    tokens: Sequence[Token], mentions: Sequence[Mention], mention: Mention, lead: _Lead, knowledge: Knowledge
) -> Time | None:
    """Return the time at which there happened to a subject what is said of it; None where its date is not recorded."""
    last = _last(tokens, mention.last)
    said = " ".join(token.text for token in tokens[mention.last : last])
    named = [m for m in mentions if mention.last <= m.first < last]
    inside = [m.id for m in named]
    served = _SERVED.search(said) or any(m.type == "role" for m in named)
    if mention.type == "person" and lead.relation == "in" and served and not _CHANGED.search(said):
        return _time_in_office(mention, lead, last, knowledge)
    date = _date_of_event(mention, said, inside, knowledge) or _date(mention, said, knowledge)
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
        if goes_on and not _IS_OVER.match(" ".join(token.text for token in tokens[last : last + 3])):
            break
        last += 1
    return last


def _asks(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what is left beside the expression is a question of its own, and the expression is none."""
    if asks_when(tokens, first, last):
        return False
    left = " ".join(token.text for token in (*tokens[:first], *tokens[last:]) if token.is_word)
    return bool(_QUESTION.search(strip_lead_in(left)))


def _time_in_office(mention: Mention, lead: _Lead, last: int, knowledge: Knowledge) -> Time | None:
    """Return the time in which a person headed something: "while Zarif was SRSG"."""
    for tenure in knowledge.tenures(mention.id):
        if tenure.person == mention.id and tenure.leads and tenure.start and tenure.end:
            return Time(tenure.start.iso(), lead.first, last, "in", end=tenure.end.iso())
    return None


def _date_of_event(mention: Mention, said: str, named: Sequence[str], knowledge: Knowledge) -> FuzzyDate | None:
    """Return the date of what happened to the subject, or what it did, besides its beginning and end: named, told by
    its words, or a step of a reduction.
    """
    own = [*knowledge.facts(mention.id, Event), *knowledge.events_with(mention.id)]
    events = [fact for fact in own if fact.name and fact.kind == "event"]
    told = [fact for fact in events if len(set(said.split()) & set(fact.words)) > 1]
    reduced = [fact for fact in own if fact.kind == "downsizing" and (fact.subject in (mention.id, *named))]
    reduced = reduced or [fact for fact in own if fact.kind == "downsizing" and mention.id in fact.by]
    steps = _steps(reduced, said) if "shrinks" in find_marks(said) else []
    found = (*(f for f in events if f.id in named), *steps, *told)
    return next((fact.date for fact in found if fact.date), None)


def _steps(reduced: Sequence[Event], said: str) -> list[Event]:
    """Return the steps of a reduction that the words can mean, the likeliest first: the phase with the number, what its
    end says, else the decision.
    """
    marks = find_marks(said)
    dated = [fact for fact in reduced if fact.date]
    number = next((n for n, mark in enumerate(("first", "second", "third"), 1) if mark in marks), 0)
    if number and "phase" in marks:
        return [fact for fact in dated if fact.phase == number]
    return dated[::-1] if {"end", "ended"} & set(marks) else dated


def _date(mention: Mention, said: str, knowledge: Knowledge) -> FuzzyDate | None:
    """Return the recorded date of the beginning or end of a subject that the words speak of."""
    marks = find_marks(said)
    ends = "end" in marks or "ended" in marks
    events = knowledge.facts(mention.id, Event)
    dated = {word for event in events if mention.type == "document" for word in event.words}
    starts = "start" in marks or not dated.isdisjoint(said.split())
    if mention.type == "person":
        starts = starts or "made" in said.split()  # "when he was made SRSG"
        tenures = [tenure for tenure in knowledge.tenures(mention.id) if tenure.person == mention.id and tenure.leads]
        dates = [tenure.end if ends else tenure.start for tenure in tenures[:1]] if ends or starts else []
    else:
        wanted = "end" if ends else "start" if starts else ""
        dates = [event.date for event in events if event.kind == wanted]
    return next((date for date in dates if date), None)
