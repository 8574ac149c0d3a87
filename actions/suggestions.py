"""What one might ask next: questions about the same subject that have an answer."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from actions.answer import Answer
from actions.finders.common import Asked
from actions.kinds import KINDS
from actions.question import Question
from actions.wording import Wording
from knowledge import Knowledge

COUNT = 3


class Offer(NamedTuple):
    """A question that is suggested: as text, and as it is understood where the user takes it up."""

    text: str
    kind: str = ""
    subject: str = ""
    words: tuple[str, ...] = ()


def suggest(answer: Answer, knowledge: Knowledge, words: Wording) -> list[Offer]:
    """Return up to three questions, those of the answer's subject first; the opening ones where it has none."""
    if answer.options:
        return [Offer(text) for text in answer.options[:COUNT]]
    if answer.outcome == "chat" and answer.kind not in ("help", "greet", "complaint", "bot_challenge"):
        return []
    for name in answer.subjects:
        found = [offer for offer in _answerable(name, knowledge, words) if offer.kind != answer.kind]
        if found:
            shift = list(KINDS).index(answer.kind) if answer.kind in KINDS else 0
            return [found[(shift + step) % len(found)] for step in range(min(COUNT, len(found)))]
    return [Offer(text) for text in words.lines("opening_questions")[:COUNT]]


def _without_brackets(label: str) -> str:
    """Return the label without what stands in brackets: Rasa's shell cuts a button's text at them."""
    return re.sub(r" ?\([^)]*\)", "", label)


@lru_cache(maxsize=4096)
def _answerable(name: str, knowledge: Knowledge, words: Wording) -> tuple[Offer, ...]:
    """Return the questions about a subject that the knowledge answers."""
    subject = knowledge.subjects[name]
    templates: dict[str, str | list[str]] = words.words("suggestions").get(subject.type, {})
    found = []
    pairs = [
        (kind, text) for kind, texts in templates.items() for text in ([texts] if isinstance(texts, str) else texts)
    ]
    for kind, template in pairs if not subject.home else ():
        reference = {"id": name, "type": subject.type, "known": True, "adjective": False}
        said = tuple(template.lower().replace("{name}", f"_{subject.type}_").rstrip("?").split())
        question = Question(kind, words=said, subjects=(reference,), marks=frozenset({"when"}))
        asked = Asked(question, knowledge, words)
        if kind == "end" and asked.active(name):
            continue
        if KINDS[kind].find(asked).outcome == "answered":
            found.append(Offer(template.format(name=_without_brackets(subject.label)), kind, name, said))
    return tuple(found)
