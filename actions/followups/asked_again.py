"""The last question asked again: of another subject, for another time or place in a list, with a gap to fill in."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.certain.dates import UNSURE
from actions.certain.figures import FIGURES
from actions.context.descriptions import described_organization
from actions.context.listed import PLACES
from actions.context.references import NUMBERS
from actions.context.referring import mention
from actions.followups.ellipsis import (
    SURE,
    corrects,
    is_bare,
    only_corrects,
    only_names_then,
    only_now,
    only_time,
    says_only,
    says_the_same,
    words_of,
)
from actions.followups.other_subject import ENDS_OF_LINE, for_other_subject, still_asked
from actions.followups.taken_over import as_time_alone
from actions.kinds import CHAT, KINDS
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import Event

_HAS = re.compile(
    r"(?:and |so |but )*(?:(?:what|how (?:much|many)) (?:does|do|did) (?:the )?_(?:organization|body)_ have"
    r"|(?:what|how (?:much|many)) (?:has|have|had) (?:the )?_(?:organization|body)_(?: got)?)"
)
"""Asks for another one's figure with no word for what is counted: "and what does EULEX have?"."""
NOT_REPEATED = frozenset({"now", "yes_no"})
"""The marks of the last question that do not hold for it at another time."""
LONGEST_CHOICE = 10
"""What chooses from what was offered has at most so many words."""
SURE_OF_SAID = 0.8
"""Below this confidence, a clause that asks nothing and tells a time asks the last question again for that time."""


def other_subject_unheard(question: Question, knowledge: Knowledge) -> Question | None:
    """A name with words beside it that such a follow-up never has is a question of its own."""
    if question.kind != "other_subject" or not set(question.uncovered) - words_of("small") or says_the_same(question):
        return None
    if _speaks_of_its_time(question, knowledge):
        return None
    if corrects(question) or only_corrects(question):  # "I meant the staff of EULEX", "make it UNMIK"
        return None
    likely = next(((name, value) for name, value in question.ranking if name in KINDS), None)
    if not likely or question.foreign:
        return question.as_kind("out_of_scope")
    name, value = likely
    return question.as_kind(name) if question.confidence < UNSURE else replace(question, kind=name, confidence=value)


