"""The last question asked again about something else, at the same time or at another one: "and KFOR?"."""

from __future__ import annotations

from dataclasses import replace

from actions.certain.figures import STAFF_MARKS
from actions.context.listed import PLACES
from actions.followups.ellipsis import words_of
from actions.kinds import KINDS, REFUSED
from actions.question import Question

POINTERS = frozenset({"he", "she", "it", "they", "that", "there", "other_one", "both", "the_organization"})
"""The marks that point into the conversation: they do not hold for another subject."""
ENDS_OF_LINE = frozenset({"oldest", "newest", "last"})
"""The marks that pick from a line as a place in it does."""
OPPOSITES = {
    mark: (other,)
    for pair in (("most", "least"), ("more", "fewer"), ("oldest", "newest"), ("first", "last"), ("start", "end"))
    for mark, other in (pair, pair[::-1])
}
"""The marks of the last question that another mark takes the place of: "and the one with the fewest?"."""


def for_other_subject(question: Question) -> Question:
    """Ask the last question again about what is named now."""
    last = question.focus
    known = last.kind in KINDS
    if last.kind == REFUSED and question.subjects:  # "what is the budget of KFOR? and of EULEX?"
        return replace(question, kind=REFUSED, confidence=1.0, words=tuple(last.words))
    if last.aside and question.subjects:  # "how old is that figure? and that of EULEX?"
        return question.as_kind(last.aside)
    if "among" in last.marks and question.named("person"):  # the other of those from whom one was picked
        kind = "origin" if "_country_" in last.words else "tenure"
        return question.taken_as(kind)
    if not question.subjects or not known or not KINDS[last.kind].followed:
        return question.as_kind(last.kind if known and not question.subjects else "overview")
    if last.kind == "status" and "yes_no" in last.marks:  # "is it still at work? and EULEX?"
        question = replace(question, yes_no=True)
    own = question.has_word(*words_of("people"))
    left = POINTERS | frozenset(STAFF_MARKS if own else ())
    if set(question.named()) & set(last.listed):  # "and the second?": its place has been found already
        left |= PLACES.keys() | ENDS_OF_LINE
    return replace(
        question,
        kind=last.kind,
        marks=(question.marks - POINTERS) | (still_asked(question) - left - {"yes_no"}),
        words=question.words if own else tuple(last.words),
        uncovered=(),
        foreign=(),
    )


def still_asked(question: Question) -> frozenset[str]:
    """Return the marks of the last question to which none of this one's is the opposite."""
    return frozenset(mark for mark in question.focus.marks if not question.has(*OPPOSITES.get(mark, ())))


OF_A_TIME = frozenset({"leader", "succession", "tenure", "office", "appointment", "origin", "status"})
"""The kinds that are asked of others for the same time: "who led the ICO in 2009? and UNMIK?"."""


def at_the_same_time(found: Question, asked: Question) -> Question:
    """Return the last question, asked again for what is named now, with the time that it named."""
    last = asked.focus
    again = found.kind == last.kind in OF_A_TIME and found.words == tuple(last.words) and bool(asked.subjects)
    return replace(found, times=tuple(last.times)) if again and last.timed and not found.times else found


def as_time_alone(question: Question) -> Question:
    """Return a clause that can be taken for nothing but a time as that time alone: "and at the time the ISG ended?".

    "When the ISG ended" is one only where it was asked before who was in office at a time.
    """
    last = question.focus
    if not question.then or not (last.kind in KINDS and KINDS[last.kind].followed):
        return question
    if last.kind == "compare_time" and question.subjects:  # "how long before X was that? and before Y?"
        return question
    sure = not question.has_word("when", "how") and question.words[0] != "the"
    if not sure and not (last.kind in OF_A_TIME and last.times):
        return question
    return replace(question, subjects=(), times=(question.then,), words=("_time_",), kind="event_at", marks=frozenset())
