"""Follow-ups that only ask how long that was, after its dates or its length were told: "in years, that is about …?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.references import References
from actions.context.referring import mention
from actions.finders.intervals import NUMBERS
from actions.focus import EDGE_SIGN
from actions.followups.ellipsis import says_only, words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event, Tenure

_UNIT = re.compile(r"\b(?:day|week|month|year)s?\b")
_CLAIM = re.compile(rf"\b(?!a |an )(?:_number_|{'|'.join(NUMBERS)}) (?:day|week|month|year)s?\b")
"""Says how long it was: "so nine years?"."""
_LENGTHS = re.compile(r"\b(?:longer|longest|shorter|shortest|briefer|less long|more time|less time)\b")
_BESIDE = re.compile(
    r"(?:(?:so|and|then|but|ok|is|was|that|it|he|they|she|did|has|a|an|just|only|even|rather|quite|about|roughly|almost|"
    r"nearly|over|more|than|little|bit|lot|much|far|way|slightly|somewhat|considerably|serve|served|last|lasted|stay|"
    r"stayed|exist|work|be|been|for) )*"
    r"(?:(?P<times>twice|double|half|thrice|triple|\w+ times) (?:as long|the (?:length|time)|that long|that)|"
    r"(?P<than>longer|shorter))"
    r"(?: (?:then|than (?:that|him|it|his|the (?:first|other)(?: one)?)|that|there|in office|in total))*"
)
"""Sets a length beside the one that was told before it."""
_WHICH = re.compile(
    r"\b(?:which|what) (?:day|week|month|year)\b|\b(?:in|at) (?:that|this|the same) (?:day|week|month|year)\b"
)
"""Ask for a date."""


def so_long(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the length of what was told of last: of an office or an organization whose start and end
    were told.
    """
    text = " ".join(question.words)
    if not _UNIT.search(text) or _WHICH.search(text) or question.has("when", "start", "end"):
        return None
    if not says_only(question, "so_long"):
        return None
    about = _lasting(question, knowledge)
    if not about:
        return None
    subjects = (mention(about, knowledge),)
    marks = question.marks - {"it", "that", "they", "both"} | {"how_long"}
    asked = question.taken_as("duration", subjects=subjects, marks=marks)
    return replace(asked, yes_no=bool(_CLAIM.search(text)))


def longer_by(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the difference after two lengths were set against each other: "by how many months?",
    "that much longer?", "by what margin?".
    """
    last = question.focus
    compared = last.kind in ("compare_time", "leader") and _LENGTHS.search(" ".join(last.words))
    text = " ".join(question.words)
    asks = _UNIT.search(text) or question.has_word(*words_of("margin"))
    if not compared or not asks or _WHICH.search(text) or not says_only(question, "so_long", "margin"):
        return None
    unit = _UNIT.search(text)
    words = (
        ("by", "how", "many", unit[0].removesuffix("s") + "s", "longer") if unit else ("by", "how", "much", "longer")
    )
    marks = frozenset({"difference", "how_many"})
    asked = question.taken_as("compare_time", words=words, marks=marks)
    if last.kind == "leader":  # "who of them served longer?"
        pair = References(question, knowledge).last_two(("person",))
        if len(pair) != 2:
            return None
        subjects = tuple(mention(name, knowledge) for name in pair)
        asked = replace(asked, subjects=subjects, words=(*words, "did", "_person_", "serve", "than", "_person_"))
    return replace(asked, yes_no=False)


def added_up(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Add those two together, how many years is it?" after two times in office: both, not what lay between."""
    adds = question.has("total") or question.has_word("add", "adding", "added", "plus")
    if question.focus.kind != "duration" or not adds or question.subjects or question.times or not question.focus.topic:
        return None
    pair = References(question, knowledge).last_two(("person",))
    if len(pair) != 2 or knowledge.subjects[question.focus.topic[0]].type != "person":
        return None
    subjects = tuple(mention(name, knowledge) for name in pair)
    words = ("how", "long", "did", "_person_", "and", "_person_", "serve")
    marks = frozenset({"how_long"})
    asked = replace(question.as_kind("duration"), subjects=subjects, words=words, marks=marks, uncovered=())
    return replace(asked, foreign=(), yes_no=False)


def apart_from_the_one_before(question: Question, knowledge: Knowledge) -> Question | None:
    """ "A bit longer, then?", "so twice as long?": the length that was told last beside the one told before it."""
    last = question.focus
    match = _BESIDE.fullmatch(" ".join(question.words))
    told = last.kind == "duration" or (last.kind == "compare_time" and _LENGTHS.search(" ".join(last.words)))
    if not match or not told or question.subjects or not last.topic:
        return None
    kind = knowledge.subjects[last.topic[0]].type
    pair = References(question, knowledge).last_two((kind,))
    if len(pair) != 2:
        return None
    subjects = tuple(mention(name, knowledge) for name in sorted(pair, key=lambda name: name != last.topic[0]))
    apart = ("longer", "than") if match["than"] == "longer" else ("shorter", "than")
    apart = (*match["times"].split(), "as", "long", "as") if match["times"] else apart
    words = ("did", f"_{kind}_", "last", *apart, f"_{kind}_")
    asked = replace(question.as_kind("compare_time"), subjects=subjects, words=words, marks=frozenset())
    return replace(asked, yes_no=True, uncovered=(), foreign=())


def _lasting(question: Question, knowledge: Knowledge) -> str:
    """Return of what both the start and the end were told last; empty where that is not so."""
    focus = question.focus
    facts = [knowledge.by_id[name] for name in focus.facts]
    if len(facts) == 1 and isinstance(fact := facts[0], Tenure):
        return fact.person if fact.leads and fact.start and fact.end else ""
    told = [knowledge.by_id[name.partition(EDGE_SIGN)[0]] for name in focus.told[:2]]
    bounds = {(fact.subject, fact.kind) for fact in told if isinstance(fact, Event) and fact.kind in ("start", "end")}
    about = {name for name, _ in bounds}
    return about.pop() if len(bounds) == 2 and len(about) == 1 else ""
