"""Words that make it certain what is asked of documents: who made them, what they ask for, what came of them."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.finders.bases import asks_document
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Mandate

_IN_FORCE = re.compile(
    r"\b(?:valid|in (?:force|effect|place)|binding|appl(?:y|ies|icable)|expired?|superseded|replaced|repealed)\b"
)


def still_in_force(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if a document still holds: "is it still valid?"."""
    paper = question.named("document") or (question.has("it") and question.topic(knowledge, "document"))
    alone = not question.named("organization", "person") and not question.has("when", "who", "why", "which")
    return question.yes_no and bool(paper) and alone and question.has("now") and bool(_IN_FORCE.search(question.said))


def set_up_by_document(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that a document made an organization: "was UNMIK also set up by that resolution?"."""
    about = question.named("organization") or question.has("it", "they", "the_organization")
    claims = question.yes_no and question.kind in ("creation", "start") and not question.named("person", "body")
    return claims and bool(about) and bool(question.named("document")) and question.has_word("by", "through", "under")


_AIMS = re.compile(
    r"\b(?:what|which)(?: (?!_(?!number_))\w+){0,3}? "
    r"(?:aims?|goals?|purposes?|objectives?|ends|targets?|tasks?|jobs?|duties|things?)\b"
)
"""Asks for what a document wants: "which three aims does it name?"."""


def document_of_body(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question wants the document that an organization has to do with."""
    named = question.named("organization") and not question.named("document", "person")
    return bool(named) and question.unsure and asks_document(question)


_SAYS = re.compile(
    r"_document_ (?:\w+ )?what (?:it |does it |is it )?"
    r"(?:says?|said|states?|reads?|demands?|wants?|requires?|contains?|about|is (?:in it|about))$|"
    r"_document_ (?:\w+ )?(?:says?|said|states?|stated|reads?|demands?|demanded|wants?|wanted|requires?|required|"
    r"contains?|contents?|text|wording|provisions?)(?: what| that)?$"
    r"|\b(?:content|contents|text|wording|provisions?|gist|substance) of (?:the )?_document_$"
)
"""Asks in so many words what a document says: "1244 says what"."""


_PAPER = (
    r"(?:it|there|(?:the )?_document_|(?:the|his|that|this|its|their) (?:\w+ )?"
    r"(?:plan|proposal|document|paper|settlement|text|agreement))"
)
_CONTENTS = re.compile(
    rf"\bwhat (?:exactly )?(?:is|was|stands|stood) (?:\w+ )?in {_PAPER}$|\bwhat (?:exactly )?(?:did|does|do) {_PAPER} "
    r"(?:\w+ )?(?:propose|contain|say|provide|foresee|lay down|stipulate|include|suggest|demand|state|mean)\b"
)
"""Asks for the contents of a document: "what did the plan propose?"."""


def contents_of_document(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what a document says of which only that is known what it is."""
    if not question.subjects and not question.yes_no and _CONTENTS.search(question.said):
        about = question.topic(knowledge, "document")
        return bool(question.has("the_document") or about) and not knowledge.facts(about, Mandate)
    known = any(knowledge.facts(name, Mandate) for name in question.named("document"))
    alone = question.named() == question.named("document") and len(question.named()) == 1 and not question.times
    says = _SAYS.search(question.said) or _CONTENTS.search(question.said)
    return alone and not known and not question.yes_no and bool(says)


_WHOSE_PAPER = re.compile(
    r"\bwhose (?:\w+ ){0,2}?(?:plans?|proposals?|settlement|papers?|documents?|resolutions?|scheme|blueprint)\b"
)


def whose_paper(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks whose document it is that an organization has to do with: "whose plan did it watch over?"."""
    about = len(question.named("organization")) == 1 and not question.named("document", "person", "role")
    return about and not question.yes_no and bool(_WHOSE_PAPER.search(question.said))


def what_a_document_asks(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody was to do by a document that says so."""
    text = question.said
    if not any(knowledge.facts(name, Mandate) for name in question.named("document")):
        return False
    to_do = any(pair == ("to", "do") for pair in pairwise(question.words)) and question.has_word("what", "which")
    aims = bool(_AIMS.search(text)) and not question.has("who", "when", "why", "which_body")
    unsure = question.unsure or question.kind == "full_name"
    return (to_do and question.kind == "relation") or (aims and unsure)


def document_behind(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which body stands behind a document."""
    return question.has("which_body") and bool(question.named("document")) and question.unsure


_NAMED_AFTER = re.compile(
    r"\b(?:named|called) (?:after|for) (?:whom?|what|which \w+)\b"
    r"|\b(?:after|for) (?:whom?|which \w+) .*\b(?:named|called)\b"
    r"|\bwhom? .*\b(?:named|called) (?:after|for)\b"
    r"|\b(?:whose|which \w+) name (?:does|do|did|is|was|has)\b.*\b(?:bears?|carry|has|have|on|of|for)\b"
)
"""Asks whose name a document bears: who made it is what is recorded."""


def made_by_whom(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks who is behind a document: "whose name is on the plan?"."""
    if _NAMED_AFTER.search(question.said) and len(question.subjects) < 2:
        points = question.has("it", "that", "the_document") and not question.subjects
        return bool(question.named("document") or (points and question.topic(knowledge, "document")))
    unsure = question.kind in ("leader", "start") and question.unsure
    signed = {("whose", "name"), ("whose", "signature")} & set(pairwise(question.words)) and question.kind == "leader"
    unsure = bool(signed) or ((unsure or question.kind == "event_at") and question.has_word("whose"))
    return unsure and bool(question.named("document")) and not question.named("organization", "role", "person")


_CAME_INTO_FORCE = re.compile(
    r"\b(?:c[oa]me|enter(?:ed)?|went|go|put|took|take|brought) (?:in ?to )?(?:force|effect)\b|"
    r"\b(?:entry|coming|entering) into (?:force|effect)\b|"
    r"\b(?:enacted|promulgated|proclaimed)\b"
)


def document_at_a_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which document is of a date: "which text came into force in June 2008?"."""
    dated = bool(question.times) and question.has("which_document") and not question.yes_no
    only_then = bool(_CAME_INTO_FORCE.search(question.said))  # what it did to an organization comes with it
    return dated and not question.named("document", "person", "role", *(() if only_then else ("organization",)))
