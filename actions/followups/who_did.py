"""Of whom what was claimed is true: "who did, then?", "and Tanin, did he?", "it was him who led it, right?"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.followups.ellipsis import words_of
from actions.followups.other_subject import POINTERS
from actions.kinds import KINDS, REFUSED
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event, Relation

_ASKS = r"(?:do|does|did|is|was|are|were|has|had|have)"
_WHO_DID = re.compile(
    r"(?:who|which(?: (?:one|ones|of (?:them|these|those)|organi[sz]ation|body|mission|office|force|group|person|man"
    rf"|country|state|document))?|what) {_ASKS}(?: (?:it|so|that|then|instead|actually|really))*"
    r"(?: (?:if|when) (?:it is |it was )?not (?:the )?(?P<other>_\w+_|it|they|he|she|them|him|her))?"
)
_IT_WAS = frozenset({"it", "that", "this", "who", "which"})
"""Words around the name in "was it Ban who …"."""
OPEN = {"mandate": "task_holder", "status": "list", "start": "list", "end": "list"}
"""The kinds that ask of whom something is true which another kind says of somebody."""
WHOLE = frozenset({"event", "downsizing", "review", "relation", "event_at", "creation", "parent", "appointment"})
"""The kinds whose answer tells who it was, whoever had been claimed."""


def who_did(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who did, then?" after a question for yes or no asks that with who in the place of the one it was asked of."""
    last = question.focus
    match = _WHO_DID.fullmatch(" ".join(_without_lead(question.words)))
    if not match or question.times or "yes_no" not in last.marks:
        return None
    if last.kind == REFUSED:  # "does the UN pay for it?" "who does?"
        return question.as_kind(REFUSED)
    if last.kind not in KINDS or last.aside:
        return None
    if bool(question.subjects) != bool(match["other"] and match["other"].startswith("_")):
        return None
    if last.kind in WHOLE and any(_tells_who(fact) for fact in question.told(knowledge)):
        return question.taken_as("detail", marks=frozenset({"told_noun"}), subjects=(), yes_no=False)
    place = next((n for n, word in enumerate(last.words) if _is_name(word)), None)
    if place is None or not last.mentions or not set(last.words[:place]) <= words_of("small"):
        return None
    claimed, *others = last.mentions
    rest = [word for n, word in enumerate(last.words[place + 1 :]) if n or word not in _IT_WAS]
    lead = ["which", "organization"] if claimed["type"] == "organization" else ["who"]
    marks = (frozenset(last.marks) - POINTERS - {"yes_no"}) | ({"which", "which_body"} if lead[1:] else {"who"})
    return question.taken_as(
        OPEN.get(last.kind, last.kind),
        words=(*lead, *rest),
        subjects=tuple(others),
        times=tuple(last.times) if last.timed else (),
        numbers=tuple(last.numbers),
        marks=marks,
        yes_no=False,
    )


_IS_ONE = re.compile(
    r"(?:_person_ (?:is|was|has been|would be|counts as)(?: (?:not|also|then|indeed|certainly|definitely|surely))*"
    r"|_person_ (?:is|was) he(?: not)?"
    r"|(?:is|was|and|what about)(?: not)? _person_) (?:one|that|(?:an?|the same) (?:one|too)?)"
    r"(?: (?:too|also|as well|then|of them|though|either|or not))*"
)
"""Says of somebody else that he is what was asked of the first one: "but Zannier was one"."""
_WHAT_ONE_IS = ("country", "role")


def is_one(question: Question, knowledge: Knowledge) -> Question | None:
    """ "But Zarif was one, wasn't he?" after the question if somebody was an Italian, or an SRSG."""
    last = question.focus
    text = " ".join(_without_lead(question.words))
    if not _IS_ONE.fullmatch(text) or len(question.subjects) != 1 or question.times or "yes_no" not in last.marks:
        return None
    what = [one for one in last.mentions if one["type"] in _WHAT_ONE_IS]
    if len(what) != 1 or last.kind not in KINDS or last.aside:
        return None
    kind = "origin" if what[0]["type"] == "country" else "office"
    words = ("is", "_person_", "a", f"_{what[0]['type']}_")
    return question.taken_as(
        kind,
        yes_no=True,
        words=words,
        subjects=(*question.subjects, what[0]),
        marks=frozenset(last.marks) & {"then", "represented"},
    )


def _without_lead(words: tuple[str, ...]) -> tuple[str, ...]:
    while words[:1] and words[0] in ("and", "so", "but", "well", "ok", "then", "now"):
        words = words[1:]
    return words


def _is_name(word: str) -> bool:
    return word.startswith("_") and word not in ("_time_", "_number_")


def _tells_who(fact: object) -> bool:
    return isinstance(fact, Relation) or (isinstance(fact, Event) and bool(fact.by))


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
    text = question.said
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
