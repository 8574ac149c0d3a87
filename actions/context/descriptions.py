"""What a statement before a question introduces without naming it: "the one that advises the police", "eleven days
later some states got together".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.context.clauses import Clause, mention, read_as, text_of
from actions.context.head_from import head_from_there
from actions.context.references import people_of
from actions.context.times import with_times_told
from actions.finders.common import Asked
from actions.focus import Focus
from actions.question import Question
from actions.roots import content_roots, fact_roots, root
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, Mandate, Members, Relation, Review, Staff, Subject, Task
from knowledge.names import normal_name

DESCRIPTION = (
    r"(?:the|that|this|an?|some|one) (?P<noun>ones?|missions?|organi[sz]ations?|body|bodies|office|force|group|"
    r"operation|outfit|agency) "
    r"(?:that|which|who|whose|with|for|of|under|by|having|made|formed|composed|consisting|comprising|counting|set|deployed|"
    r"founded|created|staffed|run|led|headed|commanded|reviewed)\b"
)
"""Begins a description of something that is not named: "the one with …", "some body made up of …"."""
_DESCRIBES = re.compile(rf"\b{DESCRIPTION}")
_PUT = re.compile(
    r"\b(?:put|sent|placed|appointed|named|picked|chose|nominated|selected|installed|made|brought in|got|hired|gave)\b"
    r"(?: \w+){0,4}? (?:an?|some|this|one|that) (?:\w+ )?_country_"
    r"(?! (?:soldiers?|troops?|forces?|army|police|money)\b)"
    r"|\b(?:an?|some|one) (?:\w+ )?_country_(?: \w+)? (?:(?:who|that|once|then|also) )*"
    r"(?:got|took|landed|became|came|arrived|ended up|"
    r"was (?:sent|put|made|appointed|named|picked|chosen|given|placed))\b"
)
"""Tells that somebody from a country was given an office."""
_BE = r"(?:is|was|were|are|would be)"
_WHICH = r"(?:and |so |but |then )*(?:which|what)(?: (?:one|organi[sz]ation|mission|body|office|force|group))?"
_IT = r"(?:it|that|this|those|that one|the one)"
_CLOSING = r"(?: (?:again|then|called|exactly|now|please|once more))*"
_BARE = re.compile(rf"{_WHICH} (?:{_BE} {_IT}|{_IT} {_BE}){_CLOSING}")
_BARE_PERSON = re.compile(rf"(?:and |so |but |then )*who (?:{_BE} {_IT}|{_IT} {_BE}){_CLOSING}")
_FRAMES = (
    re.compile(rf"^{_WHICH}(?: of (?:them|these|those|the \w+))? {_BE} (?P<described>{DESCRIPTION}.*)$"),
    re.compile(rf"^(?:and |so |but )*(?P<described>{DESCRIPTION}.*?) (?:{_WHICH} {_BE} {_IT}){_CLOSING}$"),
    re.compile(
        rf"^(?:and |so |but )*(?P<described>{DESCRIPTION}.*?) {_BE} (?:called )?(?:which|what)(?: one)?{_CLOSING}$"
    ),
)
SURE = 0.6
"""From this confidence on, who has a task or stands so to another is told by that."""
TOLD_OTHERWISE = frozenset({"task_holder", "relation"})
_EXTREME = frozenset({"most", "least", "oldest", "newest", "first", "last", "more", "fewer"})
TOLD = (Event, Mandate, Members, Relation, Review, Staff, Task)
OF_KIND: dict[str, tuple[type[BaseFact], ...]] = {
    "members": (Members,),
    "review": (Review,),
    "staff": (Staff,),
    "mandate": (Mandate, Task),
    "task_holder": (Mandate, Task),
}
"""The facts that a description of a kind speaks of: "the one that was made up of states" of members."""
SAME_NUMBER = 2.0
"""So much a number counts that is the fact's own."""
BY_SYNONYM = 0.5
"""So much a word counts that the fact only lists beside its text."""


def introduced(clause: Clause, focus: Focus, knowledge: Knowledge) -> str:
    """Return the organization, or its head, that the clause introduces by what is recorded of it alone; empty where
    there is none.
    """
    asked = Asked(with_times_told(Question.of(clause, focus), knowledge), knowledge, wording())
    if len(somebody := put_somewhere(asked)) == 1:
        return somebody[0]
    if person := head_from_there(asked):
        return person
    if asked.question.named("organization", "person", "role"):
        return ""
    return _by_description(asked) or _by_date(asked)


def described_by(said: Sequence[str], clause: Clause, focus: Focus, knowledge: Knowledge) -> str:
    """Return the organization that words of the clause describe: "the body with the 25 states"."""
    asked = Asked(replace(Question.of(clause, focus), words=tuple(said)), knowledge, wording())
    return _by_description(asked)


