"""Answers one question: by the finder of its kind if nothing speaks against it, else as far as it can be told."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.certain.figures import FIGURES
from actions.certain.heads import description_of_headed, kind_of_headed
from actions.checks.elsewhere import countries_elsewhere, is_elsewhere
from actions.checks.extents import with_extent
from actions.checks.joined_or_left import joined_or_left
from actions.checks.lacking import finer_date, lacking
from actions.checks.premises import with_moment, with_premises
from actions.checks.second_look import doubts, refused_by_words, speaks_of_else
from actions.checks.verdicts import ruled_out
from actions.context.alternatives import alternatives
from actions.context.listed import dated_told
from actions.coverage import covered
from actions.finders import (
    at_work,
    changes,
    either,
    governing,
    meanings,
    meta,
    order,
    overviews,
    search,
    withdrawals,
)
from actions.finders.common import Asked, latest_source_day
from actions.finders.task_holders import of_another
from actions.finders.telling import tell
from actions.followups.again import in_vain
from actions.followups.completion import complete
from actions.followups.details_asked import REASONS
from actions.followups.ellipsis import words_of
from actions.kinds import CHAT, KINDS, REFUSED, Kind
from actions.question import Question
from actions.wording import Wording
from knowledge import Knowledge
from knowledge.models import BaseFact, Mandate, Relation, Staff, Task

OF_ORGANIZATIONS = frozenset({"staff", "members", "leader", "end", "duration", "status", "downsizing", "review"})
"""The kinds that are recorded of organizations only: of another body, what a neighbour has must not be told."""
UNSURE_REFUSAL = 0.5
"""Below this confidence, a refusal needs a word that speaks for it."""
SURE_CHAT = 0.6
"""From this confidence on, chat may use words that its kind was never heard with."""
UNSURE_CHAT = 0.3
"""Below this confidence, what is taken for chat may as well be nonsense."""
SHORT = 4
"""A question of so few words goes on about what the conversation is about ("and the budget?")."""
NEAR = 0.3
"""A fact that shares this part of the question's content words is a better guess than what the subject is."""
WHOLLY = 0.75
"""A fact that has this share of the question's content words is told although the question's kind found none."""
NEARLY = 0.5
"""So much of them is enough where the kind is unsure."""
GUESS_LENGTH = 480
"""A guess has at most so many characters."""
MAY_BE_ANOTHERS = frozenset({"relation", "mandate", "task_holder", "event"})
"""The kinds in which one organization can be taken for another that does what is asked about."""
UNSURE = 0.35
"""Below this confidence of the classifier, facts are looked up by their words where its kind of question has no
answer.
"""

SPECIAL: tuple[Callable[[Asked], Answer | None], ...] = (
    changes.over_time,
    changes.ahead,
    at_work.claimed,
    governing.governed_then,
    withdrawals.claimed,
    order.claimed,
)
"""What is answered in its own way, whatever kind of question it is: the first that returns an answer decides."""


def answer_one(question: Question, knowledge: Knowledge, words: Wording) -> Answer:
    """Return the answer to one question, with what it leaves to the conversation filled in."""
    return answer_completed(question, complete(question, knowledge), knowledge, words)


def answer_completed(understood: Question, question: Question, knowledge: Knowledge, words: Wording) -> Answer:
    """Return the answer to a question as `complete` returns it, given also as it was understood; what a subject is,
    where the last question cannot be repeated for it.
    """
    answer = _answer(understood, question, knowledge, words)
    if not in_vain(understood, answer, knowledge):
        return answer
    return overviews.overview(Asked(understood.as_kind("overview"), knowledge, words))


