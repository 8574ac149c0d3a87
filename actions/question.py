"""What is asked: a clause as understood, with the means to tell which subjects it is about in this conversation."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from actions.focus import Focus
from knowledge import FuzzyDate, Knowledge
from knowledge.models import Event, Relation, Subject

SET_BESIDE = frozenset({"staff", "compare_size", "compare_time", "in_common", "leader", "start", "end", "mandate"})
"""The kinds in which a body beside an organization stands for its mission."""


@dataclass(frozen=True)
class When:
    """A time that the question names: from `first` to `last` day."""

    first: dt.date
    last: dt.date
    text: str
    """As it can be said: "2010", "2008-06", or "2009/2011" for a span."""
    relation: str = "in"

    def touches(self, start: dt.date, end: dt.date) -> bool:
        """Return whether a span of days lies in this time, at least in part."""
        return start <= self.last and end >= self.first

    def or_earlier(self) -> When:
        """Return this time with all that was before it: what "already" and "by then" mean."""
        return replace(self, first=dt.date.min)

    def holds(self, start: dt.date, end: dt.date) -> bool | None:
        """Return whether something that was on one of these days was in this time; None where that cannot be told."""
        if self.first <= start and end <= self.last:
            return True
        return None if self.touches(start, end) else False


@dataclass(frozen=True)
class Question:
    """One clause, understood. `subjects` are dicts with id, type, known, adjective, in the order of the text."""

    kind: str
    text: str = ""
    words: tuple[str, ...] = ()
    subjects: tuple[dict[str, Any], ...] = ()
    times: tuple[dict[str, Any], ...] = ()
    numbers: tuple[int, ...] = ()
    marks: frozenset[str] = frozenset()
    yes_no: bool = False
    confidence: float = 1.0
    ranking: tuple[tuple[str, float], ...] = ()
    uncovered: tuple[str, ...] = ()
    foreign: tuple[str, ...] = ()
    """Those of the uncovered words that speak of something that is never answered."""
    unheard: tuple[str, ...] = ()
    """Those of the uncovered words that were never heard at all."""
    is_question: bool = True
    focus: Focus = field(default_factory=Focus)

    @classmethod
    def of(cls, clause: dict[str, Any], focus: Focus) -> Question:
        """Return the question of a clause from the NLU (bot.nlu.understanding describes its keys)."""
        return cls(
            kind=clause["kind"],
            text=clause.get("text", ""),
            words=tuple(clause.get("words", ())),
            subjects=tuple(clause.get("subjects", ())),
            times=tuple(clause.get("times", ())),
            numbers=tuple(clause.get("numbers", ())),
            marks=frozenset(clause.get("marks", ())),
            yes_no=bool(clause.get("yes_no")),
            confidence=float(clause.get("confidence", 1.0)),
            ranking=tuple((name, value) for name, value in clause.get("ranking", ())),
            uncovered=tuple(clause.get("uncovered", ())),
            foreign=tuple(clause.get("foreign", ())),
            unheard=tuple(clause.get("unheard", ())),
            is_question=bool(clause.get("is_question", True)),
            focus=focus,
        )

    def has(self, *marks: str) -> bool:
        """Return whether the question carries any of the marks."""
        return not self.marks.isdisjoint(marks)

    def has_word(self, *words: str) -> bool:
        """Return whether the question uses any of the words."""
        return not set(words).isdisjoint(self.words)

    def as_kind(self, kind: str) -> Question:
        """Return the same question as another kind, which is then taken to be sure."""
        return replace(self, kind=kind, confidence=max(self.confidence, 0.9))

    def named(self, *types: str) -> list[str]:
        """Return the known subjects that the clause itself names, of these types (all where none is given)."""
        found = (
            s["id"]
            for s in self.subjects
            if s.get("known", True) and (not types or s["type"] in types) and s["type"] != "event"
        )
        return list(dict.fromkeys(found))

    @property
    def strangers(self) -> list[str]:
        """The names in the clause of which nothing is recorded ("Turkey", "Frontex")."""
        return [s["id"] for s in self.subjects if not s.get("known", True)]

    @property
    def events(self) -> list[str]:
        """The ids of events that the clause names."""
        return [s["id"] for s in self.subjects if s["type"] == "event"]


class References:
    """Finds what a question is about: what it names, what its pronouns mean, else what the conversation is about."""

    def __init__(self, question: Question, knowledge: Knowledge) -> None:
        self.question = question
        self.knowledge = knowledge

    def _type(self, subject: str) -> str:
        return self.knowledge.subjects[subject].type

    def recent(self, types: Collection[str], among: Iterable[str] | None = None) -> list[str]:
        """Return the remembered subjects of these types, those of the last answer first."""
        focus = self.question.focus
        pool = [*focus.topic, *focus.subjects] if among is None else list(among)
        return list(
            dict.fromkeys(subject for subject in pool if subject in self.knowledge and self._type(subject) in types)
        )

    def organizations(self, remembered: bool = True) -> list[str]:
        """Return the organizations that the question is about.

        Named ones count first; then those that a description leads to ("the office it oversaw"), those of a named role,
        body or person, and at last, if `remembered`, those of the conversation.
        """
        question = self.question
        named = question.named("organization")
        if question.has("office_it"):
            base = named or self.recent(("organization",))[:1]
            led_to = [
                fact.object
                for name in base
                for fact in self.knowledge.facts(name, Relation)
                if self._type(fact.object) == "organization"
            ]
            led_to += [
                fact.subject
                for name in base
                for fact in self.knowledge.relations_to(name)
                if fact.type in ("oversees", "staffs")
            ]
            if led_to:
                return led_to[:1]
        if named:
            return self._with_missions(named)
        through = self.through(question.named("role")) or self.through(
            [name for name in question.named() if self._type(name) != "body" or self._stands_for_mission(name)]
        )
        if through:
            return through
        if (
            any(self._type(name) == "body" and self._as_organization(name) for name in question.named())
            and not question.has("it", "they", "the_organization")
            and not question.has_word("resolution", "document")
        ):
            return []
        if not remembered:
            return []
        if question.has("both"):
            several = self.recent(("organization",))[:2]
            if len(several) == 2:
                return several
        if question.has("he", "she"):
            persons = self.recent(("person",))
            if persons and (led := self.through(persons[:1])):
                return led
        found = self.recent(("organization",))
        if question.has("other_one") and len(question.focus.listed) >= 2:
            others = [
                name
                for name in question.focus.listed
                if name not in question.focus.topic[:1] and name in self.knowledge
            ]
            if others:
                return others[:1]
        return found[:1] or self.through(self.recent(("role", "body", "person", "document"))[:1])

    def through(self, subjects: list[str]) -> list[str]:
        """Return the organizations behind roles, bodies, persons and documents."""
        found: list[str] = []
        for name in subjects:
            subject = self.knowledge.subjects[name]
            if subject.type == "role" and subject.organization:
                found += self._as_organization(subject.organization)
            elif subject.type == "body":
                found += self._as_organization(name)
            elif subject.type == "person":
                led = [
                    t.organization
                    for t in self.knowledge.tenures(name)
                    if t.leads and t.person == name and t.organization
                ]
                found += led[-1:]
        return list(dict.fromkeys(found))

    def _with_missions(self, named: list[str]) -> list[str]:
        """Return the named organizations with the missions of bodies set beside them ("EULEX versus OSCE staff")."""
        if self.question.kind not in SET_BESIDE:
            return named
        bodies = [name for name in self.question.named("body") if self._stands_for_mission(name)]
        missions = [mission for name in bodies for mission in self._as_organization(name)]
        return list(dict.fromkeys([*named, *missions]))

    def _stands_for_mission(self, body: str) -> bool:
        """Return whether a body is named for its mission here ("What does the OSCE do in Kosovo?")."""
        question = self.question
        here = any(s["id"] == self.knowledge.home for s in question.subjects) or question.has("there", "residual_here")
        mission = question.has_word(
            "mission", "missions", "here", "force", "troops", "soldiers", "staff", "administration", "field"
        )
        talked_about = bool(question.focus.topic) and question.focus.topic[0] in self._as_organization(body)
        return (
            here
            or mission
            or talked_about
            or question.kind in ("parent", "list", "relation", "event", "event_at", "downsizing")
        )

    def _as_organization(self, name: str) -> list[str]:
        if self._type(name) == "organization":
            return [name]
        return [child.id for child in self.knowledge.children(name) if child.type == "organization"][:1]

    def persons(self) -> list[str]:
        """Return the persons that the question is about: named, meant by "he" or "the head of …", or talked about
        last.
        """
        question = self.question
        named = question.named("person")
        if named:
            return named
        if (
            question.has("both")
            and len(several := self.recent(("person",), question.focus.listed) or self.recent(("person",))) > 1
        ):
            return several[:2]
        organizations = question.named("organization") or self.through(question.named("role", "body"))
        if question.has("office_it"):
            organizations = self.organizations()
        if organizations and (
            not question.has("he", "she") or (question.has("the_head") and question.kind == "origin")
        ):
            return self.heads(organizations)
        found = self.recent(("person",))
        if question.has("he", "she") and found:
            return found[:1]
        latest = self.recent(("person", "organization"))
        if (
            latest
            and self._type(latest[0]) == "organization"
            and question.has("the_head", "it", "they", "the_organization")
        ):
            return self.heads(latest[:1])
        return found[:1] or self.heads(latest[:1] or organizations)

    def heads(self, organizations: list[str]) -> list[str]:
        """Return the persons who head the organizations, or headed them last."""
        found = [self.knowledge.leaders(name) for name in organizations]
        return [tenures[-1].person for tenures in found if tenures]

    def documents(self) -> list[str]:
        """Return the documents that the question is about."""
        named = self.question.named("document")
        if named:
            return named
        topic = self.question.focus.topic[:1]
        if topic and self._type(topic[0]) == "document" and self.question.has("it") and not self.question.named():
            return topic
        if self.question.has("the_document", "the_plan_it"):
            made = [
                fact.subject
                for name in [
                    *self.question.named("person"),
                    *(self.recent(("person",))[:1] if self.question.has("he") else []),
                ]
                for fact in self.knowledge.relations_to(name)
                if fact.type == "made_by"
            ]
            if made:
                return made[:1]
            base = (
                self.question.named("organization")
                or self.recent(("document",))[:1]
                or self.recent(("organization",))[:1]
            )
            for name in base:
                if self._type(name) == "document":
                    return [name]
                led_to = [
                    fact.object
                    for fact in self.knowledge.facts(name, Relation)
                    if self._type(fact.object) == "document"
                ]
                if led_to:
                    return led_to[:1]
        return []

    def anything(
        self, types: Collection[str] = ("organization", "person", "document", "body", "country", "role")
    ) -> list[str]:
        """Return the subjects that the question is about, of any type: for what every subject can be asked."""
        question = self.question
        documents = self.documents()
        if documents and "document" in types:
            return documents
        if question.has("office_it"):
            return self.organizations()
        named = [name for name in question.named() if self._type(name) in types]
        without_place = [name for name in named if not (self._type(name) == "country" and len(named) > 1)]
        if without_place and not (
            question.has("he", "she", "it") and all(self._type(n) == "country" for n in without_place)
        ):
            return without_place
        if question.has("other_one") or question.has("both"):
            return self.organizations()
        if question.has("he", "she") and "person" in types:
            return self.recent(("person",))[:1]
        if question.has("it", "the_organization", "they", "there") and not question.has("he"):
            found = self.recent([name for name in types if name not in ("person", "role")])
            if found:
                return found[:1]
        return self.recent(types)[:1] or named

    def when(self) -> list[When]:
        """Return the times that the question names, also through events ("after independence") and persons ("before
        Zarif").
        """
        found = []
        for time in (self._with_year(time) for time in self.question.times):
            if time is None:
                continue
            start = FuzzyDate.parse(
                f"{time['part']} {time['date']}" if time.get("part") and "-" not in time["date"] else time["date"]
            )
            end = FuzzyDate.parse(time["end"]) if time.get("end") else start
            found.append(
                self._related(
                    start.first_day(),
                    end.last_day(),
                    time["date"] + (f"/{time['end']}" if time.get("end") else ""),
                    time["relation"],
                )
            )
        for name in self.question.events:
            event = self.knowledge.by_id.get(name)
            if isinstance(event, Event) and event.date and event.name:
                relation = next(
                    (word for word in ("before", "after", "since", "until") if word in self.question.words), "in"
                )
                found.append(self._related(event.date.first_day(), event.date.last_day(), event.date.iso(), relation))
        return found

    def _with_year(self, time: dict[str, Any]) -> dict[str, Any] | None:
        """Return the time with the year that the conversation gives where it has none of its own ("in June"); None if
        there is none.
        """
        if not time["date"].startswith("same"):
            return time
        if time["date"] == "same-day":
            told = [getattr(self.knowledge.by_id[name], "date", None) for name in self.question.focus.facts]
            return next(({**time, "date": date.iso()} for date in told if date), None)
        years = [when["date"][:4] for when in self.question.focus.times if when["date"][:4].isdecimal()]
        dates = [getattr(self.knowledge.by_id[name], "date", None) for name in self.question.focus.facts]
        years += [str(date.year) for date in dates if date]
        if not years:
            return None
        return {**time, "date": time["date"].replace("same", years[0])}

    @staticmethod
    def _related(first: dt.date, last: dt.date, text: str, relation: str) -> When:
        if relation == "before":
            return When(dt.date.min, first - dt.timedelta(days=1), text, relation)
        if relation in ("after", "since"):
            return When(last + dt.timedelta(days=1) if relation == "after" else first, dt.date.max, text, relation)
        if relation == "until":
            return When(dt.date.min, last, text, relation)
        return When(first, last, text, "in")

    def subject(self, name: str) -> Subject:
        """Return the subject with an id."""
        return self.knowledge.subjects[name]
