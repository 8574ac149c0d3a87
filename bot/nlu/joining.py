"""Joins what belongs to one question though it stands in several clauses, and parts what asks for two things."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.nlu.clauses import Span, announces
from bot.nlu.leadin import AUXILIARY, WH, introduces, noun_groups, strip_lead_in, words_of
from bot.nlu.text import Token

SHORT_QUESTION = 3
"""A question of so few words belongs to the sentence before it: "They have soldiers there. How many?"""
SHORT_TOPIC = 7
"""A topic of so many words in front of a question belongs to it: "the office he ran, when was it closed?"""
LONGEST_SPAN = 16
"""A span of time in front of its question has at most so many words: "From … up to …, how long was that?"."""
_SPAN = re.compile(r"(?:and )?(?:from|between|since)\b.*\b(?:to|until|till|and)\b")
SHORT_DESCRIPTION = 5
"""A description of so few words is judged together with its question: "the office he ran, …"."""
_DETAIL = re.compile(
    r"(?:and )?(?:how (?:many|much)|which(?: ones?)?|who|(?:just |only )?(?:the )?(?:names?|numbers?|dates?)(?: only)?|"
    r"where and why|why and where)"
)
"""A question that only asks for a detail of the one before it."""
_LIKE_WHAT = re.compile(r"(?:and )?(?:like|such as|namely|for example) (?:what|who|which)(?: ones?)?")
_DO_SO = re.compile(r"\b(?:do|does|did|doing|done) (?:so|that|this|it)$")
"""A question about what the statement before it tells: "In which year did it do so?"."""
_PARTICIPLE = re.compile(
    r"(?:(?:and|but|so|then) )*(?P<done>[a-z]+(?:ed|en|wn|de|nt|ne|ut|un))(?: (?:over|out|down|up|off))?"
    r"(?: (?:by|to|from|at|on|for|with|against|upon))? (?:who|whom|whose|what|which|when|where|why|how)\b"
)
"""A question that takes up a verb of the statement before it: "… not imposed, but requested. Requested by whom?"."""
LONGEST_ECHO = 6
"""Such a question has at most so many words."""
_IF_SO = re.compile(r"\bif (?:so|yes|not)$")
"""Ends a question with which the next one goes on: "Was there an interval, and if so, how long …?"."""
_CONDITIONS = ("if", "suppose", "supposing", "assuming")
"""Words for a condition, which belongs to the question behind it: "If one adds A and B, what is the total?"."""
_POINTING = re.compile(
    r"(?:and )?what (?:are|were|is|was) (?:their|his|her) names?|(?:and )?by how (?:many|much)(?: [a-z]+){0,2}|"
    rf"(?:and |so )?(?:{'|'.join(sorted(WH))})(?: (?:{'|'.join(sorted(words_of('pointing')))}))*"
)
"""A question that says nothing but what it asks for, so that the statement before it says the rest."""
_DESCRIBES = re.compile(
    r"\b(?:the|that|an?) (?:ones?|mission|organi[sz]ation|body|office|force|group|operation) "
    r"(?:that|which|who|whose|with)\b"
)
"""Describes what the question behind it is about: it is looked up before the question."""
_PRONOUNS = frozenset(("it", "its", "he", "him", "his", "she", "her"))
"""A question with one of these that says more than "who was it?" is about what the sentence before it names."""
_THAT = frozenset(("that", "this", "these", "those", "them"))
_TOLD = re.compile(r"(?:it|they|he|she) (?:was |were |had |has )?(?:\w+ed|came|began|left|went|became)\b")
"""Tells what somebody or something did."""
_SPEAKERS = frozenset(("i", "we", "my", "our"))
_SCENE = re.compile(
    r"(?:(?:hi|hello|hey|so|ok|well|and|today|yesterday|just) )*(?:"
    r"(?:i|we) (?:(?:just|also|once|recently|now|often|always|have|had) )*"
    r"(?:am|are|was|were|been|live|lived|saw|see|seen|met|drove|drive|walked|passed|visited|noticed|spotted|came|come|"
    r"heard|pay|moved|travelled|travel|stay|stayed|grew|study|studied|teach|joined|work|worked|serve|served)\b"
    r"|my (?:\w+ )?\w+ (?:is|was|lives|lived|works|worked|saw|met|served|comes|came|grew)\b"
    r"|(?:visiting|moving|travelling|traveling|living|walking|driving|sitting|standing|passing|writing|preparing|planning|"
    r"making|doing|compiling|collecting|putting|working|studying|reading|researching|teaching|organi[sz]ing)\b"
    r"|(?P<wish>(?:(?:i|we) )?(?:need|want|would like|(?:am )?looking for|searching for))\b)"
)
"""Begins what a speaker tells of himself in front of his question: "we are walking through …"."""
_SMALL = words_of("small")
_LEADING = frozenset(("and", "also", "the", "a", "its", "his", "their"))
"""What may stand in front of a word that asks for a value."""
_BETWEEN = frozenset((",", "and", "or", "plus", "the", "its", "his", "their", "by", "for", "since", "from"))
"""What may stand between words that ask for a thing each."""
_DAYS = frozenset(("day", "date", "month", "year"))
_ENDS = {"first": "start", "last": "end", "final": "end"}


