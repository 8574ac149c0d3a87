"""Tells questions whether something is the largest, oldest … beyond what is recorded: of the world, of all that a body
has, or of the nations in it.
"""

from __future__ import annotations

import re

from actions.finders.common import Asked

_MOST = (
    r"(?:biggest|largest|smallest|longest(?: (?:lasting|running))?|oldest|greatest|costliest|"
    r"most (?:expensive|important|powerful|numerous|ambitious|successful)|number one)"
)
_ANYWHERE = (
    r"(?:ever|in (?:the )?(?:world|europe|history|balkans|region|its history)|worldwide|on earth|globally|anywhere|"
    r"of all time|to date)"
)
_THING = r"(?:missions?|operations?|deployments?|forces?|presences?|bod(?:y|ies)|organi[sz]ations?|_organization_)"
_OF_THE_WORLD = re.compile(rf"\b{_MOST} (?:\w+ ){{0,4}}?{_THING}(?: \w+){{0,4}}? {_ANYWHERE}\b")
_OF_A_BODY = re.compile(
    rf"_body_ (?:\w+ )?{_MOST} (?:\w+ ){{0,2}}{_THING}\b"
    rf"|\b{_MOST} (?:\w+ ){{0,3}}?(?:of|by|from|under|the|that the|in the) (?:the )?_body_"
    rf"|\b{_MOST} (?:\w+ ){{0,2}}?_body_ (?:\w+ )?{_THING}\b"
    rf"|_organization_ (?:really )?(?:the |an? )?{_MOST} (?:\w+ )?_organization_"
)
"""Sets an organization beside all others that the body behind it has: "the EU's largest mission"."""
_CONTINGENT = r"(?:contingents?|contributors?|contributions?|contributing|donors?|senders?|providers?|suppliers?)"
_OF_NATIONS = re.compile(
    rf"\b{_MOST} (?:\w+ ){{0,3}}?{_CONTINGENT}\b"
    rf"|_country_ (?:(?!_)\w+ ){{0,3}}?(?:the )?{_MOST} (?:group|part|share|nation|nationality|country|one)\b"
    r"|_country_ (?:is|are|were) (?:the )?(?:most|majority|biggest|largest)$"
    rf"|\b{_MOST} (?:group|part|share|number) (?:\w+ )?(?:the )?_country_"
    r"|\b(?:who|which|what)(?: (?:country|countries|nation|nations|state|states|ally|allies|member|members))* "
    r"(?:send|sends|sent|provide|provides|provided|contribute|contributes|contributed|give|gives|gave|supply|supplies) "
    r"(?:the )?(?:most|biggest|largest)\b"
)
"""Asks which nation has most people in an organization."""


def goes_beyond(asked: Asked) -> bool:
    """Return whether the question asks for the largest, oldest … of what is not recorded as a whole. What is in the
    country is.
    """
    text = asked.said
    if _OF_NATIONS.search(text):
        return True
    here = asked.home in asked.question.named() or asked.has("there")
    return not here and bool(_OF_THE_WORLD.search(text) or _OF_A_BODY.search(text))