def _by_description(asked: Asked, among: Sequence[str] = ()) -> str:
    text = asked.question.said
    match = _DESCRIBES.search(text)
    if not match:
        return ""
    wanted = content_roots(asked, text[match.end() :].split())
    pool = [subject for subject in asked.knowledge.organizations if not among or subject.id in among]
    fit = {subject.id: _fit(asked, subject, match["noun"], wanted) for subject in pool}
    best = max(fit.values(), default=0.0)
    found = [name for name, value in fit.items() if value == best]
    return found[0] if best >= 1 and len(found) == 1 else ""


def _fit(asked: Asked, organization: Subject, noun: str, wanted: list[str]) -> float:
    """Return how well what is said fits what is recorded of an organization: by its words, number and names, the kind
    of fact that it speaks of, and what it calls the organization.
    """
    facts = [fact for fact in organization.facts if isinstance(fact, TOLD)]
    facts += asked.knowledge.relations_to(organization.id)
    score = sum(max((_weight(fact, word) for fact in facts), default=0.0) for word in wanted)
    named = {name for fact in facts for name in _names_in(fact)} & set(asked.question.named())
    same = any(getattr(fact, "value", None) in asked.question.numbers for fact in facts)
    kind = OF_KIND.get(asked.question.kind, ())
    of_kind = any(isinstance(fact, kind) and _weight(fact, word) for fact in facts for word in wanted)
    called = noun in normal_name(organization.name).split()
    return score + len(named) + of_kind + SAME_NUMBER * same + (BY_SYNONYM if score or named else 0) * called


def _weight(fact: BaseFact, word: str) -> float:
    """Return how much a word counts for a fact: most where the fact itself says it."""
    if word not in fact_roots(fact):
        return 0.0
    text = " ".join(str(getattr(fact, key, "") or "") for key in ("text", "unit", "every"))
    return 1.0 if word in {root(said) for said in normal_name(text).split()} else BY_SYNONYM


def _names_in(fact: BaseFact) -> set[str]:
    return {str(getattr(fact, "object", "")), *getattr(fact, "by", ()), *getattr(fact, "others", ())}


def _by_date(asked: Asked) -> str:
    """Return the organization of which alone something is recorded at the time told: on that day, or in that month or
    year and in such words.
    """
    wanted = set(content_roots(asked))
    found: set[str] = set()
    for time in asked.question.times:
        day = time["date"].count("-") == 2 and not time.get("end")
        for event in asked.knowledge.events:
            same = event.date and event.date.iso() == time["date"] and time["relation"] == "in"
            if same and (day or wanted & fact_roots(event)):
                found.add(event.subject)
    organizations = {subject.id for subject in asked.knowledge.organizations}
    return found.pop() if len(found) == 1 and found <= organizations else ""


def put_somewhere(asked: Asked) -> list[str]:
    """Return the heads of organizations who are from a country of which somebody was put somewhere: "Ban sent some
    Italian there".
    """
    return _heads_from(asked) if _PUT.search(asked.question.said) else []


def _heads_from(asked: Asked) -> list[str]:
    if not asked.countries:
        return []
    heads = {t.person for s in asked.knowledge.organizations for t in asked.knowledge.leaders(s.id)}
    return [name for name in people_of(asked.countries, asked.knowledge) if name in heads]


def only_asks_which(words: Sequence[str], persons: bool = False) -> bool:
    """Return whether the words ask nothing but which one it is: "which was that?"; with `persons`, or who it is."""
    text = " ".join(words)
    return bool(_BARE.fullmatch(text) or (persons and _BARE_PERSON.fullmatch(text)))


def describes(clause: Clause) -> bool:
    """Return whether a clause that asks nothing begins with a description of something: "the one with the states"."""
    begins = re.match(rf"(?:and |so |but |there is |there was )*{DESCRIPTION}", text_of(clause))
    return not clause["is_question"] and bool(begins)


def identified(clause: Clause, following: Clause | None, focus: Focus, knowledge: Knowledge) -> Clause | None:
    """Return the clause as the question what the organization is that it describes; None where it does not ask that, or
    where not one alone fits. `following` is what is asked behind it, if that only asks which one it is.
    """
    said = _described(clause, following)
    told = clause["kind"] in TOLD_OTHERWISE and clause["confidence"] >= SURE and not following
    if not said or told or not _EXTREME.isdisjoint(clause["marks"]):
        return None
    name = introduced({**clause, "words": said}, focus, knowledge)
    if not name:
        return None
    words = ["what", "is", f"_{knowledge.subjects[name].type}_"]
    clause = {**clause, "times": [], "numbers": [], "marks": [], "is_question": True}
    return read_as(clause, "overview", words=words, subjects=[mention(name, knowledge)])


def _described(clause: Clause, following: Clause | None) -> list[str]:
    if following:
        return list(clause["words"])
    text = text_of(clause)
    match = next((found for frame in _FRAMES if (found := frame.match(text))), None)
    return match["described"].split() if match else []
