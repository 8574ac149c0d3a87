"""How long something lasted, what came before what, and how long lay between."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.context.alternatives import TURNED_ROUND
from actions.finders import intervals, lifetimes, moments, officeholders, offsets, spans, succession, vacancies
from actions.finders.common import Asked, event_sentence
from actions.finders.moments import SETS_AGAINST, Moment
from actions.finders.search import best_facts
from actions.followups.ellipsis import words_of
from knowledge import FuzzyDate
from knowledge.models import Event, Relation, Tenure

_LENGTH = re.compile(
    r"\b(?:how old (?:was|were)|how (?:much|many) (?:\w+ )?(?:later|earlier|time)|how (?:soon|long|quickly|fast)|"
    r"(?:days|weeks|months|years)\b|interval|apart|time ?span|gap|lag|delay|elapsed|lapse|difference|"
    r"by how (?:much|many|long)|time (?:passed|lay|went)|(?:time|period|stretch|duration|wait|span) between)\b"
)
_COUNTS = re.compile(
    r"\bhow many (?:more |fewer |other )?"
    r"(?!(?:more|fewer|other|later|times?|days?|weeks?|months?|years?)\b)[a-z]\w*"
)
"""Counts something else than time."""
_APART = re.compile(r"\bbetween\b|\b(?:from|since)\b.*\b(?:to|until|till)\b|\bdistance\b")
_RELATIONS = {"before": "earlier", "until": "earlier", "after": "later", "since": "later"}
SAME = ("same", "same-day")
"""How "the same year" and "the same day" are written as times."""
_WHICH_ONE = re.compile(r"\b(?:which|who)\b.*\b(?:one|of (?:them|those|these|the two))\b|^(?:which|who) was \w+$")
_EARLIER = (
    r"(?:before|prior to|preced\w*|predat\w*|ahead of|while|whilst|(?:earlier|sooner|older) than|until|till|"
    r"by the time|yet when|then)"
)
_LATER = (
    r"(?:after|follow\w*|(?:later|younger|newer|more recent\w*) than|postdat\w*|"
    r"since(?! (?:which|what|when)\b)|once)"
)
_ORDER = re.compile(rf"\b(?:(?P<earlier>{_EARLIER})|(?P<later>{_LATER}))\b")


def asks_length(asked: Asked) -> bool:
    """Return whether the question asks for a length of time in so many words."""
    text = " ".join(asked.question.words)
    if asked.has("how_long"):
        return True
    return (asked.has("difference") or bool(_LENGTH.search(text))) and not _COUNTS.search(text)


def measures_time(asked: Asked) -> bool:
    """Return whether a question on two moments wants the time between them, not which of them came first."""
    return asks_length(asked) or bool(_APART.search(" ".join(asked.question.words)))


def claims_order(asked: Asked) -> bool:
    """Return whether the question asks whether, or which, of two moments came first."""
    return bool(_ORDER.search(" ".join(asked.question.words))) and (asked.question.yes_no or asked.has("which", "both"))


def duration(asked: Asked) -> Answer:
    """How long an organization worked, or a person held an office."""
    if found := (spans.compare(asked) if spans.compares_lengths(asked) else None) or vacancies.vacancy(asked):
        return found
    named = moments.moments(asked)
    apart = len({(m.subject, m.fact and m.fact.id, m.edge) for m in named}) > 1
    if apart and SETS_AGAINST.search(" ".join(asked.question.words)) and not one_lifetime(named):
        return compare_time(asked)
    if lifetimes.about_person(asked) or (
        asked.question.has_word("head", "leader", "boss", "chief", "director") and asked.question.named("organization")
    ):
        return succession.tenure(asked)
    subjects = asked.refer.organizations() or _by_words(asked)
    if not subjects and len(named) == 1 and named[0].date:
        told = [named[0].fact] if named[0].fact else []
        return asked.answer(named[0].sentence(asked), [named[0].subject], told)
    if not subjects:
        return asked.unclear([s.id for s in asked.knowledge.organizations])
    return lifetimes.joined(asked, [_lifetime(asked, name) for name in subjects], subjects)


def _by_words(asked: Asked) -> list[str]:
    """Return the organization whose start or end the question's words describe ("how long was the supervision?")."""
    events = [event for event in asked.knowledge.events if event.kind in ("start", "end")]
    found = [
        event.subject for event in best_facts(asked, events) if asked.subject(event.subject).type == "organization"
    ]
    return found[:1]


