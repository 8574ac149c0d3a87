"""From the clauses of a message to the reply: answers each question in turn and puts the answers together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.answer import Answer
from actions.coverage import covered
from actions.finders import overviews, search
from actions.finders.common import Asked, latest_source_day
from actions.finders.telling import tell
from actions.focus import Focus
from actions.followups import complete, picked_fact
from actions.kinds import CHAT, KINDS, Kind
from actions.language import language_of
from actions.premises import with_premises
from actions.question import Question
from actions.second_look import doubts, refused_by_words, speaks_of_else
from actions.suggestions import suggest
from actions.wording import Wording, wording
from knowledge import Knowledge
from knowledge.models import BaseFact, Mandate, Relation, Staff, Task

MAX_QUESTIONS = 4
"""So many questions of one message are answered."""
REFUSED = ("unrecorded", "out_of_scope")
UNSURE_REFUSAL = 0.45
"""Below this confidence, a refusal needs a word that speaks for it."""
SURE_CHAT = 0.6
"""From this confidence on, chat may use words that its kind was never heard with."""
GUESS_LENGTH = 480
"""A guess has at most so many characters."""
UNSURE = 0.35
"""Below this confidence of the classifier, facts are looked up by their words where its kind of question has no
answer.
"""


@dataclass(frozen=True)
class Reply:
    """What is sent: text, suggestions (questions as text), the same as data, and the focus to keep."""

    text: str
    suggestions: list[str]
    custom: dict[str, Any]
    focus: Focus


def reply_to(
    message: str, clauses: Sequence[dict[str, Any]], problem: str, focus: Focus, knowledge: Knowledge
) -> Reply:
    """Return the reply to a message as the NLU understood it (see bot.nlu.understanding for the clauses)."""
    language = language_of(message)
    words = wording(language)
    if problem or language != "en":
        answer = Answer(
            "out_of_scope",
            words.say(f"problem_{problem}" if problem else "out_of_scope", **covered(knowledge, words)),
            "out_of_scope",
        )
        return _reply([answer], focus, knowledge, words)
    answers: list[Answer] = []
    current = focus
    asking = _worth_answering(clauses)[:MAX_QUESTIONS]
    for clause in clauses:
        if clause not in asking:
            current = _mentioned(current, clause, knowledge)
            continue
        question = Question.of(clause, current)
        answer = answer_one(question, knowledge, words)
        answers.append(answer)
        current = _moved(current, answer, complete(question, knowledge), knowledge)
    answers = _worth_saying(answers) or [
        Answer("out_of_scope", words.say("out_of_scope", **covered(knowledge, words)), "out_of_scope")
    ]
    return _reply(answers, current, knowledge, words)


def _worth_answering(clauses: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the clauses that ask something; where none does, those that can be taken for a question, else the last
    one.
    """
    asking = [clause for clause in clauses if clause["is_question"]]
    facts = [clause for clause in asking if clause["kind"] not in CHAT]
    if facts:
        return facts
    if asking:
        return asking
    topical = [
        clause
        for clause in clauses
        if clause["kind"] in KINDS or clause["kind"] in ("other_subject", "pick", "more", "unrecorded")
    ]
    named = [clause for clause in topical if clause["subjects"]] or topical
    return named[-1:] or list(clauses[-1:])


def _mentioned(focus: Focus, clause: dict[str, Any], knowledge: Knowledge) -> Focus:
    """Return the focus after a clause that asks nothing, but names what the question after it is about."""
    named = [s["id"] for s in clause["subjects"] if s["id"] in knowledge and not knowledge.subjects[s["id"]].home]
    return (
        replace(focus, subjects=focus.named(named), topic=[*named, *(n for n in focus.topic if n not in named)])
        if named
        else focus
    )


def _worth_saying(answers: list[Answer]) -> list[Answer]:
    """Return the answers without refusals of what was only said along the way, and without repetitions."""
    good = [answer for answer in answers if answer.outcome in ("answered", "not_recorded")]
    seen: dict[str, Answer] = {}
    for answer in good or answers[-1:]:
        seen.setdefault(answer.text, answer)
    return list(seen.values())


