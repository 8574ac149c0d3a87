"""Follow-ups on names and offices that were told: whether two offices are one person's, what his first name is, and
what something is called in the language of all this.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Members, Tenure

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
    if not _ONE_OR_TWO.fullmatch(" ".join(question.words)) or question.subjects or question.times:
        return None
    named = [str(s["id"]) for s in question.focus.mentions if s.get("type") == "role"]
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Tenure) and fact.role]
    held = [fact.role for person in {t.person for t in told} for fact in knowledge.tenures(person) if fact.role]
    roles = list(dict.fromkeys(named if len(named) > 1 else held if named else [str(fact.role) for fact in told]))
    if len(roles) != 2:
        return None
    words = ("are", "the", "_role_", "and", "the", "_role_", "one", "person", "or", "two")
    subjects = tuple(mention(str(role), knowledge) for role in roles)
    asks = replace(question.as_kind("in_common"), subjects=subjects, words=words, marks=frozenset({"other_post"}))
    return replace(asks, yes_no=False, uncovered=(), foreign=(), unheard=())


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
    named, words = (mention(told[0].subject, knowledge),), ("names", "of", "all", "members", "of", "_organization_")
    marks = frozenset({"which", "names_only"})
    return question.taken_as("members", subjects=named, words=words, marks=marks, yes_no=False, unheard=())


STEPS = (one_person_or_two,)
