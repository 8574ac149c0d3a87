"""What a clause says that only makes sense after another one: signs of ellipsis in its words (see ellipsis.yml)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import dropwhile
from pathlib import Path

import yaml

from actions.question import Question

SURE = 0.9
_OPEN_DATE = re.compile(
    r"\b(?:until|till|since|(?<!took over )(?<!take over )(?<!taken over )(?<!come )(?<!came )from|in|when|"
    r"(?:what|which) (?:year|month|date|day|time))$"
)
_WHAT_SORT = re.compile(r"(?:what|which) (?:sort|kind|type)s? of [a-z]+(?: exactly| then)?")
_UNTIL = re.compile(
    r"(?:and |so |but )*(?:(?:he|she|it|they) (?:was|were|is|are|served|stayed) )?(?:(?:there|in office|on) )?"
    r"(?:all the way )?"
    r"(?:through(?: to)?|up (?:to|till|until)|to|(?:out|gone|off|away)(?: again)?|left)"
    r"(?: (?:when|in what|what|(?:in )?(?:which|what) (?:year|month|day|date|point)))?"
)
_THEN = re.compile(
    r"\b(?:(?:way )?back (?:in the day|then)|way back|in (?:its|their|those|the old) (?:time|times|day|days)|"
    r"when (?:it|they) (?:(?:was|were) )?(?:still )?(?:there|around|active|open|running|existed|at work|in place)|"
    r"currently|nowadays|these days|at the moment|right now|today)\b"
)


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    raw: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    return {group: frozenset(words.split()) for group, words in raw.items()}


@cache
def words_of(*groups: str) -> frozenset[str]:
    """Return the words of groups of ellipsis.yml."""
    return frozenset().union(*(_groups()[group] for group in groups))


def names_any(question: Question) -> bool:
    """Return whether the clause names a subject or a time."""
    return bool(question.subjects or question.times)


def says_only(question: Question, *groups: str) -> bool:
    """Return whether the clause names nothing and consists of small words and those of the groups."""
    return not names_any(question) and set(question.words) <= words_of("small", *groups)


def asks_the_others(question: Question) -> bool:
    """Return whether the clause only asks for those outside of what was told of: "and everyone else, without ours?"."""
    left = question.has_word("else", "rest", "others", "other", "remaining", "remainder", "leaves", "leaving")
    denied = question.has("negated") and question.has_word(*words_of("those_who"))
    return (left or denied) and says_only(question, "left_over", "leaving_out", "those_who", "number")


def asks_who_instead(question: Question) -> bool:
    """Return whether the clause only asks who it is, if not who was talked about: "who is it then?"."""
    named_then = question.has_word("then", "instead") and question.has_word("who")
    return named_then and not names_any(question) and set(question.words) <= words_of("instead")


def narrows(question: Question) -> bool:
    """Return whether the clause only asks whether that was all: "only the police?"; or what it was: "what sort of
    powers?".
    """
    said = question.words
    if _WHAT_SORT.fullmatch(" ".join(said)):
        return not question.subjects
    return said[:1] in (("only",), ("just",), ("merely",), ("solely",)) and 1 < len(said) <= 5 and not question.subjects


def is_bare(question: Question) -> bool:
    """Return whether the clause is a name and nothing else."""
    return bool(question.subjects) and all(word.startswith("_") or word == "the" for word in question.words)


def says_the_same(question: Question) -> bool:
    """Return whether the clause asks for the same of what it names: "EUSR likewise", "same for KFOR"."""
    words = {word for word in question.words if not word.startswith("_")}
    return (
        bool(question.subjects) and bool(words & words_of("same")) and words <= words_of("small", "same", "around_same")
    )


def names_for_the_same(question: Question) -> bool:
    """Return whether the clause says nothing but a name for which all that was asked is asked again: "the same two for
    KFOR", "both again for the ICO", "and EULEX?".
    """
    words = {word for word in question.words if not word.startswith("_")}
    known = bool(question.named()) and not question.times and not question.strangers
    asks = (
        question.confidence >= SURE and question.words[:1] == ("what",) and question.words[1:2] != ("about",)
    )  # "what did the ISG do?"
    return known and not asks and words <= words_of("small", "same", "around_same", "again", "of_asked")


_CORRECTS = re.compile(
    r"(?:(?:no|sorry|but|well|actually|ok|oh|and|wait|ah|hm) )*(?:i|we) "
    r"(?:(?:was|were|am|are|just|only|really|actually|had|have) )*"
    r"(?:mean|meant|meaning|asked|asking|talking|thinking|referring|speaking|wanted)\b"
)


def corrects(question: Question) -> bool:
    """Return whether the clause says what was meant before: "I meant …", "we were talking about …"."""
    return bool(_CORRECTS.match(question.said))


def only_corrects(question: Question) -> bool:
    """Return whether the clause only puts a name in the place of another: "make it KFOR", "sorry, I wanted the ICO"."""
    words = {word for word in question.words if not word.startswith("_")}
    asks = question.words[:1] == ("what",) and question.words[1:2] != ("about",)  # "what is NATO?"
    asks = asks and words.isdisjoint({"his", "her", "its", "their"})
    return bool(question.subjects) and not asks and words <= words_of("small", "slip", "topic")


def only_time(question: Question) -> bool:
    """Return whether the clause is a time and nothing else: "in August 2011?", "and 2013?", "typo, I meant 2012"."""
    said = set(question.words) - {"_time_"} <= words_of("small", "time", "slip")
    return bool(question.times) and not question.subjects and said


def only_until(question: Question) -> bool:
    """Return whether the clause asks for nothing but the end of what was told: "and through?", "up to what year?"."""
    return bool(_UNTIL.fullmatch(question.said)) and not names_any(question)


def only_names_then(question: Question) -> bool:
    """Return whether the clause is a name and words that only say that it was then, or is now: "and back in the day,
    the ICO?", "at EULEX, currently?".
    """
    text, said = _THEN.subn(" ", question.said)
    rest = all(word.startswith("_") or word in words_of("bare", "around_name") for word in text.split())
    return bool(said) and rest and len(question.subjects) == 1 and not question.times


def only_now(question: Question) -> bool:
    """Return whether the clause is the present time and nothing else, after a time was talked about: "and today?"."""
    said = question.has("now") and set(question.words) <= words_of("small", "now")
    return said and bool(question.focus.times) and not names_any(question)


def asks_sum(question: Question) -> bool:
    """Return whether the clause asks only for the sum of what was counted: "and all together?"."""
    everybody = question.has_word("everybody", "everyone", "all") and says_only(question, "everybody")
    corrects = question.has_word("mean", "meant", "rather", "instead", "no") and says_only(
        question, "the_whole", "slip"
    )
    everybody = everybody or (
        corrects and question.has_word("everybody", "everyone", "all", "whole", "total", "entire")
    )
    in_one = question.has_word(*words_of("one_place")) and says_only(question, "everybody", "one_place", "in_one")
    out_of = question.words[-2:] == ("out", "of")  # "that is out of …?"
    out_of = out_of or (question.has_word("makes", "make") and question.has("how_many"))  # "which makes how many?"
    return everybody or in_one or ((question.has("total") or out_of) and says_only(question, "sum"))


def asks_how_many(question: Question, *groups: str) -> bool:
    """Return whether the clause asks for a number and does not say of what: "and how many?"."""
    return question.has("how_many") and set(question.words) <= words_of("small", "number", *groups)


def asks_span(question: Question) -> bool:
    """Return whether the clause asks only from or until when: "there since?", "until?", "from when to when?"."""
    return (
        question.has("start", "end")
        and not question.has("that", "why", "who", "where")
        and not question.has_word("it", "they", "did", "was", "is")
        and len(question.words) <= 6
        and says_only(question, "span", "post")
    )


def asks_period(question: Question) -> bool:
    """Return whether the clause asks only for the time that something took: "which years did that cover?"."""
    named = question.has_word(*words_of("periods")) and question.has_word("which", "what", "how")
    both = question.words.count("when") > 1 and question.has_word("from")
    return (
        (named or both) and not question.has("he", "she", "who") and says_only(question, "span", "periods", "covered")
    )


def goes_on_about_whom(question: Question) -> bool:
    """Return whether the clause goes on about the one who was just told of, and leaves a date open: "who had served
    until?", "who took office when?".
    """
    open_end = _OPEN_DATE.search(question.said)
    after_who = dropwhile(words_of("small").__contains__, question.words)
    return next(after_who, "") == "who" and bool(open_end) and says_only(question, "goes_on", "post")
