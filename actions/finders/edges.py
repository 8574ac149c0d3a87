"""Where a question names its subjects, and which end of them the words around a name speak of."""

from __future__ import annotations

import re
from typing import Any, Literal

from actions.finders.common import Asked

Edge = Literal["start", "end"]

_STARTS = (
    r"(?:first day|day one|"
    r"start\w*|beg[aiu]n\w*|found(?:ed|ing|ation)|form(?:ed|ation|ing)|establish\w*|creat\w*|deploy\w*|launch\w*|"
    r"set ?up|arriv\w*|com(?:e|es|ing)|came|t(?:ook|ake|akes|aking|aken) (?:over|office|up|charge)|appoint\w*|enter\w*|"
    r"assum\w* (?:of )?(?:his|her|the)? ?(?:dut|off|post|charge|role|job|command|lead)\w*|"
    r"entry|inception|birth|opening|opened|succeed\w*|install\w*|stepp?\w* in|set foot|turn\w* up|show\w* up)"
)
_ENDS = (
    r"(?:c[oa]m\w* to (?:an|its|their|his) (?:end|close|halt)|"
    r"last day|(?<=to (?:its|his) )last\b|(?<=to their )last\b|"
    r"end(?:s|ed|ing)?|finish\w*|stop\w*|clos(?:e|es|ed|ing|ure)|conclu\w*|ceas(?:e|es|ed|ing)|terminat\w*|"
    r"leav(?:e|es|ing)|left|depart\w*|go(?:es|ing|ne)|went|quit\w*|stepp?\w* down|resign\w*|expir\w*|dissol\w*|"
    r"(?<=was )(?:over|done)|(?<=were )(?:over|done)|(?<=already )(?:over|done)|"
    r"pack\w* (?:it )?(?:in|up)|fold(?:s|ed|ing)?|call\w* it (?:quits|a day)|bow\w* out|"
    r"g[ai]v(?:e|en|ing) up|withdr\w*|exit\w*|shut\w*|wound up|wind\w* up|wrap\w*|disband\w*|"
    r"complet\w* (?:his|its|their|her) (?:work|term|tenure|mission|mandate))"
)
_EDGE = rf"(?:(?P<end>{_ENDS})|(?P<start>{_STARTS}))"
_SPANS = re.compile(r"\b(?:from|between|since)\b")
_THEN_IT = re.compile(r"\b(?:did|was|were|had) (?:it|they|he|she)\b")
"""What sets another end of the same subject against the one named: "how long after it was formed did it disband"."""
_OF_ELSE = (
    r" of (?:the |a )?(?!(?:its|his|their|her)\b|"
    r"(?:governing|administering|ruling|supervision|work|administration|mandate|mission|term|tenure|office|operations)\b)\w"
)


def placed(asked: Asked) -> list[tuple[int, dict[str, Any]]]:
    """Return the subjects that the question names with their places among its words, -1 where they stand in front."""
    rest = list(asked.question.subjects)
    found: list[tuple[int, dict[str, Any]]] = []
    for place, word in enumerate(asked.question.words):
        masks = ["_home_" if s["id"] == asked.home and s["type"] == "country" else f"_{s['type']}_" for s in rest]
        if word in masks:
            position = masks.index(word)
            found += [(-1, subject) for subject in rest[:position]] + [(place, rest[position])]
            rest = rest[position + 1 :]
    return found + [(-1, subject) for subject in rest]


def edges_around(left: str, right: str, far: bool) -> list[Edge]:
    """Return which end of a subject the words around its name speak of: "the end of …", "… went"; both for "… from
    its founding to its end". Words before the name that do not lead straight to it count if `far`.
    """
    leading = re.search(rf"\b{_EDGE}(?: of| by| for)(?: the| its| his)?$", left)
    said = edges_in(right)
    if leading:
        said = [_edge(leading), *(edge for edge in said if edge != _edge(leading))]
    if len(set(said)) > 1 and (_SPANS.search(f"{left} {right}") or _THEN_IT.search(right)):
        return list(dict.fromkeys(said))
    if said or not far:
        return said[:1]
    before = list(re.finditer(rf"\b{_EDGE}\b", left))
    return [_edge(before[-1])] if before and not re.search(r"\band\b", left[before[-1].end() :]) else []


def edge_of_topic(text: str) -> tuple[int, Edge] | None:
    """Return which end of what is talked about is set before or after something, and its place: "after its start"."""
    match = re.search(
        rf"\b(?:after|before|since|until|till) (?:the|its|their|it|they)(?: was| were)? {_EDGE}(?! of\b|\w)", text
    )
    return (len(text[: match.start()].split()), _edge(match)) if match else None


def edges_in(right: str) -> list[Edge]:
    """Return the ends that the words behind a name speak of, without those that belong to something else ("… and the
    end of the second phase").
    """
    found = re.finditer(rf"\b{_EDGE}\b(?!{_OF_ELSE}| (?:of|by|for)(?: the| its| his)?$)", right)
    return [_edge(match) for match in found]


def _edge(match: re.Match[str]) -> Edge:
    return "start" if match["start"] else "end"
