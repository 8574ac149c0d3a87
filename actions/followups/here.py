"""Follow-ups on what was just told that name the country, or the one who made a paper, only beside it: "since when are
they in Kosovo?", "what did his report to the Council say?"; and those that want its date to the day.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.checks.lacking import DATED
from actions.context.references import References
from actions.context.referring import mention
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event, Tenure

_THERE = re.compile(r"\b(?:in|to|into|within|on|around|throughout|across) (?:the )?_home_(?: \w+)?$")
_OF_ITS_TIME = frozenset({"start", "end", "duration", "status", "tenure"})
_HIS_PAPER = re.compile(r"\b(?P<his>his|her) (?:\w+ )?(?:report|proposal|plan|motion|letter|statement|briefing)\b")
_TO_THE_DAY = re.compile(
    r"(?:and |but |so )*(?:(?:on|to|of|give me|what is|what was|is there|do you have) )*(?:the |an? |which |what )?"
    r"(?:(?:exact|precise|very|full|complete) )*(?:day|date)"
    r"(?: (?:exactly|precisely|of (?:that|it|the month)|please|then))*"
    r"(?: (?:is|was) (?:it|that|this))?(?: (?:exactly|precisely))?"
)
_EXACT = frozenset({"day", "exact", "exactly", "precise", "precisely", "very", "full", "complete"})


def without_home(question: Question, knowledge: Knowledge) -> Question:
    """Return the question without the country in which the organization talked about is: "how long are they in …?"."""
    points = question.has("it", "they", "the_organization") and question.kind in _OF_ITS_TIME
    if not points or question.named() != [knowledge.home] or not _about_organization(question, knowledge):
        return question
    text = " ".join(question.words)
    match = _THERE.search(text)
    if not match:
        return question
    return replace(question, subjects=(), words=(*text[: match.start()].split(), "there"))


def _about_organization(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the last answer was about an organization, or about one of its people, whom "they" is not."""
    types = [knowledge.subjects[name].type for name in question.focus.topic]
    person = types[:1] == ["person"] and question.has("they") and not question.has("he", "she")
    return types[:1] == ["organization"] or (person and "organization" in types)


def his_paper(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What did his report to the Council say?" of somebody who is recorded to have told that body something."""
    match = _HIS_PAPER.search(" ".join(question.words))
    bodies = question.named()
    if not match or not bodies or bodies != question.named("body") or question.times or question.yes_no:
        return None
    for person in References(question, knowledge).recent(("person",)):
        made = [e for e in knowledge.facts(person, Event) if set(bodies) <= {*e.others, *e.by}]
        if len(made) == 1:
            return replace(question, fact=made[0].id)
    return None


def to_the_day(question: Question, knowledge: Knowledge) -> Question | None:
    """ "On which day exactly?" after a date that is only known to the month: the question before, asked for the day."""
    last = question.focus
    asks = _TO_THE_DAY.fullmatch(" ".join(question.words)) and not _EXACT.isdisjoint(question.words)
    if not asks or question.subjects or question.times or last.kind not in DATED or last.aside:
        return None
    told = question.told(knowledge)
    dates = [fact.date for fact in told if isinstance(fact, Event)]
    dates += [edge for fact in told if isinstance(fact, Tenure) for edge in (fact.start, fact.end)]
    known = [date for date in dates if date]
    if not known or any(date.day for date in known):
        return None
    named = tuple(last.mentions) or tuple(mention(name, knowledge) for name in last.topic[:1])
    again = question.taken_as(last.kind, subjects=named, words=tuple(last.words))
    return replace(again, marks=frozenset(last.marks) - {"yes_no"}, text="which day exactly", yes_no=False)


STEPS = (his_paper, to_the_day)
