"""Finds what a claim denies: "KFOR was never led by the UN" denies that it was led by it.

Facts say what was, so that what is denied is looked up, and what was found is said of the denial (the mark "denied").
"""

from __future__ import annotations

import re

from bot.nlu.leadin import AUXILIARY

DENIED = "denied"
"""The mark of a clause that denies what its words say."""
_VERB = "is|are|was|were|did|does|do|has|have|had"
_SOFTLY = r"(?:actually|really|ever|in fact|still|even|also|yet|at any time|at all)"
_NOT = re.compile(
    rf"(?<!\bthat )(?<!\bwho )(?<!\bwhich )\b(?P<kept>(?:{_VERB})(?: {_SOFTLY})*) not (?:{_SOFTLY} )*"
    r"(?!(?:only|just|merely|alone|least|all that|necessarily|the (?:same|only))\b)"
)
"""A verb that is denied: "was not", "did not ever"; not "soldiers who are not", nor "is not only"."""
_NEVER = re.compile(r"\b(?:never|at no (?:time|point))(?: (?:ever|once|yet))* ")
_NO = re.compile(
    r"(?:(?<!\bwith )\b(?:not (?:a single|any|one)|no single|neither|no|zero)|\bnone(?= of\b)|^none)"
    r"(?: of)?(?: (?:the|its|their|these))?(?: two)? (?!.*\bthan\b)"
)
_NOBODY = re.compile(r"^(?:nobody|no one)(?: else)?(?: ever)?\b")
_OTHERWISE = re.compile(
    r"\bnot\b.*\b(?:until|till) (?:\w+ )?_time_|"
    r"\b(?:no longer|no more|any ?more|or (?:no|not)|no doubt|neither \w+ nor|nor|how|what|why|number|without|would|"
    r"if)\b|\bno(?=$| _number_| (?:who|when|which|where)\b)"
)
"""Where "no" and "not" mean something else, or what is denied is what goes on no more."""
_NO_MORE = re.compile(r"\bno longer |(?:^|(?<=\bnot ))(?:any ?more)\b| any ?more\b")
"""Says of a person that he is something no more."""
_NOT_YET = re.compile(rf"^(?P<kept>(?:{_VERB}) (?:\w+ ){{1,4}}?)not yet\b")
"""Asks for yes or no and yet denies: "was it not yet fully working then?"."""
_ABOUT = re.compile(r"_\w+_|^(?:he|she|it|they) (?:never|did|does|do|has|have|had|was|were)\b")
"""What a claim is about: a name or time, or what was talked about."""


def affirmed(text: str) -> str | None:
    """Return the claim that a text denies; None where it denies nothing, or asks like "isn't it led by NATO"."""
    if "_person_" in text and (rest := _NO_MORE.sub("", text)) != text:  # "is no longer the head"
        return _NOT.sub(r"\g<kept> ", rest).strip()
    if _OTHERWISE.search(text) or not _ABOUT.search(text):
        return None
    if _NOT_YET.search(text):
        return _NOT_YET.sub(r"\g<kept>already", text)
    asks = text.split(" ", 1)[0] in AUXILIARY and not re.match(rf"(?:{_VERB}) no ", text)
    for pattern, instead in ((_NEVER, ""), (_NOBODY, "somebody"), (_NO, ""), (_NOT, r"\g<kept> ")):
        if (pattern is not _NOT or not asks) and pattern.search(text):
            return re.sub(r"\b(?:ever|yet) ", "", pattern.sub(instead, text, count=1)).strip()
    return None
