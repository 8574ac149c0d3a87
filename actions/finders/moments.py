"""Finds the dated facts that a question sets against each other: events, and the starts and ends of what it names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from actions.finders import officeholders
from actions.finders.common import Asked, event_sentence
from actions.finders.described import described_events, edge_of_work, names_phase, numbered_phases
from actions.finders.edges import Edge, edge_of_topic, edges_around, edges_in, placed
from actions.finders.telling import tell
from actions.focus import EDGE_SIGN
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Review, Tenure

_NEXT = r"(?:the |his |her |a )?(?:next|new|following|subsequent)"
_NEXT_ONE = (
    rf"\b(?:{_NEXT} (?:one|man|person|head|leader|boss|chief|director|holder|_role_)|successors?|replacement|"
    r"somebody new|someone new|(?:somebody|someone|anyone|anybody) else)\b"
)
_PREVIOUS_ONE = r"\b(?:predecessors?|previous (?:one|man|person|head|leader|boss|chief|director|holder))\b"
_PAPER = r"^(?:s )?(?:\w+ )?(?:plan|proposal|paper|document|settlement|package|text|report)\b"
_TO_PHASE = re.compile(
    r"(?:^| )(?:and|to|until|till)(?: \w+){0,4}? (?:first|second|third|fourth) "
    r"(?:phase|stage|round|step|cut|reduction|wave)\b"
)
"""Goes on to a phase, which has an end of its own: "… and the second phase being finished"."""
_JOINS = ("between", "and", "to", "from", "until", "till")
_HOW_OLD = ("how old was", "how old were")
_PAPER_SAID = re.compile(r"\b(?:the|that|this|his|its) (?:plan|proposal|document|paper|settlement|resolution)\b")
_AT_ITS_END = re.compile(
    r"\b(?:at|by|in) (?:the|its|their) (?:very )?(?:end|close|closure|finish)\b|"
    r"\bwhen (?:it|they) (?:was |were |had |got |itself )*"
    r"(?:over|ended|closed|finished|stopped|concluded|shut|dissolved)\b"
)
SETS_AGAINST = re.compile(
    r"\b(?:before|after|until|till|between(?! (?:which|what)\b)|from|prior|later|earlier|"
    r"preced\w*|predat\w*|postdat\w*|ahead|by the time|"
    r"need(?:s|ed)?|took|take[sn]?|taking|required?|interval|gap|once|lag|apart|while|whilst)\b|\w when\b"
)
"""What a question says that sets one moment against another."""
_WHILE = re.compile(r"\b(?:while|whilst)(?: the)?$")
"""What is set against something that goes on is set against its end."""
_SHRANK = re.compile(
    r"\b(?:downsiz\w*|shr[aiu]nk\w*|reduc\w*|cut|cuts|scal\w* (?:back|down)|slim\w*|drawdown|smaller)\b"
)


@dataclass(frozen=True)
class Moment:
    """A date and the fact that it is of: None where the question names the date itself. No date: it is not recorded."""

    subject: str
    date: FuzzyDate | None
    fact: BaseFact | None = None
    edge: Edge = "start"
    place: int = -1
    """Where among the words it is named; -1 where it is talked about."""
    sure: bool = True
    """Whether the question says which end of the subject it means, or names an event."""

    def sentence(self, asked: Asked) -> str:
        """Return what happened then."""
        if isinstance(self.fact, Event):
            return event_sentence(asked, self.fact)
        return tell(asked, self.fact) if self.fact else asked.say("other_date", date=asked.wording.date(self.date))


def moments(asked: Asked) -> list[Moment]:
    """Return what the question sets against each other, in its order: what it names surely, else also what it only
    names, else what was talked about last.
    """
    named = _named(asked)
    sure = [moment for moment in named if moment.sure]
    told = [moment.fact for moment in told_moments(asked) if isinstance(moment.fact, Event)]
    phases = [_of_event(phase, place) for place, phase in numbered_phases(asked, told)]
    if len(phases) > 1:  # "the two rounds of its reduction" are not what was decided
        reduced = {moment.subject for moment in phases}
        sure = [m for m in sure if getattr(m.fact, "kind", "") != "downsizing" or m.subject not in reduced]
    exact = {moment.subject for moment in sure if asked.subject(moment.subject).type not in ("organization", "person")}
    whole = len({moment.subject for moment in sure}) == 1 and {moment.edge for moment in sure} == {"start", "end"}
    if SETS_AGAINST.search(asked.said) and len(exact) < 2 and len(phases) < 2 and not whole:
        known = {moment.fact.id for moment in sure if moment.fact}
        described = [_of_event(event, place) for place, event in described_events(asked, known)]
        sure = [m for m in sure if m.date or all(m.subject != other.subject for other in described)] + described
    sure = [m for m in sure if m.date or all(m.subject != phase.subject for phase in phases)] + phases
    found = sure if len(sure) > 1 else sure + [moment for moment in named if not moment.sure]
    if len(found) < 2:
        found = found + _dates(asked, found)
    return sorted(_once(found), key=lambda moment: moment.place)


def with_told(asked: Asked, found: list[Moment]) -> list[Moment]:
    """Return the moments with those that were talked about last, where the question names fewer than two."""
    if len(found) > 1:
        return found
    told = [moment for moment in told_moments(asked) if not _is_among(moment, found)]
    if not found:
        told = _inherited(asked, told[:2])
    else:
        told.sort(key=lambda moment: (moment.subject != found[0].subject, not alike(moment, found[0])))
    return [*told[: 2 - len(found)][::-1], *found]


def alike(first: Moment, second: Moment) -> bool:
    """Return whether both moments are starts, or both ends."""
    return getattr(first.fact, "kind", "") == getattr(second.fact, "kind", "")


def told_moments(asked: Asked) -> list[Moment]:
    """Return what was talked about last and has a date, the latest first."""
    found = []
    for entry in asked.question.focus.told:
        name, _, edge = entry.partition(EDGE_SIGN)
        fact = asked.knowledge.by_id[name]
        if isinstance(fact, Event | Review) and fact.date:
            found.append(Moment(fact.subject, fact.date, fact))
        elif isinstance(fact, Tenure):
            found.append(of_subject(asked, fact.person, "end" if edge == "end" else "start", sure=bool(edge)))
    return [moment for moment in found if moment.date]


def of_subject(asked: Asked, name: str, edge: Edge, place: int = -1, sure: bool = False) -> Moment:
    """Return the start or end of an organization, a document or a person's time in office; without date if there is
    none.
    """
    if asked.subject(name).type == "person":
        led = asked.tenures_of([name])
        chosen = next((tenure for tenure in led if tenure.leads), led[0] if led else None)
        date = (chosen.start if edge == "start" else chosen.end) if chosen else None
        return Moment(name, date, chosen, edge, place, sure)
    facts = asked.events(name, edge)
    fact = next((fact for fact in facts if fact.date), None)
    return Moment(name, fact.date if fact else None, fact, edge, place, sure)


def _of_event(event: Event | Review, place: int) -> Moment:
    return Moment(event.subject, event.date, event, "start", place)


def _of_office(tenure: Tenure, edge: Edge, place: int) -> Moment:
    """Return when the one holder of an office came to it, or left it."""
    return Moment(tenure.person, tenure.start if edge == "start" else tenure.end, tenure, edge, place)


def _is_among(moment: Moment, found: Sequence[Moment]) -> bool:
    return any(_key(moment) == _key(other) for other in found)


def _key(moment: Moment) -> tuple[object, ...]:
    return moment.subject, moment.edge, moment.fact.id if moment.fact else moment.date


def _once(found: Sequence[Moment]) -> list[Moment]:
    kept: list[Moment] = []
    for moment in found:
        if not _is_among(moment, kept):
            kept.append(moment)
    return kept


def _named(asked: Asked) -> list[Moment]:
    """Return the moments of the subjects and events that the question names."""
    question = asked.question
    mentions = [(place, s) for place, s in placed(asked) if s.get("known", True) and s["id"] != asked.home]
    found: list[Moment] = []
    taken = False
    for number, (place, mention) in enumerate(mentions):
        before = mentions[number - 1][0] if number else -1
        after = mentions[number + 1][0] if number + 1 < len(mentions) else len(question.words)
        left = " ".join(question.words[before + 1 : place]) if place >= 0 else ""
        right = " ".join(question.words[place + 1 : max(after, place + 1)])
        found += _of_mention(asked, mention, place, left, _TO_PHASE.split(right)[0], far=not taken)
        taken = bool(edges_in(right))  # of "Zarif took over UNMIK", the verb is about Zarif
    if not found and (edge := edge_of_topic(asked.said)):
        found += [of_subject(asked, n, edge[1], edge[0], True) for n in asked.refer.recent(("organization",))[:1]]
    if (worked := edge_of_work(asked)) and all(moment.subject != worked[1].subject for moment in found):
        found.append(Moment(worked[1].subject, worked[1].date, worked[1], cast(Edge, worked[1].kind), worked[0]))
    found += [*_neighbours(asked, found), *_paper_talked_about(asked), *_age_of_it(asked, found)]
    return _inherited(asked, found)


def _age_of_it(asked: Asked, found: Sequence[Moment]) -> list[Moment]:
    """Return the start of what "it" means, and its end where it names no other moment: "how old was it at the end?"."""
    question = asked.question
    text = asked.said
    about = asked.refer.recent(("organization", "document"), question.focus.topic[:1])
    if found or not about or not text.startswith(_HOW_OLD) or not question.has("it", "they", "the_organization"):
        return []
    ended = [of_subject(asked, about[0], "end", len(question.words), True)] if _AT_ITS_END.search(text) else []
    return [of_subject(asked, about[0], "start", 0, True), *ended]


def _paper_talked_about(asked: Asked) -> list[Moment]:
    """Return the date of the document that "it" or "the plan" means ("does it predate EULEX?")."""
    question, text = asked.question, asked.said
    topic = question.focus.topic[:1]
    if asked.has("the_document") and not question.named("document", "person") and (paper := _PAPER_SAID.search(text)):
        papers = asked.refer.documents() or asked.refer.recent(("document",))
        place = text[: paper.start()].count(" ")  # "how long before that was the plan dated?"
        return [of_subject(asked, name, "start", place, True) for name in papers[:1]]
    if not topic or asked.subject(topic[0]).type != "document" or "it" not in question.words:
        return []
    return (
        [] if question.named("document") else [of_subject(asked, topic[0], "start", question.words.index("it"), True)]
    )


def _of_mention(asked: Asked, mention: dict[str, Any], place: int, left: str, right: str, far: bool) -> list[Moment]:
    """Return the moments that one mention stands for, given the words between it and its neighbours."""
    name, kind = mention["id"], mention["type"]
    if kind == "event":
        event = asked.knowledge.by_id.get(name)
        known = isinstance(event, Event) and event.date
        return [Moment(event.subject, event.date, event, "start", place)] if known else []  # type: ignore[union-attr]
    edges: list[Edge] = ["end"] if _WHILE.search(left) else edges_around(left, right, far and kind != "body")
    if kind == "person" and re.search(_PAPER, right):
        name = next((f.subject for f in asked.knowledge.relations_to(name) if f.type == "made_by"), name)
        kind = asked.subject(name).type
    if kind == "body" and edges:
        missions = asked.refer.through([name])
        return [of_subject(asked, mission, edge, place, True) for mission in missions[:1] for edge in edges]
    if kind == "document":
        return [of_subject(asked, name, "start", place, True)]
    if kind == "role":
        held = [t for t in asked.knowledge.tenures(name) if t.role == name]
        return [_of_office(held[0], edge, place) for edge in edges if len(held) == 1 and not held[0].leads]
    if kind not in ("organization", "person"):
        return []
    if shrunk := _downsizing(asked, name, right if _SHRANK.search(right) else " ".join(left.split()[-3:]), edges):
        return [Moment(name, shrunk.date, shrunk, "start", place)]
    return [of_subject(asked, name, edge, place, True) for edge in edges] or [of_subject(asked, name, "start", place)]


def _downsizing(asked: Asked, name: str, around: str, edges: list[Edge]) -> Event | None:
    """Return the downsizing of an organization that the words around its name speak of: the first, or the last one
    where its end is meant; none where its phases are numbered.
    """
    found = [e for e in asked.events(name, "downsizing") if e.date]
    if not found or not _SHRANK.search(around) or names_phase(around):
        return None
    return found[-1] if "end" in edges else found[0]


def _neighbours(asked: Asked, found: Sequence[Moment]) -> list[Moment]:
    """Return the start of the next one in an office, or the end of the one before, where the question speaks of them
    ("… till the next one came").
    """
    text = asked.said
    persons = asked.question.named("person") or asked.refer.recent(("person",))[:1]
    for pattern, step, edge in ((_NEXT_ONE, 1, "start"), (_PREVIOUS_ONE, -1, "end")):
        match = re.search(pattern, text)
        if match and len(persons) == 1 and (beside := officeholders.beside(asked, persons[0], step)):
            place = len(text[: match.start()].split())
            own = [] if any(moment.subject == persons[0] for moment in found) else [persons[0]]
            edges: list[Edge] = ["end" if edge == "start" else "start"]
            return [
                *(of_subject(asked, name, edges[0], place - 1, True) for name in own),
                of_subject(asked, beside[0].person, edge, place, True),  # type: ignore[arg-type]
            ]
    replaced = asked.has("how_long") and re.search(r"\b(?:take|took) .*\b(?:replace|succeed)\b", text)
    if replaced and len(persons) == 1 and (beside := officeholders.beside(asked, persons[0], 1)):
        return [
            of_subject(asked, persons[0], "end", sure=True),
            of_subject(asked, beside[0].person, "start", sure=True),
        ]
    return []


def _inherited(asked: Asked, found: list[Moment]) -> list[Moment]:
    """Return the moments with the end meant where only their neighbour says it ("Did the ICO close before the ISG?").

    Of two persons, the earlier one's end and the later one's start are meant where nothing is asked of both alike.
    """
    persons = [m for m in found if isinstance(m.fact, Tenure)]
    apart = len({m.subject for m in persons}) == 2 == len(persons)
    beside = asked.question.has_word("or", "first", "earlier", "sooner") or asked.has("same", "both")
    beside = beside or (asked.question.yes_no and asked.question.has_word("before", "after", "than"))
    said = next((m.edge for m in found if m.sure and isinstance(m.fact, Event) and m.fact.kind == m.edge), None)
    if asked.has("end", "ended") and asked.has("both", "same") and not asked.has("start"):
        said = said or "end"  # "both over in the same month?"
    result = []
    for moment in found:
        edge: Edge = moment.edge
        if not moment.sure and isinstance(moment.fact, Tenure) and apart and beside:
            edge = next((m.edge for m in persons if m.sure), "start")
        elif not moment.sure and isinstance(moment.fact, Tenure) and apart:
            other = next(m for m in persons if m.subject != moment.subject)
            edge = "end" if _begins(moment.fact) < _begins(other.fact) else "start"
        elif not moment.sure and said and not isinstance(moment.fact, Tenure):
            edge = said
        result.append(moment if edge == moment.edge else of_subject(asked, moment.subject, edge, moment.place))
    return result


def _begins(fact: BaseFact | None) -> str:
    start = fact.start if fact else None
    return start.iso() if start else "9999"


def _dates(asked: Asked, found: Sequence[Moment]) -> list[Moment]:
    """Return the dates that the question itself sets against what it names ("between 2009 and …")."""
    places = [place for place, word in enumerate(asked.question.words) if word == "_time_"]
    then = asked.said.startswith(_HOW_OLD)
    dates: list[Moment] = []
    for place, time in zip(places, asked.question.times, strict=False):
        if time["relation"] == "in" and not then and asked.question.words[place - 1] not in _JOINS:
            continue
        first = f"{time['part']} {time['date']}" if time.get("part") and "-" not in time["date"] else time["date"]
        for text in (first, time.get("end")):
            if text and time["date"][:4].isdecimal():
                dates.append(Moment("", FuzzyDate.parse(text), None, "start", place))
    return dates if len(dates) + len(found) > 1 else []
