"""What follows a question and asks nothing further: a guess at its answer ("Who commands them? Washington?"), or the
same once more ("… Who was it?").
"""

from __future__ import annotations

import re

from actions.context.reference import Clause
from actions.followups.ellipsis import words_of

_ONLY_WHY = re.compile(r"(?:and |but |so |ok )*(?:why|how come|what for|why so|why that|why is that|why was that)")
_EITHER = re.compile(
    r"(?:(?:and|so|maybe|perhaps|was|is|it|that|by|the) )*_\w+_ or (?:(?:was|it|by|the) )*_\w+_(?: then)?"
)
"""Leaves open which of two it was: "was it the UN or NATO?"."""
SHORTEST_QUESTION = 3
"""So many words a question has at least beside a guess at its answer."""


def only_names(clause: Clause) -> bool:
    """Return whether a clause says nothing but names: "EULEX, UNMIK and KFOR"."""
    rest = [word for word in clause["words"] if not word.startswith("_")]
    return bool(clause["subjects"]) and set(rest) <= {"the", "and", "about", "for", "so", "now", "regarding", "on"}


def asks_once_more(clause: Clause, before: Clause) -> bool:
    """Return whether a clause only asks "Who was it?" after a question that asks who, or "Which document is that?"
    after one for a document.
    """
    said = set(clause["words"])
    who = {"who", "whom"} & said and "who" in before["marks"] and before["is_question"]
    paper = before["kind"] == "legal_basis" and "which_document" in clause["marks"]
    if not who and not paper:
        return False
    pointing = words_of("small", "pointing_who") | ({"which", "what", *words_of("documents")} if paper else set())
    return not clause["subjects"] and not clause["times"] and said <= pointing


def guesses(clause: Clause, before: Clause) -> bool:
    """Return whether a clause only guesses at the answer to the question before it: "who orders them? Washington?"."""
    types = {s["type"] for s in clause["subjects"]}
    if _ONLY_WHY.fullmatch(" ".join(before["words"])):  # "how come? did they run out of money?"
        return clause["yes_no"] and not types and not clause["times"]
    either = clause["subjects"] and _EITHER.fullmatch(" ".join(clause["words"]))
    return (
        bool(only_names(clause) or either)
        and "who" in before["marks"]
        and types.isdisjoint(
            {s["type"] for s in before["subjects"] if s["known"]} | {"organization", "document", "role"}
        )
    )


def without_guess(clause: Clause) -> Clause:
    """Return the clause without an unknown name that only guesses at its answer: "who commands them, Brussels?"."""
    words, subjects = clause["words"], clause["subjects"]
    guess = "who" in clause["marks"] and bool(subjects) and not subjects[-1]["known"] and words[-1].startswith("_")
    if not guess or not re.search(r",\s*\w+\W*$", clause["text"]) or len(words) < SHORTEST_QUESTION:
        return clause
    return {**clause, "words": words[:-1], "subjects": subjects[:-1]}


_REASON = re.compile(
    r" (?:since|because|as|given that|seeing that|cause) (?:he|she|it|they) (?:is|was|are|were|has|had)\b"
)


def without_reason(clause: Clause) -> Clause:
    """Return a claim that somebody held a post without the name that the speaker has as a reason for it: "was he its
    boss, too, since he is from the EU?".
    """
    text = " ".join(clause["words"])
    match = _REASON.search(text)
    if not match or not clause["yes_no"] or clause["kind"] not in ("leader", "office", "tenure"):
        return clause
    words = text[: match.start()].split()
    left = sum(word.startswith("_") and word not in ("_time_", "_number_") for word in words)
    named = left and len(clause["subjects"]) > left
    return {**clause, "words": words, "subjects": clause["subjects"][:left]} if named else clause
