"""Turns a follow-up ("and KFOR?", "why was that?", "there since?") into the whole question that it stands for.

Which subject a phrase means is found out before (actions.context.referring); here it is about what is asked.
"""

from __future__ import annotations

from collections.abc import Callable

from actions import deciding
from actions.certain.documents import contents_of_document
from actions.certain.kinds import with_certain_kind
from actions.context import office_meant
from actions.context.examples import without_example, without_guessed_answer
from actions.context.head_from import of_head_from_there, of_head_in_those_years
from actions.context.in_office_when import in_office_when
from actions.context.office_meant import with_office_meant
from actions.context.papers import name_of_paper, with_paper_meant
from actions.context.statehood import with_statehood
from actions.context.that_body import with_body_meant
from actions.context.times import not_until, with_times_told
from actions.context.told_before import of_what_was_told
from actions.followups import (
    after_leaving,
    asked_again,
    asked_of_it,
    bare,
    by_nation,
    came_or_left,
    deeds,
    digging,
    figure_meant,
    holders_told,
    in_line,
    left_out,
    lengths,
    names_asked,
    of_every_one,
    of_home,
    of_its_task,
    of_paper,
    of_those_told,
    other_subject,
    outcomes,
    over_time,
    part_of_answer,
    plans_asked,
    reckoning,
    set_beside,
    still_open,
    who_did,
    whole,
)
from actions.question import Question
from knowledge import Knowledge

Step = Callable[[Question, Knowledge], Question | None]


def _of_last_answer(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as one for a part of what was told last; None where it is none."""
    return (
        in_line.in_the_gap(question, knowledge)
        or in_line.the_gap_itself(question, knowledge)
        or plans_asked.what_it_hinges_on(question, knowledge)
        or _contents(question, knowledge)
        or names_asked.list_of_members(question, knowledge)
        or bare.asked_barely(question, knowledge)
        or digging.part_told(question, knowledge)
    )


def _contents(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What is in it?" asks for the contents of a document, not for a part of what was told of that."""
    return question.as_kind("mandate") if contents_of_document(question, knowledge) else None


def complete(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with what it leaves to the conversation filled in; itself where it stands alone."""
    if found := whole.of_whole(question, knowledge):
        return found
    for again in (still_open.still_open, still_open.unanswered):
        if found := again(question, knowledge):
            return found
    question = with_office_meant(with_body_meant(question, knowledge), knowledge)
    question = without_guessed_answer(without_example(not_until(question) or question))
    if found := plans_asked.plans_asked(question, knowledge) or _of_last_answer(question, knowledge):
        return found
    question = with_statehood(with_times_told(question, knowledge), knowledge)
    question = with_paper_meant(of_home.without_home(question, knowledge), knowledge)
    question = left_out.with_what_was_left_out(question, knowledge)
    for step in STEPS:
        if found := step(question, knowledge):
            deciding.note(step, question)
            return other_subject.at_the_same_time(asked_of_it.more(found, knowledge) or found, question)
    return question


STEPS: tuple[Step, ...] = (
    of_every_one.of_every_organization,
    of_those_told.noun_of_each,
    by_nation.head_of_nation,
    by_nation.nation_of_one,
    by_nation.any_of_nation,
    of_head_from_there,
    of_head_in_those_years,
    of_what_was_told,
    over_time.change_over_time,
    set_beside.same_thing,
    of_its_task.who_took_it_over,
    came_or_left.who_came_or_left,
    names_asked.name_of_head,
    outcomes.what_became_of_it,
    outcomes.what_rests_on_it,
    deeds.does_it_still,
    deeds.who_instead,
    deeds.what_he_did_then,
    deeds.why_they_did,
    deeds.when_he_did_it,
    by_nation.others_from_there,
    who_did.who_did,
    who_did.is_one,
    figure_meant.what_they_do,
    figure_meant.figure_meant,
    part_of_answer.how_many_told,
    whole.how_many_remain,
    whole.where_they_are_from,
    whole.how_many_are_left,
    of_home.beginning_of_home,
    of_home.on_its_own,
    lengths.known_to_the_day,
    names_asked.one_person_or_two,
    of_its_task.who_gets_it,
    of_its_task.who_had_it_before,
    of_its_task.mission_with_event,
    of_those_told.in_what_manner,
    name_of_paper,
    of_paper.made_by_whom,
    of_paper.given_its_tasks,
    of_paper.seen_to,
    after_leaving.next_after_leaving,
    office_meant.post_by_word,
    of_its_task.who_gives_orders,
    of_its_task.reduced_instead,
    holders_told.heads_before_him,
    holders_told.those_before,
    holders_told.everybody_in_line,
    of_those_told.persons_in_order,
    in_line.other_heads,
    asked_of_it.which_it_was,
    holders_told.next_after_the_end,
    holders_told.he_or_whom_he_followed,
    holders_told.until_the_next,
    holders_told.one_beside,
    holders_told.on_from_there,
    of_those_told.each_of_them,
    of_those_told.when_each_was,
    part_of_answer.figure_held_against,
    plans_asked.more_to_come,
    outcomes.what_came_of_it,
    in_office_when,
    lengths.so_long,
    reckoning.reckoned,
    holders_told.counterpart,
    asked_again.gapped,
    asked_again.as_well,
    asked_again.all_of_those,
    asked_again.named_for_then,
    asked_again.other_subject_unheard,
    asked_of_it.together,
    asked_again.other_subject,
    of_those_told.which_of_them,
    of_those_told.only_mentioned,
    of_those_told.never_named,
    asked_of_it.names_only,
    of_those_told.only_that,
    asked_of_it.span,
    holders_told.goes_on,
    holders_told.who_instead,
    part_of_answer.part_of_answer,
    asked_of_it.detail,
    asked_of_it.occupation,
    asked_again.repeated,
    asked_again.at_another_time,
    part_of_answer.what_was_told_speaks_of_it,
    with_certain_kind,
    asked_again.pick,
    asked_of_it.more,
)
"""In this order: the first step that returns a question decides."""
