"""Whether a question counts what no figure tells: people of whom none is recorded, or how many came or went."""

from __future__ import annotations

import re

from actions.finders.common import Asked
from actions.followups.ellipsis import words_of

CATEGORIES = ("international", "local", "soldiers", "police", "civilian", "volunteers")
"""The marks of the people whom figures count."""
OF_ANOTHER_KIND = re.compile(
    r"\b(?:is|are|was|were|has|have) (?!(?:that|this|it|they|those|these|the|of|in|then|so|there|from)\b)[a-z].*$"
)
"""Names those whose share is asked for by what they are like: "what share of them is female?"."""
_COUNT = r"(?:how many|(?:numbers?|count|amount|quantity) of)"
_COUNTED = re.compile(rf"\b{_COUNT} (?:the |its |their |his )?")
_OF_EACH = re.compile(r"\b(?:each|every|per) (?:_\w+_ )?(?:country|state|nation|ally|contingent|member|partner)\b")
"""Asks for the figures of each of several countries: "how many soldiers does each ally send?"."""
_DID = (
    r"(?:were|was|are|is|have|has|had|been|being|got|get|did|does|do|would|will|be|"
    r"_\w+_|it|they|that|since|already|then)"
)
_BACK = r"(?: (?:it|them))? (?:back )?(?:home|away|back|out)"
_STEP = r"(?:phases?|stages?|steps?|rounds?|cuts?|reductions?|downsizing)"
_WHEN = rf"(?:it|this|that|them|(?:the|that|this|each|either|its) (?:\w+ ){{0,2}}{_STEP}|_time_)"
_GONE = (
    r"(?:(?:go|goes|went|gone|going|send|sent|fly|flew|flown|ship|shipped|take|taken|took|bring|brought|move|moved|"
    rf"call|called|pull|pulled|com(?:e|ing)|came|let){_BACK}|"
    r"withdr[ae]wn?|withdrew|pull(?:ed)? back|let go|laid off|departed?|los[et]|shed|cut|axed|slashed|removed?|reduced|"
    r"dismissed|discharged|demobili[sz]ed|repatriated|recalled|fired|sacked|returned?|redeployed|trimmed|"
    rf"(?:left|leave) (?:in|during|by|at|with|after|through|because) (?:of )?{_WHEN})"
)
"""Says that people went: "went home", "were withdrawn", "left in that phase"; "are left" says who stayed."""
_CHANGE = re.compile(
    rf"\b{_COUNT} (?P<noun>\w+ )??(?:of (?:them|those|these|its|their|the|our) (?:\w+ )??)?(?:{_DID} )*{_GONE}\b|"
    rf"\b{_COUNT}\b.* (?:have|has|had) (?:(?:since|already|then|now|by then) )?left(?: since)?(?: _time_| _home_)?$|"
    r"\bby how (?:many|much)\b.* (?:cut|reduced?|shrink|shrank|shrunk|downsized?|decreased?|trimmed|scaled)\b"
)


_WOULD_BE_LEFT = re.compile(r"\bhow many (?:\w+ )?would\b.* left$")


def counts_what_no_figure_tells(asked: Asked) -> bool:
    """Return whether the question counts what is recorded of no organization, whatever its kind."""
    there = asked.has("there") and not asked.question.has_word(*words_of("bodies"), "missions")
    there = there and bool(asked.question.focus.topic)  # "how many missions are there?" points to nothing
    points = asked.question.kind == "count" and (there or asked.has("it", "they", "the_organization"))
    return counts_a_change(asked) or (points and counts_something_else(asked))


def counts_a_change(asked: Asked) -> bool:
    """Return whether the question asks how many people went or were cut, where only figures of a day are recorded:
    "how many soldiers went home in the first phase?".
    """
    text = asked.said
    if _WOULD_BE_LEFT.search(text):  # "if they went, how many would it have left?"
        return False
    match = _CHANGE.search(text)
    nouns = asked.wording.words("search")["staff_nouns"].split()
    noun = (match["noun"] or "").strip() if match else ""
    return bool(match) and (not noun or noun in nouns or noun in ("jobs", "posts"))


def counts_something_else(asked: Asked) -> bool:
    """Return whether what is counted is no staff ("how many field offices", "the number of judges"), or the part of
    those is asked for of whom nothing is recorded ("what part of them is female?").
    """
    text = asked.said
    if _OF_EACH.search(text):
        return True
    if asked.countries or asked.has(*CATEGORIES, "american"):
        return False
    if asked.has("percent") and OF_ANOTHER_KIND.search(text):
        return True
    match = _COUNTED.search(text)
    table = asked.wording.words("search")
    ends = {*table["verbs"].split(), *table["staff_verbs"].split()}
    counted: list[str] = []
    for word in text[match.end() :].split() if match else ():
        if word in ends or word.startswith("_"):
            break
        counted.append(word)
    empty = {*table["stopwords"].split(), *table["computing"].split()}  # "how many altogether?"
    counted = [word for word in counted if word not in empty]
    return bool(counted) and not set(counted) & set(table["staff_nouns"].split())
