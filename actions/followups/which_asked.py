"""Clauses that ask which of those told of it is, or for their names: "which of these three?", "name two of them"."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.followups.ellipsis import names_any, says_only, words_of
from actions.question import Question
from actions.roots import root
from knowledge.models import BaseFact, Members

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
    r"^(?:and |so |but |well |in |where |exactly |like |such as |namely |precisely )*"
    r"(?:which|what|(?:(?:can|could) (?:you|i) )?(?:please )?(?:name|list|enumerate|identify) "
    r"(?:those|these|the|them|all)(?: the| those)?)(?: are the)? (?!(?:one|ones|are|is|was|were|did|do|does)\b)([a-z]+)"
    r"(?: (?:are|were|would|might|could) (?:those|these|they|that|it)(?: be)?)?"
    r"(?: (?:by name|exactly|then|precisely|please|for (?:example|instance)))*$"
)


_NAMES_OF = re.compile(
    r"(?:(?:do|does|can|could|have|may) (?:you|i|we) )?(?:\w+ )?(?:(?:the|any|all|their|some) )*names? (?:of|for) "
    r"(?:(?:the|those|these|some|any|all|of) )+([a-z]+)(?: please| too| as well)*"
    r"|^(?:and |so |but )*(?:which|who|what) (?:are|were) (?:the|these|those) ([a-z]+)(?: then| exactly| by name)*$"
)
_NAME_SOME = re.compile(
    r"(?:(?:can|could|would) you )?(?:name|list|mention|tell|give)(?: me| us)? (?:just |at least |only )?"
    r"(?:(?:some|any|a few|a couple|one|two|three|four|five|six|_number_|all)(?: names?)?(?: of)? "
    r"(?:them|these|those|examples?)|"
    r"(?:some|any|a few|a couple|one|two|three|four|five|six|_number_)|(?:them|these|those)(?: all)?|"
    r"an? (?:few )?examples?)(?: by name)?|"
    r"(?:like|such as|namely) (?:what|which|who)(?: ones?)?|(?:such as|for (?:example|instance)|any examples?)|"
    r"(?:and |so )?(?:the |their |any |some |all )*names(?: of (?:them|those|these))?(?: please)?"
)


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


def as_which_of_them(question: Question) -> Question:
    """Return "who is still there?" or "which ones have gone?" as the question which of those who were just listed."""
    match = _WHICH_REMAIN.match(question.said)
    asked, last = {"ended", "active"} & question.marks, {"ended", "active"} & set(question.focus.marks)
    opposite = question.focus.kind == "list" and last and asked.isdisjoint(last)  # after "which are still there?"
    if not match or names_any(question) or not asked or opposite:
        return question
    return replace(question, words=("which", "of", "them", *match["rest"].split()), marks=question.marks | {"they"})


def asks_which_of_them(question: Question) -> bool:
    """Return whether the clause asks which of several that were named before: "which of these three was French?"."""
    return bool(_WHICH_OF_THEM.search(question.said))


def asks_which_of_all(question: Question) -> bool:
    """Return whether the clause asks which of all that there are: "which two are closed?", "which of the lot …?"."""
    text = question.said
    return bool(_SO_MANY.match(text)) or (asks_which_of_them(question) and question.has_word("lot", "bunch"))


def noun_asked_for(question: Question) -> str:
    """Return the noun of "which organizations are those?" or "which clubs?", a clause that asks to have named what was
    only mentioned; empty where it asks something else.
    """
    text = question.said
    found = _WHICH_NOUN.search(text) or _NAMES_OF.fullmatch(text)
    noun = next((group for group in found.groups() if group), "") if found else ""
    return noun if not names_any(question) else ""


def asks_to_name(question: Question) -> bool:
    """Return whether the clause asks to have some of those named that were only mentioned: "name two of them",
    "such as?".
    """
    return bool(_NAME_SOME.fullmatch(question.said)) and not names_any(question)


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
    return bool(people) and (not noun or noun in words_of("delegates"))


def asks_who_by_name(question: Question) -> bool:
    """Return whether the clause only asks who those people are that were told of: "which of them, by name?"."""
    points = question.has("they", "name_of") or question.has_word("ones", "particular", "specifically", "individually")
    noun = not words_of("delegates").isdisjoint(question.words) and question.has("which", "who")
    if question.kind == "mandate" and question.has_word("do", "doing"):  # "what do they do?"
        return False
    return (points or noun) and not question.has("it", "he", "she") and says_only(question, "by_name", "delegates")


def asks_extreme_person(question: Question) -> bool:
    """Return whether the clause only asks who of those talked about was first, last or longest: "who came earlier?"."""
    if question.has("one_before", "one_after", "he", "she"):  # "who held the post before him?"
        return False
    if re.search(r"\b(?:before|after) (?:them )?(?:both|(?:the|these|those) two)$", question.said):
        return False
    extreme = question.has("oldest", "newest", "first", "last") or question.has_word(
        "longest", "longer", "shortest", "briefest"
    )
    return (
        extreme
        and (question.has_word("who", "which") or question.words[:1] == ("the",))
        and says_only(question, "order", "span", "post")
    )
