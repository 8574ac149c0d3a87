"""Which of those that were listed or named together a phrase picks: "the second one", "the latter"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from actions.context.clauses import Clause
from actions.context.reference import Reference
from actions.context.remembered import NUMBERS
from actions.focus import EDGE_SIGN, Focus
from actions.followups.ellipsis import words_of
from knowledge import Knowledge
from knowledge.models import Staff

PLACES = {
    word: position
    for position, words in enumerate(
        ("first 1st one", "second 2nd two", "third 3rd three", "fourth 4th four", "fifth 5th five", "sixth 6th six")
    )
    for word in words.split()
}
LARGER = ("bigger", "larger", "biggest", "largest")
SMALLER = ("smaller", "smallest")
COMPARED = ("earlier", "older", "later", "newer", "younger", *LARGER, *SMALLER)
_NAMED_BEHIND = re.compile(r"\bother one\b.*\w{3,}, (?:the )?[\w-]+\W*$", re.IGNORECASE)
_OF_THESE = frozenset({"these", "those", "them"})
_OF = ("those", "these", "the", "them", "my", "our", "your")
"""Words before the number of those from whom one is picked: "the first of those three"."""


def picks_question(clause: Clause, focus: Focus) -> bool:
    """Return whether a clause picks from the questions that were asked last: "KFOR: just the second one"."""
    rest = {word for word in clause["words"] if not word.startswith("_")}
    return bool(clause["subjects"]) and len(focus.asked) > 1 and rest <= words_of("small", "of_asked")


def listed_one(asked: Reference) -> list[str]:
    """Return the one of what was listed or named together that the phrase picks; it can be a fact."""
    focus = asked.focus
    if not asked.noun and any(subject["type"] == "role" for subject in asked.clause["subjects"]):
        return []  # "who of the SRSGs was the first?" says itself of whom
    if picks_question(asked.clause, focus):
        return []
    if asked.place == "other" and _NAMED_BEHIND.search(asked.clause["text"]) and asked.clause["subjects"]:
        return []  # "the other one it was overseeing, the ICO"
    listed = [n for n in focus.listed if n not in asked.knowledge or asked.knowledge.subjects[n].type in asked.types]
    words = asked.clause["words"]
    asks_who = words[:1] == ["who"] and words[1:2] in (["is"], ["was"]) and words[2:3] in ([], ["the"], [asked.place])
    if asks_who and any(n in asked.knowledge for n in listed):
        listed = asked.among(listed, "person")
    if of_heads := _heads_told(asked, listed):
        listed = of_heads
    if len(listed) < 2 and asked.types == ["organization"]:  # "the first of those missions", after their heads
        listed = asked.among(focus.topic, "organization")
    place = asked.place or "other"  # "the one that you did not name"
    asks_which = words[:1] in (["which"], ["what"]) and words[1:2] in (["is"], ["was"]) and place in words[2:5]
    if place in COMPARED and asks_which and "of" not in words[2:4]:
        return []  # "which is the older one?" asks for it
    if asked.noun:
        listed = dated_told(focus, asked.knowledge)
    number = next((NUMBERS[word] for before, word in pairwise(words) if before in _OF and word in NUMBERS), 0)
    if number and len(listed) != number:
        listed = _so_many(asked, number) or (_two_talked_about(asked) if number == 2 else []) or listed
    people = "person" in asked.types and bool(asked.among(focus.topic[:1], "person"))
    alone = place in ("first", "second") and people
    if len(listed) < 2 and not asked.noun and (alone or place in ("former", "latter", "other", *LARGER, *SMALLER)):
        listed = _two_talked_about(asked)
    if people and not _OF_THESE.isdisjoint(words):
        in_talk = asked.among(focus.course, "person")
        if len(listed) < 2 or (len(in_talk) > 1 and not set(listed) <= set(in_talk)):
            listed = in_talk  # those that were only in the same line as the one told of are not meant
    if len(listed) < 2:
        return []
    if place == "_number_":
        numbers = asked.clause["numbers"]
        return listed[numbers[0] - 1 : numbers[0]] if numbers and numbers[0] > 0 else []
    if place in LARGER or place in SMALLER:
        return _by_size(asked, listed, place in LARGER)
    if (several := place.split())[1:] in (["two"], ["three"]):
        count = NUMBERS[several[1]]
        return listed[:count] if several[0] == "first" else listed[-count:]
    if place == "penultimate" or (len(several) > 1 and "last" in several):
        return listed[-2:-1]
    if place in ("middle", "between"):
        return listed[len(listed) // 2 :][:1] if len(listed) % 2 else []
    if place in ("latter", "last", "latest", "final", "later", "newer", "bottom", "end"):
        return listed[-1:]
    if place in ("former", "earlier", "older", "top", "beginning", "start"):
        return listed[:1]
    if place == "other" and listed[0] not in asked.knowledge:  # of facts, the one after that which was told
        told = [n for n, name in enumerate(listed) if name in focus.facts]
        return (listed[told[-1] + 1 :] or listed[: told[0]][-1:])[:1] if told else []
    if place == "other" and (unnamed := _left_out(asked, listed)):
        return unnamed
    if place == "other":
        rest = [name for name in listed if name not in focus.topic]
        return (rest or [name for name in listed if name not in focus.topic[:1]])[:1]
    return listed[PLACES[place] : PLACES[place] + 1]


def _left_out(asked: Reference, listed: Sequence[str]) -> list[str]:
    """Return the organization that "the ISG and the other one" means after a list in which both are missing."""
    named = [s["id"] for s in asked.clause["subjects"] if s["type"] == "organization"]
    missing = [o.id for o in asked.knowledge.organizations if o.id not in listed]
    rest = [name for name in missing if name not in named]
    return rest if len(named) == 1 and len(rest) == 1 and set(named) <= set(missing) else []


def _heads_told(asked: Reference, listed: Sequence[str]) -> list[str]:
    """Return those who head the organizations that were listed, where all of them were told of and the clause speaks of
    a person: "the third of them has had his post since when?".
    """
    said = set(asked.clause["words"])
    personal = not said.isdisjoint({"he", "his", "him", "she", "her", "who"} | words_of("post", "heading"))
    if not personal or "person" not in asked.types:
        return []
    course = asked.focus.course
    heads = [
        [t.person for t in asked.knowledge.leaders(name) if t.person in course]
        for name in listed
        if name in asked.knowledge
    ]
    return [found[-1] for found in heads] if all(heads) else []


def dated_told(focus: Focus, knowledge: Knowledge) -> list[str]:
    """Return the dated facts that "the second date" counts: those of the last answer, else the two told last."""
    by_id = knowledge.by_id
    dated = [name for name in focus.facts if any(getattr(by_id[name], key, None) for key in ("date", "start", "end"))]
    told = list(dict.fromkeys(name.partition(EDGE_SIGN)[0] for name in focus.told))
    return dated if len(dated) > 1 else told[:2][::-1]


def _by_size(asked: Reference, names: list[str], larger: bool) -> list[str]:
    """Return the one of the organizations with the most people, or the fewest; none where a figure is not recorded."""
    figures = {
        n: [f.value for f in asked.knowledge.facts(n, Staff) if not f.country] for n in names if n in asked.knowledge
    }
    if len(figures) < 2 or not all(figures.values()):
        return []
    return [(max if larger else min)(figures, key=lambda name: sum(figures[name]))]


def _so_many(asked: Reference, number: int) -> list[str]:
    """Return the persons talked about last, if they are so many, in the order in which they held their office; of
    several offices, in that in which they came up.
    """
    heads = {t.person for o in asked.knowledge.organizations for t in asked.knowledge.leaders(o.id)}
    course = [name for name in asked.focus.course if name in heads]
    latest = course[-number:] if len(course) >= number else []
    line = [t for o in asked.knowledge.organizations for t in asked.knowledge.leaders(o.id) if t.person in latest]
    ordered = list(dict.fromkeys(t.person for t in line))
    if len({t.organization for t in line}) > 1:
        ordered = [name for name in latest if name in ordered]
    return ordered if "person" in asked.types and len(ordered) == number else []


def _two_talked_about(asked: Reference) -> list[str]:
    """Return the two organizations, or persons, that the conversation was about last, the earlier first; persons before
    organizations where the last answer was about one; for "the other one" only where it has been about no more than
    those.
    """
    latest_type = [asked.knowledge.subjects[name].type for name in asked.focus.topic[:1]]
    for kind in sorted(asked.types, key=lambda kind: kind not in latest_type):
        course = asked.among(asked.focus.course, kind)
        latest = course if asked.place == "other" else asked.recent(kind)[:2]
        if len(latest) == 2:
            return [name for name in course if name in latest]
    return []
