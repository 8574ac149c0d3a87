"""The organization that a speaker says to work at, which "our mission" and "us" mean from then on; and the others than
that, or than those talked about.
"""

from __future__ import annotations

import re

from actions.certain.figures import FIGURES
from actions.context.clauses import Clause, named_at, text_of
from actions.context.missions_meant import mission_of
from actions.context.reference import Reference, Way
from knowledge import Knowledge

_NAME = r"(?:the |an? )?_(?:organization|body)_"
_AT = rf"(?:at|with|for|in|of|from|to|by) {_NAME}"
_WE = r"\b(?:i|we) (?:(?:just|also|now|currently|still|once|used to|recently|myself|both|all|will|soon|have) )*"
_SAYS_OWN = re.compile(
    rf"{_WE}(?:work|works|worked|working|serve|served|serving|volunteer|volunteered|(?:am|are|was|were|been|be) "
    r"(?:working|serving|employed|stationed|deployed|posted|based|seconded|assigned))\b"
    rf"(?: (?!about\b|on\b)\w+){{0,4}}? {_AT}"
    rf"|{_WE}(?:join|joined|joining|(?:am|are) joining) {_NAME}"
    rf"|{_WE}(?:am|are|was|were) (?:with|at|from|in|part of|one of) {_NAME}"
    rf"|{_WE}(?:am|are|was|were) (?:an?|the|one) (?:\w+ ){{1,4}}?(?:(?:in|at) _place_ )?(?:at|with|for|of|from) {_NAME}"
    rf"|{_WE}(?:am|are|was|were) (?:{_NAME}|_(?:organization|body)_)(?: (?!in\b|the same\b)[a-z]+){{1,4}}"
    rf"|\b(?:send|sends|sent|posts?|posted|transfer(?:red)?|second(?:ed)?) (?:me|us) (?:to|with) {_NAME}"
    rf"|{_NAME} is (?:us|ours|mine|(?:our|my) (?:own )?(?:mission|organi[sz]ation|employer|office)|where (?:i|we) "
    r"(?:work|are|serve))\b"
    rf"|\b(?:ours|mine|(?:our|my) (?:own )?(?:mission|organi[sz]ation|employer|office)) is {_NAME}"
)
"""Says where the speaker works or serves, or did: "I am an intern at the OSCE", "we are EULEX people"."""


def own_organization(clause: Clause, knowledge: Knowledge) -> str:
    """Return the organization at which a clause says that the speaker works; empty where it says no such thing."""
    text = text_of(clause)
    match = _SAYS_OWN.search(text)
    if not match:
        return ""
    inside = re.search(r"_(?:organization|body)_", match.group())
    named = named_at(clause, match.start() + inside.start() if inside else 0)
    return next((mission for subject in named for mission in mission_of(subject["id"], knowledge)), "")


def _speakers(asked: Reference) -> list[str]:
    """Return the organization at which the speaker works: "ours"."""
    return [asked.focus.own] if asked.focus.own else []


def _others(asked: Reference) -> list[str]:
    """Return all organizations but those that were told of: "the others"; all but the speaker's own, where that was
    talked about, or all were.
    """
    focus, knowledge = asked.focus, asked.knowledge
    every = [subject.id for subject in knowledge.organizations]
    about = [name for name in focus.topic if name in every]
    heads = focus.kind == "leader" and focus.topic[:1] != about[:1]  # told with those whom they lead
    if (focus.topic[:1] != about[:1] and not heads) or focus.kind in FIGURES or focus.kind == "members":
        return []  # "the others" are other people
    told = [name for name in focus.listed if name in about]
    told = told if len(told) > 1 and len(told) < len(every) else about if heads else about[:1]
    own = focus.own and (told == [focus.own] or not told or len(about) == len(every))
    left = [name for name in every if name not in ([focus.own] if own else told)]
    return left if len(left) < len(every) else []


WAYS: dict[str, Way] = {"speakers": _speakers, "others": _others}
