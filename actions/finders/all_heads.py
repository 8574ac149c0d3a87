"""Who heads the organizations, none of which is named; and who heads a body through its mission here."""

from __future__ import annotations

from actions.answer import Answer
from actions.context.references import people_of
from actions.finders import officeholders, timelines
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell_all
from actions.followups.ellipsis import words_of
from knowledge.models import BaseFact, Nationality, Tenure


def everywhere(asked: Asked) -> Answer:
    """Answer who leads each organization: only those who still do where that is asked, all of them where it is about
    the past.
    """
    past = asked.has("then") and not asked.has("now")
    ever = asked.has("now") and asked.question.has_word(*words_of("former"))  # "past and present"
    names = asked.organizations
    if asked.has("ended") and not ever:
        names = [name for name in names if not asked.active(name)]
    led = [asked.knowledge.leaders(name) for name in names]
    tenures = [tenure for each in led for tenure in (each if past or ever else each[-1:])]
    if asked.has("now", "active") and not past and not ever and not asked.has("ended"):
        tenures = [tenure for tenure in tenures if tenure.current]
    persons = list(dict.fromkeys(tenure.person for tenure in tenures))
    called = [s["id"] for s in asked.question.subjects if s["type"] == "country" and s.get("adjective")]
    if called and (from_there := _from_country(asked, called, led, persons)):
        return from_there
    return answer_telling(asked, tenures, persons, listed=persons)


def _from_country(asked: Asked, countries: list[str], led: list[list[Tenure]], persons: list[str]) -> Answer | None:
    """Return whoever of all heads is from a country: "was any of them ever headed by an American?"."""
    ever = asked.has("of_all") and asked.has("all")
    from_there = people_of(countries, asked.knowledge)
    found = [tenure for each in led for tenure in each if tenure.person in from_there and ever]
    if found:
        names = [tenure.person for tenure in found]
        told: list[BaseFact] = [*officeholders.country_facts(asked, names, countries), *found]
        text = " ".join(dict.fromkeys(officeholders.held_or_from(asked, fact) for fact in told))
        certain = any(asked.knowledge.facts(name, Nationality) for name in names)
        return asked.verdict(asked.answer(text, names, told, names), certain or None)
    if (asked.question.yes_no and not ever) or set(persons) & set(from_there):
        return None
    everybody = [tenure.person for each in led for tenure in each]
    known = [fact for name in dict.fromkeys(everybody) for fact in asked.knowledge.facts(name, Nationality)]
    extra = " ".join(officeholders.nationality_sentence(asked, fact) for fact in known)
    return asked.missing("nobody_led", [], [], extra, country=asked.labels_or_names(countries))


def of_body(asked: Asked, bodies: list[str]) -> Answer:
    """Say that the head of a body is not recorded, and who leads its mission, or led it at the time asked for."""
    missions = asked.refer.through(bodies)
    tenures = officeholders.leaders_of(asked, missions)
    if asked.when:
        tenures = [tenure for tenure in tenures if timelines.in_office(tenure, asked.when[0])]
    shown = tenures if asked.has("all") else tenures[-1:]  # "all the UN bosses"
    return asked.missing("no_leader", [*bodies, *missions], shown, tell_all(asked, shown), name=asked.labels(bodies))
