"""How a figure changed, and what is to come of an organization: what is recorded of either, and what is not."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import headcounts, membership
from actions.finders.common import Asked, event_sentence
from actions.finders.telling import answer_telling, tell
from actions.followups.over_time import OVER_TIME
from actions.followups.plans_asked import PLANS
from knowledge.models import BaseFact, Event, Mandate, Members, Staff, Status


def over_time(asked: Asked) -> Answer | None:
    """Return that no earlier figure is recorded, with the one that is, and the steps in which it was made smaller; None
    where the question is not how that changed.
    """
    if not asked.has(OVER_TIME):
        return None
    name = asked.refer.organizations()[0]
    label = asked.label(name)
    reduced = [e for e in asked.events(name, "downsizing") if e.date]
    steps = [event_sentence(asked, event) for event in reduced]
    if asked.has("phase"):
        key = "no_downsizing_figure" if reduced else "no_downsizing"
        return asked.missing(key, [name], reduced, " ".join(steps), name=label)
    members = asked.knowledge.facts(name, Members)
    figures = asked.knowledge.facts(name, Staff)
    if asked.has("members") and members:
        told = [membership.members_sentence(asked, fact) for fact in members]
        return asked.missing("no_earlier_members", [name], members, " ".join(told), name=label)
    told = [headcounts.staff_sentence(asked, figures)] if figures else []
    extra = " ".join([*told, *steps])
    return asked.missing("no_earlier_figure", [name], [*figures, *reduced], extra, name=label)


def ahead(asked: Asked) -> Answer | None:
    """Return what is to come of organizations that are at work: that no end is recorded, that they work on, and what
    is recorded as still to follow; of one that has ended, that; None where the question is not what is planned.
    """
    if not asked.has(PLANS):
        return None
    names = asked.question.named("organization")
    answers = [_ahead_of(asked, name) for name in names]
    return asked.joined(answers, names)


def _ahead_of(asked: Asked, name: str) -> Answer:
    label = asked.label(name)
    to_come = [event for event in asked.knowledge.facts(name, Event) if event.future]
    following = [event_sentence(asked, event) for event in to_come]
    if not asked.active(name):
        over = asked.events(name, "end")
        return answer_telling(asked, over, [name])
    if asked.has("what_next") and to_come:
        return asked.answer(" ".join(following), [name], to_come)
    stated = asked.knowledge.facts(name, Status)
    going_on = [fact.text or asked.say(f"status_{fact.value}", name=label) for fact in stated]
    going_on += [asked.say("status_dated", dated=asked.dated(fact)) for fact in stated]
    left = [fact for fact in asked.knowledge.facts(name, Mandate) if fact.period == "residual"]
    facts: list[BaseFact] = [*stated, *left, *to_come]
    extra = " ".join([*going_on, *(tell(asked, fact) for fact in left), *following])
    key = "no_future" if asked.has("what_next") else "no_end_future"
    return asked.missing(key, [name], facts, extra, name=label)
