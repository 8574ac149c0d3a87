"""Questions of hardly more than a question word: "where?", "by whom?", "and then?", "such as?", "is that a lot?".

They say only which part of what was told they ask for (see bare.yml), so that the facts told decide: what has the part
is told, else that the part is not recorded. How the classifier takes so few words is of no account.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from actions.context.clauses import mention
from actions.followups import dig_what, dig_who
from actions.followups.dig import Dig
from actions.followups.ellipsis import names_any, words_of
from actions.question import Question
from actions.roots import fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, Mandate, Members, Relation, Review, Staff, Tenure

_LISTING = frozenset({"list", "count", "in_common", "compare_size", "members"})
"""Kinds whose answers list what "which ones?" then means."""
_PLACED = re.compile(r"\b(?:in|at|throughout|across) (?!the\b)[A-Z]")
"""Says where something was."""


def asked_barely(question: Question, knowledge: Knowledge) -> Question | None:
    """Return a question of hardly more than a question word as one for what was told; None for any other."""
    told = question.told(knowledge)
    if not question.focus.topic or names_any(question) or question.numbers or question.fact:
        return None
    part = _part(" ".join(_without_echo(question.words, told)))
    bare = _Bare(question, knowledge, told)
    if part in _PARTS and not told:  # after what is not recorded
        return bare.untold(part) if part in _ALONE else None
    return _PARTS[part](bare) if part else None


def _without_echo(words: Sequence[str], told: Sequence[BaseFact]) -> Sequence[str]:
    """Return the words without what is only repeated from the answer in front: "began to work, who asked for that?"."""
    first = next((n for n, word in enumerate(words) if word in words_of("asking")), 0)
    said = {root(word) for word in words[:first] if word not in words_of("small")}
    known = frozenset().union(*map(fact_roots, told)) if told else frozenset()
    parted = first > 0 and words[first - 1] not in words_of("small")  # not "for the benefit of whom?"
    return words[first:] if said and parted and said <= known else words


@dataclass(frozen=True)
class _Bare:
    question: Question
    knowledge: Knowledge
    told: Sequence[BaseFact]

    def untold(self, part: str) -> Question:
        """Return the question as one whose answer is that a part is not recorded."""
        marks = frozenset({"of_a_part", f"untold_{part}"})
        return self.question.taken_as("detail", marks=marks, yes_no=False)

    def detail(self, mark: str) -> Question:
        """Return the question as one for a detail of what was told."""
        return self.question.taken_as("detail", marks=frozenset({"of_a_part", mark}), yes_no=False)

    def ask(self, kind: str, names: Sequence[str], words: str, *marks: str) -> Question:
        """Return the question as one of a kind about some subjects, in other words."""
        subjects = tuple(mention(name, self.knowledge) for name in names)
        return self.question.taken_as(
            kind, words=tuple(words.split()), subjects=subjects, marks=frozenset(marks), yes_no=False
        )

    def fact(self, fact: BaseFact) -> Question:
        """Return the question as one that is answered with a fact."""
        return self.question.taken_as(self.question.kind, fact=fact.id, marks=frozenset(), yes_no=False)

    def dug(self, find: Callable[[Dig], Question | None]) -> Question | None:
        """Return what a longer question for a part finds in what was told."""
        return find(Dig(self.question, self.knowledge, self.told, frozenset()))

    @property
    def tenure(self) -> Tenure | None:
        """The time in an office that was told last, where nothing else was told."""
        held = [fact for fact in self.told if isinstance(fact, Tenure)]
        return held[-1] if held and len(held) == len(self.told) and held[-1].leads else None

    @property
    def about(self) -> str:
        """The subject that was told of."""
        return next(iter(self.question.focus.topic), self.told[0].subject)

    @property
    def type(self) -> str:
        """The type of the subject that was told of."""
        return self.knowledge.subjects[self.about].type

    @property
    def figures(self) -> bool:
        """Whether figures were told, and nothing else."""
        return all(isinstance(fact, Staff) for fact in self.told)


def _dug(part: str, find: Callable[[Dig], Question | None]) -> Callable[[_Bare], Question]:
    """Return what tells what a longer question for the part finds in what was told, else that it is not recorded."""

    def told(bare: _Bare) -> Question:
        return bare.dug(find) or bare.untold(part)

    return told


def _agent(bare: _Bare) -> Question | None:
    if bare.tenure:
        by = bare.question.has_word("by", "decided", "wanted", "ordered", "whose", "arranged")
        person = bare.tenure.person
        return bare.ask("appointment", [person], "who appointed _person_", "who") if by else bare.fact(bare.told[-1])
    if len(bare.told) == 1 and isinstance(bare.told[0], Relation):
        return bare.fact(bare.told[0])
    acted = any(getattr(fact, key, None) for fact in bare.told for key in ("by", "requested_by", "appointed_by"))
    if acted or any(getattr(fact, "type", "") == "made_by" for fact in bare.told):
        return bare.detail("who")
    if bare.type == "document":
        return bare.ask("creation", [bare.about], "who made _document_", "who")
    if bare.question.has_word("whose"):  # "whose proposal was that?", of the plan in it
        return None
    return bare.untold("agent")


def _place(bare: _Bare) -> Question | None:
    placed = [fact for fact in bare.told if isinstance(fact, Event) and _PLACED.search(fact.text)]
    return bare.fact(placed[0]) if len(bare.told) == 1 and placed else bare.untold("place")


def _which(bare: _Bare) -> Question | None:
    if bare.question.focus.kind in _LISTING:
        return None
    subjects = [name for name in bare.question.focus.listed if name in bare.knowledge]
    return bare.question.told_again() if len(subjects) > 1 else bare.untold("which")


def _number(bare: _Bare) -> Question | None:
    organization = bare.tenure.organization if bare.tenure and len(bare.told) == 1 else None
    if bare.type == "document" and bare.question.focus.kind not in _LISTING:
        return bare.untold("number")
    if not organization and bare.question.has_word("numbers", "figures"):
        organization = bare.about if bare.type == "organization" else None
    if not organization:
        return None
    return bare.ask("staff", [organization], "how many people work for _organization_", "how_many")


def _else(bare: _Bare) -> Question | None:
    if bare.question.focus.kind in _LISTING:
        return None
    if bare.tenure and bare.tenure.organization:
        return bare.ask("leader", [bare.tenure.organization], "who led _organization_", "who", "all")
    return bare.untold("else")


def _names(bare: _Bare) -> Question | None:
    if bare.tenure:
        return bare.question.told_again()
    body = bare.type == "organization"
    asked_who = body and "who" in bare.question.focus.marks and bare.question.focus.kind in ("parent", "leader")
    if asked_who or (
        bare.knowledge.leaders(bare.about) and not any(isinstance(fact, Event | Review) for fact in bare.told)
    ):
        return bare.ask("leader", [bare.about], "who leads _organization_", "who")
    return bare.untold("which")


def _later(bare: _Bare) -> Question | None:
    if bare.tenure:
        return bare.ask("succession", [bare.tenure.person], "who came after _person_", "who", "following")
    if not bare.question.is_question and bare.question.has_word("later"):  # "later!"
        return None
    if all(isinstance(fact, Mandate) for fact in bare.told):
        return _duty(bare, former=False) or bare.untold("later")
    dated = [fact for fact in bare.told if _day(fact)]
    if not dated:
        return bare.untold("later_figure" if bare.figures else "later")
    latest = max(dated, key=_day)
    if getattr(latest, "result", None) and bare.question.focus.kind in ("start", "end", "status", "creation"):
        return bare.fact(latest)
    after = [event for event in _course(bare, latest) if _day(event) > _day(latest)]
    found = sorted(after, key=_day)[:1] or _course(bare, latest, future=True)[:1]
    return bare.fact(found[0]) if found else bare.untold("later")


def _earlier(bare: _Bare) -> Question | None:
    if bare.tenure:
        return bare.ask("succession", [bare.tenure.person], "who came before _person_", "who", "previous")
    if all(isinstance(fact, Mandate) for fact in bare.told):
        return _duty(bare, former=True) or bare.untold("earlier")
    if bare.figures:
        return bare.untold("earlier_figure")
    dated = [fact for fact in bare.told if _day(fact)]
    first = min(dated, key=_day) if dated else None
    before = [event for event in _course(bare, first) if _day(event) < _day(first)] if first else []
    return bare.fact(max(before, key=_day)) if before else bare.untold("earlier")


def _duty(bare: _Bare, *, former: bool) -> Question | None:
    """Return the question for what an organization did before, or does since; None where that was told already."""
    duties = [f for f in bare.knowledge.facts(bare.told[0].subject, Mandate) if (f.period == "former") == former]
    return bare.fact(duties[0]) if duties and duties[0] not in bare.told else None


def _now(bare: _Bare) -> Question | None:
    if bare.tenure and bare.tenure.organization:
        return bare.ask("leader", [bare.tenure.organization], "who leads _organization_ now", "who", "now")
    if bare.figures:
        return bare.question.taken_as("as_of", yes_no=False)
    if bare.type != "organization":
        return None
    if any(isinstance(fact, Mandate) for fact in bare.told):
        return bare.ask("mandate", [bare.about], "what does _organization_ do now", "now", "residual")
    return bare.ask("status", [bare.about], "is _organization_ still active", "now", "active")


def _size(bare: _Bare) -> Question | None:
    if any(isinstance(fact, Staff) for fact in bare.told):
        return bare.ask("compare_size", [], "which is the largest", "largest", "which")
    return bare.untold("size")


def _meaning(bare: _Bare) -> Question | None:
    led_to = [fact for fact in bare.told if getattr(fact, "result", None)]
    return bare.fact(led_to[-1]) if len(led_to) == 1 and len(bare.told) == 1 else bare.untold("meaning")


def _origin(bare: _Bare) -> Question | None:
    if not bare.figures:
        return None
    if bare.knowledge.facts(bare.about, Members):
        return bare.ask("members", [bare.about], "which countries are in _organization_", "which")
    return bare.untold("origin")


def _course(bare: _Bare, fact: BaseFact | None, future: bool = False) -> list[Event]:
    """Return the dated events, or those to come, of those that a fact is about."""
    names = {fact.subject, *getattr(fact, "others", ()), bare.about} if fact else {bare.about}
    known = bare.knowledge
    events = (event for name in names for event in (*known.facts(name, Event), *known.events_with(name)))
    return [e for e in dict.fromkeys(events) if (e.future if future else bool(_day(e)))]


def _day(fact: BaseFact) -> str:
    """Return the day of an event as a text that can be compared; empty where there is none."""
    date = fact.date if isinstance(fact, Event | Review) else None
    return date.first_day().isoformat() if date else ""


_PARTS: dict[str, Callable[[_Bare], Question | None]] = {
    "place": _place,
    "agent": _agent,
    "reason": lambda bare: bare.dug(dig_what.reason) or bare.detail("why"),
    "which": _which,
    "number": _number,
    "else": _else,
    "names": _names,
    "later": _later,
    "earlier": _earlier,
    "now": _now,
    "size": _size,
    "meaning": _meaning,
    "origin": _origin,
    "manner": _dug("manner", dig_what.manner),
    "partner": _dug("partner", dig_who.partner),
    "for_whom": _dug("for_whom", dig_who.for_whom),
    "receiver": _dug("receiver", dig_who.receiver),
    "giver": _dug("giver", dig_who.giver),
}


_ALONE = frozenset(
    {"place", "agent", "reason", "which", "manner", "partner", "for_whom", "receiver", "giver", "meaning"}
)
"""The parts that are not recorded either of what is not recorded."""


def _part(text: str) -> str:
    """Return the part for which the words of a clause ask, where they say nothing else; else an empty text."""
    return next((part for part, pattern in _patterns().items() if pattern.fullmatch(text)), "")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    table = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    before, behind = table["around"]["before"], table["around"]["behind"]
    return {
        part: re.compile(f"{before}(?:{'|'.join(patterns)}){behind}(?: then)?{behind}")
        for part, patterns in table["bare"].items()
    }
