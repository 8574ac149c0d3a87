"""Which place in the line of an office's holders is asked for: another one, the one before or after, or the time
between two of them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from actions.context.clauses import mention
from actions.context.references import References
from actions.finders.direction import step
from actions.followups.asking import ask
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Tenure

TAKEN_FOR = frozenset({"leader", "compare_time", "succession", "pick", "list", "timeline", "event_at", "count"})
"""The kinds that a question for the first holder can be taken for, however surely; others only where unsure."""


_OTHER_HEAD = re.compile(
    r"\b(?:had|have|has|was|were|is|been) (?:there )?(?:(?:ever|always|already|an?|any|some) )*"
    r"(?:different|other|another|earlier|previous|former) (?:\w+ )?"
    r"(?:heads?|boss(?:es)?|leaders?|chiefs?|directors?|commanders?)\b(?! of state)"
)


def other_heads(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Did they have a different boss?" asks for all heads, where others are known, else for the one before."""
    others = question.named("person", "role", "body", "document") or question.has("same", "following", "future", "he")
    if others or not question.yes_no or question.times or not _OTHER_HEAD.search(question.said):
        return None
    about = References(question, knowledge).organizations()[:1]
    line = knowledge.leaders(about[0]) if about else []
    if not line:
        return None
    asked = ask(question, knowledge, "leader", [about[0]], yes_no=False)
    if len(line) > 1:
        return replace(asked, words=("who", "were", "the", "heads"), marks=frozenset({"who", "all", "the_head"}))
    marks = frozenset({"who", "previous", "the_head"})
    return replace(asked, kind="succession", words=("who", "led", "_organization_", "before"), marks=marks)


def beside_the_same(question: Question, before: Sequence[Question], knowledge: Knowledge) -> Question:
    """Return "and who after?" behind "who came before him?" in one message with the one named whom both are about."""
    last = before[-1] if before else None
    asks = question.kind == "succession" and not question.subjects and not question.has("they")
    if not last or last.kind != "succession" or not asks or step(last) == step(question):
        return question
    person = References(last, knowledge).persons()[:1]
    if not person:
        return question
    words = ("who", "came", "after" if step(question) > 0 else "before", "_person_")
    marks = frozenset({"who", "following" if step(question) > 0 else "previous"})
    return replace(question, subjects=(mention(person[0], knowledge),), words=words, marks=marks)


GAPS = ("gap", "vacancy", "break", "interval", "pause", "between", "interregnum", "hole", "void", "interim")
_BETWEEN = re.compile(
    rf"\b(?:in|during|over|for|through|throughout) (?:the|that|this|these|those) (?:\w+ )?"
    rf"(?:{'|'.join(GAPS)}|meantime|time between|time|period|months?|weeks)\b"
    r"|\b(?:in )?between(?: (?:them|those|these|(?:the|those|these) two|both|the two of them))?$"
    r"|\b(?:those|these) (?:\w+ )?(?:months|weeks)$"
    r"|\bad interim\b|\bmeanwhile\b|\bbetween (?:_person_|him|her) and (?:_person_|him|her)\b"
)
"""Asks of the time between two holders of an office."""
_OF_TWO = re.compile(r"\bbetween (?:_person_|him|her) and (?:_person_|him|her)\b")
Gap = tuple[Tenure, Tenure]


def the_gap_itself(question: Question, knowledge: Knowledge) -> Question | None:
    """ "How about the gap in 2011?", "was anybody in charge between June and October?" of an office that is talked
    about: between whom that was, or who held it then.
    """
    about = References(question, knowledge).through(question.focus.topic[:1]) or question.focus.topic[:1]
    heads = about and knowledge.subjects[about[0]].type == "organization" and knowledge.leaders(about[0])
    if not heads or question.named():
        return None
    of_gap = question.has("who") and question.has_word("gap", "vacancy")
    dated = question.times and all(time["date"][:4].isdecimal() for time in question.times)
    if dated and (of_gap or _IN_CHARGE_THEN.fullmatch(question.said)):
        return ask(question, knowledge, "leader", [about[0]], "who led _organization_ in _time_", ["who"], yes_no=False)
    if not _THE_GAP.fullmatch(question.said):
        return None
    return ask(question, knowledge, "duration", [about[0]], "how long was the post vacant", ["how_long"], times=())


_IN_CHARGE_THEN = re.compile(
    r"(?:and |so |but |no |then )*(?:who (?:else )?|(?:was|were) (?:there )?(?:anybody|anyone|somebody|someone|nobody)"
    r"(?: or nobody)? |(?:somebody|nobody|anybody) )"
    r"(?:(?:was|were|is) )?(?:acting|in charge|at the top|at the helm|in office|running it|leading it)"
    r"(?: (?:there|then|of it))* (?:in|between|during|from) _time_.*"
)
_THE_GAP = re.compile(
    r"(?:and |so |but |well )*(?:(?:how|what) about |what (?:was|is|happened) (?:in|with|about) |explain |"
    r"tell (?:me|us) about )?"
    r"(?:the|that|this) (?:gap|vacancy|interregnum|hole)(?: (?:in|of|from|between|there|then|_time_|then))*"
)


def in_the_gap(question: Question, knowledge: Knowledge) -> Question | None:
    """Return a question for who was there between two holders as one for that time: those two that it names, or that
    were told of last.
    """
    asks = question.has("who") or question.has_word("nobody", "anybody", "anyone", "somebody", "someone")
    placed = question.times and not _OF_TWO.search(question.said)
    if not asks or placed or question.has("how_long", "when", "why"):
        return None
    text = question.said
    if not _BETWEEN.search(text):
        return None
    gap = _gap_meant(question, knowledge)
    return _asked_of(question, gap, knowledge) if gap else None


def _gap_meant(question: Question, knowledge: Knowledge) -> Gap | None:
    """Return between which two holders of an office the time lies that the question is about."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Tenure) and fact.leads]
    listed = [name for name in question.focus.listed if name in knowledge]
    meant = [[t.person for t in told], listed]
    if named := question.named("person"):
        meant = (
            [named]
            if len(named) > 1 or not question.has("he", "she")
            else [[*named, n] for n in question.focus.subjects]
        )
    return next(
        (gap for names in meant for gap in _gaps(knowledge) if {tenure.person for tenure in gap} == set(names)), None
    )


def _gaps(knowledge: Knowledge) -> list[Gap]:
    """Return the heads of an organization, one after the other, between whose times nobody is recorded."""
    lines = (pairwise(knowledge.leaders(organization.id)) for organization in knowledge.organizations)
    return [
        (before, after)
        for line in lines
        for before, after in line
        if before.end and after.start and before.end.last_day() < after.start.first_day()
    ]


def _asked_of(question: Question, gap: Gap, knowledge: Knowledge) -> Question:
    before, after = gap
    assert before.end
    assert after.start
    day = dt.timedelta(days=1)
    begin, end = before.end.last_day() + day, after.start.first_day() - day
    between = {"date": begin.isoformat(), "relation": "in", "end": end.isoformat(), "part": None}
    about, words = str(before.organization), "who led _organization_ _time_"
    return ask(question, knowledge, "leader", [about], words, ["who", "the_head"], times=(between,), yes_no=False)
