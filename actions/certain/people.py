"""Kinds of question that words make certain, about people at what was just told of."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.certain.dates import UNSURE
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Staff

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
