"""Splits a message into clauses, one question each, and takes off what only leads in to the question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.nlu.text import Token

WH = {"who", "whom", "whose", "what", "when", "where", "why", "which", "how"}
AUXILIARY = {
    "is",
    "are",
    "was",
    "were",
    "did",
    "does",
    "do",
    "has",
    "have",
    "had",
    "can",
    "could",
    "will",
    "would",
    "should",
    "may",
    "might",
}
IMPERATIVE = {
    "tell",
    "name",
    "list",
    "explain",
    "describe",
    "give",
    "show",
    "compare",
    "summarize",
    "summarise",
    "define",
    "enumerate",
    "outline",
    "identify",
    "state",
}
_PREPOSITION = {
    "from",
    "since",
    "until",
    "till",
    "by",
    "to",
    "in",
    "on",
    "for",
    "at",
    "of",
    "with",
    "under",
    "about",
    "after",
    "before",
}
_JOINERS = {"and", "also", "plus", "but", "then", "or"}

LEAD_IN = re.compile(
    r"^(?:(?:so|ok|okay|well|and|but|hi|hey|hello|please|sorry|excuse me|anyway|fine|right|now|yes|no|alright|"
    r"pity|thanks|great|cool|nice|"
    r"good|um|uh|hm|hmm|also|then|actually|question|quick question|just|sir|madam|dear|friend|guys|everyone|"
    r"there|bot|mate|man|bro|dude|"
    r"first|finally|lastly|furthermore|moreover|additionally|besides)\b[ ,:!.-]*)+"
)
_ASKING = re.compile(
    r"^.*?\b(?:(?:can|could|would|will|do|does|might|may) (?:you|someone|anyone|somebody|anybody|u) (?:please |"
    r"kindly |maybe |possibly |quickly )*"
    r"(?:tell|inform|let|explain|say|remind|know|help|clarify|advise|give)(?: to)?(?: me|"
    r" us)?(?: know)?(?: please)?(?: with| out)?|"
    r"(?:i|we)(?: (?:would|really|just|only|am|was|do|have|also|will|want|need|like|wish|had|be|very|much|"
    r"still|desperately|urgently|kindly))* "
    r"(?:know|learn|find out|ask(?: you)?|understand|wondering|wonder|interested(?: in| to know)?|curious|"
    r"ascertain|hear|be told|be informed)(?: about)?|"
    r"tell (?:me|us)|let (?:me|us) know|please (?:inform|advise|explain|clarify|state|indicate|specify)(?: me|"
    r" us)?|do you (?:happen to )?know|"
    r"(?:need|want|like|wish|love) to (?:know|ask|learn|find out|understand)|any idea|any chance you know|"
    r"remind me(?: of)?|"
    r"(?:my|the|a|one|first|next|another|quick|simple) question(?: is| for you| here)?|have (?:a|one) question)"
    r"[ ,:.-]*(?:about |regarding |as to |of )?(?=(?:(?:from|since|until|till|by|to|in|on|for|at|of|with|under|"
    r"about|after|before) )?"
    r"(?:who|whom|whose|what|when|where|why|which|how|if|whether)\b)"
)
_WHETHER = re.compile(r"^(?:if|whether) ")


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


def split(tokens: Sequence[Token]) -> list[Span]:
    """Return the clauses of a message in order; those that ask something are marked."""
    spans: list[Span] = []
    start = 0
    for position, token in enumerate(tokens):
        if not token.is_word and token.text in ".?!;" and not _inside_list(tokens, position):
            _append(spans, tokens, start, position, token.text == "?")
            start = position + 1
        elif position > start and _begins_question(tokens, position, start):
            _append(spans, tokens, start, position, False)
            start = position
    _append(spans, tokens, start, len(tokens), False)
    return spans


SHORT_QUESTION = 3
"""A question of so few words belongs to the sentence before it: "They have soldiers there. How many?"""
SHORT_TOPIC = 7
BARE_QUESTIONS = {
    ("how", "many"),
    ("which",),
    ("which", "ones"),
    ("which", "one"),
    ("and", "how", "many"),
    ("who",),
    ("how", "much"),
}
"""Questions that only ask for a detail of the sentence before them."""


