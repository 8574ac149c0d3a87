"""Words that make it certain that a question is about figures of people, or about members and those who take part."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.certain.dates import SURE, UNSURE, topic_is_organization
from actions.finders.membership import claims_nobody_else
from actions.followups.ellipsis import says_only, words_of
from actions.followups.which_asked import asks_which_of_them
from actions.question import Question
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Members, Staff

FIGURES = ("staff", "compare_size", "members", "count")
"""The kinds after which a bare "and the locals?" asks for a figure."""
STAFF_MARKS = ("international", "local", "american", "soldiers", "police", "civilian", "volunteers", "split")
_OR_OTHERS = re.compile(
    r"\b(?:just|only|all|purely|solely|exclusively)\b.* or (?:\w+ )?(?:others?|more|outsiders|non)\b"
)
_ALL_OF_BODY = re.compile(r"\b(?:all|only|just|purely|solely|exclusively|entirely|nothing but) (?:the )?_body_$")
_BEYOND = re.compile(r"\b(?:outside|beyond|besides|other than|apart from|not in|non) (?:of )?_body_")

_PEOPLE_OF_COUNTRY = re.compile(
    r"\b(?:how many|number of|count of)(?: other| of the| of those| the)? _country_"
    r"(?: (?:soldiers|troops|people|guys|men|women|citizens|military|personnel|peacekeepers))?(?: (?:who|that))?"
    r"(?= (?:are|is|were|serve|serving|served|work|working|stationed|deployed|posted|there|in|still|today|now)\b|$)"
)


def set_beside_earlier(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for a figure now and before: "how many are there now compared to before?"."""
    counts = question.has("how_many") and question.kind in ("compare_time", "compare_size", "count", "staff")
    about = question.named("organization") or topic_is_organization(question, knowledge)
    return counts and bool(about) and bool(_NOW_AND_BEFORE.search(" ".join(question.words)))


_NOW_AND_BEFORE = re.compile(
    r"\b(?:compared|next|relative) (?:to|with) (?:what \w+ (?:\w+ )?)?"
    r"(?:before|earlier|then|previously|the (?:past|start|beginning))\b"
    r"|\b(?:than|versus|vs|against) (?:before|earlier|previously|in the past|then)$"
)


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


def members_told_of(question: Question, knowledge: Knowledge) -> bool:
    """Whether "how many were they?" asks for the members of an organization just told of, of whose staff nothing is
    recorded.
    """
    told = question.focus.topic[0] if question.focus.topic else ""
    counted = knowledge.facts(told, Members) and not knowledge.facts(told, Staff)
    return bool(counted) and rest_of_figure(question, knowledge)


def counted_units(question: Question, knowledge: Knowledge) -> bool:
    """Whether it uses the very noun in which an organization's members are counted: "over thirty contingents?"."""
    if question.kind not in ("staff", "count", "compare_size"):
        return False
    members = (fact for name in question.named("organization") for fact in knowledge.facts(name, Members))
    units = {root(fact.unit.split()[-1]) for fact in members}
    counted = any(knowledge.facts(name, Staff) for name in question.named("organization"))
    return counted and bool(units & {root(word) for word in question.words})


def further_figure(question: Question, knowledge: Knowledge) -> bool:
    """Whether a word for a group asks for its figure after a figure: "and the locals?"."""
    figure = question.has(*STAFF_MARKS) and not question.named("organization")
    if question.has("which") and not question.has("how_many", "percent"):  # "which domestic institution does it …"
        return False
    of_staff = question.focus.kind == "staff" and question.kind in ("list", "out_of_scope", "other_subject", "origin")
    of_staff = of_staff and question.has("international", "local", "soldiers") and not question.has("the_organization")
    of_staff = of_staff and not question.foreign and len(question.words) <= 12
    return figure and question.focus.kind in FIGURES and (question.confidence < 0.5 or of_staff)


def figure_of_another(question: Question, knowledge: Knowledge) -> bool:
    """Whether, after a figure, it says nothing but whose and of which people: "and KSF soldiers?"."""
    said = {word for word in question.words if not word.startswith("_")}
    people = question.has(*STAFF_MARKS) or question.has_word(*words_of("people"))
    bare = said <= words_of("small", "people", "topic") | {"soldiers", "troops", "locals", "internationals", "men"}
    return question.focus.kind in FIGURES and bool(question.named("organization", "body")) and people and bare


def members_of_staff(question: Question, knowledge: Knowledge) -> bool:
    """Whether "members" are people who work there: "How many members of its staff …?"."""
    staff = any(pair == ("members", "of") for pair in pairwise(question.words)) and question.has_word("staff")
    return question.kind == "members" and question.has("how_many") and staff


def people_of_country(question: Question, knowledge: Knowledge) -> bool:
    """Whether a country stands for its people among those counted: "and Americans?"."""
    if not question.named("country") or question.focus.kind not in FIGURES:
        return False
    if question.kind == "staff" or question.words == ("_home_",):  # "Kosovars?"
        return not question.named("organization")
    asked_else = ("list", "count", "origin", "policy", "participation", "compare_size")
    unsure = question.kind in asked_else and question.confidence < UNSURE
    return unsure and not question.named("organization", "person")


