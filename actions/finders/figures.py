"""The figures of staff that a question names, or that were told last, to compute with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from actions.finders import headcounts
from actions.finders.common import Asked
from actions.finders.edges import placed
from knowledge.models import Staff

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
    total = headcounts.total_of(asked, name)
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


def of_the_two(asked: Asked) -> tuple[list[Figure], list[str]]:
    """Return the figures of the two organizations that were talked about last, and those that have none."""
    names = asked.refer.recent(("organization",))[:2]
    if len(names) < 2:
        return [], []
    found = {name: figure_of(asked, name) for name in reversed(names)}
    return [figure for figure in found.values() if figure], [name for name, figure in found.items() if not figure]


def all_figures(asked: Asked) -> list[Figure]:
    """Return the figures of all organizations that have any."""
    return [found for subject in asked.knowledge.organizations if (found := figure_of(asked, subject.id))]


def countries_meant(asked: Asked) -> list[str]:
    """Return the countries whose part is meant: those named, else the one that was talked about last."""
    named = asked.countries
    if named:
        return named
    focus = asked.question.focus
    told = [fact.country for fact in asked.told if isinstance(fact, Staff) and fact.country]
    recent = [name for name in focus.topic[:1] if asked.subject(name).type == "country"]
    marked = [s.id for s in asked.knowledge.subjects.values() if s.adjective and asked.has(s.adjective.lower())]
    return marked or [*told, *recent][:1]


def sentences(asked: Asked, figures: Sequence[Figure]) -> str:
    parts = []
    for figure in figures:
        if len(figure.facts) > 1:
            shown = asked.wording.join([headcounts.figure(asked, fact) for fact in figure.facts])
            total = asked.wording.number(figure.value, figure.facts[0].bound)
            shown = asked.wording.phrase("sum_of", total=total, parts=shown)
        else:
            shown = headcounts.figure(asked, figure.facts[0])
        dated = asked.dated(figure.facts[0])
        parts.append(asked.say("staff", name=asked.label(figure.name), figures=shown, share="", dated=dated))
    return " ".join(parts)
