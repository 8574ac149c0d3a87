"""Turns a follow-up ("and KFOR?", "why was that?", "there since?") into the whole question that it stands for.

Which subject a phrase means is found out before (actions.context.referring); here it is about what is asked.
"""

from __future__ import annotations

from collections.abc import Callable

from actions.certain.dates import UNSURE
from actions.certain.documents import contents_of_document, rests_on_claimed_document
from actions.certain.kinds import with_certain_kind
from actions.context import event_meant, person_meant
from actions.context.examples import without_example, without_guessed_answer
from actions.context.head_from import of_head_from_there, of_head_in_those_years
from actions.context.in_office_when import in_office_when
from actions.context.moments import with_times_told
from actions.context.office_meant import with_office_meant
from actions.context.papers import name_of_paper, with_paper_meant
from actions.context.statehood import with_statehood
from actions.context.that_body import with_body_meant
from actions.context.times import not_until
from actions.context.told_before import of_what_was_told
from actions.finders.common import Asked
from actions.finders.governing import asks_of_country
from actions.followups import (
    asked_again,
    asked_behind,
    asked_of_it,
    bare,
    behind_it,
    by_nation,
    came_or_left,
    deeds,
    digging,
    exactness,
    figure_meant,
    from_there,
    gaps,
    handed_over,
    here,
    holders_told,
    left_out,
    lengths,
    more_of_answer,
    names_asked,
    of_home,
    of_its_task,
    of_listed,
    of_paper,
    of_soldiers,
    set_beside,
    who_did,
)
from actions.followups.after_leaving import next_after_leaving
from actions.followups.extremes import of_largest
from actions.followups.further_lengths import to_another_end
from actions.followups.in_line import claimed_first, first_or_last_holder, how_many_heads, other_heads
from actions.followups.more_of_answer import what_was_told_speaks_of_it
from actions.followups.new_or_old import new_or_old
from actions.followups.next_event import next_event
from actions.followups.of_its_task import when_that_changed
from actions.followups.of_those_told import (
    each_of_them,
    in_what_manner,
    never_named,
    noun_of_each,
    only_mentioned,
    only_that,
    persons_in_order,
    when_each_was,
    which_has_a_head,
    which_of_them,
)
from actions.followups.outcomes import what_came_of_it
from actions.followups.over_time import change_over_time
from actions.followups.part_of_answer import (
    date_held_against,
    figure_held_against,
    more_to_come,
    part_of_answer,
    what_it_changed,
    which_holder,
)
from actions.followups.part_of_claim import part_of_claim
from actions.followups.plans_asked import plans_asked
from actions.followups.reckoning import reckoned
from actions.followups.still_open import still_open
from actions.followups.taken_over import at_the_same_time
from actions.followups.unanswered import unanswered
from actions.followups.what_it_hinges_on import what_it_hinges_on
from actions.followups.whole import of_whole
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge

Step = Callable[[Question, Knowledge], Question | None]


