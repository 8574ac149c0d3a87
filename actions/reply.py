"""From the clauses of a message to the reply: answers each question in turn and puts the answers together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from actions.answer import Answer
from actions.answering import answer_completed
from actions.checks.verdicts import without_verdict
from actions.context.around import as_chat, chat_meant
from actions.context.asking import asking
from actions.context.discourse import mentioned, prepared
from actions.context.kin import kin_told_of
from actions.context.own import own_organization
from actions.context.papers import paper_introduced
from actions.context.regrouped import regrouped
from actions.context.rejected import without_rejected
from actions.context.told_before import after_statement, restates
from actions.coverage import covered, out_of_scope
from actions.finders.common import Asked
from actions.finders.telling import tell
from actions.focus import Focus
from actions.followups.again import each_asked, several, told_in_turn
from actions.followups.completion import complete
from actions.followups.in_line import beside_the_same
from actions.language import courtesy, language_of
from actions.question import Question
from actions.remembering import moved
from actions.suggestions import suggest
from actions.told_once import tells_nothing_new, told_once
from actions.wording import Wording, wording
from knowledge import Knowledge
from knowledge.models import BaseFact

_MISTAKEN = re.compile(r"\b(?:was|were|am|is|are) (?:i|we|he|she|they|that|it) (?:mistaken|wrong)\W*$", re.IGNORECASE)
"""Asks whether a claim is wrong: neither "Yes." nor "No." would be clear."""
MAX_QUESTIONS = 4
"""So many questions of one message are answered."""

SAID_ALONG = frozenset({"residual", "then", "that", "it", "they", "he", "she", "there", "which", "how", "yes_no"})
"""The marks that do not tell one question from another of its kind."""


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
    if polite := courtesy(message):
        words = wording(polite[0])
        answer = Answer("chat", words.say(polite[1], **covered(knowledge, words)), polite[1])
        return _reply([answer], focus, knowledge, words, focus)
    language = language_of(message)
    words = wording(language)
    if problem or language != "en":
        answer = out_of_scope(knowledge, words, f"problem_{problem}" if problem else "out_of_scope")
        return _reply([answer], focus, knowledge, words, focus)
    if chat := chat_meant(message, clauses, focus, knowledge):
        clauses = as_chat(clauses, chat)
    clauses, current = without_rejected(regrouped(clauses), focus, knowledge)
    answers: list[Answer] = []
    answered: list[Question] = []
    if not clauses and current is not focus:  # all that was said sends something away
        return _reply([Answer("ambiguous", words.say("nobody_meant"), current.kind)], current, knowledge, words, focus)
    questions = asking(clauses)[:MAX_QUESTIONS]
    taken_up = [clause for clause in questions[:-1] if restates(clause, message, focus, knowledge)]
    questions = [clause for clause in questions if clause not in taken_up]
    for position, clause in enumerate(clauses):
        following = clauses[position + 1 :]
        own, kin = own_organization(clause, knowledge), kin_told_of(clause)
        current = replace(current, own=own or current.own, kin=kin or current.kin)
        if paper := paper_introduced(clause, following, knowledge):
            current = replace(current, subjects=current.named([paper]), topic=[paper], facts=[], kind="overview")
            continue
        if clause in taken_up:
            continue
        if clause not in questions:
            told = after_statement(current, clause, following, knowledge, words)
            current = told or (current if _told_of_all(clause, answers) else mentioned(current, clause, knowledge))
            continue
        for question in each_asked(Question.of(prepared(clauses, clause, current, knowledge), current)):
            question = beside_the_same(question, answered, knowledge)
            answered.append(complete(question, knowledge))
            answers.append(answer_completed(question, answered[-1], knowledge, words))
            if len(answers) > 1 and _asked_again(answered, answers):
                del answers[-2], answered[-2]
            current = moved(current, answers[-1], answered[-1], knowledge)
            if answers[-1].outcome != "answered" and not answers[-1].facts:  # "my aunt works for EULEX"
                current = mentioned(current, clause, knowledge)
    if any(answer.outcome != "chat" for answer in answers):
        current = replace(current, asked=several(answered, answers))
        current = replace(current, listed=told_in_turn(answers, knowledge) or current.listed)
    answers = _worth_saying(answers) or [out_of_scope(knowledge, words)]
    if _MISTAKEN.search(message):
        answers = [without_verdict(answer, words) for answer in answers]
    return _reply(answers, current, knowledge, words, focus, answered[-1] if answered else None)


def _told_of_all(clause: dict[str, Any], answers: Sequence[Answer]) -> bool:
    """Return whether a clause that asks nothing only names those of whom the message's last answer tells: "Who led
    what? One name each for …".
    """
    named = {subject["id"] for subject in clause["subjects"]}
    facts = answers[-1].facts if answers else ()
    told = {name for fact in facts for name in (fact.subject, getattr(fact, "organization", None))}
    return bool(named) and named <= told


def _asked_again(answered: Sequence[Question], answers: Sequence[Answer]) -> bool:
    """Return whether the last question is the one before with the answers to choose from, and could be answered with
    them: "who signed it? Was it he or his deputy?".
    """
    again = answered[-1].words == answered[-2].words and len(answered) == len(answers)
    return again and answers[-1].outcome == "answered" and answers[-2].outcome == "not_recorded"


def _worth_saying(answers: list[Answer]) -> list[Answer]:
    """Return the answers without refusals of what was only said along the way, and without repetitions."""
    good = [answer for answer in answers if answer.outcome in ("answered", "not_recorded")]
    about = [answer for answer in good if answer.kind != "overview" or answer.subjects]
    good = about or good  # "please describe, …" alone is about nothing
    seen: dict[str, Answer] = {}
    for answer in good or answers[-1:]:
        seen.setdefault(answer.text, answer)
    return list(seen.values())


def _said_already(answers: Sequence[Answer], before: Focus, question: Question | None) -> str:
    """Return with which sentence a reply begins that was given just before: that there is no more where nothing else
    was asked or the same text does not say it, or only that it was said; empty where another kind of question has its
    answer in it, too: "who leads it? since when?".
    """
    last = answers[-1]
    if last.outcome == "not_recorded" or not question:
        return "nothing_more"
    if last.kind != before.kind:
        return ""
    same = not (question.marks ^ set(before.marks)) - SAID_ALONG
    return "nothing_more" if same or question.yes_no or question.has("why", "how") else "as_said"


def _reply(
    answers: list[Answer],
    focus: Focus,
    knowledge: Knowledge,
    words: Wording,
    before: Focus,
    question: Question | None = None,
) -> Reply:
    """Return what is sent; `before` is the focus before the message, `focus` the one after it, `question` the last."""
    last = answers[-1]
    text = "\n".join(filter(None, told_once([answer.text for answer in answers], words)))
    if last.outcome in ("answered", "not_recorded"):
        key = _said_already(answers, before, question) if tells_nothing_new(text, before.said) else ""
        focus = replace(focus, said=text)
        text = words.say(key, text=text) if key else text
    offers = suggest(last, knowledge, words)
    taken_up = [{"kind": o.kind, "subject": o.subject, "words": list(o.words)} for o in offers if o.kind]
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
    return Reply(text, [offer.text for offer in offers], custom, replace(focus, offers=taken_up))


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
