"""Leaves out what a question only gives as an example ("does it help local troops, like the country's own?") or guesses
at ("who talks to Belgrade, also them?").
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.question import Question

_EXAMPLE = re.compile(r", ?(?:like|such as|say|e\.? ?g\.?|for (?:example|instance)),? [^,?]+\??$", re.IGNORECASE)
_TAIL = re.compile(r" (?:like|such as|say|e g|for (?:example|instance)) (?P<example>[^_]+)$")
LEAST_LEFT = 4
"""A question has at least so many words without its example."""


def without_example(question: Question) -> Question:
    """Return a question for yes or no without the example at its end that names nothing; itself where there is none."""
    match = _TAIL.search(question.said) if question.yes_no and _EXAMPLE.search(question.text) else None
    if not match:
        return question
    kept = question.said[: match.start()].split()
    gone = set(match["example"].split()) - set(kept)
    if len(kept) < LEAST_LEFT:
        return question
    return replace(
        question,
        words=tuple(kept),
        uncovered=tuple(word for word in question.uncovered if word not in gone),
        foreign=tuple(word for word in question.foreign if word not in gone),
        unheard=tuple(word for word in question.unheard if word not in gone),
    )


_GUESSED = re.compile(
    r" (?:(?:also|again) (?:them|him|it|they|the same(?: ones?| people| lot| man)?)|(?:them|him|they) (?:too|"
    r"again|as well|also)|"
    r"or (?:someone|somebody|anyone|anybody) else|the same (?:ones?|people|lot|man|guy) again)$"
)


_NAMED_GUESS = re.compile(
    r"(?P<asks>(?:and |so |but |then )*(?:who|whose)(?! sen[dt]| is\b| was\b) (?:[a-z]+ ){1,3}?"
    r"(?:it|that|this)(?: (?!the\b|and\b|or\b|in\b|at\b|of\b|for\b|to\b|by\b|with\b|from\b|as\b)[a-z]+)?) "
    r"(?:the )?_(?:person|body|organization|role)_(?: (?:himself|herself|itself|themselves|maybe|perhaps|again))?"
)
"""Names at its end somebody whom it may have been: "who ordered it, Ban himself?"."""


def without_guessed_answer(question: Question) -> Question:
    """Return a question for somebody without the guess at its end that it is those talked about; else itself."""
    if question.has("who") and (named := _NAMED_GUESS.fullmatch(question.said)) and len(question.subjects) == 1:
        return replace(question, words=tuple(named["asks"].split()), subjects=())
    match = _GUESSED.search(question.said) if question.has("who", "which_body") else None
    kept = question.said[: match.start()].split() if match else []
    if len(kept) < LEAST_LEFT:
        return question
    return replace(question, words=tuple(kept), marks=question.marks - {"they", "he", "other_post", "same"})
