"""Mends names that came in pieces or by ear: "k for", "u n m i k", "un mick", "zahir tannin", "shlum burger"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from rapidfuzz.distance import OSA

from bot.nlu.english import english_words, is_common
from bot.nlu.slips import undoubled
from bot.nlu.sounds import sound
from bot.nlu.text import Token, as_one

LONGEST_RUN = 12
"""An acronym is looked for in at most so many tokens ("u - n - m - i - k")."""
TITLES = frozenset({"mr", "mister", "dr", "doctor", "ambassador", "monsieur", "herr", "signor"})
"""A word after a title is somebody's name, however ordinary it is."""

SHORTEST = 4
SHORTEST_HEARD = 3
"""An acronym is heard in words only if the last of them has so many letters: not in "not ya"."""
LONG = 6
"""How long a word must be to be taken for a name by its sound alone, and by its sound in two pieces."""
ALIKE = 0.6
"""How much of its letters it must share with a name that it sounds like in one piece."""

Name = tuple[str, ...]


class Mender:
    """Puts right names that the speller cannot, because their parts are words themselves or stand apart.

    `names` are all names as words, `persons` those of persons, `acronyms` the acronyms in small letters without dots;
    `spoken_letters` maps words to the letter that they sound like ("see" to "c").
    """

    def __init__(
        self,
        names: Collection[Name],
        persons: Collection[Name],
        acronyms: Collection[str],
        spoken_letters: Mapping[str, str],
    ) -> None:
        self._names = frozenset(names)
        self._acronyms = frozenset(acronyms)
        self._spoken = spoken_letters
        self._longest = max(map(len, acronyms), default=0) + 2
        self._acronym_of = {sound(name): name for name in acronyms if len(name) > 3}
        self._persons: dict[str, list[Name]] = defaultdict(list)
        self._by_surname: dict[str, list[Name]] = defaultdict(list)
        self._words: dict[str, str] = {}
        self._pairs: dict[str, Name] = {}
        for name in persons:
            self._words.update((sound(word), word) for word in name)
            if len(name) > 1:
                self._persons[sound(name[0])].append(name)
                self._by_surname[name[-1]].append(name)
                self._pairs.update((sound("".join(name[n : n + 2])), name[n : n + 2]) for n in range(len(name) - 1))
        self._long: dict[str, list[Name]] = defaultdict(list)
        for name in names:
            if len(name) >= 3:
                self._long[name[0]].append(name)
                self._long[name[1]].append(name)

    # Acronyms in pieces

    def join_acronyms(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with acronyms in one piece that came in several."""
        result: list[Token] = []
        position = 0
        while position < len(tokens):
            length, acronym = self._acronym_at(tokens, position) or (1, "")
            result.append(as_one(tokens[position : position + length], acronym) if acronym else tokens[position])
            position += length
        return result

    def _acronym_at(self, tokens: Sequence[Token], position: int) -> tuple[int, str] | None:
        for length in range(self._run(tokens, position), 1, -1):
            run = tokens[position : position + length]
            texts = [token.text for token in run if token.is_word]
            if not run[-1].is_word or len(texts) < 2:
                continue
            marks = {token.text for token in run if not token.is_word}
            letters = [self._letters(text) for text in texts]
            if tuple(texts) in self._names or ("." in marks and texts != letters):  # "I see. Oh"
                continue
            joined = "".join(letters)
            whole = sum(len(piece) > 2 for piece in letters) <= (len(texts) == 2 or letters[0] == texts[0])
            spelt = texts == letters and position > 0 and tokens[position - 1].text == "the"  # "the u n mission"
            if joined in self._acronyms and whole and (spelt or not _is_chance(texts, letters, joined)):
                return length, joined
            if all(len(letter) == 1 for letter in letters[:-2]) and (heard := self._heard_acronym(texts, letters)):
                return length, heard
        return None

    def _run(self, tokens: Sequence[Token], position: int) -> int:
        """Return how many tokens, at most, can be the pieces of one acronym."""
        letters = 0
        for offset, token in enumerate(tokens[position : position + LONGEST_RUN]):
            letters += len(self._letters(token.text)) if token.is_word else 0
            if letters > self._longest or (not token.is_word and (not offset or token.text not in "-.")):
                return offset
        return min(len(tokens) - position, LONGEST_RUN)

    def _letters(self, text: str) -> str:
        return text if len(text) == 1 else self._spoken.get(text, text)

    def _heard_acronym(self, texts: Sequence[str], letters: Sequence[str]) -> str | None:
        """Return the acronym that words sound like, where the last of them is none that people mean."""
        if any(text in self._acronyms and len(text) > 2 for text in texts):
            return None
        if len(texts[-1]) < SHORTEST_HEARD or is_common(texts[-1]):
            return None
        if len(texts[0]) >= SHORTEST_HEARD and texts[0] not in self._spoken and texts[0] in english_words():
            return None  # "not tho"
        return self._acronym_of.get(sound("".join(letters))) or self._acronym_of.get(sound("".join(texts)))

    # Names of persons

    def mend_persons(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with the names of persons mended: where one word is nearly right, or all sound right."""
        result = self._in_their_pieces(tokens)
        for position, token in enumerate(result):
            for name in self._persons.get(sound(token.text), ()):
                run = _words_from(result, position, len(name))
                if len(run) == len(name) and _is_person([result[n].text for n in run], name):
                    for n, word in zip(run, name, strict=True):
                        result[n] = result[n].corrected(word)
            for name in self._by_surname.get(token.text, ()):
                if len(name) == 2 and position and _near(result[position - 1].text, name[0]):
                    result[position - 1] = result[position - 1].corrected(name[0])
        for position, token in enumerate(result):
            meant = self._words.get(sound(token.text))
            if meant and _is_surname(token.text, meant, _is_titled(result, position)):
                result[position] = token.corrected(meant)
        return result

    def _in_their_pieces(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with words of names in one piece that came in two ("shlum burger"), and in two that came in
        one ("kimoon").
        """
        result: list[Token] = []
        position = 0
        while position < len(tokens):
            token, pair = tokens[position], tokens[position : position + 2]
            if len(pair) == 2 and (meant := self._one_word(pair)):
                result.append(as_one(pair, meant))
                position += 2
                continue
            rare = token.is_word and len(token.text) >= LONG and token.text not in english_words()
            apart = self._pairs.get(sound(token.text)) if rare else None
            if apart and OSA.normalized_similarity(token.text, "".join(apart)) < ALIKE:
                apart = None
            result.extend(token.corrected(word) for word in apart or (token.text,))
            position += 1
        return result

    def _one_word(self, pair: Sequence[Token]) -> str | None:
        texts = [token.text for token in pair]
        if not all(token.is_word and len(token.text) > 1 for token in pair) or all(is_common(text) for text in texts):
            return None
        joined = "".join(texts)
        meant = self._words.get(sound(joined))
        fits = meant and len(joined) >= LONG and len(meant) >= LONG and meant not in texts
        return meant if fits and tuple(texts) not in self._names else None

    # Long names

    def mend_long(self, tokens: Sequence[Token]) -> list[Token]:
        """Return the tokens with names of at least three words mended where one word is nearly right, though it is
        English ("rule of low mission").
        """
        result = list(tokens)
        for position, token in enumerate(tokens):
            for name in self._long.get(token.text, ()):
                start = position if name[0] == token.text else position - 1
                run = _words_from(result, start, len(name)) if start >= 0 else []
                wrong = [n for n, word in zip(run, name, strict=False) if result[n].text != word]
                if len(run) != len(name) or len(wrong) != 1:
                    continue
                if tuple(result[n].text for n in run) not in self._names:
                    at, word = wrong[0], name[run.index(wrong[0])]
                    typed = result[at].text
                    if word in self._acronyms and is_common(typed):  # "once in Kosovo"
                        continue
                    if len(typed) >= 3 and (_near(typed, word, 1) or sound(typed) == sound(word)):
                        result[at] = result[at].corrected(word)
        return result


def _is_chance(texts: Sequence[str], letters: Sequence[str], acronym: str) -> bool:
    """Return whether ordinary words give a short acronym by chance: "is G", "you in"."""
    if len(acronym) == 2:
        return len(texts) == 1 or texts == letters or all(text in english_words() for text in texts)
    return len(acronym) == 3 and any(is_common(text) and len(text) > 1 for text in texts if text in letters)


def _is_person(typed: Sequence[str], name: Name) -> bool:
    """Return whether all words sound like those of a name, or one is nearly right and the others exactly."""
    wrong = [n for n, word in enumerate(typed) if word != name[n]]
    alike = all(sound(typed[n]) == sound(name[n]) for n in wrong)
    return alike or (len(wrong) == 1 and _near(typed[wrong[0]], name[wrong[0]]))


def _is_surname(typed: str, name: str, titled: bool) -> bool:
    """Return whether a word that sounds like a name stands for it on its own: after a title, or if it is rare and only
    a letter is doubled ("tannin").
    """
    if typed == name or min(len(typed), len(name)) < SHORTEST:
        return False
    if titled:
        return OSA.normalized_similarity(typed, name) >= 0.5
    return not is_common(typed) and undoubled(typed) == undoubled(name)


def _is_titled(tokens: Sequence[Token], position: int) -> bool:
    """Return whether a title stands before a word: "Mr", "Dr."."""
    before = [token.text for token in tokens[max(position - 2, 0) : position]]
    return bool(before) and (before[-1] in TITLES or (before[-1] == "." and before[0] in TITLES))


def _words_from(tokens: Sequence[Token], position: int, count: int) -> list[int]:
    """Return the positions of the next words, hyphens between them left out; fewer where another mark comes between."""
    found: list[int] = []
    while position < len(tokens) and len(found) < count:
        if tokens[position].is_word:
            found.append(position)
        elif tokens[position].text != "-":
            break
        position += 1
    return found


def _near(typed: str, word: str, slips: int = 2) -> bool:
    """Return whether a typed word may be a slip for a word of a name."""
    return typed[:1] == word[:1] and OSA.distance(typed, word, score_cutoff=slips) <= slips
