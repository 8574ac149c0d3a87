"""The kinds of question that words make certain, whatever the classifier took the question for: a table of rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from actions.certain import dates, documents, figures, heads, holders, order, people, tasks
from actions.certain import marks as marked
from actions.finders.at_work import asks_at_work_then
from actions.finders.common import Asked
from actions.finders.compatriots import asks_compatriot
from actions.finders.governing import asks_of_country
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge


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


RULES: tuple[Rule, ...] = (
    Rule("downsizing", tasks.phase_again, frozenset({"phase"})),
    Rule("status", lambda q, k: asks_at_work_then(q, k) and bool(q.named("organization"))),
    Rule("members", figures.how_many_states),
    Rule("members", figures.which_counted),
    Rule("list", tasks.which_was_then),
    Rule("task_holder", tasks.which_of_two),
    Rule("full_name", documents.title_of_document),
    Rule("mandate", tasks.what_it_is_entrusted_with),
    Rule("full_name", tasks.what_it_is_called),
    Rule("full_name", tasks.what_it_stands_for),
    Rule("mandate", tasks.what_it_is_for),
    Rule("mandate", tasks.which_tasks),
    Rule("mandate", tasks.tried_in_that_time, frozenset({"then"})),
    Rule("mandate", documents.what_a_document_asks),
    Rule("mandate", tasks.what_for_example),
    Rule("relation", tasks.done_for_another),
    Rule("leader", holders.in_or_out_of_office, frozenset({"all"})),
    Rule("members", figures.all_from_there),
    Rule("mandate", tasks.what_is_left_to_do, frozenset({"residual"})),
    Rule("members", figures.which_members),
    Rule("in_common", marked.one_of_two_names),
    Rule("in_common", marked.roles_told_apart),
    Rule("event_at", marked.document_at_a_time),
    Rule("end_reason", marked.cause_of_end, frozenset({"why"})),
    Rule("leader", marked.holders_in_turn, frozenset({"all"})),
    Rule("full_name", marked.what_it_is_called),
    Rule("overview", marked.profession),
    Rule("tenure", marked.since_when_in_office),
    Rule("origin", holders.nation_represented, frozenset({"represented"})),
    Rule("origin", marked.people_of_country_at, frozenset({"who"})),
    Rule("list", marked.every_organization),
    Rule("office", marked.holder_described),
    Rule("succession", marked.in_whose_chair, frozenset({"following"})),
    Rule("leader", dates.role_and_time),
    Rule("as_of", order.ages_of_figures),
    Rule("review", order.start_of_review),
    Rule("duration", order.length_not_age),
    Rule("appointment", people.who_chose_whom),
    Rule("appointment", people.official_named_then),
    Rule("members", figures.counted_units),
    Rule("tenure", tasks.from_to_in_office),
    Rule("office", holders.posts_of_each),
    Rule("office", holders.where_somebody_works),
    Rule("tenure", holders.several_in_order),
    Rule("leader", holders.heads_one_of),
    Rule("compare_time", order.one_before_other),
    Rule("start", order.begun_by_then),
    Rule("event_at", dates.events_at_a_time),
    Rule("list", dates.body_of_a_time, frozenset({"start"})),
    Rule("end", dates.since_when_not),
    Rule("event", dates.who_did_what_happened),
    Rule("event_at", dates.name_and_time),
    Rule("participation", dates.first_time),
    Rule("succession", holders.who_came_next),
    Rule("start", dates.date_of_event),
    Rule("origin", lambda q, k: asks_compatriot(q)),
    Rule("event", dates.event_rather_than_start),
    Rule("leader", heads.had_it_under),
    Rule("leader", heads.newcomer),
    Rule("leader", heads.heads_of_all, frozenset({"of_all"})),
    Rule("task_holder", lambda q, k: asks_of_country(Asked(q, k, wording()))),
    Rule("leader", holders.holders_of_role, frozenset({"all"})),
    Rule("leader", holders.several_holders, frozenset({"all"})),
    Rule("leader", holders.whose_time_began),
    Rule("leader", holders.still_in_office, frozenset({"now"})),
    Rule("leader", holders.name_the_holder),
    Rule("leader", heads.who_leads_it),
    Rule("office", heads.post_before),
    Rule("leader", holders.some_alike, frozenset({"alike"})),
    Rule("leader", holders.everybody_who_headed),
    Rule("members", figures.members_told_of),
    Rule("members", figures.alike_of_members),
    Rule("compare_size", figures.staff_set_beside),
    Rule("staff", figures.rest_of_figure, frozenset({"total", "they"})),
    Rule("event_at", dates.deeds_at_a_time),
    Rule("staff", figures.further_figure),
    Rule("staff", figures.figure_of_another),
    Rule("duration", dates.lasting_of_organization),
    Rule("duration", dates.period_of_work),
    Rule("leader", holders.leaders_of_each),
    Rule("legal_basis", documents.document_of_body),
    Rule("mandate", tasks.to_whom_it_did),
    Rule("relation", tasks.linked_by_verb),
    Rule("end", dates.said_to_be_over),
    Rule("end", dates.end_rather_than_start),
    Rule("staff", figures.members_of_staff),
    Rule("relation", tasks.which_is_above),
    Rule("relation", tasks.who_does_it_to),
    Rule("list", tasks.missions_of_body),
    Rule("downsizing", tasks.phase_again),
    Rule("legal_basis", documents.who_did_what_document_wants),
    Rule("overview", holders.who_somebody_is),
    Rule("start", dates.date_of_document),
    Rule("start", documents.date_of_his_paper),
    Rule("duration", tasks.both_ends),
    Rule("legal_basis", documents.document_behind),
    Rule("legal_basis", documents.on_what_it_rests),
    Rule("creation", documents.document_of_whom),
    Rule("legal_basis", documents.what_document_made),
    Rule("members", figures.who_sent_people),
    Rule("office", holders.represented_body),
    Rule("event", tasks.who_did_what_is_named),
    Rule("downsizing", dates.phase_of_reduction),
    Rule("policy", tasks.whose_policy),
    Rule("relation", lambda q, k: tasks.body_that_does(q, k) and bool(q.named("organization"))),
    Rule("task_holder", tasks.body_that_does),
    Rule("office", holders.whose_office),
    Rule("office", holders.later_career),
    Rule("overview", holders.known_for),
    Rule("staff", figures.people_of_country),
    Rule("staff", figures.people_of_country_here),
    Rule("staff", figures.soldiers_of_country),
    Rule("start", dates.what_home_is),
    Rule("staff", people.own_counted),
    Rule("staff", people.any_of_them),
    Rule("participation", people.soldiers_from, frozenset({"soldiers"})),
    Rule("mandate", tasks.what_did_it_make),
    Rule("downsizing", tasks.grounds_of_reduction, frozenset({"why"})),
    Rule("downsizing", tasks.start_of_reduction),
    Rule("relation", tasks.whom_it_helps),
    Rule("event_at", documents.paper_of_date),
    Rule("event", dates.date_of_happening),
    Rule("staff", dates.date_of_figures),
    Rule("staff", dates.date_of_told_figures),
    Rule("staff", figures.most_ever),
    Rule("staff", figures.counted_there),
    Rule("creation", documents.made_by_whom),
    Rule("origin", holders.people_from),
    Rule("in_common", holders.holders_of_both),
    Rule("downsizing", dates.growth),
    Rule("parent", holders.led_by_state),
    Rule("origin", holders.nation_of_leader),
    Rule("leader", holders.nation_of_leader_claimed),
    Rule("members", figures.takes_part_alone),
    Rule("participation", figures.takes_part),
    Rule("staff", figures.figure_of_group),
    Rule("tenure", people.when_they_served),
    Rule("origin", people.compatriots),
    Rule("leader", people.first_holders, frozenset({"all"})),
    Rule("leader", people.head_of_it),
    Rule("compare_time", order.first_of_all, frozenset({"of_all"})),
    Rule("mandate", tasks.says_mandate),
    Rule("mandate", tasks.task_of_each),
    Rule("staff", figures.only_people),
    Rule("mandate", tasks.only_or_also),
    Rule("staff", figures.its_size_too),
    Rule("start", dates.since_at_the_end),
    Rule("start", dates.dates_of_start),
    Rule("end", dates.end_of_what_ended),
    Rule("event", dates.event_by_its_words),
    Rule("timeline", dates.steps_in_order),
    Rule("downsizing", dates.steps_that_followed, frozenset({"phase"})),
    Rule("status", dates.over_by_now),
    Rule("more", tasks.what_about_it),
    Rule("overview", tasks.asks_out_of_nowhere),
    Rule("overview", marked.in_short),
)
"""In this order: the first rule that applies decides."""
