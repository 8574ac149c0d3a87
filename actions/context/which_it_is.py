"""Which organization a description means, where that alone is asked: "the one with the 25 states, which was that?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.descriptions import DESCRIPTION, introduced
from actions.context.reference import Clause
from actions.context.referring import mention
from actions.focus import Focus
from knowledge import Knowledge

_BE = r"(?:is|was|were|are|would be)"
_WHICH = r"(?:and |so |but |then )*(?:which|what)(?: (?:one|organi[sz]ation|mission|body|office|force|group))?"
_IT = r"(?:it|that|this|those|that one|the one)"
_CLOSING = r"(?: (?:again|then|called|exactly|now|please|once more))*"
_BARE = re.compile(rf"{_WHICH} (?:{_BE} {_IT}|{_IT} {_BE}){_CLOSING}")
_BARE_PERSON = re.compile(rf"(?:and |so |but |then )*who (?:{_BE} {_IT}|{_IT} {_BE}){_CLOSING}")
_FRAMES = (
    re.compile(rf"^{_WHICH}(?: of (?:them|these|those|the \w+))? {_BE} (?P<described>{DESCRIPTION}.*)$"),
    re.compile(rf"^(?:and |so |but )*(?P<described>{DESCRIPTION}.*?) (?:{_WHICH} {_BE} {_IT}){_CLOSING}$"),
    re.compile(
        rf"^(?:and |so |but )*(?P<described>{DESCRIPTION}.*?) {_BE} (?:called )?(?:which|what)(?: one)?{_CLOSING}$"
    ),
)
SURE = 0.6
"""From this confidence on, who has a task or stands so to another is told by that."""
TOLD_OTHERWISE = frozenset({"task_holder", "relation"})
_EXTREME = frozenset({"most", "least", "oldest", "newest", "first", "last", "more", "fewer"})


def only_asks_which(words: Sequence[str], persons: bool = False) -> bool:
    """Return whether the words ask nothing but which one it is: "which was that?"; with `persons`, or who it is."""
    text = " ".join(words)
    return bool(_BARE.fullmatch(text) or (persons and _BARE_PERSON.fullmatch(text)))


def describes(clause: Clause) -> bool:
    """Return whether a clause that asks nothing begins with a description of something: "the one with the states"."""
    text = " ".join(clause["words"])
    return not clause["is_question"] and bool(re.match(rf"(?:and |so |but |there is |there was )*{DESCRIPTION}", text))


def identified(clause: Clause, following: Clause | None, focus: Focus, knowledge: Knowledge) -> Clause | None:
    """Return the clause as the question what the organization is that it describes; None where it does not ask that, or
    where not one alone fits. `following` is what is asked behind it, if that only asks which one it is.
    """
    said = _described(clause, following)
    told = clause["kind"] in TOLD_OTHERWISE and clause["confidence"] >= SURE and not following
    if not said or told or not _EXTREME.isdisjoint(clause["marks"]):
        return None
    name = introduced({**clause, "words": said}, focus, knowledge)
    if not name:
        return None
    return {
        **clause,
        "kind": "overview",
        "confidence": 1.0,
        "words": ["what", "is", f"_{knowledge.subjects[name].type}_"],
        "subjects": [mention(name, knowledge)],
        "is_question": True,
        "refers": None,
        **{key: [] for key in ("times", "numbers", "marks", "uncovered", "unheard", "foreign")},
    }


def _described(clause: Clause, following: Clause | None) -> list[str]:
    if following:
        return list(clause["words"])
    text = " ".join(clause["words"])
    match = next((found for frame in _FRAMES if (found := frame.match(text))), None)
    return match["described"].split() if match else []