def staff_set_beside(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants the staff of two organizations compared: "Put the staff of EULEX beside that of KFOR."."""
    sets = question.has_word("compare", "against", "beside", "versus", "vs", "next")
    staff = question.has_word(*words_of("people"), "headcount", "strength", "size", "troops", "soldiers")
    asked_else = question.kind in ("in_common", "out_of_scope", "list", "overview")
    return asked_else and sets and staff and len(question.named("organization")) > 1


def counted_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it counts the people of what it names: "how many are employed by the mission for …?"."""
    compares = question.has("most", "least", "more", "fewer", "difference")
    alone = question.kind == "compare_size" and len(question.named("organization")) == 1
    alone = alone and question.confidence < UNSURE and not compares
    counts = (alone or question.kind == "task_holder") and question.has("how_many") and not question.has("how_long")
    return counts and question.has_word(*words_of("people"), "persons", "employed") and bool(question.named())


def people_of_country_here(question: Question, knowledge: Knowledge) -> bool:
    """Whether it counts people of a country, of whom a figure is recorded, without saying where: "how many Americans
    serve here?".
    """
    taken = question.kind in ("count", "out_of_scope", "policy", "list", "origin") and not question.strangers
    alone = [name for name in question.named() if name != knowledge.home] == question.named("country")[:1]
    if not (taken and alone and _PEOPLE_OF_COUNTRY.search(" ".join(question.words))):
        return False
    return any(fact.country in question.named("country") for fact in knowledge.all_facts(Staff))


_PEOPLE_HERE = re.compile(
    r"\b(?:how many|number of)(?: \w+)? (?:does|do|did|has|have) (?:the |all )*_body_"
    r"(?: (?:have|got|employ|keep|deploy|run|station|maintain))?(?: on (?:the ground|its staff|staff))?"
    r"(?: (?:working|employed|deployed|stationed|serving))? (?:in _home_|here|there|over there|down there)"
)


def people_of_body_here(question: Question, knowledge: Knowledge) -> bool:
    """Whether it counts the people whom a body has in the country: those of its mission, whose figure is recorded."""
    bodies = [name for name in question.named() if name != knowledge.home]
    if len(bodies) != 1 or question.strangers or not _PEOPLE_HERE.search(" ".join(question.words)):
        return False
    return any(knowledge.facts(mission.id, Staff) for mission in knowledge.children(bodies[0]))


def who_sent_people(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who sent those who work for an organization that others staffed."""
    sent = question.has_word(*words_of("sending"), "gave", "given", "give", "gives", "furnished") and question.has_word(
        *words_of("people")
    )
    staffed = any(f.type == "staffs" for name in question.named("organization") for f in knowledge.relations_to(name))
    taken = question.kind in ("leader", "staff", "creation", "event", "task_holder", "appointment")
    taken = taken or question.confidence < UNSURE
    return taken and sent and staffed and question.has("who", "which") and not question.named("person")


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


def most_ever(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks how large an organization was at its largest."""
    largest = question.has("most") and question.has_word("ever") and question.has("soldiers", "how_many")
    return largest and len(question.named("organization")) == 1


def takes_part_alone(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that all people of an organization are from one country."""
    about = question.kind in ("participation", "staff", "origin") and question.named("country")
    return bool(about) and claims_nobody_else(question) and bool(question.named("organization"))


def takes_part(question: Question, knowledge: Knowledge) -> bool:
    """Whether it names a country and an organization in which that took part, and not when."""
    if question.kind not in ("creation", "start") or question.has("when"):
        return False
    linked = (fact for name in question.named("organization") for fact in knowledge.relations_to(name))
    return any(fact.type == "participates_in" and fact.subject in question.named("country") for fact in linked)


def figure_of_group(question: Question, knowledge: Knowledge) -> bool:
    """Whether a number of a group of people at an organization is asked for."""
    grouped = question.kind in ("staff", "count") and question.has("american", "international", "local")
    unsure = question.kind == "members" and question.confidence < UNSURE and question.has("soldiers")
    grouped = grouped or (unsure and bool(question.named("country")))
    return grouped and bool(question.named("organization"))


_OF_SO_MANY = re.compile(
    r"\b(?:which|who|what|one|any|many) of (?:the |these |those |its |their )?_number_ "
    r"(?:\w+ )?(?:states|countries|nations|members|governments|contingents)\b"
)


def which_members(question: Question, knowledge: Knowledge) -> bool:
    """Whether "which of those" or "which ones?" asks for members that were only counted."""
    asks_which = question.has("which") and question.words[-1:] != ("for",)  # "what was it for?"
    bare = asks_which and set(question.words) <= words_of("small", "which_ones") and not question.subjects
    extreme = question.kind == "compare_size" and question.has("which") and question.has("most", "least")
    asks = bare or asks_which_of_them(question) or (extreme and not question.has("the_organization"))
    counted = question.kind == "list" and bool(_OF_SO_MANY.search(" ".join(question.words)))
    if counted and any(fact.value in question.numbers for fact in knowledge.all_facts(Members)):
        return True
    return question.focus.kind == "members" and asks and not question.named("organization")


def alike_of_members(question: Question, knowledge: Knowledge) -> bool:
    """Whether what the states of an organization have in common is asked for: it stands with their number."""
    topic = question.topic(knowledge, "organization")
    states = question.has_word(*words_of("states")) and question.has_word("common", "share", "shared", "alike")
    counted = bool(topic) and bool(knowledge.facts(topic, Members))
    return question.kind == "in_common" and not question.subjects and states and counted


_GROUP = r"(?:military|soldiers?|troops|police(?:men)?|police officers|civilians?|judges|lawyers|experts)"
_WHICH_GROUPS = re.compile(
    rf"\b(?:only|just|purely|all|entirely) {_GROUP}$|"
    rf"\b{_GROUP}\b(?: \w+){{0,2}} or (?:are they |only |just |also |rather )*{_GROUP}\b"
)


def which_groups(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which people an organization consists of: "are they police or only military?"."""
    names = question.named("organization") or [question.topic(knowledge, "organization")]
    counted = len(names) == 1 and any(knowledge.facts(name, Staff) for name in names if name)
    other = question.has("how_many", "who", "when", "why") or question.named("person", "body")
    return counted and not other and bool(_WHICH_GROUPS.search(" ".join(question.words)))


def only_people(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question says nothing but an organization and a word for its people: "KFOR soldiers"."""
    nouns = words_of("people") | {"soldiers", "troops"}
    said = {word for word in question.words if not word.startswith("_")}
    only = bool(said & nouns) and said <= nouns | words_of("small")
    return only and question.confidence < UNSURE and len(question.named("organization")) == 1 == len(question.subjects)


def its_size_too(question: Question, knowledge: Knowledge) -> bool:
    """Whether it says nothing but that the size of what is talked about is wanted: "its size as well, please"."""
    sized = question.has_word("size", "strength", "headcount", "staffing") and bool(question.focus.topic)
    return sized and question.kind != "compare_size" and says_only(question, "wanted_too")


def all_from_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks if those in an organization come only from one body's states, or others, too."""
    alone = question.has_word("all", "only", "solely", "exclusively", "just") and question.has_word("from", "by")
    alone = alone or bool(_ALL_OF_BODY.search(" ".join(question.words)))
    text = " ".join(question.words)
    others = question.has_word(*words_of("states")) and bool(_BEYOND.search(text) or _OR_OTHERS.search(text))
    about = question.named("organization") or question.has("it", "they")
    unsure = question.confidence < (SURE if others else UNSURE) or (alone and question.kind == "parent")
    return (alone or others) and unsure and bool(about) and bool(question.named("body"))


_NUMBER_OF = re.compile(r"\b(?:number|count|total) of (?:the |its |those |participating |contributing )*(\w+)")


def how_many_states(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question counts the states that belong to an organization: "the number of countries?"."""
    counted = {after for before, after in pairwise(question.words) if before == "many"}
    counted |= set(_NUMBER_OF.findall(" ".join(question.words)))
    about = question.named("organization") or question.topic(knowledge, "organization")
    return bool(counted & words_of("states")) and bool(about) and question.confidence < SURE


def which_counted(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants the members by name of which it says how many there are: "which were the 25 states?"."""
    nouns = question.has_word(*words_of("states"))
    asks = question.has("which", "name_of", "who") and question.kind in ("out_of_scope", "list", "overview", "members")
    if not (asks and nouns and question.numbers) or question.named() or question.strangers:
        return False
    return any(fact.value in question.numbers for fact in knowledge.all_facts(Members))


_SHARED = re.compile(
    r"\b(?:what|which) (?:\w+ ){0,3}?(?:stance|position|view|attitude|opinion|trait|step|thing|act|requirement|"
    r"criterion|condition|quality|feature|policy)\b.*"
    r"\b(?:unit\w*|join\w*|shar\w*|common|bound|link\w*|all|connect\w*|qualif\w*|needed)\b"
    r"|\bwhat (?:did|do|does|had|have|united|unites|linked|links|bound|connected|qualified)\b.*"
    r"\b(?:in common|share[ds]?|unite[ds]?|agree[ds]? on|united|linked|bound|connected|qualified|belong)\b"
)
"""Asks what is true of all that belong to something: "what stance did they share?"."""


def what_members_share(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what the states that make up an organization have in common."""
    nouns = question.has_word(*words_of("states"), "members", "member", "participants")
    about = len(question.named("organization")) == 1 and not question.named("person", "role", "document", "body")
    told = any(fact.text for name in question.named("organization") for fact in knowledge.facts(name, Members))
    taken = question.kind in ("policy", "in_common", "members", "out_of_scope") or question.confidence < UNSURE
    asks = nouns and about and told and taken and not question.yes_no and not question.has("when", "how_many", "who")
    return bool(asks) and bool(_SHARED.search(" ".join(question.words)))
