"""When something began, ended or happened, and what came before what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from actions.answer import Answer
from actions.finders import people
from actions.finders.common import Asked, event_sentence, latest_source_day
from actions.finders.search import best_facts, statement
from actions.finders.telling import tell
from actions.question import When
from actions.views import timeline_of
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, LegalBasis, Mandate, Relation, Review, Status, Tenure

DAYS_A_MONTH = 30.44


def _bounds(asked: Asked, name: str, kind: str) -> list[Event]:
    return [fact for fact in asked.knowledge.facts(name, Event) if fact.kind == kind]


def _home_event(asked: Asked) -> Event | None:
    """Return the named event that the question is about, if it names one ("when was the declaration of independence?")."""
    for name in asked.question.events:
        event = asked.knowledge.by_id.get(name)
        if isinstance(event, Event):
            return event
    return None


def _about_person(asked: Asked) -> bool:
    """Return whether a question on a start or an end is about a person's time in office."""
    question = asked.question
    if question.named("document") or (asked.has("the_document") and asked.refer.documents()):
        return False
    if question.named("person") or asked.has("he", "she"):
        return True
    if question.named() or asked.has("it", "there", "the_organization", "the_document", "they"):
        return False
    topic = question.focus.topic[:1]
    return bool(topic) and asked.subject(topic[0]).type == "person"


def start(asked: Asked) -> Answer:
    """When an organization began, a document was made, or a country became independent."""
    if _about_person(asked):
        return people.tenure(asked)
    event = _home_event(asked)
    named = asked.question.named("organization", "document")
    if event and not (named and named != [event.subject]):
        return _told(asked, event, [event.subject])
    if (
        asked.when
        and asked.has("which")
        and not named
        and not asked.has("when")
        and asked.question.has_word(
            "mission", "organization", "body", "force", "group", "office", "organizations", "missions", "bodies"
        )
    ):
        from actions.finders.lists import list_organizations

        return list_organizations(asked)
    subjects = asked.refer.anything(("organization", "document", "body", "country", "role"))
    subjects = asked.question.named("document") or subjects or asked.refer.organizations()
    subjects = list(dict.fromkeys(_own_organization(asked, name) for name in subjects))
    if not subjects:
        return asked.unclear([s.id for s in asked.knowledge.organizations])
    answers = []
    for name in subjects:
        found = _bounds(asked, name, "start")
        if found and found[0].date:
            text = " ".join(event_sentence(asked, fact) for fact in found)
            answers.append(asked.answer(text, [name], found))
        else:
            if (
                asked.subject(name).type == "document"
                and asked.question.has_word("which", "what", "force", "mission", "organization")
                and not asked.has("when")
            ):
                from actions.finders.what import legal_basis

                return legal_basis(asked)
            extra, facts = _nearest(asked, name)
            answers.append(asked.missing("no_start", [name], facts, extra, name=asked.label(name)))
    return asked.verdict(_joined(asked, answers, list(dict.fromkeys(subjects))), _date_claim(asked, answers))


def _own_organization(asked: Asked, name: str) -> str:
    """Return the mission of a body or role that has no dates itself."""
    if asked.subject(name).type in ("body", "role") and not _bounds(asked, name, "start"):
        through = asked.refer.organizations(remembered=False)
        return through[0] if through else name
    return name


def _nearest(asked: Asked, name: str) -> tuple[str, list[BaseFact]]:
    """Return what is recorded nearest to a start that is not: what the organization rests on, and its first dated event."""
    facts: list[BaseFact] = [*asked.knowledge.facts(name, LegalBasis)]
    text = " ".join(asked.say("sentence", text=fact.text) for fact in asked.knowledge.facts(name, LegalBasis))
    return text, facts


def _date_claim(asked: Asked, answers: list[Answer]) -> bool | None:
    """Return whether a date that a yes/no question claims is that of the facts found; None where it claims none."""
    if not asked.question.times or len(answers) != 1 or answers[0].outcome != "answered":
        return None
    dates = [fact.date for fact in answers[0].facts if isinstance(fact, Event) and fact.date]
    if not dates or not asked.when:
        return None
    when = asked.when[0]
    return all(when.touches(date.first_day(), date.last_day()) for date in dates)


def _joined(asked: Asked, answers: list[Answer], subjects: list[str]) -> Answer:
    if len(answers) == 1:
        return answers[0]
    outcome = "answered" if any(a.outcome == "answered" for a in answers) else "not_recorded"
    facts = [fact for a in answers for fact in a.facts]
    return Answer(outcome, " ".join(a.text for a in answers), asked.question.kind, subjects, facts, subjects)  # type: ignore[arg-type]


