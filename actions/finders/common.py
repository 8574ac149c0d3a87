"""What all finders share: the question with its references, the knowledge and the wording, and the usual refusals."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property

from actions.answer import Answer, Outcome
from actions.checks.thing_asked import thing_asked
from actions.checks.verdicts import weigh
from actions.context.alternatives import leaves_open
from actions.context.references import References
from actions.question import Question, When
from actions.wording import Wording
from knowledge import FuzzyDate, Knowledge
from knowledge.models import BaseFact, Event, Status, Subject, Tenure

_IS_SO = re.compile(r"(?:was|were|is|are) (?:the )?_\w+_ (?:(?:an?|already|still|yet) )*\w+(?:ent|ant|ous|ign|ive)\b")
"""Claims what something was like at a time, which began then or before: "was Kosovo independent in …?"."""

UNNAMED = frozenset({"unrecorded", "no_such_event", "no_relation_one"})
"""The declines that name only the subject: what was asked for is named where its words show it."""


class Asked:
    """A question together with everything that answering it needs."""

    def __init__(self, question: Question, knowledge: Knowledge, wording: Wording) -> None:
        self.question = question
        self.knowledge = knowledge
        self.wording = wording
        self.refer = References(question, knowledge)

    @cached_property
    def said(self) -> str:
        """The words of the question, in which masks stand for the names: "who leads _organization_"."""
        return self.question.said

    @property
    def told(self) -> list[BaseFact]:
        """The facts that the last answer told."""
        return self.question.told(self.knowledge)

    @property
    def organizations(self) -> list[str]:
        """All organizations of which something is recorded."""
        return [subject.id for subject in self.knowledge.organizations]

    @cached_property
    def when(self) -> list[When]:
        """The times that the question names."""
        return self.refer.when()

    @cached_property
    def at_unknown_time(self) -> bool:
        """Whether it asks for the time at which something that is named began or ended, and that is not recorded: "when
        it first came".
        """
        untold = any(time["date"].startswith("its-") for time in self.question.times)
        return untold and not self.when and bool(self.question.named("organization", "role"))

    @cached_property
    def claimed(self) -> When | None:
        """The first time that the question names, as a time at which something is claimed to have happened: "already in
        2012" means then or before.
        """
        when = self.when[0] if self.when else None
        return (
            when.or_earlier()
            if when and when.relation == "in" and (self.question.has_word("already", "yet") or _IS_SO.match(self.said))
            else when
        )

    @cached_property
    def home(self) -> str | None:
        """The country that all of this is about."""
        return self.knowledge.home

    @cached_property
    def countries(self) -> list[str]:
        """The countries that the question names besides the home country, also those of which nothing is recorded."""
        named = (s["id"] for s in self.question.subjects if s["type"] == "country")
        return [name for name in dict.fromkeys(named) if name != self.home]

    def has(self, *marks: str) -> bool:
        """Return whether the question carries any of the marks."""
        return self.question.has(*marks)

    def say(self, key: str, **values: object) -> str:
        """Return a sentence of the wording."""
        return self.wording.say(key, **values)

    def subject(self, name: str) -> Subject:
        """Return the subject with an id."""
        return self.knowledge.subjects[name]

    def label(self, name: str) -> str:
        """Return how a sentence calls a subject."""
        return self.subject(name).label

    def labels(self, names: Iterable[str]) -> str:
        """Return several subjects as a list in a sentence."""
        return self.wording.join([self.label(name) for name in names])

    def labels_or_names(self, names: Iterable[str]) -> str:
        """Return several subjects as a list, those of which nothing is recorded by the name that they came with."""
        return self.wording.join([self.label(n) if n in self.knowledge else self.wording.name(n) for n in names])

    def full(self, name: str) -> str:
        """Return a subject's full name with its acronym, as a first mention gives it."""
        subject = self.subject(name)
        article = self.wording.phrase("the") + " " if subject.type in ("organization", "body", "document") else ""
        return f"{article}{subject.name} ({subject.acronym})" if subject.acronym else f"{article}{subject.name}"

    def active(self, name: str) -> bool:
        """Return whether an organization is not recorded as ended."""
        return all(fact.value == "active" for fact in self.knowledge.facts(name, Status))

    def tenures_of(self, persons: Iterable[str]) -> list[Tenure]:
        """Return the offices that persons held or hold."""
        return [tenure for name in persons for tenure in self.knowledge.tenures(name) if tenure.person == name]

    def events(self, name: str, kind: str) -> list[Event]:
        """Return the events of a kind ("start", "end", "downsizing") of a subject."""
        return [event for event in self.knowledge.facts(name, Event) if event.kind == kind]

    def dated(self, fact: BaseFact) -> str:
        """Return as of when a fact is known, as it stands in brackets: its own date, or that it has none."""
        if fact.as_of:
            return self.wording.phrase("as_of", date=self.wording.date(fact.as_of))
        source, _ = self.knowledge.section(fact.source)
        return self.wording.phrase("undated", date=self.wording.date(source.latest))

    def answer(
        self, text: str, subjects: Sequence[str], facts: Sequence[BaseFact] = (), listed: Sequence[str] = ()
    ) -> Answer:
        """Return an answer that was found."""
        return Answer("answered", text, self.question.kind, subjects, facts, listed)

    def joined(self, answers: Sequence[Answer], subjects: Sequence[str]) -> Answer:
        """Return the answers for each of the subjects as one."""
        if len(answers) == 1:
            return answers[0]
        outcome: Outcome = "answered" if any(a.outcome == "answered" for a in answers) else "not_recorded"
        facts = [fact for answer in answers for fact in answer.facts]
        text = " ".join(answer.text for answer in answers)
        return Answer(outcome, text, self.question.kind, subjects, facts, subjects)

    def missing(
        self, key: str, subjects: Sequence[str], facts: Sequence[BaseFact] = (), extra: str = "", **values: object
    ) -> Answer:
        """Return that something is not recorded, with what is recorded instead as `extra`."""
        if key in UNNAMED and (thing := thing_asked(self, subjects)):
            key, values = "unrecorded_thing", {"name": values["name"], "thing": thing}
        return Answer("not_recorded", f"{self.say(key, **values)} {extra}".strip(), self.question.kind, subjects, facts)

    def unclear(self, candidates: Sequence[str] | None = None) -> Answer:
        """Ask back which of the subjects is meant, by default which organization; say that none is known where there
        are none to choose from.
        """
        candidates = self.organizations if candidates is None else candidates
        if not candidates:
            return Answer("ambiguous", self.say("nobody_meant"), self.question.kind)
        options = [self.wording.phrase("which_option", name=self.label(name)) for name in candidates[:6]]
        return Answer(
            "ambiguous",
            self.say("which_one", names=self.labels(candidates[:6])),
            self.question.kind,
            (),
            listed=candidates[:6],
            options=options,
        )

    def verdict(self, answer: Answer, holds: bool | None) -> Answer:
        """Return the answer with yes or no in front where the question asks for that and it is known; `holds` is what
        the finder makes of it.
        """
        opinion = self.question.words[:1] in (("should",), ("ought",))
        if not self.question.yes_no or opinion or leaves_open(self.question):
            return answer
        if (holds := weigh(self, answer.facts, holds)) is None:
            return answer
        if self.question.has_word("neither") and not self.has("denied"):  # of both the opposite is claimed
            return answer.prefixed(self.say("denial_wrong")) if holds else answer
        return answer.prefixed(self.verdict_on(holds))

    def verdict_on(self, holds: bool) -> str:
        """Return the word for a claim that holds or not; of a denial, whether that is right: "yes" could mean both."""
        if self.has("denied"):
            return self.say("denial_wrong" if holds else "denial_right")
        return self.say("yes" if holds else "no")


