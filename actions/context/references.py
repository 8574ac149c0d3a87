"""Which subjects and times a question is about: named, meant by a pronoun, or those of the conversation."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection
from itertools import pairwise

from actions.context.missions_meant import MissionsMeant, mission_of
from actions.context.remembered import Remembered
from actions.context.times import named_times
from actions.question import Question, When
from knowledge import Knowledge
from knowledge.models import Nationality, Relation, Tenure
from knowledge.names import names_of, normal_name

_THAT_MAN = re.compile(r"\b(?:that|this) (?:gentleman|man|guy|person|diplomat|official|chap|fellow|bloke|dude|lad)\b")


def _held(tenure: Tenure, when: When) -> bool:
    """Return whether a tenure with a start lies in a time, at least in part."""
    if not tenure.start:
        return False
    return when.touches(tenure.start.first_day(), tenure.end.last_day() if tenure.end else dt.date.max)


def people_of(countries: Collection[str], knowledge: Knowledge) -> list[str]:
    """Return the persons who are from one of the countries, or represented it."""
    return [
        subject.id
        for subject in knowledge.subjects.values()
        if subject.type == "person"
        and (
            any(fact.country in countries for fact in knowledge.facts(subject.id, Nationality))
            or any(t.country in countries for t in knowledge.tenures(subject.id) if t.person == subject.id)
        )
    ]


def paper_called(nouns: set[str], knowledge: Knowledge) -> list[str]:
    """Return the only document with one of the nouns in its names: "that resolution"; none where several have it."""
    papers = (subject for subject in knowledge.subjects.values() if subject.type == "document")
    found = [p.id for p in papers if nouns & {w for name in names_of(p) for w in normal_name(name).split()}]
    return found if len(found) == 1 else []


def _dealt_with(persons: list[str], bases: list[str], knowledge: Knowledge) -> list[str]:
    """Return the document that one of the persons made; else the one among the bases, or that one of these is linked
    to.
    """
    made = [f.subject for name in persons for f in knowledge.relations_to(name) if f.type == "made_by"]
    if made:
        return made[:1]
    for name in bases:
        linked = [name, *(fact.object for fact in knowledge.facts(name, Relation))]
        papers = [other for other in linked if knowledge.subjects[other].type == "document"]
        if papers:
            return papers[:1]
    return []


class References(Remembered):
    """Finds what a question is about: what it names, what its pronouns mean, else what the conversation is about."""

    def __init__(self, question: Question, knowledge: Knowledge) -> None:
        super().__init__(question, knowledge)
        self.missions = MissionsMeant(question, knowledge)

    def organizations(self, remembered: bool = True) -> list[str]:
        """Return the organizations that the question is about.

        Named ones count first; then those of a named role, body or person, and at last, if `remembered`, those of the
        conversation.
        """
        question = self.question
        named = question.named("organization")
        if named:
            return self.missions.beside(named)
        through = self.through(question.named("role")) or self.through(
            [name for name in question.named() if self._type(name) != "body" or self.missions.meant(name)]
        )
        if through:
            return through
        if (
            any(self._type(name) == "body" and mission_of(name, self.knowledge) for name in question.named())
            and not question.has("it", "they", "the_organization")
            and not question.has_word("resolution", "document")
        ):
            return []
        if not remembered:
            return []
        if question.has_word("each") and len(each := self.several("organization")) > 1:
            return each
        if question.has("both"):
            several = self.recent(("organization",))[:2]
            if len(several) == 2:
                return several
        if question.has("he", "she"):
            persons = self.recent(("person",))
            if persons and (led := self.through(persons[:1])):
                return led
        if office := self._office_talked_about():
            return office
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

    def _office_talked_about(self) -> list[str]:
        """Return the organization of the office that was talked about last: "what does SRSG mean, and who holds that
        office?"; none where an organization was talked about with it.
        """
        types = [self._type(name) for name in self.question.focus.topic]
        return (
            self.through(self.question.focus.topic[:1]) if types[:1] == ["role"] and "organization" not in types else []
        )

    def through(self, subjects: list[str]) -> list[str]:
        """Return the organizations behind roles, bodies, persons and documents."""
        found: list[str] = []
        for name in subjects:
            subject = self.knowledge.subjects[name]
            if subject.type == "role" and subject.organization:
                found += mission_of(subject.organization, self.knowledge)
            elif subject.type == "body":
                found += mission_of(name, self.knowledge)
            elif subject.type == "person":
                led = [
                    t.organization
                    for t in self.knowledge.tenures(name)
                    if t.leads and t.person == name and t.organization
                ]
                found += led[-1:]
            elif subject.type == "document":
                found += self._ended_with(name)
        return list(dict.fromkeys(found))

    def _ended_with(self, document: str) -> list[str]:
        """Return the organization of whose work a document marks the end or the start, if it is one."""
        bound = {e.subject for e in self.knowledge.events_with(document) if e.kind in ("start", "end")}
        return list(bound) if len(bound) == 1 else []

    def bodies_without_organization(self) -> list[str]:
        """Return the bodies that the question is about alone, named or meant by "it", which have no mission here that
        could be asked for in their place.
        """
        question = self.question
        named = [name for name in question.named() if name != self.knowledge.home]
        points = question.has("it", "they", "there", "that", "the_organization") and not named
        about = question.focus.topic[:1] if points else named
        alone = [name for name in about if self._type(name) == "body" and not mission_of(name, self.knowledge)]
        return alone if len(alone) == len(about) else []

    def persons(self) -> list[str]:
        """Return the persons that the question is about: named, meant by "he" or "the head of …", or talked about
        last.
        """
        question = self.question
        named = question.named("person")
        if named:
            return named
        if question.has_word("each") and not question.named() and len(each := self.several("person")) > 1:
            return each
        listed = [name for name in question.focus.listed if name in self.knowledge and self._type(name) == "person"]
        if question.has("other_one") and len(listed) == 2 and question.focus.topic[:1] in ([listed[0]], [listed[1]]):
            return [name for name in listed if name != question.focus.topic[0]]
        if (
            question.has("both")
            and len(several := self.recent(("person",), question.focus.listed) or self.recent(("person",))) > 1
        ):
            return several[:2]
        if question.has("he", "she") and "_country_" not in question.words and (said := self._called_by_country()):
            return said
        organizations = question.named("organization") or self.through(question.named("role", "body"))
        if organizations and (
            not question.has("he", "she") or (question.has("the_head") and question.kind == "origin")
        ):
            return self.heads(organizations)
        found = self.recent(("person",))
        if found and (answered := self._just_answered()):
            return answered
        if question.has("he", "she") and found:
            held = self._holders(found, question.named("role"))
            of_post = [] if question.yes_no else self.heads(self.through(question.named("role")))
            return held[:1] or of_post or found[:1]  # "the head of EULEX, where is he from?" after another one
        latest = self.recent(("person", "organization"))
        if (
            latest
            and self._type(latest[0]) == "organization"
            and question.has("the_head", "it", "they", "the_organization")
        ):
            return self.heads(latest[:1])
        if not latest and question.focus.topic:  # after "which country is the diplomat from"
            found = people_of([name for name in question.focus.topic if self._type(name) == "country"], self.knowledge)
        return found[:1] or self.heads(latest[:1] or self.organizations())

    def _just_answered(self) -> list[str]:
        """Return whom "that gentleman" means after the question who appointed somebody: the one who was the answer."""
        focus = self.question.focus
        points = _THAT_MAN.search(self.question.said)
        if points and focus.kind == "appointment" and "yes_no" in focus.marks:  # whom it was instead of the one claimed
            held = [fact for name in focus.facts if isinstance(fact := self.knowledge.by_id[name], Tenure)]
            return [fact.person for fact in held if fact.person not in focus.topic[:1]][:1]
        if not points or focus.kind != "appointment" or "appointee" in focus.marks:
            return []
        told = [self.knowledge.by_id[name] for name in focus.facts]
        by = [str(fact.appointed_by) for fact in told if isinstance(fact, Tenure) and fact.appointed_by]
        return [name for name in by if self._type(name) == "person"][:1]

    def _called_by_country(self) -> list[str]:
        """Return whom a topic in front calls by country and office: "the Italian SRSG: what was his name?"."""
        countries = [name for name in self.question.named("country") if name != self.knowledge.home]
        posts = self.question.named("role", "organization")
        held = {tenure.person for post in posts for tenure in self.knowledge.tenures(post)}
        held = held if posts else set(self.recent(("person",)))  # "back to the Italian: when did he leave?"
        return [name for name in people_of(countries, self.knowledge) if name in held][:1] if countries else []

    def _holders(self, persons: list[str], roles: list[str]) -> list[str]:
        """Return those of the persons who held one of the roles: "him as Secretary-General"."""
        return [n for n in persons if any(t.person == n and t.role in roles for t in self.knowledge.tenures(n))]

    def heads(self, organizations: list[str]) -> list[str]:
        """Return the persons who head the organizations, or headed them last; of a time that is asked about ("the SRSG
        of 2009") those who did then, where that is known.
        """
        found = [self.knowledge.leaders(name) for name in organizations]
        when = next((when for when in self.when() if when.relation == "in"), None)
        then = [t.person for tenures in found for t in tenures if when and _held(t, when)]
        return list(dict.fromkeys(then)) or [tenures[-1].person for tenures in found if tenures]

    def documents(self) -> list[str]:
        """Return the documents that the question is about."""
        named = self.question.named("document")
        if named:
            return named
        topic = self.question.focus.topic[:1]
        if topic and self._type(topic[0]) == "document" and self.question.has("it") and not self.question.named():
            return topic
        if not self.question.has("the_document"):
            return []
        he = self.recent(("person",))[:1] if self.question.has("he") else []
        nouns = {noun for before, noun in pairwise(self.question.words) if before in ("the", "this", "that")}
        if called := paper_called(nouns, self.knowledge):
            return called
        recent = self.recent(("document",))[:1] or self.recent(("organization",))[:1]
        base = self.question.named("organization") or recent
        return _dealt_with([*self.question.named("person"), *he], base, self.knowledge)

    def anything(
        self, types: Collection[str] = ("organization", "person", "document", "body", "country", "role")
    ) -> list[str]:
        """Return the subjects that the question is about, of any type: for what every subject can be asked."""
        question = self.question
        documents = self.documents()
        if documents and "document" in types:
            return documents
        named = [name for name in question.named() if self._type(name) in types]
        without_place = [name for name in named if not (self._type(name) == "country" and len(named) > 1)]
        if without_place and not (
            question.has("he", "she", "it") and all(self._type(n) == "country" for n in without_place)
        ):
            return without_place
        if question.has("other_one") or question.has("both"):
            return self.organizations()
        if question.has("he", "she") and "person" in types:
            if unnamed := self.with_unnamed_head():
                return unnamed
            return self._just_answered() or self.recent(("person",))[:1]
        if question.has("it", "the_organization", "they", "there") and not question.has("he"):
            found = self.recent([name for name in types if name not in ("person", "role")])
            if found:
                return found[:1]
        return self.recent(types)[:1] or named

    def with_unnamed_head(self) -> list[str]:
        """Return the organization whose head was asked for last, where no name is recorded: "his" is of that one."""
        about = self.question.focus.topic[:1] if self.question.focus.kind in ("leader", "parent") else []
        return [n for n in about if self._type(n) == "organization" and not self.knowledge.leaders(n)]

    def when(self) -> list[When]:
        """Return the times that the question names; see `named_times`."""
        return named_times(self.question, self.knowledge)
