"""Kinds of question that words make certain, about people at what was just told of."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.certain.dates import UNSURE
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Members, Staff

_CHOSE = re.compile(
    r"\b_person_ (?:named?|appoint(?:ed|s)?|pick(?:ed|s)?|cho(?:se|ose|oses)|nominated?|select(?:ed|s)?) _person_"
)
_COMPATRIOTS = re.compile(r"who (?:is|are|was|were) (?:the|those|these) (?:two |three )?_country_(?: \w+)?")
_SOLDIERS_FROM = re.compile(
    r"_country_ (?:(?:have|has|had|got|keep|keeps|station|stations|stationed|send|sends|sent|deploy|deployed|"
    r"maintains?|contribute|any|some|its|their|own|an?) )*"
    r"(?:soldiers?|troops?|military|army|armed forces|contingents?)\b"
)


_PUT_INTO_OFFICE = re.compile(
    r"\bwho (?:\w+ )?(?:put|stuck|placed|install\w*|landed|parked|got|gave) (?:_person_|him|her) (?:in|into|on|at)?\b.*"
    r"\b(?:jobs?|posts?|office|roles?|seat|chair|position|_role_)\b"
)


def who_chose_whom(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks or says who gave somebody an office: "did Ban name him?", "who put him into that job?"."""
    text = " ".join(question.words)
    return question.kind != "appointment" and bool(_CHOSE.search(text) or _PUT_INTO_OFFICE.search(text))


_ACTOR = r"(?:the )?_(?:organization|person)_"
_CHOSEN = (
    r"(?:put|plac\w*|install\w*|ch[oe]o?s\w*|pick\w*|select\w*|hir\w*|nam\w*|appoint\w*|nominat\w*|entrust\w*|"
    r"designat\w*|elect\w*|want\w*|send|sent|get|got)\b"
)
_WHOM_CHOSEN = re.compile(rf"\b{_ACTOR} (?:(?!by\b)\w+ ){{0,2}}?{_CHOSEN}|\b{_CHOSEN} (?:\w+ ){{0,2}}?by {_ACTOR}")


_WHOM_IT_CHOSE = re.compile(
    r"\bwhom? did (?:it|they) (?:\w+ )?(?:appoint|name|choose|pick|select|nominate|install|designate)\b"
)


