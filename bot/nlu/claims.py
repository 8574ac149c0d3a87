"""Finds statements that are put up for confirmation ("I was taught that X ran Y. Is that accurate?") and makes them the
questions for yes or no that they mean.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.nlu.claim_patterns import LONGEST_VERIFICATION, NAME, afterthought, frame, verifies
from bot.nlu.clauses import Span
from bot.nlu.leadin import AUXILIARY, IMPERATIVE, LEAD_IN, WH, strip_lead_in
from bot.nlu.text import Token

LONGEST_ORDER = 4
"""An order behind a reported statement that only asks what to make of it has at most so many words."""
LONGEST_TOPIC = 7
"""Behind so many words at most, a colon ends what only leads in to a statement."""
_POINTING = frozenset({"he", "she", "it", "they", "that", "this", "there", "these", "those"})
_TIME_IN_FRONT = re.compile(rf"^(?:from|since|in|by|after|until|before|during) {NAME} (?:on |onwards? )?(?=\w)")
"""A time in front of what a statement is about: "from 2012 on, …"."""
_WEAK = frozenset({"sure", "really", "actually", "so", "certain", "seriously", "fact", "case"})
"""Words that ask for confirmation at the end of a sentence only where it is marked as a question."""
_ASKED = _POINTING | {"i", "you", "we", "a", "an", "the", "my", "our", "anyone", "someone", "somebody", "not"}
"""What stands behind the verb in front of a question for confirmation: "is that right"."""
_FINITE = frozenset(
    {
        *("is", "are", "was", "were", "has", "have", "had", "did", "does", "do", "will", "would", "can"),
        *("could", "ran", "led", "began", "came", "went", "left", "gave", "took", "became", "made", "runs"),
        *("leads", "heads", "comes", "belongs", "employs", "works", "sent", "set", "put", "held", "holds"),
        *("kept", "keeps", "beats"),
    }
)
"""Verbs that a statement has, besides those in "-ed"."""


def _is_number(word: str) -> bool:
    return word.replace(",", "").replace(".", "").isdecimal()


def _is_finite(word: str) -> bool:
    return word in _FINITE or word.endswith("ed")


def put_as_questions(tokens: Sequence[Token], spans: list[Span], named: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the spans with statements that are put up for confirmation as questions, without what only asks for the
    confirmation; a message that only asks for it keeps that.
    """
    reader = _Spans(tokens, named)
    spans = [part for span in spans for part in reader.without_tail(span)]
    asking = [
        n
        for n, span in enumerate(spans)
        if reader.only_verifies(span) or (n and reader.orders(span) and reader.is_reported(spans[n - 1]))
    ]
    checked = set()
    for n in asking:
        before = [m for m in range(n - 1, -1, -1) if m not in asking]
        after = [m for m in range(n + 1, len(spans)) if m not in asking]
        if before and spans[before[0]].is_question and not reader.states(spans[before[0]]):
            checked.add(n)  # "Who leads EULEX? Can you confirm?" asks nothing more
            continue
        statement = next((m for m in [*before, *after] if reader.states(spans[m])), None)
        if statement is None or (statement > n and reader.doubts(spans[n]) and not reader.names(spans[statement])):
            continue  # "Are you sure? My almanac has them there still."
        spans[statement] = reader.claim(spans[statement])
        checked.add(n)
    kept = [span for n, span in enumerate(spans) if n not in checked]
    if any(span.is_question for span in kept):
        return kept
    return [reader.claim(span) if reader.states(span) and reader.is_claim(span) else span for span in kept]


