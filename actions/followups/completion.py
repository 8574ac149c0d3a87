"""Turns a follow-up ("and KFOR?", "why was that?", "there since?") into the whole question that it stands for.

Which subject a phrase means is found out before (actions.context.referring); here it is about what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from actions.certain.dates import UNSURE
from actions.certain.documents import rests_on_claimed_document
from actions.certain.figures import FIGURES
from actions.certain.kinds import with_certain_kind
from actions.context import event_meant, person_meant
from actions.context.head_from import of_head_from_there
from actions.context.in_office_when import in_office_when
from actions.context.listed import PLACES
from actions.context.moments import with_times_told
from actions.context.papers import name_of_paper, with_paper_meant
from actions.context.references import References
from actions.context.referring import mention
from actions.context.told_before import of_what_was_told
from actions.context.which_it_is import only_asks_which
from actions.finders.common import Asked
from actions.finders.governing import asks_of_country
from actions.followups import (
    asked_behind,
    deeds,
    figure_meant,
    from_there,
    here,
    holders_told,
    left_out,
    lengths,
    more_of_answer,
    of_listed,
    of_paper,
    of_soldiers,
    set_beside,
    who_did,
)
from actions.followups.after_leaving import and_then, next_after_leaving
from actions.followups.ellipsis import (
    SURE,
    asks_detail,
    asks_names_only,
    asks_origin,
    asks_period,
    asks_span,
    asks_sum,
    is_bare,
    only_corrects,
    only_names_then,
    only_now,
    only_time,
    only_until,
    says_the_same,
    words_of,
)
from actions.followups.extremes import of_largest
from actions.followups.holders_told import LEADING
from actions.followups.in_line import first_or_last_holder
from actions.followups.of_those_told import (
    each_of_them,
    never_named,
    only_mentioned,
    only_that,
    persons_in_order,
    when_each_was,
    which_has_a_head,
    which_of_them,
)
from actions.followups.other_subject import ENDS_OF_LINE, for_other_subject, still_asked
from actions.followups.outcomes import what_came_of_it
from actions.followups.part_of_answer import (
    figure_held_against,
    more_to_come,
    part_of_answer,
    what_it_changed,
    which_holder,
)
from actions.followups.reckoning import reckoned
from actions.followups.taken_over import as_time_alone, at_the_same_time
from actions.kinds import CHAT, KINDS
from actions.question import Question
from actions.roots import fact_roots, root
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Event

NOT_REPEATED = frozenset({"now", "yes_no"})
"""The marks of the last question that do not hold for it at another time."""
SURE_OF_SAID = 0.8
"""Below this confidence, a clause that asks nothing and tells a time asks the last question again for that time."""
HAPPENING = frozenset({"review", "event", "event_at", "downsizing", "participation", "policy", "relation", "timeline"})
"""The kinds whose facts have dates of their own: "since when?" asks for those."""

Step = Callable[[Question, Knowledge], Question | None]


def complete(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with what it leaves to the conversation filled in; itself where it stands alone."""
    question = with_times_told(question, knowledge)
    question = with_paper_meant(here.without_home(question, knowledge), knowledge)
    question = left_out.with_what_was_left_out(question, knowledge)
    for step in STEPS:
        if found := step(question, knowledge):
            return at_the_same_time(_more(found, knowledge) or found, question)
    return question


def _other_subject_unheard(question: Question, knowledge: Knowledge) -> Question | None:
    """A name with words beside it that such a follow-up never has is a question of its own."""
    if question.kind != "other_subject" or not set(question.uncovered) - words_of("small") or says_the_same(question):
        return None
    if _speaks_of_its_time(question, knowledge):
        return None
    if question.has_word("meant") or only_corrects(question):  # "I meant the staff of EULEX", "make it UNMIK"
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


