"""People of a country: whether there are any at an organization, who of them headed one, and whether somebody is one.

How many there are is a question of its own, with a figure (finders/staffing).
"""

from __future__ import annotations

import re
from typing import Any

from actions.context.clauses import mention
from actions.finders.membership import claims_nobody_else
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Staff

_PERSON_OF = re.compile(
    r"\b(?:an?|any|some|which|what|no|other|another|every) (?:\w+ )?_country_\b"
    r"(?! (?:mission|organi[sz]ation|operation))"
    r"|\b_country_ (?:officials?|diplomats?|officers?|generals?|citizens?|nationals?|persons?|people|wom[ae]n|m[ae]n|"
    r"heads?|leaders?|bosses|boss|chiefs?|commanders?|directors?|ambassadors?|envoys?)\b"
)
"""Speaks of a person by the country, not of the country itself."""
_PEOPLE_OF = re.compile(
    r"\b_country_ (?:\w+ )?(?:people|persons?|soldiers?|troops|staff|personnel|citizens|nationals|workers|employees|"
    r"officers|police|policemen|experts|judges|share|contingent|part)\b"
    r"|\b(?:people|anyone|anybody|somebody|someone|staff|soldiers|troops|personnel|workers|citizens|nationals|any) "
    r"(?:\w+ ){0,2}(?:from|of) (?:the )?_country_"
)
_ONE_OF = re.compile(r"\b(?:an?|one) _country_\b(?! (?:share|contingent|presence|part|element|component))")
_TAKEN_FOR = frozenset(
    {
        "participation",
        "staff",
        "members",
        "out_of_scope",
        "list",
        "count",
        "origin",
        "status",
        "compare_size",
        "relation",
    }
)
"""The kinds that a question for people of a country can be taken for."""
_HEADS_TAKEN_FOR = frozenset({"origin", "count", "leader", "participation", "out_of_scope", "list", "members", "staff"})
_OF_ALL = re.compile(r"\b(?:any|one|none|all|which|each) of (?:the|these|those|them)\b|\b(?:any|ever|missions)\b")
_ELSEWHERE = ("when", "why", "where", "how_long", "first_time", "represented", "biography", "verifies")