def _told(asked: Asked, event: Event, subjects: list[str]) -> Answer:
    answer = asked.answer(event_sentence(asked, event, reason=asked.has("why")), subjects, [event])
    return asked.verdict(answer, _date_claim(asked, [answer]))


def end(asked: Asked) -> Answer:
    """When an organization ended, or that it has not."""
    if _about_person(asked):
        return people.tenure(asked)
    subjects = asked.refer.organizations()
    if not subjects:
        ended = [s.id for s in asked.knowledge.organizations if _bounds(asked, s.id, "end")]
        if asked.when or asked.question.has_word("supervision", "which", "what"):
            found = best_facts(asked, [fact for name in ended for fact in _bounds(asked, name, "end")], least=0.0)
            facts = [fact for fact in found if isinstance(fact, Event)]
            if facts:
                return asked.answer(
                    " ".join(event_sentence(asked, fact) for fact in facts[:2]),
                    [f.subject for f in facts[:2]],
                    facts[:2],
                )
        return asked.unclear(ended)
    answers = [_end_of(asked, name) for name in subjects]
    return _joined(asked, answers, subjects)


def _end_of(asked: Asked, name: str, reason: bool = False) -> Answer:
    found = _bounds(asked, name, "end")
    stated = asked.knowledge.facts(name, Status)
    if found:
        texts = [event_sentence(asked, fact, reason) for fact in found]
        if asked.active(name) and asked.has("future"):
            return asked.missing("no_end_future", [name], [*found, *stated], " ".join(texts), name=asked.label(name))
        if asked.active(name) and stated and stated[0].text:
            texts.append(stated[0].text)
        answer = asked.answer(" ".join(texts), [name], found)
        return asked.verdict(answer, _date_claim(asked, [answer]))
    texts = [asked.say("no_end", name=asked.label(name), dated=asked.dated(stated[0]) if stated else "")]
    texts += [fact.text for fact in stated if fact.text and fact.as_of]
    answer = asked.answer(" ".join(texts), [name], stated)
    return asked.verdict(answer, False)


def end_reason(asked: Asked) -> Answer:
    """Why something ended, and what its end meant."""
    question = asked.question
    if question.named("person"):
        return asked.missing("no_reason", question.named("person"), name=asked.labels(question.named("person")))
    subjects = asked.refer.organizations()
    candidates = subjects or [s.id for s in asked.knowledge.organizations if _bounds(asked, s.id, "end")]
    found = [fact for name in candidates for fact in _bounds(asked, name, "end")]
    if subjects and not found:
        return _end_of(asked, subjects[0])
    if not subjects:
        found = (
            [fact for fact in found if fact.result] if not asked.has("why") else [fact for fact in found if fact.why]
        )
    told = [fact for fact in found if (fact.why if asked.has("why") else fact.result or fact.why)]
    if not told:
        texts = " ".join(event_sentence(asked, fact, True) for fact in found)
        return asked.missing("no_reason", candidates[:2], found, texts, name=asked.labels(candidates[:2]))
    return asked.answer(
        " ".join(event_sentence(asked, fact, True) for fact in told[:2]), [f.subject for f in told[:2]], told[:2]
    )


def status(asked: Asked) -> Answer:
    """Whether an organization still works, or a person is still in office."""
    if _about_person(asked):
        return people.tenure(asked)
    subjects = asked.refer.organizations()
    if not subjects:
        from actions.finders.lists import list_organizations

        return list_organizations(asked)
    texts: list[str] = []
    facts: list[BaseFact] = []
    active: list[bool] = []
    for name in subjects:
        stated = asked.knowledge.facts(name, Status)
        if not stated:
            return asked.missing("no_status", [name], name=asked.label(name))
        facts += stated
        active.append(stated[0].value == "active")
        texts += [fact.text or asked.say(f"status_{fact.value}", name=asked.label(name)) for fact in stated]
        if active[-1]:
            texts.append(asked.say("status_dated", dated=asked.dated(stated[0])))
            left = [fact for fact in asked.knowledge.facts(name, Mandate) if fact.period == "residual"]
            texts += [statement(asked, fact) for fact in left]
            facts += left
    answer = asked.answer(" ".join(texts), subjects, facts)
    asks_ended = (asked.has("ended") and not asked.has("active")) or asked.question.has_word(
        "gone", "closed", "over", "ended"
    )
    return asked.verdict(
        answer, (not all(active)) if asks_ended and not asked.question.has_word("still") else all(active)
    )


