"""Claims that set one person in front: "it was him who downsized UNMIK, right?", "is he the one who led the ICO?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.kinds import KINDS
from actions.question import Question
from knowledge import Knowledge

_SOFTLY = r"(?:(?:really|actually|also|then|even|indeed|perhaps|maybe) )*"
_ONE = r"(?P<one>he|him|she|her|_person_)"
_CLEFT = re.compile(
    rf"(?:so |and |but |then )*(?:it (?:was|is)|(?:was|is) it) {_SOFTLY}(?P<denied>not )?{_SOFTLY}{_ONE} "
    r"(?:who|that|whom) (?P<rest>(?!is it\b|was it\b).+)"
)
_THE_ONE = re.compile(
    rf"(?:so |and |but |then )*(?:{_ONE} (?:was|is)|(?:was|is) (?P<other>he|she|_person_)) "
    rf"{_SOFTLY}(?P<denied>not )?{_SOFTLY}"
    r"the (?:one|man|person|guy|woman|chap|fellow|same(?: one| man| person)?) (?:who|that) (?P<rest>.+)"
)


def said_plainly(question: Question, knowledge: Knowledge) -> Question | None:
    """Return what is claimed of somebody without the frame around that person."""
    text = " ".join(question.words)
    match = _CLEFT.fullmatch(text) or _THE_ONE.fullmatch(text)
    if not match or question.has("when", "where", "why", "how_many", "which"):
        return None
    one = match["one"] or match["other"]
    named = question.named("person")[:1] if one == "_person_" else []
    person = named or References(question, knowledge).recent(("person",))[:1]
    if not person or (one == "_person_" and not named):
        return None
    others = [s for s in question.subjects if s["id"] not in named]
    likely = next((name for name, _ in question.ranking if name in KINDS), question.kind)
    denied = match["denied"] and not question.words[0].startswith(
        ("is", "was")
    )  # "was it not he who …?" hopes for a yes
    kind = question.kind if question.kind in KINDS else likely
    marks = question.marks - {"who", "it", "he", "she", "that", "negated"} | ({"denied"} if denied else set())
    words = ("_person_", *match["rest"].split())
    subjects = (mention(person[0], knowledge), *others)
    return replace(question, kind=kind, words=words, subjects=subjects, marks=frozenset(marks), yes_no=True)


STEPS = (said_plainly,)
