"""Who came to an office or left it at a time, whichever that was: "who was it that stayed until 2015?", also after that
was denied of somebody else.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.references import References
from actions.context.times import named_times
from actions.followups.asking import ask, of_type
from actions.followups.ellipsis import words_of
from actions.question import Question, When
from knowledge import FuzzyDate, Knowledge
from knowledge.models import Tenure

OF_PERSONS = frozenset({"leader", "tenure", "succession", "office", "status", "start", "end"})
"""The kinds in which a time can have been claimed of somebody."""
_OF_THEM = re.compile(
    r"which(?: one)?(?: of (?:the|them|these|those)(?: (?:two|three|four|men|people|diplomats|heads))*)?\b"
)


def who_came_or_left(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the time in office of those who came to one or left one when the question says."""
    question = _with_time_claimed(question)
    text = question.said
    of_listed = _listed(question, knowledge) if _OF_THEM.match(text) else []
    said = set(_OF_THEM.sub("", text).split() if of_listed else question.words)
    asks = (question.has("who") or of_listed) and not question.yes_no and not question.has("he", "she", "negated")
    if not asks or question.subjects or len(question.times) != 1:
        return None
    if not said - {"_time_"} <= words_of("small", "coming", "leaving", "in_office"):
        return None
    edge = _edge(question.times[0]["relation"], said)
    when = named_times(question, knowledge)
    found = _fitting(_candidates(question, knowledge, of_listed), edge, when[0]) if edge and when else []
    if not found:
        return None
    persons = dict.fromkeys(tenure.person for tenure in found)
    words = f"when {'_person_ ' * len(persons)}{edge}"
    return ask(question, knowledge, "tenure", persons, words, [edge], times=())


def _with_time_claimed(question: Question) -> Question:
    """Return "who was it until then?", "who did?" or "who left then?" with the time that was claimed of somebody else;
    the clause itself has no "then" any more.
    """
    last, said = question.focus, set(question.words)
    claimed = last.timed and len(last.times) == 1 and "yes_no" in last.marks and last.kind in OF_PERSONS
    if question.times or not claimed:
        return question
    relation = {"until": "until", "till": "until", "since": "since"}.get(question.words[-1] if said else "")
    if relation and question.has("it", "there"):
        return replace(question, times=tuple({**time, "relation": relation, "end": None} for time in last.times))
    edge = _edge(last.times[0]["relation"], set(last.words))
    if edge and _edge("in", said) == edge:
        return replace(question, times=tuple(last.times))
    of_post = any(one["type"] in ("organization", "role") for one in last.mentions)
    if edge and said <= words_of("small") | {"who", "then", "instead", "really", "actually"} and not of_post:
        return replace(question, times=tuple(last.times), words=("who", "came" if edge == "start" else "left"))
    return question


def _listed(question: Question, knowledge: Knowledge) -> list[str]:
    """Return the persons who were told of together last."""
    told = [name for name in question.focus.listed if name in question.focus.topic]
    persons = of_type("person", told, knowledge)
    return persons if len(persons) > 1 else []


def _edge(relation: str, said: set[str]) -> str:
    """Return of which end of a time in office the words tell the time: "start" or "end"; empty where of neither."""
    if relation in ("until", "since"):
        return "end" if relation == "until" else "start"
    came, left = (bool(said & words_of(group) - words_of("small")) for group in ("coming", "leaving"))
    return "" if relation != "in" or came == left else "start" if came else "end"


def _candidates(question: Question, knowledge: Knowledge, of_listed: list[str]) -> list[list[Tenure]]:
    """Return the times in office that can be meant, those that come first to mind in a list of their own."""
    every = [tenure for one in knowledge.organizations for tenure in knowledge.leaders(one.id)]
    if of_listed:
        return [[tenure for tenure in every if tenure.person in of_listed]]
    about = References(question, knowledge).organizations()
    near = [tenure for tenure in every if tenure.organization in about]
    return [near] if question.topic(knowledge, "organization") else [near, every]


def _fitting(candidates: list[list[Tenure]], edge: str, when: When) -> list[Tenure]:
    """Return those whose time began or ended when the question says; of the first list in which there are any."""
    if "/" in when.text:
        return []
    asked = FuzzyDate.parse(when.text)
    for tenures in candidates:
        dated = [(tenure, getattr(tenure, edge)) for tenure in tenures if getattr(tenure, edge)]
        found = [t for t, day in dated if asked.first_day() <= day.first_day() and day.last_day() <= asked.last_day()]
        if found:
            return found
    return []