def one_lifetime(named: list[Moment]) -> bool:
    """Return whether the moments are the start and the end of one subject."""
    return len({m.subject for m in named}) == 1 and {m.edge for m in named} == {"start", "end"}


def _lifetime(asked: Asked, name: str) -> Answer:
    begun, ended = lifetimes.bounds(asked, name, "start"), lifetimes.bounds(asked, name, "end")
    if begun and ended and begun[0].date and ended[0].date:
        length = intervals.in_words(asked, begun[0].date, ended[0].date)
        key = "that_lasted" if asked.active(name) else "lasted"  # what ended was not all of its work
        lasted = asked.say(key, name=asked.label(name), length=length)
        texts = [lasted, event_sentence(asked, begun[0]), event_sentence(asked, ended[0])]
        answer = asked.answer(" ".join(texts), [name], [begun[0], ended[0]])
        return asked.verdict(answer, holds_for(asked, begun[0].date, ended[0].date))
    if begun and begun[0].date:
        goes_on = asked.say("no_end", name=asked.label(name), dated=asked.dated(begun[0]))
        return asked.answer(f"{event_sentence(asked, begun[0])} {goes_on}", [name], begun)
    led = asked.knowledge.leaders(name)
    texts = [event_sentence(asked, fact) for fact in ended]
    texts += [officeholders.tenure_sentence(asked, tenure) for tenure in led[:1]]
    return asked.missing("no_duration", [name], [*ended, *led[:1]], " ".join(texts), name=asked.label(name))


def holds_for(asked: Asked, first: FuzzyDate, last: FuzzyDate) -> bool | None:
    """Return whether the length of time that the question claims lies between two dates; None where it claims none."""
    claim = intervals.counted(asked)
    return intervals.claimed(intervals.length(first, last), *claim) if claim else None


def compare_time(asked: Asked) -> Answer:
    """Which came first or last, and how long lay between."""
    question = asked.question
    if found := _of_spans(asked) or vacancies.vacancy(asked) or offsets.at_distance(asked):
        return found
    if len(persons := question.named("person")) > 1 and question.has_word("older", "younger", "oldest", "youngest"):
        return asked.missing("unrecorded", persons, name=asked.labels(persons))  # how old anybody is
    if len(told_now := _told_at_once(asked)) > 1 and not asks_same(asked) and not measures_time(asked):
        return _set_against(asked, told_now)
    if len(listed := _only_order(asked)) > 1:
        return _set_against(asked, listed)
    named = moments.moments(asked)
    pointing = asked.has("both", "it", "that", "they") or measures_time(asked) or bool(named) or _which_one(asked)
    pointing = pointing or bool(both_listed(asked))
    found_moments = moments.with_told(asked, named or both_listed(asked)) if pointing else named
    if asked.has("of_all"):
        return _extreme(asked)
    undated = [moment for moment in found_moments if not moment.date]
    if undated and not measures_time(asked) and (in_line := succession.in_order(asked)):
        return in_line
    if len(found_moments) > 1:
        return _set_against(asked, found_moments)
    if len(question.named("person")) > 1:
        return succession.tenure(asked)
    alone = question.yes_no and len(named) == 1 and asked.has("first", "last", "oldest", "newest")
    alone = alone and not question.has_word("than")  # "older than EULEX" is not the oldest
    if asked.has("oldest", "newest", "most") and not measures_time(asked) and (not found_moments or alone):
        return _extreme(asked)
    lacking = [moment for moment in found_moments if not moment.date]
    if lacking:
        return asked.missing("no_event", [lacking[0].subject], extra=_lacking_sentence(asked, lacking[0]))
    subjects = question.named("organization") or question.focus.topic
    if found_moments and not subjects:
        subjects = [found_moments[0].subject]
    told = [moment.fact for moment in found_moments if moment.fact]
    return asked.missing("no_event", subjects, told, " ".join(m.sentence(asked) for m in found_moments))


