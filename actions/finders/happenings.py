"""What happened, when, why and by whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.context.references import NUMBERS
from actions.finders import lifetimes, officeholders, reviews, staffing
from actions.finders.common import Asked, event_sentence, latest_source_day, span
from actions.finders.search import best_facts, statement
from actions.followups.ellipsis import words_of
from actions.question import When
from actions.roots import content_roots, root
from actions.views import timeline_of
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Relation, Review, Staff, Tenure
from knowledge.names import names_of, normal_name

DECISIONS = ("decide", "decided", "decision", "order", "ordered", "announce", "announced", "resolve", "resolved")
"""Words for the decision to reduce an organization, apart from how that was done."""


_WHAT_SIZE = re.compile(r"what (?:was|were|is) (?:the )?(?:\w+ ){0,2}(?:strength|headcount|size)\b")

_THIS_TIME = re.compile(r"\bthis (?:year|month|week|summer|winter|spring|autumn)\b")
"""What is today, where nothing dated was talked about."""


_ALL_DONE = re.compile(
    r"\b(?:finished|done|completed?|concluded|ended|stopped|through with|at an end|"
    r"over(?! (?:the|time|_|all|several)))\b"
)
_GROUNDS = re.compile(r"\b(?:because|due to|owing to|based on|on what .* based|driven by|grounds?)\b")
"""Asks for reasons, or claims some."""


def event(asked: Asked) -> Answer:
    """When, why and by whom something happened; a particular thing that the question describes."""
    question = asked.question
    named = question.named()
    topic = question.focus.topic[:1]
    if (
        asked.has("when", "it")
        and not named
        and not question.events
        and topic
        and asked.subject(topic[0]).type == "document"
    ):
        return lifetimes.start(asked)
    home = lifetimes.home_event(asked)
    about = [name for name in named if asked.subject(name).type != "country"]
    about = list(
        dict.fromkeys(
            [*asked.refer.organizations(remembered=not about), *(n for n in about if asked.subject(n).type != "body")]
        )
    )
    if not about and asked.has("it", "they"):  # "from whom did they receive competencies?"
        about = topic
    pool: list[BaseFact] = []
    for name in about:
        pool += asked.knowledge.facts(name, Event)
        pool += asked.knowledge.events_with(name)
        pool += asked.knowledge.facts(name, Review)
        pool += asked.knowledge.facts(name, Relation)
        pool += asked.knowledge.relations_to(name)
    if home and (not named or home.subject in named or not question.named("organization")):
        pool.append(home)
    pool = list({fact.id: fact for fact in pool}.values())
    linking = [fact for fact in pool if len(about) > 1 and set(about) <= set(_taking_part(fact))]
    found = best_facts(asked, pool) or best_facts(asked, linking, least=0.25)
    found = _decisions_behind_steps(asked) or found
    if not found:
        found = _by_actors(asked, pool)
    if not found:
        everything: list[BaseFact] = [f for f in asked.knowledge.by_id.values() if isinstance(f, (Event, Review))]
        found = best_facts(asked, everything, least=0.6)
        if named and found and not any(n in _taking_part(found[0]) or _speaks_of(asked, found[0], n) for n in named):
            found = []
    if not found and home:
        found = [home]
    if not found:
        return (
            asked.missing("no_such_event", about, name=asked.labels(about)) if about else asked.missing("no_event", [])
        )
    chosen = found[0]
    if isinstance(chosen, Review) and (unknown := reviews.motives(asked, chosen)):
        return unknown
    if asked.has("why") and isinstance(chosen, Event) and not (chosen.why or chosen.result):
        return asked.missing("no_reason_event", [chosen.subject], [chosen], statement(asked, chosen))
    unsaid = isinstance(chosen, Event) and not (chosen.by or chosen.requested_by)
    if unsaid and asked.has("who") and question.has_word(*words_of("deciding")):  # "who ordered that deployment?"
        return asked.missing("no_detail", [chosen.subject], [chosen], statement(asked, chosen))
    answer = asked.answer(statement(asked, chosen, True), [chosen.subject, *_taking_part(chosen)], [chosen])
    return asked.verdict(answer, True)


def _decisions_behind_steps(asked: Asked) -> list[BaseFact]:
    """Return who decided on the steps that were just told: "who ordered it?" after a phase of a downsizing."""
    question = asked.question
    told = [fact for name in question.focus.facts if isinstance(fact := asked.knowledge.by_id[name], Event)]
    steps = {(fact.subject, fact.kind) for fact in told if fact.phase}
    asks = asked.has("who") and question.has_word(*words_of("deciding")) and not question.named()
    if not asks or len(steps) != 1 or not all(fact.phase for fact in told):
        return []
    subject, kind = steps.pop()
    return [e for e in asked.knowledge.facts(subject, Event) if e.kind == kind and e.by and not e.phase]


def _speaks_of(asked: Asked, fact: BaseFact, name: str) -> bool:
    """Return whether the words of a fact or its reason have a name of the subject: "report to the Security Council"."""
    said = normal_name(f"{getattr(fact, 'text', '')} {getattr(fact, 'why', '')}")
    return any(f" {normal_name(title)} " in f" {said} " for title in names_of(asked.subject(name)))


def _by_actors(asked: Asked, pool: list[BaseFact]) -> list[BaseFact]:
    """Return what all countries and persons that the question names did together, at its time if it names one."""
    actors = {name for name in asked.question.named("country", "person") if name != asked.home}
    harmless = {root(word) for word in asked.wording.words("search")["harmless"].split()}
    if set(content_roots(asked)) - harmless:  # it asks for more than what they did
        return []
    done: list[BaseFact] = []
    for fact in pool:
        if actors and isinstance(fact, Event | Review) and actors <= set(_taking_part(fact)):
            then = fact.date and asked.when and asked.when[0].touches(fact.date.first_day(), fact.date.last_day())
            if then or (not asked.when and len(actors) > 1):
                done.append(fact)
    return done


def _taking_part(fact: BaseFact) -> list[str]:
    return [
        fact.subject,
        *getattr(fact, "by", ()),
        *getattr(fact, "others", ()),
        *([fact.object] if isinstance(fact, Relation) else []),
    ]


def _negated(asked: Asked, word: str) -> bool:
    """Return whether the question excludes a word: "not the first, the second"."""
    return f"not the {word}" in " ".join(asked.question.words)


def _asks_who_went(asked: Asked) -> bool:
    """Return whether a question on a reduction asks which of those who make up the organization left it."""
    words = asked.question.words
    nouns = (
        "country",
        "countries",
        "nation",
        "nations",
        "state",
        "states",
        "contingent",
        "contingents",
        "allies",
        "units",
    )
    return any(
        first in ("which", "what", "whose") and not {second, third}.isdisjoint(nouns)
        for first, second, third in zip(words, words[1:], (*words[2:], ""), strict=False)
    )


def _asks_size(asked: Asked) -> bool:
    """Return whether the question on a reduction wants a number of people."""
    people = {*asked.wording.words("search")["staff_nouns"].split(), "much", "percent"} - {"work", "works", "working"}
    return bool(_WHAT_SIZE.match(" ".join(asked.question.words))) or (
        asked.has("how_many", "difference") and asked.question.has_word(*people)
    )


def _claims_all_done(asked: Asked) -> bool:
    """Return whether the question claims that all reduction is over: "is it done with its cuts?"."""
    over = _ALL_DONE.search(" ".join(asked.question.words))
    return asked.question.yes_no and bool(over) and not (asked.has("phase", "first", "second", "third") or asked.when)


def _asks_next(asked: Asked) -> bool:
    """Return whether the next phase is that to come, not that after the one just told of."""
    return asked.question.has_word("next", "upcoming") and asked.question.focus.kind != "downsizing"


def downsizing(asked: Asked) -> Answer:
    """How an organization was reduced: the decision, the phases, the reasons, and what is to come."""
    subjects = asked.refer.organizations() or [
        s.id for s in asked.knowledge.organizations if lifetimes.bounds(asked, s.id, "downsizing")
    ]
    facts = [fact for name in subjects for fact in lifetimes.bounds(asked, name, "downsizing")]
    if not facts:
        return asked.missing("no_downsizing", subjects, name=asked.labels(subjects))
    phase = next(
        (
            n
            for n, mark in ((1, "first"), (2, "second"), (3, "third"))
            if asked.has(mark) and not _negated(asked, mark) and not (mark == "second" and asked.has("future"))
        ),
        None,
    )
    chosen = facts
    counted = {n for n, mark in ((1, "first"), (2, "second"), (3, "third")) if asked.has(mark)}
    if _asks_who_went(asked):
        return asked.missing("no_member_list", subjects, facts, name=asked.labels(subjects))
    decision = asked.question.has_word(*DECISIONS)
    if asked.question.kind == "timeline":
        chosen, phase = [fact for fact in facts if fact.date] or facts, None
    elif _asks_size(asked):
        if not asked.has("then") and any(asked.knowledge.facts(name, Staff) for name in subjects):
            return staffing.staff(asked)  # what there is after it
        return asked.missing(
            "no_downsizing_figure",
            subjects,
            facts,
            " ".join(event_sentence(asked, f) for f in facts if f.date),
            name=asked.labels(subjects),
        )
    elif (
        asked.has("future")
        and not (decision and asked.has("who", "when"))
        and (not asked.has("phase") or asked.question.has_word("further", "additional", "more") or _asks_next(asked))
    ):
        chosen = [fact for fact in facts if fact.future]
        if not chosen:
            return asked.missing("no_future", subjects, facts, name=asked.labels(subjects))
    elif _claims_all_done(asked) and any(f.future for f in facts):
        chosen = [fact for fact in facts if fact.phase or fact.future]
        text = " ".join(event_sentence(asked, fact) for fact in chosen)
        return asked.answer(text, subjects, chosen, [f.id for f in chosen]).prefixed(asked.verdict_on(False))
    elif len(counted) > 1 and asked.has("phase") and counted <= {f.phase for f in facts}:
        chosen = [fact for fact in facts if fact.phase in counted]
    elif asked.question.has_word(*words_of("hinges")) and any(f.future for f in facts):
        chosen = [fact for fact in facts if fact.future]
    elif asked.has("last") and any(f.phase for f in facts):
        chosen = [fact for fact in facts if fact.phase][-1:]
    elif phase and any(f.phase for f in facts):
        chosen = [fact for fact in facts if fact.phase == phase]
        if not chosen:
            return asked.missing(
                "no_phase",
                subjects,
                facts,
                " ".join(event_sentence(asked, f) for f in facts if f.phase),
                name=asked.labels(subjects),
            )
    elif (asked.has("why") or _GROUNDS.search(" ".join(asked.question.words))) and any(f.why for f in facts):
        chosen = [fact for fact in facts if fact.why]
    elif asked.question.has_word("steps") and not asked.question.has_word(*NUMBERS):  # the decision is one of them
        chosen = [fact for fact in facts if fact.date]
    elif asked.has("phase") and any(f.phase for f in facts):
        chosen = [fact for fact in facts if fact.phase]
        if asked.when and not any(
            f.date and asked.when[0].touches(f.date.first_day(), f.date.last_day()) for f in chosen
        ):
            chosen = [fact for fact in facts if fact.date]
    elif decision or asked.question.has_word("who"):
        chosen = [fact for fact in facts if fact.by] or facts
    elif asked.when and (
        inside := [f for f in facts if f.date and asked.when[0].touches(f.date.first_day(), f.date.last_day())]
    ):
        chosen = inside
    reasons = asked.has("why", "how") or len(chosen) == 1 or bool(_GROUNDS.search(" ".join(asked.question.words)))
    text = " ".join(event_sentence(asked, fact, reasons) for fact in chosen)
    answer = Answer(
        "answered",
        text,
        asked.question.kind,
        subjects,
        chosen,
        [fact.id for fact in chosen],
        timeline_of(asked, subjects[0], facts),
    )
    if asked.question.has_word(*words_of("growth")):
        then = not asked.when or any(fits(asked, asked.when[0], fact.date) for fact in chosen)
        return answer.prefixed(asked.verdict_on(False)) if asked.question.yes_no and then else answer
    return asked.verdict(answer, True)


def event_at(asked: Asked) -> Answer:
    """What happened at a time, in general or to a subject."""
    if not asked.when and _THIS_TIME.search(asked.question.text.lower()) and not asked.question.named():
        about = asked.refer.organizations()
        return asked.missing("nothing_after_source", about, date=asked.wording.date(latest_source_day(asked)))
    if not asked.when:
        return event(asked) if asked.question.named() or asked.question.events else asked.missing("no_time", [])
    when = asked.when[0]
    named = asked.question.named("organization", "person", "document")
    organizations = asked.refer.organizations(remembered=False) or named
    times = asked.when if all(time.relation == "in" for time in asked.when) else [when]
    found = list(dict.fromkeys(fact for time in times for fact in _in(asked, time, organizations)))
    if when.relation == "after" and not any(sign.isdecimal() for sign in asked.question.text):
        # "what happened once the supervision ended?" asks for its result first; "after 10 May" leaves that day out
        led_up = [e for e in asked.knowledge.events if e.result and e.date and e.date.iso() == when.text]
        found = [*(e for e in led_up if not organizations or e.subject in organizations), *found]
    countries = {name for name in asked.countries if name in asked.knowledge}
    if countries:  # what a country did
        found = [fact for fact in found if countries & set(_taking_part(fact))]
    if asked.has("which_document"):
        found = [fact for fact in found if asked.subject(fact.subject).type == "document"]
    if not found and when.relation == "in" and when.first > latest_source_day(asked).last_day():
        return asked.missing("nothing_after_source", organizations, date=asked.wording.date(latest_source_day(asked)))
    if not found:
        if persons := asked.question.named("person"):
            held = [t for name in persons for t in asked.knowledge.tenures(name) if t.person == name and t.leads]
            told = officeholders.shown_once(asked, held)
            if held and not asked.has("then") and any(in_office(t, when) for t in held):  # "Zarif in 2013"
                return asked.answer(told, persons, held)
            return asked.missing("nothing_then", persons, held, told, name=asked.labels(persons))
        begun = [e for name in organizations for e in lifetimes.bounds(asked, name, "start") if e.date]
        named_then = asked.labels(organizations) or asked.wording.phrase("anybody")
        extra = " ".join(event_sentence(asked, fact) for fact in begun)
        return asked.missing("nothing_then", organizations, begun, extra, name=named_then)
    if len(found) > 8:
        found = found[:8] if when.relation != "before" else found[-8:]
    lines = [_line(asked, fact, when) for fact in found]
    concerned = {name for fact in found for name in _taking_part(fact)}
    subjects = organizations or [name for name in asked.question.focus.topic if name in concerned]
    subjects = subjects or list(dict.fromkeys(fact.subject for fact in found))
    return asked.answer(" ".join(dict.fromkeys(lines)), subjects, found, [fact.id for fact in found])


def in_office(tenure: Tenure, when: When) -> bool:
    """Return whether somebody is known to have been in office at a time."""
    days = span(tenure)
    return days is not None and when.touches(*days)


def _in(asked: Asked, when: When, subjects: list[str]) -> list[BaseFact]:
    """Return what is dated in a time, the earliest first; what is dated less exactly only where nothing else is."""
    found: list[tuple[dt.date, bool, BaseFact]] = []
    for fact, date in _dated(asked, subjects):
        first, last = date.first_day(), date.last_day()
        if when.touches(first, last):
            found.append((first, when.first <= first and last <= when.last, fact))
    exact = any(inside for _, inside, _ in found)
    kept = [(first, fact) for first, inside, fact in found if inside or not exact]
    return list(dict.fromkeys(fact for _, fact in sorted(kept, key=lambda item: item[0])))


def _dated(asked: Asked, subjects: list[str]) -> Iterator[tuple[BaseFact, FuzzyDate]]:
    """Yield the dated facts, of some subjects where any are given, with each of their dates."""
    for fact in asked.knowledge.by_id.values():
        if isinstance(fact, (Event, Review)):
            if fact.date and (not subjects or set(subjects) & set(_taking_part(fact))):
                yield fact, fact.date
        elif (
            isinstance(fact, Tenure)
            and fact.leads
            and (not subjects or {fact.organization, fact.person} & set(subjects))
        ):
            for date in (fact.start, fact.end):
                if date:
                    yield fact, date
        elif isinstance(fact, Tenure) and fact.appointed and fact.appointed_by in subjects:
            yield fact, fact.appointed


def _line(asked: Asked, fact: BaseFact, when: When) -> str:
    if isinstance(fact, Tenure):
        appointed = fact.appointed_by in asked.question.named("person", "organization")
        return (officeholders.appointment_sentence if appointed else officeholders.tenure_sentence)(asked, fact)
    if isinstance(fact, Event):
        return event_sentence(
            asked,
            fact,
            reason=(when.relation == "in" and when.last - when.first < dt.timedelta(days=32))
            or bool(fact.result and fact.date and fact.date.iso() == when.text),
        )
    return statement(asked, fact)


def timeline(asked: Asked) -> Answer:
    """Everything dated of a subject, in order."""
    if asked.question.has_word(*words_of("reduction")):
        return downsizing(asked)
    if asked.when and not asked.question.named("organization", "person", "document"):
        onwards = [
            e for e in asked.knowledge.events if e.date and asked.when[0].touches(e.date.first_day(), e.date.last_day())
        ]
        if asked.question.events and asked.when[0].relation == "since":  # "from independence till it was over"
            return asked.answer(" ".join(event_sentence(asked, e) for e in onwards[:12]), [], onwards[:12])
        return event_at(asked)
    subjects = asked.refer.anything(("organization", "person", "document"))
    if not subjects:
        subjects = asked.refer.organizations()
    if not subjects:
        found = [fact for fact in asked.knowledge.events][:12]
        return asked.answer(" ".join(event_sentence(asked, fact) for fact in found), [], found)
    name = subjects[0]
    facts = dated_facts(asked, name)
    if not facts:
        return asked.missing("no_dates", [name], name=asked.label(name))
    lines = [
        officeholders.tenure_sentence(asked, f) if isinstance(f, Tenure) else event_sentence(asked, f)
        for f in facts
        if isinstance(f, (Tenure, Event))
    ]
    return Answer(
        "answered",
        " ".join(dict.fromkeys(lines)),
        asked.question.kind,
        [name],
        facts,
        [fact.id for fact in facts],
        timeline_of(asked, name, facts),
    )


def dated_facts(asked: Asked, name: str) -> list[BaseFact]:
    """Return a subject's dated events and its leaders' or its own tenures, the earliest first."""
    found: list[BaseFact] = [fact for fact in asked.knowledge.facts(name, Event) if fact.date]
    found += [fact for fact in asked.knowledge.events_with(name) if fact.date]
    if asked.subject(name).type == "person":
        found += [t for t in asked.knowledge.tenures(name) if t.person == name]
    else:
        found += [t for t in asked.knowledge.leaders(name)]
    last = dt.date.max

    def when(fact: BaseFact) -> dt.date:
        date = fact.date if isinstance(fact, Event) else fact.start
        return date.first_day() if date else last

    return sorted(found, key=when)
