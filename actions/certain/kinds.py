"""The kinds of question that words make certain, whatever the classifier took the question for: a table of rules."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from actions import deciding
from actions.certain import dates, documents, ends, figures, heads, holders, tasks
from actions.finders.at_work import asks_at_work_then
from actions.finders.common import Asked
from actions.finders.compatriots import asks_compatriot
from actions.finders.governing import asks_of_country
from actions.finders.meanings import asks_part_of_name
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge

Sign = Callable[[Question, Knowledge], bool]


class Rule:
    """A question to which any of the signs applies is of the kind, and of the marks, too."""

    def __init__(self, kind: str, *signs: Sign, marks: Collection[str] = ()) -> None:
        self.kind = kind
        self.signs = signs
        self.marks = frozenset(marks)


def with_certain_kind(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as the kind that its words make certain; None where no rule applies."""
    for rule in RULES:
        if sign := next((applies for applies in rule.signs if applies(question, knowledge)), None):
            deciding.note(sign, question)
            return replace(question.as_kind(rule.kind), marks=question.marks | rule.marks)
    return None


def _organization_at_work_then(question: Question, knowledge: Knowledge) -> bool:
    return bool(question.named("organization")) and asks_at_work_then(question, knowledge)


def _part_of_name(question: Question, knowledge: Knowledge) -> bool:
    return asks_part_of_name(question)


def _compatriot(question: Question, knowledge: Knowledge) -> bool:
    return asks_compatriot(question)


def _governs_country(question: Question, knowledge: Knowledge) -> bool:
    return asks_of_country(Asked(question, knowledge, wording()))


RULES = (
    Rule("help", tasks.wants_anything),
    Rule("list", dates.who_was_there),
    Rule("parent", holders.led_by_state, holders.who_sent_it),
    Rule("downsizing", tasks.phase_again, marks={"phase"}),
    Rule("status", _organization_at_work_then),
    Rule(
        "members",
        figures.how_many_states,
        figures.which_members,
        figures.counted_units,
        figures.where_people_came_from,
        figures.takes_part_alone,
    ),
    Rule("full_name", tasks.what_it_stands_for, _part_of_name),
    Rule(
        "mandate",
        tasks.which_tasks,
        tasks.what_they_do,
        documents.what_a_document_asks,
        documents.contents_of_document,
        tasks.commands_others,
    ),
    Rule("status", documents.still_in_force, marks={"in_force"}),
    Rule(
        "legal_basis",
        documents.whose_paper,
        documents.set_up_by_document,
        documents.document_of_body,
        documents.document_behind,
    ),
    Rule("leader", holders.in_or_out_of_office, holders.holders_of_role, holders.several_holders, marks={"all"}),
    Rule("mandate", tasks.what_is_left_to_do, ends.why_still_there, marks={"residual"}),
    Rule("event_at", documents.document_at_a_time, dates.events_at_a_time, dates.name_and_time, dates.deeds_at_a_time),
    Rule("end_reason", ends.cause_of_end, marks={"why"}),
    Rule("overview", holders.profession, holders.who_somebody_is, tasks.asks_out_of_nowhere),
    Rule("review", dates.brought_by_countries),
    Rule("appointment", heads.official_named_then),
    Rule("tenure", tasks.from_to_in_office),
    Rule("office", holders.what_somebody_does_now, marks={"now"}),
    Rule("office", holders.posts_of_each, holders.whose_office, holders.later_career),
    Rule("compare_time", dates.one_before_other),
    Rule("duration", tasks.both_ends, tasks.how_long_it_worked),
    Rule("participation", dates.first_time, figures.why_it_takes_part),
    Rule("succession", holders.who_came_next, marks={"following"}),
    Rule("origin", _compatriot, holders.people_from),
    Rule(
        "leader",
        heads.to_whom_a_letter_goes,
        heads.newcomer,
        heads.who_leads_it,
        holders.everybody_who_headed,
        holders.nation_of_leader_claimed,
        heads.head_of_it,
    ),
    Rule("leader", heads.heads_of_all, marks={"of_all"}),
    Rule("task_holder", _governs_country),
    Rule("leader", holders.some_alike, marks={"alike"}),
    Rule("staff", figures.rest_of_figure, marks={"total", "they"}),
    Rule(
        "staff",
        figures.further_figure,
        figures.part_of_those,
        figures.people_of_country,
        figures.soldiers_of_country,
        figures.own_counted,
        figures.how_big_it_is,
        figures.locals_there,
        dates.date_of_figures,
        figures.figure_of_group,
        figures.only_people,
    ),
    Rule("relation", tasks.linked_by_verb, tasks.whose_not_why),
    Rule("end_reason", ends.why_taken_away),
    Rule("end", ends.end_rather_than_start),
    Rule("start", dates.date_of_document),
    Rule("downsizing", tasks.grounds_of_reduction, marks={"why"}),
    Rule("creation", documents.made_by_whom),
    Rule("compare_time", dates.first_of_all, marks={"of_all"}),
    Rule("timeline", dates.steps_in_order),
    Rule("more", tasks.what_about_it),
)
"""In this order: the first rule that applies decides."""
