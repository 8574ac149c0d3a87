"""Parts a message that lists what somebody wants to know of something: "EULEX: boss, headcount, month it started"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.nlu.clauses import Span
from bot.nlu.leadin import AUXILIARY, IMPERATIVE, WH, noun_groups, words_of
from bot.nlu.marks import find_marks
from bot.nlu.text import Token

_MARKS = frozenset({"the_head", "how_many", "international", "local", "soldiers", "american", "start", "end", "title"})
"""The signs of a wish, beside the nouns for what can be asked."""
_SEPARATORS = (",", ";", "/", "&", "+", "\n", "-", ":")
_ENDS = (".", "!", "?")
_OWN = ("its", "their")
"""Stands in front of a wish for something of what is named there: "EULEX: its mandate, its head"."""
WITHIN = ("role", "country")
"""What a wish may name besides what all of them are about: "first SRSG", "US share"."""
_SUMS = frozenset({"together", "altogether", "combined", "both"})
_POINTING = frozenset({"it", "that", "this", "them", "those", "these", "they", "he", "him"})
"""A question with one of these goes on about what was said before it: "who got them?"."""
LONGEST = 6
"""A wish has at most so many words."""
SHORT = 3
"""A wish with a question word has at most so many: "since when"."""


def part_wishes(
    tokens: Sequence[Token], spans: list[Span], named: Sequence[tuple[int, int]], kinds: Mapping[int, str]
) -> list[Span]:
    """Return the spans with each sentence that lists wishes for what it names in front as a question for each of
    them. `named` are the places of names and times, `kinds` the types of names by their first token.
    """
    result = list(spans)
    for first, last in _with_topics(tokens, named):
        within = [span for span in result if first <= span.first and span.last <= last]
        wished = _wishes(tokens, first, last, named, kinds) if within and not any(s.claim for s in within) else []
        if wished:
            at = result.index(within[0])
            result = [*result[:at], *wished, *(span for span in result[at:] if span not in within)]
    return result


def _sentences(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    ends = [n for n, token in enumerate(tokens) if token.text in _ENDS and not token.is_word]
    return list(zip([0, *(end + 1 for end in ends)], [*ends, len(tokens)], strict=True))


def _with_topics(tokens: Sequence[Token], named: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the sentences, with one that says only a name put in front of the next one: "EULEX. Boss, size."."""
    whole: list[tuple[int, int]] = []
    alone = False
    for first, last in _sentences(tokens):
        names = {n for a, b in named if first <= a and b <= last for n in range(a, b)}
        begins = whole[-1][0] if alone and not names else first
        if begins != first:
            whole.pop()
        whole.append((begins, last))
        alone = bool(names) and all(n in names or not tokens[n].is_word for n in range(first, last))
    return whole


def _wishes(
    tokens: Sequence[Token], first: int, last: int, named: Sequence[tuple[int, int]], kinds: Mapping[int, str]
) -> list[Span]:
    """Return a span for each wish of a sentence; none where it is no list of them."""
    inside = [(a, b) for a, b in named if first <= a and b <= last]
    if not inside:
        return []
    name, after = inside[0]
    while len(inside) > 1 and all(t.text in ("and", "the", ",", "&") for t in tokens[after : inside[1][0]]):
        after = inside[1][1]  # "the ISG and the ICO: start, end"
        del inside[0]
    pieces = _pieces(tokens, after, last)
    if any(token.text in WH | AUXILIARY for token in tokens[first:name]):
        return []
    if any(a < end and start < b for a, b in inside[1:] for start, end in pieces if kinds.get(a) not in WITHIN):
        return []
    while pieces and not _is_wish(tokens, *pieces[0]):  # what only leads in: "EULEX in one go please: …"
        if {token.text for token in tokens[pieces[0][0] : pieces[0][1]]} & (WH | AUXILIARY):
            return []
        pieces = pieces[1:]
    within = [a for a, _ in inside[1:] if kinds.get(a) in WITHIN]
    wishes = [_is_wish(tokens, *piece) or any(piece[0] <= a < piece[1] for a in within) for piece in pieces]
    if len(pieces) < 2 or not all(wishes):
        return []
    if all(_groups(tokens, *piece) for piece in pieces) or any(token.text in _SUMS for token in tokens[after:last]):
        return []  # "local and foreign staff" is one wish
    starts = {start: start + (tokens[start].text in _OWN) for start, _ in pieces}
    return [
        Span(name, end, True, name, skip=((after, starts[start]),) if starts[start] > after else ())
        for start, end in pieces
    ]


def _pieces(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """Return the parts between commas, colons, dashes and "and"."""
    pieces, start = [], first
    for n in range(first, last + 1):
        if n == last or (not tokens[n].is_word and tokens[n].text in _SEPARATORS) or tokens[n].text in ("and", "plus"):
            if any(token.is_word for token in tokens[start:n]):
                pieces.append((start, n))
            start = n + 1
    return pieces


def _groups(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a part names a group of people, or the staff as a whole."""
    words = [token.text for token in tokens[first:last] if token.is_word]
    if any(noun_groups().get(word) == noun_groups()["staff"] for word in words):
        return True
    found = find_marks(" ".join(words))
    return not set(found).isdisjoint(("international", "local", "soldiers", "american"))


def _is_wish(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a part is short and has a noun or sign of what can be asked."""
    words = [token.text for token in tokens[first:last] if token.is_word]
    if not words or len(words) > LONGEST or words[0] in AUXILIARY:
        return False
    if words[0] in IMPERATIVE and words[:2] != ["name", "of"]:
        return False
    if not WH.isdisjoint(words):
        return len(words) <= SHORT and _POINTING.isdisjoint(words)
    nouns = noun_groups().keys() | words_of("values") | words_of("wished")
    return not nouns.isdisjoint(words) or bool(_MARKS.intersection(find_marks(" ".join(words))))
