"""Tells a mission or an office in another country from the one here: "the EU police mission in …"."""

from __future__ import annotations

import re

from actions.finders.common import Asked
from actions.question import Question
from knowledge.names import normal_name

_ELSEWHERE = re.compile(
    r"_organization_ of _country_|"
    r"_(?:organization|body|role)_ (?:(?:[a-z]+ ){0,3}?(?:in|for|off|across)|(?:mission )?to) (?:the )?_country_"
)
_IN_COUNTRY = re.compile(r"_(?:organization|body)_ (?:(?:[a-z]+ ){0,2}?(?:in|off)|(?:mission )?to) (?:the )?_country_")
ASKED_OF_ANY = frozenset({"leader", "start", "end", "mandate", "staff", "overview", "duration", "status"})
"""The kinds that can be asked of a mission anywhere."""


def is_elsewhere(question: Question) -> bool:
    """Return whether a question puts an organization, a body or an office in a country."""
    return bool(_ELSEWHERE.search(" ".join(question.words))) or _topic_elsewhere(question)


def _topic_elsewhere(question: Question) -> bool:
    """Return whether the topic in front of a question is a mission in a country: "the OSCE in Egypt, who runs it?"."""
    types = [s["type"] for s in question.subjects]
    adjective = any(s.get("adjective") for s in question.subjects)
    in_front = not any(word in ("_organization_", "_body_", "_country_") for word in question.words)
    if not in_front or adjective or types not in (["organization", "country"], ["body", "country"]):
        return False
    country = normal_name(question.subjects[1]["id"].replace("_", " "))
    return bool(
        re.search(rf"\b(?:in|for|to|of|off|across) (?:the )?{re.escape(country)}\b", normal_name(question.text))
    )


def countries_elsewhere(asked: Asked) -> list[str]:
    """Return the known country of a mission that only has a name in common with the one here."""
    question = asked.question
    named = _IN_COUNTRY.search(" ".join(question.words)) or _topic_elsewhere(question)
    if question.yes_no or question.kind not in ASKED_OF_ANY or not named:
        return []
    return [asked.label(name) for name in asked.countries if name in asked.knowledge]
