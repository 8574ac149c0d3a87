"""The last question asked again: of another subject, for another time or place in a list, with a gap to fill in."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.figures import FIGURES
from actions.context.listed import PLACES
from actions.followups.ellipsis import (
    SURE,
    corrects,
    is_bare,
    names_any,
    only_corrects,
    only_names_then,
    only_now,
    only_time,
    says_the_same,
    words_of,
)
from actions.followups.other_subject import ENDS_OF_LINE, as_time_alone, for_other_subject, still_asked
from actions.kinds import CHAT, KINDS
from actions.question import Question
from knowledge import Knowledge

_HAS = re.compile(
    r"(?:and |so |but )*(?:(?:what|how (?:much|many)) (?:does|do|did) (?:the )?_(?:organization|body)_ have"
    r"|(?:what|how (?:much|many)) (?:has|have|had) (?:the )?_(?:organization|body)_(?: got)?)"
)
"""Asks for another one's figure with no word for what is counted: "and what does EULEX have?"."""
NOT_REPEATED = frozenset({"now", "yes_no"})
"""The marks of the last question that do not hold for it at another time."""
SURE_OF_SAID = 0.8
"""Below this confidence, a clause that asks nothing and tells a time asks the last question again for that time."""


def other_subject_unheard(question: Question, knowledge: Knowledge) -> Question | None:
    """A name with words beside it that such a follow-up never has is a question of its own."""
    if question.kind != "other_subject" or not set(question.uncovered) - words_of("small") or says_the_same(question):
        return None
    if corrects(question) or only_corrects(question):  # "I meant the staff of EULEX", "make it UNMIK"
        return None
    likely = next(((name, value) for name, value in question.ranking if name in KINDS), None)
    if not likely or question.foreign:
        return question.as_kind("out_of_scope")
    name, value = likely
    return question.as_kind(name) if question.unsure else replace(question, kind=name, confidence=value)


def other_subject(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And KFOR?", or a bare name after "which one do you mean?"."""
    offered = is_bare(question) and question.focus.options and question.focus.kind
    return for_other_subject(question) if question.kind == "other_subject" or offered else None


def repeated(question: Question, knowledge: Knowledge) -> Question | None:
    """A clause that names something and hardly says more asks the last question again: "and the ICO, back then?"."""
    last = question.focus.kind
    if not question.subjects or last not in KINDS or not KINDS[last].followed or question.yes_no:
        return None
    if says_the_same(question) or (question.confidence < SURE and only_corrects(question)):
        return for_other_subject(question)
    unsure = question.unsure or is_bare(question)
    if not unsure or len(question.words) > 6 or question.uncovered:
        return None
    if question.kind in ("start", "end") and question.has(question.kind):  # "start of the ISG and its end"
        return None
    asks = question.has("who", "when", "why", "where", "how_many", "how_long", "how_often", "how", "which")
    if asks or question.has_word("what", "tell", "explain", "describe"):
        return None
    return for_other_subject(question)


def all_of_those(question: Question, knowledge: Knowledge) -> Question | None:
    """ "All of them NATO?" after who takes part claims that of them all."""
    said = {word for word in question.words if not word.startswith("_")}
    of_all = said and said <= words_of("small", "all_members") and said - words_of("small") and question.named("body")
    if question.focus.kind != "members" or not of_all or len(question.subjects) != 1 or question.times:
        return None
    return question.taken_as("members", yes_no=True)


def named_for_then(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And back in the day, the ICO?", "over at EULEX, currently?": the last question, of what is named."""
    last = question.focus.kind
    asks_again = only_names_then(question) and last in KINDS and KINDS[last].followed
    return for_other_subject(question.as_kind("other_subject")) if asks_again else None


def gapped(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And who Zarif?", "Meucci, by whom?": what the last question asked, of what is named now."""
    last = question.focus
    if not question.subjects or question.yes_no or last.kind not in KINDS or not KINDS[last.kind].followed:
        return None
    if last.kind in FIGURES and _HAS.fullmatch(question.said):
        return for_other_subject(replace(question, marks=frozenset()))
    rest = {"who" if word == "whom" else word for word in question.words if not word.startswith("_")}
    asks = rest & words_of("asking")
    same = asks <= {"who" if word == "whom" else word for word in last.words}
    if not asks or not same or not rest - asks <= words_of("gapped"):
        return None
    return for_other_subject(replace(question, marks=frozenset()))  # what such a fragment seems to say misleads


_AS_WELL = re.compile(
    r"(?:and |so |but )*(?:did|does|do|is|was|are|were|has|have|had) (?:the )?_(?:person|organization|body|country)_ "
    r"(?:as well|too|also|likewise|do so too|do that too)"
)


def as_well(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Did Tanin as well?" claims of another one what the last question asked."""
    last = question.focus.kind
    if not _AS_WELL.fullmatch(question.said) or last not in KINDS or not KINDS[last].followed:
        return None
    return replace(for_other_subject(question.as_kind("other_subject")), yes_no=True)


def at_another_time(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And in 2013?", "and today?"."""
    last = question.focus
    question = as_time_alone(question)
    said = question.confidence < SURE_OF_SAID or question.kind in CHAT or (question.kind == "event_at" and last.timed)
    told = bool(question.times) and not question.is_question and not question.subjects and said
    told = told and not question.has("how_many", "total")  # "the combined headcount in that month"
    sure = question.kind in KINDS and question.confidence >= SURE
    sure = sure and (question.kind != "event_at" or (question.has_word("what") and not question.has_word("about")))
    now = only_now(question)
    if question.kind == "status" and sure:  # "so they are still there"
        return None
    if not (only_time(question) or told or now) or (sure and not now) or last.kind not in KINDS:
        return None
    if not (last.kind == "event_at" or (KINDS[last.kind].followed and last.topic)):
        return None
    kept = frozenset(last.marks) - NOT_REPEATED
    kept = (kept - {"then"}) | {"now"} if now else kept
    words = tuple(word for word in last.words if word != "_time_") + (() if now else ("_time_",))
    return replace(question, kind=last.kind, marks=kept, words=words, uncovered=(), foreign=())


def pick(question: Question, knowledge: Knowledge) -> Question | None:
    """A pick from nothing that was listed asks what was asked last; so does one that only seems to deny: "no, it's the
    second one I need".
    """
    if question.kind != "pick" and not _picks_instead(question):
        return None
    last = question.focus
    if last.kind not in KINDS:
        return question.as_kind("overview")
    if question.numbers:
        return question.as_kind(last.kind)
    marks = question.marks | (still_asked(question) - PLACES.keys() - ENDS_OF_LINE)
    words = (*question.words, *(word for word in last.words if word not in PLACES))
    return replace(question.as_kind(last.kind), marks=marks, words=words)


def _picks_instead(question: Question) -> bool:
    """Return whether the clause takes something back and says no more than a place in what was listed or counted."""
    places = PLACES.keys() | ENDS_OF_LINE
    said = {word for word in question.words if word not in places}
    of_places = question.kind in CHAT and question.has(*places) and not names_any(question)
    return of_places and said <= words_of("small", "slip", "taken_back", "picking") and question.focus.kind in KINDS
