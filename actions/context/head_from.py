"""The head of an organization who is told apart by the country alone: "a Frenchman runs the mission. Since when?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.context.references import people_of
from actions.finders.common import Asked
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Tenure

_HEADING = "|".join(sorted(words_of("heading")))
_FROM_THERE = (
    r"(?:_country_|(?!soldiers|troops|forces)[a-z]+ from _country_)(?: (?!soldiers|troops|forces)[a-z]+){0,3}?"
)
_HEADS = re.compile(
    rf"\b{_FROM_THERE} (?:{_HEADING}|in charge of|at the (?:head|helm|top) of)\b"
    r"(?: [a-z]+){0,2}? _(?:organization|body)_"
    rf"|_organization_ (?:is|was|has|had)(?: been)? (?:{_HEADING}) by (?:an? )?_country_"
)
"""Says that somebody from a country heads an organization."""
_ASKED = {"name_of": "leader", "when": "tenure", "how_long": "tenure", "end": "tenure"}
"""What is asked of the one who is told apart so, by its mark."""


def head_from_there(asked: Asked) -> str:
    """Return the one head from the country named whom the words put at the organization named; empty where there is
    none.
    """
    if not asked.countries or not _HEADS.search(asked.question.said):
        return ""
    posts = asked.question.named("organization") or asked.refer.through(asked.question.named("body"))
    from_there = people_of(asked.countries, asked.knowledge)
    heads = [t for name in posts for t in asked.knowledge.leaders(name) if t.person in from_there]
    today = [tenure for tenure in heads if tenure.current] if not asked.has("then") else []
    found = {tenure.person for tenure in (today or heads)}
    return found.pop() if len(found) == 1 else ""


_SOMEBODY = re.compile(
    r"\b_country_(?: [a-z]+)? (?:one|man|guy|person|woman|lady|chap|fellow|bloke|dude|gentleman|diplomat|official|"
    r"head|boss|chief|leader|director|ambassador)\b|\b(?:a|the|that) _country_(?: who| until| till| since| from| in|$)"
)


def of_head_in_those_years(question: Question, knowledge: Knowledge) -> Question | None:
    """ "The Dutch guy, until 2012": where no head is recorded to be from there, the one who alone began or left then,
    with what is recorded of where that one is from.
    """
    described = question.strangers and _SOMEBODY.search(question.said)
    unknown = [s for s in question.subjects if not s.get("known", True)]
    if not described or len(unknown) != 1 or unknown[0]["type"] != "country" or question.named("person"):
        return None
    named = question.named("organization")
    heads = [t for s in knowledge.organizations for t in knowledge.leaders(s.id) if not named or s.id in named]
    found = {t.person for t in heads if question.times and all(_fits(t, time, question) for time in question.times)}
    if len(found) != 1:
        return None
    about = ({"id": found.pop(), "type": "person", "known": True, "adjective": False},)
    asks = question.taken_as("origin", subjects=about, marks=frozenset(), times=(), yes_no=False, unheard=())
    return replace(asks, words=("where", "is", "_person_", "from"))


def _fits(tenure: Tenure, time: dict[str, Any], question: Question) -> bool:
    """Return whether a time in office began or ended when the question says."""
    ended = time["relation"] in ("until", "before") or (question.has("end", "ended") and time["relation"] == "in")
    begun = time["relation"] in ("since", "from", "after") or question.has("start")
    dates = [tenure.end] if ended else [tenure.start] if begun else []
    begins, ends = str(time["date"]), str(time.get("end") or "")
    if ends:  # from one to the other
        dates = [tenure.start, tenure.end]
        return all(date and date.iso().startswith(said) for date, said in zip(dates, (begins, ends), strict=True))
    return any(date and date.iso().startswith(begins) for date in dates)


def of_head_from_there(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question since when somebody heads an organization, or for the name, as one about the person whom it
    describes by the country; None where it asks nothing of the kind.
    """
    kind = next((_ASKED[mark] for mark in _ASKED if question.has(mark)), "")
    if not kind or question.yes_no or question.named("person", "role", "document"):
        return None
    person = head_from_there(Asked(question, knowledge, wording()))
    if not person:
        return None
    named = {"id": person, "type": "person", "known": True, "adjective": False}
    asks = question.taken_as(kind, subjects=(named,))
    return replace(asks, words=("_person_", "since", "when"), marks=question.marks - {"personal"})
