"""What a word or a short name means: whether it stands for what a claim says, or that it is not explained, with the
facts that use it; and what was told last, asked for in simpler or fewer words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.finders.common import Asked
from actions.finders.telling import tell_all
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge.models import BaseFact
from knowledge.names import names_of, normal_name

TOLD = 2
"""So many facts that use a word are told."""
LONGEST = 6
"""A word or phrase that is asked for has at most so many words."""
_ADVERBS = r"(?: (?:exactly|actually|really|precisely|even|then|here|there|now|all))*"
_TERM = r"(?:the (?:word|words|term|phrase|expression) )?(?P<term>(?!_)[a-z_][a-z_ ]*?)"
_IT = r"(?:it|they|you|one|he|she|this|that|these|those)"
_THAT = r"(?:this|that|it|these|those)(?= means? (?!(?:for|to|in|by|with|at|on|when|if|about)\b))"
_ASKS_MEANING = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bwhat{_ADVERBS} (?:do|does|did|would|should){_ADVERBS} (?!{_IT}\b){_TERM} mean(?:t|s)?{_ADVERBS}$",
        rf"\bwhat{_ADVERBS} (?:do|does|did) {_THAT} means?{_ADVERBS} {_TERM}{_ADVERBS}$",
        rf"\bwhat{_ADVERBS} (?:is|are|was|were){_ADVERBS} meant{_ADVERBS} (?:by|with) {_TERM}{_ADVERBS}$",
        rf"\bwhat{_ADVERBS} (?:do|does|did) {_IT}{_ADVERBS} mean{_ADVERBS} (?:by|with) {_TERM}{_ADVERBS}$",
        rf"\b(?:meaning|definition) of {_TERM}$",
        rf"^(?:and |so |but |the )*{_TERM} (?:what (?:does|do|did) {_IT} mean|means? what|meaning what){_ADVERBS}$",
        rf"^(?:and |so |but )*what (?:is|are) an? {_TERM}$",
    )
)
"""Asks for the meaning of words that are no name: "what is meant by good governance?"."""
_SIMPLER = re.compile(
    r"\b(?:in|with|using) (?:(?:very|more|your own|some) )?"
    r"(?:simple|simpler|plain|easy|easier|other|normal|clear|layman'?s?|"
    r"own)(?: (?:english|words?|terms?|language))+\b|\b(?:simpler|simplify|more simply|easier|dumb it down)\b|"
    r"\blike (?:i am|i m|i'm|im|to) (?:a )?(?:five|5|child|kid|idiot|stupid)\b|\beli5\b|"
    r"\b(?:i|we) (?:do not|don.?t|did not|didn.?t|can not) (?:really |quite )?(?:get|understand|follow) "
    r"(?:that|it|this|you|a word)\b"
)
_SHORTER = re.compile(
    r"\b(?:shorter|briefer|too long|too much text|tl ?dr|(?:short|brief|quick) version|"
    r"(?:make|say|put|keep) (?:it|that|this) "
    r"(?:short|brief)|sum(?:marize|marise)? (?:it|that|this)(?: up)?|in (?:one|two) (?:sentences?|line|word)|"
    r"in short|in brief|briefly)\b"
)
_FULL = re.compile(
    r"\b(?:stand(?:s|ing)? for|short (?:form )?(?:for|of)|abbreviat\w+ (?:of|for)|acronym (?:of|for)|means?|"
    r"spelled out as|full name(?: of \w+)? (?:is )?)\b(?P<name>.+)$"
)
_SMALL = frozenset(
    {"the", "of", "in", "for", "and", "a", "an", "to", "right", "correct", "true", "really", "or"}
    | {"it", "too", "also", "word", "words"}
)
_PART = re.compile(
    r"\bname\b.*?\b(?:includes?|contains?|has|have|carry|carries|comes?|with) (?:the words? )?(?:also )?(?P<part>\w.*)$"
    r"|^(?:and |so |but )?(?:is|are|was) (?:the words? )?(?P<other>\w.*?) (?:really |also )?(?:a )?part of "
    r"(?:the|its|their) (?:\w+ )*name\b"
)
"""Asks whether some words belong to a name: "does its official name include …?"."""


def meaning(asked: Asked) -> Answer | None:
    """Return that the meaning of a word is not explained, with what is told in it; None where none is asked for, or
    nothing that is recorded has the word.
    """
    text = asked.said
    term = next((match["term"] for pattern in _ASKS_MEANING if (match := pattern.search(text))), "")
    term = _as_typed(asked, term.removeprefix("the "))
    if not term or len(term.split()) > LONGEST or asked.question.named("organization", "person", "role", "document"):
        return None
    wanted = {root(word) for word in term.split() if word not in words_of("small") and not word.startswith("_")}
    if not wanted:
        return None
    told = asked.told
    near = [fact for name in asked.question.focus.topic for fact in asked.subject(name).facts]
    every = [fact for organization in asked.knowledge.organizations for fact in organization.facts]
    pools: Sequence[Sequence[BaseFact]] = (told, near, every)
    facts = next((found for pool in pools if (found := [f for f in pool if wanted <= fact_roots(f)])), [])[:TOLD]
    if not facts:
        return None
    subjects = list(dict.fromkeys(fact.subject for fact in facts))
    return asked.missing("no_meaning", subjects, facts, _told(asked, facts), term=term)


def _as_typed(asked: Asked, term: str) -> str:
    """Return the words asked for, as they were typed where a name among them is masked; empty where they cannot be."""
    if "_" not in term:
        return term
    quoted = re.search(r"[\"'“‘](.+?)[\"'”’]", asked.question.text)
    return quoted[1].lower() if quoted else ""


def _told(asked: Asked, facts: Sequence[BaseFact]) -> str:
    return tell_all(asked, facts, True)


def said_otherwise(asked: Asked) -> Answer | None:
    """Return what was told last again, where it is asked for in simpler or in fewer words; None where it is not."""
    question = asked.question
    text = re.sub(r"[^a-z0-9' ]+", " ", question.text.lower())
    facts = asked.told
    if (
        not facts
        or question.subjects
        or question.times
        or not set(question.words) <= words_of("small", "said_otherwise")
    ):
        return None
    shorter = _SHORTER.search(text)
    if not shorter and not _SIMPLER.search(text):
        return None
    kept = facts[:1] if shorter else facts[:TOLD]
    key = "in_short" if shorter else "no_simpler"
    told = asked.answer(asked.say(key, text=_told(asked, kept)), question.focus.topic or [kept[0].subject], kept)
    return replace(told, kind=question.focus.kind)


def asks_part_of_name(question: Question) -> bool:
    """Return whether the question claims of some words that they are in a name."""
    return question.yes_no and bool(_PART.search(normal_name(question.text)))


def stands_for_it(asked: Asked, name: str) -> bool | None:
    """Return whether the name of a subject is what the question claims it to be; None where it claims none."""
    question = asked.question
    if not question.yes_no or question.has_word("what", "which"):
        return None
    text = normal_name(question.text)
    subject = asked.subject(name)
    if part := _PART.search(text):
        words = {root(word) for word in (part["part"] or part["other"]).split() if word not in _SMALL}
        return True if words and words <= {root(word) for word in normal_name(subject.name).split()} else None
    found = _FULL.search(text)
    said = [word for word in found["name"].split() if word not in _SMALL] if found else []
    if len(said) < 2:
        return None
    titles = [{root(word) for word in normal_name(title).split() if word not in _SMALL} for title in names_of(subject)]
    claimed = {root(word) for word in said}
    if claimed in titles:
        return True
    return False if len(claimed) > 1 and not any(claimed <= title for title in titles) else None
