"""Who heads the organizations, none of which is named; and who heads a body through its mission here."""

from __future__ import annotations

from actions.answer import Answer
from actions.context.references import people_of
from actions.finders import officeholders, timelines
from actions.finders.common import Asked
from actions.followups.ellipsis import words_of


def everywhere(asked: Asked) -> Answer:
    """Answer who leads each organization: only those who still do where that is asked, all of them where it is about
    the past.
    """
    past = asked.has("then") and not asked.has("now")
    ever = asked.has("now") and asked.question.has_word(*words_of("former"))  # "past and present"
    names = [organization.id for organization in asked.knowledge.organizations]
    if asked.has("ended") and not ever:
        names = [name for name in names if not asked.active(name)]
    led = [asked.knowledge.leaders(name) for name in names]
    tenures = [tenure for each in led for tenure in (each if past or ever else each[-1:])]
    if asked.has("now", "active") and not past and not ever and not asked.has("ended"):
        tenures = [tenure for tenure in tenures if tenure.current]
    persons = list(dict.fromkeys(tenure.person for tenure in tenures))
    called = [s["id"] for s in asked.question.subjects if s["type"] == "country" and s.get("adjective")]
    if called and not asked.question.yes_no and not set(persons) & set(people_of(called, asked.knowledge)):
        shown = asked.labels_or_names(called)  # "who is the American commander here?"
        return asked.missing("nobody_from", [], country=shown)
    return asked.answer(officeholders.shown_once(asked, tenures), persons, tenures, persons)


def of_body(asked: Asked, bodies: list[str]) -> Answer:
    """Say that the head of a body is not recorded, and who leads its mission, or led it at the time asked for."""
    missions = asked.refer.through(bodies)
    tenures = officeholders.leaders_of(asked, missions)
    if asked.when:
        tenures = [tenure for tenure in tenures if timelines.in_office(tenure, asked.when[0])]
    known = officeholders.shown_once(asked, tenures[-1:])
    return asked.missing("no_leader", [*bodies, *missions], tenures[-1:], known, name=asked.labels(bodies))
