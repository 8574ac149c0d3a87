"""Reads a message: corrects its spelling, links the subjects and times it names, and splits it into clauses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.nlu import asides, claims, clauses, joining, leadin, times, wishes
from bot.nlu.chatter import without_chatter
from bot.nlu.claim_patterns import verifies_alone
from bot.nlu.denials import DENIED, affirmed
from bot.nlu.emoticons import without_emoticons
from bot.nlu.linking import Linker, Mention, mask
from bot.nlu.marks import find_marks
from bot.nlu.moments import find_moment_alone, find_moments, find_told_moments
from bot.nlu.numbers import numbers_in, with_ordinals
from bot.nlu.periods import join_years
from bot.nlu.spelling import USUAL, Speller
from bot.nlu.text import CONTRACTED, MAX_CHARACTERS, Token, tokenize, untangle
from bot.nlu.times import Time
from bot.nlu.untold import with_open_ends_asked
from bot.nlu.usual_words import LONGEST_PART, in_usual_words, join_words, with_marks, words_recorded, written_out
from bot.nlu.words import EDGE, Words
from bot.nlu.written_dates import recorded_days, with_month_first, with_open_ends
from knowledge import Knowledge


@lru_cache(maxsize=1)
def lexicon() -> dict[str, Any]:
    """Return lexicon.yml: `shortened`, `shortened_after_article`, `spoken_letters`, and `stopwords` as a set."""
    raw: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "lexicon.yml").read_text(encoding="utf-8"))
    raw["shortened"] = {str(key): str(value) for key, value in raw["shortened"].items()}
    raw["stopwords"] = frozenset(raw["stopwords"].split())
    return raw


_SPEAKER = re.compile(
    r"\b(?:i|we) (?:\w+ )?(?:am|are|was|were|come|came|live|study|work|teach|write|pay|saw|see|met|wonder)\b"
    r"|\b(?:she|he|they|(?:my|our|a) \w+)(?: (?:in|from|at|near) (?:the )?_\w+_)? (?:\w+ )?"
    r"(?:is|are|was|were|come|comes|came|lives?|stud(?:y|ies)|works?|teach|"
    r"teaches|saw|sees|asks?|asked|wants?|wanted|wonders?)\b"
)
"""Tells that somebody speaks of himself or his people ("I am a student from …", "my aunt lives in …")."""
WRITTEN_OUT = 5
"""A word that a shortened form stands for counts as if it had occurred at least so often."""


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
    then: Time | None = None
    """The time that the clause tells where it is no question: "and when Zarif left?"."""


OWNING = frozenset({"latter", "former", "other", "first", "second", "third", "last"})
"""Words that mean one of several where they own something: "the latter's head" is "the latter one('s) head"."""


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
    """Reads messages, given the words of the training examples."""

    def __init__(self, knowledge: Knowledge, words: Words) -> None:
        self._knowledge = knowledge
        self._linker = Linker(knowledge, lexicon())
        self._recorded = recorded_days(knowledge)
        self._shortened: dict[str, str] = lexicon()["shortened"]
        self._months = times.month_names()
        recorded = words_recorded(knowledge)
        self._long_words = frozenset(word for word in recorded | self._linker.words if len(word) >= LONGEST_PART)
        short = {word for form in self._shortened.values() for word in form.split()}
        known = Counter({word: count for word, count in words.counts.items() if word not in self._shortened})
        known |= Counter(dict.fromkeys(short | self._months, WRITTEN_OUT)) | Counter(dict.fromkeys(recorded, USUAL))
        self._speller = Speller(Words(known, words.pairs), self._linker.words | self._months)

    def read(self, message: str, keep_chatter: bool = False) -> Reading:
        """Return the message's clauses, or the problem that leaves none."""
        if len(message) > MAX_CHARACTERS:
            return Reading(problem="too_long")
        if not message.strip():
            return Reading(problem="empty")
        if re.match(r"\s*/\s*\w+", message):
            return Reading(problem="command")
        tokens = self._tokens(message)
        if not any(token.is_word and (token.text.isascii() or len(token.text) > 1) for token in tokens):
            return Reading(tuple(tokens), problem="no_words")
        mentions, found_times, moments = self._told(tokens)
        if kept := asides.without_appositions(tokens, found_times, moments):
            tokens = kept
            mentions, found_times, moments = self._told(tokens)
        places = [(m.first, m.last) for m in mentions] + [(t.first, t.last) for t in (*found_times, *moments)]
        if not keep_chatter and (kept := without_chatter(tokens, places)):
            tokens = kept
            mentions, found_times, moments = self._told(tokens)
        asked = [m for m in mentions if not any(t.first <= m.first < t.last for t in moments)]
        moments += [
            t for t in find_told_moments(tokens) if not any(t.first < m.last and m.first < t.last for m in moments)
        ]
        found_times = [t for t in found_times if not any(m.first <= t.first < m.last for m in moments)] + moments
        named = [(m.first, m.last) for m in asked] + [(t.first, t.last) for t in found_times]
        kinds = {m.first: (m.last, m.type) for m in asked}
        types = {first: kind for first, (_, kind) in kinds.items()}
        spans = asides.taken_back(tokens, clauses.split(tokens, named), kinds)
        spans = claims.put_as_questions(tokens, spans, named)
        spans = joining.join_topics(tokens, spans, named)
        spans = wishes.part_wishes(tokens, joining.part_doubles(tokens, spans, named), named, types)
        read = tuple(self._clause(message, tokens, span, asked, mentions, found_times) for span in spans)
        return Reading(tuple(tokens), tuple(clause for clause in read if clause.words), mentions=tuple(mentions))

    def _told(self, tokens: Sequence[Token]) -> tuple[list[Mention], list[Time], list[Time]]:
        """Return the names, the times and the moments in the tokens."""
        mentions = self._linker.mentions(tokens)
        found = [
            time
            for time in times.find_times(tokens)
            if not any(m.first < time.last and time.first < m.last for m in mentions)
        ]
        return mentions, found, find_moments(tokens, mentions, self._knowledge)

    def _tokens(self, message: str) -> list[Token]:
        """Return the tokens of a message with names mended and spelling corrected."""
        mender = self._linker.mender
        typed = with_month_first(tokenize(without_emoticons(message)), self._recorded)
        typed = mender.mend_persons(mender.join_acronyms(join_years(typed)))
        typed = with_marks(typed, lexicon()["spoken_marks"])
        typed = written_out(typed, self._shortened, lexicon()["shortened_after_article"], self._is_name)
        expanded = with_open_ends(join_words(untangle(typed), self._long_words, lexicon()["stopwords"]))
        corrected = self._spelled(expanded, names_in_capitals(expanded))
        mended = mender.mend_long(mender.mend_persons(mender.join_acronyms(corrected)))
        usual = in_usual_words(
            in_usual_words(mended, lexicon()["in_one_word"]), lexicon()["usual_words"], lexicon()["groups"]
        )
        return with_open_ends_asked(asides.without_denied(asides.without_alternative(with_ordinals(usual))))

    def _spelled(self, tokens: Sequence[Token], named: Collection[Token]) -> list[Token]:
        """Return the tokens with each word corrected by what fits between its neighbours."""
        spelled: list[Token] = []
        for position, token in enumerate(tokens):
            if not token.is_word:
                spelled.append(token)
                continue
            before = spelled[-1].text if spelled and spelled[-1].is_word else EDGE
            after = tokens[position + 1] if position + 1 < len(tokens) else None
            following = after.text if after and after.is_word else EDGE
            following = following if self._speller.knows(following) else ""
            meant = self._speller.correct(token.text, before, following, token in named)
            if token.possessive and meant != token.text and meant in CONTRACTED:  # "waht's"
                token, meant = replace(token, possessive=False), f"{meant} is"
            spelled.extend(token.corrected(word) for word in meant.split())
        return spelled

    def _is_name(self, token: Token) -> bool:
        return self._linker.phrase([token.text]) and token.original.isupper()

    def _clause(
        self,
        message: str,
        tokens: Sequence[Token],
        span: clauses.Span,
        mentions: Sequence[Mention],
        told: Sequence[Mention],
        found: Sequence[Time],
    ) -> Clause:
        """Return the clause of a span; a statement also names what tells a time in it ("when EULEX came")."""
        inside = tuple(m for m in (mentions if span.is_question else told) if span.holds(m.first, m.last))
        when = tuple(t for t in found if span.holds(t.first, t.last))
        masked = {m.first: (m.last, mask(m)) for m in inside} | {t.first: (t.last, "_time_") for t in when}
        words: list[str] = []
        counted: list[str] = []
        position = span.core
        while position < span.last:
            if span.skips(position):
                position += 1
                continue
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
                if token.possessive and token.text in OWNING:
                    words.append("one")
            position += 1
        text = " ".join(words)
        core = leadin.strip_lead_in(text)
        inside = _without_speaker(inside, text[: text.find(core)] if core in text else "")
        doubted = span.last < len(tokens) and tokens[span.last].text == "?"
        asserts = span.claim or leadin.is_yes_no(text) or (doubted and leadin.says_of_somebody(text))
        stated = leadin.without_tag(core)
        denied = affirmed(stated) if asserts else None
        typed = message[tokens[span.first].start : tokens[span.last - 1].end]
        verifies = span.is_question and not inside and not when and verifies_alone(text.split())
        return Clause(
            typed,
            tuple((denied or stated).split()),
            span.is_question,
            asserts,
            inside,
            when,
            numbers_in(counted),
            (*find_marks(denied or core), *(("verifies",) if verifies else ()), *((DENIED,) if denied else ())),
            find_moment_alone(tokens, mentions, self._knowledge, span.first, span.last)
            if inside and not when
            else None,
        )


def _without_speaker(mentions: tuple[Mention, ...], before: str) -> tuple[Mention, ...]:
    """Return the mentions without the countries that the speaker names of himself in front of the question."""
    if not _SPEAKER.search(before):
        return mentions
    told = sum(word.startswith("_") and word not in ("_time_", "_number_") for word in before.split())
    return (*(m for m in mentions[:told] if m.known and m.type != "country"), *mentions[told:])


def names_in_capitals(tokens: Sequence[Token]) -> set[Token]:
    """Return the words that are names by their capital: not the first of a sentence, in a text that has small words."""
    small = sum(token.original.islower() for token in tokens if token.is_word)
    found: set[Token] = set()
    begins = True
    for token in tokens:
        if token.is_word and not begins and token.original.istitle():
            found.add(token)
        begins = not token.is_word and token.text in ".?!:;"
    return found if small > len(found) else set()
