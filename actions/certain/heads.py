"""Words that make certain that a question is about who heads organizations, or about the post that somebody had."""

from __future__ import annotations

import re
from collections.abc import Collection

from actions.certain.dates import LIKELY, UNSURE
from actions.followups.ellipsis import words_of
from actions.kinds import REFUSED
from actions.question import Question
from knowledge import Knowledge


def _any_of(words: Collection[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


LISTED = frozenset({"list", "count", "leader", "event_at", "pick", "timeline", "more"})
"""The kinds that a question for the heads of all organizations may be taken for."""
_POST = _any_of(words_of("post", "offices"))
_HEADING, _HEADS = _any_of(words_of("heading")), _any_of(words_of("heads"))
_ALL = r"(?:missions|organizations|bodies|offices|institutions|agencies|operations|presences)\b"
_PEOPLE = _any_of(words_of("people_of") | {"who", "people", "persons", "folks", "folk", "everybody", "everyone"})
_HEADS_OF_ALL = re.compile(
    rf"\b{_PEOPLE}\b.* {_HEADING}\b.* {_ALL}"
    rf"|\b{_HEADS} (?:of|for|at|in)\b(?: \w+){{0,4}} {_ALL}"
    rf"|\b(?:every|each) (?:\w+ )?(?:mission|organization|body|office|institution|agency|operation)(?: \w+){{0,4}}? "
    rf"(?:and|with|plus) (?:who {_HEADING}\b|(?:(?:its|their|the|his) )?(?:head|leader|boss|chief|director)\b)"
    rf"|\b{_ALL}(?: \w+){{0,2}} (?:and|with) (?:(?:their|the|its|current|present) )*{_HEADS}\b"
)
_SORT_OF_THEM = re.compile(rf"\b(?:which|what|many)(?: of)?(?: \w+){{0,2}} {_ALL}")
"""Asks for the organizations instead."""
_WHO_LEADS = re.compile(rf"^(?:and |so |but )*who {_HEADING} (?:(?:things |it )?for )?(?:the )?_(?:organization|body)_")
_UNDER_WHOM = re.compile(
    r"\bunder (?:whom\b|who\b|whose (?:\w+ )?(?:leadership|direction|guidance|stewardship|management|headship|lead)\b)"
    r"|\bin whose (?:hands|charge)\b|\bwith whom at the (?:head|helm|top)\b"
)
_HAD_UNDER = re.compile(
    r"\bwho(?:m|ever)? (?:\w+ ){0,4}?(?:had|has|have|having) (?:all of )?(?:the )?"
    r"(?:_(?:organization|body)_|it|that one) "
    r"(?:under (?:him|her|his|them|their)|in (?:his|her|their) (?:hands?|charge|care))"
)
_NEWCOMER = re.compile(
    r"\b(?:new|fresh|another|different|unfamiliar) (?:face|man|guy|woman|person|name|broom|boss|head|chief|leader|"
    r"director|hand|arrival|_role_)\b|\bnewcomer\b|\b(?:somebody|someone) (?:new|else|different)\b"
)
TAKEN_FOR = frozenset(
    {"task_holder", "event_at", "end", "start", "end_reason", "duration", "status", "mandate", "event"}
)
"""The kinds that a question for a head can be taken for that says more of the organization."""
CLAIM_TAKEN_FOR = frozenset({"parent", "relation", "status", "task_holder", "mandate", "other_subject"})
"""The kinds that the claim that somebody leads an organization can be taken for."""
_TO_LEAD_IT = re.compile(
    rf"\bwhom? .*(?:\bto {_HEADING}(?: up)?|\bin charge of|\bat the (?:head|helm|top) of) "
    r"(?:the )?_(?:organization|body)_"
)
_LEADS_IT = re.compile(
    r"\b(?:he|she|_person_) (?:(?:also|still|ever|once|then|even|now|too|really|not|in) )*"
    rf"(?:{_HEADING}|the (?:head|leader|boss|chief|director))(?: (?:up|of))? (?:the )?_(?:organization|body)_"
)
_DESCRIBED = r"(?:the |an? )(?:\w+ )?(?:mission|office|body|force|organization|operation|group) (?:that|which|for|to)\b"
_HEAD_OF_DESCRIBED = re.compile(
    rf"\bwho {_HEADING} {_DESCRIBED}|\b(?:head|leader|boss|chief|director|in charge) (?:of|at) {_DESCRIBED}"
)
_CHOSE_HEAD = re.compile(
    r"\b(?:appoint(?:ed|s)?|nominate[ds]?|named|chose|cho(?:ose|sen)|picked|selected|installed)"
    r" (?:the |its )?(?:head|leader|boss|chief|director)\b"
)
_WHICH_POST = re.compile(
    rf"\b(?:what|which)(?: \w+)? {_any_of(words_of('post', 'offices') | {'title', 'function'})}\b"
    rf"|\b_person_ {_POST}\b|\b{_POST} (?:of|had) _person_"
)


_LETTER = (
    r"(?:letters?|notes?|cards?|postcards?|envelopes?|invitations?|messages?|petitions?|memos?|parcels?|mail|"
    r"complaints?)"
)
_ADDRESSED = (
    r"(?:address\w*|deliver\w*|sen[dt]\w*|written|writ(?:e|ing)|go(?:es|ing|ne)?|direct\w*|hand\w*|post(?:ed)?|"
    r"reach\w*)"
)
_TO_WHOM_A_LETTER = re.compile(
    rf"\bwhom?\b.*\b{_LETTER}\b.*\b{_ADDRESSED}\b|\bwhom?\b.*\b{_ADDRESSED}\b.*\b{_LETTER}\b|"
    rf"\b{_LETTER}\b.*\b{_ADDRESSED}\b.*\bwhom?\b|\b{_LETTER}\b.*\b(?:to|for) whom?\b|"
    rf"\b(?:whose name|what name|which name)\b.*\b{_LETTER}\b"
)


def to_whom_a_letter_goes(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the holder of an office as the one to whom a letter to that office goes."""
    about = question.named("role") or (question.named("organization") and question.has("the_head"))
    unsure = question.kind == REFUSED or question.confidence < UNSURE
    about = about and not question.named("person", "document") and not question.strangers
    return bool(about) and unsure and bool(_TO_WHOM_A_LETTER.search(" ".join(question.words)))


def heads_of_all(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the heads of the organizations without naming any: "who runs the missions there now?"."""
    elsewhere = question.strangers or [name for name in question.named() if name != knowledge.home]
    counted = question.has("how_many", "how_long") or _SORT_OF_THEM.search(" ".join(question.words))
    told = question.has("they") and question.focus.topic and not question.has("now")  # "these days"
    if question.kind not in LISTED or elsewhere or counted or told:
        return False
    return bool(_HEADS_OF_ALL.search(" ".join(question.words)))


_BY_WHOM = re.compile(
    r"\bby (?:whom|who|which (?:man|person|official)) (?:is|was|are) (?:the )?_organization_ .*"
    r"(?:led|headed|directed|managed|run|chaired|presided over)$"
)


def who_leads_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether what an organization is for, or until when, only describes it: "who directs the mission for the rule of
    law?", "under whose leadership did it stand until it closed?".
    """
    text = " ".join(question.words)
    about = question.named("organization", "body") or question.has("it", "they", "the_organization")
    if (under := _UNDER_WHOM.search(text)) and about and not question.named("person", "role"):
        taken = question.kind in TAKEN_FOR and question.confidence < 0.9
        return taken or (question.kind in ("parent", "relation") and "whose" in under.group())
    if _BY_WHOM.search(text) and question.confidence < UNSURE:
        return True
    unsure = question.kind in TAKEN_FOR and question.confidence < UNSURE
    unsure = unsure and not question.has("previous", "following")
    return unsure and bool(_WHO_LEADS.search(text))


_LED_BY = re.compile(
    r"_organization_ (?:\w+ ){0,2}?(?:led|headed|run|directed|chaired) by (?:the )?(?:_role_ )?_person_\b"
)


_BEFORE_ITS_END = re.compile(
    r"\b(?:before|until|till|when|at the time) (?:(?:it|they|that|this|_organization_|the \w+) )"
    r"(?:(?:was|were|is|got|had|has|been|finally) )*"
    r"(?:finish\w*|clos\w*|end(?:ed|s)?|stop\w*|shut\w*|conclud\w*|dissol\w*|disband\w*|wound|folded|over|gone|"
    r"packed up|ceased)\b"
)


def head_before_its_end(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the head until an organization ended, not the one before: "who ran it before it closed?"."""
    about = question.named("organization") or question.has("it", "they", "there")
    asks = question.has("who") and question.has("the_head") and not question.named("person") and not question.yes_no
    return asks and bool(about) and question.kind == "succession" and bool(_BEFORE_ITS_END.search(_said(question)))


_LED_THAT = re.compile(rf"^(?:and |so |but |ok )*who {_HEADING} (?:the|that) .* (?:the )?_organization_$")


def who_led_the_one_described(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for a head, and describes the organization before it names it: "who ran the one it oversaw, the
    ICO?".
    """
    one = len(question.subjects) == 1 and question.kind == "relation" and question.confidence < LIKELY
    return one and bool(_LED_THAT.match(_said(question)))


def _said(question: Question) -> str:
    return " ".join(question.words)


def led_by_person(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims by whom an organization was led, or leaves a choice: "was it headed by X or by Y?"."""
    other = question.has("who", "when", "why", "how_long", "previous", "following") or question.kind == "leader"
    return not other and bool(_LED_BY.search(" ".join(question.words))) and question.confidence < UNSURE


def had_it_under(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who had an organization "under him"."""
    about = question.named("organization", "body") or question.has("it", "that")
    return bool(about) and bool(_HAD_UNDER.search(" ".join(question.words))) and not question.named("person")


def got_to_lead_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whom somebody got to lead an organization: "whom did they send to run UNMIK?"."""
    asks = question.has("who") and not question.yes_no and question.kind not in ("leader", "appointment")
    unsure = question.confidence < UNSURE or question.kind in CLAIM_TAKEN_FOR
    return asks and unsure and bool(_TO_LEAD_IT.search(" ".join(question.words)))


def leads_it_too(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that somebody leads an organization: "does he run EULEX on top of that?"."""
    claims = question.yes_no and question.kind in CLAIM_TAKEN_FOR and not question.times
    return claims and bool(_LEADS_IT.search(" ".join(question.words)))


def newcomer(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who the new one at an organization was: "a new face there in October 2012, whose?"."""
    asks = question.has("who", "name_of") and not question.yes_no and not question.named("person")
    asks = asks and (bool(question.times) or question.kind not in ("succession", "appointment"))
    return (
        asks
        and bool(question.named("organization", "body", "role"))
        and bool(_NEWCOMER.search(" ".join(question.words)))
    )


def description_of_headed(question: Question) -> tuple[str, ...]:
    """Return the words that describe an organization whose head is asked for: "who runs the mission for …?"; none where
    that is not asked.
    """
    asks = question.kind in ("task_holder", "leader") and not question.has("deputy", "how_many", "which_body")
    text = " ".join(question.words)
    match = _HEAD_OF_DESCRIBED.search(text) if asks else None
    return tuple(text[match.end() :].split()) if match else ()


def kind_of_headed(question: Question) -> str:
    """Return what is asked about the head of the organization described: who it is, or who chose that person."""
    return "appointment" if _CHOSE_HEAD.search(" ".join(question.words)) else "leader"


def post_before(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which post somebody had before, in whatever words the later one is told."""
    asks = question.kind in ("appointment", "tenure", "leader", "succession", "mandate") and question.has(
        "previous_career"
    )
    asks = asks and question.has_word("before", "previously", "earlier", "prior") and not question.has("who")
    return asks and len(question.named("person")) == 1 and bool(_WHICH_POST.search(" ".join(question.words)))


_COMMANDERS = _any_of(words_of("heads") | {"commander", "commanders", "general", "chairman"})
_HEAD_NAMED = re.compile(
    rf"^(?:and |so |but |then )*(?:is|was|are|were) (?:(?:an?|the|any|its|their|his) )?(?:\w+ )?"
    rf"(?:name of (?:an?|the|its|their) )?{_COMMANDERS}"
    r"(?: of (?:the )?(?:_organization_|it))?(?: (?:name|even|ever|also))? "
    r"(?:named|mentioned|known|given|recorded|listed|identified|stated|noted|there)$"
)


def whether_named(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if the text names a head: "is a commander mentioned?"."""
    about = question.named("organization", "body") or question.topic(knowledge, "organization")
    alone = not question.named("person", "role", "country") and not question.times
    return bool(about) and alone and bool(_HEAD_NAMED.match(" ".join(question.words)))
