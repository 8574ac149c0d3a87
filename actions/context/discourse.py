"""What a clause means among the clauses around it: a question with what these leave to it, and the conversation after
one that asks nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from actions.context.asking import MANNER
from actions.context.behind import with_all_wanted, without_guess, without_reason
from actions.context.clauses import Clause, clause_before, mention, only_names, read_as, says_only
from actions.context.descriptions import describes, identified, introduced, only_asks_which
from actions.context.it_meant import it_for_he
from actions.context.kin import without_kin
from actions.context.listed import PLACES, picks_question
from actions.context.missions_meant import mission_of
from actions.context.referring import resolved
from actions.context.rejected import corrected, takes_back
from actions.context.said_in_front import all_meant, people_in_front, tells_of_topic
from actions.context.scenes import still_there, with_scene
from actions.context.statements import with_statement, with_theme, word_not_understood
from actions.focus import Focus
from actions.followups.after_leaving import with_leaving_said
from actions.followups.ellipsis import words_of
from actions.kinds import REFUSED
from knowledge import Knowledge
from knowledge.models import Event

SURE_OF_STORY = 0.9
"""From this confidence on, a clause that is never answered tells a story of its own."""


def prepared(clauses: Sequence[Clause], clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return a clause that asks with what it refers to, and with what the clauses around it leave to it: names that
    were listed in front of it, and the manner of answering behind it.
    """
    before = clause_before(clauses, clause)
    if before and (found := with_theme(clause, before, focus, knowledge) or word_not_understood(clause, before)):
        return found
    position = next(n for n, other in enumerate(clauses) if other["text"] == clause["text"])
    if _is_of_story(clauses[:position], clause, focus):
        return {**clause, "kind": REFUSED, "confidence": 1.0, "marks": []}
    if before and (staged := with_scene(clause, before, knowledge)):
        return still_there(resolved(staged, focus, knowledge))
    clause = with_leaving_said(clauses, clause)
    clause = with_statement(clause, before) if before else clause
    clause = without_reason(without_guess(clause))
    following = clauses[position + 1 :]
    asks_which = next((other for other in following if only_asks_which(other["words"])), None)
    if found := identified(clause, asks_which if describes(clause) else None, focus, knowledge):
        return found
    if everybody := all_meant(clause, before, focus, knowledge):
        marks = [mark for mark in clause["marks"] if mark != "they"]
        return {**clause, "subjects": [mention(name, knowledge) for name in everybody], "marks": marks}
    if not clause["subjects"] and (people := people_in_front(clause["words"], focus, knowledge)):
        clause = {**clause, "subjects": [mention(people, knowledge)]}
    clause = it_for_he(without_kin(corrected(clause), focus, knowledge), focus, knowledge)
    clause = _taken_up(resolved(clause, focus, knowledge), focus, knowledge)
    clause = with_all_wanted(clause, following)
    manner = {mark for other in following if not other["subjects"] for mark in other["marks"]} & MANNER
    clause = {**clause, "marks": [*clause["marks"], *manner]}
    in_front = list(takewhile(only_names, reversed(clauses[:position])))[::-1]
    listed = [subject for other in in_front for subject in corrected(other)["subjects"]]
    if len(listed) > 1 and not clause["subjects"] and not {"first", "last", "other_one"} & set(clause["marks"]):
        return {**clause, "subjects": listed}
    return clause


def _is_of_story(before: Sequence[Clause], clause: Clause, focus: Focus) -> bool:
    """Return whether a clause that names nothing points to what the story before it tells, which is none of ours, or
    asks what to do: "my laptop gets hot. What is wrong with it?", "… What should I check?".
    """
    points = {"it", "he", "she", "they", "that"} & set(clause["marks"]) or {"i", "we"} & set(clause["words"])
    if not points or clause["subjects"] or focus.topic:
        return False
    told = any(other["kind"] == REFUSED and other["confidence"] >= SURE_OF_STORY for other in before)
    return told and not any(subject["known"] for other in before for subject in other["subjects"])


