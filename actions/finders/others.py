"""Who is left when somebody is left out: "who besides X headed it?", "which of the heads was not from there?"."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.context.references import people_of
from actions.finders import officeholders
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell_all
from knowledge.models import BaseFact, Nationality, Tenure

_BUT = (
    r"(?:but|except|excepting|excluding|besides|beside|other than|apart from|aside from|save|not counting|leaving out)"
)
_LEFT_OUT = re.compile(rf"\b{_BUT}(?: for)? (?:(?:mr|dr|the) )*(?:_role_ )?_(?:person|country)_")
_NOT_FROM = re.compile(
    r"\b(?:not|never|no)\b (?:\w+ ){0,3}?(?:from |for |of |(?:an? )?|in |represent\w* |the )*_country_|\bnon _country_"
)


def leaves_out(asked: Asked) -> bool:
    """Return whether the question leaves out those whom it names: "who except the Italian has led it?"."""
    question = asked.question
    asks = question.has("who", "which", "name_of", "all") and not question.yes_no
    return asks and bool(_LEFT_OUT.search(asked.said))


def heads_but(asked: Asked, posts: list[str]) -> Answer | None:
    """Return the heads other than those whom the question leaves out; None where it leaves out nobody."""
    if not leaves_out(asked) or not posts or asked.when:
        return None
    out = {*asked.question.named("person"), *people_of(asked.countries, asked.knowledge)}
    tenures = officeholders.leaders_of(asked, posts)
    left = [tenure for tenure in tenures if tenure.person not in out]
    if not out or not tenures:
        return None
    if not left:
        told = tell_all(asked, tenures)
        return asked.missing("nobody_else_led", posts, tenures, told, name=asked.labels(posts))
    names = [tenure.person for tenure in left]
    return answer_telling(asked, left, [*reversed(names), *posts], listed=names)


def not_from(asked: Asked, group: list[str]) -> Answer | None:
    """Return the heads who are not recorded as being from the country, or for it, that the question excludes; None
    where it excludes none.
    """
    question = asked.question
    if question.yes_no or not group or not _NOT_FROM.search(asked.said):
        return None
    tenures = [t for name in group for t in asked.knowledge.tenures(name) if t.leads]
    theirs = people_of(asked.countries, asked.knowledge)
    left = [tenure for tenure in tenures if tenure.person not in theirs]
    if not left or len(left) == len(tenures):
        return None
    facts: list[BaseFact] = []
    parts: list[str] = []
    for tenure in left:
        nations = asked.knowledge.facts(tenure.person, Nationality)
        facts += [*nations, tenure]
        parts += [officeholders.nationality_sentence(asked, fact) for fact in nations]
    names = list(dict.fromkeys(tenure.person for tenure in left))
    text = " ".join([*parts, tell_all(asked, left)])
    return asked.answer(text, [*names, *_organizations(left)], facts, names)


def _organizations(tenures: list[Tenure]) -> list[str]:
    return list(dict.fromkeys(tenure.organization for tenure in tenures if tenure.organization))
