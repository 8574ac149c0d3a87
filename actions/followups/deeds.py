"""Follow-ups with "do that", which stand for what was told last, and those that ask who else after a "No."."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.followups.asking import ask, talked_about
from actions.followups.ellipsis import names_any, words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event, Mandate, Relation

_DOES = re.compile(
    r"\b(?:do|does|did|doing|done)(?: all)? (?:that|this|so|such a thing)\b|"
    r"\b(?:it|they|he|she|still|also|_\w+_) (?:do|does|did|doing|done) it\b"
)
_WORK = re.compile(
    r"\bstill (?:\w+ )?(?:at (?:it|that|this)\b|(?:do|does|doing)$|"
    r"(?:its|their|his|her|the) (?:job|task|mandate|role|work|mission|purpose)\b)|"
    r"\b(?:go(?:es)? on|carr(?:y|ies) on|keeps?(?: on)?|continues?) (?:doing|with|to do) (?:that|this|it|so)\b"
)
"""Says that the work goes on: "is it still at it?", "does it carry on with that?"."""
_HE_DID = re.compile(r"\bwhat (?:else )?(?:did|had|has) (?:he|she)\b|\bwhat (?:he|she) did\b")
_OF_WHAT = re.compile(
    r"(?:and |but |so )*(?:(?:part )?(?:of|by|under|to|with|in) (?:what|which|whose|whom|who)(?: one)?|"
    r"(?:what|which)(?: one)? (?:is|was) it (?:part )?(?:of|under|with))(?: (?:then|instead))?"
)
"""Asks to whom something belongs, if not to whom was claimed: "of what, then?"."""
CLAIMED_OF_HEAD = frozenset({"leader", "office", "tenure"})
"""The kinds of claims about who heads an organization: "Is he still the head of it?"."""
CLAIMED_OF_TOPIC = frozenset({"appointment", "parent", "creation"})
"""The kinds of claims whose answer is about the subject in front, whoever was claimed to have done it."""


def does_it_still(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Does it still do that?" asks whether the one who was told of is still at work."""
    text = question.said
    said = " ".join(question.words[question.words[:1] in (("does",), ("do",), ("did",)) :])  # "does it still apply?"
    goes_on = (question.has("now") and _DOES.search(said)) or _WORK.search(text)
    topic = question.focus.topic[:1]
    if not goes_on or question.subjects or not topic or question.has("why", "when", "who", "how", "which"):
        return None
    marks = (question.marks - {"that", "title"}) | {"active"}
    told = question.told(knowledge)
    if "former_task" in question.focus.marks or (told and all(_may_be_over(fact) for fact in told)):
        marks |= {"former_task"}
    actor = mention(_actor(question, knowledge) or topic[0], knowledge)
    if actor["type"] == "document":
        return None
    return question.taken_as("status", subjects=(actor,), marks=marks, yes_no=True)


def who_instead(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who is it, then?" after a claim ("Is he the head now?") asks the same without the one who was claimed."""
    last = question.focus
    bare = question.has("who") and set(question.words) <= words_of("small", "who_instead")
    bare = bare or (last.kind == "parent" and bool(_OF_WHAT.fullmatch(question.said)))
    if not bare or names_any(question) or "yes_no" not in last.marks:
        return None
    types = ("organization", "role") if last.kind in CLAIMED_OF_HEAD else ("organization", "person", "document")
    if last.kind == "parent" and question.has("the_head"):  # "is there a UN mission? who is its boss?"
        return None
    about = [name for name in last.topic if knowledge.subjects[name].type in types]
    if not about or last.kind not in CLAIMED_OF_HEAD | CLAIMED_OF_TOPIC:
        return None
    kind = "leader" if last.kind in CLAIMED_OF_HEAD else last.kind
    marks = {"who"} | (set(last.marks) & {"now"})
    present = question.has("now") or question.has_word("is", "does", "runs", "leads", "heads")
    times = tuple(last.times) if kind == "leader" and not present else ()
    return ask(question, knowledge, kind, [about[0]], marks=marks, times=times)


def what_he_did_then(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And what did he do in 2009?" asks for what he did then, not for all that happened."""
    text = question.said
    person = References(question, knowledge).recent(("person",))[:1]
    if not _HE_DID.search(text) or not person or not question.times or question.subjects or question.kind != "event_at":
        return None
    words = tuple("_person_" if word in ("he", "she") else word for word in question.words)
    marks = question.marks - {"he", "she"}
    return replace(question, words=words, subjects=(mention(person[0], knowledge),), marks=marks)


def when_he_did_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "In which month did he do that?" asks for the date of the deed of his that was told last, not for his office."""
    person = question.named("person") or (References(question, knowledge).recent(("person",))[:1])
    points = question.has("he", "she") or question.named("person")
    if not person or not points or not question.has("when") or not _DOES.search(question.said) or question.times:
        return None
    told = (knowledge.by_id.get(name.partition("@")[0]) for name in question.focus.told)
    deeds = [fact for fact in told if isinstance(fact, Event) and person[0] in fact.by]
    return question.taken_as("event", fact=deeds[0].id, subjects=()) if deeds else None


def why_they_did(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What made NATO do that?": the one thing with a reason that it did to whom the conversation is about."""
    actors = question.named()
    points = question.has("that", "it") and not question.times
    if not question.has("why") or len(actors) != 1 or len(question.subjects) != 1 or not points:
        return None
    about = talked_about(question, knowledge)
    done = [event for name in about for event in knowledge.facts(name, Event) if actors[0] in event.by]
    told = [fact for fact in question.told(knowledge) if fact in done]
    reasons = [event for event in told or done if event.why]
    if told and not reasons:
        return question.taken_as("detail", subjects=(), marks=frozenset({"why", "of_a_part"}), yes_no=False)
    return question.taken_as("event", fact=reasons[0].id, yes_no=False) if len(reasons) == 1 else None


def _may_be_over(fact: object) -> bool:
    return getattr(fact, "period", "") == "former" or getattr(fact, "kind", "") == "start"


def _actor(question: Question, knowledge: Knowledge) -> str:
    """Return who did what was told last; empty where that is not one alone."""
    actors = set()
    for fact in question.told(knowledge):
        if isinstance(fact, Event) and fact.by:
            actors.add(fact.by[0])
        elif isinstance(fact, Mandate | Relation):
            actors.add(fact.subject)
    known = [name for name in actors if knowledge.subjects[name].type in ("organization", "person")]
    return known[0] if len(known) == 1 else ""
