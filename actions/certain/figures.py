"""Words that make it certain that a question is about figures of people, or about members and those who take part."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.finders.membership import claims_nobody_else
from actions.followups.ellipsis import words_of
from actions.followups.which_asked import asks_which_of_them
from actions.question import Question
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Members, Staff

SURE = 0.8
"""From this confidence on, the noun that is counted does not outweigh the classifier."""
FIGURES = ("staff", "compare_size", "members", "count")
"""The kinds after which a bare "and the locals?" asks for a figure."""
STAFF_MARKS = ("international", "local", "american", "soldiers", "police", "civilian", "volunteers", "split")


def rest_of_figure(question: Question, knowledge: Knowledge) -> bool:
    """Whether "how many others?", "out of how many?" or "how many are left?" asks for the whole of an organization that
    was just told of, rather than for a number of organizations.
    """
    focus = question.focus
    counts = question.kind in ("count", "staff") and question.has("how_many") and not question.named()
    said = set(question.words) <= words_of("small", "rest")
    told = {knowledge.subjects[name].type for name in focus.topic[:1]}
    several = focus.kind in ("list", "count") or len(set(focus.listed) & set(focus.topic)) > 1
    return counts and said and bool(told & {"organization", "country"}) and not several


def counted_units(question: Question, knowledge: Knowledge) -> bool:
    """Whether it uses the very noun in which an organization's members are counted: "over thirty contingents?"."""
    if question.kind not in ("staff", "count", "compare_size"):
        return False
    members = (fact for name in question.named("organization") for fact in knowledge.facts(name, Members))
    units = {root(fact.unit.split()[-1]) for fact in members}
    counted = any(knowledge.facts(name, Staff) for name in question.named("organization"))
    return counted and bool(units & {root(word) for word in question.words})


def part_of_those(question: Question, knowledge: Knowledge) -> bool:
    """Whether it counts some of the people whose number was told: "how many of those are lawyers?"."""
    of_those = question.has("they") and question.has("split") and question.has("how_many")
    told = any(isinstance(fact, Staff) for fact in question.told(knowledge))
    return question.kind == "count" and of_those and told and len(question.focus.listed) < 2 and not question.named()


def further_figure(question: Question, knowledge: Knowledge) -> bool:
    """Whether a word for a group asks for its figure after a figure: "and the locals?"."""
    figure = question.has(*STAFF_MARKS) and not question.named("organization")
    if question.has("which") and not question.has("how_many", "percent"):  # "which domestic institution does it …"
        return False
    of_staff = question.focus.kind == "staff" and question.kind in ("list", "out_of_scope", "other_subject", "origin")
    of_staff = of_staff and question.has("international", "local", "soldiers") and not question.has("the_organization")
    of_staff = of_staff and not question.foreign and len(question.words) <= 12
    return figure and question.focus.kind in FIGURES and (question.confidence < 0.5 or of_staff)


def people_of_country(question: Question, knowledge: Knowledge) -> bool:
    """Whether a country stands for its people among those counted: "and Americans?"."""
    if not question.named("country") or question.focus.kind not in FIGURES:
        return False
    if question.kind == "staff" or question.words == ("_home_",):  # "Kosovars?"
        return not question.named("organization")
    asked_else = ("list", "count", "origin", "policy", "participation", "compare_size")
    unsure = question.kind in asked_else and question.unsure
    return unsure and not question.named("organization", "person")


