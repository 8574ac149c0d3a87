"""Finds the subjects that a message names, from the names in the knowledge base."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.nlu import naming
from bot.nlu.english import english_words, is_common
from bot.nlu.mending import Mender
from bot.nlu.sounds import sound
from bot.nlu.text import Token, fold, text_at
from knowledge import Knowledge
from knowledge.models import Subject
from knowledge.names import event_names, given_name, names_of, normal_name

UNKNOWN_GROUPS = {"countries": "country", "bodies": "other", "places": "place"}
"""What the groups of known_by_name.yml are called as types of a mention."""


LANGUAGES = frozenset({"english", "german", "french", "italian", "albanian", "serbian", "turkish", "spanish", "dutch"})
PLAIN = frozenset({"plain", "full", "simple", "proper", "normal", "good", "clear", "everyday", "basic"})
"""What may stand between "in" and a language."""
OF_SPEAKER = frozenset({"my", "bad", "poor", "broken", "weak", "learning"})
"""Words in front of the language that somebody speaks."""
OWN_LANGUAGE = "english"
"""The language that questions are asked in, and answered."""
CALLED = frozenset({"name", "names", "one", "term", "title", "version", "word", "words", "form", "spelling", "wording"})
"""Words behind a language that something is called in."""
BEFORE_PERSON = frozenset({"by", "did", "does", "whom"})
"""Behind these, a noun has an article: without one, it is somebody's name."""
PARTICLES = frozenset({"van", "von", "de", "di", "da", "del", "la", "le", "al", "el", "bin", "ben", "of", "the"})
"""Small words that surnames and bynames begin with."""


IN_LIST = frozenset({"organization", "body"})
JOINING = frozenset({",", "and", "or", "the", "&", "plus", "of"})
"""What stands between the names of a list."""


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
    given: bool = False
    """Whether it is a person's given name, which others have, too."""
    people: bool = False
    """Whether the last word only says that people are meant ("NATO soldiers"); it stays outside the mention."""


class Linker:
    """Links names, acronyms, descriptions and surnames to the ids of subjects. Longer names win over shorter ones."""

    def __init__(self, knowledge: Knowledge, lexicon: Mapping[str, Any]) -> None:
        self._people = frozenset(lexicon["people"])
        self._names: dict[tuple[str, ...], _Name] = {}
        self._numbered: set[str] = set()
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
            self._add_subject(subject)
        for subject, name in naming.further_names(knowledge, lexicon):
            if tuple(normal_name(name).split()) not in self._names:
                self._add(name, _Name(subject.id, subject.type, True, home=subject.home))
        persons = [subject for subject in knowledge.subjects.values() if subject.type == "person"]
        for subject in persons:
            given = tuple(normal_name(given_name(subject)).split())
            shared = sum(given == tuple(normal_name(given_name(other)).split()) for other in persons) > 1
            if given and not shared and given not in self._names:
                self._add(" ".join(given), _Name(subject.id, subject.type, True, given=True))
        names = [words for words, entry in self._names.items() if entry.type == "person"]
        self.mender = Mender(self._names, names, self._acronyms, lexicon["spoken_letters"])
        """Mends the names in a message before they are looked for."""

    def _add(self, name: str, entry: _Name) -> None:
        words = tuple(normal_name(name).split())
        if not words:
            return
        if entry.type != "event" or words not in self._names or not self._names[words].known:
            people = len(words) > 1 and words[-1] in self._people
            self._names[words] = replace(entry, people=people) if people else entry
        self._longest[words[0]] = max(self._longest[words[0]], len(words))
        if len(words) == 2 and entry.type == "document" and words[1].isdecimal():
            self._numbered.add(words[0])

    def _add_subject(self, subject: Subject) -> None:
        for name in names_of(subject):
            demonym = _is_demonym(name, subject.adjective)
            self._add(name, _Name(subject.id, subject.type, True, demonym, subject.home))
            if subject.type == "role":
                self._add(f"{name}s", _Name(subject.id, subject.type, True))
        if subject.acronym:
            compact = normal_name(subject.acronym).replace(" ", "")
            self._acronyms[compact] = compact
            self._add(compact, _Name(subject.id, subject.type, True))

    @property
    def words(self) -> frozenset[str]:
        """Every word that occurs in a name."""
        return frozenset(word for name in self._names for word in name)

    def phrase(self, words: Sequence[str]) -> bool:
        """Return whether the words are a name."""
        return tuple(words) in self._names

    def mentions(self, tokens: Sequence[Token]) -> list[Mention]:
        """Return the subjects named, in the order of the text, without overlaps."""
        found: list[Mention] = []
        position = 0
        while position < len(tokens):
            mention = self._other_number(tokens, position) or self._longest_at(tokens, position)
            if mention and mention.type == "person":
                mention = replace(mention, first=naming.before_title(tokens, mention.first))
            if mention:
                found.append(mention)
                position = mention.last
            else:
                position += 1
        return [self._head_of_several(tokens, mention, found) for mention in found]

    def _head_of_several(self, tokens: Sequence[Token], mention: Mention, found: Sequence[Mention]) -> Mention:
        """Return the organization instead of the office where others follow of which the same is said: "the heads of
        EULEX, the ICO and UNMIK".
        """
        following = next((other for other in found if other.first >= mention.last), None)
        between = {token.text for token in tokens[mention.last : following.first]} if following else set()
        of = next((n for n in range(mention.first, mention.last) if tokens[n].text == "of"), 0)
        if not following or following.type not in IN_LIST or not between or not between <= JOINING or not of:
            return mention
        inside = self._longest_at(tokens, of + 1) if mention.type == "role" else None
        return inside if inside and inside.last == mention.last and inside.type in IN_LIST else mention

    def _other_number(self, tokens: Sequence[Token], position: int) -> Mention | None:
        """Return something of a series of which another one is known: "resolution 242" beside "resolution 1244"."""
        word, number = tokens[position].text, text_at(tokens, position + 1)
        if not number.isdecimal() or word not in self._numbered or self.phrase([word, number]):
            return None
        return Mention(f"{word} {number}", "other", position, position + 2, known=False)

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
            if entry and not self._is_something_else(entry, tokens, position, ends[:length]):
                last = ends[length - 2] if entry.people else ends[length - 1]
                return Mention(entry.id, entry.type, position, last, entry.known, entry.adjective, entry.home)
        acronym = self._acronyms.get(first.removesuffix("s")) if len(first) > 3 else None
        entry = self._names.get((acronym,)) if acronym else None
        if entry:  # a possessive without its apostrophe: "eulexs director"
            return Mention(entry.id, entry.type, position, position + 1)
        return None

    def _is_foreign(self, tokens: Sequence[Token], position: int) -> bool:
        """Return whether two small letters are a word of another language: all others are, too ("un momento")."""
        if len(tokens[position].text) > 2 or not tokens[position].original.islower():
            return False
        others = [fold(token.original) for token in tokens if token.is_word and token is not tokens[position]]
        strange = [word for word in others if (word,) not in self._names]
        return bool(strange) and not any(is_common(word) for word in strange)

    def _is_something_else(self, entry: _Name, tokens: Sequence[Token], position: int, ends: Sequence[int]) -> bool:
        """Return whether words that are a name mean something else here: a pronoun, an ordinary word, another person
        of that given name.
        """
        if entry.given and _is_namesake(tokens, position, ends):
            return True
        if entry.type == "country" and _is_language(tokens, position):
            return True
        if entry.type == "event" and text_at(tokens, position - 1) == "supervised":  # "supervised independence" is none
            return True
        return len(ends) == 1 and (
            _is_pronoun(tokens, position) or _is_word(entry, tokens, position) or self._is_foreign(tokens, position)
        )


