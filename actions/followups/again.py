"""What a clause asks that hardly says more than a name: the several questions of the last message, the details of a
claim; and whether the last question makes sense for that name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from actions.answer import Answer
from actions.context.listed import PLACES
from actions.context.references import References
from actions.context.remembered import NUMBERS
from actions.followups.details_claimed import details_claimed
from actions.followups.ellipsis import names_for_the_same, words_of
from actions.followups.other_subject import ENDS_OF_LINE
from actions.kinds import KINDS
from actions.question import Question
from knowledge import Knowledge

_SEVERAL = re.compile(rf"\b(?P<end>first|last) (?P<number>{'|'.join(NUMBERS)}|[2-6])\b")
_PLACE = re.compile(r"\b(first|second|third|fourth|last|1st|2nd|3rd|4th)\b")


def each_asked(question: Question) -> list[Question]:
    """Return the questions that a clause stands for: those of the last message, each about what the clause names, where
    that message asked several and the clause says nothing but the name; those of a claim's details; else the clause's
    own.
    """
    if details := details_claimed(question):
        return details
    focus = question.focus
    if len(focus.asked) < 2 or not names_for_the_same(question):
        return [question]
    marks = question.marks - PLACES.keys() - ENDS_OF_LINE  # which say of the questions, which of them
    asked = replace(question, kind="other_subject", marks=marks, uncovered=(), foreign=())
    return [replace(asked, focus=replace(focus, aside="", options=[], **one)) for one in _picked(question)]


def _picked(question: Question) -> list[dict[str, Any]]:
    """Return those of the last message's questions that are to be asked again: "only the first two", "the second one";
    all of them where it does not say which.
    """
    asked = question.focus.asked
    said = question.text.lower()
    if several := _SEVERAL.search(said):
        number = NUMBERS.get(several["number"]) or int(several["number"])
        return asked[:number] if several["end"] == "first" else asked[-number:]
    places = [-1 if place == "last" else PLACES[place] for place in _PLACE.findall(said)]
    return [asked[place] for place in places if place < len(asked)] or asked


def several(questions: Sequence[Question], answers: Sequence[Answer]) -> list[dict[str, Any]]:
    """Return the questions of a message as the focus keeps them; none where they cannot be asked of something else."""
    kept = [
        {"kind": answer.kind, "marks": sorted(question.marks), "words": list(question.words)}
        for question, answer in zip(questions, answers, strict=True)
        if answer.kind in KINDS and KINDS[answer.kind].followed and not KINDS[answer.kind].meta
    ]
    return kept if len(kept) > 1 else []


def told_in_turn(answers: Sequence[Answer], knowledge: Knowledge) -> list[str]:
    """Return those of whom the answers of one message told, one each: "which of those two is Italian?" means them."""
    first = [answer.subjects[0] for answer in answers if answer.subjects and answer.facts]
    types = {knowledge.subjects[name].type for name in first}
    alone = len(first) == len(answers) > 1 and len(set(first)) == len(first) and len(types) == 1
    return first if alone and types <= {"person", "organization"} else []


UNREPEATED = frozenset({"overview", "full_name"})
"""The kinds that can be asked of everything."""
OF_HEADS = frozenset({"leader", "succession", "tenure", "appointment"})
"""The kinds of questions about persons that can be asked of the organizations that they head."""


def in_vain(question: Question, answer: Answer, knowledge: Knowledge) -> bool:
    """Return whether a clause that only names something was answered with nothing about it, or with nothing that can
    be asked of such a subject: then what it is tells more than what is not recorded of it.
    """
    named = question.named()
    if any(s["type"] == "country" for s in question.subjects):  # "and Americans?" narrows what was asked
        return False
    if question.has("he", "she"):  # "what was he at the UN?"
        return False
    if not named or question.strangers or question.yes_no or question.times or not _only_names(question):
        return False
    if answer.outcome in ("chat", "out_of_scope") or answer.kind in UNREPEATED:
        return False
    if answer.outcome == "ambiguous":
        return True
    missions = References(question, knowledge).through(named)
    about = {*named, *missions}
    if answer.outcome == "answered":
        told = {fact.subject for fact in answer.facts} | {str(getattr(f, "object", "")) for f in answer.facts}
        return about.isdisjoint({*answer.subjects, *told})
    if question.named("body") and not set(missions).isdisjoint(answer.subjects):
        return False
    talked_about = {knowledge.subjects[name].type for name in question.focus.topic}
    of_person = question.topic(knowledge, "person") and question.focus.kind not in OF_HEADS
    if of_person and knowledge.subjects[named[0]].type != "person":  # "and KFOR?", after how long somebody served
        return True
    if "person" in talked_about and References(question, knowledge).through(question.focus.topic):
        talked_about.add("organization")  # which those persons head
    if knowledge.subjects[named[0]].type == "body" and "organization" in talked_about:  # has heads and staff as well
        return False
    return bool(talked_about) and knowledge.subjects[named[0]].type not in talked_about


def _only_names(question: Question) -> bool:
    said = {word for word in question.words if not word.startswith("_")}
    if {"what", "in"} <= said:  # "what is in the plan?"
        return False
    return bool(question.words) and not question.foreign and said <= words_of("small", "topic")
