"""Computes with the figures of staff: sums, differences, what is left without a country's part, shares and ratios."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from actions.answer import Answer
from actions.finders import staffing
from actions.finders.common import Asked
from actions.finders.edges import placed
from actions.views import bars
from knowledge.models import Staff

_MINUS = re.compile(
    r"\b(?:minus|without|less|subtract\w*|deduct\w*|exclud\w*|except\w*|apart from|other than|not (?:count|includ)\w*|"
    r"leav(?:e|ing) (?:\w+ ){0,3}(?:out|aside)|tak(?:e|ing|en) (?:\w+ ){0,3}(?:away|off|out)|discount\w*|ignor\w*|"
    r"not (?:from )?(?:the )?_country_|if (?:all )?(?:the )?_country_|_country_ (?:\w+ )?(?:out|aside|away|gone|removed|excluded|deducted)|non _country_|remov\w*)\b"
)
_OTHERS = re.compile(
    r"\b(?:(?:other|remaining) (?:nation\w*|countr\w+|states|contingents|ones|soldiers|troops|people|members|parts?)|"
    r"(?:everyone|everybody|anyone) else|(?:the|what) (?:rest|others|remainder)|elsewhere|besides)\b"
)
_LEFT = re.compile(r"\b(?:remain\w*|(?:are|is|be|have) left|left over|rest)\b")
_PLUS = re.compile(
    r"\b(?:plus|add(?:ed|ing|s)?|sum|subtotal|combined|altogether|together|in all|in total|total|along with|on top)\b"
)
_GAP = re.compile(r"\b(?:gap|margin|exceed\w*|outnumber\w*)\b")
_INCLUDED = re.compile(r"\b(?:counted in|counting in|included|including|with all)\b")
_RATIO = re.compile(
    r"\b(?:how many times|times (?:as|the|bigger|larger|more|smaller|over)|twice|double|triple|ratio|\d+ ?x)\b"
)
_FACTORS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "two": 2.0, "three": 3.0, "four": 4.0, "five": 5.0, "six": 6.0}
_PARTS = {"half": 0.5, "third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "tenth": 0.1, "majority": 0.5}
_MOST = ("most", "mostly", "mainly")
ONE_IN = 0.34
"""Up to this part of the whole, a share is also said as one in so many."""
NEAR = 0.1
"""A claimed ratio holds where it is off by no more than this part."""
CATEGORIES = {
    "local": re.compile(r"\b(?:local\w*|kosovars?|nationals?|natives?)\b|_home_"),
    "international": re.compile(r"\b(?:international\w*|foreign\w*|expat\w*|strangers?|outsiders?|abroad)\b"),
}


@dataclass(frozen=True)
class Figure:
    """A number of people at an organization, with the facts that it comes from."""

    name: str
    value: int
    facts: tuple[Staff, ...]


def computed(asked: Asked) -> Answer | None:
    """Return the result of what the question wants computed; None where it wants nothing of that kind."""
    text = " ".join(asked.question.words)
    figures, lacking = named_figures(asked)
    if asked.when and any(staffing.asks_other_year(asked, figure.facts) for figure in figures):
        return None
    if asks_share(asked) and len(figures) < 2:
        return _share(asked, figures)
    if (left := _without_country(asked, text, figures) or _without_category(asked, text, figures)) is not None:
        return left
    if _INCLUDED.search(text) and _OTHERS.search(text) and (told := told_figures(asked)) and not figures:
        return _whole(asked, told[0].name)
    signs = _signs(asked, text)
    if not signs:
        return None
    if not figures and asked.has("both") and not asked.question.named():
        figures, lacking = _of_the_two(asked)
    operands = _operands(asked, figures, signs)
    if lacking and len(operands) + len(lacking) > 1:
        return _lacking(asked, lacking, operands)
    if len(operands) == 1 and signs == {"plus"} and not asked.question.named():
        whole = figure_of(asked, operands[0].name)
        return _sum_of_groups(asked, whole) if whole and len(whole.facts) > 1 else None
    if len(operands) < 2:
        groups = operands and signs & {"difference", "ratio"} and not lacking and _sets_groups_apart(asked, text)
        return inner(asked, operands[0].name) if groups else None
    if "ratio" in signs:
        return _ratio(asked, operands)
    if "minus" in signs and len(operands) > 2:
        return _left_of_first(asked, operands)
    return _difference(asked, operands) if signs & {"minus", "difference"} else _total(asked, operands)


def _sets_groups_apart(asked: Asked, text: str) -> bool:
    """Return whether a difference is that of two groups of one organization."""
    if not asked.question.named():
        return True
    groups = [pattern for pattern in CATEGORIES.values() if pattern.search(text)]
    return len(groups) > 1 or bool(asked.countries) or bool(re.search(r"\b(?:outnumber\w*|groups|categories)\b", text))


def asks_share(asked: Asked) -> bool:
    """Return whether the question asks for a part of the whole, or claims one ("are most of them local?")."""
    return asked.has("percent") or (asked.question.yes_no and asked.question.has_word(*_MOST, *_PARTS))


def _signs(asked: Asked, text: str) -> set[str]:
    """Return the operations that the words speak of."""
    typed = asked.question.text
    found = {
        "ratio": _RATIO.search(text)
        or (len(asked.question.named()) > 1 and asked.question.has_word(*_PARTS))
        or re.search(r"\b\d ?x\b", typed),
        "minus": _MINUS.search(text) or (re.search(r"\w - \w", typed) and not asked.question.times),
        "plus": _PLUS.search(text) or "+" in typed,
        "difference": asked.has("difference")
        or _GAP.search(text)
        or (asked.has("more", "fewer", "most") and all(pattern.search(text) for pattern in CATEGORIES.values())),
    }
    return {sign for sign, match in found.items() if match}


def computes(asked: Asked) -> bool:
    """Return whether the question wants figures computed, and has the figures to do so."""
    text = " ".join(asked.question.words)
    return bool(_signs(asked, text) or asks_share(asked) or _of_others(asked)) and computed(asked) is not None


def named_figures(asked: Asked) -> tuple[list[Figure], list[str]]:
    """Return the figures of the organizations that the question names, in its order, and those without a figure."""
    words = asked.question.words
    mentions = [(place, s) for place, s in placed(asked) if s.get("known", True)]
    own = asked.question.named("organization")
    figures: list[Figure] = []
    lacking: list[str] = []
    for place, mention in mentions:
        name = mention["id"]
        if mention["type"] == "body":
            missions = [m.id for m in asked.knowledge.children(name) if m.type == "organization"]
            name = next((m for m in missions if m not in own), "")
        elif mention["type"] != "organization":
            continue
        if not name or any(figure.name == name for figure in figures):
            continue
        behind = [p for p, s in mentions if p > place and s["type"] in ("organization", "body")]
        around = words[place + 1 : behind[0]] if behind else words[place + 1 :]
        found = figure_of(asked, name, " ".join(around)) if len(mentions) > 1 else figure_of(asked, name)
        if found:
            figures.append(found)
        else:
            lacking.append(name)
    return figures, lacking


def figure_of(asked: Asked, name: str, said: str = "") -> Figure | None:
    """Return how many people an organization has, of the category that the words name or in all."""
    for category, pattern in CATEGORIES.items():
        facts = [fact for fact in asked.knowledge.facts(name, Staff) if fact.category == category]
        if facts and said and pattern.search(said) and not CATEGORIES[_other(category)].search(said):
            return Figure(name, facts[0].value, (facts[0],))
    total = staffing.total_of(asked, name)
    return Figure(name, total[0], tuple(total[1])) if total else None


def _other(category: str) -> str:
    return next(name for name in CATEGORIES if name != category)


def told_figures(asked: Asked) -> list[Figure]:
    """Return the figures of the last answer, one for each organization; of one organization alone, also those that
    were told before it. A country's part counts only where it stands alone.
    """
    last = _grouped(asked, asked.question.focus.facts)
    about = asked.refer.recent(("organization",))[:1]
    if about and not any(figure.name in about for figure in last):
        return []  # another organization was named since
    if len(last) != 1 or last[0].value != (figure_of(asked, last[0].name) or last[0]).value:
        return last
    before = [figure for figure in _grouped(asked, asked.question.focus.told) if figure.name != last[0].name]
    return [*before[:1], *last]


def _grouped(asked: Asked, names: Sequence[str]) -> list[Figure]:
    grouped: dict[str, list[Staff]] = {}
    for name in names:
        fact = asked.knowledge.by_id.get(name)
        if isinstance(fact, Staff):
            grouped.setdefault(fact.subject, []).append(fact)
    figures = []
    for name, facts in grouped.items():
        own = [fact for fact in facts if not fact.country] or facts
        figures.append(Figure(name, sum(fact.value for fact in own), tuple(own)))
    return figures


def _operands(asked: Asked, figures: list[Figure], signs: set[str]) -> list[Figure]:
    """Return what is to be computed with: what the question names, with what was told last where it names one or
    none.
    """
    if len(figures) > 1:
        return figures
    if not figures and asked.has("least") and len(all_told := told_figures(asked)) > 2:
        ranked = sorted(all_told, key=lambda figure: -figure.value)
        return [ranked[0], ranked[-1]]
    told = [figure for figure in told_figures(asked) if figure.name not in {f.name for f in figures}]
    if not figures:
        return _all_figures(asked) if "plus" in signs and asked.has("all") and not told else told
    joins = signs & {"plus", "minus"} or asked.has("that", "it", "they", "both") or len(asked.question.words) <= 5
    return [*told, *figures] if joins and told and "difference" not in signs else figures


def _of_the_two(asked: Asked) -> tuple[list[Figure], list[str]]:
    """Return the figures of the two organizations that were talked about last, and those that have none."""
    names = asked.refer.recent(("organization",))[:2]
    if len(names) < 2:
        return [], []
    found = {name: figure_of(asked, name) for name in reversed(names)}
    return [figure for figure in found.values() if figure], [name for name, figure in found.items() if not figure]


def _all_figures(asked: Asked) -> list[Figure]:
    """Return the figures of all organizations that have any."""
    return [found for subject in asked.knowledge.organizations if (found := figure_of(asked, subject.id))]


def _sentences(asked: Asked, figures: Sequence[Figure]) -> str:
    parts = []
    for figure in figures:
        if len(figure.facts) > 1:
            shown = asked.wording.join([staffing.figure(asked, fact) for fact in figure.facts])
            total = asked.wording.number(figure.value, figure.facts[0].bound)
            shown = asked.wording.phrase("sum_of", total=total, parts=shown)
        else:
            shown = staffing.figure(asked, figure.facts[0])
        dated = asked.dated(figure.facts[0])
        parts.append(asked.say("staff", name=asked.label(figure.name), figures=shown, share="", dated=dated))
    return " ".join(parts)


def _result(asked: Asked, lead: str, figures: Sequence[Figure]) -> Answer:
    names = list(dict.fromkeys(figure.name for figure in figures))
    facts = [fact for figure in figures for fact in figure.facts]
    answer = asked.answer(f"{lead} {_sentences(asked, figures)}".strip(), names, facts, names)
    return replace(answer, view=bars(asked, names))


def _lacking(asked: Asked, lacking: list[str], figures: Sequence[Figure]) -> Answer:
    names = [*lacking, *(figure.name for figure in figures)]
    facts = [fact for figure in figures for fact in figure.facts]
    return asked.missing("no_staff", names, facts, _sentences(asked, figures), name=asked.labels(lacking))


def _sum_of_groups(asked: Asked, whole: Figure) -> Answer:
    text = staffing.sum_sentence(asked, whole.name, whole.value, whole.facts)
    return asked.answer(text, [whole.name], whole.facts)


def _whole(asked: Asked, name: str) -> Answer | None:
    """Return how many people an organization has with everybody counted in."""
    facts = asked.knowledge.facts(name, Staff)
    return asked.answer(staffing.staff_sentence(asked, facts), [name], facts) if facts else None


def _total(asked: Asked, figures: list[Figure]) -> Answer:
    total = asked.wording.number(sum(figure.value for figure in figures), "about")
    names = asked.labels([figure.name for figure in figures])
    return _result(asked, asked.say("size_total", names=names, total=total), figures)


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
    if asked.question.has_word("than") and asked.question.has_word("more", "over", "least"):
        return asked.verdict(answer, ratio > claimed)
    return asked.verdict(answer, abs(ratio - claimed) <= NEAR * claimed)


def _claimed_factor(asked: Asked) -> float | None:
    if match := re.search(r"\b(\d+(?:\.\d+)?) ?x\b", asked.question.text):
        return float(match[1])
    if asked.question.numbers:
        return float(asked.question.numbers[0])
    factors = {**_PARTS, **_FACTORS}
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
        first=staffing.figure(asked, facts[0]),
        second=staffing.figure(asked, facts[1]),
        difference=asked.wording.number(facts[0].value - facts[1].value, "about"),
    )
    if _RATIO.search(" ".join(asked.question.words)):
        ratio = f"{facts[0].value / max(1, facts[1].value):.1f}".removesuffix(".0")
        lead = asked.say("size_ratio_inner", first=facts[0].unit, second=facts[1].unit, ratio=ratio)
    elif facts[1].country:
        lead = asked.say("size_difference", difference=asked.wording.number(facts[0].value - facts[1].value, "about"))
    return asked.answer(f"{lead} {staffing.staff_sentence(asked, facts)}", [name], facts)


def _countries(asked: Asked) -> list[str]:
    """Return the countries whose part is meant: those named, else the one that was talked about last."""
    named = asked.countries
    if named:
        return named
    focus = asked.question.focus
    told = [
        fact.country for name in focus.facts if isinstance(fact := asked.knowledge.by_id[name], Staff) and fact.country
    ]
    recent = [name for name in focus.topic[:1] if asked.subject(name).type == "country"]
    marked = [s.id for s in asked.knowledge.subjects.values() if s.adjective and asked.has(s.adjective.lower())]
    return marked or [*told, *recent][:1]


def _of_others(asked: Asked) -> bool:
    """Return whether the question is about those who are not from a country."""
    text = " ".join(asked.question.words)
    return bool(_OTHERS.search(text) or _MINUS.search(text) or _LEFT.search(text))


def _without_country(asked: Asked, text: str, figures: list[Figure]) -> Answer | None:
    """Return how many are left without a country's part; None where that is not asked."""
    if not _of_others(asked) or (_INCLUDED.search(text) and not _MINUS.search(text)):
        return None
    countries = _countries(asked)
    if not countries or (not asked.countries and any(pattern.search(text) for pattern in CATEGORIES.values())):
        return None
    names = asked.refer.organizations()[:1]
    wholes = figures or told_figures(asked) or [found for name in names if (found := figure_of(asked, name))]
    wholes = [figure_of(asked, figure.name) or figure for figure in wholes]
    if not wholes:
        return None
    part = [f for figure in wholes for f in asked.knowledge.facts(figure.name, Staff) if f.country in countries][:1]
    if not part:
        label = asked.wording.join([asked.label(c) if c in asked.knowledge else c for c in countries])
        shown, name = _sentences(asked, wholes), asked.labels([figure.name for figure in wholes])
        facts = [fact for figure in wholes for fact in figure.facts]
        return asked.missing("no_staff_country", [f.name for f in wholes], facts, shown, name=name, country=label)
    rest = asked.wording.number(sum(figure.value for figure in wholes) - part[0].value, "about")
    if len(wholes) == 1:
        told = [*wholes[0].facts, *part]
        sentence = staffing.staff_sentence(asked, told)
        text = asked.say("staff_rest", rest=rest, unit=wholes[0].facts[0].unit, sentence=sentence)
        return asked.answer(text, [wholes[0].name], told)
    lead = asked.say("staff_left", figure=staffing.figure(asked, part[0]), rest=rest)
    return _result(asked, lead, wholes)


