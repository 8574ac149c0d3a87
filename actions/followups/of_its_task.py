"""Follow-ups on what an organization does: with whom else, who gets the good of it, and who had it in hand before."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Mandate, Relation, Status

_GETS_IT = re.compile(
    r"\bwho(?: all| else| exactly)? (?:(?:is|are|was|were|does|do|did|has|have|in _home_) )*"
    r"(?:receiv\w+|get(?:s|ting)?|got|benefit\w*|profit\w*|tak(?:es?|ing)|took|enjoy\w*)\b"
    r".*\b(?P<help>advices?|help|support|assistance|training|mentoring|guidance|aid|backing|monitoring)\b"
)
_BEFORE_IT = re.compile(
    r"(?:^(?:and |so |but )*before (?:the )?_(?:organization|body)_|\bbefore (?:the )?_(?:organization|"
    r"body)_(?: \w+){0,4}$)"
)
_HAD = re.compile(r"\bwho (?:\w+ )?(?:had|held|ran|did|was|took care|looked after|handled|controlled|decided|dealt)\b")

_GAVE_IT = re.compile(
    r"\bwho (?:\w+ )?(?:gave|handed|passed|transferred|ceded|left|granted)\b"
    r"(?= (?:it|them|(?:the )?_(?:organization|body)_)\b|.* to (?:it|them|(?:the )?_(?:organization|body)_)\b)"
)
_PASSED = frozenset(root(word) for word in ("handed", "transferred", "passed", "received", "inherited"))


def who_gets_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who is receiving its advice?": what the organization does, and for whom."""
    match = _GETS_IT.search(" ".join(question.words))
    named = question.named("organization")
    points = question.has("it", "they", "that") and not set(question.named()) - {str(knowledge.home)}
    about = named[0] if len(named) == 1 else question.topic(knowledge, "organization") if points and not named else ""
    if not match or not about or question.times:
        return None
    helps = any(root(match["help"]) in fact_roots(fact) for fact in knowledge.facts(about, Relation))
    if helps and not any(root(match["help"]) in fact_roots(fact) for fact in knowledge.facts(about, Mandate)):
        words = ("whom", "does", "_organization_", match["help"])
        asks = replace(question.as_kind("relation"), subjects=(mention(about, knowledge),), words=words)
        return replace(asks, marks=frozenset(), uncovered=(), foreign=(), unheard=())
    return _mandate_of(question, about, knowledge)


def who_had_it_before(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Before EULEX got it, who had the say about the rule of law?", "who gave it that power?": the event in which it
    was handed over.
    """
    text = " ".join(question.words)
    asks = (_BEFORE_IT.search(text) and _HAD.search(text)) or _GAVE_IT.search(text)
    if not asks or question.named("person", "role") or question.times:
        return None
    named = question.named("organization", "body") or [question.topic(knowledge, "organization")]
    got = {end for name in named if name for end in (name, *(child.id for child in knowledge.children(name)))}
    said = {root(word) for word in question.words if word not in words_of("small", "asking")}
    for event in knowledge.events:
        whole = fact_roots(event)
        handed = isinstance(event, Event) and event.kind == "event" and event.subject not in got
        if handed and got & set(event.others) and _PASSED & whole and len(said & whole) > 1:
            return question.taken_as("event", fact=event.id, subjects=())
    return None


def mission_with_event(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Was the mission up and running by then?": of the organization talked about that alone had such an event."""
    points = (
        question.has("the_organization") and not question.subjects and question.kind in ("start", "event", "status")
    )
    if not points or not (question.yes_no or question.has("when")):
        return None
    said = {root(word) for word in question.words if word not in words_of("small", "asking", "bodies")}
    talked_about = [name for name in question.focus.course if knowledge.subjects[name].type == "organization"]
    having = [
        name
        for name in talked_about
        if any(len(said & fact_roots(e)) > 1 for e in knowledge.facts(name, Event) if e.kind == "event")
    ]
    if len(having) != 1 or having == question.focus.topic[:1]:
        return None
    return question.taken_as("event", subjects=(mention(having[0], knowledge),))


def _mandate_of(question: Question, name: str, knowledge: Knowledge) -> Question:
    asked = replace(question.as_kind("mandate"), subjects=(mention(name, knowledge),), yes_no=False, times=())
    words = ("what", "does", "_organization_", "do")
    return replace(asked, words=words, marks=frozenset(), uncovered=(), foreign=(), unheard=())


_TOOK_OVER = re.compile(
    r"\b(?:who|(?:what|which) \w+|(?:some|any)(?:one|body|thing)|(?:an|any|some)other \w+)(?: else)? (?:\w+ )?"
    r"(?:(?:took|takes?|taken) (?:it |this |that |all that )?over|replaced?|succeed(?:ed)?|followed|came after|"
    r"inherit(?:ed)?|assumed?|stepped in|was in charge after|ran \w+ after)\b"
)
_FROM_IT = re.compile(
    r"\b(?:its|their|that|those|this|_organization_) (?:\w+ )?(?:role|work|jobs?|tasks?|place|functions?|powers?|"
    r"duties|mandate|responsibilit\w+|administration)\b"
)


def over_now(name: str, knowledge: Knowledge) -> bool:
    """Return whether an organization is recorded as ended."""
    return any(fact.value == "ended" for fact in knowledge.facts(name, Status))


def who_took_it_over(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So who took over when they stopped?" of an organization that gave up a task, not of somebody in an office: who
    has had it in hand since.
    """
    text, named = " ".join(question.words), question.named("organization")
    talked_about = [name for name in question.focus.topic if knowledge.subjects[name].type == "organization"]
    from_it = bool(_FROM_IT.search(text))
    talked_about = talked_about if from_it else [question.topic(knowledge, "organization")]
    recent = References(question, knowledge).recent(("organization",)) if question.has("which_body") else []
    handed_on = [name for name in recent if any(fact.end for fact in knowledge.facts(name, Mandate))]
    about = next(iter([*named, *(name for name in talked_about if name), *handed_on]), "")
    asks = (from_it or question.kind in ("succession", "leader", "task_holder")) and _TOOK_OVER.search(text)
    over = from_it or (question.has("ended", "end", "they", "it", "that") and not question.has("the_head", "title"))
    gave_up = about and (over_now(about, knowledge) or any(fact.end for fact in knowledge.facts(about, Mandate)))
    if not asks or not over or not gave_up or question.has("he", "she") or set(question.named()) - {about}:
        return None
    ends = [event for event in knowledge.facts(about, Event) if event.kind == "end"]
    if not any(event.result or event.why for event in ends):
        of_it, marks = (mention(about, knowledge),), frozenset({"taken_over"})
        return question.taken_as("end_reason", subjects=of_it, times=(), marks=marks, yes_no=False)
    words = ("who", "governed", "_home_", "after", "_organization_")
    subjects = tuple(mention(name, knowledge) for name in (knowledge.home, about) if name)
    marks = frozenset({"who", "following"})
    return question.taken_as("task_holder", words=words, subjects=subjects, times=(), marks=marks, yes_no=False)


STEPS = (
    who_gets_it,
    who_had_it_before,
    mission_with_event,
)
