"""Follow-ups for what a number is of: "what does the 690 stand for, then?", "so which one has more than 30?"."""

from __future__ import annotations

import re

from actions.finders.common import Asked
from actions.finders.headcounts import total_of
from actions.followups.asking import ask, of_type
from actions.followups.ellipsis import names_any, words_of
from actions.kinds import REFUSED
from actions.question import Question
from actions.roots import root
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Members, Staff

SMALLEST = 20
"""A number below this is a place in a list, or counts those who were told of, if no figure is so large."""


def figure_meant(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What is the 690, then?" asks for the figure that is as large, whatever was talked about."""
    asks = question.has_word("what", "which", "who", "whom", "whose", "where")
    if not asks or len(question.numbers) != 1 or names_any(question) or question.fact:
        return None
    rest = set(question.words) - {"_number_"} - words_of("small", "number_of")
    if rest and (question.words[0] == "how" or not {root(word) for word in rest} <= _units(knowledge)):
        return None
    number = question.numbers[0]
    if _is_recorded(number, knowledge):
        words = ("which", "has", "_number_", "people")
        marks = frozenset({"which"})
        return question.taken_as("staff", words=words, marks=marks, yes_no=False)
    counted = number >= SMALLEST and question.focus.topic
    return question.as_kind(REFUSED) if counted or (rest and question.has_word("has", "have", "had")) else None


def _units(knowledge: Knowledge) -> set[str]:
    """Return the roots of what is counted: of "what has more than 30 contingents?"."""
    counted: list[Staff | Members] = [*knowledge.all_facts(Staff), *knowledge.all_facts(Members)]
    said = " ".join(f"{fact.unit} {' '.join(fact.words)}" for fact in counted)
    return {root(word) for word in re.findall(r"\w+", said.lower())}


def _is_recorded(number: int, knowledge: Knowledge) -> bool:
    """Return whether it is a figure that is recorded, or what an organization's figures add up to."""
    figures = {fact.value for fact in knowledge.all_facts(Staff)} | {
        fact.value for fact in knowledge.all_facts(Members)
    }
    totals = (total_of(Asked(Question("staff"), knowledge, wording()), o.id) for o in knowledge.organizations)
    return number in figures or any(total and total[0] == number for total in totals)


_WHAT_THEY_DO = re.compile(
    r"\bwhat (?:do|does|did|are|were) (?:(?:the|those|these|all|its|their|your|so many) )*"
    r"(?:_number_ )?(?P<who>[a-z]+)?"
    r"(?: (?:there|here|in it|at it|actually|even|all|really|in _home_|"
    r"(?:at|in|of|from) (?:the )?_organization_))* "
    r"(?:do|doing)(?: (?:there|here|exactly|all day|in _home_|actually))*$"
)


def what_they_do(question: Question, knowledge: Knowledge) -> Question | None:
    """ "What do those 1,500 people do?" asks what the organization does that has them, not how many they are."""
    match = _WHAT_THEY_DO.search(question.said)
    people = {*wording().words("search")["staff_nouns"].split(), "soldiers", "people"}
    if not match or (not question.numbers and match["who"] not in people) or question.named("person", "body"):
        return None
    counting = [fact.subject for fact in knowledge.all_facts(Staff) if fact.value in question.numbers]
    asked = Asked(Question("staff"), knowledge, wording())
    counting += [o.id for o in knowledge.organizations if (t := total_of(asked, o.id)) and t[0] in question.numbers]
    about = question.named("organization") or counting or question.focus.topic
    about = of_type("organization", about, knowledge)[:1]
    if not about:
        return None
    marks = question.marks & {"now", "residual", "then"}
    return ask(
        question, knowledge, "mandate", [about[0]], "what does _organization_ do", marks, numbers=(), yes_no=False
    )
