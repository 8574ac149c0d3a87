"""Tells what is said around a question without asking or telling anything: how politely, in what hurry, what for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from bot.nlu.leadin import AUXILIARY, IMPERATIVE, WH, noun_groups, phrases_of, without_lead_in, words_of
from bot.nlu.text import Token, text_at

LONGEST = 14
"""Chatter has at most so many words in one piece."""
_SPEAKERS = frozenset({"i", "we", "you", "me", "anyone", "anybody", "someone", "somebody", "u", "my"})
_PERSONAL = frozenset({"i", "me", "my", "myself", "mine", "you", "your", "yourself"})
"""Words with which the speaker speaks of himself or of the bot."""
MOST_ITEMS = 20
"""A number up to this in front of a question numbers it."""
NAME = "_"
"""Stands for every name and time among the words."""
_PREPOSITIONS = words_of("prepositions")
_PRONOUNS = frozenset({"i", "you", "we", "it", "that", "this", "there"})
_DETERMINERS = frozenset({"a", "an", "the", "this", "that", "my", "your", "our", "his", "her", "its", "their"})
_JOINING = frozenset({"and", "but", "so", "or", "then"})
_GOES_ON = _PREPOSITIONS | _JOINING | AUXILIARY | {"a", "an", "the", "not", "to", "than"}
"""What comes before chatter does not end with these: the chatter would be part of it."""
_BOUNDS = frozenset(".?!;,:()-\n")
_ENDS = frozenset(".?!;\n")


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "chatter.yml").read_text(encoding="utf-8"))
    for key in ("signs", "addressed", "doubting", "others", "told", "takes_name", "unfinished"):
        raw[key] = frozenset(str(raw[key]).split())
    raw["told"] |= frozenset(noun_groups()) | words_of("wished", "values") | WH
    raw["unfinished"] |= _PREPOSITIONS
    addressed = f"(?:{'|'.join(sorted(raw['addressed']))})"
    for key in ("phrases", "openers"):
        patterns = "|".join(f"(?:{pattern})" for pattern in raw[key])
        raw[key] = re.compile(patterns.replace("<addressed>", addressed))
    return raw


def is_chatter(words: Sequence[str], beside_question: bool = True) -> bool:
    """Return whether words say nothing for the question beside them: "just wondering", "for my homework"."""
    if not words or len(words) > LONGEST:
        return False
    raw = _raw()
    if not beside_question and not raw["doubting"].isdisjoint(words):
        return False
    if raw["phrases"].fullmatch(" ".join(words)):
        return True
    first = next((n for n, word in enumerate(words) if word not in _JOINING), 0)
    if words[first] in AUXILIARY and (len(words) == first + 1 or words[first + 1] not in _SPEAKERS):
        return False  # "and is it a school" asks something
    signs = raw["signs"] | raw["doubting"]
    return not signs.isdisjoint(words) and signs.union(raw["others"], raw["addressed"]).issuperset(words)


_NOT_GOT = re.compile(
    r"\b(?:not|never) (?:really |quite |fully )?(?:get|understand|grasp) "
    r"(?!(?:it|that|this|you|what|how|why|who|when|where|the|an?|any|much|here|there)\b)[a-z]"
)
"""Tells of something that the speaker does not understand, which the question behind it can be about."""


_FIGURE = re.compile(r"\b(?:it|they|there|that|them) (?:\w+ ){0,3}?\d[\d,.]+\b")
"""Tells how many there are, or which year it was."""


def is_personal(words: Sequence[str]) -> bool:
    """Return whether words that are set apart from a question speak of the speaker or the bot alone: "you are slow"."""
    opens = AUXILIARY | IMPERATIVE | {"the", "a", "an", "that", "its", "their", "his", "her"}
    if words[0] in opens and not (words[0] in AUXILIARY and words[1:2] and words[1] in _SPEAKERS):
        return False
    said = {*words}
    if said & IMPERATIVE and said & {"the", "a", "an"}:
        return False  # "please tell me the chiefs"
    if _NOT_GOT.search(" ".join(words)):
        return False  # "I do not get good governance"
    if _FIGURE.search(" ".join(words)):
        return False  # "my neighbour says it was 3000, is that so?"
    return bool(said & _PERSONAL) and NAME not in said and said.isdisjoint(_raw()["told"]) and len(words) <= LONGEST


def in_front(words: Sequence[str], beside_question: bool = True) -> int:
    """Return how many words of chatter stand in front of a question or a name without a comma: "yo which force"."""
    ends = [
        n
        for n in range(1, min(len(words), LONGEST + 1))
        if words[n - 1] not in _raw()["unfinished"] and is_chatter(words[:n], beside_question)
    ]
    what = (end for end in ends if _asks_what(words[end:]))
    whether = (end for end in ends if _asks_whether(words[end:]) and _DETERMINERS.isdisjoint(words[:end]))
    named = (
        end
        for end in ends
        if _names(words[end:])
        and words[end - 1] not in _raw()["takes_name"]
        and not _raw()["signs"].isdisjoint(words[:end])
    )
    end = next(what, 0) or next(whether, 0) or next(named, 0)
    asks = without_lead_in(" ".join(words)).split() == list(words[end:])
    return 0 if asks else end  # "tell me when": a request, which tells that a date is asked for


def behind(words: Sequence[str], beside_question: bool = True) -> int:
    """Return how many words of chatter stand behind a question without a comma: "who led it thanks a lot"."""
    for start in range(max(1, len(words) - LONGEST), len(words)):
        before, after = words[:start], words[start:]
        if before[-1] in _GOES_ON or (after[-1] in _PREPOSITIONS and len(after) > 1):
            continue
        if after[0] in AUXILIARY | _PRONOUNS and (before[-1] in WH or not _is_whole(before)):
            continue  # "which topics do you know", "this is not what I asked"
        if before[-1] in _SPEAKERS and before[-2:-1] and before[-2] in AUXILIARY:
            continue  # "what can you tell me"
        if before[-1] in _DETERMINERS and after[0] in _raw()["addressed"]:
            continue  # "who made this bot"
        if _raw()["openers"].match(" ".join(after) + " ") and is_chatter(after, beside_question):
            return len(after)
    return 0


def _is_whole(words: Sequence[str]) -> bool:
    """Return whether words can be a whole question: with a name or a verb of their own."""
    return NAME in words or (len(words) > 1 and not AUXILIARY.isdisjoint(words[:-1]))


def _asks_what(words: Sequence[str]) -> bool:
    while words and words[0] in _JOINING:
        words = words[1:]
    if words[1:2] and words[1] in ("you", "i", "we"):
        return False  # "I did not understand what you meant"
    return bool(words) and (words[0] in WH or (words[0] in _PREPOSITIONS and bool(WH & {*words[1:2]})))


def _asks_whether(words: Sequence[str]) -> bool:
    return len(words) > 2 and words[0] in AUXILIARY and words[1] not in _SPEAKERS


def _names(words: Sequence[str]) -> bool:
    """Return whether words begin with a name, or go on from what was said before: "and until"."""
    return words[0] == NAME or words[:2] == ["the", NAME] or (words[0] == "and" and not is_chatter(words[1:]))


@dataclass(frozen=True)
class _Piece:
    """A run of tokens between two marks, from `first` to before `last`."""

    first: int
    last: int
    words: tuple[str, ...]
    begins: bool
    """Whether it is the first of its sentence …"""
    ends: bool
    """… or the last."""


def without_chatter(tokens: Sequence[Token], named: Sequence[tuple[int, int]]) -> list[Token] | None:
    """Return the tokens without chatter; None where there is none, or nothing else.

    `named` are the places of names and times, from one token to before another.
    """
    names = {position for first, last in named for position in range(first, last)}
    pieces = [piece for piece in _pieces(tokens, names) if piece.words]
    asked = any(not WH.isdisjoint(p.words) or p.words[0] in AUXILIARY for p in pieces if not is_chatter(p.words))
    left = [piece for piece in pieces if not _is_beside(tokens, piece, asked) or _takes_back(tokens, piece, names)]
    if not any(_says_something(tokens, piece) for piece in left):
        return None
    dropped: set[int] = set()
    for piece in pieces:
        if piece not in left:
            dropped |= _with_marks(tokens, piece, pieces, left)
            continue
        words = list(piece.words)
        places = [n for n in range(piece.first, piece.last) if tokens[n].is_word]
        if piece.begins and (count := in_front(words, asked)):
            dropped |= set(range(piece.first, places[count]))
            words, places = words[count:], places[count:]
        if piece.ends and (count := behind(words, asked)):
            dropped |= set(range(places[-count], piece.last))
    return [token for n, token in enumerate(tokens) if n not in dropped] if dropped else None


def _pieces(tokens: Sequence[Token], names: set[int]) -> Iterator[_Piece]:
    """Return the runs of tokens between marks."""
    first, begins = 0, True
    for position in range(len(tokens) + 1):
        if position < len(tokens) and not _is_bound(tokens, position):
            continue
        ends = position == len(tokens) or tokens[position].text in _ENDS
        words = tuple(NAME if n in names else tokens[n].text for n in range(first, position) if tokens[n].is_word)
        yield _Piece(first, position, words, begins, ends)
        begins = ends or (begins and not words)
        first = position + 1


def _is_beside(tokens: Sequence[Token], piece: _Piece, asked: bool) -> bool:
    """Return whether a piece is no part of what is asked or told."""
    if is_chatter(piece.words, asked) or _is_number(tokens, piece):
        return True
    return asked and _is_part(piece) and is_personal(piece.words)


def _is_part(piece: _Piece) -> bool:
    """Return whether a piece is not a sentence of its own."""
    return not (piece.begins and piece.ends)


def _is_bound(tokens: Sequence[Token], position: int) -> bool:
    token = tokens[position]
    if token.is_word or token.text not in _BOUNDS:
        return False
    return token.text != "-" or position == 0 or token.start > tokens[position - 1].end


def _says_something(tokens: Sequence[Token], piece: _Piece) -> bool:
    """Return whether a piece can be what is asked: it names something, has a question word, or goes on from before."""
    first = piece.words[0]
    goes_on = first in AUXILIARY | IMPERATIVE | _PREPOSITIONS | (_JOINING - {"so"})
    return NAME in piece.words or not WH.isdisjoint(piece.words) or goes_on or text_at(tokens, piece.last) == "?"


def _is_number(tokens: Sequence[Token], piece: _Piece) -> bool:
    """Return whether a piece only numbers what comes behind it: "1.", "(2)"."""
    number = piece.words[0]
    marked = text_at(tokens, piece.last) in (")", ".", ":")
    return piece.words == (number,) and number.isdecimal() and int(number) <= MOST_ITEMS and piece.begins and marked


def _takes_back(tokens: Sequence[Token], piece: _Piece, names: set[int]) -> bool:
    """Return whether a piece between two names says that the second is meant: "the ICO, sorry, the ISG"."""
    phrases = (*phrases_of("takes_back"), *phrases_of("replaces"))
    between = any(n < piece.first for n in names) and any(n >= piece.last for n in names)
    return between and any(piece.words[: len(phrase)] == phrase for phrase in phrases)


def _with_marks(tokens: Sequence[Token], piece: _Piece, pieces: Sequence[_Piece], left: Sequence[_Piece]) -> set[int]:
    """Return the places of a piece with the marks that only set it apart."""
    places = set(range(piece.first, piece.last))
    at = pieces.index(piece)
    if piece.begins:
        return places | {piece.last}
    before = pieces[at - 1]
    if piece.ends:
        return places | set(range(before.last, piece.first))
    places |= set(range(before.last, piece.first))
    opens = before in left and before.words[0] in WH and AUXILIARY.isdisjoint(before.words)
    return places | {piece.last} if opens or tokens[piece.last].text in "()-" else places
