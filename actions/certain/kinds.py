"""The kinds of question that words make certain, whatever the classifier took the question for: a table of rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from actions import deciding
from actions.certain import dates, documents, ends, figures, heads, holders, nations, order, people, tasks
from actions.certain import marks as marked
from actions.finders.at_work import asks_at_work_then
from actions.finders.common import Asked
from actions.finders.compatriots import asks_compatriot
from actions.finders.governing import asks_of_country
from actions.finders.meanings import asks_part_of_name
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
            deciding.note(rule.applies, question)
            return replace(question.as_kind(rule.kind), marks=question.marks | rule.marks)
    return None


RULES: tuple[Rule, ...] = (
    Rule("parent", holders.led_by_state),
    Rule("parent", holders.who_sent_it),
    Rule("downsizing", tasks.phase_again, frozenset({"phase"})),
    Rule("status", lambda q, k: asks_at_work_then(q, k) and bool(q.named("organization"))),
    Rule("members", figures.how_many_states),
    Rule("full_name", tasks.what_it_stands_for),
    Rule("full_name", lambda q, k: asks_part_of_name(q)),
    Rule("mandate", tasks.which_tasks),
    Rule("mandate", documents.what_a_document_asks),
    Rule("status", documents.still_in_force, frozenset({"in_force"})),
    Rule("mandate", documents.contents_of_document),
    Rule("legal_basis", documents.whose_paper),
    Rule("legal_basis", documents.set_up_by_document),
    Rule("parent", tasks.who_is_behind),
    Rule("mandate", tasks.commands_others),
    Rule("leader", holders.in_or_out_of_office, frozenset({"all"})),
    Rule("mandate", tasks.what_is_left_to_do, frozenset({"residual"})),
    Rule("members", figures.which_members),
    Rule("event_at", marked.document_at_a_time),
    Rule("end_reason", marked.cause_of_end, frozenset({"why"})),
    Rule("overview", marked.profession),
    Rule("review", order.brought_by_countries),
    Rule("appointment", people.official_named_then),
    Rule("members", figures.counted_units),
    Rule("tenure", tasks.from_to_in_office),
    Rule("office", holders.posts_of_each),
    Rule("compare_time", order.one_before_other),
    Rule("event_at", dates.events_at_a_time),
    Rule("duration", tasks.both_ends),
    Rule("event_at", dates.name_and_time),
    Rule("participation", dates.first_time),
    Rule("succession", holders.who_came_next, frozenset({"following"})),
    Rule("origin", lambda q, k: asks_compatriot(q)),
    Rule("leader", heads.to_whom_a_letter_goes),
    Rule("leader", heads.newcomer),
    Rule("leader", heads.heads_of_all, frozenset({"of_all"})),
    Rule("task_holder", lambda q, k: asks_of_country(Asked(q, k, wording()))),
    Rule("leader", holders.holders_of_role, frozenset({"all"})),
    Rule("leader", holders.several_holders, frozenset({"all"})),
    Rule("leader", heads.who_leads_it),
    Rule("leader", holders.some_alike, frozenset({"alike"})),
    Rule("leader", holders.everybody_who_headed),
    Rule("staff", figures.rest_of_figure, frozenset({"total", "they"})),
    Rule("event_at", dates.deeds_at_a_time),
    Rule("staff", figures.further_figure),
    Rule("legal_basis", documents.document_of_body),
    Rule("relation", tasks.linked_by_verb),
    Rule("end_reason", ends.why_taken_away),
    Rule("mandate", ends.why_still_there, frozenset({"residual"})),
    Rule("end", ends.end_rather_than_start),
    Rule("overview", holders.who_somebody_is),
    Rule("start", dates.date_of_document),
    Rule("legal_basis", documents.document_behind),
    Rule("members", figures.where_people_came_from),
    Rule("relation", tasks.whose_not_why),
    Rule("office", holders.whose_office),
    Rule("office", holders.later_career),
    Rule("staff", figures.people_of_country),
    Rule("staff", figures.soldiers_of_country),
    Rule("staff", people.own_counted),
    Rule("staff", people.locals_there),
    Rule("downsizing", tasks.grounds_of_reduction, frozenset({"why"})),
    Rule("staff", dates.date_of_figures),
    Rule("creation", documents.made_by_whom),
    Rule("origin", holders.people_from),
    Rule("participation", nations.why_it_takes_part),
    Rule("leader", holders.nation_of_leader_claimed),
    Rule("members", figures.takes_part_alone),
    Rule("staff", figures.figure_of_group),
    Rule("leader", people.head_of_it),
    Rule("compare_time", order.first_of_all, frozenset({"of_all"})),
    Rule("staff", figures.only_people),
    Rule("timeline", dates.steps_in_order),
    Rule("more", tasks.what_about_it),
    Rule("overview", tasks.asks_out_of_nowhere),
)
"""In this order: the first rule that applies decides."""
