"""Splits a message into tokens that later steps can compare: without case, accents, dots and possessive endings."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace

MAX_CHARACTERS = 2000
"""Longer messages are not read."""

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": " "})
_GOES_ON = re.compile(r"(?P<opened>[\"“„«]\s*(?:…|\.{2,})\s*,?\s*)(?P<word>who|which)\b", re.IGNORECASE)
"""A quotation that begins within a sentence: "… who left in 2011" says of somebody that he left then."""
_TOKEN = re.compile(
    r"(?P<acronym>(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?)"
    r"|(?P<date>\d{1,2}(?P<by>[./-]|\. )\d{1,2}(?P=by)(?:\d{4}|\d{2})(?![\d.])"
    r"|\d{4}(?P<of>[./])\d{1,2}(?P=of)\d{1,2}(?!\d)"
    r"|\d{1,2}/\d{4}(?!\d))"
    r"|(?P<number>\d+(?:[.,]\d{3})+(?!\d)|\d+\.\d+|\d+)(?P<ordinal>st|nd|rd|th|k)?(?![^\W_])"
    r"|(?P<number_sign>\b(?:no|nr)\.(?= ?\d))"
    r"|(?P<word>[^\W_]+)(?P<clitic>'(?:s|re|ve|ll|d|m|t)\b)?"
    r"|(?P<mark>[^\w\s]|\n)",
    re.IGNORECASE,
)
_SIGNS = {"%": "percent", "&": "and", "+": "and", "=": "equals"}
"""Signs that stand for words."""
_CLITICS = {"'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_AUXILIARIES = (*("is", "was", "are", "were", "does", "did", "do", "has", "have", "had", "could", "would", "should"),)
_NEGATED = {f"{word}n": word for word in _AUXILIARIES} | {"won": "will", "can": "can"}
"""What stands in front of "'t" and what it is short for."""
_ASKING = frozenset({"who", "what", "when", "where", "how", "why", "which"})
CONTRACTED = _ASKING | {"whose", "that", "there", "here", "it", "he", "she"}
"""Behind these, "'s" is "is"."""
_WISHED = frozenset({"like", "love", "rather", "prefer", "be", "have", "want", "you", "i"})
"""The words behind "'d" where that is "would": "what'd you say"."""


@dataclass(frozen=True)
class Token:
    """One word, number or mark of a message, with its place in the original text (characters)."""

    text: str
    """As compared: lower case, no accents, corrected spelling."""
    start: int
    end: int
    is_word: bool = True
    possessive: bool = False
    original: str = ""

    def corrected(self, text: str) -> Token:
        """Return the same token with another text to compare."""
        return replace(self, text=text)


def fold(text: str) -> str:
    """Return the text in lower case and without accents."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def tokenize(message: str) -> list[Token]:
    """Return the message's tokens in order. "what's" gives "what" and "is", "isn't" "is" and "not", "KFOR's" a
    possessive "kfor".
    """
    tokens: list[Token] = []
    text = _GOES_ON.sub(_as_statement, message).translate(_APOSTROPHES)
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if match["acronym"]:
            tokens.append(Token(fold(match["acronym"].replace(".", "")), start, end, original=match["acronym"]))
        elif match["date"]:
            tokens.append(Token(_iso_date(match["date"]), start, end, original=match["date"]))
        elif match["number"]:
            grouped = re.fullmatch(r"\d+(?:[.,]\d{3})+", match["number"])
            plain = re.sub(r"[.,]", "", match["number"]) if grouped else match["number"].replace(".", "_")
            if (match["ordinal"] or "").lower() == "k":  # "15k", "4.7k"
                tokens.append(Token(str(round(float(plain.replace("_", ".")) * 1000)), start, end, original=match[0]))
                continue
            tokens.append(Token(plain + (match["ordinal"] or "").lower(), start, end, original=match[0]))
        elif match["number_sign"]:
            tokens.append(Token("number", start, end, original=match[0]))
        elif match["word"]:
            tokens.extend(_words(match, start, end))
        elif match["mark"] in _SIGNS:
            tokens.append(Token(_SIGNS[match["mark"]], start, end, original=match["mark"]))
        else:
            tokens.append(Token(match["mark"], start, end, is_word=False, original=match["mark"]))
    return tokens


def _as_statement(match: re.Match[str]) -> str:
    """Return the beginning of such a quotation as that of a statement of its own, as long as it was."""
    return match["opened"] + ("he" if match["word"].lower() == "who" else "it").ljust(len(match["word"]))


def _iso_date(text: str) -> str:
    """Return "2008-06-15" of "15.06.2008", "6/15/08" or "2008/06/15", and "2008-06" of "6/2008".

    The day comes before the month, unless it would be a month over 12.
    """
    parts = [int(part) for part in re.findall(r"\d+", text)]
    if len(parts) == 2:
        return f"{parts[1]:04d}-{parts[0]:02d}"
    if parts[0] > 31:
        return f"{parts[0]:04d}-{parts[1]:02d}-{parts[2]:02d}"
    first, second, year = parts
    day, month = (second, first) if second > 12 else (first, second)
    year += 0 if year > 99 else 2000 if year <= 30 else 1900
    return f"{year:04d}-{month:02d}-{day:02d}"


def _words(match: re.Match[str], start: int, end: int) -> list[Token]:
    word, clitic = fold(match["word"]), (match["clitic"] or "").lower()
    middle = match.end("word")
    if not clitic:
        return [Token(word, start, end, original=match["word"])]
    if clitic == "'t":
        base = _NEGATED.get(word, word)
        return [Token(base, start, middle, original=match["word"]), Token("not", middle, end, original="")]
    if clitic == "'s" and word not in CONTRACTED:
        return [Token(word, start, end, possessive=True, original=match["word"])]
    if clitic in ("'s", "'d"):
        second = "is" if clitic == "'s" else _contracted_d(word, match.string[end:])
        return [Token(word, start, middle, original=match["word"]), Token(second, middle, end)]
    return [Token(word, start, middle, original=match["word"]), Token(_CLITICS[clitic], middle, end)]


def _contracted_d(word: str, following: str) -> str:
    """Return what "'d" stands for behind a word: "who'd he replace" is "who did", "who'd led it" is "who had"."""
    after = fold(next(iter(following.split()), "")).strip(".,?!")
    if word not in _ASKING or after in _WISHED:
        return "would"
    return "had" if after in ("been", "led", "run", "held") or after.endswith("ed") else "did"


def untangle(tokens: list[Token]) -> list[Token]:
    """Return the tokens with "didn t" as "did not", the way `tokenize` gives "didn't"."""
    result: list[Token] = []
    for token in tokens:
        if token.text == "t" and result and result[-1].text in _NEGATED and result[-1].text != "can":
            result[-1] = result[-1].corrected(_NEGATED[result[-1].text])
            result.append(token.corrected("not"))
        else:
            result.append(token)
    return result


def text_at(tokens: Sequence[Token], position: int) -> str:
    """Return the text of a token; empty where there is none."""
    return tokens[position].text if 0 <= position < len(tokens) else ""


def as_one(run: Sequence[Token], text: str) -> Token:
    """Return one token in place of several."""
    return Token(text, run[0].start, run[-1].end, possessive=run[-1].possessive, original=run[0].original)


def year_at(tokens: Sequence[Token], position: int) -> int | None:
    """Return the year that a token is, as typed in four digits."""
    text = text_at(tokens, position)
    year = int(text) if len(text) == 4 and text.isdecimal() and tokens[position].original == text else 0
    return year if 1900 <= year <= 2100 else None