def _speaks_of_its_time(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the words beside a name only say what began or ended: "And UNMIK's administration?"."""
    events = [fact for name in question.named("organization") for fact in knowledge.facts(name, Event)]
    said = {root(word) for word in question.uncovered if word not in words_of("small")}
    return bool(events) and said <= {word for fact in events for word in fact_roots(fact)}


def other_subject(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And KFOR?", or a bare name after "which one do you mean?"."""
    offered = is_bare(question) and question.focus.options and question.focus.kind
    return for_other_subject(question) if question.kind == "other_subject" or offered else None


def asked_back(question: Question, knowledge: Knowledge) -> Question | None:
    """ "EULEX, obviously" after "which one do you mean?": the question that was left open, of what is named."""
    if question.focus.options and says_only(question, "all_of_them") and question.has_word(*words_of("all_of_them")):
        subjects = tuple(mention(name, knowledge) for name in question.focus.listed if name in knowledge)
        question = replace(question.as_kind("other_subject"), subjects=subjects, marks=frozenset())
    offered = question.focus.listed if question.focus.options else ()
    described = "" if question.subjects or question.yes_no else described_organization(question, knowledge, offered)
    if described:
        question = replace(question, subjects=(mention(described, knowledge),))
    names = question.named("organization", "body", "person", "role")
    own = question.yes_no or question.times or question.has_word(*words_of("asking"))
    by_task = bool(described) and question.kind in ("task_holder", "parent")  # "the one for human rights"
    own = own or (question.kind in KINDS and question.confidence >= SURE and not by_task)
    asks = question.focus.options or (described and corrects(question))
    if not asks or not names or own or len(question.words) > LONGEST_CHOICE:
        return None
    return for_other_subject(question.taken_as("other_subject"))


_OTHERS = re.compile(
    r"\b(?:other|remaining|rest of the) (?P<number>two|three|four|five|2|3|4|5|_number_)\b"
    r"|\bthe (?:others|rest|remaining ones)$"
)


def the_others(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And the other two?" after two of four that were listed or talked about: the last question, of the rest."""
    match = _OTHERS.search(" ".join(question.words))
    last = question.focus
    bare = question.kind in ("pick", "other_subject", "more") or says_only(question, "same", "number")
    if not match or question.subjects or not bare or last.kind not in KINDS or not KINDS[last.kind].followed:
        return None
    told = [name for name in last.topic if knowledge.subjects[name].type == "organization"]
    pools = (last.listed, last.course, [organization.id for organization in knowledge.organizations])
    number = NUMBERS.get(match["number"] or "") or (question.numbers[0] if question.numbers else 0)
    for pool in pools:
        rest = [n for n in pool if n in knowledge and knowledge.subjects[n].type == "organization" and n not in told]
        if told and len(rest) == (number or len(rest)) > 1:
            named = tuple(mention(name, knowledge) for name in rest)
            return for_other_subject(question.taken_as("other_subject", subjects=named, marks=frozenset()))
    return None


def repeated(question: Question, knowledge: Knowledge) -> Question | None:
    """A clause that names something and hardly says more asks the last question again: "and the ICO, back then?"."""
    last = question.focus.kind
    if not question.subjects or last not in KINDS or not KINDS[last].followed or question.yes_no:
        return None
    if says_the_same(question) or (question.confidence < SURE and only_corrects(question)):
        return for_other_subject(question)
    unsure = question.confidence < UNSURE or is_bare(question)
    if not unsure or len(question.words) > 6 or question.uncovered:
        return None
    if question.kind in ("start", "end") and question.has(question.kind):  # "start of the ISG and its end"
        return None
    asks = question.has("who", "when", "why", "where", "how_many", "how_long", "how_often", "how", "which")
    if asks or question.has_word("what", "tell", "explain", "describe"):
        return None
    return for_other_subject(question)


def locals_here(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And Kosovars?" after a figure: those who are from there."""
    only_home = set(question.named()) == {knowledge.home} and len(question.subjects) == 1 and not question.times
    said = {word for word in question.words if not word.startswith("_")}
    if question.focus.kind != "staff" or not only_home or not said <= words_of("small", "number"):
        return None
    return question.taken_as("staff", subjects=(), marks=frozenset({"local"}))


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
    if last.kind in FIGURES and _HAS.fullmatch(" ".join(question.words)):
        return for_other_subject(replace(question, marks=frozenset()))
    rest = {"who" if word == "whom" else word for word in question.words if not word.startswith("_")}
    asks = rest & words_of("asking")
    same = asks <= {"who" if word == "whom" else word for word in last.words}
    if not asks or not same or not rest - asks <= words_of("gapped"):
        return None
    return for_other_subject(replace(question, marks=frozenset()))  # what such a fragment seems to say misleads


_THE_ONE_FOR = re.compile(
    r"(?:and |so |but |what about |how about )*(?:the|that|its) (?:one|figure|number|count|headcount|date|"
    r"figures|numbers) "
    r"(?:for|of|at|from|about) (?:the )?_(?:organization|body|person)_"
    r"(?: (?:people|staff|lot|folks|guys|_time_|same|date|too|as well|also|the|is|it|from|that|as|old|then))*"
)


_THE_SAME_TIME = re.compile(
    r"(?:and |so |but )*(?:the )?_organization_ (?:(?:in|on|at|also|too) )*(?:the )?same (?:day|month|year|date|time)"
    r"(?: (?:too|as well|also|then))*"
)


def at_the_same_time_too(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And the ICO, same month?" after the start or end of another one: its own."""
    last = question.focus
    asks = _THE_SAME_TIME.fullmatch(" ".join(question.words)) and last.kind in ("start", "end") and not last.aside
    return for_other_subject(replace(question, times=(), marks=frozenset(), yes_no=False)) if asks else None


def the_one_for(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And the one for the OSCE people, same date?": what was asked last, of the figure of what is named."""
    last = question.focus
    asks = _THE_ONE_FOR.fullmatch(" ".join(question.words)) and (last.aside or last.kind in FIGURES)
    if not asks or not question.named("organization", "body", "person"):
        return None
    return for_other_subject(replace(question, times=(), marks=frozenset(), yes_no=False, uncovered=(), foreign=()))


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
    of_places = question.kind in CHAT and question.has(*places) and not question.subjects and not question.times
    return of_places and said <= words_of("small", "slip", "taken_back", "picking") and question.focus.kind in KINDS