Finder = Callable[[Asked], Answer]


def overlaps(when: When, date: FuzzyDate) -> bool:
    """Return whether a date may lie in a time."""
    return when.touches(date.first_day(), date.last_day())


def span(tenure: Tenure, before: Tenure | None = None) -> tuple[dt.date, dt.date] | None:
    """Return the days that a tenure may cover, as far as they can be told; None where even its start is unknown.

    A tenure without a recorded start begins at the earliest after the one before it.
    """
    if tenure.start:
        first = tenure.start.first_day()
    elif before and before.end:
        first = before.end.first_day()
    else:
        return None
    return first, tenure.end.last_day() if tenure.end else dt.date.max


def dated_event(knowledge: Knowledge, subject: str, kind: str) -> Event | None:
    """Return the first event of a kind ("start", "end") of a subject that has a date; None where it has none."""
    events = knowledge.facts(subject, Event)
    return next((event for event in events if event.kind == kind and event.date), None)


def end_of(asked: Asked, tenure: Tenure) -> Event | None:
    """Return the end of an organization with which the time of its head ended; None where that went on."""
    end = dated_event(asked.knowledge, tenure.organization, "end") if tenure.organization else None
    over = end and end.date and tenure.end and end.date.first_day() <= tenure.end.last_day()
    return end if over and tenure.leads and not asked.active(str(tenure.organization)) else None


def event_sentence(asked: Asked, event: Event, reason: bool = False) -> str:
    """Return an event as a sentence with its date, and with its reason and result where `reason` is set."""
    text = f"{asked.wording.on(event.date)}, {event.text}" if event.date else event.text
    text = asked.say("sentence", text=text)
    if reason and event.why:
        text += " " + asked.say("reason", text=event.why)
    if reason and event.result:
        text += " " + asked.say("result", text=event.result)
    return text


def latest_source_day(asked: Asked) -> FuzzyDate:
    """Return the last date that any source names: what came later cannot be recorded."""
    return max((source.latest for source in asked.knowledge.sources.values()), key=lambda date: date.last_day())
