"""Times that are told from the one talked about: "the following year", "eleven days after that", "that same month".

They stand as an offset in place of a date: "year+1", "day+11", "month+0". Which date that is, the conversation tells
(actions.context.moments).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.text import Token

_WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
_NUMBERS = {word: number for number, word in enumerate(re.findall(r"\w+", _WORDS), start=1)} | {"a": 1, "an": 1}
_COUNT = r"(?P<count>\d{1,3}|" + "|".join(_NUMBERS) + ")"
_AFTER = r"(?:later|afterwards|(?:after|from)(?: (?:that|this|it|then)| the event)?(?= \W|$))"
_BEFORE = r"(?:earlier|(?:before|prior to)(?: (?:that|this|it|then))?(?= \W|$))"
_EDGE = r"(?:first|last|final|closing|opening|initial|very|exact)"
_PATTERNS = [
    (re.compile(rf"{_COUNT} (?P<unit>day|week|month|year)s? {_AFTER}(?! than\b)"), 1),
    (re.compile(rf"{_COUNT} (?P<unit>day|week|month|year)s? {_BEFORE}(?! than\b)"), -1),
    (re.compile(r"(?:the )?(?:following|subsequent) (?P<unit>day|month|year)\b"), 1),
    (re.compile(r"the next (?P<unit>day|month|year)\b"), 1),
    (re.compile(r"(?:the )?(?:previous|preceding|prior) (?P<unit>day|month|year)\b"), -1),
    (re.compile(r"the (?P<unit>day|month|year) after(?: that)?(?= \W|$)"), 1),
    (re.compile(r"the (?P<unit>day|month|year) before(?: that)?(?= \W|$)"), -1),
    (re.compile(r"that (?:(?:very )?same )?(?P<unit>month)\b"), 0),
    (re.compile(rf"(?:that|this) {_EDGE} (?P<unit>month|year)\b"), 0),
]


def offset_at(tokens: Sequence[Token], position: int) -> tuple[str, int] | None:
    """Return the offset that begins at a token, and the token after it: ("day+11", 7)."""
    text = " ".join(token.text for token in tokens[position : position + 6])
    for pattern, direction in _PATTERNS:
        if match := pattern.match(text):
            groups = match.groupdict()
            count = groups.get("count")
            number = (_NUMBERS.get(count) or int(count)) if count else 1
            unit = groups["unit"]
            if unit == "week":
                unit, number = "day", number * 7
            return f"{unit}{number * direction:+d}", position + len(match.group().split())
    return None
