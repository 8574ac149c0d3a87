"""Takes off a clause what leads in to its question or trails behind it, and tells whether it asks for yes or no."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

WH = {"who", "whom", "whose", "what", "when", "where", "why", "which", "how"}
AUXILIARY = {
    *("is", "are", "was", "were", "did", "does", "do", "has", "have", "had"),
    *("can", "could", "will", "would", "should", "may", "might"),
}
IMPERATIVE = {
    *("tell", "name", "list", "explain", "describe", "give", "show", "compare", "summarize", "summarise"),
    *("define", "enumerate", "outline", "identify", "state"),
}
_REPORTING = re.compile(
    r"^(?:he|she|they|(?:my|our) \w+|grand\w+|mum|mom|dad) (?:\w+ )?(?:asks?|asked|wonders?|wondered|is asking) about "
    r"(?=(?:the )?_\w+_ \w)"
)
"""Tells whose question it is: "she asks about UNMIK, is it …?"."""
_TOPIC_IN_FRONT = re.compile(
    r"^(?:what|how) about (?:the )?_\w+_ "
    r"|^(?:the )?_\w+_ (?=(?:is|are|was|were|does|do|did|has|have) (?:it|they|he|she)\b)"
)
"""Names what the question behind it is about: "what about KFOR, has it …?"."""
_TELLS = re.compile(
    r"(?:(?:i|we|he|she|they|(?:my|our|his|her)(?: \w+){1,3}?)(?: \w+)?"
    r" (?:am|is|are|was|were|have|has|had|know|knew|met|meet|saw|see|heard|spoke|work|works|live|lives|"
    r"married|interviewed|\w+ed|got|come|came)\b|(?:there|here) (?:is|are|was|were)\b)"
)
"""Begins what somebody tells of himself or of his people."""
_ONE_DESCRIBED = re.compile(
    r"\b(?:(?:a|an|the|this|some|one|two|three|many|my|our|his|her|those)(?: \w+){1,4}"
    r"|someone|somebody|people|guys|folks|friends|colleagues)$"
)
_SAID_OF = frozenset({"they", "he", "she", "it"})
_LEFT_OPEN = frozenset(
    {
        *("by", "to", "from", "of", "for", "with", "in", "on", "at", "as", "since", "until", "till", "under"),
        *("over", "about", "than", "and", "or", "the", "a", "an", "is", "was", "are", "were"),
    }
)
"""Words behind which something is left out that is asked for: "he served until?"."""
_FRONTED = AUXILIARY - {"may", "might"}
"""The auxiliaries that begin a question for yes or no."""


_NOT_DENYING = (
    rf"(?! (?!(?:{'|'.join(sorted(WH))}|it|he|she|they|that|this|there|i|you|we|the|a|an)\b)"
    rf"(?!(?:{'|'.join(sorted(IMPERATIVE))})\b(?! (?:in|at|from|had|has|ever)\b))"
    rf"(?:[a-z]+|_|_role_|_country_)(?: (?!(?:{'|'.join(sorted(WH))}|but|and|so)\b)(?:[a-z]+|_[a-z]*_?)){{0,4}}? "
    r"(?:of|was|were|is|are|has|have|had|did|does|do|ever|can|could|will|led|leads?|ran|runs?|took|takes?|came|comes?|"
    r"serves?|works?|joins?|belongs?|exists?|[a-z]+ed)\b)"
)
"""Behind "no": not in front of what it denies ("no stage was finished")."""

SHORTEST = 3
"""What trails behind is taken off where so many words are left: "no thanks" is an answer."""


@lru_cache(maxsize=1)
def _raw() -> dict[str, Any]:
    raw: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "leadin.yml").read_text(encoding="utf-8"))
    return raw


def _any_of(key: str) -> str:
    """Return the patterns of a list in leadin.yml as one."""
    wh, order = "|".join(sorted(WH)), "|".join(sorted(IMPERATIVE))
    stands_for = {"<wh>": f"(?:{wh})", "<order>": f"(?:{order})", "<not_denying>": _NOT_DENYING}
    patterns = [str(pattern) for pattern in _raw()[key]]
    for sign, meant in stands_for.items():
        patterns = [pattern.replace(sign, meant) for pattern in patterns]
    return "|".join(f"(?:{pattern})" for pattern in patterns)


@lru_cache(maxsize=20)
def words_of(*keys: str) -> frozenset[str]:
    """Return the words that leadin.yml has under the keys."""
    return frozenset(word for key in keys for word in _raw()[key].split())


@lru_cache(maxsize=5)
def phrases_of(key: str) -> tuple[tuple[str, ...], ...]:
    """Return the phrases that leadin.yml has under a key, as words, the longest first."""
    return tuple(sorted((tuple(phrase.split()) for phrase in _raw()[key]), key=len, reverse=True))


@lru_cache(maxsize=1)
def noun_groups() -> dict[str, int]:
    """Return the words that ask for one thing each ("start", "boss", "size"), with a number for what they ask for."""
    return {word: number for number, group in enumerate(_raw()["asked"]) for word in group.split()}


_PREPOSITIONS = "from|since|until|till|by|to|in|on|for|at|of|with|under|about|after|before"
_ABOUT = r"[ ,:.-]*(?:about |regarding |as to |of )?"
_ASKED = rf"{_ABOUT}(?=(?:(?:{_PREPOSITIONS}) )?(?:{'|'.join(sorted(WH))}|if|whether)\b)"
LEAD_IN = re.compile(rf"^(?:(?:{_any_of('lead_in')}|{'|'.join(sorted(words_of('greetings')))})\b[ ,:!.-]*)+")
_ASKING = re.compile(rf"^.*?\b(?:{_any_of('asking')}){_ASKED}")
_OTHERS_ASKING = re.compile(
    rf"^(?!(?:{'|'.join(sorted(WH | AUXILIARY))})\b).*?\b(?:{_any_of('others_asking')}){_ASKED}"
)
_QUOTING = re.compile(rf"^(?:{_any_of('quoting')}) (?=(?:{'|'.join(sorted(WH | AUXILIARY | IMPERATIVE))})\b)")
_WANTING = re.compile(rf"^(?:{_any_of('wanting')})(?= \w+ \w)")
_WHETHER = re.compile(r"^(?:if|whether) ")
_LEAD_OUT = re.compile(rf"(?: (?:{_any_of('lead_out')}))+$")
_TAG = re.compile(rf"(?:^|\s)(?:{_any_of('tags')})$")
_INTRODUCTION = re.compile(rf"^(?:{_any_of('introductions')})$")


def strip_lead_in(text: str) -> str:
    """Return the text without greetings, joining words and phrases like "could you tell me" in front, and without
    what trails behind ("please", "if you know").
    """
    text = without_lead_in(text)
    text = _WHETHER.sub("", text) or text
    shorter = _LEAD_OUT.sub("", text)
    left, taken = len(shorter.split()), len(text.split()) - len(shorter.split())
    return shorter if left >= SHORTEST or taken > SHORTEST else text


def without_lead_in(text: str) -> str:
    """Return the text without what leads in to its question."""
    before = None
    while before != text:
        before = text
        for pattern in (_ASKING, _OTHERS_ASKING, _QUOTING, LEAD_IN, _WANTING, _REPORTING):
            shorter = pattern.sub("", text).strip()
            text = shorter or text
    return text


def asks_what_follows(before: str, question_word: str) -> bool:
    """Return whether words tell somebody to say what the question word behind them asks: "could you tell me"."""
    asking = _ASKING.match(f"{before} {question_word}")
    return asking is not None and asking.end() == len(before) + 1


def introduces(text: str) -> bool:
    """Return whether words only announce what follows ("two things please", "for ten points", "q2")."""
    return bool(_INTRODUCTION.match(text))


def asks(words: list[str]) -> bool:
    """Return whether words ask for something: a question word, an auxiliary in front, an imperative, a "whether"."""
    if not words:
        return False
    stripped = without_lead_in(" ".join(words)).split() or words
    first = stripped[0]
    if stripped[:2] == ["do", "not"] and not _SAID_OF & set(stripped[2:3]) | {"you", "we", "i"} & set(stripped[2:3]):
        return not WH.isdisjoint(stripped)  # "do not know him"
    if first in AUXILIARY | IMPERATIVE or words[0] in IMPERATIVE or (first in ("if", "whether") and first != words[0]):
        return True
    return not WH.isdisjoint(words) and not _describes(words)


def _describes(words: list[str]) -> bool:
    """Return whether a question word in the words only describes somebody or something: "the man who led it"."""
    place = next(n for n, word in enumerate(words) if word in WH)
    before = words[:place]
    if _tells_of_one(before, words[place:]):
        return True
    noun = 1 < place < 5 and before[0] in ("the", "a", "an", "that") and AUXILIARY.isdisjoint(before)
    only = WH.isdisjoint(words[place + 1 :])
    if place > 1 and words[place : place + 2] == ["what", "you"] and only and len(words) - place <= 4:
        return True  # "use what you know yourself"
    return noun and only and words[place] in ("who", "which", "whose", "where") and place < len(words) - 1


def _tells_of_one(before: list[str], described: list[str]) -> bool:
    """Return whether a speaker tells of somebody whom a question word only describes: "I met a soldier who …"."""
    text = without_lead_in(" ".join(before))
    told = bool(_TELLS.match(text)) and len(described) > 2 and described[1] not in ("it", "the", "he", "she")
    return told and bool(_ONE_DESCRIBED.search(text)) and described[0] in ("who", "which", "whose", "where")


def is_yes_no(text: str) -> bool:
    """Return whether the clause (words only) asks for yes or no: an auxiliary in front, or a tag like "right" at the
    end.
    """
    if (asked := without_lead_in(text)) != text and _WHETHER.match(asked):
        return True
    stripped = strip_lead_in(text)
    words = _TOPIC_IN_FRONT.sub("", stripped).split()
    if not words:
        return False
    if words[0] in _FRONTED:
        asked = without_tag(stripped)
        return " or " not in f" {asked} " or "or not" in stripped
    return bool(_TAG.search(stripped)) and len(words) > 2 and words[0] not in WH


def says_of_somebody(text: str) -> bool:
    """Return whether the clause says something of "them" or "it" in the order of a statement; with a question mark
    behind it, it asks if that is so: "they train the police, too?".
    """
    words = strip_lead_in(text).split()
    whole = len(words) > 2 and words[0] in _SAID_OF and words[-1] not in _LEFT_OPEN
    return whole and WH.isdisjoint(words) and "whom" not in words and " or " not in text


def without_tag(text: str) -> str:
    """Return the text without a tag like "isn't it" at its end."""
    return _TAG.sub("", text) or text