def _which_one(asked: Asked) -> bool:
    """Return whether "which one was first?" is about the two that were talked about last."""
    told = moments.told_moments(asked)[:2]
    return len(told) > 1 and moments.alike(*told) and bool(_WHICH_ONE.search(" ".join(asked.question.words)))


def _only_order(asked: Asked) -> list[Moment]:
    """Return the starts of the organizations just set beside each other, where "which one came first?" says no more."""
    question = asked.question
    beside = [n for n in question.focus.listed if n in question.focus.topic and n in asked.knowledge]
    beside = [name for name in beside if asked.subject(name).type == "organization"]
    said = words_of("small", "order", "asking") | {"came", "come", "started", "older", "newer", "which"}
    if question.kind != "compare_time" or not asked.has("which") or question.subjects or len(beside) != 2:
        return []
    return [moments.of_subject(asked, n, "start", sure=True) for n in beside] if set(question.words) <= said else []


def _told_at_once(asked: Asked) -> list[Moment]:
    """Return the starts, or ends, that the last answer told of, where "which came earlier?" names nothing else."""
    question = asked.question
    if question.subjects or question.times or question.yes_no or asked.has("of_all", "the_organization", "all"):
        return []
    if not asked.has("which", "who") and not question.has_word("what"):
        return []
    if question.has_word("organizations", "organisations", "missions", "bodies", "institutions"):
        return []
    edges = {edge for edge in ("start", "end") if asked.has(edge)} - ({"end"} if asked.has("start") else set())
    found = [m for m in moments.told_moments(asked) if m.fact and m.fact.id in question.focus.facts]
    kinds = {getattr(m.fact, "kind", "") for m in found}
    return found if len(kinds) == 1 and (not edges or kinds in (edges, {"tenure"})) else []


def _of_spans(asked: Asked) -> Answer | None:
    if spans.asks_survival(asked):
        return spans.survival(asked)
    if spans.compares_lengths(asked) or spans.goes_on(asked):
        return spans.compare(asked)
    return None


def both_listed(asked: Asked) -> list[Moment]:
    """Return the ends or starts of what was listed last ("both in the same month?")."""
    which = asked.has("start", "end", "ended") and bool(_WHICH_ONE.search(" ".join(asked.question.words)))
    if not (asked.has("both", "they") or asks_same(asked) or (which and len(asked.question.focus.listed) == 2)):
        return []
    ended = asked.has("end", "ended") or not {"end", "ended"}.isdisjoint(asked.question.focus.marks)
    listed = [name for name in asked.question.focus.listed if name in asked.knowledge][:2]
    if len(listed) < 2 and asked.has("both", "they") and not asked.question.named():
        listed = asked.refer.recent(("organization",))[:2]
    if len(listed) == 1 and asked.has("both"):  # an office and who oversaw it
        linked = [fact.object for fact in asked.knowledge.facts(listed[0], Relation)]
        linked += [fact.subject for fact in asked.knowledge.relations_to(listed[0])]
        listed += [name for name in linked if asked.subject(name).type == "organization"][:1]
    if len(listed) < 2:
        return []
    found = [moments.of_subject(asked, name, "end" if ended else "start", sure=True) for name in listed]
    if asked.question.has_word("between") and not ended and all(isinstance(m.fact, Tenure) and m.date for m in found):
        first, second = sorted(found, key=lambda moment: moment.date.first_day())  # type: ignore[union-attr]
        found = [moments.of_subject(asked, first.subject, "end", sure=True), second]  # from the one's end on
    return found if all(moment.date for moment in found) else []