def join_topics(tokens: Sequence[Token], spans: list[Span], named: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the spans with a topic put in front of its question ("EULEX, when did it deploy?", "Two countries …
    Which?").
    """
    clauses = _Clauses(tokens, named)
    joined: list[Span] = []
    for span in spans:
        before = joined[-1] if joined else None
        if before and clauses.wished_before(before, span):
            joined[-1] = replace(before, is_question=True)
            joined.append(span)
        elif before and (core := clauses.core(before, span)) is not None:
            skip = clauses.skipped(before, span) or max(before.skip, span.skip)
            joined[-1] = replace(span, first=before.first, is_question=True, core=core, skip=skip)
        else:
            joined.append(span)
    return joined


def part_doubles(tokens: Sequence[Token], spans: list[Span], named: Sequence[tuple[int, int]]) -> list[Span]:
    """Return the spans with those in two that ask for two things: "the start and end of …", "when and why …", "the date
    of … and the number of …".
    """
    return [part for span in spans for half in _halves(tokens, span, named) for part in _parts(tokens, half)]


class _Clauses:
    """The clauses of one message, and whether they belong together."""

    def __init__(self, tokens: Sequence[Token], named: Sequence[tuple[int, int]]) -> None:
        self._tokens = tokens
        self._named = named
        self._inside = {position for first, last in named for position in range(first, last)}

    def _words(self, span: Span) -> list[str]:
        return [token.text for token in self._tokens[span.first : span.last] if token.is_word]

    def wished_before(self, before: Span, span: Span) -> bool:
        """Return whether one thing is wished for in front of a question for another: "his predecessor, and who came
        after?".
        """
        words = self._words(before)
        brief = not before.is_question and len(words) <= SHORT_TOPIC and AUXILIARY.isdisjoint(words)
        asked = span.is_question and not span.claim and self._tokens[span.first].text in WH
        joined = self._tokens[span.first - 1].text in ("and", "plus")
        return bool(brief and asked and joined and words[-1] in noun_groups()) and WH.isdisjoint(words)

    def core(self, before: Span, span: Span) -> int | None:
        """Return where the words begin that are classified, if a clause belongs to the one before it; else None."""
        words, topic = self._words(span), self._words(before)
        text = " ".join(words)
        names_only = self._names_only(before)
        if not span.claim and (start := self._taken_up(before, span, text)) is not None:
            return start
        if span.claim or before.claim:
            return None
        if span.is_question and self._is_bare_topic(before) and not _PRONOUNS.isdisjoint(words):
            return span.first
        if not before.is_question and span.is_question and self._tells(before):
            return None
        if before.is_question:
            return before.core if _IF_SO.search(" ".join(topic)) or _DETAIL.fullmatch(text) else None
        if introduces(text) or (_DESCRIBES.search(" ".join(topic)) and len(topic) > SHORT_DESCRIPTION):
            return None
        if not span.is_question:
            fragment = names_only and len(words) <= SHORT_QUESTION and not self._has_names(span)
            return span.first if fragment else None
        if self._is_scene(topic, before, span):
            return None
        if topic[0] in _CONDITIONS and self._has_names(before) and not self._has_names(span):
            return before.core
        announced = introduces(" ".join(topic)) or (topic[0] in _SPEAKERS and not self._has_names(before))
        marks = {token.text for token in self._tokens[before.last : span.first] if not token.is_word}
        spans = len(topic) <= LONGEST_SPAN and _SPAN.match(" ".join(topic)) and not self._has_names(span)
        spans = spans and AUXILIARY.isdisjoint(topic)  # "between X and Y there is a gap, who …?"
        if announced and not introduces(" ".join(topic)) and self._points_back(span):
            return None
        says = self._has_names(before) and self._has_names(span) and not AUXILIARY.isdisjoint(topic[1:])
        content = (
            topic if not WH.isdisjoint(topic) else strip_lead_in(" ".join(topic)).split()
        )  # "settle a bet for us please, independence, …"
        aside = not self._has_names(before) and not AUXILIARY.isdisjoint(topic[1:]) and not _THAT.isdisjoint(words)
        brief = len(content) <= SHORT_TOPIC and not says and not aside  # "the ICO was to watch, but who …?"
        if marks == {":"} and not self._has_names(before) and announces(topic):
            return None
        if not marks & {".", "!", "?", ";", "\n", ")", "("} and (names_only or announced or spans or brief):
            return span.first if announced or (names_only and len(words) > 1) else before.first
        bare = len(words) <= SHORT_QUESTION and (
            self._has_names(before) or not WH.isdisjoint(words) or words[0] == "any"
        )
        short = bare or _POINTING.fullmatch(text)
        says_more = not _POINTING.fullmatch(text) and words[0] != "how"
        whole = says_more and not (_PRONOUNS | {"them"}).isdisjoint(words)
        about_named = whole and self._has_names(before)  # "…, the Europeans came. Who heads it?"
        if short and not self._has_names(span) and not announced and not about_named and not aside:
            return span.first if names_only and len(words) > 1 else before.first
        return None

    def _taken_up(self, before: Span, span: Span, text: str) -> int | None:
        """Return where the words begin if a question takes up what the sentence before it says; else None."""
        if self._has_names(span) or not self._has_names(before):
            return None
        if self.skipped(before, span):
            return self._named_before_verb(before)[0]
        takes_up = _LIKE_WHAT.fullmatch(text) or (_DO_SO.search(text) and (before.claim or not before.is_question))
        return before.core if takes_up else None

    def skipped(self, before: Span, span: Span) -> tuple[tuple[int, int], ...]:
        """Return the tokens of a statement behind its verb, if the question behind it takes up a verb from there."""
        words = self._words(span)
        echo = _PARTICIPLE.match(" ".join(words)) if len(words) <= LONGEST_ECHO else None
        first, verb = self._named_before_verb(before)
        if not echo or first < 0 or echo["done"] not in self._words(replace(before, first=verb)):
            return ()
        return ((verb + 1, span.first),)

    def _named_before_verb(self, span: Span) -> tuple[int, int]:
        """Return where the first name stands behind which an auxiliary follows, and where that does; -1 for none."""
        for first, last in sorted(self._named):
            if span.first <= first and last < span.last and self._tokens[last].text in AUXILIARY:
                return first, last
        return -1, -1

    def _has_names(self, span: Span) -> bool:
        return any(span.first <= first and last <= span.last for first, last in self._named)

    def _points_back(self, span: Span) -> bool:
        """Return whether a question is about what the sentence before it says: "my essay is on …, which has that?"."""
        return not self._has_names(span) and not _THAT.isdisjoint(self._words(span))

    def _is_scene(self, topic: list[str], before: Span, span: Span) -> bool:
        """Return whether a speaker only tells of himself in front of a question of its own, or one that points back to
        what he names: "we passed a house with the letters …, what is that?".
        """
        scene = _SCENE.match(" ".join(topic)) if self._has_names(before) else None
        if not scene:
            return False
        words = self._words(span)
        points = not (_PRONOUNS | _THAT | {"they", "their"}).isdisjoint(words)
        alone = self._has_names(span) or (len(words) > SHORT_QUESTION and not points)
        return alone or (points and not scene["wish"])

    def _is_bare_topic(self, span: Span) -> bool:
        """Return whether a span is one name: "EULEX? When did it come?", but not "And EULEX? Who heads it?"."""
        rest = {self._tokens[n].text for n in range(span.first, span.last) if n not in self._inside}
        return rest <= {"the"} and sum(span.holds(*place) for place in self._named) == 1

    def _tells(self, span: Span) -> bool:
        """Return whether a span is a statement, with no more than a name or time in front of it: "in 2008 it came"."""
        free = (n for n in range(span.first, span.last) if n not in self._inside and self._tokens[n].text not in _SMALL)
        first = next(free, span.last)
        return bool(_TOLD.match(" ".join(self._words(replace(span, first=first)))))

    def _names_only(self, span: Span) -> bool:
        """Return whether a span holds nothing but names and times with small words around them."""
        rest = [n for n in range(span.first, span.last) if n not in self._inside and self._tokens[n].is_word]
        return len(rest) < span.last - span.first and all(self._tokens[n].text in _SMALL for n in rest)


_OWN = frozenset(("its", "his", "their", "the"))
_OF_ONE = re.compile(
    r"(?:who (?:leads?|heads?|runs?|led|headed|ran|is|was)|how (?:many|long|big|large)|(?:since )?when|"
    r"what (?:is|was|does|did))\b"
)
"""Begins a question that asks something of the one that it names: what is asked behind it has no part in that."""


def _adds_own(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether a question goes on with a noun for what else is asked: "who leads EULEX | and its start date"."""
    asked = noun_groups().keys() | words_of("values")
    nouns = [word for word in behind if word not in _LEADING]
    first = strip_lead_in(" ".join(before))
    own = behind[:1] and behind[0] in _OWN and 0 < len(nouns) <= LONGEST_ADDED and asked.issuperset(nouns)
    return bool(own and (_OF_ONE.match(first) or not asked.isdisjoint(before))) and set(nouns).isdisjoint(before)


LONGEST_COUNT = 7
"""What is counted has at most so many words, with "how many" in front and "and" behind."""
LONGEST_ADDED = 2
"""Such a noun has at most so many words: "start date"."""


def _halves(tokens: Sequence[Token], span: Span, named: Sequence[tuple[int, int]]) -> list[Span]:
    """Return a clause that asks for a value of something named and then for another value as two clauses."""
    values = words_of("values")
    if span.claim:
        return [span]
    for n in range(span.core + 2, span.last - 2):
        if tokens[n].text not in ("and", "plus", ",") or span.skips(n):
            continue
        if not any(span.core <= first and last <= n for first, last in named):
            continue
        after = [token.text for token in tokens[n + 1 : span.last] if token.text not in ("also", "please", "too")]
        behind = [word for word in after if word not in _LEADING]
        before = [token.text for token in tokens[span.core : n]]
        another = behind and behind[0] in values and not values.isdisjoint(before)
        if another or _adds_own(before, after):
            first, second = replace(span, last=n, is_question=True), replace(span, first=n + 1, core=n + 1)
            return [first, replace(second, skip=(), is_question=True)]
    return [span]


def _parts(tokens: Sequence[Token], span: Span) -> list[Span]:
    """Return a clause as the questions that it asks, or alone."""
    if counts := _counts(tokens, span):
        begin, verb = counts[0][0], counts[-1][1]
        return [
            replace(span, skip=(*span.skip, (begin, first), (last, verb)), is_question=True) for first, last in counts
        ]
    asked = _asked_things(tokens, span)
    if len(asked) < 2:
        return [span]
    first, last = asked[0], asked[-1] + 1
    bounds = {_thing_at(tokens, n) for n in asked} <= {noun_groups()["start"], noun_groups()["end"]}
    if not bounds and last < span.last and tokens[last].text in _DAYS:  # "the head and start date of …"
        last += 1
    return [replace(span, skip=(*span.skip, (first, n), (n + 1, last)), is_question=True) for n in asked]


def _counts(tokens: Sequence[Token], span: Span) -> list[tuple[int, int]]:
    """Return where the parts of a question stand that each ask for a number and share its verb: "how many soldiers and
    how many contingents does KFOR have?"; none where it asks for one.
    """
    starts = [n for n in range(span.core, span.last - 1) if tokens[n].text == "how" and tokens[n + 1].text == "many"]
    verb = next((n for n in range(span.core, span.last) if tokens[n].text in AUXILIARY), span.last)
    ends = [*starts[1:], verb]
    lengths = [last - first for first, last in zip(starts, ends, strict=False)]
    if len(starts) < 2 or starts[0] != span.core or not all(2 < length <= LONGEST_COUNT for length in lengths):
        return []
    return [(first, last - (last != verb)) for first, last in zip(starts, ends, strict=True)]  # without the "and"


def _asked_things(tokens: Sequence[Token], span: Span) -> list[int]:
    """Return where the words stand that ask for a thing each, one after the other: "start, boss and size of …"."""
    words = [n for n in range(span.core, span.last) if not span.skips(n)]
    nouns = {n: group for n in words if (group := _thing_at(tokens, n)) is not None}
    wh = {n: _wh_groups()[tokens[n].text] for n in words if tokens[n].text in _wh_groups()}
    for place, n in enumerate(words):
        asks_for = wh if tokens[n].text in WH else nouns
        if n not in asks_for or (place and tokens[words[place - 1]].text in ("between", "from")):
            continue
        found, other = [n], n + 1
        while other < span.last:
            if other in asks_for and other > found[-1] + 1:
                found.append(other)
            elif tokens[other].text not in _BETWEEN and not (asks_for is nouns and _leads_to_noun(tokens, other)):
                break
            other += 1
        kinds = [asks_for[m] for m in found]
        if len(found) > 1 and len(set(kinds)) == len(kinds) and _joined_by_and(tokens, found):
            after = [tokens[m].text for m in words if m > found[-1] and tokens[m].is_word]
            if asks_for is nouns:
                return found if len(words) > len(found) + 1 else []
            return found if after[:1] and after[0] in AUXILIARY else []
    return []


def _leads_to_noun(tokens: Sequence[Token], position: int) -> bool:
    """Return whether a word belongs to what is asked for: the "date" of "end date", the "number of" of its staff."""
    counts = ("number", "of")
    text, following = tokens[position].text, tokens[position + 1].text if position + 1 < len(tokens) else ""
    return text in _DAYS or (text, following) == counts or (tokens[position - 1].text, text) == counts


def _thing_at(tokens: Sequence[Token], position: int) -> int | None:
    """Return the number of what a word asks for; "first" and "last" ask for a start and an end where they stand before
    a day ("the first and the last day of …").
    """
    text = tokens[position].text
    if text not in _ENDS:
        return noun_groups().get(text)
    behind = (token.text for token in tokens[position + 1 :] if token.text not in {*_ENDS, "and", "the"})
    return noun_groups()[_ENDS[text]] if next(behind, "") in _DAYS else None


def _joined_by_and(tokens: Sequence[Token], found: Sequence[int]) -> bool:
    return any(token.text in ("and", "plus", "or") for token in tokens[found[-2] : found[-1]])


def _wh_groups() -> dict[str, int]:
    return {word: number for number, word in enumerate(sorted(WH - {"which", "whose", "how"}))}