def _without_category(asked: Asked, text: str, figures: list[Figure]) -> Answer | None:
    """Return how many are left without the local or international staff; None where that is not asked."""
    wanted = [category for category, pattern in CATEGORIES.items() if pattern.search(text)]
    if len(wanted) != 1 or not _MINUS.search(text) or asked.countries:
        return None
    wholes = figures or told_figures(asked)
    names = [figure.name for figure in wholes] or asked.refer.organizations()
    if len(names) > 1:
        return None
    facts = [fact for name in names for fact in asked.knowledge.facts(name, Staff)]
    part = [fact for fact in facts if fact.category == wanted[0]]
    total = staffing.total_of(asked, names[0]) if part else None
    if not part or not total:
        return None
    lead = asked.say(
        "staff_left",
        figure=staffing.figure(asked, part[0]),
        rest=asked.wording.number(total[0] - part[0].value, "about"),
    )
    return asked.answer(f"{lead} {staffing.staff_sentence(asked, facts)}", names[:1], facts)


def _share(asked: Asked, figures: list[Figure]) -> Answer | None:
    """Return which part of an organization's people a country or category has; None where no part is named."""
    names = [figure.name for figure in figures] or asked.refer.organizations()
    if len(names) != 1 or not (whole := figure_of(asked, names[0])):
        return None
    facts = asked.knowledge.facts(names[0], Staff)
    text = " ".join(asked.question.words)
    bare = not asked.question.named() and not any(pattern.search(text) for pattern in CATEGORIES.values())
    countries = asked.countries or [name for name in _countries(asked) if bare or asked.has("american")]
    part = [fact for fact in facts if fact.country and fact.country in countries]
    categories = [name for name, pattern in CATEGORIES.items() if pattern.search(text)]
    if not countries:
        part = [fact for fact in facts if fact.category in categories and not fact.country][:1]
        categories = categories if not part else []
    if not part:
        return None
    share = part[0].value / whole.value
    one_in = asked.wording.phrase("one_in", number=round(1 / share)) if 0 < share <= ONE_IN else ""
    shown = staffing.staff_sentence(asked, list(dict.fromkeys([*whole.facts, *part])))
    lead = asked.say("staff_percent", figure=staffing.figure(asked, part[0]), percent=round(100 * share), one_in=one_in)
    answer = asked.answer(f"{lead} {shown}", names, list(dict.fromkeys([*whole.facts, *part])))
    words = ("majority" if word in _MOST else word for word in asked.question.words)
    claimed = next((_PARTS[word] for word in words if word in _PARTS), None)
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
