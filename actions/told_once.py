"""Says nothing twice in one reply: what a sentence tells that another one has told is left out.

The answers of a reply come about one by one, each with what keeps it from being misread; together, they would tell the
same fact again and again. Here they are put together, sentence by sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from actions.roots import root
from actions.wording import Wording
from knowledge.names import normal_name

_SENTENCE_END = re.compile(r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\b[DM]r\.) (?=[A-Z])")
_DATED = re.compile(r"\((?:[^()]*\b\d{4}\b[^()]*|[A-Za-z]+)\)")
"""As of when something is known, and acronyms: they tell nothing by themselves."""
_PIECE = re.compile(r"[;:] ")
LEAST = 3
"""A sentence of fewer words that carry something ("Yes.") is told wherever it stands."""
_SMALL = frozenset(
    {
        "a", "an", "the", "of", "in", "on", "to", "at", "by", "for", "as", "is", "was", "were", "are", "has", "have",
        "had", "been", "be", "it", "its", "his", "her", "their", "and", "that", "this", "which", "who", "also", "with"
    }
)  # fmt: skip
_DENYING = frozenset(("not", "no", "nobody", "nothing"))


def sentences(text: str) -> list[str]:
    """Return the sentences of a text."""
    return _SENTENCE_END.split(text)


@dataclass
class _Told:
    """A sentence with those behind it that go on about it, such as its reason."""

    head: str
    more: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return " ".join(filter(None, (self.head, *self.more)))

    @property
    def said(self) -> frozenset[str]:
        """What all of it tells."""
        return _carries(self.head).union(*map(_carried, self.more))

    def tells(self, said: frozenset[str]) -> bool:
        """Return whether this tells something, too. What is denied, or not recorded, tells nothing but itself."""
        if len(said) < LEAST or said & _DENYING:
            return False
        pieces = [_carries(piece) for piece in _PIECE.split(self.head)]
        return any(said <= piece and not piece & _DENYING for piece in (*pieces, self.said))


def told_once(texts: Sequence[str], words: Wording) -> list[str]:
    """Return the texts without what was told before in one of them; what is wholly told before becomes empty.

    Where a later text has a sentence that tells all of an earlier one's and more, it takes that one's place.
    """
    kept: list[list[_Told]] = []
    for text in texts:
        now: list[_Told] = []
        for told in _with_what_goes_on(text, words):
            before = [other for one in kept for other in one]
            rest = _untold(told, [*before, *now])
            if rest and (shorter := next((other for other in before if _is_less(other, rest)), None)):
                shorter.head = rest.head
            elif rest:
                now.append(rest)
        kept.append(now)
    return [" ".join(map(str, now)) for now in kept]


def tells_nothing_new(text: str, before: str) -> bool:
    """Return whether each sentence of a reply stood in the one before it."""
    said, again = ({one for line in told.split("\n") for one in sentences(line)} for told in (before, text))
    return bool(before) and again <= said


def _with_what_goes_on(text: str, words: Wording) -> Iterator[_Told]:
    """Yield the sentences of a text, each with those behind it that only give its reason or result."""
    leads = tuple(words.say(key, text="").rstrip(" .") for key in ("reason", "result"))
    current: _Told | None = None
    for sentence in sentences(text):
        if current and sentence.startswith(leads):
            current.more.append(sentence)
            continue
        if current:
            yield current
        current = _Told(sentence)
    if current:
        yield current


def _is_less(shorter: _Told, longer: _Told) -> bool:
    """Return whether a sentence tells a part of what another one tells."""
    return not shorter.more and not longer.more and shorter.said < longer.said and longer.tells(shorter.said)


def _untold(told: _Told, before: Sequence[_Told]) -> _Told | None:
    """Return what is left of a sentence and what goes on about it; None where all of it was told before."""
    again = (told.head == other.head and set(told.more) <= set(other.more) for other in before)
    if (len(told.said) >= LEAST and any(again)) or any(other.tells(told.said) for other in before):
        return None
    own = _Told(told.head)
    more = [one for one in told.more if not any(other.tells(_carried(one)) for other in (*before, own))]
    behind = bool(more) and any(other.tells(_carries(told.head)) for other in before[-1:])
    return _Told("" if behind else told.head, more)  # only right behind its sentence can a reason stand alone


@lru_cache(maxsize=2_000)
def _carries(sentence: str) -> frozenset[str]:
    """Return the roots of the words of a sentence that carry something."""
    text = re.sub(r"(?<=\d),(?=\d)", "", _DATED.sub(" ", sentence))
    return frozenset(root(word) for word in normal_name(text).split() if word not in _SMALL)


def _carried(sentence: str) -> frozenset[str]:
    """Return what a reason or result tells, without the word that says which of them it is."""
    return _carries(_PIECE.split(sentence, maxsplit=1)[-1])
