"""Which organization has more people."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import figures, headcounts, staffing, sums
from actions.finders.common import Asked
from actions.views import bars
from knowledge.models import Staff

_THAN_BODY = re.compile(r"\bthan (?:the )?(?:whole |entire )?_body_")
_THAN_IT = re.compile(r"\b(?:it|they|that|that one|those)\b.*\b(?:than|as) (?:the |that of (?:the )?)?_\w+_")
"""Says something of what was talked about beside the one that is named: "is it bigger than KFOR?"."""
_BESIDE = re.compile(r"\b(?:than|or|versus|compared to)\b")


def _bodies_beside(asked: Asked, named: list[str]) -> list[str]:
    """Return the bodies besides the organizations named that a comparison is with: "is KFOR bigger than NATO?"."""
    if len(named) != 1 or not _THAN_BODY.search(asked.said):
        return []
    bodies = asked.question.named("body")
    return [name for name in bodies if set(asked.refer.through([name])) <= set(named)]


def compare_size(asked: Asked) -> Answer:
    """Which organization has more people, by how many, or how many they have together."""
    question = asked.question
    if computed := _part_beside_whole(asked) or sums.computed(asked) or _groups(asked):
        return computed
    named = asked.refer.organizations(remembered=False)
    if uncounted := _bodies_beside(asked, named):
        return asked.missing("no_staff", uncounted, name=asked.labels(uncounted))
    if len(named) < 2 and (
        asked.has("both") or (not named and len(question.focus.topic) and not asked.has("most", "least", "all"))
    ):
        recent = asked.refer.recent(("organization",))
        named = list(dict.fromkeys([*named, *recent]))[:2]
    elif (
        len(named) == 1
        and not asked.has("all", "most", "least")
        and not question.has_word("any", "others", "organizations", "missions", "bodies")
    ):
        recent = [name for name in asked.refer.recent(("organization",)) if name not in named]
        added_to = asked.has("total") and "total" in question.focus.marks  # "plus the OSCE?" after a sum
        if recent:
            told = [name for name in question.focus.topic if name in recent] if added_to else recent[:1]
            in_front = added_to or (asked.has("it", "they", "that") and _THAN_IT.search(asked.said))
            named = [*told, *named] if in_front else [*named, *told]
    if (
        len(named) == 1
        and asked.has("total")
        and not asked.has("more", "fewer", "most", "least", "difference")
        and (question.named() or asked.when)
    ):
        return staffing.staff(asked)
    everyone = len(named) < 2
    candidates = asked.organizations if everyone else named
    counted = [(name, found) for name in candidates if (found := headcounts.total_of(asked, name))]
    lacking = [name for name in candidates if not headcounts.total_of(asked, name)]
    if not counted:
        return asked.missing("no_staff", candidates, name=asked.labels(candidates))
    counted.sort(key=lambda item: -item[1][0])
    facts = [fact for _, (_, found) in counted for fact in found]
    parts = [
        asked.say(
            "staff", name=asked.label(name), figures=_sum(asked, total, found), share="", dated=asked.dated(found[0])
        )
        for name, (total, found) in counted
    ]
    topic = [name for name, _ in counted]
    view = bars(asked, topic)
    if lacking and not everyone:
        text = f"{asked.say('no_staff', name=asked.labels(lacking))} {' '.join(parts)}"
        return Answer(
            "not_recorded" if len(counted) < 2 else "answered", text, question.kind, candidates, facts, topic, view
        )
    first, last = counted[0], counted[-1]
    lead = ""
    if asked.has("total") and not asked.has("most", "least", "more", "fewer"):
        total = sum(value for _, (value, _) in counted)
        lead = asked.say("size_total", names=asked.labels(topic), total=asked.wording.number(total, "about"))
    elif len(counted) > 1:
        smallest = _smaller(asked)
        chosen, other = (last, first) if smallest else (first, counted[1])
        place = next((n for n, mark in enumerate(("second", "third", "fourth"), 1) if asked.has(mark)), 0)
        key = (
            ("size_least" if smallest else "size_most")
            if len(counted) > 2
            else ("size_smaller" if smallest else "size_larger")
        )
        lead = asked.say(key, name=asked.label(chosen[0]), other=asked.label(other[0]))
        if asked.has("difference"):
            lead += " " + asked.say(
                "size_difference", difference=asked.wording.number(abs(chosen[1][0] - other[1][0]), "about")
            )
        if everyone and 0 < place < len(counted):
            chosen = counted[-1 - place] if smallest else counted[place]
            rank = counted.index(chosen) + 1
            lead = asked.say("size_place", name=asked.label(chosen[0]), place=rank)
        topic = [chosen[0], *(name for name in topic if name != chosen[0])]
    text = f"{lead} {' '.join(parts)}".strip()
    if lacking and everyone and len(counted) > 1:
        text += " " + asked.say("size_lacking", names=asked.labels(lacking))
    answer = Answer("answered", text, question.kind, topic, facts, topic, view)
    larger = asked.has("more", "most") or question.has_word("beat", "beats", "exceed", "exceeds", "tops", "surpasses")
    if question.yes_no and len(named) > 1 and (larger or _smaller(asked)):
        return asked.verdict(answer, (first[0] if larger else last[0]) == named[0])
    one = question.named("organization")
    if question.yes_no and everyone and len(one) == 1 and asked.has("most", "least") and len(counted) > 1:
        return asked.verdict(answer, topic[0] == one[0])
    return answer


def _part_beside_whole(asked: Asked) -> Answer | None:
    """Return whether an organization has more people of a country than another has in all ("more Americans in KFOR than
    people at OMiK").
    """
    named = asked.question.named("organization")
    than = _BESIDE.split(asked.said, maxsplit=1)[1:]
    nouns = set(asked.wording.words("search")["staff_nouns"].split())
    if len(named) != 2 or not asked.has("more", "fewer") or not than or not nouns & set(than[0].split()):
        return None
    countries = figures.countries_meant(asked)
    part = next((f for name in named for f in asked.knowledge.facts(name, Staff) if f.country in countries), None)
    other = figures.figure_of(asked, next(name for name in named if name != part.subject)) if part else None
    if not part or not other:
        return None
    text = figures.sentences(asked, [figures.Figure(part.subject, part.value, (part,)), other])
    answer = asked.answer(text, named, [part, *other.facts])
    if asked.question.yes_no:
        return asked.verdict(answer, (part.value > other.value) == asked.has("more"))
    difference = asked.wording.number(abs(part.value - other.value), "about")
    return asked.answer(f"{text} {asked.say('size_difference', difference=difference)}", named, answer.facts)


def _groups(asked: Asked) -> Answer | None:
    """Return which group of one organization's people is larger ("which group is larger?" after its figures)."""
    question = asked.question
    if (
        question.named()
        or not asked.has("more", "fewer", "most", "least", "difference")
        or question.focus.kind != "staff"
    ):
        return None
    told = figures.told_figures(asked)
    wide = question.has_word("organization", "organizations", "mission", "missions", "body", "bodies", "any", "all")
    return sums.inner(asked, told[0].name) if len(told) == 1 and not wide else None


def _smaller(asked: Asked) -> bool:
    """Return whether the question asks for the smaller one; "at least" only weakens what is said."""
    least = asked.has("least") and "at least" not in asked.said
    return (least or asked.has("fewer")) and not asked.has("most", "more")


def _sum(asked: Asked, total: int, facts: list[Staff]) -> str:
    if len(facts) == 1:
        return headcounts.figure(asked, facts[0])
    parts = asked.wording.join([headcounts.figure(asked, fact) for fact in facts])
    return asked.wording.phrase("sum_of", total=asked.wording.number(total, facts[0].bound), parts=parts)
