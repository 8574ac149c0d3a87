"""Reads the numbers of a clause, also in words: "10 thousand", "twenty-five"; small ones in words are too common."""

from __future__ import annotations

from collections.abc import Sequence

from bot.nlu.text import Token

UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
"""The words for 0 to 19."""
_ONES = {word: n for n, word in enumerate(UNITS[1:10], 1)}
_TENS = {
    word: n * 10
    for n, word in enumerate(("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 2)
}
_WHOLE = {**_TENS, **{word: n for n, word in enumerate(UNITS[11:], 11)}}
_IN_WORDS = frozenset((*_WHOLE, *_ONES))
_STEPS = frozenset({"phase", "stage", "step", "round", "wave"})
_ORDINALS = {
    sign: ordinal
    for n, ordinal in enumerate(("first", "second", "third", "fourth"), 1)
    for sign in (str(n), UNITS[n], "i" * n)
    if sign != "i"  # "at which stage I …"
}
_JOINED = frozenset({"and", "+", "&", "/", ",", "or"})
"""What stands between the numbers of steps: "phase 1 + 2"."""
_TIMES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}


def numbers_in(words: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers that the words name, in their order."""
    found: list[int] = []
    position = 0
    while position < len(words):
        number, last = _number_at(words, position)
        if number is not None:
            found.append(number)
        position = max(last, position + 1)
    return tuple(found)


def _number_at(words: Sequence[str], position: int) -> tuple[int | None, int]:
    """Return the number that begins at a word and the position behind it; None where none does."""
    total, current, last, telling = 0, 0, position, False
    while last < len(words):
        word = words[last]
        if word.isdecimal() and not current:
            current, telling = int(word), True
        elif word in _WHOLE and current % 100 == 0:
            current, telling = current + _WHOLE[word], True
        elif word in _ONES and current % 10 == 0 and current % 100 != 10:
            current += _ONES[word]
        elif word in _TIMES and (last > position or words[last - 1 : last] == ["a"]):
            factor, telling = _TIMES[word], True
            current = (current or 1) * factor
            if factor > 100:
                total, current = total + current, 0
        elif not (
            word == "and" and telling and words[last - 1] in _TIMES and _IN_WORDS.issuperset(words[last + 1 : last + 2])
        ):
            break
        last += 1
    return (total + current if telling else None), last


def with_ordinals(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with "phase two" and "stage 1" as "the second phase" and "the first stage", "phases 1 + 2" as
    "the first and second phases", and "number 2", a rank, as "number two".
    """
    result: list[Token] = []
    position = 0
    while position < len(tokens):
        step = tokens[position]
        counted = _counted_behind(tokens, position) if step.text.removesuffix("s") in _STEPS else []
        if not counted or (step.text not in _STEPS and len(counted) < 2):
            rank = step.text in _ORDINALS and step.text.isdecimal() and result and result[-1].text == "number"
            result.append(step.corrected(UNITS[int(step.text)]) if rank else step)
            position += 1
            continue
        the = [] if result and result[-1].text == "the" else [step.corrected("the")]
        first, *further = [tokens[n] for n in counted]
        result += [*the, step.corrected(_ORDINALS.get(first.text, "first"))]
        for token in further:
            result += [token.corrected("and"), token.corrected(_ORDINALS[token.text])]
        result.append(tokens[counted[-1]].corrected(step.text))
        position = counted[-1] + 1
    return result


def _counted_behind(tokens: Sequence[Token], position: int) -> list[int]:
    """Return the places of the ordinals behind a step: those of "1" and "2" in "phase 1 and 2"."""
    found: list[int] = []
    for place in range(position + 1, len(tokens)):
        text = tokens[place].text
        pair = text == "i" and any(token.text == "ii" for token in tokens[place + 1 : place + 3])
        if text in _ORDINALS or (pair and not found):
            found.append(place)
        elif not (found and text in _JOINED) and not (text == "number" and place == position + 1):  # "phase number two"
            break
    return found
