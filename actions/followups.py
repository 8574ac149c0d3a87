"""Turns a follow-up ("and KFOR?", "the second one", "tell me more") into the whole question that it stands for."""

from __future__ import annotations

from dataclasses import replace

from actions.kinds import KINDS
from actions.question import Question
from actions.reckoning import reckoned
from knowledge import Knowledge

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")


LISTED_BY_ROLE = frozenset({"event_at", "timeline", "list", "compare_time", "more", "pick"})
STAFF_MARKS = ("international", "local", "american", "soldiers", "police", "civilian", "volunteers", "split")
FIGURES = ("staff", "compare_size", "members", "count")
HEADS = (
    "head",
    "heads",
    "leader",
    "leaders",
    "boss",
    "chief",
    "director",
    "office",
    "post",
    "tenure",
    "position",
    "term",
    "serve",
    "served",
)


def _first_times(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the question can be about something recorded as the first of its kind."""
    told = (knowledge.by_id[name] for name in question.focus.facts)
    named = (fact for name in question.named("organization") for fact in knowledge.relations_to(name))
    return any(getattr(fact, "first", None) for fact in (*told, *named))


def _takes_part(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the question names a country and an organization in which it took part."""
    linked = (fact for name in question.named("organization") for fact in knowledge.relations_to(name))
    return any(fact.type == "participates_in" and fact.subject in question.named("country") for fact in linked)


def _names_country(question: Question) -> bool:
    return any(s["type"] == "country" for s in question.subjects)


def _topic_is_organization(question: Question, knowledge: Knowledge) -> bool:
    named = question.named("organization", "person")
    topic = named or ([] if question.named() else question.focus.topic)
    return bool(topic) and knowledge.subjects[topic[0]].type == "organization" and not question.named("person", "role")


def _repeats(question: Question) -> bool:
    """Return whether the clause names something and hardly says more, so that it asks the last question again: "and
    the ICO, back then?".
    """
    if (
        not question.subjects
        or question.focus.kind not in KINDS
        or question.yes_no
        or question.confidence >= 0.6
        or len(question.words) > 6
    ):
        return False
    asks = question.has(
        "who", "when", "why", "where", "how_many", "how_long", "how_often", "how", "which"
    ) or question.has_word("what", "tell", "explain", "describe")
    return not asks and not question.uncovered and KINDS[question.focus.kind].followed


def complete(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with what it leaves to the conversation filled in; itself where it stands alone."""
    picked = _picked(question)
    if picked and picked in knowledge and not question.named("organization", "person"):
        chosen = {"id": picked, "type": knowledge.subjects[picked].type, "known": True, "adjective": False}
        kind = (
            "overview"
            if question.kind in ("pick", "more", "list", "count", "other_subject") or question.kind not in KINDS
            else question.kind
        )
        kind = "overview" if kind == "leader" and chosen["type"] == "person" else kind
        return replace(
            question,
            kind=kind,
            subjects=(*question.subjects, chosen),
            marks=question.marks - set(_ORDINALS) - {"last", "former_of_two", "latter_of_two", "other_one"},
        )
    if computed := reckoned(question, knowledge):
        return computed
    if question.kind == "other_subject" and question.uncovered:
        likely = next((name for name, _ in question.ranking if name in KINDS), None)
        return question.as_kind(
            likely if likely and not question.foreign and question.confidence < 0.6 else "out_of_scope"
        )
    if (
        question.times
        and question.has_word("events", "happenings", "occurred")
        and question.kind not in ("compare_time", "duration")
    ):
        return question.as_kind("event_at")
    if question.kind == "other_subject" or (_bare(question) and (question.focus.options and question.focus.kind)):
        return _same_question(question)
    if _asks_detail(question):
        return question.as_kind("detail")
    if question.has("first_time") and _first_times(question, knowledge):
        return question.as_kind("participation")
    if (
        question.has("following")
        and question.kind == "creation"
        and question.has_word("then", "next")
        and not question.named()
    ):
        return question.as_kind("succession")
    if (
        question.events
        and question.has("when")
        and not question.has("who")
        and question.confidence < 0.6
        and not question.named("organization", "person", "document")
    ):
        return question.as_kind("start")
    if question.named("role") and question.kind in LISTED_BY_ROLE and not question.named("person", "document"):
        return replace(
            question, kind="leader", marks=question.marks | ({"all"} if question.kind != "full_name" else set())
        )
    if question.kind == "full_name" and question.named("role") and question.words[:1] == ("name",):
        return question.as_kind("leader")
    if (
        question.kind in ("office", "mandate")
        and question.times
        and question.named("person")
        and question.has_word("do", "did", "done")
    ):
        return question.as_kind("event_at")
    if _repeats(question):
        return _same_question(question)
    if (
        question.has(*STAFF_MARKS)
        and not question.named("organization")
        and question.focus.kind in FIGURES
        and question.confidence < 0.5
    ):
        return question.as_kind("staff")
    if (
        question.kind == "tenure"
        and not question.has("he", "she")
        and _topic_is_organization(question, knowledge)
        and not question.has_word(*HEADS)
    ):
        return question.as_kind("duration")
    if (
        question.kind in ("task_holder", "mandate")
        and question.has("how_long")
        and _topic_is_organization(question, knowledge)
    ):
        return question.as_kind("duration")
    if question.kind == "start" and question.confidence < 0.6 and question.has("end") and not question.has("start"):
        return question.as_kind("end")
    if (
        question.kind == "as_of"
        and question.has_word("date")
        and not question.named()
        and question.focus.topic
        and knowledge.subjects[question.focus.topic[0]].type == "document"
    ):
        return question.as_kind("start")
    if question.has("which_body") and question.named("document") and question.confidence < 0.6:
        return question.as_kind("legal_basis")
    if question.has("which_body") and question.kind in ("mandate", "overview", "status"):
        return question.as_kind("relation" if question.named("organization") else "task_holder")
    if question.kind == "appointment" and question.has_word("whose") and question.named("role"):
        return question.as_kind("office")
    if (
        question.kind in ("list", "count", "origin", "policy", "participation")
        and question.confidence < 0.6
        and _names_country(question)
        and not question.named("organization", "person")
        and question.focus.kind in FIGURES
    ):
        return question.as_kind("staff")
    if question.kind == "creation" and question.words[:2] == ("what", "did") and question.named("organization"):
        return question.as_kind("mandate")
    if question.kind == "legal_basis" and question.has_word(
        "reduce", "reduced", "downsize", "downsizing", "cut", "shrink", "drawdown"
    ):
        return question.as_kind("downsizing")
    if question.kind == "leader" and (
        question.has_word("nation", "nationality")
        or (question.has_word("from") and question.has_word("country", "where"))
    ):
        return question.as_kind("origin")
    if question.kind in ("creation", "start") and not question.has("when") and _takes_part(question, knowledge):
        return question.as_kind("participation")
    if (
        question.kind in ("staff", "count")
        and question.has("american", "international", "local")
        and question.named("organization")
    ):
        return question.as_kind("staff")
    if (
        question.kind == "staff"
        and question.named("country")
        and not question.named("organization")
        and question.focus.kind in FIGURES
    ):
        return replace(question, confidence=0.9, marks=question.marks - {"they"})
    if (
        _only_time(question)
        and question.focus.kind in KINDS
        and (KINDS[question.focus.kind].followed or question.focus.kind == "event_at")
        and (question.focus.topic or question.focus.kind == "event_at")
    ):
        return replace(_as_last(question), times=question.times)
    if question.kind == "pick":
        return (
            question.as_kind(question.focus.kind or "overview")
            if question.focus.kind in KINDS
            else question.as_kind("overview")
        )
    if question.kind == "more":
        return _more(question, knowledge)
    return question


def picked_fact(question: Question, knowledge: Knowledge) -> str | None:
    """Return the id of the listed fact that the question picks ("when was the second one completed?"), if it does."""
    picked = _picked(question)
    return picked if picked and picked in knowledge.by_id else None


def _picked(question: Question) -> str | None:
    listed = question.focus.listed
    picks = (
        question.kind == "pick"
        or question.has_word("one", "ones", "former", "latter", "number")
        or (question.has("they") and question.has_word("of"))
    )
    if len(listed) < 2 or not picks or (question.named("organization", "person") and question.kind != "pick"):
        return None
    if question.has("latter_of_two", "last") and not question.has("one_before"):
        return listed[-1]
    if question.has("former_of_two"):
        return listed[0]
    for position, mark in enumerate(_ORDINALS):
        if question.has(mark) and position < len(listed):
            return listed[position]
    if question.has("other_one"):
        rest = [name for name in listed if name not in question.focus.topic[:1]]
        return rest[0] if rest else None
    if question.kind == "pick" and question.numbers and 0 < question.numbers[0] <= len(listed):
        return listed[question.numbers[0] - 1]
    return None


def _bare(question: Question) -> bool:
    """Return whether the clause is a name and nothing else."""
    return bool(question.subjects) and all(word.startswith("_") or word == "the" for word in question.words)


def _only_time(question: Question) -> bool:
    """Return whether the clause is a time and nothing else: "in August 2011?", "and 2013?"."""
    small = {
        "and",
        "in",
        "the",
        "on",
        "during",
        "at",
        "what",
        "about",
        "how",
        "then",
        "year",
        "of",
        "for",
        "who",
        "since",
        "before",
        "after",
        "end",
        "beginning",
        "early",
        "late",
        "same",
    }
    return (
        bool(question.times)
        and not question.subjects
        and all(word == "_time_" or word in small for word in question.words)
    )


_DETAIL_WORDS = frozenset(
    [
        "that",
        "it",
        "this",
        "was",
        "is",
        "did",
        "the",
        "a",
        "an",
        "by",
        "whom",
        "who",
        "whose",
        "idea",
        "why",
        "when",
        "where",
        "in",
        "which",
        "what",
        "month",
        "year",
        "day",
        "date",
        "and",
        "exactly",
        "of",
        "on",
        "for",
        "to",
        "so",
        "how",
        "come",
        "since",
        "happen",
        "happened",
        "happening",
        "take",
        "took",
        "place",
        "be",
        "been",
        "has",
        "from",
        "precisely",
        "does",
        "do",
        "were",
        "its",
        "them",
        "they",
        "he",
        "she",
        "with",
        "signed",
        "sign",
        "over",
        "made",
        "make",
        "done",
        "ordered",
        "order",
        "asked",
        "ask",
        "wanted",
        "want",
        "demanded",
        "demand",
        "proposed",
        "propose",
        "brought",
        "bring",
        "requested",
        "request",
        "decided",
        "decide",
        "suggested",
        "suggest",
        "submitted",
        "put",
        "forward",
        "reason",
        "then",
        "there",
        "depends",
        "depend",
        "benefit",
        "cause",
        "ago",
        "both",
        "till",
        "until",
    ]
)


def _asks_detail(question: Question) -> bool:
    """Return whether the clause only asks when, why or by whom the last thing was: "why?", "whose idea was that?"."""
    if question.subjects or question.times or question.numbers or not question.focus.facts or len(question.words) > 9:
        return False
    if not question.has("when", "why", "who") and not question.has_word("what", "whose", "whom"):
        return False
    points = question.has("it", "that", "they") and not question.has("the_head")
    return all(word in _DETAIL_WORDS for word in question.words) and (points or len(question.words) <= 4)


def _as_last(question: Question) -> Question:
    kept = frozenset(mark for mark in question.focus.marks if mark not in ("now", "yes_no"))
    return replace(
        question, kind=question.focus.kind, marks=kept, words=tuple(question.focus.words), uncovered=(), foreign=()
    )


def _same_question(question: Question) -> Question:
    """Ask the last question again about what is named now."""
    last = question.focus
    if not question.subjects or last.kind not in KINDS or not KINDS[last.kind].followed:
        return question.as_kind("overview" if question.subjects else (last.kind if last.kind in KINDS else "overview"))
    kept = frozenset(
        mark
        for mark in last.marks
        if mark not in ("he", "she", "it", "they", "that", "there", "office_it", "other_one", "both")
    )
    return replace(
        question,
        kind=last.kind,
        marks=(question.marks - {"it", "that", "the_organization"}) | kept,
        words=tuple(last.words),
        uncovered=(),
        foreign=(),
    )


def _more(question: Question, knowledge: Knowledge) -> Question:
    topic = question.named() or question.focus.topic
    if not topic:
        return question.as_kind("help")
    chosen = {"id": topic[0], "type": knowledge.subjects[topic[0]].type, "known": True, "adjective": False}
    further = question.focus.kind == "overview" and chosen["type"] == "organization"
    return replace(
        question,
        kind="timeline" if further else "overview",
        subjects=(chosen,),
        marks=frozenset(),
        uncovered=(),
        foreign=(),
    )
