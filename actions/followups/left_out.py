"""Completes questions that leave out a name or a noun which the last answer has: "so how many are not?", "does EULEX
follow it?".
"""

from __future__ import annotations

import re
from dataclasses import replace

from actions.context import it_meant
from actions.context.clauses import mention
from actions.followups.clefts import said_plainly
from actions.followups.ellipsis import words_of
from actions.followups.left_out_counts import (
    how_many_again,
    members_claimed,
    soldiers_of_country,
    the_others,
)
from actions.followups.left_out_posts import (
    post_told_of,
    stands_for_whom,
)
from actions.followups.set_beside import set_beside_topic
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge

_GUESS = re.compile(r"(?<=\w)(?: (?:was|is) (?:it|that))?(?: (?:the|maybe|perhaps|or))* _(?:body|country)_$")
_GUESSED = re.compile(r"\b(?:who|whom|whose|which|what)\b.*,[^,]+$", re.IGNORECASE)
WHO_DID = frozenset({"downsizing", "appointment", "creation", "parent", "event", "end", "review", "relation"})
"""The kinds whose questions can have a guess behind them: "…, the UN?"."""
_ACTED_ON = re.compile(
    r"(?<=\w) (?:it|them|that|that one|(?:this|that|the) (?:organi[sz]ation|office|body|mission|group|force|agency))"
    r"(?: (?:then|back then|at the time|exactly))?$"
)
_PASSIVE = re.compile(
    r"^(?:and |so |but |ok )*(?:by )?(?:whom?|(?:which|what) \w+) (?:was|is|were) (?:it|they|that|that one) "
    r"(?P<deed>\w+)(?: by)?$"
)
_ACTS = re.compile(
    r"^(?:and |so |but |ok )*(?:who|(?:which|what) \w+)(?: (?:was|is|were|has|had|been|used to))* (?!did\b|does\b)"
)


def who_did_to_it(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which group kept an eye on it?" asks for the one that stands so to the organization talked about, not for the
    one that does so to anything.
    """
    text = " ".join(question.words)
    of_head = question.topic(knowledge, "person") and question.has("it")  # "it" is what that one leads
    about = question.focus.topic if of_head else question.focus.topic[:1]
    topic = next((name for name in about if knowledge.subjects[name].type == "organization"), "")
    passive = _PASSIVE.match(text)
    text = f"who {passive['deed']} it" if passive else text
    match = _ACTED_ON.search(text)
    if (
        not match
        or not _ACTS.match(text)
        or not topic
        or question.subjects
        or question.times
        or (question.kind == "leader" and question.has("the_head"))
    ):
        return None
    said = {root(word) for word in text[: match.start()].split() if word not in words_of("small", "acts")}
    facts = [f for f in knowledge.relations_to(topic) if knowledge.subjects[f.subject].type == "organization"]
    if not any(said & fact_roots(fact) for fact in facts):
        return None
    words = (*text[: match.start()].split(), "_organization_")
    subjects = (mention(topic, knowledge),)
    return question.taken_as("relation", words=words, subjects=subjects)


def without_guess(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Who wanted it smaller, the UN?" asks who it was of what "it" means; the guess behind it is no subject."""
    guess = _GUESS.search(" ".join(question.words))
    said = _GUESSED.search(question.text)
    points = question.has("it", "they", "he", "she") and bool(question.focus.topic)
    if not guess or not said or not points or question.kind not in WHO_DID or len(question.subjects) != 1:
        return None
    words = question.words[: -len(guess[0].split())]
    return replace(question, words=words, subjects=(), uncovered=(), foreign=())


STEPS = (
    said_plainly,
    without_guess,
    who_did_to_it,
    *it_meant.STEPS,
    set_beside_topic,
    post_told_of,
    the_others,
    how_many_again,
    soldiers_of_country,
    stands_for_whom,
    members_claimed,
)


def with_what_was_left_out(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the names or nouns that it leaves to the last answer; itself where it leaves none."""
    return next((found for step in STEPS if (found := step(question, knowledge))), question)