class _Spans:
    """What the spans of one message say."""

    def __init__(self, tokens: Sequence[Token], named: Sequence[tuple[int, int]]) -> None:
        self._tokens = tokens
        self._named = dict(named)

    def _words(self, first: int, last: int) -> list[tuple[int, str]]:
        """Return the words from one token to before another with their places; commas and colons stay."""
        found: list[tuple[int, str]] = []
        position = first
        while position < last:
            token = self._tokens[position]
            if position in self._named:
                found.append((position, NAME))
                position = max(self._named[position], position + 1)
                continue
            if token.is_word or token.text in ",:":
                found.append((position, token.text))
            position += 1
        return found

    def _plain(self, span: Span) -> list[str]:
        return [word for _, word in self._words(span.first, span.last) if word not in ",:"]

    def only_verifies(self, span: Span) -> bool:
        words = self._plain(span)
        while len(words) > 1 and words[0] in ("so", "and", "well", "hm", "oh", "wait", "ok", "but", "uh"):
            words = words[1:]
        return verifies(words) and (span.is_question or len(words) > 1 or span.first > 0)

    def doubts(self, span: Span) -> bool:
        """Return whether a span asks if what was told is sure: "are you quite certain?"."""
        words = self._plain(span)
        return "you" in words and not {"sure", "certain", "positive"}.isdisjoint(words)

    def names(self, span: Span) -> bool:
        """Return whether a span names something, or tells a number."""
        words = self._plain(span)
        return NAME in words or any(_is_number(word) for word in words)

    def states(self, span: Span) -> bool:
        """Return whether a span says something that can be right or wrong."""
        words = self._plain(span)
        if len(words) < 3 or self.only_verifies(span) or (span.is_question and not WH.isdisjoint(words)):
            return False
        asks = strip_lead_in(" ".join(words)).split()[0] in AUXILIARY | IMPERATIVE or words[0] in WH
        return not asks and (NAME in words or not _POINTING.isdisjoint(words) or any(_is_number(w) for w in words))

    def is_claim(self, span: Span) -> bool:
        """Return whether a statement alone is a claim about something named: reported, or a whole sentence."""
        return self.is_reported(span) or self.is_sentence(span)

    def is_reported(self, span: Span) -> bool:
        """Return whether something in front of a statement says whose it is or how sure: "my notes say …"."""
        checked = bool(frame().match(" ".join(word for _, word in self._words(span.first, span.last))))
        return self.states(span) and (checked or self._content(span) > self._behind_topic(span))

    def orders(self, span: Span) -> bool:
        """Return whether a span is a short order that names nothing: "Give me an answer."."""
        words = self._plain(span)
        return len(words) <= LONGEST_ORDER and words[0] in IMPERATIVE | {"help"} and NAME not in words

    def is_sentence(self, span: Span) -> bool:
        """Return whether a span begins with what it is about and says something about it: "EULEX was deployed …"."""
        words = strip_lead_in(" ".join(self._plain(replace(span, first=self._behind_topic(span))))).split()
        words = _TIME_IN_FRONT.sub("", " ".join(words)).split()
        if words[:1] in (["the"], ["a"], ["an"], ["this"]) or words[:2] == ["that", "one"]:
            words = words[1:]
        if not words or (words[0] not in (NAME, "one") and words[0] not in _POINTING - {"this", "these", "those"}):
            return False
        if not WH.isdisjoint(words) or len(words) < 3:
            return False
        told = words[1] == NAME and self._begins_with_verb(span)  # "Kosovo" "declared independence" "in May"
        return told or any(_is_finite(word) for word in words[1 : min(5, len(words) - 1)])

    def _begins_with_verb(self, span: Span) -> bool:
        """Return whether the second name in a span says what somebody did: "declared independence"."""
        places = [first for first in sorted(self._named) if span.first <= first < span.last]
        return len(places) > 1 and _is_finite(self._tokens[places[1]].text)

    def asks_whether(self, span: Span) -> bool:
        """Return whether a span asks in so many words whether a statement holds: "is it true that …"."""
        words = self._plain(span)
        first = LEAD_IN.sub("", " ".join(words)).split()[:1]
        whether = bool(first) and first[0] in AUXILIARY | {"am", "confirm", "verify", "check"}
        return whether and (start := self._content(span)) > span.first and self.is_sentence(replace(span, first=start))

    def _content(self, span: Span) -> int:
        """Return where the statement begins behind what leads in to it ("my teacher says that …")."""
        first = self._behind_topic(span)
        while True:
            words = self._words(first, span.last)
            text = "".join(word + " " for _, word in words)
            greeting = len(text) - len(LEAD_IN.sub("", text))
            found = frame().match(text) or frame().match(text[greeting:])
            if not found:
                return first
            skipped = greeting if found.string is not text else 0
            rest = words[len(text[: skipped + found.end()].split()) :]
            if not self._says_something([word for _, word in rest]):
                return first
            first = rest[0][0]

    @staticmethod
    def _says_something(words: list[str]) -> bool:
        """Return whether words can be a statement: they name something, or say something about what "it" means."""
        if len(words) < 2 or words[0] in WH:
            return False
        return (
            NAME in words
            or (words[0] in _POINTING and any(word in _FINITE for word in words[1:3]))
            or (words[0] in ("the", "this", "that") and not _FINITE.isdisjoint(words[1:5]))
        )

    def _behind_topic(self, span: Span) -> int:
        """Return where a span goes on behind a colon after a few words without a name ("Fact check: …")."""
        words = self._words(span.first, span.last)
        colon = next((n for n, (_, word) in enumerate(words[:LONGEST_TOPIC]) if word == ":"), None)
        if colon is None or len(words) - colon < 4 or any(word == NAME for _, word in words[:colon]):
            return span.first
        return words[colon + 1][0]

    def claim(self, span: Span) -> Span:
        """Return the span as a question for yes or no: the statement alone."""
        first = self._content(span)
        last = span.last
        words = self._words(first, last)
        text = " ".join(word for _, word in words)
        if found := afterthought().search(text):
            kept = len(text[: found.start()].split())
            if kept > 1:
                last = words[kept][0]
        return replace(span, first=first, last=last, core=first, is_question=True, claim=True)

    def without_tail(self, span: Span) -> list[Span]:
        """Return a span, and apart from it the question for confirmation at its end ("…, can you confirm that?")."""
        words = self._words(span.first, span.last)
        if words[0][1] in WH or self.only_verifies(span):
            return [span]
        for n in range(max(2, len(words) - LONGEST_VERIFICATION), len(words)):
            tail = [word for _, word in words[n:] if word not in ",:"]
            after_comma = words[n - 1][1] in ",:"
            if any(word in WH for _, word in words[:n]):
                break
            opens = after_comma or (tail[:1] and tail[0] in AUXILIARY and not _ASKED.isdisjoint(tail[1:3]))
            weak = len(tail) == 1 and tail[0] in _WEAK and not span.is_question
            if opens and not weak and verifies(tail) and self.states(replace(span, last=words[n][0])):
                statement = replace(span, last=words[n][0], is_question=False)
                return [statement, replace(span, first=words[n][0], core=words[n][0], is_question=True)]
        if self.asks_whether(span) or (span.is_question and self.is_sentence(span)):
            return [self.claim(span)]
        return [span]
