"""Follow-ups on names and offices that were told: whether two offices are one person's, what his first name is, and
what something is called in the language of all this.
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.references import References
from actions.context.referring import mention
from actions.followups.ellipsis import says_only, words_of
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
_FIRST_NAME = re.compile(r"\b(?:first|last|given|family|christian|full|sur) ?names?\b|\b(?:surname|forename)s?\b")


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


def his_first_name(question: Question, knowledge: Knowledge) -> Question | None:
    """ "With one t or two, his first name?": the full name of the person meant."""
    about = question.has("he", "she") or bool(question.topic(knowledge, "person"))
    asks = _FIRST_NAME.search(" ".join(question.words)) and not question.subjects and not question.times
    person = References(question, knowledge).recent(("person",))[:1] if about and asks else []
    if not person or question.kind not in ("full_name", "out_of_scope", "overview", "other_subject", "in_common"):
        return None
    named = (mention(person[0], knowledge),)
    asked = replace(question.as_kind("full_name"), subjects=named, words=("full", "name", "of", "_person_"))
    return replace(asked, marks=frozenset({"name_of"}), yes_no=False, uncovered=(), foreign=(), unheard=())


_OF_SOMEBODY = frozenset(
    {"name", "names", "person", "persons", "man", "human", "guy", "one", "called", "real", "actual"}
)


def name_of_the_head(question: Question, knowledge: Knowledge) -> Question | None:
    """ "A name?" after who is above an organization, or that its head is not recorded by name: who leads it."""
    asks = question.has("name_of") or question.has_word("person", "name", "names")
    bare = (
        asks
        and set(question.words) - words_of("small") <= _OF_SOMEBODY
        and not re.search(r"\b(?:its?|full)\b", question.text.lower())
    )
    last, told = question.focus, question.told(knowledge)
    of_head = last.kind in ("leader", "parent", "relation") and "who" in last.marks
    organization = question.topic(knowledge, "organization")
    if not bare or not of_head or not organization or question.subjects or any(isinstance(f, Tenure) for f in told):
        return None
    named = (mention(organization, knowledge),)
    words, marks = ("who", "leads", "_organization_"), frozenset({"who", "the_head", "name_of"})
    return question.taken_as("leader", subjects=named, words=words, marks=marks, yes_no=False, unheard=())


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


def in_own_language(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Its English one, then": the full name of what is talked about."""
    asks = question.has_word("english") and says_only(question, "own_language", "asking")
    if not asks or question.subjects or not question.focus.topic or question.has_word(*(words_of("asking") - {"how"})):
        return None
    named = (mention(question.focus.topic[0], knowledge),)
    asked = replace(question.as_kind("full_name"), subjects=named, marks=frozenset({"name_of"}), yes_no=False)
    return replace(asked, uncovered=(), foreign=(), unheard=())


_A_NAME = re.compile(
    r"(?:(?:so|and|but|then|who|exactly|just|a|the|any|his|her|their|is there|what|which) ?)*names?(?: then)?"
)


def name_of_whom_asked(question: Question, knowledge: Knowledge) -> Question | None:
    """ "So who, name?", "a name?" after a question for a head that was answered with no person: for the head's name."""
    last, about = question.focus, question.topic(knowledge, "organization")
    told = [fact for fact in question.told(knowledge) if isinstance(fact, Tenure)]
    asked_who = "who" in last.marks and (last.kind == "parent" or (last.kind == "leader" and (last.timed or not told)))
    if not about or not asked_who or question.subjects or not _A_NAME.fullmatch(" ".join(question.words)):
        return None
    times = tuple(last.times) if last.timed else ()
    words = ("who", "led", "_organization_", *(["_time_"] if times else []))
    marks = frozenset({"who", "the_head"})
    return question.taken_as("leader", subjects=(mention(about, knowledge),), words=words, times=times, marks=marks)


STEPS = (name_of_whom_asked, one_person_or_two, his_first_name, in_own_language)
