"""Says what was typed in the words that people mostly use: shortened forms written out, dictated marks as marks, words
in pieces put together, phrases reworded.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from bot.nlu.text import Token, as_one, text_at
from knowledge import Knowledge
from knowledge.names import normal_name

LONGEST_PART = 8
"""From this length on, a word of what is recorded may have come in two pieces."""
_DIGITS = {"4": "for", "2": "to"}
"""Digits that stand for small words …"""
_DIGITS_AFTER = {
    "4": ("stand", "stands", "mean", "what", "good", "looking", "responsible", "thanks", "wait"),
    "2": (
        "talk",
        "talks",
        "talking",
        "speak",
        "speaks",
        "back",
        "go",
        "goes",
        "went",
        "supposed",
        "want",
        "wants",
        "need",
        "needs",
        "have",
        "has",
        "had",
        "going",
        "able",
        "used",
        "like",
        "ought",
    ),
}
"""… behind these ("stands 4", "supposed 2 do"), …"""
_DIGITS_BEFORE = ("me", "my", "u", "you", "us", "the", "a", "an", "it", "them", "him", "her", "his", "this", "how")
"""… and in front of these ("4 me", "2 the ICO")."""
_FILLER = re.compile(r"u+h*m+|e+r+m*|u+h+|h+m+|a+h+|e+h+|(?:ha)+h?")
"""What people write while they think: "umm", "err", "hmm"."""
_LAUGHTER = re.compile(r"(?:ha)+h?|l+o+l+|lmao|bruh|omg")
_ARTICLES = frozenset({"the", "a", "an"})
"""Behind these, a word is no pronoun: "the dat of it" is its date, not "that"."""


def written_out(
    typed: Sequence[Token],
    shortened: Mapping[str, str],
    after_article: Mapping[str, str],
    is_name: Callable[[Token], bool],
) -> list[Token]:
    """Return the tokens with shortened forms written out, those `after_article` only there, and without fillers."""
    typed = _yes_or_no(typed)
    result: list[Token] = []
    dropped = False
    for position, token in enumerate(typed):
        if dropped and token.text == ".":
            dropped = False
            continue
        before = result[-1].text if result else ""
        forms = {**shortened, **after_article} if before in _ARTICLES else shortened
        text = forms.get(token.text) if token.is_word and not is_name(token) else None
        if token.is_word and not text and _FILLER.fullmatch(token.text):
            text = ""
        if token.text in _DIGITS and before:
            following = text_at(typed, position + 1)
            if before in _DIGITS_AFTER[token.text] or following in _DIGITS_BEFORE:
                text = _DIGITS[token.text]
        left_out = text == "" and len(typed) > 1
        dropped = left_out and not _LAUGHTER.fullmatch(token.text)  # which ends a sentence, as "umm." does not
        if not left_out:
            result += [token.corrected(word) for word in text.split()] if text else [token]
    return result


def _yes_or_no(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with "y/n" and "yes/no" as "yes or no": it asks for one, and is not "why" and "and"."""
    result = list(tokens)
    for n in range(len(result) - 2):
        yes, mark, no = (token.text for token in result[n : n + 3])
        if yes in ("y", "yes") and mark in ("/", "or") and no in ("n", "no"):
            said = zip(result[n : n + 3], ("yes", "or", "no"), strict=True)
            result[n : n + 3] = [replace(token, text=word, is_word=True) for token, word in said]
    return result


def with_marks(tokens: Sequence[Token], spoken: Mapping[str, str]) -> list[Token]:
    """Return the tokens with dictated punctuation as marks ("question mark")."""
    result: list[Token] = []
    position = 0
    while position < len(tokens):
        for length in (2, 1):
            run = tokens[position : position + length]
            mark = spoken.get(" ".join(token.text for token in run)) if len(tokens) > length else None
            if mark:
                result.append(Token(mark, run[0].start, run[-1].end, is_word=False, original=mark))
                position += length
                break
        else:
            result.append(tokens[position])
            position += 1
    return result


def join_words(tokens: Sequence[Token], known: Collection[str], small: frozenset[str]) -> list[Token]:
    """Return the tokens with long words in one piece that came in two ("cease fire", "co-operation"), neither of them a
    small one ("hand over").
    """
    result: list[Token] = []
    for token in tokens:
        hyphen = len(result) > 1 and result[-1].text == "-" and result[-2].end == result[-1].start
        before = result[-2] if hyphen else result[-1] if result else None
        joined = f"{before.text}{token.text}" if before and before.is_word and token.is_word else ""
        if before and joined in known and small.isdisjoint((before.text, token.text)):
            result[-2 if hyphen else -1 :] = [as_one([before, token], joined)]
        else:
            result.append(token)
    return result


def in_usual_words(
    tokens: Sequence[Token], phrases: Mapping[str, str], groups: Mapping[str, str] | None = None
) -> list[Token]:
    """Return the tokens with phrases reworded: several words become one ("prior to" is "before"), or as many others.
    `<body>` in a phrase is any word of that group, and stays: "what <body>" as "which" makes "what office" to "which
    office".
    """
    if not _may_begin(tokens, phrases):
        return list(tokens)
    words = {f"<{name}>": frozenset(group.split()) for name, group in (groups or {}).items()}
    reworded = [(phrase.split(), word) for phrase, word in phrases.items()]
    result: list[Token] = []
    position = 0
    while position < len(tokens):
        for phrase, word in reworded:
            run = tokens[position : position + len(phrase)]
            fits = (token.text in words.get(part, (part,)) for token, part in zip(run, phrase, strict=False))
            if len(run) == len(phrase) and all(fits):
                replaced = run[: sum(not part.startswith("<") for part in phrase)]
                result += _said_as(replaced, word)
                position += len(replaced)
                break
        else:
            result.append(tokens[position])
            position += 1
    return result


def _said_as(run: Sequence[Token], words: str) -> list[Token]:
    """Return the tokens with other words: one for all of them, or one for each as far as there are."""
    if " " not in words:
        return [as_one(run, words)]
    return [token.corrected(text) for token, text in zip(run, words.split(), strict=False)]


def _may_begin(tokens: Sequence[Token], phrases: Iterable[str]) -> bool:
    """Return whether a phrase may begin with one of the tokens; most messages have none."""
    begin = {phrase.partition(" ")[0] for phrase in phrases}
    return any(word.startswith("<") for word in begin) or not begin.isdisjoint(token.text for token in tokens)


def words_recorded(knowledge: Knowledge) -> frozenset[str]:
    """Return the words of all that is recorded."""
    return frozenset(
        word
        for fact in knowledge.by_id.values()
        for text in (getattr(fact, "text", ""), *fact.words)
        for word in normal_name(text or "").split()
        if word.isalpha()
    )
