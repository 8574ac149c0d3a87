"""Which part of the whole a country or a category of staff has."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import headcounts, uncounted
from actions.finders.common import Asked
from actions.finders.figures import CATEGORIES, Figure, countries_meant, figure_of
from actions.finders.remainders import MINUS
from knowledge.models import Staff

PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1, "majority": 0.5}
_MOST = ("most", "mostly", "mainly")
ONE_IN = 0.34
"""Up to this part of the whole, a share is also said as one in so many."""
NEAR = 0.1
"""A claimed ratio holds where it is off by no more than this part."""


def asks_share(asked: Asked) -> bool:
    """Return whether the question asks for a part of the whole, or claims one ("are most of them local?")."""
    return asked.has("percent") or (asked.question.yes_no and asked.question.has_word(*_MOST, *PARTS))


def share_of(asked: Asked, figures: list[Figure]) -> Answer | None:
    """Return which part of an organization's people a country or category has; None where no part is named."""
    names = [figure.name for figure in figures] or asked.refer.organizations()
    if len(names) != 1 or not (whole := figure_of(asked, names[0])):
        return None
    facts = asked.knowledge.facts(names[0], Staff)
    text = asked.said
    bare = not asked.question.named() and not any(pattern.search(text) for pattern in CATEGORIES.values())
    bare = bare and not uncounted.OF_ANOTHER_KIND.search(text)
    countries = asked.countries or [name for name in countries_meant(asked) if bare or asked.has("american")]
    part = [fact for fact in facts if fact.country and fact.country in countries]
    categories = [name for name, pattern in CATEGORIES.items() if pattern.search(text)]
    if not countries:
        part = [fact for fact in facts if fact.category in categories and not fact.country][:1]
        categories = categories if not part else []
    if not part:
        return None
    share = part[0].value / whole.value
    figure = headcounts.figure(asked, part[0])
    if asked.has("negated") and MINUS.search(text):
        share = 1 - share
        rest = asked.wording.number(whole.value - part[0].value, "about")
        figure = asked.wording.phrase("all_others", rest=rest, figure=figure)
    one_in = asked.wording.phrase("one_in", number=round(1 / share)) if 0 < share <= ONE_IN else ""
    shown = headcounts.staff_sentence(asked, list(dict.fromkeys([*whole.facts, *part])))
    lead = asked.say("staff_percent", figure=figure, percent=round(100 * share), one_in=one_in)
    answer = asked.answer(f"{lead} {shown}", names, list(dict.fromkeys([*whole.facts, *part])))
    words = ("majority" if word in _MOST else word for word in asked.question.words)
    claimed = next((PARTS[word] for word in words if word in PARTS), None)
    if claimed is None and asked.question.numbers:
        claimed = asked.question.numbers[0] / 100
    if claimed is None:
        return answer
    holds = abs(share - claimed) <= NEAR * claimed
    if asked.question.has_word("more", "over", "majority", *_MOST):
        holds = share > claimed
    elif asked.question.has_word("less", "under", "fewer"):
        holds = share < claimed
    return asked.verdict(answer, holds)
