"""Where people come from, and who comes from a country."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import compatriots, officeholders, others
from actions.finders.common import Asked, span
from actions.finders.telling import tell_all
from knowledge.models import Nationality, Tenure


def origin(asked: Asked) -> Answer:
    """Which country a person is from or represented, or who is from a country."""
    question = asked.question
    if compatriots.asks_compatriot(question) and (found := compatriots.compatriot(asked)):
        return found
    countries = asked.countries
    group = question.named("role", "organization")
    if (
        countries
        and not question.named("person")
        and (not asked.has("he", "she", "the_head") or question.has_word("one") or _asks_which_head(asked))
        and not _points_at_person(asked)
    ) or (countries and group and asked.has("which", "who") and not asked.question.yes_no):
        return from_country(asked, countries, group)
    persons = _with_career(asked, asked.refer.persons())
    if asked.has("both", "they") and not question.named("person") and len(question.focus.listed) > 1:
        persons = [
            name for name in question.focus.listed if name in asked.knowledge and asked.subject(name).type == "person"
        ] or persons
    if not persons and asked.has("he", "she") and (unnamed := asked.refer.with_unnamed_head()):
        return asked.missing("no_leader", unnamed, name=asked.labels(unnamed))
    if not persons:
        return from_country(asked, countries, group) if countries else asked.unclear([])
    parts: list[str] = []
    facts: list[Nationality | Tenure] = []
    known = False
    verdicts: list[bool] = []
    for person in persons[:4]:
        nationality = asked.knowledge.facts(person, Nationality)
        represented = [t for t in asked.tenures_of([person]) if t.country]
        for fact in nationality:
            known = True
            facts.append(fact)
            parts.append(officeholders.nationality_sentence(asked, fact))
            if countries:
                verdicts.append(fact.country in countries)
        if nationality and not (asked.has("represented", "previous_career") and represented):
            continue
        if represented:
            known = True
            facts += represented
            parts += [officeholders.held_or_from(asked, tenure) for tenure in represented]
            if not nationality and not asked.has("represented", "previous_career"):
                parts.append(asked.say("no_nationality", person=asked.label(person)))
            if countries and asked.has("represented"):
                verdicts.append(any(t.country in countries for t in represented))
        elif not nationality:
            parts.append(asked.say("no_nationality", person=asked.label(person)))
    if asked.has("previous_career") and not any(isinstance(f, Tenure) for f in facts) and not countries:
        other = asked.tenures_of(persons)
        return asked.missing("no_career", persons, other, tell_all(asked, other), person=asked.labels(persons))
    topic = [*persons, *(t.organization for t in officeholders.leading(asked, persons) if t.organization)]
    if not known:
        own = officeholders.leading(asked, persons)
        return Answer("not_recorded", " ".join([*parts, tell_all(asked, own)]).strip(), question.kind, topic, own)
    if asked.has("same") and not countries and len(persons) > 1:
        verdicts = _alike(asked, persons)
    return asked.verdict(asked.answer(" ".join(parts), topic, facts), all(verdicts) if verdicts else None)


def _asks_which_head(asked: Asked) -> bool:
    """Return whether the question is which head is from a country, not where the one talked about is from."""
    return asked.has("which", "who") and not asked.has("he", "she") and not asked.question.yes_no


def _with_career(asked: Asked, persons: list[str]) -> list[str]:
    """Return the one whose place was just told of instead of the one who had it before, where "what had he been
    before?" has an answer for that one only: "whose place did he take?" goes on about him.
    """
    question = asked.question
    about = asked.has("he", "she") and asked.has("previous_career") and not question.named()
    if not about or question.focus.kind != "succession" or not {"he", "she"} & set(question.focus.words):
        return persons

    def known(name: str) -> bool:
        return any(t.country for t in asked.tenures_of([name]))

    others = [name for name in asked.refer.recent(("person",)) if name not in persons]
    return others[:1] if others and known(others[0]) and not any(map(known, persons)) else persons


def _alike(asked: Asked, persons: list[str]) -> list[bool]:
    """Return whether persons have a country in common, as far as that is recorded: where they are from, or, where the
    question says so, whom they represented.
    """
    nations = [{f.country for f in asked.knowledge.facts(name, Nationality)} for name in persons]
    if all(nations):
        return [bool(set.intersection(*nations))]
    held = [{str(t.country) for t in asked.tenures_of([n]) if t.country} for n in persons]
    served = asked.has("represented") or asked.question.has_word("spoke", "served", "worked", "stood", "acted", "for")
    return [bool(set.intersection(*held))] if served and all(held) else []


def _points_at_person(asked: Asked) -> bool:
    """Return whether "is that a Frenchman?" or "an Italian?" is about the person that was just told of."""
    question = asked.question
    told = question.focus.topic[:1]
    if not told or asked.subject(told[0]).type != "person":
        return False
    said = [word for word in question.words if not word.startswith("_")]
    bare = said in (["a"], ["an"])
    return bare or (question.yes_no and asked.has("that") and not question.has_word("one", "any", "anybody", "anyone"))


def from_country(asked: Asked, countries: list[str], group: list[str]) -> Answer:
    """Who is from a country, or represented it; among the heads of an organization or role where one is named."""
    if remaining := others.not_from(asked, group):
        return remaining
    found: list[Nationality | Tenure] = []
    for subject in asked.knowledge.subjects.values():
        if subject.type != "person":
            continue
        found += [fact for fact in asked.knowledge.facts(subject.id, Nationality) if fact.country in countries]
        found += [t for t in asked.tenures_of([subject.id]) if t.country in countries]
    if group:
        tenures = [t for name in group for t in asked.knowledge.tenures(name)]
        leads_now = asked.question.has_word("leads", "heads", "runs", "directs") and not asked.has("then")
        current = {t.person for t in tenures if t.current} if leads_now else set()
        if asked.when and asked.when[0].relation == "in":
            current = {t.person for t in tenures if (days := span(t)) and asked.when[0].touches(*days)}
        allowed = current & {_person(fact) for fact in found} or {t.person for t in tenures}
        found = [fact for fact in found if _person(fact) in allowed]
    if asked.has("now"):  # "which Afghan is in office today?"
        heads = {t.person for o in asked.knowledge.organizations for t in asked.knowledge.leaders(o.id) if t.current}
        found = [fact for fact in found if _person(fact) in heads] or found
    everybody = list(dict.fromkeys(_person(fact) for fact in found))  # whom "the two" means next
    if asked.question.has_word("other", "else", "another") and asked.question.focus.topic:
        rest = [fact for fact in found if _person(fact) not in asked.question.focus.topic]
        if found and not rest:
            return asked.missing("nobody_other_from", group, found, country=asked.labels(countries))
        found = rest
    if not found:
        return asked.missing(
            "nobody_among" if group else "nobody_from",
            group,
            name=asked.labels(group),
            country=asked.labels_or_names(countries),
        )
    persons = list(dict.fromkeys(_person(fact) for fact in found))
    leading = officeholders.leading(asked, persons)
    text = " ".join([*(officeholders.held_or_from(asked, fact) for fact in found), tell_all(asked, leading)])
    return asked.answer(
        text, [*persons, *(t.organization for t in leading if t.organization)], [*found, *leading], everybody
    )


def _person(fact: Nationality | Tenure) -> str:
    return fact.subject if isinstance(fact, Nationality) else fact.person