def _of_last_answer(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as one for a part of what was told last; None where it is none."""
    return (
        when_that_changed(question, knowledge)
        or gaps.in_the_gap(question, knowledge)
        or what_it_hinges_on(question, knowledge)
        or _contents(question, knowledge)
        or names_asked.name_of_the_head(question, knowledge)
        or names_asked.list_of_members(question, knowledge)
        or bare.asked_barely(question, knowledge)
        or digging.part_told(question, knowledge)
    )


def _contents(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What is in it?" asks for the contents of a document, not for a part of what was told of that."""
    return question.as_kind("mandate") if contents_of_document(question, knowledge) else None


def complete(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with what it leaves to the conversation filled in; itself where it stands alone."""
    if found := of_whole(question, knowledge):
        return found
    for again in (asked_again.asked_back, still_open, unanswered):
        if found := again(question, knowledge):
            return found
    question = with_office_meant(with_body_meant(question, knowledge), knowledge)
    question = without_guessed_answer(without_example(not_until(question) or question))
    if found := plans_asked(question, knowledge) or _of_last_answer(question, knowledge):
        return found
    question = with_statehood(with_times_told(question, knowledge), knowledge)
    question = with_paper_meant(here.without_home(question, knowledge), knowledge)
    question = left_out.with_what_was_left_out(question, knowledge)
    for step in STEPS:
        if found := step(question, knowledge):
            return at_the_same_time(asked_of_it.more(found, knowledge) or found, question)
    return question


def _governs(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who had to govern from then on?" asks that of the country, not for a detail of what was told."""
    unsure = question.kind in ("task_holder", "detail") or question.confidence < UNSURE
    about = unsure and asks_of_country(Asked(question, knowledge, wording()))
    return question.as_kind("task_holder") if about else None


def _basis_claimed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "KFOR goes back to this resolution, doesn't it?": a claim, not a name to ask the last question of."""
    return question.as_kind("legal_basis") if rests_on_claimed_document(question, knowledge) else None


STEPS: tuple[Step, ...] = (
    of_largest,
    noun_of_each,
    *by_nation.STEPS,
    of_head_from_there,
    of_head_in_those_years,
    of_what_was_told,
    change_over_time,
    part_of_claim,
    next_event,
    claimed_first,
    set_beside.same_thing,
    of_its_task.who_took_it_over,
    *came_or_left.STEPS,
    *asked_behind.STEPS,
    *behind_it.STEPS,
    *deeds.STEPS,
    *from_there.STEPS,
    *handed_over.STEPS,
    *who_did.STEPS,
    *figure_meant.STEPS,
    *more_of_answer.STEPS,
    *event_meant.STEPS,
    *of_listed.STEPS,
    *here.STEPS,
    *of_home.STEPS,
    date_held_against,
    exactness.known_to_the_day,
    *names_asked.STEPS,
    new_or_old,
    *of_its_task.STEPS,
    in_what_manner,
    name_of_paper,
    *of_paper.STEPS,
    next_after_leaving,
    *person_meant.STEPS,
    *of_soldiers.STEPS,
    _governs,
    holders_told.heads_before_him,
    holders_told.those_before,
    holders_told.everybody_in_line,
    which_has_a_head,
    persons_in_order,
    first_or_last_holder,
    other_heads,
    how_many_heads,
    asked_of_it.his_time,
    asked_of_it.those_listed,
    asked_of_it.which_it_was,
    holders_told.next_after_the_end,
    holders_told.he_or_whom_he_followed,
    holders_told.until_the_next,
    gaps.gap_of_whom,
    holders_told.one_beside,
    asked_of_it.right_after,
    holders_told.on_from_there,
    each_of_them,
    when_each_was,
    figure_held_against,
    more_to_come,
    which_holder,
    what_came_of_it,
    what_it_changed,
    in_office_when,
    to_another_end,
    lengths.added_up,
    lengths.longer_by,
    lengths.apart_from_the_one_before,
    set_beside.one_named_of_two,
    lengths.so_long,
    reckoned,
    holders_told.counterpart,
    asked_again.the_others,
    asked_again.the_one_for,
    asked_again.at_the_same_time_too,
    asked_again.gapped,
    _basis_claimed,
    asked_again.all_of_those,
    asked_again.locals_here,
    asked_again.named_for_then,
    asked_again.other_subject_unheard,
    asked_of_it.together,
    asked_again.other_subject,
    which_of_them,
    only_mentioned,
    never_named,
    asked_of_it.names_only,
    only_that,
    asked_of_it.where_from,
    asked_of_it.span,
    holders_told.goes_on,
    holders_told.who_instead,
    part_of_answer,
    asked_of_it.detail,
    asked_of_it.occupation,
    asked_again.repeated,
    asked_again.at_another_time,
    what_was_told_speaks_of_it,
    with_certain_kind,
    asked_again.pick,
    asked_of_it.more,
)
"""In this order: the first step that returns a question decides."""