def head_of_nation(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which American diplomats have led any of these?", "any U.S. official in charge of it?": heads by country."""
    countries = _countries(question, knowledge)
    asks = question.has("the_head") or question.has_word(*words_of("post"), *words_of("heading"), *words_of("heads"))
    about = question.named("person", "document", "role") or question.has("he", "she", "how_many", *_ELSEWHERE)
    if not countries or not asks or about or question.times or question.kind not in _HEADS_TAKEN_FOR:
        return None
    text = question.said
    if not _PERSON_OF.search(text):
        return None
    organization = question.named("organization", "body")
    if organization and question.kind in ("leader", "origin") and not question.has("deputy"):
        return None
    people = tuple({**one, "adjective": True} for one in question.subjects if one["type"] != "other")
    marks = (question.marks - {"they", "then", "deputy", "now"}) | {"the_head", "all"}
    if not organization and (_OF_ALL.search(text) or not question.topic(knowledge, "organization")):
        marks |= {"of_all"}
    return question.taken_as("leader", subjects=people, marks=marks, yes_no=question.yes_no)


def nation_of_one(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Is he French?", or no more than "Italian?" after somebody was told of: where that one is from."""
    countries = _countries(question, knowledge)
    if len(countries) != 1 or len(question.subjects) != 1 or question.times or question.has("both"):
        return None
    said = {word for word in question.words if not word.startswith("_")}
    person = question.topic(knowledge, "person")
    bare = bool(person) and countries[0].get("adjective") and said <= words_of("small") - {"in", "at", "the"}
    bare = bare and not question.has("they", "it", "that", "who", "which", "there")
    he = question.has("he", "she") and said <= words_of("small") | {"he", "she", "from", "an", "a", "himself"}
    if not bare and not (he and question.yes_no and question.kind in ("origin", "staff", "participation", "office")):
        return None
    if he and not bare:
        return question.taken_as("origin")
    return question.taken_as("origin", subjects=(mention(person, knowledge), *question.subjects), yes_no=True)


def any_of_nation(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Do Americans work there?", "are there any Dutch people in it?": whether there are some, not how many."""
    countries = _countries(question, knowledge)
    if not countries or question.kind not in _TAKEN_FOR or question.named("person", "role", "document"):
        return None
    if (
        question.has("the_head", "he", "she", "most", "least", "more", *_ELSEWHERE)
        or question.times
        or question.foreign
    ):
        return None
    if question.numbers or claims_nobody_else(question) or question.has_word(*words_of("of_a_share", "of_the_state")):
        return None
    text = question.said
    known = words_of("small", "people", "works", "sending", "some_people", "asking")
    rest = {word for word in question.words if not word.startswith("_")} - known
    if question.kind == "out_of_scope" and rest:  # "do its American soldiers get extra pay?"
        return None
    people = all(one.get("adjective") or one["id"] not in knowledge for one in countries) or not rest
    works = question.has_word(*words_of("works"))
    people = people and (works or any(one.get("adjective") for one in countries))
    people = people and not _ONE_OF.search(text)
    if not (people or _PEOPLE_OF.search(text)) or not _opens(question):
        return None
    if question.focus.kind == "origin" and not question.named("organization", "body"):  # of the persons told of
        return question.taken_as("origin")
    places = _places(question, knowledge)
    return _whether(question, countries, places, knowledge) if places else None


def _whether(
    question: Question, countries: list[dict[str, Any]], places: list[dict[str, Any]], knowledge: Knowledge
) -> Question | None:
    """Return the question as one for whether a country takes part; None where there is a figure, which says both."""
    named = {one["id"] for one in countries}
    counted = {fact.subject for fact in knowledge.all_facts(Staff) if fact.country in named}
    subjects = (*countries, *places)
    if {one["id"] for one in places} <= counted:
        marks = question.marks | {"american"} if named == {"united_states"} else question.marks
        return question.taken_as("staff", subjects=subjects, marks=marks - {"they", "negated"}, yes_no=True)
    if question.has("how_many") and not question.has("negated"):  # "are there some, and how many?"
        linked = [fact for one in places for fact in knowledge.relations_to(one["id"])]
        takes_part = any(fact.type == "participates_in" and fact.subject in named for fact in linked)
        return question.taken_as("participation" if takes_part else "staff", subjects=subjects)
    return question.taken_as("members", subjects=subjects, marks=frozenset({"people"}), yes_no=True)


def _mission_of(place: dict[str, Any], knowledge: Knowledge) -> dict[str, Any]:
    """Return the mission of a body, where it has one here: people are at "the OSCE" only there."""
    missions = [child.id for child in knowledge.children(place["id"]) if child.type == "organization"]
    return mention(missions[0], knowledge) if place["type"] == "body" and len(missions) == 1 else place


def _opens(question: Question) -> bool:
    """Return whether it begins as one that asks if there are some; one that leaves a choice is none for yes or no."""
    return bool(question.words) and question.words[0] in words_of("auxiliary") | {"there"}


def _countries(question: Question, knowledge: Knowledge) -> list[dict[str, Any]]:
    return [one for one in question.subjects if one["type"] == "country" and one["id"] != knowledge.home]


def _places(question: Question, knowledge: Knowledge) -> list[dict[str, Any]]:
    """Return the organizations and bodies that the question names, or the one that it goes on about."""
    named = [one for one in question.subjects if one["type"] in ("organization", "body")]
    known = dict.fromkeys([*question.focus.topic, *question.focus.subjects])
    about = (name for name in known if knowledge.subjects[name].type == "organization")
    return [_mission_of(one, knowledge) for one in named] or [mention(name, knowledge) for name in about][:1]


_OTHERS = re.compile(
    r"\b(?:from|represent\w*|speaks? for|spoke for|acted for|serv\w+ for|ambassadors? (?:of|for)|envoys? (?:of|for)) "
    r"(?:there|it|(?:that|this|(?:the )?same|his)(?: (?:country|nation|state|place|one))?)\b|"
    r"\b(?:is|are|was|were|also) from (?:there|that (?:country|nation|place))\b"
)
"""Says that somebody is from the country told of, or spoke for it."""
_DID = re.compile(r"(?:which|what|who) (?:other|else)(?: _role_| \w+)? (?:did|had|has|was|is)(?: (?:so|that|it|too))*")


def others_from_there(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who else represented it?" after the country of somebody: who is from there, too, or spoke for it."""
    text = question.said
    asks = question.has("who", "which", "other_one") and question.has_word("other", "else", "another")
    country = _country_told(question, knowledge)
    if not asks or not country or question.named("country", "person", "organization") or question.times:
        return None
    if not (_OTHERS.search(text) or (question.focus.kind == "origin" and _DID.fullmatch(text))):
        return None
    roles = tuple(one for one in question.subjects if one["type"] == "role")
    words = ("who", "else", *(("as", "_role_") if roles else ()), "is", "from", "_country_")
    return question.taken_as(
        "origin", subjects=(*roles, mention(country, knowledge)), words=words, marks=frozenset({"who", "represented"})
    )


def _country_told(question: Question, knowledge: Knowledge) -> str:
    """Return the country of the last answer's facts, or of the last question."""
    told = [str(country) for fact in question.told(knowledge) if (country := getattr(fact, "country", None))]
    named = [one["id"] for one in question.focus.mentions if one["type"] == "country"]
    return next(iter([*told, *named]), "") if question.focus.kind in ("origin", "office", "overview") else ""