def _answer(understood: Question, question: Question, knowledge: Knowledge, words: Wording) -> Answer:
    question = described(question, knowledge, words)
    asked = Asked(question, knowledge, words)
    if question.fact:
        chosen = knowledge.by_id[question.fact]
        asked = Asked(question.as_kind("event"), knowledge, words)
        listed = question.focus.listed
        listed = listed if question.fact in listed else dated_told(question.focus, knowledge)
        front = [
            name for name in question.named() if name in (*getattr(chosen, "others", ()), getattr(chosen, "object", ""))
        ]
        named = [name for name in question.named("organization") if name not in (chosen.subject, *front)]
        told = asked.answer(tell(asked, chosen, True), [*front, chosen.subject, *named], [chosen], listed)
        date = getattr(chosen, "date", None)
        then = asked.when[0] if asked.when and date and question.yes_no else None
        holds = then.holds(date.first_day(), date.last_day()) if then and date else None
        if holds and set(question.words) - {"_time_"} <= words_of("small", "date"):  # "was it on that day?"
            return told.prefixed(asked.verdict_on(True))
        return asked.verdict(told, holds) if then else told
    if question.has("verifies") and question.focus.facts:
        return replace(meta.confirmation(asked), kind="source")
    wording_asked = Asked(understood, knowledge, words)
    if found := meanings.meaning(wording_asked) or meanings.said_otherwise(wording_asked):
        return found
    asks_who = question.kind in ("praise", "complaint", "thanks") and question.words[:1] in (("who",), ("whom",))
    if asks_who or (question.kind == "affirm" and question.yes_no):  # "who was pleased?", "do you have it?"
        question = question.as_kind(REFUSED)
        asked = Asked(question, knowledge, words)
    if question.kind in CHAT:
        known = not question.uncovered or (question.confidence >= SURE_CHAT and not question.foreign)
        known = known and question.confidence >= UNSURE_CHAT
        if known and not question.subjects and not (question.has("both") and question.focus.topic):
            return Answer("chat", words.say(question.kind, **covered(knowledge, words)), question.kind)
        next_best = next((name for name, value in question.ranking if name in KINDS and value > 0.1), None)
        if not next_best or (not question.subjects and not question.has("both")):
            return _out_of_scope(asked)
        question = question.as_kind(next_best)
        asked = Asked(question, knowledge, words)
    if (question.has("not_known_by_heart") and not question.times) or (
        question.has("not_known_by_heart") and _beyond_sources(asked)
    ):
        return _unrecorded(asked)
    if question.kind == REFUSED and (likely := _answerable(question)):
        question = question.as_kind(likely)
        asked = Asked(question, knowledge, words)
    if question.kind == REFUSED and _speaks_of_known(question):
        return _unrecorded(asked)
    kind = KINDS.get(question.kind)
    if kind is None:
        return _out_of_scope(asked)
    if question.strangers and not _may_claim(question, kind):
        return _ruled_out(asked, kind) or _stranger(asked, question.strangers)
    if elsewhere := countries_elsewhere(asked):
        return _stranger(asked, elsewhere)
    if _says_nothing(question):
        return _out_of_scope(asked)
    if _beyond_sources(asked) and not kind.meta:
        return _after_sources(asked)
    if refused_by_words(asked):
        return _unrecorded(asked)
    if speaks_of_else(asked):
        return _out_of_scope(asked)
    if question.kind in OF_ORGANIZATIONS and (bodies := asked.refer.bodies_without_organization()):
        return asked.missing("unrecorded", bodies, name=asked.labels(bodies))
    answer = next((found for special in SPECIAL if (found := special(asked))), None)
    answer = answer or either.which_does(asked) or kind.find(asked)
    if (
        question.kind == "detail"
        and not question.has("only_mentioned", "of_a_part")
        and answer.outcome != "answered"
        and understood.kind in KINDS
        and understood.confidence > 0.5
        and not understood.has_word(*REASONS)
    ):
        taken = KINDS[understood.kind].find(Asked(understood, knowledge, words))
        return taken if taken.outcome != "ambiguous" else answer
    if kind.meta:
        key = finer_date(question.text, answer) if answer.outcome == "answered" and not asked.has("told_noun") else ""
        return asked.missing(key, answer.subjects, answer.facts, answer.text) if key else answer
    if answer.outcome == "ambiguous" and not answer.facts and (about := _pointed_at_no_organization(asked)):
        return asked.missing("unrecorded", about, name=asked.labels(about))
    answer = with_extent(asked, _looked_at_again(asked, answer))
    if answer.outcome == "answered" and (key := lacking(asked, answer)):
        return asked.missing(key, answer.subjects, answer.facts, answer.text)
    return answer


def _pointed_at_no_organization(asked: Asked) -> list[str]:
    """Return the country or body talked about that "it" means, of which such a thing is never recorded."""
    about = asked.question.focus.topic[:1]
    brief = len(asked.question.words) < SHORT  # "since when?"
    points = (asked.has("it", "they") or brief) and not asked.question.subjects
    types = {asked.subject(name).type for name in about if name != asked.home}
    return about if points and types <= {"country", "body"} and types else []


