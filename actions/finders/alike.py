"""Which of the holders of an office are alike in something: where they are from, or whom they represented before."""

from __future__ import annotations

import re
from collections import defaultdict

from actions.answer import Answer
from actions.finders import officeholders
from actions.finders.common import Asked
from actions.finders.telling import answer_telling
from actions.question import Question
from knowledge.models import BaseFact, Nationality

_SEVERAL = re.compile(r"\b(?:two|both|several|some|pair|which ones)\b")
_ALIKE = re.compile(
    r"\b(?:same|similar|alike|in common|shared?) (?:\w+ )?"
    r"(?:background|country|nation|past|career|state|origin|job|post)s?\b"
    r"|\b(?:which|what) (?:country|nation|state)\b.* (?:two|both|several) of\b"
    r"|\b(?:ambassadors|envoys|diplomats|compatriots|countrymen)\b|\bfrom the same\b"
)


def asks_alike(question: Question) -> bool:
    """Return whether the question wants those of several who share where they come from or what they did before."""
    text = " ".join(question.words)
    return bool(_SEVERAL.search(text) and _ALIKE.search(text)) and not question.named("person")


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
