"""Completes questions that leave out what is counted, or of whom: "how many are not?", "which force are they in?"."""

from __future__ import annotations

from dataclasses import replace

from actions.certain.figures import FIGURES
from actions.context.clauses import mention
from actions.finders.figures import CATEGORIES
from actions.followups.ellipsis import asks_how_many, asks_the_others, words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Members, Staff

COUNTED = (*FIGURES, "participation")
"""The kinds after which a bare "how many?" asks for the same figures."""


def the_others(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So how many are not?" after the figure of a part asks for those outside of it."""
    last = question.focus
    bare = question.has("negated", "other_one") and asks_how_many(question, "left_over")
    if not (bare or asks_the_others(question)) or last.kind not in FIGURES:
        return None
    told = [fact for name in last.facts if isinstance(fact := knowledge.by_id[name], Staff)]
    nouns = [word for word in last.words if any(pattern.search(word) for pattern in CATEGORIES.values())]
    countries = list(dict.fromkeys(fact.country for fact in told if fact.country))
    if not nouns and not countries:
        return None
    named = () if nouns else tuple(mention(name, knowledge) for name in countries[:1])
    words = ("how", "many", "are", "not", nouns[0] if nouns else "_country_")
    marks = question.marks | {"how_many"}
    return question.taken_as("staff", words=words, subjects=named, marks=marks)


def how_many_again(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How many?" after figures, or after who takes part, asks for their number; not for that of the organizations."""
    last = question.focus
    if last.kind == "list" and not question.subjects and asks_how_many(question, "counting_up"):
        return question.as_kind("count")
    if last.kind not in COUNTED or question.subjects:
        return None
    taking_part = last.kind == "participation" and question.kind == "staff" and asks_how_many(question, "people")
    bare = question.kind in ("count", "other_subject") and asks_how_many(question)
    if not bare and not taking_part:
        return None
    kept = frozenset(last.marks) - {"yes_no"}
    words = tuple(word for word in last.words if not word.startswith("_"))
    kind = "staff" if last.kind == "count" else last.kind
    return replace(question.as_kind(kind), marks=question.marks | kept, words=(*question.words, *words), uncovered=())


def soldiers_of_country(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Do they have soldiers there?" after a country was talked about asks for those of that country."""
    country = question.topic(knowledge, "country")
    if not country or knowledge.subjects[country].home or question.subjects or not question.has("soldiers"):
        return None
    if not question.has("they", "it", "how_many"):
        return None
    return question.taken_as("participation", subjects=(mention(country, knowledge),))


def members_claimed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Is Serbia one of them?" after members were told of asks whether it is a member."""
    among = question.has_word("one", "among", "part", "included") and question.has("they", "that")
    told = [knowledge.by_id[name] for name in question.focus.facts]
    said = {root(word) for word in question.words if len(word) > 3 and word not in words_of("small")}
    about = any(isinstance(fact, Members) and said & fact_roots(fact) for fact in told)
    if question.has("all"):  # "did they all recognize it?", whatever was told of the group
        group = knowledge.facts(question.topic(knowledge, "organization"), Members)
        about = about or any(said & fact_roots(fact) for fact in group)
    claims = question.has("they") and (question.yes_no or question.has("all"))
    if about and claims and not question.named("organization", "person"):
        return question.as_kind("members")  # "had all of them recognized it?"
    facts = [knowledge.by_id[name] for name in question.focus.facts]
    in_common = question.kind == "in_common" and question.has("they", "both") and not question.subjects
    if in_common and facts and all(isinstance(fact, Members) for fact in facts):
        return question.as_kind("members")  # "what did they have in common?"
    countries = bool(question.subjects) and all(s["type"] == "country" for s in question.subjects)
    if among and countries and question.yes_no and any(getattr(fact, "by", ()) for fact in facts):
        return question.told_again(subjects=(), yes_no=False)  # whoever did it
    return question.as_kind("members") if among and countries and question.focus.kind == "members" else None