def answer_one(question: Question, knowledge: Knowledge, words: Wording) -> Answer:
    """Return the answer to one question."""
    fact = picked_fact(question, knowledge)
    understood = question
    question = described(complete(question, knowledge), knowledge, words)
    asked = Asked(question, knowledge, words)
    if fact:
        chosen = knowledge.by_id[fact]
        return asked.answer(tell(asked, chosen, True), [chosen.subject], [chosen], question.focus.listed)
    if question.kind in CHAT:
        known = not question.uncovered or (question.confidence >= SURE_CHAT and not question.foreign)
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
    if question.kind in REFUSED and (likely := _answerable(question)):
        question = question.as_kind(likely)
        asked = Asked(question, knowledge, words)
    if question.kind == "unrecorded":
        return _unrecorded(asked)
    kind = KINDS.get(question.kind)
    if kind is None:
        return _out_of_scope(asked)
    if question.strangers and not _may_claim(question, kind):
        return _stranger(asked)
    if _beyond_sources(asked) and not kind.meta:
        return _after_sources(asked)
    if refused_by_words(asked):
        return _unrecorded(asked)
    if speaks_of_else(asked):
        return _out_of_scope(asked)
    answer = kind.find(asked)
    if (
        question.kind == "detail"
        and answer.outcome != "answered"
        and understood.kind in KINDS
        and understood.confidence > 0.5
    ):
        return KINDS[understood.kind].find(Asked(understood, knowledge, words))
    if kind.meta:
        return answer
    return _looked_at_again(asked, answer)


def _looked_at_again(asked: Asked, answer: Answer) -> Answer:
    """Return the answer if nothing in the question speaks against it; else what fits better, or a guess."""
    question = asked.question
    if answer.outcome != "answered":
        if question.confidence >= UNSURE:
            return answer
        return search.answer(asked) or _guess(asked) or answer
    against = doubts(asked, answer)
    if not against.refused and not against.unsure:
        return with_premises(asked, answer)
    if found := search.answer(asked):
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
    if (
        not question.has("described")
        or question.named("organization")
        or question.kind in ("task_holder", "list", "relation")
    ):
        return question
    found = search.search_all(Asked(question, knowledge, words), (Mandate, Task, Relation), least=0.3)
    names = [fact.subject for fact in found if knowledge.subjects[fact.subject].type == "organization"]
    if not names:
        return question
    return replace(
        question,
        subjects=({"id": names[0], "type": "organization", "known": True, "adjective": False}, *question.subjects),
    )


def _may_claim(question: Question, kind: Kind) -> bool:
    """Return whether names that nothing is recorded of can be part of the question: a country that may be a member,
    say.
    """
    if any(s["type"] != "country" for s in question.subjects if not s.get("known", True)):
        return kind.claims and question.yes_no and bool(question.named("organization"))
    text = " ".join(question.words)
    elsewhere = any(f"_organization_ {word} _country_" in text for word in ("to", "in", "for", "of"))
    about = (
        question.named("organization", "role", "person", "body")
        or question.focus.topic
        or question.kind in ("origin", "policy", "participation")
    )
    return kind.claims and not elsewhere and bool(about)


