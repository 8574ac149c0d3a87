"""Leaves out what is said beside the question: an alternative that says nothing, what is taken back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.nlu.clauses import Span
from bot.nlu.leadin import AUXILIARY, phrases_of, words_of
from bot.nlu.text import Token, text_at
from bot.nlu.times import Time

SHORTEST = 2
"""An apposition has more words than this."""


def without_appositions(tokens: Sequence[Token], named: Sequence[Time], moments: Sequence[Time]) -> list[Token] | None:
    """Return the tokens without clauses that only say what was at a time which is named in front of them ("in 1999,
    when the war had ended, who …?"), unless they tell a moment of their own; None where there are none.
    """
    for time in named:
        comma = text_at(tokens, time.last) == ","
        first = time.last + comma
        following = text_at(tokens, first + 1)
        opens = text_at(tokens, first) in ("when", "while", "as") and (comma or following in words_of("speaker"))
        if not opens or following in AUXILIARY or any(first <= moment.first <= first + 1 for moment in moments):
            continue
        ends = (n for n in range(first, len(tokens)) if tokens[n].text in ",.?!;" and not tokens[n].is_word)
        last = next(ends, len(tokens))
        if last - first > SHORTEST:
            return [*tokens[: time.last], *tokens[last:]]
    return None


def without_alternative(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without an alternative that says nothing but "another one" behind what may be so still: "is it
    still …, or has somebody new come?".
    """
    place = next((n for n, token in enumerate(tokens) if token.text == "or" and n), 0)
    end = next((n for n in range(place, len(tokens)) if tokens[n].text in ".?!;"), len(tokens))
    said = {token.text for token in tokens[place + 1 : end] if token.is_word}
    before = {token.text for token in tokens[:place]}
    if not place or before.isdisjoint({"still", "now"}) or said.isdisjoint(words_of("another")):
        return list(tokens)
    if said <= words_of("another") | words_of("another_with"):
        return [*tokens[: place - (tokens[place - 1].text == ",")], *tokens[end:]]
    return list(tokens)


_DENYING = ("mean", "ask", "asking", "want", "say", "meaning")
_BUT = ("just", "only", "but", "rather", "instead", "simply")


def without_denied(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens without a question that the speaker says not to ask, in front of the one that is asked: "I did
    not ask who runs it, I asked when it began", "I didn't mean how many, just if there are any".
    """
    words = [token.text for token in tokens[:8]]
    place = next((n for n, word in enumerate(words) if word == "not" and words[n - 2 : n] in _I_DO), 0)
    if not place or text_at(tokens, place + 1) not in _DENYING:
        return list(tokens)
    for comma in (n for n, token in enumerate(tokens) if n > place + 1 and token.text in (",", "-", ";")):
        first = comma + 1
        if text_at(tokens, first) == "i" and text_at(tokens, first + 1) in ("asked", "meant", "mean", "want", "wanted"):
            return list(tokens[first + 2 :])
        if text_at(tokens, first) in _BUT:
            return list(tokens[first + 1 :])
    return list(tokens)


_I_DO = (["i", "did"], ["i", "do"], ["i", "was"], ["i", "am"])


def taken_back(tokens: Sequence[Token], spans: list[Span], named: Mapping[int, tuple[int, str]]) -> list[Span]:
    """Return the spans without what the speaker takes back; `named` has each name's first token with its last and type.

    "its boss... no hang on, the office's boss" keeps the latter; "the ICO, sorry, the ISG" is the ISG.
    """
    for position in range(1, len(tokens)):
        length = _phrase_at(tokens, position, "takes_back")
        if length and any(first >= position + length for first in named):
            spans = [
                replace(s, first=max(s.first, position + length), core=max(s.core, position + length)) for s in spans
            ]
            spans = [span for span in spans if span.first < span.last]
    for first, (last, kind) in named.items():
        other = _replaced(tokens, last)
        if other in named and named[other][1] == kind:
            spans = [
                replace(s, skip=(*s.skip, (first, other))) if s.first <= first and other < s.last else s for s in spans
            ]
    return spans


def _replaced(tokens: Sequence[Token], position: int) -> int:
    """Return where the name stands that replaces the one which ends here; -1 where nothing says so."""
    after = position + (text_at(tokens, position) == ",")
    length = _phrase_at(tokens, after, "replaces")
    if not length:
        return -1
    after += length
    while text_at(tokens, after) in (",", "the", "of", "not"):
        after += 1
    return after


def _phrase_at(tokens: Sequence[Token], position: int, key: str) -> int:
    """Return how many tokens a phrase of leadin.yml has that stands here, commas in it left out; 0 if there is none."""
    for phrase in phrases_of(key):
        at, found = position, 0
        while found < len(phrase) and at < len(tokens):
            if tokens[at].text == phrase[found]:
                found += 1
            elif tokens[at].text != "," or not found:
                break
            at += 1
        if found == len(phrase):
            return at - position
    return 0
