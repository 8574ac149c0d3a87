"""What a clause says that only makes sense after another one: signs of ellipsis in its words (see ellipsis.yml)."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import yaml

from actions.question import Question
from actions.roots import root
from knowledge.models import BaseFact

NO_DETAIL = frozenset(
    {"mandate", "staff", "members", "origin", "status", "full_name", "compare_size", "policy", "tenure"}
)
"""The kinds that are no detail of what was told, where the classifier is sure: "what was it for"."""
SURE = 0.9
_WHICH_OF_THEM = re.compile(
    r"\b(?:which|who)(?: ones?)?(?: out)? of "
    r"(?:these|those|them|the (?:two|three|four|five|six)|all (?:of )?(?:these|those|them))\b"
    r"(?! _| (?!two|three|four|five|six|men|guys|people|persons|gentlemen|is|was|are|were|has|had|did|does|do|came|"
    r"comes|held|led|served|worked|works|represented|stayed|still|also)\w)"
)


_WHICH_NOUN = re.compile(
    r"^(?:and |so |but |well |in )*"
    r"(?:which|what|(?:(?:can|could) (?:you|i) )?(?:please )?(?:name|list|enumerate|identify) "
    r"(?:those|these|the|them|all)(?: the| those)?)(?: are the)? (?!(?:one|ones|are|is|was|were|did|do|does)\b)([a-z]+)"
    r"(?: (?:are|were|would|might|could) (?:those|these|they|that|it)(?: be)?)?"
    r"(?: (?:by name|exactly|then|precisely|please))*$"
)


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    raw: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    return {group: frozenset(words.split()) for group, words in raw.items()}


def words_of(*groups: str) -> frozenset[str]:
    """Return the words of groups of ellipsis.yml."""
    return frozenset().union(*(_groups()[group] for group in groups))


def says_only(question: Question, *groups: str) -> bool:
    """Return whether the clause names nothing and consists of small words and those of the groups."""
    return not question.subjects and not question.times and set(question.words) <= words_of("small", *groups)


def asks_origin(question: Question) -> bool:
    """Return whether the clause asks only where from: "from where, then?"."""
    return question.has_word("where") and question.has_word("from") and says_only(question, "origin")


def asks_names_only(question: Question) -> bool:
    """Return whether the clause only asks to have the names alone: "just the names, please"."""
    return question.has("names_only") and not question.subjects and len(question.words) <= 5


def asks_which_of_them(question: Question) -> bool:
    """Return whether the clause asks which of several that were named before: "which of these three was French?"."""
    return bool(_WHICH_OF_THEM.search(" ".join(question.words)))


def noun_asked_for(question: Question) -> str:
    """Return the noun of "which organizations are those?" or "which clubs?", a clause that asks to have named what was
    only mentioned; empty where it asks something else.
    """
    found = _WHICH_NOUN.search(" ".join(question.words))
    return found[1] if found and not question.subjects and not question.times else ""


def mentions_some(fact: BaseFact, noun: str) -> bool:
    """Return whether a fact speaks of some or so many of what the noun names, without naming them."""
    words = re.findall(r"\w+", str(getattr(fact, "text", "") or "").lower())
    places = [n for n, word in enumerate(words) if root(word) == root(noun)]
    return any(word in words_of("some") or word.isdecimal() for n in places for word in words[max(0, n - 3) : n])


def asks_extreme_person(question: Question) -> bool:
    """Return whether the clause only asks who of those talked about was first, last or longest: "who came earlier?"."""
    extreme = question.has("oldest", "newest", "first", "last") or question.has_word(
        "longest", "longer", "shortest", "briefest"
    )
    return (
        extreme
        and (question.has_word("who", "which") or question.words[:1] == ("the",))
        and says_only(question, "order", "span", "post")
    )


def is_bare(question: Question) -> bool:
    """Return whether the clause is a name and nothing else."""
    return bool(question.subjects) and all(word.startswith("_") or word == "the" for word in question.words)


def says_the_same(question: Question) -> bool:
    """Return whether the clause asks for the same of what it names: "EUSR likewise", "same for KFOR"."""
    words = {word for word in question.words if not word.startswith("_")}
    return (
        bool(question.subjects) and bool(words & words_of("same")) and words <= words_of("small", "same", "around_same")
    )


def only_time(question: Question) -> bool:
    """Return whether the clause is a time and nothing else: "in August 2011?", "and 2013?"."""
    said = set(question.words) - {"_time_"} <= words_of("small", "time")
    return bool(question.times) and not question.subjects and said


def only_now(question: Question) -> bool:
    """Return whether the clause is the present time and nothing else, after a time was talked about: "and today?"."""
    said = question.has("now") and set(question.words) <= words_of("small", "now")
    return said and bool(question.focus.times) and not question.subjects and not question.times


def asks_sum(question: Question) -> bool:
    """Return whether the clause asks only for the sum of what was counted: "and all together?"."""
    return question.has("total") and says_only(question, "sum")


def asks_how_many(question: Question, *groups: str) -> bool:
    """Return whether the clause asks for a number and does not say of what: "and how many?"."""
    return question.has("how_many") and set(question.words) <= words_of("small", "number", *groups)


def asks_span(question: Question) -> bool:
    """Return whether the clause asks only from or until when: "there since?", "until?", "from when to when?"."""
    return (
        question.has("start", "end")
        and not question.has("that", "why", "who", "where")
        and not question.has_word("it", "they", "did", "was", "is")
        and len(question.words) <= 6
        and says_only(question, "span", "post")
    )


def asks_detail(question: Question) -> bool:
    """Return whether the clause only asks when, why or by whom the last thing was: "why?", "whose idea was that?"."""
    words = question.words
    if question.subjects or question.times or question.numbers or not question.focus.facts or len(words) > 9:
        return False
    if not question.has("when", "why", "who") and not question.has_word("what", "whose", "whom", "when"):
        return False
    if question.kind in NO_DETAIL and question.confidence >= SURE:
        return False
    if question.has("when") and says_only(question, "date"):
        return True
    points = question.has("it", "that", "they") and not question.has("the_head")
    if question.has_word("what") and question.words[-3:-1] == ("came", "of"):  # "what came of it?"
        return True
    brief = points or len(words) <= 4 or question.has("why")
    return brief and set(_without_pointed_noun(question)) <= words_of(
        "small", "detail", *(("cause",) if question.has("why") else ())
    )


def _without_pointed_noun(question: Question) -> list[str]:
    """Return the words without the noun that "that" or "this" points with: "which year was that appointment"."""
    words = list(question.words)
    if not question.has("when", "why") or question.kind == "as_of":
        return words
    return [
        word for n, word in enumerate(words) if not (n == len(words) - 1 and n and words[n - 1] in ("that", "this"))
    ]
