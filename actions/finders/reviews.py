"""How often a mandate is reviewed, and at whose instance."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.answer import Answer
from actions.finders import intervals
from actions.finders.common import Asked
from actions.finders.telling import tell, tell_all
from actions.roots import content_roots, root
from knowledge.models import Mandate, Review
from knowledge.names import normal_name

DAYS = {**intervals.DAYS_IN, "quarter": 91.3, "half-year": 182.6, "two years": 730.5}
_UNITS = {
    **{word: "day" for word in ("day", "days", "daily")},
    **{word: "week" for word in ("week", "weeks", "weekly")},
    **{word: "month" for word in ("month", "months", "monthly")},
    **{word: "quarter" for word in ("quarter", "quarters", "quarterly")},
    **{word: "year" for word in ("year", "years", "yearly", "annual", "annually")},
}
_FACTORS = {"half": 0.5, "other": 2.0, "second": 2.0, "couple": 2.0, "third": 3.0, "few": 3.0, "decade": 10.0}
_OFTEN = re.compile(r"\b(?:(?P<times>\w+) times|(?P<twice>twice)|once) (?:a|an|per|every|each|in)\b")
"""How often within a unit: "four times a year"."""
_ONCE = re.compile(r"\b(?:once|one time|a single time|just one)\b(?! (?:a|an|per|every|each|in|more|again)\b)")
"""One time and no more."""
NEAR = 0.15
"""Lengths that differ by no more than this part may be meant as the same: four weeks and a month."""


_MOTIVES = re.compile(r"\b(?:grounds?|motiv\w*|justif\w*|arguments?|argued?|rationale|intentions?|intended)\b")
_SAID = re.compile(r"\bdid (?:the )?_\w+_(?: \w+){0,2} (?:say|argue|claim|explain|declare|state|mean)\b")


def motives(asked: Asked, fact: Review) -> Answer | None:
    """Return that the motives of those who brought a review about are not recorded, nor their words; None where neither
    is asked.
    """
    text = asked.said
    wants = (asked.has("why") or bool(_MOTIVES.search(text))) and not asked.question.yes_no
    named = bool(set(fact.by) & set(asked.question.named("country", "body", "person")))
    cause = {root(word) for word in normal_name(fact.why or "").split()}
    wanted = set(content_roots(asked))
    of_cause = bool(wanted) and wanted <= cause  # "Why was the motion put forward?"
    if not (wants and (named or of_cause)) and not (named and _SAID.search(text)):
        return None
    return asked.missing("no_motive", [fact.subject, *fact.by], [fact], tell(asked, fact), names=asked.labels(fact.by))


_HOW_DONE = re.compile(
    r"\bwho(?: \w+)? (?:carr(?:y|ies|ied) out|conduct\w*|perform\w*|does|do|undertakes?|holds?)\b|"
    r"\b(?:how long|how many (?:hours|days)) (?:does|do|did|is|are|will)\b.*\b(?:review\w*|takes?|last|lasts)\b|"
    r"\b(?:when|what date|what day)\b.*\b(?:next|last|latest|coming|upcoming|previous) "
    r"(?:\w+ )?(?:reviews?|renewals?|extensions?|checks?)\b"
)
"""Asks for a single review: who does it, how long it takes, when the next one is."""


def review(asked: Asked) -> Answer:
    """How often a mandate is reviewed, and at whose instance."""
    subjects = asked.refer.organizations()
    facts = [fact for name in subjects for fact in asked.knowledge.facts(name, Review)]
    if not facts and not asked.question.named("organization"):
        others = asked.knowledge.all_facts(Review)
        if subjects and others:  # another one's review is none of theirs
            every = asked.wording.words("every")
            theirs = [asked.say("review", name=asked.label(f.subject), every=every[f.every]) for f in others]
            return asked.missing("no_review", subjects, others, " ".join(theirs), name=asked.labels(subjects))
        facts = others
    if not facts:
        mandates = [fact for name in subjects for fact in asked.knowledge.facts(name, Mandate)]
        return asked.missing("no_review", subjects, mandates, name=asked.labels(subjects))
    if unknown := motives(asked, facts[0]):
        return unknown
    told = tell_all(asked, facts)
    if _HOW_DONE.search(asked.said):
        return asked.missing("no_single_review", [facts[0].subject], facts, told, name=asked.label(facts[0].subject))
    answer = asked.answer(told, [facts[0].subject, *facts[0].by], facts)
    if _ONCE.search(asked.said):
        return asked.verdict(answer, False)
    if asked.has("end", "ended"):  # "it ends every month"
        return asked.verdict(answer, None)
    claimed = _claimed(asked)
    return asked.verdict(answer, True if claimed is None else _holds(facts[0].every, *claimed))


def _claimed(asked: Asked) -> tuple[str, float] | None:
    """Return the unit that the question names, and how many of them lie between two reviews; None where it names
    none.
    """
    words = asked.question.words
    often = _OFTEN.search(" ".join(words))
    within = often and (2 if often["twice"] else intervals.number_of(asked, often["times"] or "one"))
    if not within and (counted := intervals.counted(asked)):
        return counted[1], float(counted[0])
    if any(pair in (("every", "_time_"), ("each", "_time_")) for pair in pairwise(words)):  # "every January"
        return "year", 1.0
    unit = next((_UNITS[word] for word in words if word in _UNITS), "year" if "decade" in words else "")
    if not unit:
        return None
    return unit, next((_FACTORS[word] for word in words if word in _FACTORS), 1.0) / (within or 1)


def _holds(every: str, unit: str, number: float) -> bool | None:
    """Return whether so many of a unit are the recorded interval; None where they are only about as long."""
    if unit == every:
        return number == 1
    ratio = DAYS[unit] * number / DAYS[every]
    return None if abs(ratio - 1) <= NEAR else False
