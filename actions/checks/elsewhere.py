"""Tells a mission or an office in another country from the one here: "the EU police mission in …"."""

from __future__ import annotations

import re

from actions.finders.common import Asked

_ELSEWHERE = re.compile(
    r"_organization_ of _country_|"
    r"_(?:organization|body|role)_ (?:(?:[a-z]+ ){0,3}?(?:in|for|off|across)|(?:mission )?to) (?:the )?_country_"
)
_IN_COUNTRY = re.compile(r"_(?:organization|body)_ (?:(?:[a-z]+ ){0,2}?(?:in|off)|(?:mission )?to) (?:the )?_country_")
ASKED_OF_ANY = frozenset({"leader", "start", "end", "mandate", "staff", "overview", "duration", "status"})
"""The kinds that can be asked of a mission anywhere."""


def is_elsewhere(text: str) -> bool:
    """Return whether masked words put an organization, a body or an office in a country."""
    return bool(_ELSEWHERE.search(text))


def countries_elsewhere(asked: Asked) -> list[str]:
    """Return the known country of a mission that only has a name in common with the one here."""
    question = asked.question
    if question.yes_no or question.kind not in ASKED_OF_ANY or not _IN_COUNTRY.search(" ".join(question.words)):
        return []
    return [asked.label(name) for name in asked.countries if name in asked.knowledge]
