"""Puts what somebody tells and leaves open as a question: "my book says it was made smaller, but never by whom"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.nlu.leadin import WH, words_of
from bot.nlu.text import Token

_ENDS = (".", "?", "!", ";", "\n")
_WHAT_IT_WAS = re.compile(
    r"(?:and |so |but )*(?P<wh>what|who)(?: exactly)?(?: (?:was|is|were) (?:it|that|this|he|they))?(?: again)?"
)
_UNNAMED = {"what": ("something",), "who": ("somebody", "someone")}
_NO_DEED = words_of("prepositions") | {"new", "else", "like", "that", "which", "who", "more"}
"""What stands behind a pronoun of which nothing is told: "something about it", "someone new"."""
_SAYING = (
    r"(?:say|says|said|saying|tell|tells|told|telling|mention\w*|explain\w*|specif\w*|state[sd]?|writes?|wrote|claim\w*|"
    r"know|knows|knew|remember\w*|recall\w*|read|reads|hear|heard|learn\w*|understand\w*|understood)"
)
_WHO_TELLS = re.compile(
    rf"(?:(?:and|but|so|ok|well) )*(?:my|our|the|a|an|his|her|this|i|we|he|she|they|it|everybody|everyone|people|"
    rf"somebody|someone)(?: (?!{_SAYING}\b)[a-z]+){{0,4}}? (?:keeps? |kept )?{_SAYING}(?: (?:me|us|here|there))?"
    r"(?: (?:that|about|how))? "
)
_NOT = (
    rf"(?:(?:nobody|no one|none)(?= (?:ever )?{_SAYING})|"
    r"(?:(?:do|does|did|is|was|can|could|has|have|had) )?(?:never|not|nowhere|fails? to|forg[eo]ts? to|without))"
)
_OPEN = (
    r"(?:(?:by|from|to|for|in|at|with|since|until) )?"
    rf"(?:{'|'.join(sorted(WH))})(?: (?:many|much|long|often))?"
)
_LEFT_OPEN = re.compile(
    rf"(?: ,)? (?:but|and|yet|though|only|,)(?: (?:it|he|she|they|that|who|which|i|we))? {_NOT}"
    rf"(?: (?:ever|really|actually|quite|exactly))?(?: {_SAYING})?(?: (?:me|us|out))? (?P<open>{_OPEN})$"
)


def with_open_ends_asked(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with each sentence that tells something, and at its end what it leaves open, as the question
    for that.
    """
    result: list[Token] = []
    first = 0
    for position in range(len(tokens) + 1):
        if position == len(tokens) or tokens[position].text in _ENDS:
            sentence = tokens[first:position]
            if asked := _as_asked_after(result, sentence):
                result = asked
            else:
                result += _asked(sentence)
            result += tokens[position : position + 1]
            first = position + 1
    return result


def _as_asked_after(before: Sequence[Token], sentence: Sequence[Token]) -> list[Token]:
    """Return the tokens with the sentence before asking for what it left open, where this one only asks for that:
    "Something was founded then. What was it?".
    """
    match = _WHAT_IT_WAS.fullmatch(" ".join(token.text for token in sentence))
    begins = next((n + 1 for n in range(len(before) - 2, -1, -1) if before[n].text in _ENDS), 0)
    if not match or not before or before[-1].text not in _ENDS:
        return []
    unnamed = _UNNAMED[match["wh"]]
    place = next((n for n in range(begins, len(before) - 1) if before[n].text in unnamed), -1)
    if place < 0 or before[place + 1].text in _NO_DEED:
        return []
    return [*before[:place], before[place].corrected(match["wh"]), *before[place + 1 : -1]]


def _asked(sentence: Sequence[Token]) -> list[Token]:
    text = "".join(f"{token.text} " for token in sentence).rstrip()
    told, left = _WHO_TELLS.match(text), _LEFT_OPEN.search(text)
    if not told or not left or left.start() <= told.end():
        return list(sentence)
    begin, end, asked = (text[:at].count(" ") for at in (told.end(), left.start() + 1, left.start("open")))
    return [*sentence[begin:end], *sentence[asked:]]
