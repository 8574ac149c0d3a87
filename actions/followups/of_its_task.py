"""Follow-ups on what an organization does: with whom else, who gets the good of it, and who had it in hand before."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.references import References
from actions.context.referring import mention
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event, Mandate, Relation, Status

_WITH = r"(?:with|for|to|of|among)"
_THOSE = r"(?:them|those|these|that|this|him|(?:the )?[a-z]+)"
_OTHERS = r"(?:others?|other [a-z]+|(?:any|some|every)(?:one|body) else|more(?: [a-z]+)?|further [a-z]+)"
_ONLY_WITH = re.compile(
    rf"(?:and |so |but |is it |was it |are they |do they |does it |they |it )*(?:only|just|"
    rf"merely) (?:{_WITH} )?{_THOSE}"
    rf"(?: ,)? or (?:(?:also|even|perhaps) )?(?:{_WITH} )?{_OTHERS}(?: (?:too|as well|also|there|besides))*"
)
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


def with_others_too(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Only with them, or with others as well?" after what an organization does: what it does, whole."""
    about = question.topic(knowledge, "organization")
    if not about or not _ONLY_WITH.fullmatch(" ".join(question.words)) or question.subjects or question.times:
        return None
    if not knowledge.facts(about, Mandate) or question.focus.kind not in (
        "mandate",
        "task_holder",
        "overview",
        "relation",
    ):
        return None
    return _mandate_of(question, about, knowledge)


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


def when_it_was_given_up(question: Question, knowledge: Knowledge) -> Question | None:
    """ "When did they let go of it?" after what was handed over: the same event with its date."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event) and fact.date]
    asks = question.has("when") and _GAVE_UP.search(" ".join(question.words)) and not question.subjects
    if not asks or len(told) != 1 or not fact_roots(told[0]) & _PASSED:
        return None
    return question.taken_as("event", fact=told[0].id)


_GAVE_UP = re.compile(
    r"\b(?:they|it|he|that|she) (?:\w+ )?(?:let go|g[ai]ve|part(?:ed)? with|los[te]|hand(?:ed)?|pass(?:ed)?|got rid|"
    r"drop(?:ped)?|surrender(?:ed)?|relinquish(?:ed)?)\b.*\b(?:it|that|them|those)\b"
)


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


_REMAINED = re.compile(
    r"\b(?:what|anything|something|nothing|much|how much)\b(?: \w+){0,4}? "
    r"(?:remain\w*|left(?: (?:over|behind))?(?= of|$| in| there| after| from)|leave behind|outliv\w+|surviv\w+)\b"
)


def what_remained(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And after 2012, what was left of it?" of an organization that has ended."""
    if not _REMAINED.search(" ".join(question.words)) or question.has("how_many", "when"):
        return None
    led = [t for name in question.named("person") for t in knowledge.tenures(name) if t.leads and t.person == name]
    named = [*question.named("organization"), *(str(tenure.organization) for tenure in led)]
    about = named or [question.topic(knowledge, "organization")]
    if not all(about) or not all(over_now(name, knowledge) for name in about):
        return None
    subjects, marks = tuple(mention(name, knowledge) for name in dict.fromkeys(about)), frozenset({"taken_over"})
    return question.taken_as("end_reason", subjects=subjects, times=(), marks=marks, yes_no=False)


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


_DID_BEFORE = re.compile(
    r"^(?:and |so |but |then )*what (?:did|was) (?:the )?(?:_organization_|it|they) "
    r"(?:do|doing|up to|(?:its |their )?(?:job|task|mandate|mission|role)) (?:here |there |in _home_ )?"
    r"(?:before|earlier|previously|originally|at first|until then|beforehand)\b"
)


def what_it_did_before(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What did UNMIK do before the others came?": the task that it once had."""
    named = question.named("organization")[:1] or [question.topic(knowledge, "organization")]
    if not named[0] or not _DID_BEFORE.match(" ".join(question.words)) or question.has("he", "she"):
        return None
    former = [fact for fact in knowledge.facts(named[0], Mandate) if fact.period == "former"]
    if not former:
        return None
    asked = _mandate_of(question, named[0], knowledge)
    return replace(asked, words=("what", "did", "_organization_", "do"), marks=frozenset({"then", "which"}))


_CHANGED = re.compile(
    r"\bwhen (?:did|was) (?:that|this|it|they) (?:\w+ )?(?:change|changed|end|ended|stop|over|cease)\b"
)


def when_that_changed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And when did that change?" after a task that an organization once had: its end."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Mandate) and fact.end]
    if not told or question.subjects or question.times or not _CHANGED.search(" ".join(question.words)):
        return None
    ends = [e for e in knowledge.facts(told[0].subject, Event) if e.kind == "end" and e.date]
    return question.taken_as("event", fact=ends[0].id) if len(ends) == 1 else None


STEPS = (
    what_remained,
    what_it_did_before,
    with_others_too,
    who_gets_it,
    who_had_it_before,
    when_it_was_given_up,
    mission_with_event,
)
