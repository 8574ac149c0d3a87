"""The kinds of question that one mark makes certain: "which document", "brought to its conclusion", "apart from"."""

from __future__ import annotations

import re

from actions.finders.comparisons import taken_for_one
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge

_IN_TURN = ("first", "second", "third", "last")
_OR = re.compile(r"\ban? \w+ or (?:an? )?\w+")
_BY_TRADE = re.compile(r"\bby (?:trade|profession|occupation|training|vocation)$")
_IN_FORCE = re.compile(
    r"\b(?:c[oa]me|enter(?:ed)?|went|go|put|took|take|brought) (?:in ?to )?(?:force|effect)\b|"
    r"\b(?:entry|coming|entering) into (?:force|effect)\b|"
    r"\bbecame (?:law|valid|effective)\b|\b(?:enacted|promulgated|proclaimed)\b"
)
_SINCE = re.compile(r"\b(?:since|until|till)$")
_CALLED = re.compile(
    r"^(?:and |so )*what (?:is|was) (?:the |an? )?_organization_(?: in _home_)? called(?: again| then| exactly)*$"
)
_WHICH_FROM = re.compile(
    r"^(?:which|what) _country_ (?:is|was|were|has|have|had|headed|led|ran|runs|leads|works?|worked|serves?|served|sat|"
    r"took|got)\b"
)
UNSURE = 0.6
_NAMELESS = frozenset({"full_name", "help", "overview", "mandate", "more"})
"""The kinds that a wish for the names of all organizations is taken for."""


def document_at_a_time(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which document is of a date: "which text came into force in June 2008?"."""
    dated = bool(question.times) and question.has("which_document") and not question.yes_no
    only_then = bool(_IN_FORCE.search(" ".join(question.words)))  # what it did to an organization comes with it
    return dated and not question.named("document", "person", "role", *(() if only_then else ("organization",)))


_LETTER = re.compile(
    r"^(?:and |so )*(?:(?:is|does|did|was|what|why) )*(?:the )?(?:letter )?[a-z] "
    r"(?:in|of) (?:the )?_(?:organization|body|role)_\b"
)


def one_letter(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for what a letter of a short name stands: "is the S in ISG for security?"."""
    return len(question.named()) == 1 and bool(_LETTER.search(" ".join(question.words)))


def what_it_is_called(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the name of what it calls by a description: "what is the NATO mission called?"."""
    return question.kind != "full_name" and bool(_CALLED.search(" ".join(question.words)))


def cause_of_end(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what ended something: "which event brought its administration to a close?"."""
    about = question.named("organization", "body") or question.has("it", "the_organization")
    compared = question.has("first", "last") and len(question.named("organization", "body")) > 1
    return question.has("cause_of_end") and bool(about) and not question.named("role", "person") and not compared


def roles_told_apart(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what distinguishes organizations, other than their figures and dates."""
    figures = question.has("how_many", "how_long", "when", "soldiers", "percent")
    return question.has("tell_apart") and len(question.named("organization", "body")) > 1 and not figures


def one_of_two_names(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if two names are of one thing: "are the proposal and the plan the same?"."""
    if taken_for_one(question) and len(question.named("organization", "body")) > 1:
        return True
    ids = [s["id"] for s in question.subjects if s["type"] in ("document", "organization", "body")]
    twice = len(ids) > 1 and len(set(ids)) == 1
    rest = {word for word in question.words if not word.startswith("_")}
    documents = len(ids) > 1 and len(question.named("document")) > 1
    same = question.has("same") or question.has_word("different", "differ", "equal", "identical", "synonyms")
    if question.kind == "parent" and question.has_word("a", "an") and not same:  # "is it an OSCE mission?"
        return False
    return (twice and (same or rest <= words_of("small", "things"))) or (documents and question.has("same"))


def every_organization(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for all organizations by name."""
    nouns = question.has_word("organization", "organizations", "organisations", "missions", "bodies", "institutions")
    named = [name for name in question.named() if name != knowledge.home]
    if named and named == question.named("document"):  # all that have to do with it
        return question.has("all") and nouns and (question.kind == "task_holder" or question.confidence < UNSURE)
    return question.kind in _NAMELESS and question.has("all") and nouns and not named and not question.strangers


def holders_in_turn(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for several places in a line of heads at once: "who was first, second and third at UNMIK?"."""
    places = sum(question.has(place) for place in _IN_TURN)
    about = question.named("organization", "role") and not question.named("person", "document")
    return question.has("who") and places > 1 and bool(about) and not question.has("phase")


def profession(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which of two things somebody is, or what by trade: "is he a lawyer or a diplomat?"."""
    about = question.named("person") or question.has("he", "she")
    asks = _OR.search(text := " ".join(question.words)) or (not question.yes_no and _BY_TRADE.search(text))
    return bool(about and asks) and not question.named("country", "role", "organization")


def since_when_in_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it leaves off where the date would stand: "that Frenchman has been there since …"."""
    unsure = question.kind in ("origin", "overview", "leader", "status") and bool(question.named("person"))
    return unsure and bool(_SINCE.search(" ".join(question.words)))


def holder_described(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who is meant by a description that names nobody: "name the Italian diplomat who headed it"."""
    unsure = question.kind in ("full_name", "relation", "parent") and question.confidence < UNSURE
    asks = question.has("name_of", "who") and len(question.named("person")) == 1 and not question.yes_no
    return asks and (unsure or question.kind == "list")


def in_whose_chair(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who has the place of somebody who left: "who sits in his chair now?"."""
    left = any(t.leads and t.end for name in question.named("person") for t in knowledge.tenures(name))
    place = question.has_word("place") and not question.has_word("first")  # "who put him there in the first place?"
    return question.has("who") and left and (place or question.has_word("chair", "seat", "shoes", "stead", "desk"))


def in_short(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants a summary of what it names: "EULEX in one sentence"."""
    named = question.named("organization", "document", "person", "role")
    wants = question.has("in_short") and len(named) == 1 and not question.times
    asks = question.has("who", "when", "why", "where", "how_many", "start", "end", "the_head", "how_often")
    return wants and not asks and question.kind != "mandate"


def people_of_country_at(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who from a country was at an organization: "names of the Afghans at UNMIK"."""
    text = " ".join(question.words)
    people = re.search(r"\b_country_ (?:guys?|people|men|man|persons?|ones|dudes?|folks?|fellows?)\b", text)
    people = people or _WHICH_FROM.search(text)
    names = question.has("who", "name_of", "which") or question.has_word("names", "name")
    about = question.named("organization", "role", "body") and len(question.named("country")) == 1
    return bool(people and names and about) and not question.has("how_many", "percent") and not question.yes_no