def where_people_came_from(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks where the people of an organization that others staffed came from, not its head."""
    about = [s["id"] for s in question.subjects] == question.named("organization")[:1]
    people = question.has_word(*words_of("people", "people_of"), "folks", "contingents", "members") or question.has(
        "they"
    )
    staffed = any(f.type == "staffs" for name in question.named("organization") for f in knowledge.relations_to(name))
    return question.kind == "origin" and about and people and staffed and not question.has("the_head", "he", "she")


def soldiers_of_country(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks after soldiers of a country of whom a figure is recorded: "does America have troops there?"."""
    countries = question.named("country")
    alone = {*question.named(), *question.strangers} <= {*countries, knowledge.home}
    taken = question.kind in ("policy", "out_of_scope", "participation", "start", "count")
    asks = taken and question.has_word(*words_of("soldiers")) and (question.yes_no or question.has("how_many"))
    if not (asks and alone) or question.times:
        return False
    known = {fact.country for fact in knowledge.all_facts(Staff) if fact.category == "soldiers"} - {None}
    return bool(known & set(countries) if countries else known and question.has("american"))


def takes_part_alone(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that all people of an organization are from one country."""
    about = question.kind in ("participation", "staff", "origin") and question.named("country")
    return bool(about) and claims_nobody_else(question) and bool(question.named("organization"))


def figure_of_group(question: Question, knowledge: Knowledge) -> bool:
    """Whether a number of a group of people at an organization is asked for."""
    grouped = question.kind in ("staff", "count") and question.has("american", "international", "local")
    unsure = question.kind == "members" and question.unsure and question.has("soldiers")
    grouped = grouped or (unsure and bool(question.named("country")))
    return grouped and bool(question.named("organization"))


def which_members(question: Question, knowledge: Knowledge) -> bool:
    """Whether "which of those" or "which ones?" asks for members that were only counted."""
    asks_which = question.has("which") and question.words[-1:] != ("for",)  # "what was it for?"
    bare = asks_which and set(question.words) <= words_of("small", "which_ones") and not question.subjects
    extreme = question.kind == "compare_size" and question.has("which") and question.has("most", "least")
    asks = bare or asks_which_of_them(question) or (extreme and not question.has("the_organization"))
    return question.focus.kind == "members" and asks and not question.named("organization")


def only_people(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question says nothing but an organization and a word for its people: "KFOR soldiers"."""
    nouns = words_of("people") | {"soldiers", "troops"}
    said = {word for word in question.words if not word.startswith("_")}
    only = bool(said & nouns) and said <= nouns | words_of("small")
    return only and question.unsure and len(question.named("organization")) == 1 == len(question.subjects)


_NUMBER_OF = re.compile(r"\b(?:number|count|total) of (?:the |its |those |participating |contributing )*(\w+)")


def how_many_states(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question counts the states that belong to an organization: "the number of countries?"."""
    counted = {after for before, after in pairwise(question.words) if before == "many"}
    counted |= set(_NUMBER_OF.findall(question.said))
    about = question.named("organization") or question.topic(knowledge, "organization")
    return bool(counted & words_of("states")) and bool(about) and question.confidence < SURE


def why_it_takes_part(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks why a country is in an organization: "why are the Americans in EULEX at all?"."""
    about = question.named("organization", "body") or question.has("it", "they", "the_organization")
    foreign = any(subject["type"] == "country" and subject["id"] != knowledge.home for subject in question.subjects)
    asks = question.has("why") and question.kind in ("policy", "members", "participation", "out_of_scope")
    return asks and bool(about) and question.has_word("in", "part", "join", "joined", "there") and foreign


_HAVE_OF_COUNTRY = re.compile(
    r"(?:and |so |but )*how many _country_ (?:does|do|did|has|have) (?:it|they)(?: (?:have|had|got|employ|employed))?"
)


_HOW_BIG = re.compile(
    r"(?:and |so |but )*(?:is|was|are) (?:it|they|(?:the |that |this )?(?:_organization_|mission|organization|force)) "
    r"(?:an? )?(?:(?:very|really|quite|that|rather) )?(?:big|large|small|huge|tiny)"
    r"(?: (?:mission|organization|force|thing|one|operation|team|body))?"
)


def how_big_it_is(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if an organization is big, which its figures tell: "is it a big organization?"."""
    about = question.named("organization") or question.topic(knowledge, "organization")
    return bool(about) and bool(_HOW_BIG.fullmatch(question.said))


def own_counted(question: Question, knowledge: Knowledge) -> bool:
    """Whether it counts those of a country at an organization that was told of: "how many American boys are there?"."""
    countries = question.named("country")
    at = question.focus.topic if question.has("they", "it", "there", "the_organization") else []
    counted = any(fact.country in countries for name in at for fact in knowledge.facts(name, Staff))
    beside = [after for word, after in pairwise(question.words) if word == "_country_"]
    own = bool(words_of("our_own") & set(beside)) or bool(_HAVE_OF_COUNTRY.fullmatch(question.said))
    return counted and question.has("how_many") and own


def locals_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks if locals work for an organization, too: "do local people have jobs there as well?"."""
    works = question.has_word("work", "works", "worked", "working", "employed", "employ", "jobs", "hired")
    about = question.named("organization") or (question.has("there", "it", "they") and question.focus.topic)
    asks = question.kind == "out_of_scope" and question.yes_no and question.has("local") and not question.foreign
    return asks and works and bool(about) and not question.times and not question.has("negated")
