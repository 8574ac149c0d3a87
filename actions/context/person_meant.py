"""Whom a follow-up means by a post, or which post of somebody: "no, the one at the OSCE", "and the European one?"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from actions.context.descriptions import put_somewhere
from actions.context.references import References
from actions.context.referring import mention
from actions.finders.common import Asked
from actions.followups.holders_told import LEADING
from actions.followups.other_subject import for_other_subject
from actions.kinds import KINDS, REFUSED
from actions.question import Question
from actions.roots import root
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Tenure
from knowledge.names import names_of, normal_name

_SOMEBODY = (
    r"(?:one|man|guy|person|woman|lady|chap|fellow|bloke|dude|gentleman|diplomat|official|head|boss|chief|leader|"
    r"director)"
)
_HOLDER_AT = re.compile(
    rf"\b(?:the|that|their|your) {_SOMEBODY}(?: (?:who|that|is|was|sits|works|now|there|currently|over|down|up))* "
    r"(?:at|of|from|in|with|for|heading|leading|running|over) (?:the )?_(?:organization|body)_$"
)
_TALKED_OVER = frozenset(
    {"other_subject", "pick", "overview", "leader", "deny", "more", "out_of_scope", "complaint", "relation"}
)
"""The kinds that a clause which only says whom it means is taken for."""
_CORRECTING = re.compile(
    r"(?:(?:and|or|but|no|not|so|ok|oh|well|sorry|wait|actually|rather|now|what|about|how|then|him|i|we|you|is|was|am|are|"
    r"it|that|this|thinking|talking|speaking|asking|think|mean|meant|want|wanted|after|of|about|looking|for|do|not|did|"
    r"have|had|in|mind|kind|same|instead|who) ?)*"
)
_POST = r"(?:one|post|office|job|role|hat|title|position|function|mandate)"
_POST_BY_WORD = re.compile(rf"\b(?:the|his|her|that|this|a) (?P<word>_body_|_organization_|[a-z]+) {_POST}\b")
_NO_NAME = frozenset({"same", "first", "second", "third", "last", "next", "former", "latter", "previous", "new", "old"})
"""Words beside "one" or "post" that tell a place or a time of it, not how it is called."""
_ABOVE = re.compile(
    r"\b(?:his|her|_person_) (?:own |direct |immediate |line )?(?:boss|superiors?|supervisor|line manager)\b"
    r"(?! (?:before|after|was he)\b)"
    r"|\b(?:boss|superiors?|supervisor) (?:of|over|above) (?:him|her|_person_)\b"
    r"|\b(?:to whom|who(?:m)?) (?:did|does|had|must|should) (?:he|she|_person_) (?:have to )?(?:report|answer)(?: to)?$"
    r"|\bwho (?:is|was|stood|stands|ranked) (?:above|over) (?:him|her|_person_)$"
    r"|\bwho (?:all )?(?:works?|worked|serves?|served|is|was|are|were) (?:\w+ )?(?:under|below) (?:him|her|_person_)$"
    r"|\bwho (?:all )?(?:reports?|reported|answers?|answered) to (?:him|her|_person_)$"
)
_EARLIER_POST = re.compile(
    r"\b(?:his|her|the) (?:previous|former|earlier|prior|old|last) (?:one|post|job|office|position|role|function)$"
)
_OF_HOLDERS = frozenset({*LEADING, "duration", "status", "start", "end"})
"""The kinds that are asked of somebody in an office; others are asked of the office itself."""
_BARE = frozenset({"other_subject", "pick", "overview"})
_CHOSEN_ONE = re.compile(
    r"\b(?:appoint\w*|name[ds]?|chose|choose|chosen|pick\w*|nominat\w*|select\w*|install\w*|put|sent|send)"
    r" (?:that|this) one\b"
)


def holder_at(question: Question, knowledge: Knowledge) -> Question | None:
    """ "No, I mean the one at the OSCE" after somebody was told of: of the head there, what was asked of that one."""
    text = " ".join(question.words)
    match = _HOLDER_AT.search(text)
    only = match and _CORRECTING.fullmatch(f"{text[: match.start()].strip()}")
    about_somebody = any(knowledge.subjects[name].type == "person" for name in question.focus.topic)
    about_somebody = about_somebody or "who" in question.focus.marks
    if not only or not about_somebody or question.kind not in _TALKED_OVER or len(question.subjects) != 1:
        return None
    named = tuple(_mission(subject, knowledge) for subject in question.subjects)
    question = replace(question, subjects=named, uncovered=(), foreign=())
    if question.focus.kind in LEADING - {"succession"} and "_person_" not in question.focus.words:
        again = for_other_subject(question.as_kind("other_subject"))
        return replace(again, marks=again.marks - {"then", "all"})  # it is one that is meant
    return replace(
        question.as_kind("leader"), words=("who", "leads", "_organization_"), marks=frozenset({"who", "the_head"})
    )


def _mission(subject: dict[str, Any], knowledge: Knowledge) -> dict[str, Any]:
    """Return the mission of a body, which has a head that can be known; itself where it has none."""
    missions = [child.id for child in knowledge.children(subject["id"]) if child.type == "organization"]
    return mention(missions[0], knowledge) if subject["type"] == "body" and missions else subject


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


def one_chosen(question: Question, knowledge: Knowledge) -> Question | None:
    """ "The ISG appointed that one, too, I guess" after somebody was told of: that one is the person."""
    text = " ".join(question.words)
    person = question.topic(knowledge, "person")
    if not person or question.named("person") or not _CHOSEN_ONE.search(text):
        return None
    words = tuple(re.sub(r"\b(?:that|this) one\b", "_person_", text, count=1).split())
    subjects = (*question.subjects, mention(person, knowledge))
    return replace(question, words=words, subjects=subjects, marks=question.marks - {"that"})


def somebody_put(question: Question, knowledge: Knowledge) -> Question | None:
    """ "The UN put some Italian there, who was that?": the heads of organizations who are from that country."""
    persons = put_somewhere(Asked(question, knowledge, wording()))
    asks = question.has("who", "name_of", "when") or question.has_word("name", "called")
    if not persons or not asks or question.yes_no or set(question.named("person")) & set(persons):
        return None
    about = tuple(mention(person, knowledge) for person in persons)
    kind = "office" if not question.has("when") else "tenure"
    marks = question.marks & {"when", "start", "end"}
    words = ("what", "office", "did", "_person_", "hold")
    return question.taken_as(kind, subjects=about, words=words, marks=marks, times=())


def superior(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who was his boss?" asks for one above somebody, or below, which is never recorded; not for any head."""
    about = question.named("person") or question.has("he", "she")
    if not about or not _ABOVE.search(" ".join(question.words)) or question.named("organization", "body", "role"):
        return None
    persons = question.named("person") or References(question, knowledge).recent(("person",))
    if not persons:
        return None
    return replace(question.as_kind(REFUSED), subjects=(mention(persons[0], knowledge),), foreign=())


def earlier_post(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And his previous one?" after somebody's office: of an earlier office, not of who had it before."""
    bare = _EARLIER_POST.search(" ".join(question.words)) and not question.subjects and not question.has("who")
    if not bare or question.focus.kind != "office" or not question.topic(knowledge, "person"):
        return None
    words = ("which", "office", "did", "he", "hold", "before")
    marks = frozenset({"he", "previous_career", "which"})
    return question.taken_as("office", words=words, marks=marks)


def still_there(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Still in office?" of the one talked about wants a yes or a no."""
    bare = question.words[:1] in (("still",), ("already",)) and not question.has("who", "when", "how_long", "why")
    person = question.topic(knowledge, "person")
    if not bare or not person or question.yes_no or question.subjects or question.kind not in ("status", "tenure"):
        return None
    named = (mention(person, knowledge),)
    return replace(question.as_kind("status"), subjects=named, yes_no=True, marks=question.marks | {"now", "active"})


STEPS = (holder_at, post_by_word, somebody_put, superior, earlier_post, still_there)
"""Those that say what is asked; `one_chosen` only fills in whom it is about."""
