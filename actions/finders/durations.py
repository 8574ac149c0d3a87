"""How long something lasted, what came before what, and how long lay between."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import beginnings, intervals, moments, offsets, spans, succession, tenures, vacancies
from actions.finders.common import Asked, event_sentence
from actions.finders.moments import SETS_AGAINST, Moment
from actions.finders.search import best_facts
from actions.finders.telling import tell
from actions.finders.two_moments import asks_same, holds_for, lacking_sentence, measures_time, set_against
from actions.followups.ellipsis import words_of
from knowledge.models import Relation, Tenure

_OF_THOSE = re.compile(r"\bof (?:the|these|those|all) (?:two|three|four|five)\b|\bof (?:them|those|these)\b(?! all)")
"""Picks from those that were listed or talked about."""
_WHICH_ONE = re.compile(
    r"\b(?:which|who)\b.*\b(?:one|of (?:them|those|these|the two))\b"
    r"|^the (?:older|newer|earlier|later|first|last) one (?:is|was) which$"
    r"|^(?:which|who) (?:was|came|started|began|ended|closed|arrived) \w+$"
)


def duration(asked: Asked) -> Answer:
    """How long an organization worked, or a person held an office."""
    if found := (spans.compare(asked) if spans.compares_lengths(asked) else None) or vacancies.vacancy(asked):
        return found
    named = moments.moments(asked)
    apart = len({(m.subject, m.fact and m.fact.id, m.edge) for m in named}) > 1
    if apart and SETS_AGAINST.search(asked.said) and not one_lifetime(named):
        return compare_time(asked)
    if beginnings.about_person(asked) or (
        asked.question.has_word("head", "leader", "boss", "chief", "director") and asked.question.named("organization")
    ):
        return tenures.tenure(asked)
    subjects = asked.refer.organizations() or _by_words(asked)
    if not subjects and len(named) == 1 and named[0].date:
        told = [named[0].fact] if named[0].fact else []
        return asked.answer(named[0].sentence(asked), [named[0].subject], told)
    if not subjects:
        return asked.unclear()
    return asked.joined([_lifetime(asked, name) for name in subjects], subjects)


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
    begun, ended = asked.events(name, "start"), asked.events(name, "end")
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
    texts += [tell(asked, tenure) for tenure in led[:1]]
    return asked.missing("no_duration", [name], [*ended, *led[:1]], " ".join(texts), name=asked.label(name))


def compare_time(asked: Asked) -> Answer:
    """Which came first or last, and how long lay between."""
    question = asked.question
    if found := _of_spans(asked) or vacancies.vacancy(asked) or offsets.at_distance(asked):
        return found
    if len(persons := question.named("person")) > 1 and question.has_word("older", "younger", "oldest", "youngest"):
        return asked.missing("unrecorded", persons, name=asked.labels(persons))  # how old anybody is
    if len(told_now := _told_at_once(asked)) > 1 and not asks_same(asked) and not measures_time(asked):
        return set_against(asked, told_now)
    if len(listed := _only_order(asked)) > 1:
        return set_against(asked, listed)
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
        return set_against(asked, found_moments)
    if len(question.named("person")) > 1:
        return tenures.tenure(asked)
    alone = question.yes_no and len(named) == 1 and asked.has("first", "last", "oldest", "newest")
    alone = alone and not question.has_word("than")  # "older than EULEX" is not the oldest
    if asked.has("oldest", "newest", "most") and not measures_time(asked) and (not found_moments or alone):
        return _extreme(asked)
    lacking = [moment for moment in found_moments if not moment.date]
    if lacking:
        return asked.missing("no_event", [lacking[0].subject], extra=lacking_sentence(asked, lacking[0]))
    subjects = question.named("organization") or question.focus.topic
    if found_moments and not subjects:
        subjects = [found_moments[0].subject]
    told = [moment.fact for moment in found_moments if moment.fact]
    return asked.missing("no_event", subjects, told, " ".join(m.sentence(asked) for m in found_moments))


def _which_one(asked: Asked) -> bool:
    """Return whether "which one was first?" is about the two that were talked about last."""
    told = moments.told_moments(asked)[:2]
    return len(told) > 1 and moments.alike(*told) and bool(_WHICH_ONE.search(asked.said))


_CAME = frozenset({"came", "come", "started", "older", "newer", "which", "missions", "of"})


def _only_order(asked: Asked) -> list[Moment]:
    """Return the starts of the organizations just set beside each other, where "which one came first?" says no more."""
    question = asked.question
    beside = [n for n in question.focus.listed if n in question.focus.topic and n in asked.knowledge]
    beside = [name for name in beside if asked.subject(name).type == "organization"]
    said = words_of("small", "order", "asking") | words_of("bodies") | _CAME
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
    which = asked.has("start", "end", "ended") and bool(_WHICH_ONE.search(asked.said))
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


def _extreme(asked: Asked) -> Answer:
    """Return which organization began (or ended) first or last."""
    ended = asked.has("end") and not asked.has("start")
    picks = _OF_THOSE.search(asked.said) and not asked.has("of_all")
    among = asked.refer.several("organization") if picks else []
    pool = [s for s in asked.knowledge.organizations if not among or s.id in among]
    found = [(s.id, fact) for s in pool for fact in asked.events(s.id, "end" if ended else "start")[:1] if fact.date]
    if not found:
        return asked.missing("no_event", among)
    found.sort(key=lambda item: item[1].date.first_day())  # type: ignore[union-attr]
    latest = asked.has("newest") and not asked.has("first")
    name, event = found[-1] if latest else found[0]
    rivals = [item for item in found if item[0] != name and intervals.order(item[1].date, event.date) == 0]  # type: ignore[arg-type]
    if rivals:  # which of them was the first or last one cannot be told
        shown = [(name, event), *rivals]
        texts = " ".join(event_sentence(asked, fact) for _, fact in shown)
        names = [subject for subject, _ in shown]
        return asked.answer(f"{asked.say('same_time')} {texts}", names, [fact for _, fact in shown], names)
    lacking = [s.id for s in pool if not any(s.id == known for known, _ in found)]
    extra = asked.say("dates_lacking", names=asked.labels(lacking)) if lacking else ""
    lead = asked.say("newest" if latest else "oldest", name=asked.label(name))
    answer = asked.answer(f"{lead} {event_sentence(asked, event)} {extra}".strip(), [name], [event])
    named = asked.question.named("organization")
    return asked.verdict(answer, name == named[0] if named else None)
