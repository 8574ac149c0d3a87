"""The words that make certain that a question is about a time, a date or a change (see `actions.certain.kinds`)."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event

_FROM_TO = re.compile(
    r"\bfrom (?:the |its )?(?:very )?(?:first|decision|start|beginning|outset)\b.*\b(?:to|until|till)\b"
    r"|\bstart to finish\b"
)
_START_DATES = re.compile(r"\b(?:start|starting|founding|launch|deployment) (?:dates?|years?|days?|months?)\b")
_HELD = r"(?:(?:been|become|held|led|headed|run|left|served|is|was|were|be|does|represent\w*)\b)"
"""What is said of an office, and is no deed."""
_DID = rf"(?:(?:has|had|have|did) )?(?!(?:has|had|have|did)\b)(?!{_HELD})[a-z]+ "
_ACTOR = (
    r"(?:the )?(?:_(?:role|body|organization|country)_ )?(?:(?:mr|dr|chief|diplomat|envoy|ambassador|official|head) )?"
    r"_(?:person|role|body)_"
)
_STEPS = r"(?:steps?|measures?|decisions?|actions?|things?|moves?|orders?|changes?|reforms?|deeds?)"
_DEEDS = re.compile(
    r"^what did\b|^(?:what|which) (?!(?:\w+ )?(?:year|month|date|post|job|office|role|title|position|function)s?\b)"
    r"(?:\w+ ){1,2}(?:did|has|had) (?:the )?_(?:person|body|organization|role)_ [a-z]+\b"
    rf"|^what {_DID}{_ACTOR}|^what (?:has|had|have) {_ACTOR} (?!{_HELD})[a-z]+\b|^{_ACTOR} {_DID}(?:what|which)\b"
    rf"|\b{_STEPS} (?:which |that |what )?(?:did |has |had )?{_ACTOR} (?!{_HELD})[a-z]+\b"
    rf"|\b{_STEPS}\b.*\b(?:taken|made|done|issued|ordered|adopted|agreed|passed|reached|announced) by {_ACTOR}"
    rf"|^what (?:was|were|got) (?:decided|agreed|ordered|resolved|announced|done)\b.*\bby {_ACTOR}"
)
"""Asks for what somebody did, in whatever order: "which steps did he take?", "what has ordered Mr Ban?"."""
_ITS_DAY = re.compile(r"_event_ day\b|\b(?:anniversary|birthday|date|day) of (?:the )?_event_")
SURE_OF_START = 0.9
LIKELY = 0.7
"""From this confidence on, a date is asked for as the classifier has it."""
UNSURE = 0.6
"""Below this confidence, a sign in the question outweighs the classifier."""
SURE = 0.8
"""From this confidence on, the words of facts do not outweigh it either."""


def events_at_a_time(question: Question, knowledge: Knowledge) -> bool:
    asks = question.has_word("events", "happenings", "occurred") or ("what", "else") in pairwise(question.words)
    began = question.words[:1] == ("what",) and question.kind in ("start", "end", "creation", "event", "end_reason")
    began = began and not question.named("organization", "person", "document", "role", "body")
    began = began and not question.has("it", "they", "that", "he")
    return bool(question.times) and (asks or began) and question.kind not in ("compare_time", "duration")


def body_of_a_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization came at a time: "which group came eleven days later?"."""
    came = _CAME_THEN.match(" ".join(question.words))
    return question.kind == "list" and bool(question.times) and bool(came) and not question.subjects


_CAME_THEN = re.compile(
    r"(?:and |so )*(?:which|what) (?:new )?(?:group|mission|organi[sz]ation|body|office|force)s? "
    r"(?:came|appeared|arrived|followed|emerged|joined|was (?:born|next|new))\b.*_time_"
)


