"""The head of an organization who is described in front of the question about him: "the man at the top of EULEX, when
did he come?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_WHO = (
    r"(?:head|boss|chief|leader|director|commander|man|guy|gentleman|person|one|fellow|chap|bloke|dude|lady|woman|diplomat|"
    r"official|envoy)"
)
_HEAD_IN_FRONT = re.compile(
    r"(?:(?:and|so|now|then|but|ok|well|as for|about|what about|how about) )*(?:the|that|this) (?:\w+ )?(?:"
    rf"{_WHO}(?: (?:who|that|which))?(?: (?:is|was|sits|stands|stood|sat))? (?:at the (?:very )?(?:top|helm|"
    rf"head)|in charge|"
    r"on top|leading|heading|running|in the (?:top|big) (?:job|chair|seat)|leads|led|runs|ran|heads|headed)"
    r"|head|boss|chief|leader|director|commander)(?: (?:of|at|over|in|for))*(?: the)? _organization_\b"
)


def head_in_front(words: Sequence[str]) -> bool:
    """Return whether words begin with a description of whoever heads the organization that they name."""
    return bool(_HEAD_IN_FRONT.match(" ".join(words)))
