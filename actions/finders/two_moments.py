"""Sets two moments or more against each other: which came first, whether at the same time, how long lay between."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.context.alternatives import TURNED_ROUND
from actions.finders import intervals, officeholders
from actions.finders.common import Asked
from actions.finders.moments import Moment
from knowledge import FuzzyDate
from knowledge.models import Event, Tenure

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
    text = asked.said
    if asked.has("how_long"):
        return True
    return (asked.has("difference") or bool(_LENGTH.search(text))) and not _COUNTS.search(text)


def measures_time(asked: Asked) -> bool:
    """Return whether a question on two moments wants the time between them, not which of them came first."""
    return asks_length(asked) or bool(_APART.search(asked.said))


def claims_order(asked: Asked) -> bool:
    """Return whether the question asks whether, or which, of two moments came first."""
    return bool(_ORDER.search(asked.said)) and (asked.question.yes_no or asked.has("which", "both"))


def holds_for(asked: Asked, first: FuzzyDate, last: FuzzyDate) -> bool | None:
    """Return whether the length of time that the question claims lies between two dates; None where it claims none."""
    claim = intervals.counted(asked)
    return intervals.claimed(intervals.length(first, last), *claim) if claim else None


def asks_same(asked: Asked) -> bool:
    """Return whether the question asks if two things were in the same day, month or year."""
    return asked.has("same") or asks_together(asked) or any(time["date"] in SAME for time in asked.question.times)


def asks_together(asked: Asked) -> bool:
    """Return whether the question asks if things began or ended together."""
    return asked.question.has_word("together", "simultaneously") and asked.has("end", "ended", "start")


def set_against(asked: Asked, found: list[Moment]) -> Answer:
    """Return which of the moments came first, or how long lay between them."""
    known = [moment for moment in found if moment.date]
    facts = [moment.fact for moment in known if moment.fact]
    if len(known) < len(found):
        texts = [lacking_sentence(asked, moment) for moment in found if not moment.date]
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
    elif not asked.question.yes_no or TURNED_ROUND.search(asked.said):
        texts.insert(0, _came_before(asked, first, last) if len(ordered) < 3 else _in_order(asked, ordered))
    subjects = list(dict.fromkeys(moment.subject for moment in ordered if moment.subject))
    answer = asked.answer(" ".join(texts).strip(), subjects, facts, subjects)
    if asks_same(asked):
        same = _same(asked, first, last)
        return asked.verdict(answer, same) if same is not None else answer.prefixed(asked.say("same_unclear"))
    if measures_time(asked):
        return asked.verdict(answer, holds_for(asked, first.date, last.date))
    if TURNED_ROUND.search(asked.said):
        return answer
    return asked.verdict(answer, _holds(asked, found) if clear else None)


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


def lacking_sentence(asked: Asked, moment: Moment) -> str:
    """Return that the date of a moment is not recorded."""
    label = asked.label(moment.subject)
    if isinstance(moment.fact, Tenure):
        lacks = officeholders.no_start if moment.edge == "start" else officeholders.no_end
        return lacks(asked, moment.fact)
    if asked.subject(moment.subject).type == "person":
        return asked.say("no_tenure", person=label)
    if moment.edge == "end" and asked.active(moment.subject):
        return asked.say("no_recorded_end", name=label)
    if asked.subject(moment.subject).type == "document":
        return asked.say("no_dates", name=label)
    return asked.say("no_start" if moment.edge == "start" else "no_recorded_end", name=label)
