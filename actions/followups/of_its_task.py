"""Follow-ups on what an organization does: who has the good of it, had it before, took it over, who gives orders."""

from __future__ import annotations

import re

from actions.context.references import References
from actions.followups.asking import ask, of_type, talked_about
from actions.followups.ellipsis import SURE, words_of
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
    r"(?:^(?:and |so |but )*before (?:(?:the )?_(?:organization|body)_|them\b|it\b|that\b)|\bbefore (?:(?:the )?"
    r"_(?:organization|body)_|them|it|that)(?: \w+){0,4}$)"
)
_HAD = re.compile(r"\bwho (?:\w+ )?(?:had|held|ran|did|was|took care|looked after|handled|controlled|decided|dealt)\b")

_GAVE_IT = re.compile(
    r"\bwho (?:\w+ )?(?:gave|handed|passed|transferred|ceded|left|granted)\b"
    r"(?= (?:it|them|(?:the )?_(?:organization|body)_)\b|.* to (?:it|them|(?:the )?_(?:organization|body)_)\b)"
)
_PASSED = frozenset(root(word) for word in ("handed", "transferred", "passed", "received", "inherited"))


def who_gets_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who is receiving its advice?": what the organization does, and for whom."""
    match = _GETS_IT.search(question.said)
    named = question.named("organization")
    points = question.has("it", "they", "that") and not set(question.named()) - {str(knowledge.home)}
    about = named[0] if len(named) == 1 else question.topic(knowledge, "organization") if points and not named else ""
    if not match or not about or question.times:
        return None
    helps = any(root(match["help"]) in fact_roots(fact) for fact in knowledge.facts(about, Relation))
    if helps and not any(root(match["help"]) in fact_roots(fact) for fact in knowledge.facts(about, Mandate)):
        return ask(question, knowledge, "relation", [about], f"whom does _organization_ {match['help']}", ())
    return ask(question, knowledge, "mandate", [about], "what does _organization_ do", (), yes_no=False, times=())


def who_had_it_before(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Before EULEX got it, who had the say about the rule of law?", "who gave it that power?": the event in which it
    was handed over.
    """
    text = question.said
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
    having = [
        name
        for name in of_type("organization", question.focus.course, knowledge)
        if any(len(said & fact_roots(e)) > 1 for e in knowledge.facts(name, Event) if e.kind == "event")
    ]
    if len(having) != 1 or having == question.focus.topic[:1]:
        return None
    return ask(question, knowledge, "event", [having[0]])


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
    text, named = question.said, question.named("organization")
    from_it = bool(_FROM_IT.search(text))
    told_of = talked_about(question, knowledge) if from_it else [question.topic(knowledge, "organization")]
    recent = References(question, knowledge).recent(("organization",)) if question.has("which_body") else []
    handed_on = [name for name in recent if any(fact.end for fact in knowledge.facts(name, Mandate))]
    about = next(iter([*named, *filter(None, told_of), *handed_on]), "")
    asks = (from_it or question.kind in ("succession", "leader", "task_holder")) and _TOOK_OVER.search(text)
    over = from_it or (question.has("ended", "end", "they", "it", "that") and not question.has("the_head", "title"))
    gave_up = about and (over_now(about, knowledge) or any(fact.end for fact in knowledge.facts(about, Mandate)))
    if not asks or not over or not gave_up or question.has("he", "she") or set(question.named()) - {about}:
        return None
    ends = [event for event in knowledge.facts(about, Event) if event.kind == "end"]
    if not any(event.result or event.why for event in ends):
        return ask(question, knowledge, "end_reason", [about], marks=["taken_over"], times=(), yes_no=False)
    names, words = filter(None, (knowledge.home, about)), "who governed _home_ after _organization_"
    return ask(question, knowledge, "task_holder", names, words, ["who", "following"], times=(), yes_no=False)


_TROOPS = r"(?:soldiers?|troops?|peacekeepers?|military|army|armed forces|men|forces?|contingents?|units?|lot)"
_THEM = (
    rf"(?:them|it|those|these|(?:the|those|these|all the|their|its) (?:_\w+_ )?(?:\w+ )?{_TROOPS}|"
    rf"(?:the )?_organization_(?: {_TROOPS})?)"
)
_ORDERS = re.compile(
    rf"\b(?:giv\w+|gave|issu\w+) (?:{_THEM} )?(?:(?:the|their|its|any|marching) )*(?:orders|commands|instructions)\b"
    rf"|\b(?:orders?|commands?|commanded|commanding|boss|bosses) {_THEM}(?: (?:around|about|there|here))?$"
    rf"|\btell(?:s|ing)? {_THEM} what to do\b"
    r"|\bwhom? .*\b(?:take|get|receive|follow|obey|carry out) (?:(?:their|its|the|any) )*(?:orders|commands)\b"
    r"|\bwhose (?:orders|commands?)\b.*\b(?:they|it|_organization_|soldiers|troops)\b"
    r"|\bwhom? (?:do|does|must|should|have) (?:they|it|the soldiers|the troops)(?: have to)? "
    r"(?:obey|listen to|answer to|salute)\b"
    rf"|\b(?:in|has|have|having) (?:the )?(?:command|say|authority|power) (?:of|over) {_THEM}"
    r"|\bcalls? the shots\b|\b(?:their|its) commander\b"
)


def _told_of(question: Question, knowledge: Knowledge) -> list[str]:
    """Return the organizations that are named, else those talked about, the latest first."""
    pool = question.named("organization") or [*question.focus.topic, *question.focus.subjects]
    return of_type("organization", pool, knowledge)


def reduced_instead(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Why could they cut the numbers?" after a body without figures: of the organization told of before that was
    reduced.
    """
    topic = question.focus.topic[:1]
    about_body = topic and knowledge.subjects[topic[0]].type in ("body", "country", "document")
    if question.kind != "downsizing" or not about_body or question.subjects or not question.has("they", "it"):
        return None
    course = of_type("organization", reversed(question.focus.course), knowledge)
    reduced = [n for n in course if any(e.kind == "downsizing" for e in knowledge.facts(n, Event))]
    return ask(question, knowledge, "downsizing", reduced[:1], marks=question.marks) if reduced else None


def who_gives_orders(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who may give them orders?" of an organization: who commands it, or to whom it belongs."""
    asks = question.has("who") and not question.times and _ORDERS.search(question.said)
    elsewhere = question.named("person", "role", "document", "country", "body")
    if question.kind == "downsizing" and question.confidence >= SURE:  # "on whose orders was it downsized?"
        return None
    if not asks or elsewhere or question.kind == "parent" or question.has("deputy", "first", "second", "last"):
        return None
    for name in _told_of(question, knowledge)[:1]:
        commanded = any(fact.type == "commanded_by" for fact in knowledge.facts(name, Relation))
        ordered = question.has_word("orders", "commands", "command", "instructions", "obey")
        if commanded or (ordered and knowledge.subjects[name].parent):  # a head calls the shots, too
            return ask(question, knowledge, "parent", [name], "who commands _organization_", ["who"])
    return None