def _governs(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who had to govern from then on?" asks that of the country, not for a detail of what was told."""
    unsure = question.kind in ("task_holder", "detail") or question.confidence < UNSURE
    about = unsure and asks_of_country(Asked(question, knowledge, wording()))
    return question.as_kind("task_holder") if about else None


def _other_subject(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And KFOR?", or a bare name after "which one do you mean?"."""
    offered = is_bare(question) and question.focus.options and question.focus.kind
    return for_other_subject(question) if question.kind == "other_subject" or offered else None


def _together(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And all together?" after figures: of the organizations that they were about."""
    if not asks_sum(question) or question.focus.kind not in FIGURES:
        return None
    counted = [name for name in question.focus.topic if knowledge.subjects[name].type == "organization"]
    if not counted:
        return None
    named = tuple(mention(name, knowledge) for name in counted)
    kind = "staff" if len(named) == 1 else "compare_size"
    return replace(question.as_kind(kind), subjects=named, marks=frozenset({"total"}), uncovered=(), foreign=())


def _span(question: Question, knowledge: Knowledge) -> Question | None:
    """ "There since?", "until when?": of the office after a question about somebody, else of the organization; "which
    years did that cover?" asks for both its ends.
    """
    if asks_period(question) and (about := _lasted(question, knowledge)):
        kind = "tenure" if about["type"] == "person" else "duration"
        return replace(question.as_kind(kind), subjects=(about,), marks=frozenset(), uncovered=(), foreign=())
    if only_until(question) and (kind := "tenure" if question.focus.kind in LEADING else _ends(question)):
        marks = frozenset({"end"})
        return replace(question.as_kind(kind), marks=marks, uncovered=(), foreign=()) if question.focus.topic else None
    if not asks_span(question) or not question.focus.topic or question.focus.kind in HAPPENING:
        return None
    if question.has_word(*words_of("post")):
        return question.as_kind("tenure")
    person = any(knowledge.subjects[name].type == "person" for name in question.focus.topic)
    if person and (question.focus.kind in LEADING or knowledge.subjects[question.focus.topic[0]].type == "person"):
        return question.as_kind("tenure")
    bounds = [kind for kind in ("start", "end") if question.has(kind)]
    return question.as_kind(bounds[0] if len(bounds) == 1 else "duration")


def _ends(question: Question) -> str:
    """Return the kind that asks for the end of what was told to have begun or lasted; empty after anything else."""
    return "end" if question.focus.kind in ("start", "duration", "status") else ""


def _lasted(question: Question, knowledge: Knowledge) -> dict[str, Any] | None:
    """Return the person or organization told of whose time "which years did that cover?" asks for."""
    if question.focus.kind in HAPPENING | {"staff", "members", "compare_size", "count"}:
        return None
    types = ("person", "organization")
    return next((mention(n, knowledge) for n in question.focus.topic if knowledge.subjects[n].type in types), None)


def _detail(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Why?", "whose idea was that?": about the fact that was told last."""
    return question.as_kind("detail") if asks_detail(question) else None


def _names_only(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Just the names, please", "what is his name?": of those who were told of last."""
    if not asks_names_only(question) or not question.focus.topic:
        return None
    if question.has_word("their") and not question.topic(knowledge, "person"):
        return None
    if question.has("he", "she") and not References(question, knowledge).recent(("person",)):
        return None
    return replace(question.as_kind("detail"), marks=question.marks | {"names_only"}, uncovered=(), foreign=())


def _which_it_was(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which one was that again?" after something was told of it asks what it is."""
    about = question.focus.topic[:1]
    if not about or not only_asks_which(question.words):
        return None
    organization = knowledge.subjects[about[0]].type == "organization"
    kind_named = not words_of("acts").isdisjoint(set(question.words) - {"one"})  # "which force was that?"
    return question.as_kind("overview") if organization or not kind_named else None


def _right_after(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Right away?" after who followed whom asks for the time between the two."""
    listed = (name for name in question.focus.listed if name in knowledge)
    pair = [name for name in listed if knowledge.subjects[name].type == "person"]
    said = set(re.findall(r"[a-z]+", question.text.lower()))
    if question.focus.kind != "succession" or len(pair) != 2 or question.subjects or not said & words_of("at_once"):
        return None
    if not said <= words_of("small", "at_once") or question.has("who", "when"):
        return None
    named = tuple(mention(name, knowledge) for name in pair)
    words = ("did", "_person_", "follow", "_person_", "immediately")
    asks = replace(question.as_kind("compare_time"), subjects=named, words=words, uncovered=(), foreign=())
    return replace(asks, marks=frozenset({"following"}), yes_no=True)


def _where_from(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Where from?" after somebody was named asks for the country, not for the source."""
    topic = question.focus.topic[:1]
    if question.focus.kind == "members" and not question.subjects and asks_origin(question):
        return question.as_kind("members")
    person = question.has("he", "she") or (bool(topic) and knowledge.subjects[topic[0]].type == "person")
    return question.as_kind("origin") if person and not question.subjects and asks_origin(question) else None


def _occupation(question: Question, knowledge: Knowledge) -> Question | None:
    """What somebody is by profession stands in what describes the person; what he was before is where he comes from."""
    asks = question.has_word("profession", "occupation", "vocation")
    asks = asks or (question.kind == "origin" and question.has_word("job") and question.has_word("and"))
    person = question.named("person") or (
        question.focus.topic and knowledge.subjects[question.focus.topic[0]].type == "person"
    )
    if asks and not person and question.named("role"):  # "the profession of the head of the mission"
        person = References(question, knowledge).persons()[:1]
        question = replace(question, subjects=tuple(mention(name, knowledge) for name in person))
    before = question.has("previous_career") and question.has_word(
        "before", "previous", "previously", "earlier", "prior"
    )
    return question.as_kind("origin" if before else "overview") if asks and person else None


def _repeated(question: Question, knowledge: Knowledge) -> Question | None:
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


def _named_for_then(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And back in the day, the ICO?", "over at EULEX, currently?": the last question, of what is named."""
    last = question.focus.kind
    asks_again = only_names_then(question) and last in KINDS and KINDS[last].followed
    return for_other_subject(question.as_kind("other_subject")) if asks_again else None


def _basis_claimed(question: Question, knowledge: Knowledge) -> Question | None:
    """ "KFOR goes back to this resolution, doesn't it?": a claim, not a name to ask the last question of."""
    return question.as_kind("legal_basis") if rests_on_claimed_document(question, knowledge) else None


def _gapped(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And who Zarif?", "Meucci, by whom?": what the last question asked, of what is named now."""
    last = question.focus
    if not question.subjects or question.yes_no or last.kind not in KINDS or not KINDS[last.kind].followed:
        return None
    rest = {"who" if word == "whom" else word for word in question.words if not word.startswith("_")}
    asks = rest & words_of("asking")
    same = asks <= {"who" if word == "whom" else word for word in last.words}
    if not asks or not same or not rest - asks <= words_of("gapped"):
        return None
    return for_other_subject(replace(question, marks=frozenset()))  # what such a fragment seems to say misleads


def _at_another_time(question: Question, knowledge: Knowledge) -> Question | None:
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


def _pick(question: Question, knowledge: Knowledge) -> Question | None:
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


def _more(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Tell me more": what the subject is; what happened, where that was just told."""
    if question.kind != "more":
        return None
    unsure = question.confidence < UNSURE and question.yes_no
    if unsure and set(question.uncovered) - words_of("small"):  # "can you arrange that?"
        return question.as_kind("out_of_scope")
    topic = question.named() or question.focus.topic
    if not topic:
        return question.as_kind("help")
    chosen = mention(topic[0], knowledge)
    further = question.focus.kind == "overview" and chosen["type"] == "organization"
    kind = "timeline" if further else "overview"
    return replace(question, kind=kind, subjects=(chosen,), marks=frozenset(), uncovered=(), foreign=())


STEPS: tuple[Step, ...] = (
    of_largest,
    of_head_from_there,
    of_what_was_told,
    *asked_behind.STEPS,
    *deeds.STEPS,
    *from_there.STEPS,
    *who_did.STEPS,
    *figure_meant.STEPS,
    *more_of_answer.STEPS,
    *event_meant.STEPS,
    *of_listed.STEPS,
    *here.STEPS,
    name_of_paper,
    *of_paper.STEPS,
    next_after_leaving,
    and_then,
    *person_meant.STEPS,
    *of_soldiers.STEPS,
    _governs,
    which_has_a_head,
    persons_in_order,
    first_or_last_holder,
    _which_it_was,
    holders_told.next_after_the_end,
    holders_told.he_or_whom_he_followed,
    holders_told.until_the_next,
    holders_told.in_the_gap,
    holders_told.one_beside,
    _right_after,
    holders_told.on_from_there,
    each_of_them,
    when_each_was,
    figure_held_against,
    more_to_come,
    which_holder,
    what_came_of_it,
    what_it_changed,
    in_office_when,
    lengths.longer_by,
    lengths.apart_from_the_one_before,
    set_beside.one_named_of_two,
    lengths.so_long,
    reckoned,
    holders_told.counterpart,
    _gapped,
    _basis_claimed,
    _named_for_then,
    _other_subject_unheard,
    _together,
    _other_subject,
    which_of_them,
    only_mentioned,
    never_named,
    _names_only,
    only_that,
    holders_told.from_whom,
    _where_from,
    _span,
    holders_told.goes_on,
    holders_told.who_instead,
    part_of_answer,
    _detail,
    _occupation,
    _repeated,
    _at_another_time,
    with_certain_kind,
    _pick,
    _more,
)
"""In this order: the first step that returns a question decides."""
