"""What is talked about by mistake, and sent away: "EULEX? No, I was on about KFOR", "stop with the ISG", "I did not ask
about UNMIK". It leaves the conversation, and what was asked last is asked of what was meant.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.context.reference import Clause
from actions.context.referring import mention
from actions.focus import Focus
from actions.followups.ellipsis import words_of
from knowledge import Knowledge

_I = r"(?:i|we)(?: (?:really|just|definitely|certainly))?"
_ABOUT = r"(?:about|for|of|on about|after)"
_SENDS_AWAY = (
    r"(?:please |ok |and |so |but |well |hey |again |just )*"
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
    said = {"words": [f"_{knowledge.subjects[meant].type}_"], "subjects": [mention(meant, knowledge)]}
    empty: Clause = {key: [] for key in ("times", "numbers", "marks", "uncovered", "unheard", "foreign")}
    return [{**clause, **empty, **said, "kind": "other_subject", "confidence": 1.0, "refers": None}], after


def _sent_away(clause: Clause, following: Sequence[Clause]) -> tuple[Clause | None, list[str]]:
    """Return what a clause says beside sending something away, and the ids of what it sends away."""
    text = " ".join(clause["words"])
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
    return bool(after and other and _MEANT.search(" ".join(after["words"])))


def _before(gone: Sequence[str], focus: Focus, knowledge: Knowledge) -> str:
    """Return what was talked about before what is sent away: the latest of its type."""
    known = [name for name in gone if name in knowledge]
    types = {knowledge.subjects[name].type for name in known}
    course = [name for name in focus.course if name not in gone and knowledge.subjects[name].type in types]
    return course[-1] if course else ""
