"""Corrects what a question takes for granted, where a recorded fact contradicts it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from actions.answer import Answer
from actions.checks.claimed_ends import ends_of, subjects_at
from actions.checks.claimed_times import fits
from actions.finders import officeholders
from actions.finders.common import Asked, event_sentence
from actions.finders.telling import tell
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Description, Event, Nationality, Relation, Status

ABOUT_COUNTRIES = frozenset({"origin", "staff", "members", "list", "count"})
ABOUT_THE_END = frozenset({"status", "end", "end_reason", "list", "count"})
DATED = frozenset({"start", "end", "end_reason", "creation", "event", "downsizing"})
"""The kinds whose questions take for granted when something was, where they name a time."""
BEGUN = frozenset({"start", "creation", "end", "end_reason", "duration"})
"""The kinds whose questions take for granted who began something, where they name a body that did."""

_OTHER = r"_(?:body|country)_"
_APPOINT = r"(?:appoint|name|nominate|choose|pick|select|install)"
_APPOINTED = re.compile(
    rf"\b(?:did|has|had|have) (?:the )?_(?:body|country|organization)_ (?:\w+ )?{_APPOINT}\w* (?:the )?_person_|"
    r"_person_ (?:\w+ )?(?:appointed|named|nominated|chosen|picked|selected|installed) (?:\w+ ){0,3}"
    r"by (?:the )?_(?:body|country|organization)_"
)
_POWER = r"(?:command|control|leadership|lead|authority|direction|rule|flag|orders)"
_COMMANDED = re.compile(
    rf"\bunder (?:the )?{_OTHER}(?: \w+)? {_POWER}\b|\bunder (?:the )?{_POWER} of (?:the )?{_OTHER}|"
    rf"\b(?:commanded|controlled|taken over) by (?:the )?{_OTHER}|"
    rf"{_OTHER} (?:\w+ ){{0,2}}?(?:took|takes?|taken|taking|assumed?) (?:over )?(?:the )?"
    rf"(?:{_POWER} (?:of|over|in|at) )?(?:the )?_organization_"
)
_LED = re.compile(
    rf"\b(?:led|run|headed|directed) by (?:the )?{_OTHER}|"
    rf"{_OTHER} (?:\w+ )?(?:commands?|commanded|controls?|controlled|leads?|led|runs?|ran) (?:the )?_organization_"
)
"""Says that a country or a body commands an organization, or took it over; where somebody of a country may be meant by
its name ("two Afghans led it"), only of the country itself.
"""


def with_premises(asked: Asked, answer: Answer) -> Answer:
    """Return the answer with the facts in front that contradict what the question takes for granted."""
    if wrong := _wrong_time(asked, answer) or _wrong_appointer(asked, answer):
        answer = replace(answer, text=f"{wrong} {answer.text}")
    told = {fact.id for fact in answer.facts}
    found = [*_wrong_nationalities(asked), *_ended_long_ago(asked), *_wrong_founders(asked, answer)]
    found += _wrong_commands(asked)
    corrected = [(fact, text) for fact, text in found if fact.id not in told and text not in answer.text]
    if not corrected:
        return answer
    texts = " ".join(text for _, text in corrected)
    return replace(answer, text=f"{texts} {answer.text}", facts=(*(fact for fact, _ in corrected), *answer.facts))


def with_moment(asked: Asked, answer: Answer) -> Answer:
    """Return a verdict with the date of what the question tells its time by: "… when EULEX deployed?"."""
    question = asked.question
    told = question.yes_no and "_time_" in question.words and not any(sign.isdecimal() for sign in question.text)
    if not told or not answer.text.startswith((asked.verdict_on(True), asked.verdict_on(False))):
        return answer
    days = {time["date"] for time in question.times}
    meant = [
        e for e in asked.knowledge.events if e.date and e.date.iso() in days and e.kind in ("start", "end", "event")
    ]
    if len(meant) != 1 or meant[0].id in {fact.id for fact in answer.facts}:
        return answer
    return replace(answer, text=f"{answer.text} {event_sentence(asked, meant[0])}", facts=(*answer.facts, meant[0]))


def _wrong_nationalities(asked: Asked) -> Iterator[tuple[BaseFact, str]]:
    """Yield the nationality of persons whom the question calls by another one ("the Frenchman Zannier")."""
    question = asked.question
    called = question.nations
    if not called or question.kind in ABOUT_COUNTRIES:
        return
    for name in question.named("person"):
        for fact in asked.knowledge.facts(name, Nationality):
            if fact.country not in called:
                yield fact, tell(asked, fact)


def _ended_long_ago(asked: Asked) -> Iterator[tuple[BaseFact, str]]:
    """Yield that organizations have ended of which the question asks what they still do, or do now."""
    question = asked.question
    now = question.has("now") or question.has_word("still", "nowadays", "currently")
    if not now or question.kind in ABOUT_THE_END:
        return
    for name in question.named("organization") or (asked.refer.organizations() if asked.has("it", "they") else ()):
        for fact in asked.knowledge.facts(name, Status):
            if fact.value == "ended":
                yield fact, tell(asked, fact)


def _wrong_founders(asked: Asked, answer: Answer) -> Iterator[tuple[BaseFact, str]]:
    """Yield whose mission it is that the question lets another body begin ("When did NATO found EULEX?")."""
    question = asked.question
    if question.yes_no or question.kind not in BEGUN:
        return
    partners = {end for fact in answer.facts for end in ends_of(fact)}
    named = [subject for _, subject in subjects_at(question)]
    for first, second in itertools.pairwise(named):
        if first["type"] != "body" or second["type"] != "organization" or first["id"] in partners:
            continue
        parent = asked.subject(second["id"]).parent
        for fact in asked.knowledge.facts(second["id"], Description):
            if parent and parent != first["id"] and parent != asked.subject(first["id"]).parent:
                yield fact, asked.say("parent", name=asked.label(second["id"]), parent=asked.full(parent))


def _wrong_commands(asked: Asked) -> Iterator[tuple[BaseFact, str]]:
    """Yield under whose command an organization is which the question puts under another one's ("since when has KFOR
    been under Swiss command?"); whose mission it is, where no command is recorded.
    """
    question = asked.question
    text = question.said
    claimed = set(question.named("body", "country")) - {asked.home}
    commanded, led = _COMMANDED.search(text), _LED.search(text)
    if question.yes_no or not claimed:
        return
    for name in question.named("organization"):
        if not (commanded or (led and not (question.nations and asked.knowledge.leaders(name)))):
            continue
        commands = [fact for fact in asked.knowledge.facts(name, Relation) if fact.type == "commanded_by"]
        above = {fact.object for fact in commands} | {parent for parent in (asked.subject(name).parent,) if parent}
        if not above or not above.isdisjoint(claimed):
            continue
        for fact in commands:
            yield fact, tell(asked, fact)
        for described in asked.knowledge.facts(name, Description) if not commands else ():
            parent = asked.full(str(asked.subject(name).parent))
            yield described, asked.say("parent", name=asked.label(name), parent=parent)


def _wrong_appointer(asked: Asked, answer: Answer) -> str:
    """Return who appointed somebody whom the question lets another one appoint ("when did Norway appoint Zannier?")."""
    question = asked.question
    if question.yes_no or not _APPOINTED.search(question.said):
        return ""
    persons = question.named("person")[-1:]
    claimed = {name for name in question.named("body", "country", "organization") if name != asked.home}
    for tenure in (t for name in persons for t in asked.knowledge.tenures(name) if t.person == name and t.leads):
        right = {tenure.appointed_by, tenure.organization, asked.subject(str(tenure.organization)).parent}
        mine = {tenure.appointed_by} if tenure.organization in claimed else right
        if tenure.appointed_by and claimed and claimed.isdisjoint(mine):
            told = officeholders.appointment_sentence(asked, tenure)
            return "" if told in answer.text else told
    return ""


def _wrong_time(asked: Asked, answer: Answer) -> str:
    """Return that what was asked about was not at the time that the question names; nothing where it was or may be."""
    question = asked.question
    events = [fact for fact in answer.facts if isinstance(fact, Event)]
    if question.yes_no or question.kind not in DATED or not question.times or not events:
        return ""
    when = asked.when[0] if asked.when else None
    if when is None or when.relation != "in" or "/" in when.text:
        return ""
    if any(fits(asked, when, fact.date) is not False for fact in events):
        return ""
    return asked.say("not_then", when=asked.wording.on(FuzzyDate.parse(when.text)))
