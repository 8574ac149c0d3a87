"""Weighs a claim against the facts that answer it: every part that can be checked counts; a "Yes." needs them all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from actions.answer import Answer
from actions.checks.claimed_ends import BOUNDS, LOOKED_UP, ends, ends_of, equal, owners, places, subjects_at
from actions.checks.claimed_times import Check, both, times
from actions.question import Question
from actions.roots import content_roots, root, roots_told
from actions.wording import Wording
from knowledge.models import BaseFact, Event, Mandate, Policy, Relation, Review, Task, Tenure

if TYPE_CHECKING:
    from actions.finders.common import Asked

TOLD = (Event, Mandate, Policy, Relation, Task)
"""The facts whose text tells what happened or what is wanted, so that a claim's words must be found in it."""
ORDER = {"before": -1, "after": 1, "once": 1, "until": -1}
"""The words that set one thing before (-1) or after (1) another."""
COMPARED = frozenset({"compare_time", "compare_size", "duration", "in_common"})
"""The kinds whose verdict is a calculation."""


_TODAY = ("still", "nowadays", "today", "currently", "now")
_OPPOSITE = re.compile(
    r"\b(?:without|against|independent(?:ly)? (?:of|from)|instead of|rather than|despite|in spite of|regardless of|"
    r"opposed to|contrary to) (?:the )?_(?!time)"
)
"""Says of two that they do not go together; of a third, that it was left out."""


def weigh(asked: Asked, facts: Sequence[BaseFact], holds: Check) -> Check:
    """Return whether a claim holds: `holds` is what its finder found; a contradiction in a part overrules it."""
    if asked.question.kind in COMPARED:
        return holds
    if asked.question.kind in BOUNDS and asked.countries:  # who else did it is not what these facts tell
        return None
    if holds and _OPPOSITE.search(asked.question.said):  # "does it work without …?"
        return None
    if asked.question.kind == "participation" and asked.question.has_word(*_TODAY):  # that it took part tells not that
        return None
    if sets_in_order(asked.question) and not asked.when and asked.question.kind != "succession":
        return None
    if not holds or not facts:
        return holds if holds is False or not facts else (False if _contradicted(asked, facts) else None)
    if _unexplained(asked, facts) or _is_past(asked, facts):
        return None
    found = _checked(asked, facts)
    if len(found) > 1 and False in found and _of_each(asked.question):
        return False
    if True in found:
        return holds
    return None if None in found else False


def sets_in_order(question: Question) -> int | None:
    """Return the place of the word with which a claim sets what it says before or after something that it names."""
    place = _place_of_order(question)
    if place is None:
        return None
    named = any(place < other for other, _ in subjects_at(question))
    return place if named or not {"it", "they"}.isdisjoint(question.words[place + 1 :]) else None


def _place_of_order(question: Question) -> int | None:
    """Return the place of the word that sets what is claimed before or after something else."""
    signs = {*ORDER, "when"} if question.has_word("already") else ORDER
    return next((place for place, word in enumerate(question.words) if place > 2 and word in signs), None)


def _is_past(asked: Asked, facts: Sequence[BaseFact]) -> bool:
    """Return whether a claim about today is answered with what an organization did that has ended."""
    question = asked.question
    today = question.words[:1] in (("does",), ("do",), ("is",), ("are",)) or question.has_word("still", "nowadays")
    today = today and question.kind in LOOKED_UP
    return today and not all(asked.active(fact.subject) for fact in facts)


def _of_each(question: Question) -> bool:
    """Return whether a claim is about each of several things: "did both phases end in 2010?"."""
    counted = sum(question.has(place) for place in ("first", "second", "third"))
    return question.has("both") or counted > 1 or question.has_word("all", "each", "every")


def _contradicted(asked: Asked, facts: Sequence[BaseFact]) -> bool:
    return not _unexplained(asked, facts) and set(_checked(asked, facts)) == {False}


