"""The kinds of question that words make certain, whatever the classifier took the question for: a table of rules."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from actions import certain_dates as dates
from actions import certain_heads as heads
from actions import certain_marks as marked
from actions import certain_people as people
from actions.ellipsis import asks_which_of_them, noun_asked_for, words_of
from actions.finders.alike import asks_alike
from actions.finders.common import Asked
from actions.finders.compatriots import asks_compatriot
from actions.finders.governing import asks_of_country
from actions.finders.mandates import asks_document
from actions.finders.membership import claims_nobody_else
from actions.finders.offices import asks_later_career
from actions.kinds import CHAT
from actions.question import Question
from actions.roots import fact_roots, root
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import LegalBasis, Mandate, Members, Relation, Staff

_LED_BY_NATION = re.compile(
    r"\b(?:led|headed|run|directed) (?:\w+ )?by (?:an? |the )?(?:\w+ )?_country_(?: \w+)?$|"
    r"\b(?:an?|any|some) _country_ (?:\w+ )?(?:lead|led|head|headed|run|ran|direct|directed)\b"
)
_TO_WHOM = re.compile(r"\bwhom? (?:does|did|do) (?:the )?_organization_ (?!belong|report|answer)\w+\b")
UNSURE = dates.UNSURE
"""Below this confidence, a sign in the question outweighs the classifier."""
FIGURES = ("staff", "compare_size", "members", "count")
"""The kinds after which a bare "and the locals?" asks for a figure."""
STAFF_MARKS = ("international", "local", "american", "soldiers", "police", "civilian", "volunteers", "split")
_WHOEVER_FROM = re.compile(r"\b(?:persons?|people|somebody|someone|anybody|anyone|those|men|ones?)\b.* from _country_$")
_ONE_FROM = re.compile(r"\b(?:an?|one|any|another|some) _country_$")
"""Says no more of somebody than the country: "there was one Italian, too"."""
_BEYOND = re.compile(r"\b(?:outside|beyond|besides|other than|apart from|not in|non) (?:of )?_body_")
_FROM_TO = re.compile(r"\bfrom (?:to|until|till)\b(?! (?:when|what|which)\b)")
"""Leaves both dates to be filled in: "from … to …"."""
ASKED_OF_DOCUMENT = frozenset({"members", "task_holder", "creation", "event", "parent", "list"})
"""The kinds that "who provided it?" after a document can be taken for."""
LISTED_BY_ROLE = frozenset({"event_at", "timeline", "list", "compare_time", "more", "pick"})


class Rule(NamedTuple):
    """A question to which `applies` applies is of the kind `kind`, and of `marks`, too."""

    kind: str
    applies: Callable[[Question, Knowledge], bool]
    marks: frozenset[str] = frozenset()


def with_certain_kind(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as the kind that its words make certain; None where no rule applies."""
    for rule in RULES:
        if rule.applies(question, knowledge):
            return replace(question.as_kind(rule.kind), marks=question.marks | rule.marks)
    return None


def _who_came_next(question: Question, knowledge: Knowledge) -> bool:
    then = question.has("following") and question.has_word("then", "next")
    return question.kind == "creation" and then and not question.named()


def _holders_of_role(question: Question, knowledge: Knowledge) -> bool:
    return bool(question.named("role") and question.kind in LISTED_BY_ROLE and not question.named("person", "document"))


def _everybody_who_headed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants all heads of an organization, in whatever order."""
    wants = question.has("all") and question.has("the_head") and not question.has("how_many", "how_long")
    listed = question.kind in LISTED_BY_ROLE or question.confidence < UNSURE
    return wants and listed and bool(question.named("organization", "body")) and not question.named("person")


def _some_alike(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants those of an office's holders who have a country in common."""
    return (
        bool(question.named("role", "organization", "body"))
        and asks_alike(question)
        and (bool(question.named("role")) or question.has("the_head"))
    )


def _rest_of_figure(question: Question, knowledge: Knowledge) -> bool:
    """Whether "how many others?", "out of how many?" or "how many are left?" asks for the whole of an organization that
    was just told of, rather than for a number of organizations.
    """
    focus = question.focus
    counts = question.kind in ("count", "staff") and question.has("how_many") and not question.named()
    said = set(question.words) <= words_of("small", "rest")
    told = {knowledge.subjects[name].type for name in focus.topic[:1]}
    several = focus.kind in ("list", "count") or len(set(focus.listed) & set(focus.topic)) > 1
    return counts and said and bool(told & {"organization", "country"}) and not several


