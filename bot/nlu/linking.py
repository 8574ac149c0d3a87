"""Finds the subjects that a message names, from the names in the knowledge base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from bot.nlu.spelling import english_words
from bot.nlu.text import Token
from knowledge import Knowledge
from knowledge.names import event_names, names_of, normal_name

UNKNOWN_GROUPS = {"countries": "country", "bodies": "other", "places": "place"}
"""What the groups of known_by_name.yml are called as types of a mention."""


@dataclass(frozen=True)
class Mention:
    """A subject named in a message: tokens from `first` to before `last`.

    `type` is the subject's type, "event" for a named event (then `id` is the fact's), or "country", "other" or
    "place" for
    something that is only known by name (then `known` is False).
    """

    id: str
    type: str
    first: int
    last: int
    known: bool = True
    adjective: bool = False
    home: bool = False


@dataclass(frozen=True)
class _Name:
    id: str
    type: str
    known: bool
    adjective: bool = False
    home: bool = False


class Linker:
    """Links names, acronyms, descriptions and surnames to the ids of subjects. Longer names win over shorter ones."""

    def __init__(self, knowledge: Knowledge, spoken_letters: Mapping[str, str]) -> None:
        self._names: dict[tuple[str, ...], _Name] = {}
        self._spoken = dict(spoken_letters)
        self._longest: dict[str, int] = defaultdict(int)
        self._acronyms: dict[str, str] = {}
        for group, entries in knowledge.known_by_name.items():
            for entry in entries:
                for position, name in enumerate(entry):
                    self._add(
                        name,
                        _Name(
                            entry[0], UNKNOWN_GROUPS.get(group, "other"), False, group == "countries" and position > 0
                        ),
                    )
        for subject in knowledge.subjects.values():
            for event, name in event_names(subject):
                self._add(name, _Name(event.id, "event", True))
        for subject in knowledge.subjects.values():
            for name in names_of(subject):
                self._add(
                    name, _Name(subject.id, subject.type, True, _is_demonym(name, subject.adjective), subject.home)
                )
            if subject.acronym:
                compact = normal_name(subject.acronym).replace(" ", "")
                self._acronyms[compact] = compact
                self._add(compact, _Name(subject.id, subject.type, True))
            if subject.type == "role":
                for name in names_of(subject):
                    self._add(f"{name}s", _Name(subject.id, subject.type, True))
            self._add_parented(subject.id, subject.type, subject.name, subject.parent, knowledge)
        self._by_first, self._by_last = self._index_persons(0), self._index_persons(-1)

    def _add(self, name: str, entry: _Name) -> None:
        words = tuple(normal_name(name).split())
        if not words:
            return
        if entry.type != "event" or words not in self._names or not self._names[words].known:
            self._names[words] = entry
        self._longest[words[0]] = max(self._longest[words[0]], len(words))

    def _add_parented(self, subject: str, kind: str, name: str, parent: str | None, knowledge: Knowledge) -> None:
        """Let people name an organization by its parent's mission where the parent has only one ("the OSCE's
        mission").
        """
        if kind != "organization" or not parent or len(knowledge.children(parent)) != 1:
            return
        above = knowledge.subjects[parent]
        for first in {above.name, above.acronym or above.name}:
            for noun in ("mission", "operation", "presence"):
                words = tuple(normal_name(f"{first} {noun}").split())
                if words not in self._names:
                    self._add(" ".join(words), _Name(subject, kind, True))

    def _index_persons(self, place: int) -> dict[str, list[tuple[str, ...]]]:
        found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for words, entry in self._names.items():
            if entry.type == "person" and len(words) > 1:
                found[words[place]].append(words)
        return found

    @property
    def words(self) -> frozenset[str]:
        """Every word that occurs in a name."""
        return frozenset(word for name in self._names for word in name)

    def phrase(self, words: Sequence[str]) -> bool:
        """Return whether the words are a name."""
        return tuple(words) in self._names

    def join_spelled(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with acronyms in one piece that came in several: "k for", "u n m i k", "un mick", "you
        lex".
        """
        result: list[Token] = []
        position = 0
        while position < len(tokens):
            taken = self._spelled_acronym(tokens, position)
            if taken:
                length, acronym = taken
                last = tokens[position + length - 1]
                result.append(
                    Token(
                        acronym,
                        tokens[position].start,
                        last.end,
                        possessive=last.possessive,
                        original=tokens[position].original,
                    )
                )
                position += length
            else:
                result.append(tokens[position])
                position += 1
        return result

    def _spelled_acronym(self, tokens: Sequence[Token], position: int) -> tuple[int, str] | None:
        words = [token for token in tokens[position : position + 12]]
        for length in range(min(len(words), 12), 1, -1):
            run = words[:length]
            if not all(token.is_word or token.text in "-." for token in run) or not (
                run[0].is_word and run[-1].is_word
            ):
                continue
            texts = [token.text for token in run if token.is_word]
            if len(texts) < 2 or self.phrase(texts):
                continue
            pieces = [text if len(text) == 1 else self._spoken.get(text, text) for text in texts]
            joined = "".join(pieces)
            if (
                joined in self._acronyms
                and (len(texts) == 2 or _hyphened(run) or all(len(piece) <= 2 for piece in pieces))
                and len(joined) > 2
            ):
                return length, joined
            if len(texts) == 2 and len(texts[0]) <= 3 and 4 <= len(joined) <= 7 and 2 <= len(texts[1]) <= 4:
                near = [
                    name
                    for name in self._acronyms
                    if len(name) >= 4 and OSA.distance(joined, name, score_cutoff=1) <= 1
                ]
                if (len(near) == 1 and near[0][0] == joined[0]) or (len(near) == 1 and texts[0] in self._spoken):
                    return length, near[0]
        return None

    def mend_names(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with names of several words mended where one word is nearly right ("zahir tannin", "ban
        ki mun").
        """
        result = list(tokens)
        for position, token in enumerate(result):
            for name in self._by_first.get(token.text, ()):
                run = result[position : position + len(name)]
                if len(run) < len(name) or tuple(other.text for other in run) == name:
                    continue
                wrong = [n for n, other in enumerate(run) if other.text != name[n]]
                if len(wrong) == 1 and _near(run[wrong[0]].text, name[wrong[0]]):
                    result[position + wrong[0]] = run[wrong[0]].corrected(name[wrong[0]])
            for name in self._by_last.get(token.text, ()):
                before = result[position - 1] if position else None
                if before and len(name) == 2 and before.text != name[0] and _near(before.text, name[0]):
                    result[position - 1] = before.corrected(name[0])
        return result

    def mentions(self, tokens: Sequence[Token]) -> list[Mention]:
        """Return the subjects named, in the order of the text, without overlaps."""
        found: list[Mention] = []
        position = 0
        while position < len(tokens):
            mention = self._longest_at(tokens, position)
            if mention:
                found.append(mention)
                position = mention.last
            else:
                position += 1
        return found

    def _longest_at(self, tokens: Sequence[Token], position: int) -> Mention | None:
        first = tokens[position].text
        longest = self._longest.get(first, 0)
        words: list[str] = []
        ends: list[int] = []
        for offset in range(position, len(tokens)):
            token = tokens[offset]
            if not token.is_word:
                if token.text == "-":
                    continue
                break
            words.append(token.text)
            ends.append(offset + 1)
            if len(words) >= longest:
                break
        for length in range(min(longest, len(words)), 0, -1):
            entry = self._names.get(tuple(words[:length]))
            ordinary = (
                length == 1 and (self._is_pronoun(entry, tokens, position, length) or _is_word(entry, tokens[position]))
                if entry
                else False
            )
            if entry and not ordinary:
                return Mention(
                    entry.id, entry.type, position, ends[length - 1], entry.known, entry.adjective, entry.home
                )
        acronym = self._acronyms.get(first.removesuffix("s")) if len(first) > 3 else None
        entry = self._names.get((acronym,)) if acronym else None
        if entry:  # a possessive without its apostrophe: "eulexs director"
            return Mention(entry.id, entry.type, position, position + 1)
        return None

    @staticmethod
    def _is_pronoun(entry: _Name, tokens: Sequence[Token], position: int, length: int) -> bool:
        """Return whether a word is a pronoun: "us" and "who" are names only in capitals, where not all is in
        capitals.
        """
        token = tokens[position]
        if length > 1 or token.text not in ("us", "who", "it"):
            return False
        if not token.original.replace(".", "").isupper():
            return True
        shouted = all(not other.original.isalpha() or other.original.isupper() for other in tokens)
        asked = position > 0 and tokens[position - 1].text in ("tell", "give", "show", "let", "help", "inform")
        return shouted and "." not in token.original and len(tokens) > 1 and (asked or token.text != "us")


def _hyphened(tokens: Sequence[Token]) -> bool:
    """Return whether every second token is a hyphen: "U-N-MIK"."""
    return len(tokens) > 2 and all(token.text == "-" for token in tokens[1::2])


def _is_word(entry: _Name, token: Token) -> bool:
    """Return whether a surname stands for the ordinary word that it is, too: "is there a ban on smoking"."""
    return entry.type == "person" and token.original.islower() and token.text in english_words()


def _is_demonym(name: str, adjective: str | None) -> bool:
    """Return whether a country's name calls people by it: "French", "Frenchman"."""
    return bool(adjective) and name.startswith(str(adjective)[:5]) and len(name) >= len(str(adjective))


def _near(typed: str, word: str) -> bool:
    """Return whether a typed word may be a slip for a word of a name."""
    return typed[:1] == word[:1] and OSA.distance(typed, word, score_cutoff=2) <= 2


def mask(mention: Mention) -> str:
    """Return the word that stands for a mention: "_organization_", "_country_", …"""
    return "_home_" if mention.home else f"_{mention.type}_"
