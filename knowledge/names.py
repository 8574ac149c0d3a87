"""The names of subjects: which there are, and when two of them are the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from knowledge.models import Event, Subject

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})


def normal_name(name: str) -> str:
    """Return the form in which names are compared: no case, accents, dots, hyphens, articles or possessive endings."""
    text = unicodedata.normalize("NFKD", name.translate(_APOSTROPHES)).casefold()
    text = "".join(char for char in text if not unicodedata.combining(char))
    text = re.sub(r"(?<=\w)\.(?=\w\b|\s|$)", "", text)
    text = re.sub(r"'s\b", "", text)
    words = re.findall(r"[^\W_]+", text)
    while words and words[0] in ("the", "a", "an"):
        words = words[1:]
    return " ".join(words)


def names_of(subject: Subject) -> Iterator[str]:
    """Yield every name by which people may call the subject, the full name first; a name may come twice."""
    for _, name in keyed_names(subject):
        yield name


def keyed_names(subject: Subject) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Yield the subject's names as `names_of` does, each with the path of keys at which it stands."""
    yield ("name",), subject.name
    for key, name in (("acronym", subject.acronym), ("adjective", subject.adjective)):
        if name:
            yield (key,), name
    for position, name in enumerate(subject.aliases):
        yield ("aliases", position), name
    for position, name in enumerate(subject.descriptions):
        yield ("descriptions", position), name
    if subject.type == "person":
        if subject.surname:
            yield ("surname",), subject.surname
        elif words := subject.name.split():
            yield ("name",), words[-1]


def given_name(subject: Subject) -> str:
    """Return a person's name without the surname; nothing for other subjects and for persons with one name."""
    surname = subject.surname or subject.name.split()[-1]
    rest = [word for word in subject.name.split() if word != surname]
    return " ".join(rest) if subject.type == "person" else ""


def event_names(subject: Subject) -> Iterator[tuple[Event, str]]:
    """Yield the subject's named events with each of their names."""
    for fact in subject.facts:
        if isinstance(fact, Event) and fact.name:
            for name in (fact.name, *fact.aliases):
                yield fact, name
