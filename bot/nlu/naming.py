"""Further names for what the knowledge base names: put together from its names as people put them together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from bot.nlu.mending import TITLES
from bot.nlu.text import Token
from knowledge import Knowledge
from knowledge.models import Subject
from knowledge.names import names_of, normal_name

_OF = re.compile(r"(?P<what>\w+(?: \w+)*?) of (?:the )?(?P<whose>\w+(?: \w+)*)")


def turned(names: Iterable[str], callers: dict[str, set[str]]) -> Iterator[str]:
    """Yield the names that say of whom something is the other way round, or by another name of that one: of "Special
    Representative of the Secretary-General" "UN Secretary-General's Special Representative". `callers` has all names
    for each name.
    """
    for name in names:
        if not (found := _OF.fullmatch(normal_name(name))):
            continue
        for caller in callers.get(found["whose"], ()):
            yield f"{caller} {found['what']}"
            yield f"{found['what']} of the {caller}"
            yield f"{found['what']} of {caller}"


def led(subject: Subject, knowledge: Knowledge) -> Iterator[str]:
    """Yield the names of an organization with who is above it or where it is: "NATO-led Kosovo Force", "NATO force in
    Kosovo".
    """
    if subject.type != "organization" or not subject.parent:
        return
    above = knowledge.subjects[subject.parent]
    callers = {normal_name(above.name), normal_name(above.acronym or above.name)}
    home = knowledge.subjects[knowledge.home].name if knowledge.home else ""
    own = {normal_name(name) for name in names_of(subject)}
    for name in own:
        plain = next((name.removeprefix(f"{caller} ") for caller in callers if name.startswith(f"{caller} ")), name)
        for caller in callers:
            yield f"{caller}-led {plain}"
            yield f"{caller} {plain}"
    for description in subject.descriptions if home else ():
        yield f"{description} in {home}"


def called(knowledge: Knowledge) -> dict[str, set[str]]:
    """Return all names of those in whose name others act (offices, persons, bodies), for each of the names."""
    owners = (subject for subject in knowledge.subjects.values() if subject.type in ("role", "person", "body"))
    groups = [{normal_name(name) for name in names_of(subject)} for subject in owners]
    return {name: group for group in groups for name in group}


def before_title(tokens: Sequence[Token], position: int) -> int:
    """Return where the title in front of a person's name begins; `position` where there is none."""
    first = position
    while first and tokens[first - 1].text in TITLES | {"."}:
        first -= 1
    while first < position and tokens[first].text == ".":
        first += 1
    article = first > 0 and tokens[first - 1].text in ("the", "a", "an")
    return position if article else first