def _members_told_of(question: Question, knowledge: Knowledge) -> bool:
    """Whether "how many were they?" asks for the members of an organization just told of, of whose staff nothing is
    recorded.
    """
    told = question.focus.topic[0] if question.focus.topic else ""
    counted = knowledge.facts(told, Members) and not knowledge.facts(told, Staff)
    return bool(counted) and _rest_of_figure(question, knowledge)


def _name_the_holder(question: Question, knowledge: Knowledge) -> bool:
    return question.kind == "full_name" and bool(question.named("role")) and question.words[:1] == ("name",)


def _further_figure(question: Question, knowledge: Knowledge) -> bool:
    figure = question.has(*STAFF_MARKS) and not question.named("organization")
    if question.has("which") and not question.has("how_many", "percent"):  # "which domestic institution does it …"
        return False
    of_staff = question.focus.kind == "staff" and question.kind in ("list", "out_of_scope", "other_subject", "origin")
    of_staff = of_staff and question.has("international", "local", "soldiers") and not question.has("the_organization")
    of_staff = of_staff and not question.foreign and len(question.words) <= 12
    return figure and question.focus.kind in FIGURES and (question.confidence < 0.5 or of_staff)


def _figure_of_another(question: Question, knowledge: Knowledge) -> bool:
    """Whether, after a figure, it says nothing but whose and of which people: "and KSF soldiers?"."""
    said = {word for word in question.words if not word.startswith("_")}
    people = question.has(*STAFF_MARKS) or question.has_word(*words_of("people"))
    bare = said <= words_of("small", "people", "topic") | {"soldiers", "troops", "locals", "internationals", "men"}
    return question.focus.kind in FIGURES and bool(question.named("organization", "body")) and people and bare


