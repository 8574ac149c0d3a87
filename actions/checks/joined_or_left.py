"""Questions about who joined or left something, of which nothing is recorded: "when did Kosovo join the EU?"."""

from __future__ import annotations

import re

from actions.finders.common import Asked
from knowledge.models import Relation

_JOIN = (
    r"(?:join(?:s|ed|ing)?|enter(?:s|ed|ing)?|acced(?:e|es|ed|ing) to|(?:get|gets|got|getting|come|came|let) into|"
    r"admi(?:t|ts|tted|ssion) (?:to|into)|(?:accession|membership|entry) (?:to|of|in|into)|(?:member|part) of|"
    r"belongs? to|(?:apply|applied) (?:to|for))"
)
_JOINING = re.compile(
    rf"(?<!in )(?<!for )_home_ (?:\w+ ){{0,4}}?{_JOIN} (?:the )?_body_|"
    r"\b(?:is|was|are) _home_ (?:\w+ )?(?:in|inside|within) (?:the )?_body_|"
    r"_home_ (?:\w+ ){0,4}?_body_ (?:member\w*|accession|entry|candida\w+|bid|application|state|country)\b|"
    r"_body_ (?:\w+ ){0,3}?(?:admi(?:t|ts|tted|tting)|accept(?:s|ed|ing)?|take in|took in|welcomes?) (?:the )?_home_"
)
"""Speaks of the country as a member of a larger body."""
_LEFT = re.compile(
    r"\b(?:states?|country|countries|nations?|members?|contingents?|governments?|which|who|many|anyone|anybody|_country_)"
    r"(?: (?!are|is|were)\w+){0,2}? "
    r"(?:quit|quits|left(?! in| to| over|$)|leave|withdr[ae]wn?|exited|(?:dropped|pulled|opted|backed) out|"
    r"resigned|expelled|suspended|defected)\b"
)
"""Speaks of members that are members no more."""
_STATES = ("state", "states", "country", "countries", "nation", "nations", "member", "members")


def joined_or_left(asked: Asked) -> bool:
    """Return whether it asks if or when the country joined a body with which nothing recorded links it, or which
    members left: what the body's mission did, or how many members there are, is no answer to that.
    """
    text = " ".join(asked.question.words)
    about = asked.question.kind == "members" or (
        asked.question.kind in ("mandate", "list", "relation", "end", "end_reason", "event")
        and asked.question.has_word(*_STATES)
    )
    if about and _LEFT.search(text):
        return True
    bodies = set(asked.question.named("body"))
    if not bodies or not _JOINING.search(text):
        return False
    linked = asked.knowledge.facts(asked.home, Relation) if asked.home else ()
    return not any(fact.object in bodies for fact in linked)
