"""Finds out what a phrase means that refers to a subject without naming it ("the Italian", "the latter", "its author").

The NLU finds such phrases and reads their clause as if a name stood there (bot.nlu.referring). Here the conversation
and the recorded facts say which name that is; then the clause is one that names its subject, like any other.
"""

from __future__ import annotations

from actions.context import own, papers, ways_to_bodies, ways_to_persons
from actions.context.by_state import by_state
from actions.context.clauses import Clause, mention
from actions.context.listed import listed_one
from actions.context.reference import Reference, Way
from actions.focus import Focus
from actions.kinds import KINDS
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Staff
from knowledge.names import normal_name


def resolved(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the clause with the subject that its phrase refers to, and judged as if that had been named; itself where
    there is no such phrase or nothing that it can mean.
    """
    refers = clause.get("refers")
    if not refers or not refers["as"]:
        return clause
    found = _WAYS[refers["way"]](Reference(clause, refers, focus, knowledge))
    facts = [name for name in found if name in knowledge.by_id]
    if facts:  # "how long after that was the second one over?" sets it against another, which the finder does itself
        return clause if "how_long" in clause["marks"] else {**clause, "fact": facts[0]}
    named = [name for name in found if knowledge.subjects[name].type in refers["as"]]
    if not named:
        return clause
    kind = knowledge.subjects[named[0]].type
    reading = refers["as"][kind]
    at, inside = refers["at"], refers["inside"]
    before = [s for n, s in enumerate(clause["subjects"]) if n < at and n not in inside]
    after = [s for n, s in enumerate(clause["subjects"]) if n >= at and n not in inside]
    whole = {
        **clause,
        "refers": None,
        **reading,
        "kind": _kind(reading, focus),
        "subjects": [*before, *(mention(name, knowledge) for name in named), *after],
    }
    return resolved(whole, focus, knowledge)


def _kind(reading: Clause, focus: Focus) -> str:
    """Return the kind of the clause as it is read with a name; where it says nothing but the name and what was said
    last lists several, the subject itself is asked for, else what was asked last.
    """
    disputes = ways_to_persons.DISPUTES.match(" ".join(reading["words"])) and "_person_" in reading["words"]
    if not (disputes and focus.kind in KINDS):
        return str(reading["kind"])
    told_at_once = bool(focus.listed) and set(focus.listed) <= set(focus.topic)
    asks_again = focus.kind in KINDS and KINDS[focus.kind].followed and not told_at_once
    return "other_subject" if asks_again else "overview"


def _returned_to(asked: Reference) -> list[str]:
    """Return what the conversation began with ("the mission we started with"), or was about before."""
    personal = len(asked.types) > 1 and {"he", "him", "his", "she", "her"} & set(asked.clause["words"])
    course = asked.among(asked.focus.course, *(["person"] if personal else asked.types))
    if asked.place in ("previous", "earlier", "other"):
        return [name for name in reversed(course) if name not in asked.focus.topic][:1]
    return course[:1]


def _gone_back_to(asked: Reference) -> list[str]:
    """Return what was talked about before something came in between: an organization called so, else any."""
    knowledge = asked.knowledge
    recent = asked.recent(*asked.types)
    bearers = [n for n in recent if asked.noun in normal_name(knowledge.subjects[n].name).split()]
    named_by = [n for n in recent if n in asked.focus.course]  # not what an answer only spoke of
    return ([n for n in bearers if n in named_by] or named_by or bearers or recent)[:1]


def _back_to(asked: Reference) -> list[str]:
    """Return the organization talked about, the latest first, that has what the noun says: "back to the soldiers"."""
    knowledge, noun = asked.knowledge, root(asked.noun)
    course = asked.among(reversed(asked.focus.course), *asked.types)
    named = [n for n in course if noun in {root(word) for word in normal_name(knowledge.subjects[n].name).split()}]
    counted = [n for n in course if any(root(fact.unit) == noun for fact in knowledge.facts(n, Staff))]
    told = [n for n in course if any(noun in fact_roots(fact) for fact in knowledge.subjects[n].facts)]
    return (named or counted or told)[:1]


def _pointed(asked: Reference) -> list[str]:
    """Return what the conversation is about: "that one"."""
    return asked.among(asked.focus.topic[:1], *asked.types)


_WAYS: dict[str, Way] = {
    **ways_to_bodies.WAYS,
    **papers.WAYS,
    **ways_to_persons.WAYS,
    **own.WAYS,
    "returned_to": _returned_to,
    "by_state": by_state,
    "back_to": _back_to,
    "gone_back_to": _gone_back_to,
    "pointed": _pointed,
    "in_front": listed_one,
    "listed": listed_one,
}