def _leaders_of_each(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for the heads of what it names: "the bosses of EULEX and KFOR"."""
    asks = question.has_word("leaders", "heads", "bosses", "chiefs", "directors")
    return question.kind == "list" and asks and bool(question.named("organization"))


def _linked_by_verb(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question names both ends of a recorded relation and says how they stand to each other."""
    if question.confidence >= UNSURE or question.kind == "task_holder":
        return False
    meant = question.focus.topic if question.named() and question.has("it", "they") else []
    named = {end for name in (*question.named(), *meant) for end in (name, *(c.id for c in knowledge.children(name)))}
    roots = {root(word) for word in question.words}
    linked = (fact for name in named for fact in knowledge.facts(name, Relation) if fact.object in named)
    return any(root(fact.type) in roots for fact in linked)


def _phase_again(question: Question, knowledge: Knowledge) -> bool:
    """Whether it goes on about the phases that were just told of: "the first round was done when?"."""
    unsure = question.confidence < UNSURE or question.kind in ("start", "end", "event")
    return unsure and not question.subjects and question.focus.kind == "downsizing" and question.has("phase")


def _members_of_staff(question: Question, knowledge: Knowledge) -> bool:
    """Whether "members" are people who work there: "How many members of its staff …?"."""
    staff = any(pair == ("members", "of") for pair in pairwise(question.words)) and question.has_word("staff")
    return question.kind == "members" and question.has("how_many") and staff


def _who_somebody_is(question: Question, knowledge: Knowledge) -> bool:
    """Whether it only asks who a person is, in whatever order: "Zarif was who?"."""
    rest = set(question.words) - {"_person_"}
    return bool(question.named("person")) and "who" in rest and rest <= words_of("small") | {"who", "guy", "man"}


def _both_ends(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks from when until when something of an organization was."""
    text = " ".join(question.words)
    asks = bool(re.search(r"\bfrom (?:when|what year|which year) (?:to|until|till) (?:when|what|which)\b", text))
    if _FROM_TO.search(text) and question.named("organization", "body") and not question.named("person", "role"):
        return True
    asks = asks or (question.has_word("period", "span") and question.has("how_long") and question.confidence < UNSURE)
    return asks and question.kind in ("start", "end", "status") and not question.named("person", "role")


def _document_behind(question: Question, knowledge: Knowledge) -> bool:
    return question.has("which_body") and bool(question.named("document")) and question.confidence < UNSURE


def _who_did_what_document_wants(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks who did what the document talked about asks for: "Who provided that presence?"."""
    if question.subjects or question.kind not in ASKED_OF_DOCUMENT or not dates.topic_is_document(question, knowledge):
        return False
    if noun_asked_for(question) in words_of("acts"):  # "Which force was that?"
        return True
    roots = {root(word) for word in question.words if word not in words_of("small", "acts")}
    document = question.focus.topic[0]
    resting = (f for f in knowledge.by_id.values() if isinstance(f, LegalBasis) and f.document == document)
    return question.has("who", "which_body") and any(roots & fact_roots(fact) for fact in resting)


def _document_of_body(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question wants the document that an organization has to do with."""
    named = question.named("organization") and not question.named("document", "person")
    return bool(named) and question.confidence < UNSURE and asks_document(question)


def _body_that_does(question: Question, knowledge: Knowledge) -> bool:
    done = question.kind == "event" and not question.times and bool(question.named("organization"))
    return question.has("which_body") and (done or question.kind in ("mandate", "overview", "status"))


def _whose_office(question: Question, knowledge: Knowledge) -> bool:
    return question.kind == "appointment" and question.has_word("whose") and bool(question.named("role"))


def _later_career(question: Question, knowledge: Knowledge) -> bool:
    told = any(knowledge.subjects[name].type == "person" for name in (*question.named(), *question.focus.topic))
    return told and asks_later_career(question)


def _people_of_country(question: Question, knowledge: Knowledge) -> bool:
    """Whether a country stands for its people among those counted: "and Americans?"."""
    if not question.named("country") or question.focus.kind not in FIGURES:
        return False
    if question.words == ("_home_",):  # "Kosovars?"
        return not question.named("organization")
    if question.kind == "staff":
        return not question.named("organization")
    asked_else = ("list", "count", "origin", "policy", "participation", "compare_size")
    unsure = question.kind in asked_else and question.confidence < UNSURE
    return unsure and not question.named("organization", "person")


def _staff_set_beside(question: Question, knowledge: Knowledge) -> bool:
    """Whether it wants the staff of two organizations compared: "Put the staff of EULEX beside that of KFOR."."""
    sets = question.has_word("compare", "against", "beside", "versus", "vs", "next")
    staff = question.has_word(*words_of("people"), "headcount", "strength", "size", "troops", "soldiers")
    asked_else = question.kind in ("in_common", "out_of_scope", "list", "overview")
    return asked_else and sets and staff and len(question.named("organization")) > 1


def _what_did_it_make(question: Question, knowledge: Knowledge) -> bool:
    return (
        question.kind == "creation" and question.words[:2] == ("what", "did") and bool(question.named("organization"))
    )


def _grounds_of_reduction(question: Question, knowledge: Knowledge) -> bool:
    kinds = ("legal_basis", "end_reason", "creation")
    return question.kind in kinds and question.has_word(*words_of("reduction"))


def _whom_it_helps(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks to whom an organization does something, not which one does it."""
    return question.kind == "task_holder" and bool(_TO_WHOM.search(" ".join(question.words)))


def _paper_of_date(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks which document has a date."""
    asks = question.has("which") and question.has_word("paper", "document", "proposal", "text", "plan", "report")
    return asks and bool(question.times) and not question.named() and question.confidence < UNSURE


def _start_of_reduction(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question for a start is about that of a reduction: "when did it begin to shrink"."""
    return question.kind == "start" and question.confidence < UNSURE and question.has_word(*words_of("reduction"))


def _people_from(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question is about somebody from a country: "Italian diplomat UNMIK"."""
    people = question.has_word(*words_of("people_of")) or _ONE_FROM.search(" ".join(question.words))
    unsure = question.confidence < UNSURE and not question.named("person")
    if unsure and question.kind == "list" and not question.named("organization"):  # "which people are from …?"
        return bool(_WHOEVER_FROM.search(" ".join(question.words)))
    adjective = any(subject.get("adjective") for subject in question.subjects)
    return adjective and bool(people) and unsure


def _counted_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether it counts the people of what it names: "how many are employed by the mission for …?"."""
    compares = question.has("most", "least", "more", "fewer", "difference")
    alone = question.kind == "compare_size" and len(question.named("organization")) == 1
    alone = alone and question.confidence < UNSURE and not compares
    counts = (alone or question.kind == "task_holder") and question.has("how_many") and not question.has("how_long")
    return counts and question.has_word(*words_of("people"), "persons", "employed") and bool(question.named())


def _made_by_whom(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks who is behind a document: "whose name is on the plan?"."""
    unsure = question.kind == "leader" and question.confidence < UNSURE and question.has_word("whose")
    return unsure and bool(question.named("document")) and not question.named("organization", "role", "person")


def _most_ever(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks how large an organization was at its largest."""
    largest = question.has("most") and question.has_word("ever") and question.has("soldiers", "how_many")
    return largest and len(question.named("organization")) == 1


def _holders_of_both(question: Question, knowledge: Knowledge) -> bool:
    return len(question.named("role")) > 1 and question.has("same") and not question.named("person")


def _nation_of_leader(question: Question, knowledge: Knowledge) -> bool:
    nation = question.has_word("nation", "nationality")
    return question.kind == "leader" and (
        nation or (question.has_word("from") and question.has_word("country", "where"))
    )


def _nation_of_leader_claimed(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims where somebody who led an organization is from: "Was it led by an American?"."""
    kinds = ("creation", "parent", "origin", "participation", "members", "task_holder")
    leads = question.kind in kinds and question.yes_no and bool(_LED_BY_NATION.search(" ".join(question.words)))
    is_one = question.kind == "leader" and question.yes_no and question.has("the_head")
    adjective = any(subject.get("adjective") for subject in question.subjects if subject["type"] == "country")
    return leads or (is_one and adjective and not question.named("person"))


def _takes_part_alone(question: Question, knowledge: Knowledge) -> bool:
    """Whether it claims that all people of an organization are from one country."""
    about = question.kind in ("participation", "staff", "origin") and question.named("country")
    return bool(about) and claims_nobody_else(question) and bool(question.named("organization"))


def _takes_part(question: Question, knowledge: Knowledge) -> bool:
    """Whether it names a country and an organization in which that took part, and not when."""
    if question.kind not in ("creation", "start") or question.has("when"):
        return False
    linked = (fact for name in question.named("organization") for fact in knowledge.relations_to(name))
    return any(fact.type == "participates_in" and fact.subject in question.named("country") for fact in linked)


def _figure_of_group(question: Question, knowledge: Knowledge) -> bool:
    grouped = question.kind in ("staff", "count") and question.has("american", "international", "local")
    unsure = question.kind == "members" and question.confidence < UNSURE and question.has("soldiers")
    grouped = grouped or (unsure and bool(question.named("country")))
    return grouped and bool(question.named("organization"))


def _which_members(question: Question, knowledge: Knowledge) -> bool:
    """Whether "which of those" or "which ones?" asks for members that were only counted."""
    bare = question.has("which") and set(question.words) <= words_of("small", "which_ones") and not question.subjects
    asks = bare or asks_which_of_them(question)
    return question.focus.kind == "members" and asks and not question.named("organization")


def _asks_out_of_nowhere(question: Question, knowledge: Knowledge) -> bool:
    """Whether a bare question word has nothing that it could be about: "why?"."""
    asks = question.has("why", "when", "where", "who") and len(question.words) <= 2
    return question.kind in CHAT and asks and not question.subjects


def _task_of_each(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what each of several does, not what they have in common."""
    each = question.has_word("each", "respectively") and question.has_word("do", "does", "for")
    return question.kind == "in_common" and each and bool(question.named("organization"))


def _only_people(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question says nothing but an organization and a word for its people: "KFOR soldiers"."""
    nouns = words_of("people") | {"soldiers", "troops"}
    said = {word for word in question.words if not word.startswith("_")}
    only = bool(said & nouns) and said <= nouns | words_of("small")
    return only and question.confidence < UNSURE and len(question.named("organization")) == 1 == len(question.subjects)


def _says_mandate(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question has the very word: "mandates of EULEX and of OMiK"."""
    says = bool({"mandate", "mandates"} & set(question.words[:3])) and not question.has("who", "which_body")
    return says and question.confidence < 0.5 and bool(question.named("organization"))


def _what_about_it(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks for what can be told of something, not for what the bot can do."""
    about = " ".join(question.words).endswith(("about it", "about him", "about her", "about them", "about that"))
    return question.kind == "help" and about and bool(question.focus.topic)


def _in_or_out_of_office(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks which holders of an office still hold it, or do so no more."""
    asks = question.kind in ("status", "office", "list") and question.has("which", "who")
    return asks and bool(question.named("role")) and not question.named("person") and not question.times


def _all_from_there(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks if those in an organization come only from one body's states, or others, too."""
    alone = question.has_word("all", "only", "solely", "exclusively", "just") and question.has_word("from", "by")
    others = question.has_word(*words_of("states")) and bool(_BEYOND.search(" ".join(question.words)))
    about = question.named("organization") or question.has("it", "they")
    return (alone or others) and question.confidence < UNSURE and bool(about) and bool(question.named("body"))


def _what_a_document_asks(question: Question, knowledge: Knowledge) -> bool:
    """Whether it asks what somebody was to do by a document that says so."""
    to_do = any(pair == ("to", "do") for pair in pairwise(question.words)) and question.has_word("what", "which")
    says = any(knowledge.facts(name, Mandate) for name in question.named("document"))
    return to_do and says and question.kind == "relation"


def _done_for_another(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks what those talked about did for another: "what did they send to KFOR?"."""
    others = [name for name in question.focus.topic[:1] if name not in question.named()]
    of_it = question.has("they", "it") and question.words[:2] in (("what", "did"), ("what", "do"), ("what", "does"))
    alone = len(question.named("organization")) == 1 == len(question.subjects)
    return of_it and alone and bool(others) and question.kind == "mandate" and question.confidence < UNSURE


def _what_is_left_to_do(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks what an organization still has to do."""
    left = question.has_word("left", "remained", "remains", "remaining") and question.has_word("what", "which")
    about = question.named("organization", "body") or question.has("it", "they")
    return (
        left
        and bool(about)
        and question.confidence < UNSURE
        and question.kind in ("relation", "mandate", "task_holder")
    )


def _how_many_states(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question counts the states that belong to an organization."""
    counted = {after for before, after in pairwise(question.words) if before == "many"}
    about = question.named("organization") or any(
        knowledge.subjects[name].type == "organization" for name in question.focus.topic[:1]
    )
    return bool(counted & words_of("states")) and bool(about) and question.confidence < UNSURE


def _which_was_then(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question asks which organization began or ended at a time."""
    asks = question.has("which_body") and question.has("start", "end", "ended") and bool(question.times)
    return asks and question.confidence < UNSURE and not question.named("person", "role", "document")


def _what_it_is_for(question: Question, knowledge: Knowledge) -> bool:
    """Whether an unsure question ends with what an organization is for: "what are its soldiers even there for?"."""
    ends = question.words[-1:] == ("for",) and question.has_word("what") and not question.has("name_of")
    about = question.named("organization") or question.has("it", "they")
    return ends and bool(about) and question.confidence < UNSURE and question.kind not in ("full_name", "out_of_scope")


def _which_tasks(question: Question, knowledge: Knowledge) -> bool:
    """Whether "which" asks for tasks of one that is named, not for organizations."""
    asked_for = {
        after for before, after in pairwise(question.words) if before in ("which", "what", "leftover", "other")
    }
    tasks = bool(asked_for & words_of("tasks"))
    return question.kind == "list" and tasks and len(question.named("organization", "body")) == 1


RULES: tuple[Rule, ...] = (
    Rule("members", _how_many_states),
    Rule("list", _which_was_then),
    Rule("mandate", _what_it_is_for),
    Rule("mandate", _which_tasks),
    Rule("mandate", _what_a_document_asks),
    Rule("relation", _done_for_another),
    Rule("leader", _in_or_out_of_office, frozenset({"all"})),
    Rule("members", _all_from_there),
    Rule("mandate", _what_is_left_to_do, frozenset({"residual"})),
    Rule("members", _which_members),
    Rule("in_common", marked.one_of_two_names),
    Rule("in_common", marked.roles_told_apart),
    Rule("event_at", marked.document_at_a_time),
    Rule("end_reason", marked.cause_of_end, frozenset({"why"})),
    Rule("leader", marked.holders_in_turn, frozenset({"all"})),
    Rule("overview", marked.profession),
    Rule("tenure", marked.since_when_in_office),
    Rule("origin", marked.people_of_country_at, frozenset({"who"})),
    Rule("list", marked.every_organization),
    Rule("office", marked.holder_described),
    Rule("succession", marked.in_whose_chair, frozenset({"following"})),
    Rule("event_at", dates.events_at_a_time),
    Rule("event_at", dates.name_and_time),
    Rule("participation", dates.first_time),
    Rule("succession", _who_came_next),
    Rule("start", dates.date_of_event),
    Rule("origin", lambda q, k: asks_compatriot(q)),
    Rule("event", dates.event_rather_than_start),
    Rule("leader", heads.heads_of_all, frozenset({"of_all"})),
    Rule("task_holder", lambda q, k: asks_of_country(Asked(q, k, wording()))),
    Rule("leader", _holders_of_role, frozenset({"all"})),
    Rule("leader", _name_the_holder),
    Rule("leader", heads.who_leads_it),
    Rule("office", heads.post_before),
    Rule("leader", _some_alike, frozenset({"alike"})),
    Rule("leader", _everybody_who_headed),
    Rule("members", _members_told_of),
    Rule("compare_size", _staff_set_beside),
    Rule("staff", _rest_of_figure, frozenset({"total", "they"})),
    Rule("event_at", dates.deeds_at_a_time),
    Rule("staff", _further_figure),
    Rule("staff", _figure_of_another),
    Rule("duration", dates.lasting_of_organization),
    Rule("duration", dates.period_of_work),
    Rule("leader", _leaders_of_each),
    Rule("legal_basis", _document_of_body),
    Rule("relation", _linked_by_verb),
    Rule("end", dates.end_rather_than_start),
    Rule("staff", _members_of_staff),
    Rule("downsizing", _phase_again),
    Rule("legal_basis", _who_did_what_document_wants),
    Rule("overview", _who_somebody_is),
    Rule("start", dates.date_of_document),
    Rule("duration", _both_ends),
    Rule("legal_basis", _document_behind),
    Rule("relation", lambda q, k: _body_that_does(q, k) and bool(q.named("organization"))),
    Rule("task_holder", _body_that_does),
    Rule("office", _whose_office),
    Rule("office", _later_career),
    Rule("staff", _people_of_country),
    Rule("staff", people.own_counted),
    Rule("staff", people.any_of_them),
    Rule("mandate", _what_did_it_make),
    Rule("downsizing", _grounds_of_reduction, frozenset({"why"})),
    Rule("downsizing", _start_of_reduction),
    Rule("relation", _whom_it_helps),
    Rule("event_at", _paper_of_date),
    Rule("event", dates.date_of_happening),
    Rule("staff", dates.date_of_figures),
    Rule("staff", _most_ever),
    Rule("staff", _counted_there),
    Rule("creation", _made_by_whom),
    Rule("origin", _people_from),
    Rule("in_common", _holders_of_both),
    Rule("downsizing", dates.growth),
    Rule("origin", _nation_of_leader),
    Rule("leader", _nation_of_leader_claimed),
    Rule("members", _takes_part_alone),
    Rule("participation", _takes_part),
    Rule("staff", _figure_of_group),
    Rule("tenure", people.when_they_served),
    Rule("origin", people.compatriots),
    Rule("leader", people.first_holders, frozenset({"all"})),
    Rule("leader", people.head_of_it),
    Rule("compare_time", dates.first_of_all, frozenset({"of_all"})),
    Rule("mandate", _says_mandate),
    Rule("mandate", _task_of_each),
    Rule("staff", _only_people),
    Rule("start", dates.since_at_the_end),
    Rule("start", dates.dates_of_start),
    Rule("end", dates.end_of_what_ended),
    Rule("event", dates.event_by_its_words),
    Rule("timeline", dates.steps_in_order),
    Rule("status", dates.over_by_now),
    Rule("more", _what_about_it),
    Rule("overview", _asks_out_of_nowhere),
    Rule("overview", marked.in_short),
)
"""In this order: the first rule that applies decides."""