def name_and_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it says nothing but a name and a time, which nothing said before makes a question: "EULEX April 2009"."""
    said = {word for word in question.words if not word.startswith("_")}
    named = question.named("organization", "body", "person") or question.named() == [knowledge.home]
    alone = named and not question.events and not question.focus.topic and not question.focus.kind
    return bool(alone and question.times) and said <= words_of("bare") | {"in", "on", "of", "during"}


def who_did_what_happened(question: Question, knowledge: Knowledge) -> bool:
    """Whether it names what happened, and its time only beside it: "who declared independence in 2008?"."""
    alone = not question.named("organization", "person", "role", "body", "document")
    return question.kind == "event_at" and question.has("who") and bool(question.events) and alone


def first_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether the question can be about something recorded as the first of its kind."""
    told = (knowledge.by_id[name] for name in question.focus.facts)
    named = (fact for name in question.named("organization") for fact in knowledge.relations_to(name))
    dates = question.kind == "start" and question.has("when")
    sense = _IN_WHAT_SENSE.search(" ".join(question.words))  # "a first in what sense?"
    asks = question.has("first_time") or (question.has("first") and bool(sense))
    return asks and not dates and any(getattr(fact, "first", None) for fact in (*told, *named))


_IN_WHAT_SENSE = re.compile(
    r"\b(?:in (?:what|which) (?:sense|way|respect|regard|manner)|first (?:of|at|in|for) what|first what|how so|"
    r"why (?:a|the) first)\b"
    r"|\bwhat (?:was|is|makes|made) (?:\w+ ){1,3}(?:so |a |the )*first\b"
)


def role_and_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it says nothing but an office and a time: "Special Envoy in 2007"."""
    said = {word for word in question.words if not word.startswith("_")}
    alone = question.named("role") and not question.named("organization", "person", "document") and not question.events
    return bool(alone and question.times) and said <= words_of("bare") | {"in", "on", "of", "during", "from", "for"}


def head_and_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it says nothing but what somebody is the head of and a time: "UN boss in Kosovo January 2012"."""
    said = {word for word in question.words if not word.startswith("_")}
    about = len(question.named("organization", "body")) == 1 and not question.named("person", "role", "document")
    heads = words_of("heads") | {"head", "leader", "boss", "chief", "director"}
    return bool(about and question.times and said & heads) and said <= heads | words_of("bare", "of_head_then")


def date_of_event(question: Question, knowledge: Knowledge) -> bool:
    named = question.named("organization", "person", "document")
    asks = question.has("when") and not question.has("who")
    its_day = bool(_ITS_DAY.search(" ".join(question.words))) and not question.has_word("before", "after", "since")
    unsure = question.confidence < UNSURE or (its_day and question.kind == "out_of_scope")
    unsure = unsure or question.kind == "as_of"  # "Kosovo declared independence: when was that?"
    return bool(question.events) and asks and unsure and not named


_FOUNDED = re.compile(
    r"\b(?:what|which \w+) (?:was|were|got) (?:\w+ )?"
    r"(?:founded|formed|created|established|set up|launched|started|deployed)\b"
)


