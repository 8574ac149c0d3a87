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
from actions.followups.in_line import other_heads
from actions.followups.more_of_answer import what_was_told_speaks_of_it
from actions.followups.of_those_told import (
    each_of_them,
    in_what_manner,
    never_named,
    noun_of_each,
    only_mentioned,
    only_that,
    persons_in_order,
    when_each_was,
    which_of_them,
)
from actions.followups.outcomes import what_came_of_it
from actions.followups.over_time import change_over_time
from actions.followups.part_of_answer import (
    figure_held_against,
    more_to_come,
    part_of_answer,
)
from actions.followups.plans_asked import plans_asked
from actions.followups.reckoning import reckoned
from actions.followups.still_open import still_open
from actions.followups.taken_over import at_the_same_time
from actions.followups.unanswered import unanswered
from actions.followups.what_it_hinges_on import what_it_hinges_on
from actions.followups.whole import of_whole
from actions.question import Question
from knowledge import Knowledge

Step = Callable[[Question, Knowledge], Question | None]


def _of_last_answer(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as one for a part of what was told last; None where it is none."""
    return (
        gaps.in_the_gap(question, knowledge)
        or what_it_hinges_on(question, knowledge)
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
    if found := of_whole(question, knowledge):
        return found
    for again in (still_open, unanswered):
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
            deciding.note(step, question)
            return at_the_same_time(asked_of_it.more(found, knowledge) or found, question)
    return question


STEPS: tuple[Step, ...] = (
    noun_of_each,
    *by_nation.STEPS,
    of_head_from_there,
    of_head_in_those_years,
    of_what_was_told,
    change_over_time,
    set_beside.same_thing,
    of_its_task.who_took_it_over,
    *came_or_left.STEPS,
    *asked_behind.STEPS,
    *behind_it.STEPS,
    *deeds.STEPS,
    *from_there.STEPS,
    *who_did.STEPS,
    *figure_meant.STEPS,
    *more_of_answer.STEPS,
    *of_listed.STEPS,
    *of_home.STEPS,
    exactness.known_to_the_day,
    *names_asked.STEPS,
    *of_its_task.STEPS,
    in_what_manner,
    name_of_paper,
    *of_paper.STEPS,
    next_after_leaving,
    *office_meant.STEPS,
    *of_soldiers.STEPS,
    holders_told.heads_before_him,
    holders_told.those_before,
    holders_told.everybody_in_line,
    persons_in_order,
    other_heads,
    asked_of_it.which_it_was,
    holders_told.next_after_the_end,
    holders_told.he_or_whom_he_followed,
    holders_told.until_the_next,
    holders_told.one_beside,
    holders_told.on_from_there,
    each_of_them,
    when_each_was,
    figure_held_against,
    more_to_come,
    what_came_of_it,
    in_office_when,
    lengths.so_long,
    reckoned,
    holders_told.counterpart,
    asked_again.at_the_same_time_too,
    asked_again.gapped,
    asked_again.all_of_those,
    asked_again.named_for_then,
    asked_again.other_subject_unheard,
    asked_of_it.together,
    asked_again.other_subject,
    which_of_them,
    only_mentioned,
    never_named,
    asked_of_it.names_only,
    only_that,
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
