"""Follow-ups about what was just told: which of those who were named, and what was mentioned without a name."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.figures import FIGURES
from actions.context.references import References, people_of
from actions.focus import Focus
from actions.followups.asking import ask, of_type, talked_about
from actions.followups.ellipsis import SURE, names_any, narrows, says_only, words_of
from actions.followups.which_asked import (
    as_which_of_them,
    asks_extreme_person,
    asks_to_name,
    asks_which_of_all,
    asks_which_of_them,
    asks_who_by_name,
    mentions_people,
    mentions_some,
    noun_asked_for,
)
from actions.followups.whole import listed_now
from actions.kinds import REFUSED
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Description, Event, Relation

OF_EACH = frozenset(
    {
        *("leader", "staff", "start", "end", "end_reason", "mandate", "duration", "parent", "full_name", "creation"),
        "legal_basis",
    }
)
"""The kinds that can be asked of each of several organizations."""


def only_mentioned(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which organizations are those?", "name two of them" where the fact told last mentions some, but none by
    name.
    """
    noun = noun_asked_for(question)
    by_name = asks_who_by_name(question)
    if not noun and not by_name and not asks_to_name(question):
        return None
    told = [fact for fact in question.told(knowledge) if not isinstance(fact, Description)]
    listed = [name for name in question.focus.listed if name in question.focus.topic]
    countries = by_name and all(knowledge.subjects[name].type == "country" for name in listed if name in knowledge)
    if len(listed) > 1 and not countries:
        return None
    if noun and question.focus.kind == "members":
        return question.as_kind("members")
    people = by_name and any(mentions_people(fact) for fact in told)
    if not people and (by_name and not noun and not asks_to_name(question)):
        return None
    if not people and not any(mentions_some(fact, noun) for fact in told):
        return None
    return question.taken_as("detail", marks=question.marks | {"only_mentioned"})


