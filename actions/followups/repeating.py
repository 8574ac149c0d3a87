"""Whether the last question makes sense for what is named now: "How many soldiers?" asks nothing about a resolution."""

from __future__ import annotations

from actions.answer import Answer
from actions.context.references import References
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge

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
