"""Follow-ups for names and offices: what the head of an organization or its members are called, and whether two offices
are one person's.
"""

from __future__ import annotations

import re

from actions.context.clauses import mention
from actions.followups.asking import ask, of_type
from actions.followups.ellipsis import names_any, words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Members, Tenure

_HEAD = r"(?:head|leader|boss|chief|director|head of mission|man in charge|person in charge)"
_NAME = r"(?:(?:and |so |what is |what was |under what |by what )*(?:the|his|her|their|whose)? ?name)"
_NAME_OF_HEAD = re.compile(
    rf"\b{_HEAD} (?:of|at|in|with) (?:the )?_(?:organization|body)_ (?:\w+ ){{0,3}}?{_NAME}$|"
    r"_role_ (?:\w+ ){0,3}?(?:what is |and )?(?:his|her) name$"
)
_HIS_NAME = re.compile(rf"{_NAME}(?: (?:is|was|then|exactly|again))*")


def name_of_head(question: Question, knowledge: Knowledge) -> Question | None:
    """ "I am to write to the boss of EULEX. The name, please?", "his name?" where nobody was talked about: the head."""
    text = question.said
    named = question.named("organization", "body", "role")
    if _NAME_OF_HEAD.search(text) and len(named) == 1 and len(question.subjects) == 1:
        subjects = question.subjects
    else:
        topic = question.topic(knowledge, "organization")
        somebody = of_type("person", question.focus.subjects, knowledge)
        asks = _HIS_NAME.fullmatch(text) and question.has("he", "she")
        if not asks or not topic or somebody or question.subjects:
            return None
        subjects = (mention(topic, knowledge),)
    words, marks = ("who", "leads", f"_{subjects[0]['type']}_"), frozenset({"who", "the_head"})
    return question.taken_as("leader", subjects=subjects, words=words, marks=marks)


_ONE_OR_TWO = re.compile(
    r"(?:(?:so|and|but|is|are|was|were|that|this|it|they|those|these|both|all|really|actually|held by|done by|"
    r"just|still) )*"
    r"(?:(?:two|one)(?: (?:different|separate|distinct|single))?(?: (?:people|persons?|men|man|guys?|jobs?|"
    r"offices?|posts?))? "
    r"or (?:just |only |really )?(?:one|two)(?: and the same)?|"
    r"(?:one and )?the same (?:man|person|guy|one|fellow|chap|individual)(?: or (?:two|not|different\w*))?)"
    r"(?: (?:people|persons?|men|man|guys?|in both(?: cases| jobs| offices| posts)?|twice|then|both times))*"
)


def one_person_or_two(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Two people or one?" after two offices: who held them."""
    if not _ONE_OR_TWO.fullmatch(question.said) or names_any(question):
        return None
    named = [str(s["id"]) for s in question.focus.mentions if s.get("type") == "role"]
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Tenure) and fact.role]
    held = [fact.role for person in {t.person for t in told} for fact in knowledge.tenures(person) if fact.role]
    roles = list(dict.fromkeys(named if len(named) > 1 else held if named else [str(fact.role) for fact in told]))
    if len(roles) != 2:
        return None
    words = "are the _role_ and the _role_ one person or two"
    return ask(question, knowledge, "in_common", roles, words, ["other_post"], yes_no=False)


_LISTED = frozenset(
    {"list", "lists", "listed", "names", "name", "named", "enumerated", "somewhere", "anywhere", "full", "complete"}
    | {"members", "states", "countries", "nations", "them", "they", "each", "all", "any", "one", "by", "available"}
    | {"you", "have", "got", "get", "give", "show", "see", "exist", "not", "which", "those", "_number_"}
)


def list_of_members(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Is there a list of all of them?" after how many belong to an organization: which ones they are."""
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Members)]
    asks = question.has_word("list", "lists", "listed", "names", "enumerated")
    if not asks or len(told) != 1 or set(question.words) - words_of("small") - _LISTED or question.subjects:
        return None
    words = "names of all members of _organization_"
    return ask(question, knowledge, "members", [told[0].subject], words, ["which", "names_only"], yes_no=False)
