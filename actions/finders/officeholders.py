"""Tenures, appointments and nationalities as sentences, and whose tenures a question can be about."""

from __future__ import annotations

from actions.finders.common import Asked
from knowledge.models import BaseFact, Nationality, Tenure


def tenure_sentence(asked: Asked, tenure: Tenure) -> str:
    """Return who held which office when: "Farid Zarif was SRSG, the head of UNMIK, from October 2011 to August
    2015.".
    """
    if tenure.text and not tenure.leads:
        return asked.say("sentence", text=tenure.text)
    values = {
        "person": asked.label(tenure.person),
        "office": office(asked, tenure),
        "as_office": _as_office(asked, tenure),
        "organization": asked.label(tenure.organization) if tenure.organization else "",
        "start": asked.wording.date(tenure.start),
        "end": asked.wording.date(tenure.end),
        "undated": asked.dated(tenure),
    }
    key = "leads" if tenure.leads else "held"
    if tenure.current:
        shape = "since" if tenure.start else "now"
    elif tenure.start and tenure.end:
        shape = "from_to"
    elif tenure.end:
        shape = "until"
    elif tenure.start:
        shape = "from"
    else:
        shape = "undated"
    return asked.say(f"{key}_{shape}", **values)


def _as_office(asked: Asked, tenure: Tenure) -> str:
    """Return " as SRSG"; nothing where the title only says that somebody is the head."""
    if untitled(asked, tenure):
        return ""
    return " " + asked.wording.phrase("as_office", office=office(asked, tenure))


def untitled(asked: Asked, tenure: Tenure) -> bool:
    """Return whether no title is recorded of an office, only that it is the head's."""
    return asked.subject(tenure.role).name.lower().startswith("head of")


def office(asked: Asked, tenure: Tenure) -> str:
    """Return an office's title with its country where it has one: "SRSG", "Permanent Representative of Afghanistan to
    the UN".
    """
    role = asked.subject(tenure.role)
    title = f"{role.name} ({role.acronym})" if role.acronym else role.name
    return (
        f"{title} {asked.wording.phrase('for_country', country=asked.label(tenure.country))}"
        if tenure.country
        else title
    )


def further_office(asked: Asked, person: str) -> Tenure | None:
    """Return the office of a person that the question names, where it is another than being a head."""
    roles = asked.question.named("role")
    held = [t for t in asked.tenures_of([person]) if t.role in roles]
    return held[0] if held and not any(t.leads for t in held) else None


def no_start(asked: Asked, tenure: Tenure) -> str:
    """Return that it is not recorded since when somebody is or was in an office."""
    key = "no_start_of_tenure" if tenure.current else "no_start_of_office"
    return asked.say(key, person=asked.label(tenure.person), office=office(asked, tenure))


def no_end(asked: Asked, tenure: Tenure) -> str:
    """Return that it is not recorded until when somebody is or was in an office."""
    if tenure.leads:
        return asked.say("no_end_of_tenure", person=asked.label(tenure.person))
    return asked.say("no_end_of_office", person=asked.label(tenure.person), office=office(asked, tenure))


def leaders_of(asked: Asked, names: list[str]) -> list[Tenure]:
    """Return the tenures that a question on leaders can be about: an organization's heads, or the holders of another
    role.
    """
    found: list[Tenure] = []
    for name in names:
        if asked.subject(name).type == "role":
            found += [tenure for tenure in asked.knowledge.tenures(name) if tenure.role == name]
        else:
            found += asked.knowledge.leaders(name)
    return found


def asked_posts(asked: Asked) -> list[str]:
    """Return the organizations and roles whose holder is asked for."""
    roles = [
        name
        for name in asked.question.named("role")
        if not any(tenure.leads for tenure in asked.knowledge.tenures(name)) and asked.knowledge.tenures(name)
    ]
    if roles:
        return roles
    named = asked.refer.organizations(remembered=False)
    if asked.question.named("organization") and asked.question.has_word("and") and not asked.question.yes_no:
        through = asked.refer.through(asked.question.named("role"))  # "the ICR and the head of KFOR"
        named = list(dict.fromkeys([*through, *named]))
    if named:
        return named
    return asked.refer.organizations() if asked.question.focus.subjects else []


def leading(asked: Asked, persons: list[str]) -> list[Tenure]:
    return [tenure for tenure in asked.tenures_of(persons) if tenure.leads]


def beside(asked: Asked, person: str, step: int) -> list[Tenure]:
    """Return the tenures next (`step` 1) or before (-1) a person's, in each office of a head that the person held."""
    found: list[Tenure] = []
    for tenure in leading(asked, [person]):
        line = asked.knowledge.leaders(tenure.organization or "")
        place = line.index(tenure) + step if tenure in line else -1
        found += line[place : place + 1] if place >= 0 else []
    return found


def appointment_sentence(asked: Asked, found: Tenure) -> str:
    by = asked.label(str(found.appointed_by))
    values = {"person": asked.label(found.person), "by": by, "office": office(asked, found)}
    if found.appointed:
        return asked.say("appointed_on", on=asked.wording.on(found.appointed), **values)
    return asked.say("appointed", **values)


def nationality_sentence(asked: Asked, fact: Nationality) -> str:
    """Return where a person is from: "Lamberto Zannier is Italian."."""
    adjective = asked.subject(fact.country).adjective or asked.label(fact.country)
    return asked.say("nationality", person=asked.label(fact.subject), adjective=adjective)


def country_facts(asked: Asked, persons: list[str], countries: list[str]) -> list[BaseFact]:
    """Return what links persons to countries: where they are from, and offices held for one."""
    held = asked.tenures_of(dict.fromkeys(persons))
    nations = [fact for name in dict.fromkeys(persons) for fact in asked.knowledge.facts(name, Nationality)]
    return [*(f for f in nations if f.country in countries), *(t for t in held if t.country in countries)]


def held_or_from(asked: Asked, fact: BaseFact) -> str:
    """Return a tenure or a nationality as a sentence; of an office held for a country, that country."""
    if isinstance(fact, Nationality):
        return nationality_sentence(asked, fact)
    if isinstance(fact, Tenure) and fact.country:
        return asked.say("represented", person=asked.label(fact.person), country=asked.label(fact.country))
    return tenure_sentence(asked, fact) if isinstance(fact, Tenure) else ""


def length_in_words(asked: Asked, months: int, exact_months: bool = True) -> str:
    """Return a number of months as "3 years and 10 months", or in years alone where months are not known."""
    years, rest = divmod(months, 12)
    words = asked.wording.words("units")
    parts = []
    if years:
        parts.append(f"{years} {words['year'] if years == 1 else words['years']}")
    if rest and exact_months:
        parts.append(f"{rest} {words['month'] if rest == 1 else words['months']}")
    return asked.wording.join(parts) or f"0 {words['months']}"
