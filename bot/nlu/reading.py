"""Reads a message: corrects its spelling, links the subjects and times it names, and splits it into clauses."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.nlu import claims, clauses, times
from bot.nlu.claim_patterns import verifies_alone
from bot.nlu.linking import Linker, Mention, mask
from bot.nlu.marks import find_marks
from bot.nlu.moments import find_moments
from bot.nlu.numbers import numbers_in
from bot.nlu.spelling import Speller
from bot.nlu.text import MAX_CHARACTERS, Token, tokenize, untangle
from bot.nlu.times import Time
from knowledge import Knowledge


@lru_cache(maxsize=1)
def lexicon() -> dict[str, Any]:
    """Return lexicon.yml: `shortened`, `spoken_letters`, and `stopwords` as a set."""
    raw: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "lexicon.yml").read_text(encoding="utf-8"))
    raw["shortened"] = {str(key): str(value) for key, value in raw["shortened"].items()}
    raw["stopwords"] = frozenset(raw["stopwords"].split())
    return raw


@dataclass(frozen=True)
class Clause:
    """One clause of a message, read: what it names and how, ready to be classified."""

    text: str
    """The clause as typed."""
    words: tuple[str, ...]
    """As classified: corrected, names masked, without what leads in."""
    is_question: bool
    yes_no: bool
    mentions: tuple[Mention, ...] = ()
    times: tuple[Time, ...] = ()
    numbers: tuple[int, ...] = ()
    marks: tuple[str, ...] = ()


@dataclass(frozen=True)
class Reading:
    """A message, read. `problem` is empty, or why there is nothing to answer: "empty", "too_long", "no_words",
    "command".
    """

    tokens: tuple[Token, ...] = ()
    clauses: tuple[Clause, ...] = ()
    problem: str = ""
    mentions: tuple[Mention, ...] = field(default=())


class Reader:
    """Reads messages. `vocabulary` are the words of the training examples with their counts."""

    def __init__(self, knowledge: Knowledge, vocabulary: Mapping[str, int]) -> None:
        self._knowledge = knowledge
        self._linker = Linker(knowledge, lexicon()["spoken_letters"])
        self._shortened: dict[str, str] = lexicon()["shortened"]
        self._months = times.month_names()
        known = {
            **vocabulary,
            **{word: 5 for value in self._shortened.values() for word in value.split()},
            **dict.fromkeys(self._months, 3),
        }
        self._speller = Speller(known, self._linker.words)

    def read(self, message: str) -> Reading:
        """Return the message's clauses, or the problem that leaves none."""
        if len(message) > MAX_CHARACTERS:
            return Reading(problem="too_long")
        if not message.strip():
            return Reading(problem="empty")
        if re.match(r"\s*/\s*\w+", message):
            return Reading(problem="command")
        tokens = self._tokens(message)
        if not any(token.is_word for token in tokens):
            return Reading(tuple(tokens), problem="no_words")
        mentions = self._linker.mentions(tokens)
        found_times = [
            time
            for time in times.find_times(tokens)
            if not any(m.first < time.last and time.first < m.last for m in mentions)
        ]
        moments = find_moments(tokens, mentions, self._knowledge)
        mentions = [m for m in mentions if not any(t.first <= m.first < t.last for t in moments)]
        found_times = [t for t in found_times if not any(m.first <= t.first < m.last for m in moments)] + moments
        named = [(m.first, m.last) for m in mentions] + [(t.first, t.last) for t in found_times]
        spans = claims.put_as_questions(tokens, clauses.split(tokens), named)
        spans = clauses.join_topics(tokens, spans, named)
        read = tuple(self._clause(message, tokens, span, mentions, found_times) for span in spans)
        return Reading(tuple(tokens), tuple(clause for clause in read if clause.words), mentions=tuple(mentions))

    def _tokens(self, message: str) -> list[Token]:
        typed = tokenize(message)
        expanded: list[Token] = []
        dropped = False
        for position, token in enumerate(self._linker.join_spelled(typed)):
            text = self._shortened.get(token.text) if token.is_word and not self._is_name(token) else None
            if token.text == "4" and position and expanded and expanded[-1].text in ("stand", "stands", "mean"):
                text = "for"
            if dropped and token.text == ".":
                dropped = False
                continue
            dropped = text == "" and len(typed) > 1
            if dropped:
                continue
            if text:
                expanded.extend(token.corrected(word) for word in text.split())
            else:
                expanded.append(token)
        expanded = untangle(expanded)
        corrected = [
            token.corrected(self._speller.correct(token.text)) if token.is_word else token for token in expanded
        ]
        return self._linker.mend_names(self._linker.join_spelled(corrected))

    def _is_name(self, token: Token) -> bool:
        return self._linker.phrase([token.text]) and token.original.isupper()

    def _clause(
        self,
        message: str,
        tokens: Sequence[Token],
        span: clauses.Span,
        mentions: Sequence[Mention],
        found: Sequence[Time],
    ) -> Clause:
        inside = tuple(m for m in mentions if span.first <= m.first and m.last <= span.last)
        when = tuple(t for t in found if span.first <= t.first and t.last <= span.last)
        masked = {m.first: (m.last, mask(m)) for m in inside} | {t.first: (t.last, "_time_") for t in when}
        words: list[str] = []
        counted: list[str] = []
        position = span.core
        while position < span.last:
            token = tokens[position]
            if position in masked:
                last, word = masked[position]
                if word == "_time_" and tokens[position].text in ("the",):
                    words.append("the")
                words.append(word)
                position = last
                continue
            if token.is_word:
                counted.append(token.text)
                words.append("_number_" if token.text.isdecimal() else token.text)
            position += 1
        text = " ".join(words)
        core = clauses.strip_lead_in(text)
        typed = message[tokens[span.first].start : tokens[span.last - 1].end]
        verifies = span.is_question and not inside and not when and verifies_alone(text.split())
        return Clause(
            typed,
            tuple(clauses.without_tag(core).split()),
            span.is_question,
            span.claim or clauses.is_yes_no(text),
            inside,
            when,
            numbers_in(counted),
            (*find_marks(core), *(("verifies",) if verifies else ())),
        )
