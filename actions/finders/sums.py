"""Computes with the figures of staff: sums, differences and ratios."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.answer import Answer
from actions.finders import headcounts, staffing
from actions.finders.common import Asked
from actions.finders.figures import (
    CATEGORIES,
    Figure,
    all_figures,
    figure_of,
    named_figures,
    of_the_two,
    sentences,
    told_figures,
)
from actions.finders.remainders import DASHED, INCLUDED, MINUS, OTHERS, of_others, without_category, without_country
from actions.finders.shares import NEAR, PARTS, asks_share, share_of
from actions.views import bars
from knowledge.models import Staff

_PLUS = re.compile(
    r"\b(?:plus|add(?:ed|ing|s)?|sum|subtotal|combined|altogether|together|in all|in total|total|along with|on top|"
    r"(?:throw\w*|count\w*|toss\w*|put\w*|reckon\w*) (?:in|on)|includ(?:e|ing) the|throw\w* .* in)\b"
)
_GAP = re.compile(r"\b(?:gap|margin|exceed\w*|outnumber\w*)\b")
_END_TO_END = re.compile(
    r"\b(?:top|biggest|largest|first|highest|strongest|leader|winner|number one)\b.*\b(?:and|to|from|over|versus)\b.*"
    r"\b(?:bottom|smallest|last|lowest|weakest|tail)\b|"
    r"\b(?:bottom|smallest|last|lowest)\b.*\b(?:and|to|from)\b.*\b(?:top|biggest|largest|first|highest)\b|"
    r"\b(?:both ends|the extremes|end to end)\b"
)
"""Sets the first of those that were ranked beside the last."""
_RATIO = re.compile(
    r"\b(?:how many times|times (?:as|the|bigger|larger|more|smaller|over)|twice|double|triple|ratio|\d+ ?x)\b"
)
_IN_ALL = re.compile(r"\b(?:in all|all told|all in)\b")
"""Says "altogether" of what is talked about, too: "how many soldiers in all?"."""
_OVER = re.compile(
    r"\b(?:more than|over|at least|upwards of|in excess of|beyond) "
    r"(?:twice|thrice|double|triple|\w+ times|_number_ times)\b"
)
_BOUND = re.compile(
    r"\b(?:(?P<below>less|fewer|under|below|smaller|short of|not even)|more|over|above|exceed\w*|larger|bigger|"
    r"at least)\b"
)
_THAN_NUMBER = re.compile(
    r"_\w+_ (?:and|with|plus) .*\b(?:more|less|fewer|over|under|above|below)(?: than)? (?!the\b|_organ|_body)"
)
"""Sets several together beside a number: "are KFOR and EULEX more than 6,000?"."""
_FACTORS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0}


def computed(asked: Asked) -> Answer | None:
    """Return the result of what the question wants computed; None where it wants nothing of that kind."""
    text = asked.said
    figures, lacking = named_figures(asked)
    if asked.when and any(staffing.asks_other_year(asked, figure.facts) for figure in figures):
        return None
    if asks_share(asked) and len(figures) < 2:
        return share_of(asked, figures)
    if (left := without_country(asked, text, figures) or without_category(asked, text, figures)) is not None:
        return left
    if INCLUDED.search(text) and OTHERS.search(text) and (told := told_figures(asked)) and not figures:
        return _whole(asked, told[0].name)
    signs = _signs(asked, text) | ({"ratio"} if asked.has("percent") else set())
    if not signs:
        return None
    bare = not figures and not asked.question.named()
    if bare and (asked.has("both") or ("difference" in signs and not told_figures(asked))):
        figures, lacking = of_the_two(asked)
    operands = _operands(asked, figures, signs)
    if asked.when and any(staffing.asks_other_year(asked, figure.facts) for figure in operands):
        return None
    if lacking and len(operands) + len(lacking) > 1:
        return _lacking(asked, lacking, operands)
    if len(operands) == 1 and signs == {"plus"} and not asked.question.named():
        whole = figure_of(asked, operands[0].name)
        return _sum_of_groups(asked, whole) if whole and len(whole.facts) > 1 else None
    if len(operands) < 2:
        groups = (
            operands and signs & {"difference", "ratio", "minus"} and not lacking and _sets_groups_apart(asked, text)
        )
        return inner(asked, operands[0].name) if groups else None
    if asked.has("percent"):
        return _percent(asked, operands)
    if "ratio" in signs:
        return _ratio(asked, operands)
    if "minus" in signs and len(operands) > 2:
        return _left_of_first(asked, operands)
    return _difference(asked, operands) if signs & {"minus", "difference"} else _total(asked, operands)


def computes(asked: Asked) -> bool:
    """Return whether the question wants figures computed, and has the figures to do so."""
    text = asked.said
    return bool(_signs(asked, text) or asks_share(asked) or of_others(asked)) and computed(asked) is not None


def _of_figures(asked: Asked) -> bool:
    """Return whether a dash can be a minus: "KFOR - EULEX" after or in a question for figures."""
    figures = {asked.question.kind, asked.question.focus.kind} & {"staff", "compare_size", "count"}
    return bool(figures or asked.question.numbers) and not asked.question.times


def _signs(asked: Asked, text: str) -> set[str]:
    """Return the operations that the words speak of."""
    typed = asked.question.text
    found = {
        "ratio": _RATIO.search(text)
        or (len(asked.question.named()) > 1 and asked.question.has_word(*PARTS))
        or re.search(r"\b\d ?x\b", typed),
        "minus": MINUS.search(text) or (DASHED.search(typed) and _of_figures(asked)),
        "plus": _PLUS.search(text)
        or (
            len(asked.question.named("organization", "body")) > 1
            and asked.question.numbers
            and _THAN_NUMBER.search(text)
        )
        or "+" in typed
        or re.match(r"(?:and )?plus\b", typed.lower()),
        "difference": asked.has("difference")
        or _GAP.search(text)
        or (asked.has("more", "fewer", "most") and all(pattern.search(text) for pattern in CATEGORIES.values())),
    }
    return {sign for sign, match in found.items() if match}


def _sets_groups_apart(asked: Asked, text: str) -> bool:
    """Return whether a difference is that of two groups of one organization."""
    if not asked.question.named():
        return True
    groups = [pattern for pattern in CATEGORIES.values() if pattern.search(text)]
    return len(groups) > 1 or bool(asked.countries) or bool(re.search(r"\b(?:outnumber\w*|groups|categories)\b", text))


def _operands(asked: Asked, figures: list[Figure], signs: set[str]) -> list[Figure]:
    """Return what is to be computed with: what the question names, with what was told last where it names one or
    none.
    """
    if len(figures) > 1:
        return figures
    ends = asked.has("least") or _END_TO_END.search(asked.said)
    if not figures and ends and len(all_told := told_figures(asked)) > 2:
        ranked = sorted(all_told, key=lambda figure: -figure.value)
        return [ranked[0], ranked[-1]]
    told = [figure for figure in told_figures(asked) if figure.name not in {f.name for f in figures}]
    if not figures and len(counted := asked.refer.so_many("organization")) > len(told):  # "all three together"
        found = [figure_of(asked, name) for name in counted]
        return [figure for figure in found if figure] if all(found) else told
    listed = asked.refer.several("organization") if "plus" in signs and asked.has("they") else []
    if not figures and len(listed) > max(1, len(told)):  # "how many do they have together?", after a list
        found = [figure_of(asked, name) for name in listed]
        return [figure for figure in found if figure] or told
    if not figures:
        of_one = _IN_ALL.search(asked.said) and asked.question.topic(asked.knowledge, "organization")
        everything = "plus" in signs and asked.has("all") and not told and not of_one
        return all_figures(asked) if everything else told
    joins = (
        signs & {"plus", "minus", "ratio"} or asked.has("that", "it", "they", "both") or len(asked.question.words) <= 5
    )
    beside = signs != {"difference"} or (asked.question.has_word("than") and asked.has("that", "it", "they"))
    return [*told, *figures] if joins and told and beside else figures


def _result(asked: Asked, lead: str, figures: Sequence[Figure]) -> Answer:
    names = list(dict.fromkeys(figure.name for figure in figures))
    facts = [fact for figure in figures for fact in figure.facts]
    answer = asked.answer(f"{lead} {sentences(asked, figures)}".strip(), names, facts, names)
    return replace(answer, view=bars(asked, names))


def _lacking(asked: Asked, lacking: list[str], figures: Sequence[Figure]) -> Answer:
    names = [*lacking, *(figure.name for figure in figures)]
    facts = [fact for figure in figures for fact in figure.facts]
    return asked.missing("no_staff", names, facts, sentences(asked, figures), name=asked.labels(lacking))


def _sum_of_groups(asked: Asked, whole: Figure) -> Answer:
    text = headcounts.sum_sentence(asked, whole.name, whole.value, whole.facts)
    return asked.answer(text, [whole.name], whole.facts)


def _whole(asked: Asked, name: str) -> Answer | None:
    """Return how many people an organization has with everybody counted in."""
    facts = asked.knowledge.facts(name, Staff)
    return asked.answer(headcounts.staff_sentence(asked, facts), [name], facts) if facts else None


def _total(asked: Asked, figures: list[Figure]) -> Answer:
    value = sum(figure.value for figure in figures)
    total = asked.wording.number(value, "about")
    names = asked.labels([figure.name for figure in figures])
    answer = _result(asked, asked.say("size_total", names=names, total=total), figures)
    return asked.verdict(answer, _bound_holds(asked, value))


def _bound_holds(asked: Asked, value: int) -> bool | None:
    """Return whether a figure lies where the question claims: "… is less than six thousand"; None where it claims no
    bound.
    """
    match = _BOUND.search(asked.said)
    if not match or not asked.question.numbers:
        return None
    claimed = max(asked.question.numbers)
    return value < claimed if match["below"] else value > claimed


def _left_of_first(asked: Asked, figures: list[Figure]) -> Answer:
    """Return what is left of the first figure without all others."""
    rest = figures[0].value - sum(figure.value for figure in figures[1:])
    if rest < 0:
        return _result(asked, asked.say("size_more_than_all", name=asked.label(figures[0].name)), figures)
    return _result(asked, asked.say("size_leaves", rest=asked.wording.number(rest, "about")), figures)


def _difference(asked: Asked, figures: list[Figure]) -> Answer:
    """Return how many more people the larger one has."""
    first, second = sorted(figures[:2], key=lambda figure: -figure.value)
    lead = asked.say("size_difference", difference=asked.wording.number(first.value - second.value, "about"))
    if first.value != second.value:
        lead = f"{asked.say('size_larger', name=asked.label(first.name), other=asked.label(second.name))} {lead}"
    return _result(asked, lead, [first, second])


def _ratio(asked: Asked, figures: list[Figure]) -> Answer:
    """Return how many times as large the larger one is; whether that is what the question claims."""
    first, second = sorted(figures[:2], key=lambda figure: -figure.value)
    ratio = first.value / second.value if second.value else 0.0
    lead = asked.say(
        "size_ratio",
        name=asked.label(first.name),
        other=asked.label(second.name),
        ratio=f"{ratio:.1f}".removesuffix(".0"),
    )
    answer = _result(asked, lead, [first, second])
    claimed = _claimed_factor(asked)
    if claimed is None:
        return answer
    named, other = figures[:2] if not asked.has("fewer") else figures[1::-1]
    ratio = named.value / other.value if other.value else 0.0
    text = asked.said
    if _OVER.search(text) or (asked.question.has_word("than") and asked.question.has_word("more", "over", "least")):
        return asked.verdict(answer, ratio > claimed)
    return asked.verdict(answer, abs(ratio - claimed) <= NEAR * claimed)


def _percent(asked: Asked, figures: list[Figure]) -> Answer:
    """Return how large the first one is in percent of the second one."""
    first, second = figures[:2]
    percent = round(100 * first.value / second.value) if second.value else 0
    lead = asked.say("size_percent", name=asked.label(first.name), other=asked.label(second.name), percent=percent)
    return _result(asked, lead, [first, second])


def _claimed_factor(asked: Asked) -> float | None:
    if match := re.search(r"\b(\d+(?:\.\d+)?) ?x\b", asked.question.text):
        return float(match[1])
    if asked.question.numbers:
        return float(asked.question.numbers[0])
    factors = {**PARTS, **_FACTORS}
    return next((factors[word] for word in asked.question.words if word in factors), None)


def inner(asked: Asked, name: str) -> Answer | None:
    """Return by how many the larger of an organization's two groups outnumbers the other; None where there are not
    two.
    """
    facts = sorted(asked.knowledge.facts(name, Staff), key=lambda fact: -fact.value)[:2]
    if len(facts) < 2:
        return None
    lead = asked.say(
        "size_inner",
        first=headcounts.figure(asked, facts[0]),
        second=headcounts.figure(asked, facts[1]),
        difference=asked.wording.number(facts[0].value - facts[1].value, "about"),
    )
    if _RATIO.search(asked.said):
        ratio = f"{facts[0].value / max(1, facts[1].value):.1f}".removesuffix(".0")
        lead = asked.say("size_ratio_inner", first=facts[0].unit, second=facts[1].unit, ratio=ratio)
    elif facts[1].country:
        lead = asked.say("size_difference", difference=asked.wording.number(facts[0].value - facts[1].value, "about"))
    answer = asked.answer(f"{lead} {headcounts.staff_sentence(asked, facts)}", [name], facts)
    return asked.verdict(answer, _claimed_larger(asked, facts[0]))


def _claimed_larger(asked: Asked, larger: Staff) -> bool | None:
    """Return whether the group that a claim puts above the other is the larger one; None where that is not claimed."""
    text = asked.said
    places = {group: match.start() for group, pattern in CATEGORIES.items() if (match := pattern.search(text))}
    above = re.search(r"\b(?:outnumber\w*|exceed\w*|more|larger|bigger)\b", text)
    if len(places) < 2 or larger.category not in places or not above or asked.has("fewer"):
        return None
    first = min(places, key=lambda group: places[group])
    return first == larger.category