def _taken_up(clause: Clause, focus: Focus, knowledge: Knowledge) -> Clause:
    """Return the question that was suggested, where the clause takes it up: "yes please", "the second one"."""
    chosen = _place_taken_up(clause, focus)
    if chosen is None or not 0 <= chosen < len(focus.offers) or focus.offers[chosen]["subject"] not in knowledge:
        return clause
    offer = focus.offers[chosen]
    marks = ["when"]  # all that is suggested can be dated
    subjects = [mention(offer["subject"], knowledge)]
    return read_as(clause, offer["kind"], words=offer["words"], marks=marks, subjects=subjects)


def _place_taken_up(clause: Clause, focus: Focus) -> int | None:
    """Return the place of the suggestion that a clause takes up; None where it takes up none."""
    refers = clause.get("refers")
    counts = bool(PLACES.keys() & set(focus.words))  # then "the second" goes on after "the first phase"
    if picks_question(clause, focus):
        return None
    if clause["kind"] == "pick" and refers and refers["way"] == "listed" and not counts:
        return PLACES.get(refers["place"], clause["numbers"][0] - 1 if clause["numbers"] else None)
    asks = clause["yes_no"] or {"why", "when", "who", "how"} & set(clause["marks"])
    accepts = words_of("accepting") & set(re.findall(r"\w+", clause["text"].lower()))
    return 0 if clause["kind"] == "affirm" and accepts and not asks else None


def mentioned(focus: Focus, clause: Clause, knowledge: Knowledge) -> Focus:
    """Return the focus after a clause that asks nothing, but names what the question after it is about."""
    if takes_back(clause):  # "so not the UN"
        return focus
    clause = resolved(_as_topic(corrected(clause)), focus, knowledge)
    named = [s["id"] for s in clause["subjects"] if s["id"] in knowledge and not knowledge.subjects[s["id"]].home]
    times = [time for time in clause["times"] if time["date"][:4].isdecimal()] or focus.times
    if subject := introduced(clause, focus, knowledge):
        named = list(dict.fromkeys([subject, *named]))
    elif people := people_in_front(clause["words"], focus, knowledge):
        named = [people, *named]
    elif (
        says_only(clause, "small", "topic", "bare") or tells_of_topic(clause) or clause["kind"] == "staff"
    ):  # "now the OSCE, please"
        missions = [mission for name in named for mission in mission_of(name, knowledge) if mission != name]
        named = list(dict.fromkeys([*missions, *named]))
    if not named:
        return _happened(focus, clause, knowledge) or replace(focus, times=times)
    if told := _phases(clause, named, knowledge):
        facts = [event.id for event in told]
        focus = replace(focus, kind="downsizing", facts=facts, told=focus.after(told))
    alike = [name for name in named if knowledge.subjects[name].type == knowledge.subjects[named[0]].type]
    return replace(
        focus,
        subjects=focus.named(named),
        topic=[*named, *(n for n in focus.topic if n not in named)],
        listed=alike if len(alike) > 1 else focus.listed,
        times=times,
    )


def _as_topic(clause: Clause) -> Clause:
    """Return a clause that asks nothing with what it refers to read as a name: "the man before him, when did …?"."""
    refers = clause.get("refers")
    if not refers or refers["way"] != "neighbour":
        return clause
    readings = {kind: {**reading, "kind": "topic"} for kind, reading in refers["as"].items()}
    return {**clause, "refers": {**refers, "as": readings}}


def _phases(clause: Clause, named: list[str], knowledge: Knowledge) -> list[Event]:
    """Return the phases of a reduction of which a statement speaks: "they were cut in two rounds"."""
    speaks = "phase" in clause["marks"] and ("shrinks" in clause["marks"] or clause["kind"] == "downsizing")
    if not speaks or len(named) != 1:
        return []
    return [event for event in knowledge.facts(named[0], Event) if event.phase]


def _happened(focus: Focus, clause: Clause, knowledge: Knowledge) -> Focus | None:
    """Return the focus after a clause that names nothing but something that happened: "I need the date of the
    declaration".
    """
    events = [fact for s in clause["subjects"] if isinstance(fact := knowledge.by_id.get(s["id"]), Event)]
    names = list(dict.fromkeys(event.subject for event in events))
    facts = [event.id for event in events]
    whole = replace(focus, kind="event", subjects=focus.named(names), topic=names, facts=facts)
    return replace(whole, told=focus.after(events)) if events else None