def _checked(asked: Asked, facts: Sequence[BaseFact]) -> list[Check]:
    """Check the claim against the facts that tell of the same; against all where none is known to."""
    if asked.question.kind in BOUNDS:  # what it does now is only told besides
        facts = [fact for fact in facts if not isinstance(fact, Mandate | Task)] or facts
    same = [fact for fact in facts if isinstance(fact, TOLD) and tells_same(asked, fact)]
    return [_of_fact(asked, fact) for fact in same or facts]


def _of_fact(asked: Asked, fact: BaseFact) -> Check:
    if isinstance(fact, TOLD) and not tells_same(asked, fact):
        return None
    checks = [*times(asked, fact)]
    if isinstance(fact, (*TOLD, Review)):
        checks += [*places(asked, fact), *ends(asked, fact), *owners(asked, fact), *_order(asked, fact)]
    if isinstance(fact, Tenure) and asked.question.kind == "office":
        checks += _bodies(asked, fact)
    return both(checks)


def _bodies(asked: Asked, fact: Tenure) -> Iterator[Check]:
    """Check that an office is at a body that is claimed: its own, or that of the organization it is at."""
    bodies = set(asked.question.named("body"))
    if bodies and fact.organization:
        yield not bodies.isdisjoint((fact.organization, asked.subject(fact.organization).parent))


def _order(asked: Asked, fact: BaseFact) -> Iterator[Check]:
    """Check that an order in time which is claimed could be resolved to a time."""
    later = [when for when in asked.when if when.relation in ("before", "after", "since", "until")]
    if asked.question.has_word("before", "after", "until") and not later:
        yield None


def ruled_out(asked: Asked, facts: Sequence[BaseFact]) -> bool:
    """Return whether facts tell that others than those whom a claim names did something."""
    return any(False in list(ends(asked, fact)) for fact in facts if tells_same(asked, fact))


def tells_same(asked: Asked, fact: BaseFact) -> bool:
    """Return whether a fact tells of what the claim is about: it is named, its kind is asked for, or it has the claim's
    words.
    """
    question = asked.question
    if question.kind not in LOOKED_UP or fact.id in question.events:
        return True
    wanted = [*content_roots(asked, _before_order(asked)), *_deed(question)]
    if not wanted:  # all there is are names: "Does EULEX work with the government?"
        return len(set(question.named()) & {end for name in ends_of(fact) for end in equal(asked, name)}) > 1
    return _known(asked, [fact]).issuperset(wanted)


_DEED = re.compile(
    r"^(?:and |so |but )*(?:do|does|did|can|could|may|must)(?: not)? (?:the )?(?:_\w+_|it|they|he|she) "
    r"(?:(?:not|also|still|already|really|actually|even|ever|just|only|then|now|\w+ly) )*(?P<verb>[a-z]+) \w"
)
_NO_DEED = frozenset(
    ["do", "have", "get", "take", "make", "work", "help", "be", "want", "try", "happen", "serve", "act"]
)
"""Verbs that say little of what is done: the words behind them do."""


def _deed(question: Question) -> list[str]:
    """Return the root of the verb that says what is claimed to be done: "does it tell them what to do?" claims more
    than that it talks to them.
    """
    found = _DEED.search(question.said)
    return [root(found["verb"])] if found and found["verb"] not in _NO_DEED else []


def _before_order(asked: Asked) -> Sequence[str]:
    """Return the claim's words up to those that set it before or after something else."""
    place = _place_of_order(asked.question)
    return asked.question.words[:place] if asked.when else asked.question.words


def _unexplained(asked: Asked, facts: Sequence[BaseFact]) -> bool:
    """Return whether the claim has words that neither its kind of question nor the facts know."""
    return not _known(asked, facts).issuperset(map(root, asked.question.uncovered))


def _known(asked: Asked, facts: Sequence[BaseFact]) -> set[str]:
    """Return the roots of the words of the facts, and of those that claim nothing."""
    return roots_told(facts).union(map(root, asked.wording.words("search")["harmless"].split()))


def without_verdict(answer: Answer, words: Wording) -> Answer:
    """Return the answer without "Yes." or "No." in front, where it tells more than that."""
    for key in ("yes", "no"):
        head = f"{words.say(key)} "
        if answer.text.startswith(head):
            return replace(answer, text=answer.text.removeprefix(head))
    return answer
