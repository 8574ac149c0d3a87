"""Leaves faces and kisses that are typed with signs and letters out of a message: "<3", ":P", "xD", "xoxo", "o_O"."""

from __future__ import annotations

import re

_EYES, _NOSE, _MOUTH = r"[:;=]", r"['’]?[-^o]?", r"(?:[)(\]\[|/\\*>]+|[DPpOo3]+)"
_FACES = (
    rf"[>]?{_EYES}{_NOSE}{_MOUTH}",
    rf"[)(]+{_NOSE}{_EYES}",
    r"<+/?3+|[oO0][._][oO0]|[TQ;><^-][._][TQ;><^-]|\^\^+",
    r"¯\\?_\(\w\)_/¯",
    r"[xX]+[dD]+(?!\w)|(?:xo){1,3}x?|xx+",
)
_ACTED = r"\*(?:smil|grin|wink|sigh|laugh|giggl|cough|shrug|blush|yawn|hug|nod)(?:e|es|s|ing|h|ging)?\*"
_ALONE = re.compile(rf"(?<!\S)(?:{'|'.join((*_FACES, _ACTED))})(?=[\s.,!?]|$)")
"""Stands between spaces, so that "at 10:30" and "EULEX:3" are none."""
_KISS = re.compile(r"(?<=\w\s)x(?=\s*$)|(?<=[.!?]\s)x(?=\s*$)")
"""Ends a message: "who runs KFOR? x"."""


def without_emoticons(message: str) -> str:
    """Return the message with spaces instead of emoticons, so that all else stays in its place; in its middle, one
    ends a sentence ("thanks :) who leads it?").
    """
    for pattern in (_ALONE, _KISS):
        left = pattern.sub(_blank, message)
        message = left if any(sign.isalnum() for sign in left) else message
    return message


def _blank(found: re.Match[str]) -> str:
    inside = found.string[: found.start()].strip() and found.string[found.end() :].strip(" .,!?")
    return ("." if inside else " ").ljust(len(found.group()))