def what_was_founded(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which organization was founded at a time: "at their request, what was formed that month?"."""
    alone = set(question.named()) <= {knowledge.home} and not question.strangers and bool(question.times)
    return alone and question.kind in ("creation", "start", "event") and bool(_FOUNDED.search(" ".join(question.words)))


_IT_TOOK = re.compile(
    r"\bhow (?:long|much time|many (?:months|weeks|days|years))\b.*"
    r"\b(?:takes?|took|needs?|needed|pass(?:ed)?|went by|required?|until|till|before)\b"
)


def time_it_took(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks how long something took that happened to an organization: "how long until it was fully able?"."""
    alone = question.kind == "event" and len(question.subjects) == 1 and not question.times
    if not alone or not _IT_TOOK.search(" ".join(question.words)):
        return False
    said = {root(word) for word in question.words if len(word) > 3}
    events = (fact for name in question.named("organization") for fact in knowledge.facts(name, Event))
    return any(fact.kind == "event" and fact.date and len(said & fact_roots(fact)) > 1 for fact in events)


def what_home_is(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if the country is what it became by an event: "is it independent?"."""
    home = knowledge.home or ""
    became = {root(word) for event in knowledge.facts(home, Event) if event.kind == "start" for word in event.words}
    asks = question.yes_no and question.kind in ("out_of_scope", "status", "policy") and question.named() == [home]
    return asks and not question.foreign and bool(became & {root(word) for word in question.words})


def since_at_the_end(question: Question, knowledge: Knowledge) -> bool:
    """Whether it leaves open since when: "EULEX exists since"."""
    return question.words[-1:] == ("since",) and bool(question.named("organization")) and question.kind != "start"


def event_by_its_words(question: Question, knowledge: Knowledge) -> bool:
    """Whether it takes something that happened later for the start, by its words: "when was it fully running?"."""
    if (
        question.kind not in ("start", "status", "end")
        or not question.has("when")
        or question.confidence >= SURE_OF_START
    ):
        return False
    said = {root(word) for word in question.words if len(word) > 3}
    facts = (fact for name in question.named() or question.focus.topic for fact in knowledge.facts(name, Event))
    return any(fact.kind == "event" and len(said & {root(word) for word in fact.words}) > 1 for fact in facts)


_BEGUN_ON = re.compile(
    r"_organization_(?: \w+){0,2} (?:deployed|formed|founded|created|established|set up|launched|started) "
    r"(?:on|in|since)$"
)


def dates_of_start(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question wants the "start dates" of what it names: "the ISG people, formed on?"."""
    text = " ".join(question.words)
    return question.confidence < UNSURE and bool(_START_DATES.search(text) or _BEGUN_ON.search(text))


def steps_in_order(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants all steps of a reduction: "list every step of its downsizing"."""
    if question.kind != "downsizing":
        return False
    every = question.has("all") and question.has_word(*words_of("steps"))
    return every or bool(_FROM_TO.search(" ".join(question.words)))


def steps_that_followed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the steps that followed, after it was told that an organization was to be reduced."""
    told = (knowledge.by_id[name] for name in question.focus.facts)
    reduced = any(isinstance(fact, Event) and fact.kind == "downsizing" for fact in told)
    steps = question.has_word(*words_of("steps")) or question.has_word("phases", "rounds", "cuts")
    return reduced and steps and question.has("which", "how_many", "following") and not question.subjects


def date_of_document(question: Question, knowledge: Knowledge) -> bool:
    dated = question.kind in ("as_of", "event_at", "tenure") and question.has_word("date", "dated")
    told = question.has_word("information", "info", "data", "figures", "facts", "known", "know")
    dated = dated or (question.kind == "as_of" and question.has("when") and not told)
    bare = set(question.words) <= words_of("small", "date")
    unsure = question.has("when") and not question.has("end", "who") and question.confidence < UNSURE
    about = question.named("document") or (
        (question.kind != "tenure" or bare) and topic_is_document(question, knowledge)
    )
    return (dated or unsure) and not question.times and bool(about or (unsure and question.has("the_document")))


_PERIOD = re.compile(
    r"^(?:during|over|for|between|across|throughout|within|in) (?:which|what) "
    r"(?:period|years|span|time ?span|stretch|dates)\b"
)


def period_of_work(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks during which time an organization did something."""
    asks = question.has("how_long") and not question.has("start", "when")
    if question.kind == "start":
        return asks and topic_is_organization(question, knowledge)
    alone = not question.named("person", "document", "role") and not question.events and not question.times
    return (
        question.kind in ("event", "task_holder", "mandate", "end", "relation")
        and bool(_PERIOD.search(" ".join(question.words)))
        and alone
        and bool(question.named("organization", "body"))
    )


def lasting_of_organization(question: Question, knowledge: Knowledge) -> bool:
    if not topic_is_organization(question, knowledge):
        return False
    tenure = (
        question.kind == "tenure" and not question.has("he", "she") and not question.has_word(*words_of("head", "post"))
    )
    return tenure or (question.kind in ("task_holder", "mandate") and question.has("how_long"))


def deeds_at_a_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody did at a time."""
    posts = question.has("title") or question.has_word(*words_of("offices"))
    does = question.kind in ("office", "mandate") and question.has_word("do", "did", "done") and not posts
    does = does and bool(question.named("person"))
    took = question.kind in ("tenure", "event", "leader") and not question.has("why", "who", "when")
    bound = question.kind in ("start", "end") and question.confidence < UNSURE  # "at the end of the year"
    took = took or (bound and not question.has("start", "end", "why", "who", "when"))
    by = question.named("person", "body", "organization", "role")
    took = took and bool(_DEEDS.search(" ".join(question.words)) and by)
    return bool(question.times) and (does or took)


_WHO_CAME_OR_WENT = re.compile(
    r"(?:and |so )*(?:(?:in |during |for )?_time_ )?(?:who|what) "
    r"(?:(?:all|else|has|had|have|was|were) )*"
    r"(?:pack(?:ed)? (?:up|it in)|(?:clos|shut|wound|wind|fold|finish|end|stopp?|leav|arriv|start|open|"
    r"launch)\w*|left|went|"
    r"came|began|gone|quit|moved (?:in|out)|turned up|showed up|set up|departed|took over|took up)"
    r"(?: (?:up|down|in|out|away|then|there|shop|home|office|work|its work|their work|the stage|"
    r"the scene))*(?: (?:in )?_time_)?"
)


def who_came_or_went(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks of everybody who came or went at a time: "2012: who packed up, and who arrived?"."""
    kinds = ("succession", "leader", "tenure", "start", "end", "office")
    alone = bool(question.times) and not question.subjects and not question.has("he", "it", "they")
    alone = alone and question.focus.kind not in kinds  # "who leads it? and who left in 2011?"
    return alone and question.kind in kinds and bool(_WHO_CAME_OR_WENT.fullmatch(" ".join(question.words)))


def date_of_happening(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the date of an event of the subject talked about, by the event's words."""
    if question.kind != "as_of" or question.confidence >= SURE or question.named():
        return False
    words = {root(word) for word in question.uncovered}
    events = (fact for name in question.focus.topic for fact in knowledge.facts(name, Event))
    return any(words & fact_roots(fact) for fact in events)


def event_rather_than_start(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question for a start speaks of a later event: "when was it up and running completely?"."""
    wholly = question.has_word("fully", "full", "completely")  # "since when have they been fully up and running?"
    unsure = question.confidence < SURE or wholly
    claimed = question.yes_no and bool(question.times)  # "was it up and running properly by then?"
    if question.kind != "start" or not (claimed or (unsure and question.has("when") and not question.times)):
        return False
    words = {root(word) for word in question.words} - {root(word) for word in words_of("small", "span")}
    for name in question.named("organization") or question.focus.topic[:1]:
        events = knowledge.facts(name, Event)
        begun = frozenset().union(*(fact_roots(fact) for fact in events if fact.kind == "start"))
        if any(len((words - begun) & fact_roots(fact)) > claimed for fact in events if fact.kind == "event"):
            return True
    return False


def date_of_figures(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks how old an organization's figures are, which are told with their date."""
    asks = question.has("when") or question.has_word("month", "old", "date", "dated")
    figures = question.has_word("figure", "figures", "numbers", "headcount", "statistics", "staffing", "strength")
    taken = question.kind in ("start", "as_of", "tenure") or question.confidence < UNSURE
    return taken and asks and figures and bool(question.named("organization"))


def phase_of_reduction(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for a phase of a reduction, not for the start or end of it all: "phase one of KFOR when?"."""
    numbered = question.has("phase") and question.has("first", "second", "third")
    phases = any(event.phase for name in question.named("organization") for event in knowledge.facts(name, Event))
    return question.kind in ("start", "end", "event", "event_at", "status") and numbered and phases


def date_of_told_figures(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks only for the date of the figures that were just told: "dated when?"."""
    said = set(question.words) <= words_of("small", "date") | {"dated", "when"}
    return question.focus.kind in ("staff", "compare_size") and said and question.has("when") and not question.subjects


def growth(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if one organization, of which a reduction is recorded, was made larger."""
    named = question.named("organization")
    compared = question.kind in ("compare_size", "staff", "count", "members") or question.has_word("than")
    if not question.yes_no or compared or len(named) != 1 or not question.has_word(*words_of("growth")):
        return False
    return any(fact.kind == "downsizing" for fact in knowledge.facts(named[0], Event))


def topic_is_organization(question: Question, knowledge: Knowledge) -> bool:
    topic = question.named("organization", "person") or ([] if question.named() else question.focus.topic)
    return bool(topic) and knowledge.subjects[topic[0]].type == "organization" and not question.named("person", "role")


def topic_is_document(question: Question, knowledge: Knowledge) -> bool:
    return not question.named() and bool(question.topic(knowledge, "document"))
