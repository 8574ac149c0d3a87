"""What is talked about by mistake, and sent away: "EULEX? No, I was on about KFOR", "stop with the ISG", "I did not ask
about UNMIK". It leaves the conversation, and what was asked last is asked of what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from actions.context.clauses import Clause, mention, only_names, read_as, text_of
from actions.focus import Focus
from actions.followups.ellipsis import words_of
from knowledge import Knowledge

_I = r"(?:i|we)(?: (?:really|just|definitely|certainly))?"
_ABOUT = r"(?:about|for|of|on about|after)"
_SENDS_AWAY = (
    r"(?:please |ok |and |so |but |well |hey |again |just |no )*"
    r"(?:not|forget|never ?mind|leave|skip|drop|ignore|enough(?: already)?(?: (?:of|about|with))?|no more"
    r"|(?:please )?(?:stop|quit|be done|do not start|no more)(?: (?:it|going on|talking|telling me|on))?"
    r" (?:with|about)"
    rf"|{_I} (?:did not|do not|never|was not|am not|have not|had not|were not) (?:even |ever )?"
    rf"(?:ask|asked|asking|mean|meant|want|wanted|care|talk|talking|say|said|mention|mentioned|interested)"
    rf"(?: {_ABOUT}| in)?"
    rf"|(?:why|how come) (?:do|are|did|would) you (?:keep |always |still )?(?:\w+ )?(?:talk|talking|tell|telling|"
    rf"bring|bringing|mention|mentioning|say|saying|going|go|come|coming|answer|answering)"
    rf"(?: (?:me|on|up|back|with|about|to|again|for))*)"
)
_AWAY = re.compile(
    rf"^{_SENDS_AWAY}(?: about)? (?:the |that |this )?_(?P<type>organization|body|person|country|place)_"
    r"(?: (?:at all|now|again|already|anymore|any more|here|though|please|stuff|thing|one|then|lol))*(?: |$)"
)
_BARE = re.compile(r"(?:that is |this is |it is |why |but )?(?:the )?_(?:organization|body|person)_")
_MEANT = re.compile(
    r"\b(?:i|we) (?:(?:was|were|am|are|just|only|really|actually|had|have|still) )*"
    r"(?:mean|meant|meaning|ask|asked|asking|talking|thinking|referring|speaking|want|wanted|need|needed|on about|"
    r"after|interested)\b"
)

_PUTS_RIGHT = re.compile(
    r"(?:(?:no|not|but|sorry|oh|well) )*(?:i|we) (?:(?:was|were|am|are|had|just|only|really) )*"
    r"(?:mean|meant|ask|asked|asking|said|on|talking|speaking|want|wanted|need|needed)\b"
)
"""Says what was meant or asked."""
TAKEN_BACK = 4
"""So many words a clause has at most that only takes something back."""


def without_rejected(clauses: Sequence[Clause], focus: Focus, knowledge: Knowledge) -> tuple[Sequence[Clause], Focus]:
    """Return the clauses without what only sends a subject away, and the focus without that subject. Where nothing is
    left that asks or names something, the last question is asked of what was talked about before.
    """
    left: list[Clause] = []
    gone: list[str] = []
    for position, clause in enumerate(clauses):
        rest, away = _sent_away(clause, clauses[position + 1 :])
        gone += away
        left += [rest] if rest else []
    if not gone:
        return clauses, focus
    named = {subject["id"] for clause in left for subject in clause["subjects"]}
    gone = [name for name in gone if name not in named]
    after = replace(
        focus,
        subjects=[name for name in focus.subjects if name not in gone],
        topic=[name for name in focus.topic if name not in gone],
        listed=[name for name in focus.listed if name not in gone],
    )
    if any(clause["is_question"] or clause["subjects"] for clause in left):
        return left, after
    meant = _before(gone, focus, knowledge)
    if not meant:
        return [], replace(after, options=["?"])  # the name that comes next is what was meant
    clause = next(clause for clause in clauses if clause["subjects"])
    clause = {**clause, "times": [], "numbers": [], "marks": []}
    words = [f"_{knowledge.subjects[meant].type}_"]
    return [read_as(clause, "other_subject", words=words, subjects=[mention(meant, knowledge)])], after


def _sent_away(clause: Clause, following: Sequence[Clause]) -> tuple[Clause | None, list[str]]:
    """Return what a clause says beside sending something away, and the ids of what it sends away."""
    text = text_of(clause)
    names = [subject["id"] for subject in clause["subjects"]]
    if len(names) == 1 and _BARE.fullmatch(text) and _is_corrected(names[0], following):
        return None, names
    match = _AWAY.match(text)
    if not match or not names:
        return clause, []
    if text.startswith("not ") and clause["is_question"]:  # "not EULEX?" doubts what was told
        return clause, []
    words = text[match.end() :].split()
    subjects = clause["subjects"][1:]
    if set(words) <= words_of("small", "slip") and not subjects:
        return None, names[:1]
    asks = subjects or set(words) & words_of("asking")
    if not asks:
        return clause, []
    kind = (
        "other_subject"
        if all(word.startswith("_") or word in words_of("small", "slip", "picking") for word in words)
        else clause["kind"]
    )
    marks = [mark for mark in clause["marks"] if mark != "negated"]
    return {**clause, "words": words, "subjects": subjects, "marks": marks, "kind": kind}, names[:1]


def _is_corrected(name: str, following: Sequence[Clause]) -> bool:
    """Return whether the clause behind a bare name says that something else was meant."""
    after = following[0] if following else None
    other = {subject["id"] for subject in after["subjects"]} - {name} if after else set()
    return bool(after and other and _MEANT.search(text_of(after)))


def _before(gone: Sequence[str], focus: Focus, knowledge: Knowledge) -> str:
    """Return what was talked about before what is sent away: the latest of its type."""
    known = [name for name in gone if name in knowledge]
    types = {knowledge.subjects[name].type for name in known}
    course = [name for name in focus.course if name not in gone and knowledge.subjects[name].type in types]
    return course[-1] if course else ""


def takes_back(clause: Clause) -> bool:
    """Return whether a clause only says what was not meant: "I mean the plan, not the resolution"."""
    return clause["words"][:1] == ["not"] and len(clause["words"]) <= TAKEN_BACK and not clause["is_question"]


def is_put_right(clause: Clause, following: Sequence[Clause]) -> bool:
    """Return whether a clause only repeats a name that the one behind it says was not meant: "the ICO? No, I asked
    about EULEX".
    """
    if not following or not only_names(clause) or not following[0]["subjects"] or following[0]["is_question"]:
        return False
    named, meant = ({s["id"] for s in other["subjects"]} for other in (clause, following[0]))
    return named.isdisjoint(meant) and bool(_PUTS_RIGHT.match(text_of(following[0])))


def corrected(clause: Clause) -> Clause:
    """Return the clause without the name that it takes back: "OMiK, sorry, UNMIK", "not KFOR but EULEX"."""
    words = clause["words"]
    if len(clause["subjects"]) == 2 and not any(word.startswith("_") for word in words):
        return _corrected_topic(clause)
    places = [n for n, word in enumerate(words) if word.startswith("_") and word not in ("_time_", "_number_")]
    skipped = len(clause["subjects"]) - len(places)
    for one, (first, second) in enumerate(pairwise(places)):
        if words[first] != words[second] or words[first] not in ("_organization_", "_person_", "_body_") or skipped < 0:
            continue
        between = set(words[first + 1 : second])
        negated = first > 0 and words[first - 1] == "not"
        if (between & words_of("taken_back") and len(between) <= 5) or (negated and between <= {"but", "the"}):
            gone, start, end = one, first - negated, second
        elif between <= {"not", "the", "and"} and "not" in between and second == len(words) - 1:
            gone, start, end = one + 1, first + 1, second + 1
        else:
            continue
        subjects = [s for n, s in enumerate(clause["subjects"]) if n != skipped + gone]
        return {**clause, "words": [*words[:start], *words[end:]], "subjects": subjects}
    return clause


def _corrected_topic(clause: Clause) -> Clause:
    """Return a clause whose topic in front takes a name back ("KFOR, not EULEX: how many?") without that name."""
    topic = re.split(r"[:?]|,(?! *not\b)(?! *but\b)", clause["text"].lower())[0]
    if not re.search(r"\bnot\b", topic):
        return clause
    first, second = clause["subjects"]
    return {**clause, "subjects": [second if re.match(r"(?:no,? )?not\b", topic) else first]}
