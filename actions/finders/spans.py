"""How long organizations worked and persons held their offices, set against each other: longer, shorter, longest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.answer import Answer
from actions.finders import intervals, officeholders
from actions.finders.common import Asked, dated_event, latest_source_day
from actions.finders.edges import placed
from actions.finders.telling import tell_all
from actions.followups.ellipsis import words_of
from actions.roots import content_roots, fact_roots
from knowledge import FuzzyDate
from knowledge.models import BaseFact

_LONGER = re.compile(r"\b(?:longer|more long|more time|as long as|longest)\b")
_SHORTER = re.compile(r"\b(?:shorter|less long|less time|briefer|shortest|briefest)\b")
_NOT_LENGTH = re.compile(
    r"\b(?:no|any|not) longer\b(?! than)|\bas long as (?:it|they|he|she)\b|\blonger (?:exist|active)"
)
_MOST = re.compile(r"\b(?:longest|shortest|briefest)\b")
TIMED = frozenset({"duration", "tenure", "leader", "succession", "office", "start", "end", "status", "compare_time"})
"""The kinds after which "which was longer?" is about the times of those told of."""
_THAN_THAT = re.compile(r"\bthan (?:that|this|it|he|him|she|her|they|them|those)\b")
_TIMES_AS_LONG = re.compile(r"\b(?P<times>twice|double|half|thrice|triple|\w+ times) as long\b")
NEAR = 0.1
"""A length is so many times another one if it is by no larger share off."""
_SURVIVED = re.compile(r"\b(?:outliv|outlast|surviv)\w*")


@dataclass(frozen=True)
class Span:
    """The time that something lasted. No `last`: it goes on as of the latest source."""

    name: str
    first: FuzzyDate
    last: FuzzyDate | None
    length: intervals.Length
    facts: tuple[BaseFact, ...]


def compares_lengths(asked: Asked) -> bool:
    """Return whether the question sets the lengths of two times against each other, or asks for the longest one."""
    text = asked.said
    apart = _LONGER.search(text) or _SHORTER.search(text) or _TIMES_AS_LONG.search(text)
    return bool(apart) and not _NOT_LENGTH.search(text)


def of_told(asked: Asked) -> bool:
    """Return whether the question sets the lengths of those that were told of last against each other."""
    text = asked.said
    points = asked.has("who", "which", "both", "they")
    return points and (bool(_SHORTER.search(text)) or not _MOST.search(text)) and asked.question.focus.kind in TIMED


def goes_on(asked: Asked) -> bool:
    """Return whether the question asks by how much, after lengths were set against each other."""
    last = " ".join(asked.question.focus.words)
    compared_last = asked.question.focus.kind == "compare_time" and bool(_LONGER.search(last) or _SHORTER.search(last))
    return compared_last and asked.has("difference") and not asked.question.named()


def asks_survival(asked: Asked) -> bool:
    """Return whether the question asks which of two was there when the other had ended."""
    return bool(_SURVIVED.search(asked.said))


def span_of(asked: Asked, name: str) -> Span | None:
    """Return the time that an organization worked or a person headed one; None where its start is not recorded."""
    known = latest_source_day(asked)
    if asked.subject(name).type == "person":
        tenure = next(iter(officeholders.leading(asked, [name])), None)
        if not tenure or not tenure.start or not (tenure.end or tenure.current):
            return None
        return _span(name, tenure.start, tenure.end, known, (tenure,))
    begun, ended = (dated_event(asked.knowledge, name, kind) for kind in ("start", "end"))
    if ended and asked.active(name) and not set(content_roots(asked)) & fact_roots(ended):
        ended = None  # what ended was a task of its own
    if not begun or not begun.date or not (ended or asked.active(name)):
        return None
    return _span(name, begun.date, ended.date if ended else None, known, (begun, ended) if ended else (begun,))


def _span(name: str, first: FuzzyDate, last: FuzzyDate | None, known: FuzzyDate, facts: tuple[BaseFact, ...]) -> Span:
    if last:
        return Span(name, first, last, intervals.length(first, last), facts)
    return Span(name, first, None, intervals.Length((known.first_day() - first.last_day()).days, None), facts)


def in_words(asked: Asked, span: Span) -> str:
    """Return how long something lasted: "about 9 years", "at least about 7 years, without a recorded end"."""
    length = intervals.in_words(asked, span.first, span.last or latest_source_day(asked))
    return length if span.last else asked.wording.phrase("at_least_so_long", length=length)


def compare(asked: Asked) -> Answer | None:
    """Return which of the times was longer; None where the question does not set two against each other."""
    names = compared(asked)
    if len(names) < 2:
        return None
    spans = {name: span for name in names if (span := span_of(asked, name))}
    lacking = [name for name in names if name not in spans]
    facts = [fact for span in spans.values() for fact in span.facts]
    sentences = tell_all(asked, facts)
    superlative = bool(_MOST.search(asked.said))
    if len(spans) < 2 or (lacking and not superlative):
        facts += [fact for name in lacking for fact in _known_of(asked, name)]
        sentences = tell_all(asked, facts)
        return asked.missing("no_span", names, facts, sentences, names=asked.labels(lacking))
    shorter = bool(_SHORTER.search(asked.said)) and not _LONGER.search(asked.said)
    ranked = sorted(spans.values(), key=lambda span: (span.length.least, span.length.most is None), reverse=not shorter)
    first, second = ranked[0], ranked[1]
    if superlative:
        sentences = tell_all(asked, (*first.facts, *second.facts))
    lead = _lead(asked, first, second, shorter)
    if asked.has("difference", "how_many") and _apart(first, second, shorter):
        lead += " " + asked.say("size_difference", difference=_difference(asked, first, second))
    extra = asked.say("no_span", names=asked.labels(lacking)) if lacking else ""
    told = [first.name, *(span.name for span in ranked[1:])]
    answer = asked.answer(f"{lead} {sentences} {extra}".strip(), told, facts, names)
    sure = _apart(first, second, shorter)
    return asked.verdict(answer, first.name == names[0] if sure and not superlative else None)


def _lead(asked: Asked, first: Span, second: Span, shorter: bool) -> str:
    if not _apart(first, second, shorter):
        return asked.say("span_unclear", first=asked.label(first.name), second=asked.label(second.name))
    return asked.say(
        "span_shorter" if shorter else "span_longer",
        first=asked.label(first.name),
        length=in_words(asked, first),
        second=asked.label(second.name),
        other=in_words(asked, second),
    )


def _difference(asked: Asked, first: Span, second: Span) -> str:
    """Return by how much two lengths of time differ, in words."""
    months = [_months(span.length) for span in (first, second)]
    exact = all(date is None or date.month for span in (first, second) for date in (span.first, span.last))
    length = officeholders.length_in_words(asked, abs(months[0] - months[1]), exact)
    bound = "about_length" if first.last and second.last else "at_least_length"
    return asked.wording.phrase(bound, length=length)


def _months(length: intervals.Length) -> int:
    days = length.least if length.most is None else (length.least + length.most) / 2
    return round(days / intervals.DAYS_A_MONTH)


def _apart(first: Span, second: Span, shorter: bool) -> bool:
    """Return whether it is certain that the first one is longer (or shorter) than the second one."""
    short, long = (first, second) if shorter else (second, first)
    if not short.last and not long.last:  # both go on: so far
        return long.first.last_day() < short.first.first_day()
    return short.length.most is not None and long.length.least > short.length.most


def compared(asked: Asked) -> list[str]:
    """Return the organizations and persons whose times are set against each other: those named, one that was talked
    about last ("is that longer than …"), or for the longest all that can be meant.
    """
    question = asked.question
    names: list[str] = []
    for _, mention in placed(asked):
        if mention.get("known", True) and mention["type"] in ("organization", "person"):
            names.append(mention["id"])
        elif mention["type"] == "body" and mention["id"] in asked.knowledge:
            names += asked.refer.through([mention["id"]])[:1]
    names = list(dict.fromkeys(names))
    persons = [name for name in names if asked.subject(name).type == "person"]
    names = persons if len(persons) > 1 else names  # "as head of UNMIK"
    text = asked.said
    if _MOST.search(asked.said) and len(names) < 2:
        led = asked.knowledge.leaders(names[0]) if names and asked.subject(names[0]).type == "organization" else []
        posts = asked.refer.through(question.named("role"))
        led = led or [tenure for post in posts[:1] for tenure in asked.knowledge.leaders(post)]
        if led:
            return [tenure.person for tenure in led]
        if asked.has("who", "the_head"):
            return [t.person for s in asked.knowledge.organizations for t in asked.knowledge.leaders(s.id)]
        listed = [n for n in question.focus.listed if n in asked.knowledge and asked.has("they", "both")]
        return listed or asked.organizations
    if (
        len(names) == 1
        or goes_on(asked)
        or (not names and asked.has("both", "it", "that", "they", "he", "she", "who", "which"))
    ):
        types = _types_meant(asked, names)
        if not names and len(two := asked.refer.last_two(types)) == 2:
            return two
        recent = [n for n in asked.refer.recent(types) if n not in names and span_of(asked, n)]
        if names:
            points_first = asked.has("it", "that", "he", "she", "they") and not _THAN_THAT.search(text)
            return [*recent[:1], *names] if points_first else [*names, *recent[:1]]
        return recent[:2]
    return names


def _types_meant(asked: Asked, names: list[str]) -> tuple[str, ...]:
    """Return of which type those are that are set beside each other: persons where "who" asks, else that of what is
    named or was talked about last.
    """
    question = asked.question
    known = names or [n for n in question.focus.topic if asked.subject(n).type in ("organization", "person")]
    if not names and (
        asked.has("who", "he", "she") or question.has_word(*words_of("post"), "office", "term", "tenure")
    ):
        return ("person",)
    return (asked.subject(known[0]).type,) if known else ("organization", "person")


def survival(asked: Asked) -> Answer | None:
    """Return which of two ended later ("Did the ICO outlive the ISG?"); None where the question does not name two."""
    names = compared(asked)
    if len(names) != 2:
        return None
    ends = [_end_of(asked, name) for name in names]
    facts = [
        fact for name, end in zip(names, ends, strict=True) for fact in ([end[1]] if end[1] else _known_of(asked, name))
    ]
    sentences = tell_all(asked, [fact for fact in facts if fact])
    (first, _), (second, _) = ends
    if first is None and second is None:
        lead, holds = asked.say("no_ends", names=asked.labels(names)), None
    elif first is None or second is None:
        going = names[0] if first is None else names[1]
        if not _goes_on(asked, going):
            return asked.missing("no_span", names, facts, sentences, names=asked.label(going))
        lead, holds = asked.say("goes_on", name=asked.label(going)), first is None
    else:
        order = intervals.order(first, second)
        lead, holds = ("", order > 0) if order else (asked.say("same_time"), None)
    return asked.verdict(asked.answer(f"{lead} {sentences}".strip(), names, facts, names), holds)


def _end_of(asked: Asked, name: str) -> tuple[FuzzyDate | None, BaseFact | None]:
    if asked.subject(name).type == "person":
        tenure = next((t for t in officeholders.leading(asked, [name]) if t.end), None)
        return (tenure.end, tenure) if tenure else (None, None)
    fact = dated_event(asked.knowledge, name, "end")
    return (fact.date, fact) if fact else (None, None)


def _goes_on(asked: Asked, name: str) -> bool:
    if asked.subject(name).type == "person":
        return any(tenure.current for tenure in asked.tenures_of([name]))
    return asked.active(name)


def _known_of(asked: Asked, name: str) -> Sequence[BaseFact]:
    """Return what is recorded of a time whose start or end is not."""
    if asked.subject(name).type == "person":
        return officeholders.leading(asked, [name])[:1]
    return [*asked.events(name, "start"), *asked.events(name, "end")]