def duration(asked: Asked) -> Answer:
    """How long an organization worked, or a person held an office."""
    if _about_person(asked) or (
        asked.question.has_word("head", "leader", "boss", "chief", "director") and asked.question.named("organization")
    ):
        return people.tenure(asked)
    if _moments(asked, 2):
        return compare_time(asked)
    subjects = asked.refer.organizations()
    if not subjects:
        return asked.unclear([s.id for s in asked.knowledge.organizations])
    answers = []
    for name in subjects:
        begun, ended = _bounds(asked, name, "start"), _bounds(asked, name, "end")
        if begun and ended and begun[0].date and ended[0].date:
            length = _between(asked, begun[0].date, ended[0].date)
            text = f"{asked.say('lasted', name=asked.label(name), length=length)} {event_sentence(asked, begun[0])} {event_sentence(asked, ended[0])}"
            answers.append(asked.answer(text, [name], [begun[0], ended[0]]))
        elif begun and begun[0].date:
            text = f"{event_sentence(asked, begun[0])} {asked.say('no_end', name=asked.label(name), dated=asked.dated(begun[0]))}"
            answers.append(asked.answer(text, [name], begun))
        else:
            led = asked.knowledge.leaders(name)
            texts = [event_sentence(asked, fact) for fact in ended] + [
                people.tenure_sentence(asked, t) for t in led[:1]
            ]
            answers.append(
                asked.missing("no_duration", [name], [*ended, *led[:1]], " ".join(texts), name=asked.label(name))
            )
    return _joined(asked, answers, subjects)


def _between(asked: Asked, first: FuzzyDate, second: FuzzyDate) -> str:
    """Return the time between two dates in words, as exact as both of them are: days, months or years."""
    units = asked.wording.words("units")
    if first.day and second.day:
        days = abs((second.first_day() - first.first_day()).days)
        if days <= 92:
            return f"{days} {units['day'] if days == 1 else units['days']}"
    if first.month and second.month:
        early, late = sorted((first, second), key=lambda date: date.first_day())
        months = (late.year - early.year) * 12 + late.month - early.month  # type: ignore[operator]
        if early.day and late.day:
            months = round((late.first_day() - early.first_day()).days / DAYS_A_MONTH)
        return asked.wording.phrase("about_length", length=people.length_in_words(asked, months))
    years = abs(second.year - first.year)
    return asked.wording.phrase("about_length", length=people.length_in_words(asked, years * 12, False))


def _moments(asked: Asked, least: int) -> list[tuple[str, Event]]:
    """Return the dated events that the question sets against each other, in its order; empty where they are too few."""
    found: list[tuple[str, Event]] = []
    for named in asked.question.subjects:
        if named["type"] == "event":
            event = asked.knowledge.by_id.get(named["id"])
            if isinstance(event, Event) and event.date:
                found.append((event.subject, event))
        elif named.get("known", True) and named["type"] in ("organization", "document"):
            kind = "end" if asked.has("end") and not asked.has("start", "first", "oldest") else "start"
            found += [(named["id"], fact) for fact in _bounds(asked, named["id"], kind)[:1] if fact.date]
    return found if len(found) >= least else []


