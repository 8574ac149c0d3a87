"""How long something lasted, and what came before what."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import lifetimes, officeholders, succession
from actions.finders.common import Asked, event_sentence
from actions.finders.telling import tell
from knowledge import FuzzyDate
from knowledge.models import Event, Review

DAYS_A_MONTH = 30.44


def duration(asked: Asked) -> Answer:
    """How long an organization worked, or a person held an office."""
    if lifetimes.about_person(asked) or (
        asked.question.has_word("head", "leader", "boss", "chief", "director") and asked.question.named("organization")
    ):
        return succession.tenure(asked)
    if _moments(asked, 2):
        return compare_time(asked)
    subjects = asked.refer.organizations()
    if not subjects:
        return asked.unclear([s.id for s in asked.knowledge.organizations])
    answers = []
    for name in subjects:
        begun, ended = lifetimes.bounds(asked, name, "start"), lifetimes.bounds(asked, name, "end")
        if begun and ended and begun[0].date and ended[0].date:
            length = _between(asked, begun[0].date, ended[0].date)
            lasted = asked.say("lasted", name=asked.label(name), length=length)
            texts = [lasted, event_sentence(asked, begun[0]), event_sentence(asked, ended[0])]
            answers.append(asked.answer(" ".join(texts), [name], [begun[0], ended[0]]))
        elif begun and begun[0].date:
            goes_on = asked.say("no_end", name=asked.label(name), dated=asked.dated(begun[0]))
            answers.append(asked.answer(f"{event_sentence(asked, begun[0])} {goes_on}", [name], begun))
        else:
            led = asked.knowledge.leaders(name)
            texts = [event_sentence(asked, fact) for fact in ended] + [
                officeholders.tenure_sentence(asked, t) for t in led[:1]
            ]
            answers.append(
                asked.missing("no_duration", [name], [*ended, *led[:1]], " ".join(texts), name=asked.label(name))
            )
    return lifetimes.joined(asked, answers, subjects)


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
        return asked.wording.phrase("about_length", length=officeholders.length_in_words(asked, months))
    years = abs(second.year - first.year)
    return asked.wording.phrase("about_length", length=officeholders.length_in_words(asked, years * 12, False))


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
            found += [(named["id"], fact) for fact in lifetimes.bounds(asked, named["id"], kind)[:1] if fact.date]
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
            moments += [
                (name, fact) for name in wanted for fact in lifetimes.bounds(asked, name, kind)[:1] if fact.date
            ]
        everything = len(moments) < 2
    persons = question.named("person")
    if everything and len(persons) > 1:
        return succession.tenure(asked)
    if everything and not named and not asked.has("oldest", "newest", "most") and question.focus.topic:
        return asked.missing("no_event", question.focus.topic)
    if everything and named and not asked.has("oldest", "newest", "most"):
        return asked.missing("no_start", named, name=asked.labels(named))
    if everything:
        kind = "end" if asked.has("end") and not asked.has("start") else "start"
        moments = [
            (s.id, fact)
            for s in asked.knowledge.organizations
            for fact in lifetimes.bounds(asked, s.id, kind)[:1]
            if fact.date
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
