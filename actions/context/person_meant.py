"""Whom a follow-up means by a post, or which post of somebody: "no, the one at the OSCE", "and the European one?"."""

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
    text = " ".join(question.words)
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
