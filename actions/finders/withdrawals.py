"""Claims that an organization was withdrawn altogether, where it was only reduced: "Were all soldiers pulled out?"."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.finders.common import Asked, event_sentence
from actions.finders.headcounts import staff_sentence
from knowledge.models import BaseFact, Event, Staff, Status

_OUT = (
    r"(?:withdr[ae]w\w*|evacuat\w+|(?:pull|call|order|mov|tak|took|bring|brought|send|sent|fl[eoy]w|ship|go|goes|gone|"
    r"went|com|came|clear|get|got)\w* (?:\w+ ){0,6}?(?:out|away|home|off)|leave|left|leaves|leaving|depart\w*|gone|"
    r"pull\w* (?:\w+ ){0,3}?from|remov\w+|recall\w*|disband\w*|dissol\w+|abolish\w*|dismantl\w+|eliminat\w+)"
)
_WITHDRAWN = re.compile(rf"\b{_OUT}\b")
_EVERYBODY = r"(?:all|every|each|last|entire|whole|entirety|totality|100 percent)"
_PART = re.compile(
    r"\b(?:some|parts?|partial(?:ly)?|partly|few|several|numbers?|more|further|additional|many|most|half|third|quarter|"
    r"percent|portion|batch|any|_number_|gradual(?:ly)?|phase|phases|stages?|step|steps|begin|began|begun|start\w*|"
    r"continu\w*|will|would|plan\w*|want\w*|who|when|why|how)\b"
)
"""Says that only a part went, or that it was begun."""
_TO_NOTHING = re.compile(
    r"\bto (?:zero|nothing|nil|none)\b|\b(?:nobody|no one|none|nothing) (?:is |was |were |are )?left\b"
)
_WHOLLY = re.compile(
    rf"\b(?:completely|fully|entirely|totally|wholly|altogether|for good|down to the last) (?:\w+ ){{0,2}}?{_OUT}\b|"
    rf"\b{_OUT} (?:\w+ ){{0,4}}?(?:completely|fully|entirely|totally|wholly|altogether|for good|down to the last)\b|"
    r"\b(?:complete|full|total|whole|entire) (?:withdrawal|pull ?out|departure|retreat|evacuation|removal)\b"
)


KINDS = frozenset(
    {"downsizing", "end", "status", "event", "event_at", "staff", "participation", "members", "leader", "count"}
    | {"policy", "mandate", "relation", "list", "compare_size"}
)
"""The kinds that such a claim may be taken for."""
_CLOSING = r"(?:clos\w+|shut\w*|dissol\w+|disband\w*|abolish\w*|terminat\w+|dismantl\w+|wind\w*|wound)"
_ORDERED_TO_CLOSE = re.compile(
    rf"\b(?:decid|decision|order|agree|resolv|command|announc|direct|instruct)\w* (?:\w+ ){{0,5}}?{_CLOSING}\b"
)
"""Claims that it was to be closed."""


_DONE_AWAY = re.compile(
    r"_organization_ (?:\w+ )?(?:end(?:ed)?|close[ds]?|dissolved?|disband(?:ed)?|abolished|scrapped|disappear(?:ed)?|"
    r"vanish(?:ed)?|axed|cease[ds]?(?: to exist)?)\b(?! (?:its|the|their|a|being|administ\w+|govern\w+)\b)"
    r"|\b(?:scrap|abolish|dissolve|disband|axe|dismantle)(?:ed|d|s)? (?:the )?_organization_(?! \w+s\b)"
)
"""Claims in so many words that it was done away with."""


def claimed(asked: Asked) -> Answer | None:
    """Return "No." to a claim that all of an organization's people left, with what is still there, and how it was
    reduced; None where only a reduction is claimed, or it has ended.
    """
    if not asked.question.yes_no or asked.question.kind not in KINDS or asked.has("denied"):
        return None
    if asked.question.has_word("will", "soon", "future"):  # nobody has told that
        return None
    names = asked.refer.organizations(remembered=not asked.question.subjects) or _with_people_of(asked)
    names = names or asked.refer.through(asked.question.named("body"))
    if len(names) != 1 or not asked.active(names[0]) or not _claims(asked):
        return None
    left = [fact for fact in asked.knowledge.facts(names[0], Staff) if _is_meant(asked, fact)]
    stated = [fact for fact in asked.knowledge.facts(names[0], Status) if fact.text]
    cuts = _at_time_named(asked, [f for f in asked.knowledge.facts(names[0], Event) if f.kind == "downsizing"])
    texts = [*(str(fact.text) for fact in stated), *([staff_sentence(asked, left)] if left else [])]
    texts += [event_sentence(asked, fact) for fact in cuts]
    told: list[BaseFact] = [*stated, *left, *cuts]
    return asked.answer(" ".join(texts), names, told, [fact.id for fact in cuts]).prefixed(asked.verdict_on(False))


def _with_people_of(asked: Asked) -> list[str]:
    """Return the organizations with people of the country, or of the sort, that is claimed to have left: "all American
    soldiers went home".
    """
    figures = [fact for one in asked.knowledge.organizations for fact in asked.knowledge.facts(one.id, Staff)]
    of_country = [f for f in figures if f.country and (f.country in asked.countries or asked.has("american"))]
    soldiers = [f for f in figures if f.category == "soldiers" and asked.has("soldiers") and not asked.countries]
    return list(dict.fromkeys(fact.subject for fact in of_country or soldiers))


def _at_time_named(asked: Asked, facts: list[Event]) -> list[Event]:
    """Return the reductions at the time that the question names; all that are dated where it names none or none was
    then.
    """
    dated = [fact for fact in facts if fact.date]
    when = asked.when[0] if asked.when else None
    return [fact for fact in dated if when and fits(asked, when, fact.date)] or dated


def _is_meant(asked: Asked, fact: Staff) -> bool:
    """Return whether a figure is of those who are claimed to have left: of a country's, where it is named."""
    return not fact.country or fact.country in asked.countries or asked.has("american")


def _claims(asked: Asked) -> bool:
    """Return whether the question claims that everybody left, or that they left, and not only a part of them."""
    text = asked.said
    persons = asked.question.named("person", "role") or asked.has("he", "she")
    if persons:  # who gave the order; else it is he who left
        return bool(_ORDERED_TO_CLOSE.search(text))
    if (_everybody(asked).search(text) and _WITHDRAWN.search(text)) or _WHOLLY.search(text):
        return True
    if asked.question.kind in ("downsizing", "status", "event") and _DONE_AWAY.search(text):
        return True
    if _TO_NOTHING.search(text) or _ORDERED_TO_CLOSE.search(text):
        return True
    theirs = asked.question.kind == "downsizing" or bool(asked.countries) or bool(asked.question.named("body"))
    return theirs and bool(_WITHDRAWN.search(text)) and not _PART.search(text)


def _everybody(asked: Asked) -> re.Pattern[str]:
    people = "|".join(asked.wording.words("search")["staff_nouns"].split())
    return re.compile(
        rf"\b{_EVERYBODY} (?:of )?(?:the |its |their |those |his )*(?:single |last |remaining |_number_ )*"
        rf"(?:(?:_\w+_|\w+) ){{0,2}}?(?:_organization_|_country_|{people})(?! (?:phase|stage|step|part)s?\b)|"
        r"\b(?:everyone|everybody|all of (?:them|it))\b"
    )
