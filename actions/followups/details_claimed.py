"""The details of one claim, each as a question of its own: "it was launched in 2007, has 2,000 staff and may arrest
people" is right or wrong in every part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import dropwhile

from actions.checks.claimed_ends import subjects_at
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.wording import wording

_FROM = r"(?:\w+ ){0,3}?"
_PATTERNS = {
    "start": r"\b(?:launched|start(?:ed|s)|deploy(?:ed|s)|began|begun|found(?:ed)?|formed|established|set up|opened) "
    rf"{_FROM}_time_",
    "end": rf"\b(?:ended|closed|finished|concluded|dissolved|stopped|wound up|shut down) {_FROM}_time_",
    "tenure": rf"\b(?:led|headed|leading|heading|run|ran|head|in office|_role_) "
    rf"{_FROM}(?:_organization_ )?{_FROM}_time_",
    "origin": r"\b_country_ (?:career )?(?:diplomat|official|politician|lawyer|man|woman|citizen|ambassador)\b",
    "leader": r"\b(?:led|headed|run|directed|commanded) by (?:\w+ ){0,2}?_person_",
    "parent": r"\b(?:under (?:the )?_body_ (?:command|leadership|control|umbrella)|commanded by (?:the )?_body_)",
    "members": r"\b_number_ (?:\w+ ){0,2}?{states}\b",
    "staff": r"\b_number_ (?:\w+ ){0,2}?{people}\b",
    "mandate": r"\b(?:has|have|having|with|holds?|holding) (?:\w+ ){0,3}?(?:powers?|mandate|authority|competences?)\b",
}
"""What the words of a detail look like, by the kind of question that it answers."""
_MARKS = {"start": {"start"}, "end": {"end", "ended"}, "tenure": {"start", "the_head"}, "leader": {"the_head"}}
_GROUPS = {
    "soldiers": r"\b(?:soldiers?|troops?|peacekeepers?)\b",
    "local": r"\blocals?\b",
    "international": r"\binternationals?\b",
}
OF_CLAIM = "of_claim"
"""The mark of a question that is one detail of a claim."""
_NOT_QUOTED = {"did", "does", "has", "have", "having", "with", "holds", "hold", "holding", "the"}
OF_PERSONS = frozenset({"origin", "tenure"})
"""The kinds of details that somebody who is named has."""


def detail_quoted(question: Question) -> str:
    """Return the words of the detail of a claim that a question is, as they can be quoted; empty where it is none."""
    plain = dropwhile(lambda word: word.startswith("_") or word in _NOT_QUOTED, question.words)
    quoted = " ".join(plain)
    return quoted if question.has(OF_CLAIM) and "_" not in quoted else ""


def details_claimed(question: Question) -> list[Question]:
    """Return the details of a claim as questions, where it has several of different kinds; none where it has not."""
    masks = [sum(word == mask for word in question.words) for mask in ("_time_", "_number_")]
    if not question.yes_no or masks != [len(question.times), len(question.numbers)]:
        return []
    if len(question.named("organization")) > 1 or question.has("which", "who", "how_many", "when", "why"):
        return []
    if question.words[:1] and question.words[0] in ("is", "was", "did", "does", "do", "are", "were", "has", "have"):
        return []
    found = list(_details(question))
    return found if len({detail.kind for detail in found}) > 1 else []


def _details(question: Question) -> Iterator[Question]:
    text = question.said
    persons = question.named("person")
    taken: set[int] = set()
    spans: list[tuple[int, int, str]] = []
    for kind, pattern in _patterns().items():
        if kind in OF_PERSONS and not persons:
            continue
        for match in pattern.finditer(text):
            first = len(text[: match.start()].split())
            last = first + len(match[0].split())
            if taken.isdisjoint(range(first, last)):
                taken.update(range(first, last))
                spans.append((first, last, kind))
    for first, last, kind in sorted(spans):
        yield _detail(question, first, last, kind)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    people = "|".join(sorted(set(wording().words("search")["staff_nouns"].split()) - {"members", "member"}))
    states = "|".join(sorted({*words_of("states"), "contingents", "contingent", "members"} - {"governments"}))
    filled = {"{people}": f"(?:{people})", "{states}": f"(?:{states})"}
    patterns = {}
    for kind, text in _PATTERNS.items():
        for mark, words in filled.items():
            text = text.replace(mark, words)
        patterns[kind] = re.compile(text)
    return patterns


def _detail(question: Question, first: int, last: int, kind: str) -> Question:
    """Return one detail, from one word of the claim to before another, as a question of a kind."""
    words = question.words[first:last]
    before = {mask: sum(word == mask for word in question.words[:first]) for mask in ("_time_", "_number_")}
    within = {mask: sum(word == mask for word in words) for mask in before}
    times = question.times[before["_time_"] : before["_time_"] + within["_time_"]]
    numbers = question.numbers[before["_number_"] : before["_number_"] + within["_number_"]]
    named = [subject for place, subject in subjects_at(question) if first <= place < last]
    holder = "person" if kind in OF_PERSONS else "organization"
    front = [subject for subject in question.subjects if subject["type"] == holder and subject not in named][:1]
    text = " ".join(words)
    groups = {mark for mark, pattern in _GROUPS.items() if kind == "staff" and re.search(pattern, text)}
    return question.taken_as(
        kind,
        words=("did", f"_{holder}_", *words),
        marks=frozenset(_MARKS.get(kind, set()) | groups | {OF_CLAIM}),
        subjects=(*front, *named),
        times=times,
        numbers=numbers,
        unheard=(),
    )