def join_topics(tokens: Sequence[Token], spans: list[Span], named: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the spans with a topic put in front of its question ("EULEX, when did it deploy?", "Two countries …
    Which?").
    """
    joined: list[Span] = []
    for span in spans:
        words_only = tuple(token.text for token in tokens[span.first : span.last] if token.is_word)
        if joined and joined[-1].is_question and not joined[-1].claim and words_only in BARE_QUESTIONS:
            joined[-1] = Span(joined[-1].first, span.last, True, joined[-1].core)
            continue
        if joined and span.is_question and not span.claim and not joined[-1].is_question:
            topic = joined[-1]
            between = {token.text for token in tokens[topic.last : span.first] if not token.is_word}
            words = sum(token.is_word for token in tokens[span.first : span.last])
            length = sum(token.is_word for token in tokens[topic.first : topic.last])
            same_sentence = not between & {".", "!", "?", ";"}
            bare = _only_names(tokens, topic, named)
            if (same_sentence and (bare or length <= SHORT_TOPIC)) or (
                (words <= SHORT_QUESTION or _is_bare_measure(words_only)) and not _names_in(span, named)
            ):
                joined[-1] = Span(topic.first, span.last, True, span.first if bare and words > 1 else topic.first)
                continue
        joined.append(span)
    return joined


def _is_bare_measure(words: tuple[str, ...]) -> bool:
    """Return whether a question only asks by how much: "and by how many months?"."""
    return len(words) <= SHORT_QUESTION + 2 and ("by", "how") in (words[:2], words[1:3])


def _names_in(span: Span, named: Sequence[tuple[int, int]]) -> bool:
    return any(span.first <= first and last <= span.last for first, last in named)


def _only_names(tokens: Sequence[Token], span: Span, named: Sequence[tuple[int, int]]) -> bool:
    """Return whether a span holds nothing but names and times with small words around them."""
    inside = {position for first, last in named for position in range(first, last)}
    rest = [tokens[n].text for n in range(span.first, span.last) if n not in inside and tokens[n].is_word]
    return len(rest) < span.last - span.first and all(word in _SMALL for word in rest)


_SMALL = {
    "the",
    "and",
    "so",
    "to",
    "back",
    "returning",
    "coming",
    "regarding",
    "about",
    "for",
    "as",
    "in",
    "of",
    "that",
    "this",
    "mr",
    "mrs",
    "dr",
    "guy",
    "concerning",
    "with",
    "respect",
    "now",
    "ok",
    "okay",
    "on",
    "a",
    "an",
    "but",
    "also",
    "again",
    "mister",
}


def _append(spans: list[Span], tokens: Sequence[Token], first: int, last: int, marked: bool) -> None:
    while first < last and (not tokens[first].is_word or (tokens[first].text in _JOINERS and last - first > 3)):
        first += 1
    while last > first and (
        (not tokens[last - 1].is_word and tokens[last - 1].text not in "%")
        or (tokens[last - 1].text in _JOINERS and last - first > 3)
    ):
        last -= 1
    if first < last:
        spans.append(Span(first, last, marked or asks(tokens[first:last]), first))


def _inside_list(tokens: Sequence[Token], position: int) -> bool:
    """Return whether a full stop only shortens a word ("St." before a name) — never for ? and !."""
    return (
        tokens[position].text == "."
        and position > 0
        and tokens[position - 1].text in ("dr", "mr", "mrs", "ms", "st", "no", "nr", "vs")
    )


def _begins_question(tokens: Sequence[Token], position: int, start: int) -> bool:
    """Return whether a new question begins here, after a comma or a joining word: ", and when did …"."""
    previous = tokens[position - 1].text
    token = tokens[position].text
    after_comma = previous in (",", ":") or previous == "-"
    after_joiner = previous in _JOINERS
    if not (after_comma or after_joiner) or position - start < 2:
        return False
    following = tokens[position + 1].text if position + 1 < len(tokens) else ""
    if token in _PREPOSITION and following in WH:
        token = following
        if after_joiner and not after_comma and not _has_verb(tokens[start:position]):
            return False
    if token in WH:
        if after_joiner and tokens[position - 2].text in WH:  # "who and when"
            return False
        left = sum(other.is_word for other in tokens[position + 1 :])
        return _has_content(tokens[start : position - 1]) and left >= (2 if token in ("how", "which", "what") else 1)
    if token in AUXILIARY and (
        following in ("it", "they", "he", "she", "the", "there", "this", "that", "you") or after_comma
    ):
        tail = tokens[position:]
        return len(tail) > 3 and _has_content(tokens[start : position - 1]) and not _is_tag(tail)
    return token in IMPERATIVE and len(tokens) - position > 2 and _has_content(tokens[start : position - 1])


def _is_tag(tokens: Sequence[Token]) -> bool:
    """Return whether the tokens are a tag like "is he not"."""
    return len([token for token in tokens if token.is_word]) <= 3


def _has_content(tokens: Sequence[Token]) -> bool:
    return sum(token.is_word for token in tokens) >= 1


def _has_verb(tokens: Sequence[Token]) -> bool:
    return any(token.text in AUXILIARY for token in tokens) or len(tokens) > 4


def asks(tokens: Sequence[Token]) -> bool:
    """Return whether the tokens ask for something: a question word, an auxiliary in front, or an imperative."""
    words = [token.text for token in tokens if token.is_word]
    if not words:
        return False
    stripped = strip_lead_in(" ".join(words)).split()
    first = stripped[0] if stripped else words[0]
    return any(word in WH for word in words) or first in AUXILIARY or first in IMPERATIVE or words[0] in IMPERATIVE


def strip_lead_in(text: str) -> str:
    """Return the text without greetings, joining words and phrases like "could you tell me" in front."""
    before = None
    while before != text:
        before = text
        shorter = _ASKING.sub("", text)
        text = shorter or text
        shorter = LEAD_IN.sub("", text)
        text = shorter if shorter.strip() else text
    return _WHETHER.sub("", text) or text


_TAG = re.compile(
    r"(?:^|\s)(?:right|correct|true|yes|no|or not|is not (?:it|he|she|that so)|are not they|was not (?:it|he|"
    r"she)|were not they|did not (?:it|he|she|they)"
    r"|does not (?:it|he|she)|is (?:it|he|that) not|was (?:it|he) not|did (?:it|he|they) not|has not (?:it|he)|"
    r"is that (?:so|right|correct|true)|innit|huh|eh)$"
)


_FRONTED = AUXILIARY - {"may", "might"}
"""The auxiliaries that begin a question for yes or no."""


def is_yes_no(text: str) -> bool:
    """Return whether the clause (words only) asks for yes or no: an auxiliary in front, or a tag like "right" at the
    end.
    """
    stripped = strip_lead_in(text)
    words = stripped.split()
    if not words:
        return False
    if words[0] in _FRONTED:
        return " or " not in f" {stripped} " or "or not" in stripped
    return bool(_TAG.search(stripped)) and len(words) > 2 and words[0] not in WH


def without_tag(text: str) -> str:
    """Return the text without a tag like "isn't it" at its end."""
    return _TAG.sub("", text) or text
