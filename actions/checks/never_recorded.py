"""Tells questions for what is never recorded: a life, a deputy, who joined or left, a mission in another country."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.checks.superlatives import goes_beyond
from actions.finders.common import Asked
from actions.finders.uncounted import counts_what_no_figure_tells
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge.models import Relation
from knowledge.names import normal_name

WHERE_ANSWERED = frozenset(
    {"origin", "source", "policy", "participation", "members", "list"}
    | {"task_holder", "detail", "relation", "mandate", "event", "event_at"}
)
"""The kinds in which "where" asks for something that can be recorded."""
_JOIN = (
    r"(?:join(?:s|ed|ing)?|enter(?:s|ed|ing)?|acced(?:e|es|ed|ing) to|(?:get|gets|got|getting|come|came|let) into|"
    r"admi(?:t|ts|tted|ssion) (?:to|into)|(?:accession|membership|entry) (?:to|of|in|into)|(?:member|part) of|"
    r"belongs? to|(?:apply|applied) (?:to|for))"
)
_JOINING = re.compile(
    rf"(?<!in )(?<!for )_home_ (?:\w+ ){{0,4}}?{_JOIN} (?:in |into )?(?:the )?_body_|"
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
_OF_FORCE = re.compile(
    r"\blegal (?:status|force|value|effect)\b|\b(?:legally )?binding\b|\bin (?:force|effect)\b(?! (?:in|on|since)\b)"
    r"|\b(?:still|yet|now) (?:valid|applicable|applies|apply)\b|\b(?:superseded?|repealed?|overr[iu]l\w+|expired?)\b"
)
_SPEAKS = re.compile(
    r"\b(?:sp[eo]a?ks?|spoken?|speaking|fluent (?:in|at)|talks? in|languages?)\b(?! (?:for|of|on|about|to|up|at)\b)"
    r"(?: (?:any|some|good|fluent|only|even|well|also))* _country_"
    r"|\b(?:knows?|learn\w*|understands?) (?:any |some )?_country_$"
    r"|\b(?:which|what|many) languages?\b|\bmother tongue\b"
)
"""Asks for somebody's languages, which are called like nations."""
_ELSEWHERE = re.compile(
    r"_(?:organization|body|role)_ (?:(?:[a-z]+ ){0,3}?(?:in|for|off|across)|(?:mission )?to) (?:the )?_country_"
)
_IN_COUNTRY = re.compile(r"_(?:organization|body)_ (?:(?:[a-z]+ ){0,2}?(?:in|off)|(?:mission )?to) (?:the )?_country_")
ASKED_OF_ANY = frozenset({"leader", "start", "end", "mandate", "staff", "overview", "duration", "status"})
"""The kinds that can be asked of a mission anywhere."""


def refused_by_words(asked: Asked) -> bool:
    """Return whether the question asks for what is never recorded, whatever its kind: somebody's life or languages, a
    deputy, how many people left, a place, or a superlative beyond what is recorded.
    """
    question = asked.question
    if question.has("biography", "alive") and (question.named("person") or question.has("he", "she")):
        return True
    if question.has("sex") and (question.named("person") or asked.refer.persons()):
        return True
    if _SPEAKS.search(question.said) or _WHY_NOTHING.search(question.said) or goes_beyond(asked):
        return True
    of_two = question.kind == "overview" and question.yes_no and len(question.named("person")) > 1
    if question.has("deputy") or of_two or _what_came_after(asked):
        return True
    if counts_what_no_figure_tells(asked) or joined_or_left(asked) or _of_force(asked):
        return True
    return (
        question.has("where")
        and question.kind not in WHERE_ANSWERED
        and not question.has_word("from", "stand", "stands")
        and not (question.kind == "office" and question.has_word(*words_of("works")))
    )


def _of_force(asked: Asked) -> bool:
    """Return whether it asks if a document is binding."""
    question = asked.question
    about = question.named("document") or (question.has("it", "that") and question.topic(asked.knowledge, "document"))
    came = question.has("when", "start", "which_document") or question.times  # "when did it come into force?"
    taken = question.kind in ("status", "legal_basis", "out_of_scope", "overview", "end")
    return bool(about and taken and not came and _OF_FORCE.search(question.said))


def _what_came_after(asked: Asked) -> bool:
    """Return whether it asks what somebody did after the one office that is recorded."""
    question = asked.question
    persons = question.named("person") or (question.has("he", "she") and asked.refer.persons()[:1])
    if (
        not persons
        or not (question.has("later_career") or _is_later(asked, persons))
        or question.has("who", "when", "how_long")
        or (question.kind == "succession" and not question.has("title"))
        or question.yes_no
    ):
        return False
    if not question.has_word("what", "which", "where"):
        return False
    return all(sum(t.leads and t.person == name for t in asked.knowledge.tenures(name)) < 2 for name in persons)


_WHY_NOTHING = re.compile(r"\bwhy (?:is|are) there (?:nothing|no (?:figure|number|data|name|date|info\w*|entry)s?)\b")
"""Asks why something is not recorded."""


def _is_later(asked: Asked, persons: Sequence[str]) -> bool:
    """Return whether the question names the time after the offices of the persons."""
    ends = [t.end.first_day() for name in persons for t in asked.knowledge.tenures(name) if t.leads and t.end]
    after = [when.first for when in asked.when if when.relation in ("after", "since")]
    return asked.question.kind in ("office", "tenure") and bool(ends and after) and max(after) > max(ends)


def joined_or_left(asked: Asked) -> bool:
    """Return whether it asks if or when the country joined a body with which nothing recorded links it, or which
    members left: what the body's mission did, or how many members there are, is no answer to that.
    """
    text = asked.question.said
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


def is_elsewhere(question: Question) -> bool:
    """Return whether a question puts an organization, a body or an office in a country."""
    return bool(_ELSEWHERE.search(question.said)) or _topic_elsewhere(question)


def _topic_elsewhere(question: Question) -> bool:
    """Return whether the topic in front of a question is a mission in a country: "the OSCE in Egypt, who runs it?"."""
    types = [s["type"] for s in question.subjects]
    in_front = not any(word in ("_organization_", "_body_", "_country_") for word in question.words)
    if not in_front or question.nations or types not in (["organization", "country"], ["body", "country"]):
        return False
    country = normal_name(question.subjects[1]["id"].replace("_", " "))
    return bool(
        re.search(rf"\b(?:in|for|to|of|off|across) (?:the )?{re.escape(country)}\b", normal_name(question.text))
    )


def countries_elsewhere(asked: Asked) -> list[str]:
    """Return the known country of a mission that only has a name in common with the one here."""
    question = asked.question
    named = _IN_COUNTRY.search(question.said) or _topic_elsewhere(question)
    if question.yes_no or question.kind not in ASKED_OF_ANY or not named:
        return []
    return [asked.label(name) for name in asked.countries if name in asked.knowledge]