def _looked_at_again(asked: Asked, answer: Answer) -> Answer:
    """Return the answer if nothing in the question speaks against it; else what fits better, or a guess."""
    question = asked.question
    taken_for_it = question.kind in MAY_BE_ANOTHERS and not (answer.facts and answer.outcome == "answered")
    weighed = answer.text.startswith((asked.verdict_on(True), asked.verdict_on(False)))
    taken_for_it = taken_for_it or (question.kind in ("mandate", "task_holder") and not weighed)
    if taken_for_it and (found := of_another(asked)):
        return found
    if answer.outcome != "answered":
        if question.confidence < UNSURE:
            return search.answer(asked) or _guess(asked) or answer
        least = WHOLLY if question.confidence >= UNSURE_REFUSAL else NEARLY
        if (
            not answer.facts
            and not question.strangers
            and not (question.kind == "staff" and question.has("how_many"))  # no fact in words tells how many
            and not doubts(asked, answer).refused
            and (found := search.answer(asked, least))
        ):
            return found
        return with_premises(asked, answer) if answer.outcome == "not_recorded" else answer
    against = doubts(asked, answer)
    if not against.refused and not against.unsure:
        return with_moment(asked, with_premises(asked, answer))
    found = None if question.strangers else search.answer(asked)  # of whom nothing is recorded, whatever fits
    if found and not doubts(asked, found).refused:
        return found
    if against.refused:
        return _unrecorded(asked, answer)
    if question.confidence >= UNSURE:
        return hedged(asked, answer)
    return _guess(asked) or _unrecorded(asked, answer)


def _guess(asked: Asked) -> Answer | None:
    """Return, with the doubt said, what is recorded of the subject that a question names which was not understood."""
    question = asked.question
    named = [name for name in question.named() if name != asked.knowledge.home]
    if not named or question.foreign or question.strangers:
        return None
    if near := search.answer(asked, least=NEAR):
        return hedged(asked, near)
    found = overviews.overview(Asked(question.as_kind("overview"), asked.knowledge, asked.wording))
    return hedged(asked, found) if found.outcome == "answered" else None


def hedged(asked: Asked, answer: Answer) -> Answer:
    """Return the answer as a guess: shortened, and with the doubt in front."""
    kept = ""
    for sentence in re.split(r"(?<=\.) (?=[A-Z])", answer.text):
        if len(kept) + len(sentence) > GUESS_LENGTH:
            break
        kept = f"{kept} {sentence}".strip()
    return replace(
        answer, outcome="ambiguous", text=asked.say("guess", text=kept or answer.text), options=(), view=None
    )


def described(question: Question, knowledge: Knowledge, words: Wording) -> Question:
    """Return the question with the organization that it describes instead of naming it ("the office that supervised
    the plan").
    """
    headed = description_of_headed(question)
    if (
        not (headed or question.has("described"))
        or question.named("organization")
        or (question.kind in ("task_holder", "list", "relation") and not headed)
    ):
        return question
    words_of_it = replace(question, words=headed or question.words)
    found = search.search_all(
        Asked(words_of_it, knowledge, words), (Mandate, Task, Relation), least=NEARLY if headed else NEAR
    )
    names = [fact.subject for fact in found if knowledge.subjects[fact.subject].type == "organization"]
    if not names:
        return question
    return replace(
        question.as_kind(kind_of_headed(question)) if headed else question,
        subjects=({"id": names[0], "type": "organization", "known": True, "adjective": False}, *question.subjects),
    )


def _says_nothing(question: Question) -> bool:
    """Return whether the words are none but small ones, and nothing was talked about: "the the of and to"."""
    small = set(question.words) <= words_of("small") | {"but", "us", "we", "you"}
    return small and not question.marks and not question.subjects and not question.times and not question.focus.topic


