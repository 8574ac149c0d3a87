"""Which of somebody's offices a question means: "and the European one?", "until when did he keep that second post?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.followups.holders_told import LEADING
from actions.followups.other_subject import for_other_subject
from actions.kinds import KINDS
from actions.question import Question
from actions.roots import root
from knowledge import Knowledge
from knowledge.models import Tenure
from knowledge.names import names_of, normal_name

_POST = r"(?:one|post|office|job|role|hat|title|position|function|mandate)"
_POST_BY_WORD = re.compile(rf"\b(?:the|his|her|that|this|a) (?P<word>_body_|_organization_|[a-z]+) {_POST}\b")
_NO_NAME = frozenset({"same", "first", "second", "third", "last", "next", "former", "latter", "previous", "new", "old"})
"""Words beside "one" or "post" that tell a place or a time of it, not how it is called."""
_OF_HOLDERS = frozenset({*LEADING, "duration", "status", "start", "end"})
"""The kinds that are asked of somebody in an office; others are asked of the office itself."""
_BARE = frozenset({"other_subject", "pick", "overview"})


def post_by_word(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And the European one?" of somebody who held several offices: the one that alone is called so."""
    text = question.said
    match = _POST_BY_WORD.search(text)
    person = (question.named("person") or References(question, knowledge).recent(("person",)) or [""])[0]
    held = [fact for fact in knowledge.tenures(person) if fact.person == person] if person else []
    if not match or len(held) < 2 or match["word"] in _NO_NAME or question.named("role"):
        return None
    if not question.named("person") and person not in question.focus.topic:
        return None
    told = [fact for fact in held if fact.id in question.focus.facts]
    if match["word"] == "other":
        fits = [fact for fact in held if fact not in told] if len(told) == 1 else []
    else:
        fits = [fact for fact in held if _is_called(fact, match["word"], question, knowledge)]
    named = question.named(match["word"].strip("_")) if match["word"].startswith("_") else []
    others = [s for s in question.subjects if s["id"] not in {*named, person}]
    if len(fits) != 1 or (others and question.kind != "compare_time"):
        return None
    words = (*text[: match.start()].split(), "_role_", *text[match.end() :].split())
    about = (mention(person, knowledge),) if question.kind in (*_OF_HOLDERS, *_BARE) else ()
    office = replace(
        question,
        words=words,
        subjects=(*about, mention(fits[0].role, knowledge), *others),
        marks=question.marks - {"he", "she", "that"},
        uncovered=(),
    )
    if question.kind not in _BARE:
        return office if question.kind in KINDS else None
    known = question.focus.kind in KINDS and KINDS[question.focus.kind].followed
    return for_other_subject(office.as_kind("other_subject")) if known else office.as_kind("office")


def _is_called(tenure: Tenure, word: str, question: Question, knowledge: Knowledge) -> bool:
    """Return whether an office is called by a word, or is one at the organization or body that is named."""
    if word.startswith("_"):
        at = tenure.organization or ""
        parent = knowledge.subjects[at].parent if at else None
        return bool({at, parent} & set(question.named(word.strip("_"))))
    names = " ".join(normal_name(name) for name in names_of(knowledge.subjects[tenure.role]))
    return root(word) in {root(said) for said in names.split()}


STEPS = (post_by_word,)
"""Those that say what is asked; `one_chosen` only fills in whom it is about."""


OF_OFFICES = frozenset({"tenure", "succession", "appointment", "start", "end", "duration", "compare_time"})
"""The kinds that are asked of one office of somebody."""
TOLD = OF_OFFICES | {"office", "leader", "status", "other_subject"}
"""The kinds whose answers tell of an office; others only of what somebody was before."""
_ANY_POST = r"(?:posts?|offices?|jobs?|roles?|hats?|titles?|positions?|functions?|mandates?|appointments?)"
_BESIDE = re.compile(rf"\b(?:second|2nd|further|additional|extra|parallel|side|double) (?:\w+ )?{_ANY_POST}\b")
_POINTED = re.compile(rf"\b(?:that|this|the|his|her) (?:\w+ )?{_ANY_POST}\b|\bthere\b")
_OF_A_BODY = re.compile(r"\bit\b|\bthey\b|\bits\b|\btheir\b")


def with_office_meant(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the further office named that it means; itself where it means none, or names one."""
    if question.kind not in OF_OFFICES or question.named("organization", "body", "role", "document"):
        return question
    person = _person(question, knowledge)
    held = [fact for fact in knowledge.tenures(person) if fact.person == person] if person else []
    other = question.has("the_head", "previous_career") or question.has_word("other")
    meant = _meant(question, held) if len(held) > 1 and not other else None
    if not meant or meant.leads:
        return question
    named = [s for s in question.subjects if s["id"] != person]
    return replace(question, subjects=(mention(person, knowledge), *named, mention(meant.role, knowledge)))


def _person(question: Question, knowledge: Knowledge) -> str:
    """Return the one person whom the question names or points to, or that it goes on about without a word."""
    named = question.named("person")
    if named:
        return named[0] if len(named) == 1 else ""
    if question.has("he", "she"):
        return next(iter(References(question, knowledge).recent(("person",))), "")
    goes_on = not question.subjects and not _OF_A_BODY.search(question.said)
    return question.topic(knowledge, "person") if goes_on else ""


def _meant(question: Question, held: list[Tenure]) -> Tenure | None:
    """Return the office that the question calls the second one, else the one talked about, of those that were held."""
    beside = [tenure for tenure in held if not tenure.leads]
    if _BESIDE.search(question.said):
        return beside[0] if len(beside) == 1 else None
    focus = question.focus
    roles = [tenure for tenure in held if tenure.role in focus.topic[:2]]
    goes_on = focus.kind in TOLD and not question.times  # at a time of its own it can be another one
    told = [tenure for tenure in held if tenure.id in focus.facts] if goes_on else []
    if told and told[0].country and not _POINTED.search(question.said):  # what he was before
        told = []
    chosen = roles or told
    return chosen[0] if len(chosen) == 1 else None
