"""Splits a message into clauses, one question each, apart from what is only said around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.nlu.leadin import AUXILIARY, IMPERATIVE, WH, asks, introduces, noun_groups, strip_lead_in, words_of
from bot.nlu.text import Token, text_at

_PREPOSITION = words_of("prepositions")
_JOINERS = words_of("joiners")
_SPEAKER = words_of("speaker")
_SAYING = words_of("saying")
_TELLING = words_of("telling")
_ENDERS = words_of("enders")
_URGENT = words_of("urgent")
_TURNED = words_of("turned")
_PURPOSES = words_of("purposes")
_STATES = words_of("states")
_POINTED = frozenset({"him", "her", "them", "it", "that", "this"})
_APPOSED = frozenset({"led", "run", "set", "made", "begun", "sent", "under", "a", "an", "the"})
"""Words with which a clause between commas begins that describes a name; besides participles in "-ed"."""
LONGEST_APPOSITION = 13
"""Such a clause has fewer words."""
_FURTHER = frozenset({"why", "when"})
"""What a question is asked for besides, at its end: "when was it closed, and why?"."""
_SUBJECTS = frozenset({"it", "they", "he", "she", "the"})
_VERBS = frozenset(
    {"exist", "exists", "operate", "operates", "remain", "remains", "work", "works", "left", "began", "came"}
)
SHORT_PURPOSE = 5
"""What the answer is for is said in so many words: "for a school poster"."""
LONGEST_ANNOUNCEMENT = 8
"""What only announces a question has so many words at most."""
SHORTEST_WHOLE = 3
"""A question that stands alone has more words than these."""
SOFT_WRAP = 70
"""A line so long may go on in the next one; a shorter one is a sentence of its own."""


@dataclass(frozen=True)
class Span:
    """A clause: the tokens from `first` to before `last`."""

    first: int
    last: int
    is_question: bool
    core: int = -1
    """Where the words that are classified begin: after a topic that only names something ("KFOR: when …?")."""
    claim: bool = False
    """Whether it is a statement that is put up for confirmation."""
    skip: tuple[tuple[int, int], ...] = ()
    """Tokens in between that belong to another clause, each from one to before another."""

    def holds(self, first: int, last: int) -> bool:
        """Return whether the clause has the tokens from `first` to before `last`."""
        return self.first <= first and last <= self.last and not self.skips(first)

    def skips(self, position: int) -> bool:
        """Return whether a token belongs to another clause."""
        return any(first <= position < last for first, last in self.skip)


def split(tokens: Sequence[Token], named: Sequence[tuple[int, int]] = ()) -> list[Span]:
    """Return the clauses of a message in order; those that ask something are marked.

    `named` are the places of names and times, from one token to before another.
    """
    names = {position for first, last in named for position in range(first, last)}
    spans: list[Span] = []
    start = relative = 0
    for position, token in enumerate(tokens):
        if _ends_sentence(tokens, position) or _ends_introduction(tokens, position, start, names):
            _append(spans, tokens, start, position, names, token.text == "?")
            start = position + 1
        elif position > start and position >= relative:
            relative = _relative_clause(tokens, position, names)
            if not relative and (
                _begins_question(tokens, position, start) or _leaves_off(tokens, position, start, names)
            ):
                _append(spans, tokens, start, position, names, False)
                start = position
    _append(spans, tokens, start, len(tokens), names, False)
    return spans


def _ends_introduction(tokens: Sequence[Token], position: int, start: int, names: set[int]) -> bool:
    """Return whether what is said up to a comma or colon only announces the question behind it."""
    if tokens[position].text not in ",:":
        return False
    words = _words(tokens[start:position])
    asked = text_at(tokens, position + 1) in WH | AUXILIARY
    announced = tokens[position].text == ":" and asked and names.isdisjoint(range(start, position))
    return introduces(" ".join(words)) or (announced and announces(words))


def announces(words: Sequence[str]) -> bool:
    """Return whether words in front of a colon only announce a question: "one detail for the listeners: …"."""
    nouns = noun_groups().keys() | words_of("values", "wished")
    opens = bool(words) and words[0] in words_of("announcing") and len(words) <= LONGEST_ANNOUNCEMENT
    return opens and nouns.isdisjoint(words) and not asks(list(words))


def _relative_clause(tokens: Sequence[Token], position: int, names: set[int]) -> int:
    """Return the token after the verb behind a clause between commas that only describes a name ("KFOR, which NATO
    commands, has …", "EULEX, launched in 2008, has …"); 0 where there is none.
    """
    described = tokens[position].text in WH or tokens[position].text.endswith("ed") or tokens[position].text in _APPOSED
    if not described or tokens[position - 1].text != "," or position - 2 not in names:
        return 0
    if tokens[position - 2].text in _ENDERS:  # "when it began, what it did": no name
        return 0
    comma = next((n for n in range(position, len(tokens)) if not tokens[n].is_word and tokens[n].text != "-"), 0)
    if not 2 < comma - position < LONGEST_APPOSITION or tokens[comma].text != "," or comma + 2 >= len(tokens):
        return 0
    following = tokens[comma + 1].text
    return 0 if following in WH | _JOINERS | _SAYING | _SPEAKER | {"the", "there"} else comma + 2


def _ends_sentence(tokens: Sequence[Token], position: int) -> bool:
    token = tokens[position]
    if token.text == "\n":
        before = max((other.end for other in tokens[:position] if other.text == "\n"), default=0)
        following = tokens[position + 1] if position + 1 < len(tokens) else None
        goes_on = following and following.original[:1].islower() and following.text not in WH
        return not (goes_on and token.start - before > SOFT_WRAP)
    if (
        position
        and token.text in "()"
        and tokens[position - 1].text in ":;-"
        and tokens[position - 1].end == token.start
    ):
        return True  # a smiley
    return not token.is_word and token.text in ".?!;" and not _inside_list(tokens, position)


def _leaves_off(tokens: Sequence[Token], position: int, start: int, names: set[int]) -> bool:
    """Return whether the speaker goes over here from the question to chatter ("…, its due tonight"), or from a story to
    the question ("I come from Rome and …").
    """
    previous = tokens[position - 1].text
    if previous not in (",", "-", "and", "but", "so") or position - start < 3 or _in_word(tokens, position - 1):
        return False
    end = next((n for n in range(position, len(tokens)) if _ends_sentence(tokens, n)), len(tokens))
    left, right = _words(tokens[start : position - 1]), _words(tokens[position:end])
    whole = asks(left) or not names.isdisjoint(range(start, position - 1))
    if whole and previous in (",", "-") and names.isdisjoint(range(position, end)) and _is_purpose(right):
        return True
    if asks(left):
        asked = end < len(tokens) and tokens[end].text == "?"
        return previous in (",", "-") and not asked and names.isdisjoint(range(position, end)) and _is_chatter(right)
    return names.isdisjoint(range(start, position)) and _is_story(left, previous) and len(right) >= 3


def _is_purpose(words: Sequence[str]) -> bool:
    """Return whether words that name nothing say what the speaker is about, or what the answer is for: "making a quiz",
    "for a poster".
    """
    if words[:2] == ["i", "am"]:
        words = words[2:]
    needed = words[:1] == ["need"] and words[1:2] in (["it"], ["this"], ["that"])
    own = words[:1] == ["for"] and words[1:2] in (["a"], ["an"], ["my"], ["our"]) and len(words) <= SHORT_PURPOSE
    return len(words) > 1 and (needed or own or words[0] in _PURPOSES) and WH.isdisjoint(words)


def _is_chatter(words: Sequence[str]) -> bool:
    """Return whether words that name nothing speak of the speaker, not of the question."""
    if len(words) < 2 or not WH.isdisjoint(words):
        return False
    if words[0] == "its":
        return words[1] in _URGENT
    if words[0] in _URGENT and words[0] not in _PREPOSITION:
        return True  # "deadline in five minutes"
    personal = not (_SPEAKER | {"you", "your"}).isdisjoint(words)
    return personal and (words[0] in _SPEAKER or (words[0] in _SAYING and len(words) > 2) or _is_chatter(words[1:]))


def _is_story(words: Sequence[str], joiner: str) -> bool:
    """Return whether words that name nothing tell of the speaker."""
    if not words or strip_lead_in(" ".join(words)) != " ".join(words):
        return False
    if words[0] not in _SPEAKER:
        return False
    return joiner in (",", "-") or not _TELLING.isdisjoint(words[1:3]) or words[0] in ("my", "our")


def _append(spans: list[Span], tokens: Sequence[Token], first: int, last: int, names: set[int], marked: bool) -> None:
    while first < last and (not tokens[first].is_word or (tokens[first].text in _JOINERS and last - first > 3)):
        first += 1
    while last > first and (
        (not tokens[last - 1].is_word and tokens[last - 1].text not in "%")
        or (
            tokens[last - 1].text in _JOINERS
            and last - first > 3
            and not (tokens[last - 1].text == "then" and last - 1 in names)  # "by then" is a time
        )
    ):
        last -= 1
    if first < last:
        words = [tokens[n].text for n in range(first, last) if tokens[n].is_word and n not in names]
        named = len(words) < last - first
        announces = not named and introduces(" ".join(words))
        asked = not announces and (marked or asks(words))
        spans.append(Span(first, last, asked, first))


def _inside_list(tokens: Sequence[Token], position: int) -> bool:
    """Return whether a full stop only shortens a word ("St." before a name) — never for ? and !."""
    if tokens[position].text != "." or not position:
        return False
    before, following = tokens[position - 1].text, text_at(tokens, position + 1)
    left = next((token.text for token in reversed(tokens[:position]) if token.text != "."), "")
    right = next((token.text for token in tokens[position:] if token.text != "."), "")
    if left == "from" and right in ("to", "until", "till"):  # with blanks to fill in: "from ... to ..."
        return True
    return before in ("dr", "mr", "mrs", "ms", "st", "vs") or (before in ("no", "nr") and following.isdecimal())


def _begins_question(tokens: Sequence[Token], position: int, start: int) -> bool:
    """Return whether a new question begins here, after a comma or a joining word: ", and when did …"."""
    previous = tokens[position - 1].text
    token = tokens[position].text
    after_comma = previous in (",", ":") or (previous == "-" and not _in_word(tokens, position - 1))
    after_joiner = previous in _JOINERS
    if _goes_on_asking(tokens, position, start):
        return True
    if not (after_comma or after_joiner) or position - start < 2:
        return False
    following = text_at(tokens, position + 1)
    behind = text_at(tokens, position + 2)
    if following in _PREPOSITION and behind in WH:  # ", and officials of which sectors does it advise?"
        return asks(_words(tokens[start:position])) and not AUXILIARY.isdisjoint(_words(tokens[position:]))
    if token in _PREPOSITION and following in WH:
        token = following
        if after_joiner and not after_comma and not _has_verb(tokens[start:position]):
            return False
    if token in _PREPOSITION and following in _POINTED and behind in WH:  # ", and before him who was it?"
        return position - start > 2
    left = _words(tokens[start:position])
    whole = token in WH and following in AUXILIARY and (behind not in _SUBJECTS or _says_what_is_so(left))
    whole = whole or (token == "is" and following in ("it", "that") and behind in ("true", "correct", "right", "so"))
    if not whole and _waits_for_verb(left) and not AUXILIARY.isdisjoint(_words(tokens[position:])):
        return False
    if token in WH:
        if after_joiner and tokens[position - 2].text in WH:  # "who and when"
            return False
        if after_joiner and _ends_with_why(tokens, position, start):
            return True
        rest = sum(other.is_word for other in tokens[position + 1 :])
        needed = 2 if token in ("how", "which", "what") else 1
        if after_joiner and token == "which" == tokens[start].text and following in _STATES:
            needed = 1  # "which still exist and which closed?"
        return _has_content(tokens[start : position - 1]) and rest >= needed
    if token in AUXILIARY and previous in ("or", "and") and text_at(tokens, position - 2) in AUXILIARY:
        return False  # "who is or was the head"
    if token in AUXILIARY and (
        following in ("it", "they", "he", "she", "the", "there", "this", "that", "you") or after_comma
    ):
        tail = tokens[position:]
        return len(tail) > 3 and _has_content(tokens[start : position - 1]) and not _is_tag(tail)
    return token in IMPERATIVE and len(tokens) - position > 2 and _has_content(tokens[start : position - 1])


def _ends_with_why(tokens: Sequence[Token], position: int, start: int) -> bool:
    """Return whether a whole question ends here with a second one: "when did it end, and why"."""
    ends = position + 1 == len(tokens) or _ends_sentence(tokens, position + 1)
    words = _words(tokens[start:position])
    words = words[1:] if words[0] in _JOINERS else words
    whole = len(words) > SHORTEST_WHOLE and words[0] in WH and words[1] in AUXILIARY
    return ends and whole and tokens[position].text in _FURTHER and tokens[position].text not in words


def _waits_for_verb(words: Sequence[str]) -> bool:
    """Return whether words begin a question that has no verb yet: "how long, in months, did …"."""
    if words and words[-1] in ("and", "or") and not WH.isdisjoint(words[:1]) and len(words) <= 3:
        return False  # "which nationality, and did he …"
    while words and words[-1] in _JOINERS:
        words = words[:-1]
    if words and words[-1] in ("there", "here"):  # "how many work there and since when is it …"
        return False
    if len(words) > 2 and words[1] in _SUBJECTS - {"the"}:  # "when it began, what it did"
        return False
    if words in (["why"], ["how", "come"]):  # "how come, did they run out of money?"
        return False
    begins = bool(words) and (words[0] in WH - {"who", "whose"} or (words[0] in _PREPOSITION and words[1:2] != []))
    return begins and len(words) <= 5 and AUXILIARY.isdisjoint(words) and not WH.isdisjoint(words[:2])


def _says_what_is_so(words: Sequence[str]) -> bool:
    """Return whether words that begin with a question word have a verb already: "which of them ended"."""
    return any(word.endswith("ed") or word in _VERBS for word in words)


def _goes_on_asking(tokens: Sequence[Token], position: int, start: int) -> bool:
    """Return whether a question begins right behind another one: "when did it start who led it"."""
    words = _words(tokens[start:position])
    following = text_at(tokens, position + 1)
    return (
        tokens[position].text in WH
        and (following in AUXILIARY or following in ("led", "leads", "many", "much", "long", "runs", "ran"))
        and tokens[position - 1].text in _ENDERS
        and len(words) >= 3
        and words[0] in WH | AUXILIARY
    )


def _in_word(tokens: Sequence[Token], position: int) -> bool:
    """Return whether a dash only joins the parts of a word: "my brother-in-law"."""
    if tokens[position].text != "-" or not 0 < position < len(tokens) - 1:
        return False
    return tokens[position - 1].end == tokens[position].start and tokens[position].end == tokens[position + 1].start


def _is_tag(tokens: Sequence[Token]) -> bool:
    """Return whether the tokens are a tag like "is he not", or "was it the other way round"."""
    words = _words(tokens)
    return len(words) <= (6 if words[-1] in _TURNED else 3)


def _has_content(tokens: Sequence[Token]) -> bool:
    return sum(token.is_word for token in tokens) >= 1


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(token.text in AUXILIARY for token in tokens) or len(tokens) > (3 if tokens[0].text in WH else 4)


def _words(tokens: Sequence[Token]) -> list[str]:
    return [token.text for token in tokens if token.is_word]
