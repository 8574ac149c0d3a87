"""Claims that the holders of an office come from one country, and which of them are alike in where they are from or
whom they represented.
"""

from __future__ import annotations

import re
from collections import defaultdict

from actions.answer import Answer
from actions.context.references import people_of
from actions.finders import officeholders
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell_all
from actions.question import Question
from knowledge.models import BaseFact, Nationality, Tenure

_ANOTHER = re.compile(r"\b(?:another|(?:any|no|some|an) other|anyone else|anybody else|one more|already an?)\b")
_RANKED = re.compile(r"\b(?:first|only|last|sole) _country_")
_SOME = re.compile(r"\b(?:two|both|several|some|pair|which ones)\b")
_ALIKE = re.compile(
    r"\b(?:same|similar|alike|in common|shared?) (?:\w+ )?"
    r"(?:background|country|nation|past|career|state|origin|job|post)s?\b"
    r"|\b(?:which|what) (?:country|nation|state)\b.* (?:two|both|several) of\b"
    r"|\b(?:ambassadors|envoys|diplomats|compatriots|countrymen)\b|\bfrom the same\b"
)


def asks_compatriot(question: Question) -> bool:
    """Return whether the question claims that somebody was the first or the only one from a country in an office, or
    that there was another one: "Was there an Italian before him?".
    """
    text = question.said
    countries = [s for s in question.subjects if s["type"] == "country"]
    if not question.yes_no or len(countries) != 1 or question.named("organization", "body"):
        return False
    if _RANKED.search(text):
        return question.has("he", "she") or bool(question.named("person"))
    beside = question.has("one_before", "one_after") and question.has("there")
    return (beside or bool(_ANOTHER.search(text))) and question.words[:1] in (
        ("was",),
        ("is",),
        ("were",),
        ("are",),
        ("has",),
        ("have",),
    )


def compatriot(asked: Asked) -> Answer | None:
    """Answer such a claim about the office that the person talked about held; None where there is no such office.

    Whom somebody represented does not tell where somebody is from: then there is neither "yes" nor, by it alone, "no".
    """
    held = officeholders.leading(asked, asked.refer.persons()[:1])
    if not held or not held[0].organization:
        return None
    line = asked.knowledge.leaders(held[0].organization)
    own = line.index(held[0])
    alike = [n for n, tenure in enumerate(line) if tenure.person in people_of(asked.countries, asked.knowledge)]
    after = asked.question.has_word("after", "afterwards", "later", "since")
    before = asked.question.has_word("before", "earlier", "previously") and not after
    others = [n for n in alike if not (before and n >= own) and not (after and n <= own) and n != own]
    ranked = bool(_RANKED.search(asked.said))
    if not others and not ranked:
        names = asked.labels_or_names(asked.countries)
        told = tell_all(asked, line)
        return asked.missing("nobody_else_from", [held[0].person, held[0].organization], line, told, country=names)
    shown = [line[n] for n in (others or [own])] if not ranked else [line[n] for n in alike or [own]]
    facts: list[BaseFact] = [
        fact
        for tenure in shown
        for fact in (tenure, *officeholders.country_facts(asked, [tenure.person], asked.countries))
    ]
    text = " ".join(dict.fromkeys(officeholders.held_or_from(asked, fact) for fact in facts))
    persons = list(dict.fromkeys(tenure.person for tenure in shown))
    answer = asked.answer(text, [*persons, held[0].organization], facts, persons)
    certain = all(asked.knowledge.facts(name, Nationality) for name in persons)
    certain = certain and not (ranked and _unknown(asked, line))
    return asked.verdict(answer, _holds(asked, own, alike, certain) if ranked else certain or None)


def _unknown(asked: Asked, line: list[Tenure]) -> bool:
    """Return whether it is not recorded of somebody in the line where that one is from."""
    return any(not asked.knowledge.facts(tenure.person, Nationality) for tenure in line)


def _holds(asked: Asked, own: int, alike: list[int], certain: bool) -> bool | None:
    """Return whether one was the only, first or last of those alike, by their places in the line of the office."""
    said = asked.question.words
    if own not in alike:
        return None
    holds = (
        len(alike) == 1 if "only" in said or "sole" in said else own == (min(alike) if "first" in said else max(alike))
    )
    return False if not holds else (True if certain else None)


def asks_alike(question: Question) -> bool:
    """Return whether the question wants those of several who share where they come from or what they did before."""
    text = question.said
    return bool(_SOME.search(text) and _ALIKE.search(text)) and not question.named("person")


def holders_alike(asked: Asked) -> Answer | None:
    """Return the holders of the posts who share a country; None where no two do."""
    posts = officeholders.asked_posts(asked)
    by_country: dict[str, list[BaseFact]] = defaultdict(list)
    persons = list(dict.fromkeys(t.person for name in posts for t in officeholders.leaders_of(asked, [name])))
    for name in persons:
        for fact in (*asked.knowledge.tenures(name), *asked.knowledge.facts(name, Nationality)):
            if getattr(fact, "person", name) == name and (country := getattr(fact, "country", None)):
                by_country[country].append(fact)
    shared = [facts for facts in by_country.values() if len({_whose(fact) for fact in facts}) > 1]
    if not shared:
        return None
    alike = [name for name in persons if any(_whose(fact) == name for fact in shared[0])]
    held = [t for name in posts for t in officeholders.leaders_of(asked, [name]) if t.person in alike]
    told = list({fact.id: fact for fact in (*held, *shared[0])}.values())
    return answer_telling(asked, told, [*alike, *posts], listed=alike)


def _whose(fact: BaseFact) -> str:
    return str(getattr(fact, "person", fact.subject))