def never_named(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which organizations does it stand in for Kosovo in?": of what is recorded to be so with some, of which none is
    named.
    """
    if question.kind not in MISTAKEN_FOR or not question.has_word(*words_of("bodies"), "ones"):
        return None
    bids = question.words[1:2] == ("you",)  # "can you name …?"
    if (
        (question.yes_no and not bids)
        or question.times
        or not (question.has("which", "name_of", "all") or question.has_word("names"))
    ):
        return None
    about = References(question, knowledge).organizations()
    wanted = {root(word) for word in question.words if not word.startswith("_")} - _AROUND_BODIES
    for fact in (fact for name in about for fact in knowledge.facts(name, Relation)):
        if wanted and wanted <= fact_roots(fact) and any(mentions_some(fact, noun) for noun in words_of("bodies")):
            focus = replace(question.focus, facts=[fact.id], topic=about)
            return question.taken_as("detail", focus=focus, marks=question.marks | {"only_mentioned"})
    return None


MISTAKEN_FOR = frozenset({"list", "relation", "task_holder", "out_of_scope", "members", "full_name"})
"""The kinds for which a wish for the names of organizations that are not recorded is taken."""
_AROUND_BODIES = {root(word) for word in words_of("small", "bodies", "around_bodies")}


_CHOICE = re.compile(r"_person_(?: (?:and|or|versus|vs))?(?: _person_(?: (?:and|or))?)* _person_ (?=which|who|whose)")


_WHICH_ONES = re.compile(
    r"(?:and |so |but )*which (?:ones?|two) "
    r"(?:is|are|was|were|came|comes?|served|stayed|lasted|held|led|left|took|had|has|started|began|represented)\b"
    r"(?! (?:it|that|this|the)\b(?! (?:longest|shortest|first|last|latest|earliest)\b))"
)
"""Asks which of those who were told of, if persons were."""
_COMPATRIOTS = re.compile(
    r"\b(?:which|who)(?: one)? of the (?:two |three )?_country_ (?:(?:men|diplomats|ones) )?(?P<rest>.+)"
)


def _listing(question: Question, persons: list[str]) -> Focus:
    """Return the focus as if these persons had just been listed."""
    return replace(question.focus, listed=persons, topic=persons, course=[*question.focus.course, *persons])


def of_the_named(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the persons that it chooses from as those who were just listed: "Zannier or Zarif, who
    came first?".
    """
    persons = question.named("person")
    countries = question.named("country")
    if countries and len(question.subjects) == 1 and (match := _COMPATRIOTS.search(question.said)):
        focus = _listing(question, people_of(countries, knowledge))
        return replace(question, subjects=(), words=("which", "of", "them", *match["rest"].split()), focus=focus)
    choice = _CHOICE.match(question.said)
    if not choice or len(persons) < 2 or len(persons) != len(question.subjects):
        return question
    focus = _listing(question, persons)
    rest = question.words[len(choice[0].split()) :]
    return replace(question, subjects=(), words=rest, focus=focus)


def which_of_them(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which of these three is Italian?": of the persons or organizations that were listed or talked about."""
    question = of_the_named(question, knowledge)
    if len(question.focus.listed) > 1 and set(question.focus.listed) <= set(question.focus.topic):
        question = as_which_of_them(question)
    of_all = asks_which_of_all(question)
    several = References(question, knowledge).several
    people = len(several("person")) > 1
    person_told = bool(question.focus.topic) and knowledge.subjects[question.focus.topic[0]].type == "person"
    person_told = person_told or (question.focus.kind == "leader" and not question.has_word(*words_of("closing")))
    about = talked_about(question, knowledge, "person")
    ones = people and about and question.focus.kind in ("leader", "count") and bool(_WHICH_ONES.match(question.said))
    refused = question.kind == REFUSED and bool(question.foreign) and question.confidence >= SURE
    if refused or (not of_all and not ones and not asks_which_of_them(question)):
        return None
    gone = question.has("ended") and not question.has("how_many", "most", "least")  # "… don't exist any more"
    organizations = (of_all or len(several("organization")) > 1) and (question.unsure or gone)
    if organizations and not (people and person_told):
        counts = question.has("how_many", "most", "least", "more", "fewer", "total", "percent", "difference")
        return question.as_kind("list") if question.kind not in FIGURES or gone or not counts else None
    if question.named("person") or not people or (question.kind == "compare_size" and question.confidence >= SURE):
        return None
    return question.taken_as("leader", marks=question.marks | {"among"})


def persons_in_order(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who was first?": of the persons that were just told of."""
    question = of_the_named(question, knowledge)
    topic = question.focus.topic
    told = of_type("person", topic, knowledge)
    if not asks_extreme_person(question) or not told or not (question.has("who") or told[0] == topic[0]):
        return None
    if len(told) < 2 and told[0] not in question.focus.listed:
        return None
    if len(References(question, knowledge).several("person")) < 2:
        return None
    return question.taken_as("leader", marks=question.marks | {"among"})


_MANNER = re.compile(
    r"\b(?:all )?(?:(?:in|at) (?:one|a single|just one) (?:go|step|stroke|day|move|sweep|blow)|(?:at|in) once|"
    r"all at once|"
    r"overnight|sudden\w*|gradual\w*|bit by bit|step by step|little by little|piece by piece|one by one|piecemeal|"
    r"in (?:stages|steps|instalments|phases|pieces|one piece)|stage by stage|slow\w*|over time|immediately|abruptly)\b"
)


def in_what_manner(question: Question, knowledge: Knowledge) -> Question | None:
    """ "All at once, or bit by bit?" where the fact told last says in what manner: that is told again."""
    if not _MANNER.search(question.said) or names_any(question):
        return None
    asks_else = question.has_word(*(words_of("asking") - {"how"}), "which", "what", "whom", "whose")
    if asks_else or not says_only(question, "manner", "around_manner"):
        return None
    manner = {root(word) for word in words_of("manner")} - {root(word) for word in words_of("small")}
    told = [fact for fact in question.told(knowledge) if len(manner & fact_roots(fact)) > 1]
    told = told or [
        fact
        for name in question.focus.topic[:1]
        for fact in knowledge.relations_to(name)
        if len(manner & fact_roots(fact)) > 1
    ]
    if not told:
        return None
    focus = replace(question.focus, facts=[fact.id for fact in told[:1]], topic=[told[0].subject])
    return question.told_again(focus=focus, yes_no=False)


def only_that(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Only the police?" where the fact told last says of what else, too: that is told again."""
    if not narrows(question) or question.focus.kind in FIGURES:
        return None
    said = {root(word) for word in question.words if word not in words_of("small")}
    if not any(said & fact_roots(fact) for fact in question.told(knowledge)):
        return None
    return question.taken_as("detail")


_OF_TIMES_IN_OFFICE = frozenset({"tenure", "start", "duration"})


def each_of_them(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Since when, each of them?", "who led them?": of all that were just told of together."""
    last = question.focus
    listed = [name for name in last.listed if name in knowledge and name in last.topic]
    types = {knowledge.subjects[name].type for name in listed}
    of_heads = types == {"person"} and last.kind in ("leader", "tenure")
    bare = of_heads and question.kind in _OF_TIMES_IN_OFFICE and says_only(question, "span")  # "since when?"
    points = question.has("they", "both") or question.has_word("each") or bare
    if len(listed) < 2 or len(types) > 1 or question.subjects or not points:
        return None
    marks = question.marks - {"they", "both", "all"}
    if types == {"person"} and question.has("how_long") and question.has_word("each", "both", "respectively"):
        return ask(question, knowledge, "duration", listed, "how long was each of them in office", ["how_long"])
    if of_heads and question.kind in _OF_TIMES_IN_OFFICE and not question.times and not question.yes_no:
        return ask(question, knowledge, "tenure", listed, marks=marks)
    if types == {"organization"} and question.kind in OF_EACH and question.confidence >= SURE:
        return ask(question, knowledge, question.kind, listed, marks=marks)
    if question.has_word("each", "all", "both", "respectively") and says_only(question, "span", "each"):
        kinds = ["tenure"] if types == {"person"} else [kind for kind in ("start", "end") if question.has(kind)]
        return ask(question, knowledge, kinds[0], listed, marks=marks) if kinds else None
    return None


_NOUNS = {"start": "beginnings", "staff": "counted_people", "mandate": "duties", "leader": "chiefs"}
"""What can be asked of each of several by a noun alone, and the group of words that it is of."""


_HOW_MANY_EACH = re.compile(
    r"(?:and |so |but )*how many (?:\w+ )?(?:(?:in|at|for|has|have|does|do|of|are|are in|are at) )*each"
    r"(?: (?:one|of them|of these|of those|have|has|there))*"
)


_PLURAL = re.compile(
    r"(?:and |so |also |now )*(?:(?:what|how) about |give me |list )?(?:their|the|all the)? ?"
    r"(?:(?:start|end|starting|ending) dates|heads|leaders|bosses|chiefs|directors|mandates|tasks|jobs|sizes|"
    r"headcounts)"
    r"(?: please| too| as well)*"
)
"""Asks for something of each of those that were listed: "and the heads?"."""


def noun_of_each(question: Question, knowledge: Knowledge) -> Question | None:
    """ "The headcount of each of the four, please", "mandates side by side?": the same of all that were told of."""
    focus = question.focus
    pools = ([name for name in names if name in knowledge] for names in (focus.listed, focus.topic))
    found = (of_type("organization", names, knowledge) for names in pools)
    group = next((names for names in found if len(names) > 1), [])
    if not group and not focus.topic:
        group = [subject.id for subject in knowledge.organizations]
    each = question.has_word("each", "all", "respectively") or {"side", "by"} <= set(question.words)
    each = each or (bool(_PLURAL.fullmatch(question.said)) and set(group) <= set(focus.listed))
    if not group or not each or names_any(question):
        return None
    if _HOW_MANY_EACH.fullmatch(question.said):
        return ask(question, knowledge, "staff", group, marks=question.marks - {"they", "both", "all"})
    if question.has("end") and says_only(question, "ending", "beginnings", "around_each"):
        return ask(question, knowledge, "end", group, marks=question.marks - {"they", "both", "all"})
    of_heads = listed_now(question, knowledge, "person")
    for kind, nouns in _NOUNS.items():
        if kind == "start" and of_heads:
            continue
        if question.has_word(*words_of(nouns)) and says_only(question, nouns, "around_each"):
            return ask(question, knowledge, kind, group, marks=question.marks - {"they", "both", "all"})
    return None


def when_each_was(question: Question, knowledge: Knowledge) -> Question | None:
    """ "When was each one finished?" after several things that happened asks for the dates of all of them."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Event)]
    asks = question.has("when") and question.has_word("each", "both", "either", "respectively")
    if len(told) < 2 or not asks or names_any(question):
        return None
    if all(fact.phase for fact in told):
        return question.taken_as("downsizing", marks=question.marks | {"phase"})
    return question.taken_as("detail")
