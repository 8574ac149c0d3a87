"""What a clause says that only makes sense after another one: signs of ellipsis in its words (see ellipsis.yml)."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache
from itertools import dropwhile
from pathlib import Path

import yaml

from actions.question import Question
from actions.roots import root
from knowledge.models import BaseFact, Members

NO_DETAIL = frozenset(
    {"mandate", "staff", "members", "origin", "status", "full_name", "compare_size", "policy", "tenure", "succession"}
)
"""The kinds that are no detail of what was told, where the classifier is sure: "what was it for"."""
KINDS_OF_PERSONS = frozenset({"leader", "appointment", "creation", "parent", "relation"})
"""The kinds that ask by whom or for whom something is, where the classifier is sure."""
DEEDS = frozenset({"review", "event", "event_at", "downsizing", "relation", "policy"})
"""The kinds that are answered with what somebody did."""
REASONS = frozenset({"reason", "reasons", "grounds", "motive", "motives", "cause"})
"""What asks why by itself: "Reason?"."""
SURE = 0.9
_OPEN_DATE = re.compile(
    r"\b(?:until|till|since|(?<!took over )(?<!take over )(?<!taken over )(?<!come )(?<!came )from|in|when|"
    r"(?:what|which) (?:year|month|date|day|time))$"
)
_OTHER_END = re.compile(
    r"(?:and )?by|(?:and )?(?:(?!lead|led|head|run)[a-z]+(?:ed|ent|en|de) )?(?:to|with|against) "
    r"(?:whom|who|(?:which|what)(?: [a-z]+)?)(?: exactly| precisely| then)?"
)
_WHAT_SORT = re.compile(r"(?:what|which) (?:sort|kind|type)s? of [a-z]+(?: exactly| then)?")
_DEED = re.compile(
    r"^who (?!led|leads|ran|runs)[a-z]+ (?:it|that|this)(?: [a-z]+)?$|\b(?:he|she|they) \w+ (?:it|that|this)(?: \w+)?$"
)
_HIS_DEED = re.compile(r"(?:and |so |but )*what (?:did|has|had) (?:he|she) (?!do\b)[a-z]+")
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
_DOING = re.compile(r"\b(?:he|she|it|they|that|_\w+_) (?:do|done) (?:it|that|this|so)\b")
_WHICH_OF_THEM = re.compile(
    r"\b(?:which|who)(?: ones?| two| three| four| five)?(?: out)? of "
    r"(?:these|those|them|the (?:two|three|four|five|six|(?:whole )?lot|bunch)|all (?:of )?(?:these|those|them))\b"
    r"(?! _| (?!two|three|four|five|six|heads|leaders|bosses|chiefs|diplomats|men|guys|people|persons|gentlemen|"
    r"is|was|are|were|has|have|had|did|does|do|came|comes|held|led|served|worked|works|represented|stayed|still|also|"
    r"no longer|now\b|currently|left\b|quit|stopped|stepped|already|never)\w)"
)


_WHICH_REMAIN = re.compile(
    r"(?:and |so |but )*(?:which(?: ones?)?|who) "
    r"(?P<rest>(?:is|are|has|have|was|were) (?:by now |now |still |not |no )*"
    r"(?:gone|left|there|around|in (?:office|post|place|charge)|at (?:it|work)|on|active|longer|over|finished)\b.*)"
)
_SO_MANY = re.compile(
    r"(?:and |so |but )*(?:which|what) (?:two|three|four|five) (?:do|does|did|is|are|was|were|has|have|had) "
    r"(?!you\b|they\b|these\b|those\b|we\b|i\b|_)"
)
_WHICH_NOUN = re.compile(
    r"^(?:and |so |but |well |in )*"
    r"(?:which|what|(?:(?:can|could) (?:you|i) )?(?:please )?(?:name|list|enumerate|identify) "
    r"(?:those|these|the|them|all)(?: the| those)?)(?: are the)? (?!(?:one|ones|are|is|was|were|did|do|does)\b)([a-z]+)"
    r"(?: (?:are|were|would|might|could) (?:those|these|they|that|it)(?: be)?)?"
    r"(?: (?:by name|exactly|then|precisely|please|for (?:example|instance)))*$"
)
_NAME_SOME = re.compile(
    r"(?:(?:can|could|would) you )?(?:name|list|mention|tell|give)(?: me| us)? (?:just |at least |only )?"
    r"(?:(?:some|any|a few|a couple|one|two|three|four|five|six|_number_|all)(?: of)? (?:them|these|those|examples?)|"
    r"(?:some|any|a few|a couple|one|two|three|four|five|six|_number_)|(?:them|these|those)(?: all)?|"
    r"an? (?:few )?examples?)(?: by name)?|"
    r"(?:like|such as|namely) (?:what|which|who)(?: ones?)?|(?:such as|for (?:example|instance)|any examples?)|"
    r"(?:and |so )?(?:the |their |any |some |all )*names(?: of (?:them|those|these))?(?: please)?"
)


@lru_cache(maxsize=1)
def _groups() -> dict[str, frozenset[str]]:
    raw: dict[str, str] = yaml.safe_load(Path(__file__).with_suffix(".yml").read_text(encoding="utf-8"))
    return {group: frozenset(words.split()) for group, words in raw.items()}


@cache
def words_of(*groups: str) -> frozenset[str]:
    """Return the words of groups of ellipsis.yml."""
    return frozenset().union(*(_groups()[group] for group in groups))


def says_only(question: Question, *groups: str) -> bool:
    """Return whether the clause names nothing and consists of small words and those of the groups."""
    return not question.subjects and not question.times and set(question.words) <= words_of("small", *groups)


def asks_origin(question: Question) -> bool:
    """Return whether the clause asks only where from: "from where, then?"."""
    return question.has_word("where") and question.has_word("from") and says_only(question, "origin")


def asks_names_only(question: Question) -> bool:
    """Return whether the clause only asks to have the names alone: "just the names, please", "name both",
    "what is his name?".
    """
    if question.has("name_of") and question.has("he", "she"):
        return set(question.words) <= words_of("small", "whose_name")
    if (
        question.has_word("names")
        and question.has("they")
        and set(question.words) <= words_of("small", "whose_name") | {"their"}
    ):
        return not question.subjects
    if question.has("names_only"):
        return not question.subjects and len(question.words) <= 5
    several = question.has("both", "they") and question.words[:1] in (("name",), ("names",), ("list",), ("their",))
    return several and says_only(question, "naming")


def asks_the_others(question: Question) -> bool:
    """Return whether the clause only asks for those outside of what was told of: "and everyone else, without ours?"."""
    left = question.has_word("else", "rest", "others", "other", "remaining", "remainder", "leaves", "leaving")
    denied = question.has("negated") and question.has_word(*words_of("those_who"))
    return (left or denied) and says_only(question, "left_over", "leaving_out", "those_who", "number")


def asks_who_instead(question: Question) -> bool:
    """Return whether the clause only asks who it is, if not who was talked about: "who is it then?"."""
    named_then = question.has_word("then", "instead") and question.has_word("who")
    return named_then and not question.subjects and not question.times and set(question.words) <= words_of("instead")


def as_which_of_them(question: Question) -> Question:
    """Return "who is still there?" or "which ones have gone?" as the question which of those who were just listed."""
    match = _WHICH_REMAIN.match(" ".join(question.words))
    if not match or question.subjects or question.times or not question.has("ended", "active"):
        return question
    return replace(question, words=("which", "of", "them", *match["rest"].split()), marks=question.marks | {"they"})


def narrows(question: Question) -> bool:
    """Return whether the clause only asks whether that was all: "only the police?"; or what it was: "what sort of
    powers?".
    """
    said = question.words
    if _WHAT_SORT.fullmatch(" ".join(said)):
        return not question.subjects
    return said[:1] in (("only",), ("just",), ("merely",), ("solely",)) and 1 < len(said) <= 5 and not question.subjects


def asks_which_of_them(question: Question) -> bool:
    """Return whether the clause asks which of several that were named before: "which of these three was French?"."""
    return bool(_WHICH_OF_THEM.search(" ".join(question.words)))


def asks_which_of_all(question: Question) -> bool:
    """Return whether the clause asks which of all that there are: "which two are closed?", "which of the lot …?"."""
    text = " ".join(question.words)
    return bool(_SO_MANY.match(text)) or (asks_which_of_them(question) and question.has_word("lot", "bunch"))


def noun_asked_for(question: Question) -> str:
    """Return the noun of "which organizations are those?" or "which clubs?", a clause that asks to have named what was
    only mentioned; empty where it asks something else.
    """
    found = _WHICH_NOUN.search(" ".join(question.words))
    return found[1] if found and not question.subjects and not question.times else ""


def asks_to_name(question: Question) -> bool:
    """Return whether the clause asks to have some of those named that were only mentioned: "name two of them",
    "such as?".
    """
    return bool(_NAME_SOME.fullmatch(" ".join(question.words))) and not question.subjects and not question.times


def mentions_some(fact: BaseFact, noun: str = "") -> bool:
    """Return whether a fact speaks of some or so many of what the noun names, or of anything, without naming them."""
    if isinstance(fact, Members):
        return not fact.named
    if mentions_people(fact, noun):
        return True
    words = re.findall(r"\w+", str(getattr(fact, "text", "") or "").lower())
    alike = {root(word) for word in (words_of("bodies") if noun in words_of("bodies") else (noun,))}
    places = [n for n, word in enumerate(words) if not noun or root(word) in alike]
    return any(word in words_of("some") or word.isdecimal() for n in places for word in words[max(0, n - 3) : n])


def mentions_people(fact: BaseFact, noun: str = "") -> bool:
    """Return whether a fact speaks of the leaders or representatives of something without naming them."""
    said = " ".join(str(getattr(fact, key, "") or "") for key in ("text", "why", "requested_by"))
    people = set(re.findall(r"\w+", said.lower())) & words_of("delegates")
    return any(not noun or root(word) == root(noun) for word in people)


def asks_who_by_name(question: Question) -> bool:
    """Return whether the clause only asks who those people are that were told of: "which of them, by name?"."""
    points = question.has("they", "name_of") or question.has_word("ones", "particular", "specifically", "individually")
    noun = not words_of("delegates").isdisjoint(question.words) and question.has("which", "who")
    return (points or noun) and not question.has("it", "he", "she") and says_only(question, "by_name", "delegates")


def says_from(fact: BaseFact) -> bool:
    """Return whether a fact tells from whom something went to somebody."""
    return " from " in str(getattr(fact, "text", ""))


def asks_extreme_person(question: Question) -> bool:
    """Return whether the clause only asks who of those talked about was first, last or longest: "who came earlier?"."""
    if question.has("one_before", "one_after", "he", "she"):  # "who held the post before him?"
        return False
    if re.search(r"\b(?:before|after) (?:them )?(?:both|(?:the|these|those) two)$", " ".join(question.words)):
        return False
    extreme = question.has("oldest", "newest", "first", "last") or question.has_word(
        "longest", "longer", "shortest", "briefest"
    )
    return (
        extreme
        and (question.has_word("who", "which") or question.words[:1] == ("the",))
        and says_only(question, "order", "span", "post")
    )


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
    return known and words <= words_of("small", "same", "around_same", "again", "of_asked")


def only_corrects(question: Question) -> bool:
    """Return whether the clause only puts a name in the place of another: "make it KFOR", "sorry, I wanted the ICO"."""
    words = {word for word in question.words if not word.startswith("_")}
    return bool(question.subjects) and words <= words_of("small", "slip", "topic")


def only_time(question: Question) -> bool:
    """Return whether the clause is a time and nothing else: "in August 2011?", "and 2013?", "typo, I meant 2012"."""
    said = set(question.words) - {"_time_"} <= words_of("small", "time", "slip")
    return bool(question.times) and not question.subjects and said


def only_until(question: Question) -> bool:
    """Return whether the clause asks for nothing but the end of what was told: "and through?", "up to what year?"."""
    return bool(_UNTIL.fullmatch(" ".join(question.words))) and not question.subjects and not question.times


def only_names_then(question: Question) -> bool:
    """Return whether the clause is a name and words that only say that it was then, or is now: "and back in the day,
    the ICO?", "at EULEX, currently?".
    """
    text, said = _THEN.subn(" ", " ".join(question.words))
    rest = all(word.startswith("_") or word in words_of("bare", "around_name") for word in text.split())
    return bool(said) and rest and len(question.subjects) == 1 and not question.times


def only_now(question: Question) -> bool:
    """Return whether the clause is the present time and nothing else, after a time was talked about: "and today?"."""
    said = question.has("now") and set(question.words) <= words_of("small", "now")
    return said and bool(question.focus.times) and not question.subjects and not question.times


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
    return everybody or in_one or ((question.has("total") or out_of) and says_only(question, "sum"))


def asks_how_many(question: Question, *groups: str) -> bool:
    """Return whether the clause asks for a number and does not say of what: "and how many?"."""
    return question.has("how_many") and set(question.words) <= words_of("small", "number", *groups)


def asks_other_end(question: Question) -> bool:
    """Return whether the clause asks with whom or what the last thing was done: "addressed to whom?", "by?"."""
    said = " ".join(question.words)
    return not question.subjects and not question.has("when", "where") and bool(_OTHER_END.fullmatch(said))


def asks_of_doing(question: Question) -> bool:
    """Return whether the clause points to the last thing as something that was done: "when did he do that?"."""
    return not question.subjects and bool(_DOING.search(" ".join(question.words)))


def _asks_of_deed(question: Question) -> bool:
    """Return whether the clause asks when somebody did "it", where a deed was told: "when did they bring it up?"."""
    deed = question.focus.kind in DEEDS and question.confidence < SURE
    return deed and not question.subjects and bool(_DEED.search(" ".join(question.words)))


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
    open_end = _OPEN_DATE.search(" ".join(question.words))
    after_who = dropwhile(words_of("small").__contains__, question.words)
    return next(after_who, "") == "who" and bool(open_end) and says_only(question, "goes_on", "post")


def asks_detail(question: Question) -> bool:
    """Return whether the clause only asks when, why or by whom the last thing was: "why?", "whose idea was that?"."""
    words = question.words
    if question.subjects or question.times or question.numbers or not question.focus.facts or len(words) > 9:
        return False
    if _HIS_DEED.fullmatch(" ".join(words)) and question.kind == "event":
        return False  # "what did he order?" is asked of him
    if {question.kind, question.focus.kind} == {"start", "end"} and question.confidence >= SURE:
        return False  # "and when did that end?" after a start
    if set(question.words) & REASONS and set(question.words) <= words_of("small") | REASONS | {
        "their",
        "they",
    }:  # "Reason?"
        return True
    if question.has_word("date", "year", "month", "day") and says_only(question, "date"):  # "Month?"
        return True
    if (question.has("when", "why") and asks_of_doing(question)) or _asks_of_deed(question):
        return True
    if asks_other_end(question) and (question.confidence < SURE or question.kind not in KINDS_OF_PERSONS):
        return True
    if not question.has("when", "why", "who") and not question.has_word("what", "whose", "whom", "when"):
        return False
    heads = question.kind == "leader" and question.has("the_head") and not question.has("when", "why")
    if (heads or question.kind in NO_DETAIL) and question.confidence >= SURE:
        return False
    if question.has("when") and says_only(question, "date"):
        return True
    points = question.has("it", "that", "they") and not question.has("the_head")
    if question.has_word("what") and question.words[-3:-1] == ("came", "of"):  # "what came of it?"
        return True
    brief = points or len(words) <= 4 or question.has("why")
    return brief and set(_without_pointed_noun(question)) <= words_of(
        "small",
        "detail",
        *(("cause", "moment") if question.has("why") or question.has_word("reason") else ()),
        *(("blame",) if question.has("who") and question.focus.kind in DEEDS else ()),
    )


def _without_pointed_noun(question: Question) -> list[str]:
    """Return the words without the noun that "that" or "this" points with: "which year was that appointment"."""
    words = " ".join(question.words).replace("came up with", "proposed").split()
    if not question.has("when", "why") or question.kind == "as_of":
        return words
    return [
        word for n, word in enumerate(words) if not (n == len(words) - 1 and n and words[n - 1] in ("that", "this"))
    ]