def whom_that_chose(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whom the organization talked about appointed: "at its first meeting, whom did it appoint?"."""
    topic = question.topic(knowledge, "organization")
    appointed = topic and any(t.appointed_by == topic for t in knowledge.tenures(topic))
    return bool(appointed) and not question.named() and bool(_WHOM_IT_CHOSE.search(" ".join(question.words)))


def whom_it_chose(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whom one that filled an office chose for it: "which man did the group put at the head of it?"."""
    asks = question.has("who") and question.kind in ("leader", "office", "relation", "task_holder")
    asks = asks and not question.times and not question.yes_no and len(question.named("person")) < 2
    if not asks or not _WHOM_CHOSEN.search(" ".join(question.words)):
        return False
    return any(t.appointed_by == name for name in question.named() for t in knowledge.tenures(name))


def link_to_home(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody has to do with the home country: "how was Ban involved in Kosovo?"."""
    others = set(question.named()) - {knowledge.home}
    asks = question.kind == "relation" and question.has_word("what", "how") and not question.strangers
    return asks and not question.yes_no and len(others) == 1 and others == set(question.named("person"))


_OFFICIAL_NAMED = re.compile(
    r"\b(?:which|what) (?:\w+ )?(?:official|diplomat|person|man|envoy|figure|representative|chief|boss|head)s? "
    r"(?:was |got |had been |has been )?(?:newly )?"
    r"(?:named|appointed|chosen|picked|selected|nominated|installed|took (?:up )?(?:office|charge|over|post)|"
    r"came (?:in|into office)|started|began|arrived)\b"
)


def official_named_then(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which official was given an office at a time: "which UN official was named that month?"."""
    about = not question.named("person", "document") and question.kind != "succession"
    return about and bool(question.times) and bool(_OFFICIAL_NAMED.search(" ".join(question.words)))


def own_counted(question: Question, knowledge: Knowledge) -> bool:
    """Whether it counts those of a country at an organization that was told of: "how many American boys are there?"."""
    countries = question.named("country")
    at = question.focus.topic if question.has("they", "it", "there", "the_organization") else []
    counted = any(fact.country in countries for name in at for fact in knowledge.facts(name, Staff))
    beside = [after for word, after in pairwise(question.words) if word == "_country_"]
    return counted and question.has("how_many") and bool(words_of("our_own") & set(beside))


_OURS = re.compile(r"\b(?:do|does|did|have|are|were) (?:we|you|they|any of our|our|some of our)\b|\bour\b")


def ours_still_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if "we" have people at an organization of which one country's share is told: "are our boys still
    at KFOR?".
    """
    told = [fact for name in question.named("organization") for fact in knowledge.facts(name, Staff) if fact.country]
    alone = len(told) == 1 and len(question.named()) == 1 and not question.times and not question.strangers
    people = question.has_word(*(words_of("our_own") - {"people", "folk", "folks", "ones"}), "guys", "vets")
    taken = question.kind in ("status", "members", "participation", "policy", "downsizing", "staff", "out_of_scope")
    asks = question.yes_no or not {"do", "did", "have", "are"}.isdisjoint(
        question.words[:1]
    )  # "… or has everyone left?"
    return asks and alone and bool(people) and taken and bool(_OURS.search(" ".join(question.words)))


def any_of_them(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for those of a country among people who were counted: "any Americans among them?"."""
    among = question.has_word("among", "amongst", "of", "with") and question.has("they") and question.kind == "origin"
    counted = bool(question.topic(knowledge, "organization"))
    countries = bool(question.subjects) and all(s["type"] == "country" for s in question.subjects)
    return among and counted and countries and question.focus.kind in ("staff", "compare_size")


def soldiers_from(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if a country has soldiers there, not what it wants: "does America keep any troops in Kosovo?"."""
    unsure = question.kind in ("policy", "out_of_scope", "members", "staff") and question.yes_no
    elsewhere = question.named("organization", "body", "person", "document")
    topic = question.topic(knowledge, "organization")
    if question.kind == "members" and topic and knowledge.facts(topic, Members):  # "does Malta contribute soldiers?"
        return False
    return unsure and not elsewhere and bool(_SOLDIERS_FROM.search(" ".join(question.words)))


def when_they_served(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the time in office of those talked about, not of organizations: "when did they serve?"."""
    serving = question.has_word("serve", "served", "serving", "office", "post", "job")
    serves = (serving and question.has("when", "how_long")) or question.has("from_start")
    people = bool(question.topic(knowledge, "person"))
    unsure = question.confidence < UNSURE or question.kind == "participation"
    return serves and people and unsure and not question.named() and question.has("they", "both", "he", "she")


def compatriots(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks who those of a country are: "who were the two Afghans?"."""
    text = " ".join(question.words)
    return question.confidence < UNSURE and bool(_COMPATRIOTS.fullmatch(text)) and bool(question.named("country"))


def first_holders(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks for holders of an office: "who were the first two SRSGs?"."""
    placed = question.has("second", "third") and not question.has("deputy")
    unsure = question.kind in ("out_of_scope", "succession") and (question.confidence < UNSURE or placed)
    asks = question.words[:2] in (("who", "were"), ("who", "was"), ("who", "are"), ("who", "is"))
    return unsure and asks and bool(question.named("role")) and not question.named("person") and not question.foreign


_HIGHEST_BOSS = re.compile(
    r"^(?:and |so |then )*who (?:would be|is|are|was|were) (?:then )?(?:the|his|her|my|your|our|their|its) "
    r"(?:very )?(?:highest|top|topmost|big|biggest|supreme|ultimate|overall) (?:boss|chief|head|leader|superior)"
    r"(?: there| then| now)?$"
)


def locals_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if locals work for an organization, too: "do local people have jobs there as well?"."""
    works = question.has_word("work", "works", "worked", "working", "employed", "employ", "jobs", "hired")
    about = question.named("organization") or (question.has("there", "it", "they") and question.focus.topic)
    asks = question.kind == "out_of_scope" and question.yes_no and question.has("local") and not question.foreign
    return asks and works and bool(about) and not question.times and not question.has("negated")


def head_of_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks for the head of what is talked about: "who's in charge of them?"."""
    points = question.has("it", "they", "that", "there") and not question.subjects and not question.uncovered
    organization = any(knowledge.subjects[name].type == "organization" for name in question.focus.topic)
    if organization and not question.subjects and _HIGHEST_BOSS.search(" ".join(question.words)):
        return True
    asks = question.kind == "task_holder" and question.confidence < UNSURE and question.has("who") and points
    return asks and organization and question.has("the_head") and not question.has("then")
