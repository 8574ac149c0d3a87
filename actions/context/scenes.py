"""Scenes that a statement sets for the question behind it: "Chapter one is in July 2008 at the UN mission. Who is on
the boss's door?" asks for the head of that time.
"""

from __future__ import annotations

import re

from actions.context.clauses import Clause, mention, read_as, text_of
from actions.context.missions_meant import mission_of
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


def with_scene(clause: Clause, scene: Clause, knowledge: Knowledge) -> Clause | None:
    """Return a clause that asks who headed what the statement before it speaks of as the question for the time which
    that tells; one that asks if somebody was still there, with that time; else None.
    """
    if scene["is_question"] or clause["times"] or not _sets_time(scene):
        return None
    text = text_of(clause)
    if _STILL_SITS.search(text) and not any(s["type"] == "organization" for s in clause["subjects"]):
        return {**clause, "times": scene["times"]}
    if _WHO_LED.match(text) and {s["id"] for s in scene["subjects"]} & {knowledge.home, clause["subjects"][0]["id"]}:
        return {**clause, "times": scene["times"], "words": [*clause["words"], "in", "_time_"]}
    if not scene["subjects"] and not clause["subjects"] and _WHAT_THEN.fullmatch(text):
        known = {"words": ["what", "happened", "in", "_time_"], "marks": ["which"], "yes_no": False}
        return read_as(clause, "event_at", times=scene["times"], **known)
    places = [mention(mission, knowledge) for s in scene["subjects"] for mission in mission_of(s["id"], knowledge)]
    somebody = any(s["type"] == "person" for s in scene["subjects"])
    if clause["subjects"] or not _WHO_SITS.search(text) or _PRESENT.search(text) or somebody or len(places) > 1:
        return None
    words = ["who", "led", *(f"_{place['type']}_" for place in places), "in", "_time_"]
    known = {"words": words, "marks": ["the_head", "then", "who"], "yes_no": False}
    return read_as(clause, "leader", subjects=places, times=scene["times"], **known)


def still_there(clause: Clause) -> Clause:
    """Return a clause that asks if somebody was still at his desk, in the words for an office."""
    if not _STILL_SITS.search(text_of(clause)):
        return clause
    who = "_person_" if any(s["type"] == "person" for s in clause["subjects"]) else "he"
    words = ["was", who, "in", "office", "in", "_time_"]
    return read_as(clause, "tenure", words=words, marks=["he", "then", "title"], yes_no=True)


def _sets_time(scene: Clause) -> bool:
    """Return whether a statement tells one time in full."""
    times = scene["times"]
    return len(times) == 1 and times[0]["date"][:4].isdecimal() and times[0]["relation"] == "in"
