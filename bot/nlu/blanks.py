"""Spans with one end left open, as in notes and forms: "1999 - ????", "from ___ to 2011"."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.text import Token, text_at, year_at

_JOINERS = ("-", "to", "until", "till", "through")
_BLANKS = "?."
"""The marks that people leave a blank with."""
SURE = 2
"""So many of them are a blank wherever they stand."""


def with_open_ends(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the open end of a span as the words that ask for it: "from 1999 until when?"."""
    result: list[Token] = []
    position = 0
    while position < len(tokens):
        if end := _open_end(tokens, position):
            if text_at(tokens, position - 1) not in ("from", "since", "between"):
                result += _said(tokens[position], "from")
            result += [tokens[position], *_said(tokens[position + 1], "until when"), _mark(tokens[end - 1])]
            position = end
        elif joiner := _open_start(tokens, position):
            result += _said(tokens[joiner], "from when until")
            position = joiner + 1
        else:
            result.append(tokens[position])
            position += 1
    return result


def _open_end(tokens: Sequence[Token], position: int) -> int:
    """Return the token after the blank behind the year that stands here; 0 where there is none."""
    if not year_at(tokens, position) or text_at(tokens, position + 1) not in _JOINERS:
        return 0
    first = position + 2
    last = _after_blank(tokens, first)
    marks = [token.text for token in tokens[first:last]]
    return last if first == len(tokens) or len(marks) >= SURE or marks[:1] == ["?"] else 0


def _open_start(tokens: Sequence[Token], position: int) -> int:
    """Return where the joiner stands between the blank here and a year; 0 where there is none."""
    last = _after_blank(tokens, position)
    apart = position > 0 and tokens[position - 1].is_word and tokens[position].start > tokens[position - 1].end
    blank = last - position >= SURE or (last > position and apart)
    return last if blank and text_at(tokens, last) in _JOINERS and year_at(tokens, last + 1) else 0


def _after_blank(tokens: Sequence[Token], position: int) -> int:
    while position < len(tokens) and not tokens[position].is_word and tokens[position].text in _BLANKS:
        position += 1
    return position


def _said(place: Token, words: str) -> list[Token]:
    """Return words as tokens that all stand where one does."""
    return [Token(word, place.start, place.end, original=word) for word in words.split()]


def _mark(place: Token) -> Token:
    return Token("?", place.start, place.end, is_word=False, original="?")
