"""Says things: fills the sentences of a language file with names, dates and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from knowledge import FuzzyDate

_FOLDER = Path(__file__).parent


class Wording:
    """The sentences of one language. Keys and placeholders are those of en.yml."""

    def __init__(self, language: str, sentences: dict[str, Any]) -> None:
        self.language = language
        self._sentences = sentences

    def __contains__(self, key: str) -> bool:
        return key in self._sentences

    def say(self, key: str, **values: object) -> str:
        """Return a sentence with its placeholders filled, beginning with a capital."""
        text = str(self._sentences[key]).format(**values).strip()
        return capital(" ".join(text.split()) if "\n" not in text else text)

    def phrase(self, key: str, **values: object) -> str:
        """Return a part of a sentence: as `say`, but without the capital."""
        return str(self._sentences[key]).format(**values).strip()

    def words(self, key: str) -> dict[str, Any]:
        """Return a table of the language file, such as the names of categories."""
        table = self._sentences[key]
        assert isinstance(table, dict)
        return table

    def lines(self, key: str) -> list[str]:
        """Return a list of the language file, such as the suggestions."""
        found = self._sentences.get(key, [])
        assert isinstance(found, list)
        return [str(line) for line in found]

    def name(self, name: str) -> str:
        """Return a name as a sentence has it: "the Netherlands"."""
        return f"the {name}" if name in self.lines("with_article") else name

    def join(self, parts: Sequence[str]) -> str:
        """Return the parts as a list in a sentence: "a", "a and b", "a, b and c"; with semicolons where a part has
        commas.
        """
        parts = list(parts)
        if len(parts) < 2:
            return "".join(parts)
        comma = "; " if any(", " in part for part in parts[:-1]) else ", "
        return f"{comma.join(parts[:-1])}{';' if comma == '; ' else ''} {self._sentences['and']} {parts[-1]}"

    def date(self, date: FuzzyDate | None) -> str:
        """Return a date in words, as precise as it is known: "28 February 2008", "April 2009", "early 2010"."""
        if date is None:
            return ""
        if date.part:
            return f"{self._sentences['parts'][date.part]} {date.year}"
        month = self._sentences["months"][date.month - 1] + " " if date.month else ""
        return f"{date.day} {month}{date.year}" if date.day else f"{month}{date.year}"

    def on(self, date: FuzzyDate) -> str:
        """Return when something happened: "on 28 February 2008", "in April 2009"."""
        return self.phrase("on_day" if date.day else "in_month", date=self.date(date))

    def number(self, value: int, bound: str = "exactly") -> str:
        """Return a figure with how exact it is: "about 4,700", "more than 30"."""
        word = self._sentences["bounds"][bound]
        return f"{word} {value:,}".strip()


def capital(text: str) -> str:
    """Return the text with its first letter large, unless its first word has a shape of its own ("eHealth")."""
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=8)
def wording(language: str = "en") -> Wording:
    """Return the wording of a language; English for what the language's file does not say."""
    sentences: dict[str, Any] = yaml.safe_load((_FOLDER / "en.yml").read_text(encoding="utf-8"))
    path = _FOLDER / f"{language}.yml"
    if language != "en" and path.exists():
        sentences = {**sentences, **yaml.safe_load(path.read_text(encoding="utf-8"))}
    return Wording(language, sentences)