def _is_pronoun(tokens: Sequence[Token], position: int) -> bool:
    """Return whether a word is a pronoun: "us" and "who" are names only in capitals, where not all is in capitals."""
    token = tokens[position]
    if token.text not in ("us", "who", "it"):
        return False
    if not token.original.replace(".", "").isupper():
        return token.text != "us" or position == 0 or tokens[position - 1].text != "the"  # "does the us support it?"
    shouted = all(not other.original.isalpha() or other.original.isupper() for other in tokens)
    asked = position > 0 and tokens[position - 1].text in ("tell", "give", "show", "let", "help", "inform")
    return shouted and "." not in token.original and len(tokens) > 1 and (asked or token.text != "us")


def _is_language(tokens: Sequence[Token], position: int) -> bool:
    """Return whether a country's adjective is a language: "in plain English", "sorry for my English", "its English
    name"; but not "in French hands".
    """
    word, before, after = (text_at(tokens, n) for n in (position, position - 1, position + 1))
    if word == OWN_LANGUAGE and (before == "in" or after in CALLED):
        return True
    if word not in LANGUAGES:
        return False
    alone = not after.isalnum() or after in ("please", "pls")
    led_in = text_at(tokens, position - 2) if before in PLAIN else before
    return before in OF_SPEAKER or (alone and led_in == "in")


_OF_WHAT = frozenset({"on", "of", "against", "for", "to", "in", "the", "a", "an"})


def _is_word(entry: _Name, tokens: Sequence[Token], position: int) -> bool:
    """Return whether a surname stands for the ordinary word that it is, too: "is there a ban on smoking"; not where it
    stands as only a person's does: "appointed by ban", "what ban ordered".
    """
    token = tokens[position]
    if entry.type != "person" or token.possessive or not token.original.islower() or token.text not in english_words():
        return False
    before, after = text_at(tokens, position - 1), text_at(tokens, position + 1)
    told_of = before in ("is", "was") and after not in _OF_WHAT  # "who is ban?", "is ban still in charge?"
    return before not in BEFORE_PERSON and not told_of and not after.endswith("ed")


def _is_namesake(tokens: Sequence[Token], position: int, ends: Sequence[int]) -> bool:
    """Return whether a given name is somebody else's: it was not typed as it sounds, or another surname follows."""
    heard = all(sound(fold(tokens[end - 1].original)) == sound(tokens[end - 1].text) for end in ends)
    following = tokens[ends[-1]] if ends[-1] < len(tokens) and tokens[ends[-1]].is_word else None
    follows = following and (
        (following.original[:1].isupper() and not following.original.isupper())
        or following.text in PARTICLES
        or not is_common(following.text)
    )
    return not heard or bool(follows) or tokens[position].text in english_words()


def _is_demonym(name: str, adjective: str | None) -> bool:
    """Return whether a country's name calls people by it: "French", "Frenchman"."""
    return bool(adjective) and name.startswith(str(adjective)[:5]) and len(name) >= len(str(adjective))


def mask(mention: Mention) -> str:
    """Return the word that stands for a mention: "_organization_", "_country_", …"""
    return "_home_" if mention.home else f"_{mention.type}_"
