"""How an organization was made smaller, in which steps, why and by whom."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.context.remembered import NUMBERS
from actions.finders import staffing
from actions.finders.common import Asked, event_sentence, overlaps
from actions.finders.telling import answer_telling, tell_all
from actions.followups.ellipsis import words_of
from actions.views import timeline_of
from knowledge.models import Staff

DECISIONS = (
    *("decide", "decided", "decision", "order", "ordered", "announce", "announced", "resolve", "resolved"),
    *("agree", "agreed"),
)
"""Words for the decision to reduce an organization, apart from how that was done."""

_WHAT_SIZE = re.compile(r"what (?:was|were|is) (?:the )?(?:\w+ ){0,2}(?:strength|headcount|size)\b")

_ALL_DONE = re.compile(
    r"\b(?:finished|done|completed?|concluded|ended|stopped|through with|at an end|"
    r"over(?! (?:the|time|_|all|several)))\b|"
    r"\b(?:is|was) (?:that|it|this) (?:now )?(?:it|all|everything)$|\bthe end of (?:the|its|this|that|all)\b"
)

_IS_THE_LAST = re.compile(
    r"\b(?:is|are|was|were|be|been) (?:\w+ )*?(?:the )?(?:very )?(?:last|final)"
    r"(?! (?:phase|stage|step|round|part)s? \w+(?:ed|en)\b)"
    r"|\b(?:last|final) (?:one|of all|ever)\b"
)
"""Claims that nothing comes after it: "was the second phase the last?"; not "was the last phase completed …?"."""

_COUNTS = {word: n for n, word in enumerate(("one", "two", "three", "four", "five", "six"), 1)} | {"a single": 1}
_STEPS_CLAIMED = re.compile(
    rf"\bin (?:just |only |exactly |about )*(?P<count>{'|'.join(_COUNTS)}|_number_) "
    r"(?:big |large |single )?(?:go|goes|steps?|phases?|stages?|rounds?|waves?|parts?|cuts?|strokes?|blows?)\b"
)
"""Claims in how many steps it was made smaller."""
_BY_SO_MANY = re.compile(
    r"\b(?:by|of|to|from|lose|lost|under|below) (?:\w+ ){0,2}?"
    r"(?:_number_|(?:a |one |two )?(?:half|third|quarter|thirds|quarters))\b"
    r"|\b(?:halv\w+|decimat\w+|percent|_number_ (?:\w+ )?(?:soldiers|troops|people|men|staff|jobs|posts))\b"
)
"""Claims how large a reduction was."""

_GROUNDS = re.compile(r"\b(?:because|due to|owing to|based on|on what .* based|driven by|grounds?)\b")
"""Asks for reasons, or claims some."""


def downsizing(asked: Asked) -> Answer:
    """How an organization was reduced: the decision, the phases, the reasons, and what is to come."""
    cut = [name for name in asked.organizations if asked.events(name, "downsizing")]
    subjects = asked.refer.organizations() or cut
    facts = [fact for name in subjects for fact in asked.events(name, "downsizing")]
    reduced = {fact.subject for fact in facts}
    if facts and asked.has("why") and set(subjects) - reduced:  # a deed that has to do with another one, too
        return asked.missing("unrecorded", subjects, name=asked.labels(subjects))
    if not facts:
        return asked.missing("no_downsizing", subjects, name=asked.labels(subjects))
    phase = next(
        (
            n
            for n, mark in ((1, "first"), (2, "second"), (3, "third"))
            if asked.has(mark) and not _negated(asked, mark) and not (mark == "second" and asked.has("future"))
        ),
        None,
    )
    chosen = facts
    counted = {n for n, mark in ((1, "first"), (2, "second"), (3, "third")) if asked.has(mark)}
    if _asks_who_went(asked):
        return asked.missing("no_member_list", subjects, facts, name=asked.labels(subjects))
    decision = asked.question.has_word(*DECISIONS)
    by_so_many = asked.has("how_many") or _BY_SO_MANY.search(asked.said)
    if asked.question.yes_no and by_so_many:
        told = tell_all(asked, [f for f in facts if f.date])
        return asked.missing("no_downsizing_figure", subjects, facts, told, name=asked.labels(subjects))
    if asked.question.kind == "timeline":
        chosen, phase = [fact for fact in facts if fact.date] or facts, None
    elif _asks_size(asked):
        if not asked.has("then") and any(asked.knowledge.facts(name, Staff) for name in subjects):
            return staffing.staff(asked)  # what there is after it
        return asked.missing(
            "no_downsizing_figure",
            subjects,
            facts,
            tell_all(asked, [f for f in facts if f.date]),
            name=asked.labels(subjects),
        )
    elif (
        asked.has("future")
        and not (decision and asked.has("who", "when"))
        and (
            not asked.has("phase")
            or asked.question.has_word("further", "additional", "more")
            or _asks_next(asked)
            or (asked.has("last") and asked.question.has_word("will"))
        )
    ):
        chosen = [fact for fact in facts if fact.future]
        if not chosen:
            return asked.missing("no_future", subjects, facts, name=asked.labels(subjects))
    elif _claims_all_done(asked) and any(f.future for f in facts):
        chosen = [fact for fact in facts if fact.phase or fact.future]
        text = tell_all(asked, chosen)
        return asked.answer(text, subjects, chosen, [f.id for f in chosen]).prefixed(asked.verdict_on(False))
    elif len(counted) > 1 and asked.has("phase") and counted <= {f.phase for f in facts}:
        chosen = [fact for fact in facts if fact.phase in counted]
    elif (
        asked.question.has_word(*words_of("hinges"))
        and any(f.future for f in facts)
        and not (decision and asked.has("when"))
    ):
        chosen = [fact for fact in facts if fact.future]
    elif asked.has("last") and any(f.phase for f in facts):
        chosen = [fact for fact in facts if fact.phase][-1:]
        if asked.question.yes_no and any(f.future for f in facts):  # the last one so far is not the last of all
            chosen += [fact for fact in facts if fact.future]
            last = answer_telling(asked, chosen, subjects)
            return last.prefixed(asked.verdict_on(False)) if _IS_THE_LAST.search(asked.said) else last
    elif phase and any(f.phase for f in facts):
        chosen = [fact for fact in facts if fact.phase == phase]
        if not chosen:
            return asked.missing(
                "no_phase",
                subjects,
                facts,
                tell_all(asked, [f for f in facts if f.phase]),
                name=asked.labels(subjects),
            )
    elif (asked.has("why") or _GROUNDS.search(asked.said)) and any(f.why for f in facts):
        chosen = [fact for fact in facts if fact.why]
    elif asked.question.has_word("steps") and not asked.question.has_word(*NUMBERS):  # the decision is one of them
        chosen = [fact for fact in facts if fact.date]
    elif asked.has("phase") and any(f.phase for f in facts):
        chosen = [fact for fact in facts if fact.phase]
        if asked.when and asked.has("how_many"):  # "how many phases were done by 2010?"
            chosen = [f for f in chosen if f.date and overlaps(asked.when[0], f.date)]
        if asked.when and not any(f.date and overlaps(asked.when[0], f.date) for f in chosen):
            chosen = [fact for fact in facts if fact.date]
    elif decision or asked.question.has_word("who"):
        chosen = [fact for fact in facts if fact.by] or facts
    elif asked.when and (inside := [f for f in facts if f.date and overlaps(asked.when[0], f.date)]):
        chosen = inside
    reasons = asked.has("why", "how") or len(chosen) == 1 or bool(_GROUNDS.search(asked.said))
    text = " ".join(event_sentence(asked, fact, reasons) for fact in chosen)
    answer = Answer(
        "answered",
        text,
        asked.question.kind,
        subjects,
        chosen,
        [fact.id for fact in chosen],
        timeline_of(asked, subjects[0], facts),
    )
    steps = _STEPS_CLAIMED.search(asked.said)
    if asked.question.yes_no and steps and any(f.phase for f in facts):
        phases = [fact for fact in facts if fact.phase]
        told = tell_all(asked, phases)
        answer = asked.answer(told, subjects, phases, [fact.id for fact in phases])
        return answer.prefixed(asked.verdict_on(_number_of_steps(asked, steps["count"]) == len(phases)))
    if asked.question.has_word(*words_of("growth")):
        then = not asked.when or any(fits(asked, asked.when[0], fact.date) for fact in chosen)
        return answer.prefixed(asked.verdict_on(False)) if asked.question.yes_no and then else answer
    return asked.verdict(answer, True)


def _number_of_steps(asked: Asked, count: str) -> int:
    numbers = asked.question.numbers
    return numbers[0] if count == "_number_" and numbers else _COUNTS.get(count, 0)


def _negated(asked: Asked, word: str) -> bool:
    """Return whether the question excludes a word: "not the first, the second"."""
    return f"not the {word}" in asked.said


def _asks_who_went(asked: Asked) -> bool:
    """Return whether a question on a reduction asks which of those who make up the organization left it."""
    words = asked.question.words
    nouns = (
        "country",
        "countries",
        "nation",
        "nations",
        "state",
        "states",
        "contingent",
        "contingents",
        "allies",
        "units",
    )
    return any(
        first in ("which", "what", "whose") and not {second, third}.isdisjoint(nouns)
        for first, second, third in zip(words, words[1:], (*words[2:], ""), strict=False)
    )


def _asks_size(asked: Asked) -> bool:
    """Return whether the question on a reduction wants a number of people."""
    people = {*asked.wording.words("search")["staff_nouns"].split(), "much", "percent"} - {"work", "works", "working"}
    return bool(_WHAT_SIZE.match(asked.said)) or (
        asked.has("how_many", "difference") and asked.question.has_word(*people)
    )


def _claims_all_done(asked: Asked) -> bool:
    """Return whether the question claims that all reduction is over: "is it done with its cuts?"."""
    text = asked.said
    over = _ALL_DONE.search(text) or re.match(r"did (?:\S+ ){1,3}(?:end|stop|finish)\b", text)
    return asked.question.yes_no and bool(over) and not asked.has("phase", "first", "second", "third")


def _asks_next(asked: Asked) -> bool:
    """Return whether the next phase is that to come, not that after the one just told of."""
    return asked.question.has_word("next", "upcoming") and asked.question.focus.kind != "downsizing"
