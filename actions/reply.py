"""From the clauses of a message to the reply: answers each question in turn and puts the answers together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.answer import Answer
from actions.answering import answer_one
from actions.coverage import covered
from actions.finders.common import Asked
from actions.finders.telling import tell
from actions.focus import Focus
from actions.followups import complete
from actions.kinds import CHAT, KINDS
from actions.language import language_of
from actions.question import Question
from actions.suggestions import suggest
from actions.wording import Wording, wording
from knowledge import Knowledge
from knowledge.models import BaseFact

MAX_QUESTIONS = 4
"""So many questions of one message are answered."""


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
    if any("verifies" not in clause["marks"] for clause in asking):  # "Really? Who leads it?"
        asking = [clause for clause in asking if "verifies" not in clause["marks"]]
    facts = [clause for clause in asking if clause["kind"] not in CHAT]
    if facts:
        return facts
    if asking:
        return asking
    topical = [
        clause
        for clause in clauses
        if clause["kind"] in KINDS or clause["kind"] in ("other_subject", "pick", "more", "out_of_scope")
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
        told=focus.after(answer.facts, _edge_asked(question)),
        listed=_listed(answer, question, knowledge) or focus.listed,
        marks=sorted(question.marks),
        words=list(question.words),
        times=list(question.times),
    )


def _edge_asked(question: Question) -> str:
    """Return which end of a time the question asked for; empty where it did not say."""
    asked = [mark for mark in ("start", "end") if question.has(mark)]
    return asked[0] if len(asked) == 1 else ""


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
