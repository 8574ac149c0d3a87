"""The roots of words: what the forms of a word, and the words of one family, share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from snowballstemmer import stemmer

from knowledge import Knowledge
from knowledge.models import BaseFact, Mandate, Policy, Subject, Task
from knowledge.names import names_of, normal_name

if TYPE_CHECKING:
    from actions.finders.common import Asked

_STEMMER = stemmer("english")
ROOT_LENGTH = 6
"""So many letters of a stem tell families of words apart ("administer" and "administration" are one)."""
_IRREGULAR = {
    form: verb
    for verb, forms in {
        "oversee": "oversaw overseen oversight", "lead": "led", "take": "took taken", "give": "gave given",
        "run": "ran", "begin": "began begun", "write": "wrote written", "choose": "chose chosen", "draw": "drew drawn",
        "hold": "held", "send": "sent", "keep": "kept", "bring": "brought", "fight": "fought", "withdraw": "withdrew",
        "seek": "sought", "teach": "taught", "build": "built", "rise": "rose risen",
        "find": "found", "break": "broke broken",
    }.items()
    for form in forms.split()
}  # fmt: skip
"""Forms of verbs that stemming does not bring together."""


@lru_cache(maxsize=50_000)
def root(word: str) -> str:
    """Return what words of one family share: the first letters of the stem ("transferred" and "transfers" →
    "transf").
    """
    return str(_STEMMER.stemWord(_IRREGULAR.get(word, word)))[:ROOT_LENGTH]


@lru_cache(maxsize=50_000)
def _roots(text: str) -> frozenset[str]:
    return frozenset(root(word) for word in normal_name(text).split())


def fact_roots(fact: BaseFact) -> frozenset[str]:
    """Return the roots of everything that a fact says."""
    parts: list[str] = [*fact.words]
    for key in ("text", "why", "result", "name", "requested_by", "unit", "first", "every"):
        value = getattr(fact, key, None)
        if isinstance(value, str):
            parts.append(value)
    return frozenset().union(*(_roots(part) for part in parts)) if parts else frozenset()


def roots_told(facts: Iterable[BaseFact], subjects: Iterable[Subject] = ()) -> set[str]:
    """Return the roots of everything that the facts say, and of the names of the subjects."""
    told = {word for fact in facts for word in fact_roots(fact)}
    return told.union(*(_roots(title) for subject in subjects for title in names_of(subject)))


@lru_cache(maxsize=4)
def roots_of_tasks(knowledge: Knowledge) -> frozenset[str]:
    """Return the roots of the words of all that is recorded of what organizations do and countries want."""
    facts = (fact for fact in knowledge.by_id.values() if isinstance(fact, Mandate | Policy | Task))
    return frozenset().union(*(fact_roots(fact) for fact in facts))


def result_roots(fact: BaseFact) -> frozenset[str]:
    """Return the roots of what an event led to."""
    return _roots(str(getattr(fact, "result", None) or ""))


def content_roots(asked: Asked, words: Sequence[str] | None = None) -> list[str]:
    """Return the roots of the words of the question, or of some of them, that carry content."""
    stop = asked.wording.words("search")["stopwords"].split()
    generic = {root(word) for word in asked.wording.words("search")["generic"].split()}
    found = (
        root(word)
        for word in (asked.question.words if words is None else words)
        if len(word) > 2 and word.isalpha() and word not in stop
    )
    return list(dict.fromkeys(word for word in found if word not in generic))