def _may_claim(question: Question, kind: Kind) -> bool:
    """Return whether names that nothing is recorded of can be part of the question: a country that may be a member,
    say.
    """
    if question.kind == "origin" and not question.yes_no and question.has("represented", "previous_career"):
        places = {s["type"] for s in question.subjects if not s.get("known", True)} == {"place"}
        if places and (
            question.named("person", "role") or question.has("he", "she")
        ):  # "whom did he represent in New York?"
            return True
    if question.kind in FIGURES and any(s["type"] == "place" for s in question.subjects):  # not of a part of it
        return False
    if any(s["type"] != "country" for s in question.subjects if not s.get("known", True)):
        asks = question.yes_no or alternatives(question) or question.kind == "legal_basis"
        return kind.claims and bool(asks) and bool(question.named("organization"))
    elsewhere = is_elsewhere(question)
    about = (
        question.named("organization", "role", "person", "body")
        or question.focus.topic
        or question.kind in ("origin", "policy", "participation", "review")
    )
    claims = kind.claims or (question.kind == "event" and question.yes_no)  # "the motion came from Chile?"
    return claims and not elsewhere and bool(about)


def _answerable(question: Question) -> str | None:
    """Return the likeliest kind that can be answered, where a refusal is unsure and no word of the question speaks
    for it.
    """
    if (
        question.confidence >= UNSURE_REFUSAL
        or question.foreign
        or question.strangers
        or not (question.named() or question.focus.topic)
        or (question.yes_no and len(question.named("person")) > 1)
    ):
        return None
    pointed = question.named("organization", "person", "document", "role", "body") or question.has(
        "it", "they", "he", "there", "the_organization"
    )
    return (
        next((name for name, _ in question.ranking if name in KINDS and not KINDS[name].meta), None)
        if pointed
        else None
    )


def _speaks_of_known(question: Question) -> bool:
    """Return whether a question that is never answered names or points to what the bot knows."""
    if question.strangers:
        return False
    if question.named("organization", "person", "document", "role", "body"):
        return True
    points = question.has("it", "they", "he", "she", "there", "the_organization", "the_document", "the_head")
    return bool(question.focus.topic) and (points or len(question.words) <= SHORT)


def _beyond_sources(asked: Asked) -> bool:
    """Return whether all times that the question names lie after everything that the sources can tell."""
    latest = latest_source_day(asked).last_day()
    return bool(asked.when) and all(
        when.first > latest and when.relation in ("in", "since", "after") for when in asked.when
    )


def _after_sources(asked: Asked) -> Answer:
    subjects = asked.refer.anything(("organization", "person"))
    return asked.missing("nothing_after_source", subjects, date=asked.wording.date(latest_source_day(asked)))


def _unrecorded(asked: Asked, found: Answer | None = None) -> Answer:
    """Say that this is not recorded of the subject; that it is out of scope where the question is about none that is
    known.
    """
    subjects = asked.refer.anything(("organization", "person", "document", "body", "role"))
    if not subjects or (not asked.question.named() and not asked.question.focus.topic):
        return _out_of_scope(asked)
    if asked.has("sex") and (persons := asked.refer.persons()[:1]):
        return asked.missing("no_sex", persons, name=asked.labels(persons))
    if joined_or_left(asked) and asked.home in asked.question.named():  # a body that it may have joined
        subjects = [asked.home]
    facts: list[BaseFact] = (
        [fact for name in subjects[:1] for fact in asked.knowledge.facts(name, Staff)]
        if found and found.kind == "staff"
        else []
    )
    return asked.missing("unrecorded", subjects, facts, name=asked.labels(subjects[:3]))


def _ruled_out(asked: Asked, kind: Kind) -> Answer | None:
    """Return the "No." to a claim about somebody of whom nothing is recorded, where it is recorded who did it."""
    if not asked.question.yes_no or kind.meta:
        return None
    answer = kind.find(asked)
    return answer if ruled_out(asked, answer.facts) and answer.text.startswith(asked.verdict_on(False)) else None


def _stranger(asked: Asked, strangers: Sequence[str]) -> Answer:
    """Say that nothing is recorded of what the question names."""
    names = asked.wording.join(strangers[:3])
    return Answer(
        "out_of_scope",
        asked.say("stranger", names=names, **covered(asked.knowledge, asked.wording)),
        asked.question.kind,
    )


def _out_of_scope(asked: Asked) -> Answer:
    return Answer("out_of_scope", asked.say("out_of_scope", **covered(asked.knowledge, asked.wording)), "out_of_scope")
