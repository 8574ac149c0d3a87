"""What follows a question and asks nothing further: a guess at its answer ("Who commands them? Washington?"), the same
once more ("… Who was it?"), the wish for all of them, or for a list.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.clauses import Clause, is_bare, only_names, text_of
from actions.followups.ellipsis import words_of

_ALL = frozenset({"all", "everybody", "everyone", "every", "each", "whole", "complete", "full", "entire"})
_AROUND_ALL = frozenset(
    {"them", "they", "these", "those", "one", "list", "line", "row", "names", "name", "in", "order"}
)
_ONLY_WHY = re.compile(r"(?:and |but |so |ok )*(?:why|how come|what for|why so|why that|why is that|why was that)")
_EITHER = re.compile(
    r"(?:(?:and|so|maybe|perhaps|was|is|it|that|by|the) )*_\w+_ or (?:(?:was|it|by|the) )*_\w+_(?: then)?"
)
"""Leaves open which of two it was: "was it the UN or NATO?"."""
_REASON = re.compile(
    r" (?:since|because|as|given that|seeing that|cause) (?:he|she|it|they) (?:is|was|are|were|has|had)\b"
)
SHORTEST_QUESTION = 3
"""So many words a question has at least beside a guess at its answer."""


def adds_nothing(clause: Clause, before: Clause) -> bool:
    """Return whether a clause asks nothing beside the question before it."""
    return (
        _weighs_described(clause, before)
        or _only_says_form(clause)
        or wants_all(clause)
        or _asks_once_more(clause, before)
        or _guesses(clause, before)
    )


def wants_all(clause: Clause) -> bool:
    """Return whether a clause says nothing but that all are wanted: "all of them", "list everybody"."""
    words = set(clause["words"])
    return is_bare(clause) and not words.isdisjoint(_ALL) and words <= _ALL | _AROUND_ALL | words_of("small", "form")


def with_all_wanted(clause: Clause, following: Sequence[Clause]) -> Clause:
    """Return a question for the holder of an office with the wish behind it that all of them are told: "who was before
    him? all of them please".
    """
    if clause["kind"] not in ("succession", "leader") or not any(wants_all(other) for other in following[:1]):
        return clause
    return {**clause, "words": [*clause["words"], "all"], "marks": [*clause["marks"], "all"]}


def _weighs_described(clause: Clause, before: Clause) -> bool:
    """Return whether a clause only asks if those just described are the ones talked about: "are they the same?"."""
    weighs = {"same", "they"} <= set(clause["marks"]) and not clause["subjects"]
    return weighs and before["kind"] == "task_holder"


def _only_says_form(clause: Clause) -> bool:
    """Return whether a clause only says in which form to answer the question before it: "… Give me a list."."""
    form = set(clause["words"]) <= words_of("small", "form") and clause["kind"] != "succession"  # "after him?"
    return form and is_bare(clause)


def _asks_once_more(clause: Clause, before: Clause) -> bool:
    """Return whether a clause only asks "Who was it?" after a question that asks who, or "Which document is that?"
    after one for a document.
    """
    said = set(clause["words"])
    who = {"who", "whom"} & said and "who" in before["marks"] and before["is_question"]
    paper = before["kind"] == "legal_basis" and "which_document" in clause["marks"]
    if not who and not paper:
        return False
    pointing = words_of("small", "pointing_who") | ({"which", "what", *words_of("documents")} if paper else set())
    return is_bare(clause) and said <= pointing


def _guesses(clause: Clause, before: Clause) -> bool:
    """Return whether a clause only guesses at the answer to the question before it: "who orders them? Washington?"."""
    types = {s["type"] for s in clause["subjects"]}
    if _ONLY_WHY.fullmatch(text_of(before)):  # "how come? did they run out of money?"
        return clause["yes_no"] and is_bare(clause)
    either = clause["subjects"] and _EITHER.fullmatch(text_of(clause))
    told = {s["type"] for s in before["subjects"] if s["known"]} | {"organization", "document", "role"}
    return bool(only_names(clause) or either) and "who" in before["marks"] and types.isdisjoint(told)


def without_guess(clause: Clause) -> Clause:
    """Return the clause without an unknown name that only guesses at its answer: "who commands them, Brussels?"."""
    words, subjects = clause["words"], clause["subjects"]
    guess = "who" in clause["marks"] and bool(subjects) and not subjects[-1]["known"] and words[-1].startswith("_")
    if not guess or not re.search(r",\s*\w+\W*$", clause["text"]) or len(words) < SHORTEST_QUESTION:
        return clause
    return {**clause, "words": words[:-1], "subjects": subjects[:-1]}


def without_reason(clause: Clause) -> Clause:
    """Return a claim that somebody held a post without the name that the speaker has as a reason for it: "was he its
    boss, too, since he is from the EU?".
    """
    text = text_of(clause)
    match = _REASON.search(text)
    if not match or not clause["yes_no"] or clause["kind"] not in ("leader", "office", "tenure"):
        return clause
    words = text[: match.start()].split()
    left = sum(word.startswith("_") and word not in ("_time_", "_number_") for word in words)
    named = left and len(clause["subjects"]) > left
    return {**clause, "words": words, "subjects": clause["subjects"][:left]} if named else clause