def compare_time(asked: Asked) -> Answer:
    """Which came first or last, and how long lay between."""
    question = asked.question
    moments = _moments(asked, 1)
    everything = len({name for name, _ in moments}) < 2
    named = question.named("organization")
    if everything and (asked.has("both", "it", "that") or len(named) == 1 or (not named and moments)):
        kind = "end" if asked.has("end") and not asked.has("start", "first", "oldest") else "start"
        recent = [
            name for name in asked.refer.recent(("organization", "document")) if name not in {n for n, _ in moments}
        ]
        wanted = recent[: 2 - len(moments)]
        told = [
            fact
            for name in question.focus.facts
            if isinstance(fact := asked.knowledge.by_id[name], (Event, Review))
            and fact.date
            and fact.id not in {e.id for _, e in moments}
        ]
        wanted = wanted if told or moments or named else []
        if told and (asked.has("that", "it", "they") or not named):
            moments += [(told[0].subject, told[0])]  # type: ignore[list-item]
        if len(moments) < 2 and (told or not asked.has("oldest", "newest")):
            moments += [(name, fact) for name in wanted for fact in _bounds(asked, name, kind)[:1] if fact.date]
        everything = len(moments) < 2
    persons = question.named("person")
    if everything and len(persons) > 1:
        return people.tenure(asked)
    if everything and not named and not asked.has("oldest", "newest", "most") and question.focus.topic:
        return asked.missing("no_event", question.focus.topic)
    if everything and named and not asked.has("oldest", "newest", "most"):
        return asked.missing("no_start", named, name=asked.labels(named))
    if everything:
        kind = "end" if asked.has("end") and not asked.has("start") else "start"
        moments = [
            (s.id, fact) for s in asked.knowledge.organizations for fact in _bounds(asked, s.id, kind)[:1] if fact.date
        ]
        moments.sort(key=lambda item: item[1].date.first_day())  # type: ignore[union-attr]
        latest = asked.has("newest") and not asked.has("first")
        chosen = moments[-1] if latest else moments[0]
        text = event_sentence(asked, chosen[1])
        lacking = [s.id for s in asked.knowledge.organizations if not any(s.id == name for name, _ in moments)]
        extra = asked.say("dates_lacking", names=asked.labels(lacking)) if lacking else ""
        return asked.answer(
            f"{asked.say('newest' if latest else 'oldest', name=asked.label(chosen[0]))} {text} {extra}".strip(),
            [chosen[0]],
            [chosen[1]],
        )
    missing = [name for name in named if name not in {n for n, _ in moments}]
    if missing:
        return asked.missing(
            "no_start",
            named,
            [e for _, e in moments],
            " ".join(event_sentence(asked, e) for _, e in moments),
            name=asked.labels(missing),
        )
    ordered = sorted(moments, key=lambda item: item[1].date.first_day())  # type: ignore[union-attr]
    texts = [tell(asked, event) for _, event in ordered]
    first, last = ordered[0][1], ordered[-1][1]
    if asked.has("how_long", "difference") or question.has_word("soon", "long", "days", "between", "quickly", "fast"):
        texts.insert(0, asked.say("time_between", length=_between(asked, first.date, last.date)))  # type: ignore[arg-type]
    elif not question.yes_no:
        texts.insert(
            0, asked.say("came_before", first=_moment(asked, *ordered[0]), second=_moment(asked, *ordered[-1]))
        )
    subjects = list(dict.fromkeys(name for name, _ in ordered))
    answer = asked.answer(" ".join(texts), subjects, [event for _, event in ordered], subjects)
    if asked.has("same"):
        same = (first.date.year, first.date.month) == (last.date.year, last.date.month)  # type: ignore[union-attr]
        return asked.verdict(answer, same)
    later = asked.has("newest") or (question.has_word("after", "later") and not question.has_word("before", "earlier"))
    return asked.verdict(answer, (moments[0] == ordered[-1]) if later else (moments[0] == ordered[0]))


def _moment(asked: Asked, name: str, event: Event) -> str:
    """Return how a moment is called when it is set against another: the event's name, else the subject's."""
    if not isinstance(event, Event):
        return asked.wording.phrase("that")
    return (
        event.name
        if (event.name and event.kind == "event") or (event.name and asked.subject(name).type == "country")
        else asked.label(name)
    )


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
        return start(asked)
    home = _home_event(asked)
    about = [name for name in named if asked.subject(name).type != "country"]
    about = list(
        dict.fromkeys(
            [*asked.refer.organizations(remembered=not about), *(n for n in about if asked.subject(n).type != "body")]
        )
    )
    pool: list[BaseFact] = []
    for name in about:
        pool += asked.knowledge.facts(name, Event)
        pool += asked.knowledge.events_with(name)
        pool += asked.knowledge.facts(name, Review)
        pool += asked.knowledge.facts(name, Relation)
        pool += asked.knowledge.relations_to(name)
    if home and (not named or home.subject in named or not question.named("organization")):
        pool.append(home)
    found = best_facts(asked, list({fact.id: fact for fact in pool}.values()))
    if not found:
        everything: list[BaseFact] = [f for f in asked.knowledge.by_id.values() if isinstance(f, (Event, Review))]
        found = best_facts(asked, everything, least=0.6)
        if named and found and not any(n in _taking_part(found[0]) for n in named):
            found = []
    if not found and home:
        found = [home]
    if not found:
        return (
            asked.missing("no_such_event", about, name=asked.labels(about)) if about else asked.missing("no_event", [])
        )
    chosen = found[0]
    if asked.has("why") and isinstance(chosen, Event) and not (chosen.why or chosen.result):
        return asked.missing("no_reason_event", [chosen.subject], [chosen], statement(asked, chosen))
    answer = asked.answer(statement(asked, chosen, True), [chosen.subject, *_taking_part(chosen)], [chosen])
    claimed = [n for n in question.named("person", "body") if n not in _taking_part(chosen)]
    return asked.verdict(answer, _date_claim(asked, [answer]) if question.times else (None if claimed else True))