def _set_against(asked: Asked, found: list[Moment]) -> Answer:
    """Return which of the moments came first, or how long lay between them."""
    known = [moment for moment in found if moment.date]
    facts = [moment.fact for moment in known if moment.fact]
    if len(known) < len(found):
        texts = [_lacking_sentence(asked, moment) for moment in found if not moment.date]
        texts += [moment.sentence(asked) for moment in known]
        subjects = [moment.subject for moment in found if moment.subject]
        return Answer("not_recorded", " ".join(dict.fromkeys(texts)), asked.question.kind, subjects, facts)
    ordered = sorted(known, key=lambda m: (m.date.first_day(), m.date.last_day()))  # type: ignore[union-attr]
    first, last = ordered[0], ordered[-1]
    texts = list(dict.fromkeys(text for moment in ordered if (text := moment.sentence(asked))))
    assert first.date
    assert last.date
    clear = intervals.order(first.date, last.date) != 0
    if measures_time(asked):
        texts.insert(0, asked.say("time_between", length=intervals.in_words(asked, first.date, last.date)))
    elif asks_same(asked):
        pass
    elif not clear:
        texts.insert(0, asked.say("same_time"))
    elif not asked.question.yes_no or TURNED_ROUND.search(" ".join(asked.question.words)):
        texts.insert(0, _came_before(asked, first, last) if len(ordered) < 3 else _in_order(asked, ordered))
    subjects = list(dict.fromkeys(moment.subject for moment in ordered if moment.subject))
    answer = asked.answer(" ".join(texts).strip(), subjects, facts, subjects)
    if asks_same(asked):
        same = _same(asked, first, last)
        return asked.verdict(answer, same) if same is not None else answer.prefixed(asked.say("same_unclear"))
    if measures_time(asked):
        return asked.verdict(answer, holds_for(asked, first.date, last.date))
    if TURNED_ROUND.search(" ".join(asked.question.words)):
        return answer
    return asked.verdict(answer, _holds(asked, found) if clear else None)


def asks_same(asked: Asked) -> bool:
    """Return whether the question asks if two things were in the same day, month or year."""
    return asked.has("same") or asks_together(asked) or any(time["date"] in SAME for time in asked.question.times)


def asks_together(asked: Asked) -> bool:
    """Return whether the question asks if things began or ended together."""
    return asked.question.has_word("together", "simultaneously") and asked.has("end", "ended", "start")


def _came_before(asked: Asked, first: Moment, last: Moment) -> str:
    return asked.say("came_before", first=_called(asked, first), second=_called(asked, last))


def _in_order(asked: Asked, ordered: list[Moment]) -> str:
    return asked.say("in_order", names=asked.wording.join([_called(asked, moment) for moment in ordered]))


def _called(asked: Asked, moment: Moment) -> str:
    """Return how a moment is called when it is set against another: the event's name, else by its subject."""
    fact = moment.fact
    if (
        isinstance(fact, Event)
        and fact.name
        and (fact.kind == "event" or asked.subject(moment.subject).type == "country")
    ):
        return fact.name
    if isinstance(fact, Event) and fact.kind == "start":
        return asked.label(moment.subject)
    if isinstance(fact, Tenure):
        return asked.wording.phrase(f"moment_{moment.edge}_person", name=asked.label(moment.subject))
    return asked.wording.phrase("that_on", on=asked.wording.on(moment.date)) if moment.date else ""


def _same(asked: Asked, first: Moment, last: Moment) -> bool | None:
    """Return whether two moments fall into the same day, month or year; None where that cannot be told."""
    assert first.date
    assert last.date
    meant = {time["date"] for time in asked.question.times}
    if asked.question.has_word("year") or SAME[0] in meant:
        return first.date.year == last.date.year
    if asked.question.has_word("day", "date") or SAME[1] in meant:
        exact = first.date.day and last.date.day
        return first.date == last.date if exact or intervals.order(first.date, last.date) else None
    if first.date.month and last.date.month:
        return (first.date.year, first.date.month) == (last.date.year, last.date.month)
    return None if first.date.year == last.date.year else False


