"""Joins what belongs to one question though it stands in several clauses, and parts what asks for two things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.nlu.clauses import Span
from bot.nlu.leadin import AUXILIARY, WH, introduces, noun_groups, words_of
from bot.nlu.text import Token

SHORT_QUESTION = 3
"""A question of so few words belongs to the sentence before it: "They have soldiers there. How many?"""
SHORT_TOPIC = 7
"""A topic of so many words in front of a question belongs to it: "the office he ran, when was it closed?"""
_DETAIL = re.compile(
    r"(?:and )?(?:how (?:many|much)|which(?: ones?)?|who|(?:just |only )?(?:the )?(?:names?|numbers?|dates?)(?: only)?)"
)
"""A question that only asks for a detail of the one before it."""
_POINTING = re.compile(
    rf"(?:and |so )?(?:by )?(?:{'|'.join(sorted(WH))})(?: (?:{'|'.join(sorted(words_of('pointing')))}))*"
)
"""A question that says nothing but what it asks for, so that the statement before it says the rest."""
_SPEAKERS = frozenset(("i", "we", "my", "our"))
_SMALL = words_of("small")


def join_topics(tokens: Sequence[Token], spans: list[Span], named: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the spans with a topic put in front of its question ("EULEX, when did it deploy?", "Two countries …
    Which?").
    """
    clauses = _Clauses(tokens, named)
    joined: list[Span] = []
    for span in spans:
        before = joined[-1] if joined else None
        if before and (core := clauses.core(before, span)) is not None:
            joined[-1] = replace(
                span, first=before.first, is_question=True, core=core, skip=max(before.skip, span.skip)
            )
        else:
            joined.append(span)
    return joined


def part_doubles(tokens: Sequence[Token], spans: list[Span]) -> list[Span]:
    """Return the spans with those in two that ask for two things: "the start and end of …", "when and why …"."""
    return [part for span in spans for part in _parts(tokens, span)]


class _Clauses:
    """The clauses of one message, and whether they belong together."""

    def __init__(self, tokens: Sequence[Token], named: Sequence[tuple[int, int]]) -> None:
        self._tokens = tokens
        self._named = named
        self._inside = {position for first, last in named for position in range(first, last)}

    def _words(self, span: Span) -> list[str]:
        return [token.text for token in self._tokens[span.first : span.last] if token.is_word]

    def core(self, before: Span, span: Span) -> int | None:
        """Return where the words begin that are classified, if a clause belongs to the one before it; else None."""
        words, topic = self._words(span), self._words(before)
        text = " ".join(words)
        names_only = self._names_only(before)
        if before.is_question:
            return before.core if _DETAIL.fullmatch(text) else None
        if introduces(text):
            return None
        if not span.is_question:
            fragment = names_only and len(words) <= SHORT_QUESTION and not self._has_names(span)
            return span.first if fragment else None
        announced = introduces(" ".join(topic)) or (topic[0] in _SPEAKERS and not self._has_names(before))
        marks = {token.text for token in self._tokens[before.last : span.first] if not token.is_word}
        if not marks & {".", "!", "?", ";", "\n"} and (names_only or announced or len(topic) <= SHORT_TOPIC):
            return span.first if announced or (names_only and len(words) > 1) else before.first
        short = len(words) <= SHORT_QUESTION or _POINTING.fullmatch(text)
        if short and not self._has_names(span) and not announced:
            return span.first if names_only and len(words) > 1 else before.first
        return None

    def _has_names(self, span: Span) -> bool:
        return any(span.first <= first and last <= span.last for first, last in self._named)

    def _names_only(self, span: Span) -> bool:
        """Return whether a span holds nothing but names and times with small words around them."""
        rest = [n for n in range(span.first, span.last) if n not in self._inside and self._tokens[n].is_word]
        return len(rest) < span.last - span.first and all(self._tokens[n].text in _SMALL for n in rest)


def _parts(tokens: Sequence[Token], span: Span) -> list[Span]:
    """Return a clause as the two questions that it asks, or alone."""
    words = [n for n in range(span.core, span.last) if tokens[n].is_word]
    for place in range(1, len(words) - 1):
        if tokens[words[place]].text not in ("and", "or", "plus"):
            continue
        one, joiner, other = words[place - 1], words[place], words[place + 1]
        while tokens[other].text in ("the", "its", "his", "their", "by", "for", "since", "from") and other < words[-1]:
            other += 1
        if _asks_two(tokens, words, one, other):
            first = replace(span, skip=(joiner, other + 1), is_question=True)
            return [first, replace(span, skip=(one, other), is_question=True)]
    return [span]


def _asks_two(tokens: Sequence[Token], words: Sequence[int], one: int, other: int) -> bool:
    """Return whether two words beside each other ask for different things of what else the clause names."""
    texts = (tokens[one].text, tokens[other].text)
    if texts[0] in WH and texts[1] in WH:
        after = [tokens[n].text for n in words if n > other]
        return texts[0] != texts[1] and one == words[0] and len(after) > 2 and after[0] in AUXILIARY
    groups = noun_groups()
    asked = groups.get(texts[0]), groups.get(texts[1])
    before = {tokens[n].text for n in words if n < one}
    return None not in asked and asked[0] != asked[1] and not before & {"between", "from"} and len(words) > 3
