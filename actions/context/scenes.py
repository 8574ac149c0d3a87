"""Scenes that a statement sets for the question behind it: "Chapter one is in July 2008 at the UN mission. Who is on
the boss's door?" asks for the head of that time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from actions.context.reference import Clause
from actions.context.referring import mention
from actions.followups.ellipsis import SURE
from knowledge import Knowledge

_IN_THE_CHAIR = (
    r"(?:(?:on|at|behind) (?:the|his|her|their|that|its)(?: \w+){0,2} (?:door|desk|helm|top|head|wheel)|"
    r"in (?:the|his|her|that|their)(?: \w+){0,2} (?:chair|seat|office|job|post|saddle)|in (?:charge|office|"
    r"command|post)|"
    r"on top|at the (?:top|helm|head)|around|there)"
)
_WHO_SITS = re.compile(
    rf"\b(?:who|whose|whom)\b.*\b(?:{_IN_THE_CHAIR}(?: (?:now|then|there|by now|at the time))*$|"
    rf"(?:the )?(?:boss|head|chief|leader|director)\b|in charge\b|"
    r"(?:led|leads?|leading|ran|runs?|running|heading|headed|ruled?|commanding)\b)"
)
_STILL_SITS = re.compile(
    rf"^(?:is|was|are|were|would|will) .*\b(?:still|already|yet)\b.*\b(?:{_IN_THE_CHAIR}|the (?:boss|head|chief))$"
)
_WHO_LED = re.compile(
    r"^who (?:led|ran|headed|directed|was (?:the (?:head|boss|chief|leader) of|in charge of)) (?:the )?_organization_$"
)
_WHAT_THEN = re.compile(
    r"(?:and |so )*what (?:(?:should|would|could|can|do|does|did|is|was|have|has|had|must|shall|to|there|i|we|"
    r"you|one) )*"
    r"(?:be|put|write|go|goes|stand|stands|belong|belongs|come|comes|note|enter|happen|happened|say|says|got|have|know|"
    r"recorded|mention|worth)(?: (?:on|in|into|there|then|it|that|this|down|noting|telling|recorded|for it))*"
)
"""Asks what there was at the time that the statement before it tells: "… What should be on it?"."""
_PRESENT = re.compile(r"\bwho (?:is|leads|runs|heads|are)\b.*\b(?:now|today|currently|these days)$")
"""Asks for today, whatever the story before it tells."""


def with_scene(clauses: Sequence[Clause], clause: Clause, knowledge: Knowledge) -> Clause:
    """Return a clause that asks who headed what the statement before it speaks of as the question for the time which
    that tells; one that asks if somebody was still there, with that time; else the clause.
    """
    position = next((n for n, other in enumerate(clauses) if other is clause), 0)
    scene = clauses[position - 1] if position else None
    if not scene or scene["is_question"] or clause["times"] or not _sets_time(scene):
        return clause
    text = " ".join(clause["words"])
    if _STILL_SITS.search(text) and not any(s["type"] == "organization" for s in clause["subjects"]):
        return {**clause, "times": scene["times"]}
    if _WHO_LED.match(text) and {s["id"] for s in scene["subjects"]} & {knowledge.home, clause["subjects"][0]["id"]}:
        return {**clause, "times": scene["times"], "words": [*clause["words"], "in", "_time_"]}
    if not scene["subjects"] and not clause["subjects"] and _WHAT_THEN.fullmatch(text):
        known = {"kind": "event_at", "confidence": SURE, "words": ["what", "happened", "in", "_time_"], "refers": None}
        known |= {"marks": ["which"], "uncovered": [], "foreign": [], "unheard": [], "yes_no": False}
        return {**clause, **known, "times": scene["times"]}
    if clause["subjects"] or not _WHO_SITS.search(text) or _PRESENT.search(text):
        return clause
    places = _places(scene, knowledge)
    if len(places) > 1 or any(s["type"] == "person" for s in scene["subjects"]):
        return clause
    words = ["who", "led", *(f"_{place['type']}_" for place in places), "in", "_time_"]
    known = {"kind": "leader", "confidence": SURE, "words": words, "marks": ["the_head", "then", "who"]}
    known |= {"uncovered": [], "foreign": [], "unheard": [], "refers": None, "yes_no": False}
    return {**clause, **known, "subjects": places, "times": scene["times"]}


def still_there(clause: Clause) -> Clause:
    """Return a clause that asks if somebody was still at his desk, in the words for an office."""
    if not _STILL_SITS.search(" ".join(clause["words"])):
        return clause
    who = "_person_" if any(s["type"] == "person" for s in clause["subjects"]) else "he"
    known = {"kind": "tenure", "confidence": SURE, "words": ["was", who, "in", "office", "in", "_time_"]}
    known |= {"marks": ["he", "then", "title"], "uncovered": [], "foreign": [], "unheard": [], "yes_no": True}
    return {**clause, **known}


def _sets_time(scene: Clause) -> bool:
    """Return whether a statement tells one time in full."""
    times = scene["times"]
    return len(times) == 1 and times[0]["date"][:4].isdecimal() and times[0]["relation"] == "in"


def _places(scene: Clause, knowledge: Knowledge) -> list[dict[str, Any]]:
    """Return the organizations that a statement names, a body as its mission."""
    found = []
    for subject in scene["subjects"]:
        if subject["type"] == "organization":
            found.append(subject)
        elif subject["type"] == "body" and subject["id"] in knowledge:
            missions = [child for child in knowledge.children(subject["id"]) if child.type == "organization"]
            found += [mention(mission.id, knowledge) for mission in missions[:1]]
    return found
