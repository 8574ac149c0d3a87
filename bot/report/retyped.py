"""The same question as another hand would type it, which must be answered the same."""

from __future__ import annotations

import itertools
import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.nlu.slips import KEYS

Manner = Callable[[str, random.Random], str]
LEAD_INS = (
    "hi, quick one: ",
    "umm ",
    "ok so ",
    "Could you tell me, ",
    "Good evening. ",
    "For my homework: ",
    "hey bot ",
    "Excuse me, ",
)
TAILS = (", please?", " thanks", ", do you know?", ", if you happen to know?", " pls", "??", " :)")
_ORDINARY = re.compile(r"\b[A-Za-z][a-z]{3,}\b")


class Retyped(NamedTuple):
    """A question typed in a manner. `fail` says why its reply failed, '' when it passed."""

    manner: str
    ask: str
    fail: str
    reply: str


def one_slip(text: str, chance: random.Random) -> str:
    """Return the text with a slip in one of its longer words."""
    return _with_slips(text, 1, chance)


def two_slips(text: str, chance: random.Random) -> str:
    """Return the text with slips in two of its longer words."""
    return _with_slips(text, 2, chance)


def without_capitals_and_marks(text: str, chance: random.Random) -> str:
    """Return the text in small letters without punctuation, but that inside numbers and names."""
    return re.sub(r"[^\w\s/.-]|\.(?=\s|$)", "", text.lower())


def without_articles(text: str, chance: random.Random) -> str:
    """Return the text without articles."""
    return re.sub(r"\b(?:the|an?) (?=\w)", "", text, flags=re.IGNORECASE)


def led_in(text: str, chance: random.Random) -> str:
    """Return the text with what people say in front of a question."""
    return chance.choice(LEAD_INS) + text


def tailed(text: str, chance: random.Random) -> str:
    """Return the text with what people say behind a question."""
    return text.rstrip("?.! ") + chance.choice(TAILS)


MANNERS: dict[str, Manner] = {
    "with one slip": one_slip,
    "with two slips": two_slips,
    "without capitals and punctuation": without_capitals_and_marks,
    "without articles": without_articles,
    "with a lead-in": led_in,
    "with a tail": tailed,
}


def retypist(seed: int = 1) -> Callable[[str], tuple[str, str]]:
    """Return a function that types each text in the next manner, and returns the manner and what it typed."""
    chance = random.Random(seed)
    manners: Iterator[tuple[str, Manner]] = itertools.cycle(MANNERS.items())

    def retype(text: str) -> tuple[str, str]:
        name, manner = next(manners)
        return name, manner(text, chance)

    return retype


def _with_slips(text: str, count: int, chance: random.Random) -> str:
    words = list(_ORDINARY.finditer(text))
    for word in sorted(chance.sample(words, min(count, len(words))), key=lambda match: -match.start()):
        text = text[: word.start()] + _slip(word.group(), chance) + text[word.end() :]
    return text


def _slip(word: str, chance: random.Random) -> str:
    """Return the word with one slip behind its first letter."""
    at = chance.randrange(1, len(word) - 1)
    swapped = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    left_out = word[:at] + word[at + 1 :]
    doubled = word[:at] + word[at] + word[at:]
    beside = word[:at] + _neighbour(word[at], chance) + word[at + 1 :]
    return chance.choice((swapped, left_out, doubled, beside))


def _neighbour(letter: str, chance: random.Random) -> str:
    """Return a letter that lies beside another on the keyboard."""
    row = next(row for row in KEYS if letter in row)
    at = row.index(letter)
    return chance.choice(row[max(at - 1, 0) : at] + row[at + 1 : at + 2])