def _holds(asked: Asked, found: list[Moment]) -> bool | None:
    """Return whether the moments came in the order that the question claims; None where it claims none."""
    words = asked.question.words
    text = " ".join(words)
    match = _ORDER.search(text)
    subject, reference = found[0], found[1]
    if dated := next((moment for moment in found if not moment.fact), None):
        relation = asked.question.times[0]["relation"]
        other = next((moment.date for moment in found if moment is not dated), None)
        if relation not in _RELATIONS or not other or not dated.date:
            return None
        return (intervals.order(other, dated.date) < 0) == (_RELATIONS[relation] == "earlier")
    earlier = asked.has("oldest", "previous") or not asked.has("newest", "following")
    if not match and (already := next((n for n, word in enumerate(words) if word in ("already", "yet")), 0)):
        done = [moment for moment in found if moment.place < already]
        subject, earlier = done[-1] if done else found[0], True  # "when he came, had it ended already?"
        reference = next(moment for moment in found if moment is not subject)
    elif match:
        place = len(text[: match.start()].split())
        behind = [moment for moment in found if moment.place > place]
        if behind:
            reference = behind[0]
            subject = next(moment for moment in found if moment is not reference)
        earlier = bool(match["earlier"])
    assert subject.date
    assert reference.date
    return (intervals.order(subject.date, reference.date) < 0) == earlier


def _lacking_sentence(asked: Asked, moment: Moment) -> str:
    """Return that the date of a moment is not recorded."""
    label = asked.label(moment.subject)
    if isinstance(moment.fact, Tenure):
        key = "no_start_of_tenure" if moment.edge == "start" else "no_end_of_tenure"
        return asked.say(key, person=label, office=officeholders.office(asked, moment.fact))
    if asked.subject(moment.subject).type == "person":
        return asked.say("no_tenure", person=label)
    if moment.edge == "end" and asked.active(moment.subject):
        return asked.say("no_recorded_end", name=label)
    if asked.subject(moment.subject).type == "document":
        return asked.say("no_dates", name=label)
    return asked.say("no_start" if moment.edge == "start" else "no_recorded_end", name=label)


def _extreme(asked: Asked) -> Answer:
    """Return which organization began (or ended) first or last."""
    ended = asked.has("end") and not asked.has("start")
    found = [
        (s.id, fact)
        for s in asked.knowledge.organizations
        for fact in lifetimes.bounds(asked, s.id, "end" if ended else "start")[:1]
        if fact.date
    ]
    found.sort(key=lambda item: item[1].date.first_day())  # type: ignore[union-attr]
    latest = asked.has("newest") and not asked.has("first")
    name, event = found[-1] if latest else found[0]
    rivals = [item for item in found if item[0] != name and intervals.order(item[1].date, event.date) == 0]  # type: ignore[arg-type]
    if rivals:  # which of them was the first or last one cannot be told
        shown = [(name, event), *rivals]
        texts = " ".join(event_sentence(asked, fact) for _, fact in shown)
        names = [subject for subject, _ in shown]
        return asked.answer(f"{asked.say('same_time')} {texts}", names, [fact for _, fact in shown], names)
    lacking = [s.id for s in asked.knowledge.organizations if not any(s.id == known for known, _ in found)]
    extra = asked.say("dates_lacking", names=asked.labels(lacking)) if lacking else ""
    lead = asked.say("newest" if latest else "oldest", name=asked.label(name))
    answer = asked.answer(f"{lead} {event_sentence(asked, event)} {extra}".strip(), [name], [event])
    named = asked.question.named("organization")
    return asked.verdict(answer, name == named[0] if named else None)