def _taking_part(fact: BaseFact) -> list[str]:
    return [
        fact.subject,
        *getattr(fact, "by", ()),
        *getattr(fact, "others", ()),
        *([fact.object] if isinstance(fact, Relation) else []),
    ]


def downsizing(asked: Asked) -> Answer:
    """How an organization was reduced: the decision, the phases, the reasons, and what is to come."""
    subjects = asked.refer.organizations() or [
        s.id for s in asked.knowledge.organizations if _bounds(asked, s.id, "downsizing")
    ]
    facts = [fact for name in subjects for fact in _bounds(asked, name, "downsizing")]
    if not facts:
        return asked.missing("no_downsizing", subjects, name=asked.labels(subjects))
    phase = next(
        (
            n
            for n, mark in ((1, "first"), (2, "second"), (3, "third"))
            if asked.has(mark) and not (mark == "second" and asked.has("future"))
        ),
        None,
    )
    chosen = facts
    if asked.has("how_many", "difference") and asked.question.has_word(
        "soldiers", "troops", "people", "much", "men", "soldier", "staff", "percent"
    ):
        return asked.missing(
            "no_downsizing_figure",
            subjects,
            facts,
            " ".join(event_sentence(asked, f) for f in facts if f.date),
            name=asked.labels(subjects),
        )
    if asked.has("future") and not asked.has("phase"):
        chosen = [fact for fact in facts if fact.future]
        if not chosen:
            return asked.missing("no_future", subjects, facts, name=asked.labels(subjects))
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
    elif asked.has("why") and any(f.why for f in facts):
        chosen = [fact for fact in facts if fact.why]
    elif asked.has("phase") and any(f.phase for f in facts):
        chosen = [fact for fact in facts if fact.phase]
        if asked.when and not any(
            f.date and asked.when[0].touches(f.date.first_day(), f.date.last_day()) for f in chosen
        ):
            chosen = [fact for fact in facts if fact.date]
    elif asked.question.has_word("decide", "decided", "decision", "order", "ordered", "who", "announce", "announced"):
        chosen = [fact for fact in facts if fact.by] or facts
    elif asked.when and (
        inside := [f for f in facts if f.date and asked.when[0].touches(f.date.first_day(), f.date.last_day())]
    ):
        chosen = inside
    text = " ".join(event_sentence(asked, fact, asked.has("why", "how") or len(chosen) == 1) for fact in chosen)
    answer = Answer(
        "answered",
        text,
        asked.question.kind,
        subjects,
        chosen,
        [fact.id for fact in chosen],
        timeline_of(asked, subjects[0], facts),
    )
    return asked.verdict(answer, True)


def event_at(asked: Asked) -> Answer:
    """What happened at a time, in general or to a subject."""
    if not asked.when:
        return event(asked) if asked.question.named() or asked.question.events else asked.missing("no_time", [])
    when = asked.when[0]
    named = asked.question.named("organization", "person", "document")
    organizations = asked.refer.organizations(remembered=False) or named
    found = _in(asked, when, organizations)
    if asked.question.events and len(asked.question.times) == 0 and not when.relation == "in":
        pass
    if not found and when.relation == "in" and when.first > latest_source_day(asked).last_day():
        return asked.missing("nothing_after_source", organizations, date=asked.wording.date(latest_source_day(asked)))
    if not found:
        begun = [e for name in organizations for e in _bounds(asked, name, "start") if e.date]
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


def _line(asked: Asked, fact: BaseFact, when: When) -> str:
    if isinstance(fact, Tenure):
        return people.tenure_sentence(asked, fact)
    if isinstance(fact, Event):
        return event_sentence(
            asked, fact, reason=when.relation == "in" and when.last - when.first < dt.timedelta(days=32)
        )
    return statement(asked, fact)


def timeline(asked: Asked) -> Answer:
    """Everything dated of a subject, in order."""
    if asked.question.has_word("downsizing", "downsize", "drawdown", "reduction", "reductions", "cuts", "downsized"):
        return downsizing(asked)
    if asked.when and not asked.question.named("organization", "person", "document"):
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
        people.tenure_sentence(asked, f) if isinstance(f, Tenure) else event_sentence(asked, f)
        for f in facts
        if isinstance(f, (Tenure, Event))
    ]
    return Answer(
        "answered",
        " ".join(dict.fromkeys(lines)),
        asked.question.kind,
        [name],
        facts,
        (),
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
