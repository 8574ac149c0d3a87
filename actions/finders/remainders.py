"""How many are left without a country's part, or without the local or international staff."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import headcounts
from actions.finders.common import Asked
from actions.finders.figures import CATEGORIES, Figure, countries_meant, figure_of, sentences, told_figures
from knowledge.models import Staff

MINUS = re.compile(
    r"\b(?:minus|without(?! (?:a |any )?precedent)|less(?! than\b)|subtract\w*|deduct\w*|exclud\w*|except\w*|"
    r"apart from|other than|not (?:count|includ)\w*|"
    r"leav(?:e|ing) (?:\w+ ){0,3}(?:out|aside)|tak(?:e|ing|en) (?:\w+ ){0,3}(?:away|off|out)|discount\w*|ignor\w*|"
    r"not (?:come |belong |sent |paid )?(?:from |to |by |part of |citizens of )?"
    r"(?:the )?(?:_country_|us\b|abroad\b)|if (?:all )?(?:the )?_country_|non _country_|remov\w*|"
    r"_country_(?: \w+){0,2}? (?:(?:go|goes|went|gone|were|are|flew|fly|sent|pulled) (?:home|away|out|gone)|"
    r"leaves?|left(?= how| what|$)|withdrew|vanish\w*|disappear\w*)|"
    r"not (?:local|international|foreign|kosovar|national)\w*|non (?:local|international|kosovar)\w*|"
    r"_country_ (?:\w+ )?(?:out|aside|away|gone|removed|excluded|deducted))\b"
)
DASHED = re.compile(
    r"\w - (?!(?:and|so|who\w*|what|which|when|where|why|how|is|are|was|were|do|does|did|has|have|can|tell|give)\b)\w",
    re.IGNORECASE,
)
"""A dash that takes away ("KFOR - the Americans"), not one in front of a question ("KFOR, EULEX - who has more?")."""
OTHERS = re.compile(
    r"\b(?:(?:other|remaining) (?:nation\w*|countr\w+|states|contingents|ones|soldiers|troops|people|members|parts?)|"
    r"(?:everyone|everybody|anyone) else|(?:the|what) (?:rest|others|remainder)|elsewhere|besides)\b"
)
_LEFT = re.compile(r"\b(?:remain\w*|(?:are|is|be|have) left|left over|rest)\b")
INCLUDED = re.compile(r"\b(?:counted in|counting in|included|including|with all)\b")


def of_others(asked: Asked) -> bool:
    """Return whether the question is about those who are not from a country."""
    text = asked.said
    dashed = bool(asked.countries) and bool(DASHED.search(asked.question.text))
    return dashed or bool(OTHERS.search(text) or MINUS.search(text) or _LEFT.search(text))


def asks_for_others(asked: Asked) -> bool:
    """Return whether the question counts an organization's people who are not from somewhere ("not American")."""
    counts = asked.has("how_many", "percent") and not asked.question.yes_no
    denies = asked.has("negated") and bool(MINUS.search(asked.said))
    return counts and denies and len(asked.refer.organizations()) == 1


def without_country(asked: Asked, text: str, figures: list[Figure]) -> Answer | None:
    """Return how many are left without a country's part; None where that is not asked."""
    if not of_others(asked) or (INCLUDED.search(text) and not MINUS.search(text)):
        return None
    countries = countries_meant(asked)
    if not countries or (not asked.countries and any(pattern.search(text) for pattern in CATEGORIES.values())):
        return None
    names = asked.refer.organizations()[:1]
    wholes = figures or told_figures(asked) or [found for name in names if (found := figure_of(asked, name))]
    wholes = [figure_of(asked, figure.name) or figure for figure in wholes]
    summed = asked.has("total", "all") or "total" in asked.question.focus.marks
    if len(wholes) > 1 and not figures and not summed:  # those of which they are a part
        with_part = {
            f.subject for f in asked.knowledge.by_id.values() if isinstance(f, Staff) and f.country in countries
        }
        wholes = [figure for figure in wholes if figure.name in with_part] or wholes
    if not wholes:
        return None
    part = [f for figure in wholes for f in asked.knowledge.facts(figure.name, Staff) if f.country in countries][:1]
    if not part:
        label = asked.labels_or_names(countries)
        shown, name = sentences(asked, wholes), asked.labels([figure.name for figure in wholes])
        facts = [fact for figure in wholes for fact in figure.facts]
        return asked.missing("no_staff_country", [f.name for f in wholes], facts, shown, name=name, country=label)
    rest = asked.wording.number(sum(figure.value for figure in wholes) - part[0].value, "about")
    if len(wholes) == 1:
        told = [*wholes[0].facts, *part]
        sentence = headcounts.staff_sentence(asked, told)
        text = asked.say("staff_rest", rest=rest, unit=wholes[0].facts[0].unit, sentence=sentence)
        return asked.answer(text, [wholes[0].name], told)
    lead = asked.say("staff_left", figure=headcounts.figure(asked, part[0]), rest=rest)
    facts = [fact for figure in wholes for fact in figure.facts]
    names = [figure.name for figure in wholes]
    return asked.answer(f"{lead} {sentences(asked, wholes)}", names, facts, names)


def without_category(asked: Asked, text: str, figures: list[Figure]) -> Answer | None:
    """Return how many are left without the local or international staff; None where that is not asked."""
    wanted = [category for category, pattern in CATEGORIES.items() if pattern.search(text)]
    if len(wanted) != 1 or not MINUS.search(text) or asked.countries:
        return None
    wholes = figures or told_figures(asked)
    names = [figure.name for figure in wholes] or asked.refer.organizations()
    if len(names) > 1:
        return None
    facts = [fact for name in names for fact in asked.knowledge.facts(name, Staff)]
    part = [fact for fact in facts if fact.category == wanted[0]]
    total = headcounts.total_of(asked, names[0]) if part else None
    if not part or not total:
        return None
    lead = asked.say(
        "staff_left",
        figure=headcounts.figure(asked, part[0]),
        rest=asked.wording.number(total[0] - part[0].value, "about"),
    )
    return asked.answer(f"{lead} {headcounts.staff_sentence(asked, facts)}", names[:1], facts)