def _answerable(question: Question) -> str | None:
    """Return the likeliest kind that can be answered, where a refusal is unsure and no word of the question speaks
    for it.
    """
    if (
        question.confidence >= UNSURE_REFUSAL
        or question.foreign
        or question.strangers
        or not (question.named() or question.focus.topic)
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
    facts: list[BaseFact] = (
        [fact for name in subjects[:1] for fact in asked.knowledge.facts(name, Staff)]
        if found and found.kind == "staff"
        else []
    )
    return asked.missing("unrecorded", subjects, facts, name=asked.labels(subjects[:3]))


def _stranger(asked: Asked) -> Answer:
    names = asked.wording.join(asked.question.strangers[:3])
    return Answer(
        "out_of_scope",
        asked.say("stranger", names=names, **covered(asked.knowledge, asked.wording)),
        asked.question.kind,
    )


def _out_of_scope(asked: Asked) -> Answer:
    return Answer("out_of_scope", asked.say("out_of_scope", **covered(asked.knowledge, asked.wording)), "out_of_scope")


def _listed(answer: Answer, question: Question, knowledge: Knowledge) -> list[str]:
    """Return what "the first" or "the latter" can mean next: what the answer lists, else several subjects of one type
    that were named.
    """
    if len(answer.listed) > 1:
        return list(answer.listed)
    for kind in ("person", "organization"):
        named = question.named(kind)
        told = [name for name in answer.subjects if knowledge.subjects[name].type == kind]
        if len(named) == 2:
            return named
        if len(named) == 1 and len(told) == 2 and named[0] in told:
            return [*named, *(name for name in told if name not in named)]
    return []


def _moved(focus: Focus, answer: Answer, question: Question, knowledge: Knowledge) -> Focus:
    """Return the focus after an answer; refusals and chat leave what the conversation was about."""
    if answer.outcome in ("chat", "out_of_scope"):
        return replace(focus, options=[])
    if answer.outcome == "ambiguous" and not answer.facts:
        return replace(
            focus,
            kind=question.kind,
            marks=sorted(question.marks),
            words=list(question.words),
            options=list(answer.options),
            topic=[],
        )
    subjects = list(dict.fromkeys(answer.subjects))
    involved = [name for fact in answer.facts for name in _involved(fact)]
    kind = KINDS.get(answer.kind)
    if kind and kind.meta:
        return replace(focus, options=[])
    if answer.outcome == "not_recorded" and not answer.facts:
        return replace(
            focus,
            subjects=focus.named(subjects),
            topic=subjects or focus.topic,
            options=[],
            kind=answer.kind if answer.kind in KINDS else focus.kind,
        )
    return Focus(
        subjects=focus.named(list(dict.fromkeys([*subjects, *involved]))),
        kind=answer.kind if answer.kind in KINDS else focus.kind,
        topic=subjects or focus.topic,
        facts=[fact.id for fact in answer.facts],
        listed=_listed(answer, question, knowledge) or focus.listed,
        marks=sorted(question.marks),
        words=list(question.words),
        times=list(question.times),
    )


def _involved(fact: BaseFact) -> list[str]:
    """Return the further subjects that a fact names: they can be meant by "he" or "it" next."""
    single = (getattr(fact, key, None) for key in ("person", "object", "appointed_by"))
    return [name for name in (*single, *getattr(fact, "by", ()), *getattr(fact, "others", ())) if name]


def _reply(answers: list[Answer], focus: Focus, knowledge: Knowledge, words: Wording) -> Reply:
    last = answers[-1]
    text = "\n".join(dict.fromkeys(answer.text for answer in answers))
    suggestions = list(last.options) or suggest(last, knowledge, words)
    subjects = list(dict.fromkeys(name for answer in answers for name in answer.subjects))
    facts = list({fact.id: fact for answer in answers for fact in answer.facts}.values())
    outcome = next((a.outcome for a in answers if a.outcome == "answered"), last.outcome)
    custom = {
        "version": 1,
        "outcome": outcome,
        "kind": last.kind,
        "language": words.language,
        "subjects": [_subject(knowledge, name) for name in subjects[:8]],
        "facts": [_fact(fact, Asked(Question(last.kind), knowledge, words)) for fact in facts[:24]],
        "sources": _sources(facts, knowledge, words),
        "view": next((answer.view for answer in reversed(answers) if answer.view), None),
    }
    return Reply(text, suggestions[:3], custom, focus)


def _subject(knowledge: Knowledge, name: str) -> dict[str, Any]:
    subject = knowledge.subjects[name]
    return {"id": subject.id, "type": subject.type, "name": subject.name, "acronym": subject.acronym}


def _fact(fact: BaseFact, asked: Asked) -> dict[str, Any]:
    """Return a fact as data: its dates in ISO form, its other values as they are, and all of it as a sentence."""
    kind = getattr(fact, "kind", "")
    begun = fact.start or getattr(fact, "date", None)
    return {
        "subject": fact.subject,
        "id": fact.id,
        "kind": kind,
        "label": asked.wording.words("fact_labels")[kind],
        "text": tell(asked, fact),
        "value": getattr(fact, "value", None),
        "from": begun.iso() if begun else None,
        "to": fact.end.iso() if fact.end else None,
        "as_of": fact.as_of.iso() if fact.as_of else None,
        "source": fact.source,
    }


def _sources(facts: Sequence[BaseFact], knowledge: Knowledge, words: Wording) -> list[dict[str, Any]]:
    """Return each source of the facts once; `as_of` is the latest date that the facts taken from it are known of."""
    found: dict[str, dict[str, Any]] = {}
    for fact in facts:
        source, section = knowledge.section(fact.source)
        entry = found.setdefault(
            fact.source,
            {"id": fact.source, "title": source.title, "section": section, "as_of": None, "url": source.url},
        )
        if fact.as_of:
            entry["as_of"] = words.date(fact.as_of)
    for name, entry in found.items():
        entry["as_of"] = entry["as_of"] or words.phrase("source_of", date=words.date(knowledge.section(name)[0].latest))
    return list(found.values())
