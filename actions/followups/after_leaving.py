"""Who came when somebody left: "when Zarif was gone, whom did they send?", "and whom did they put in his place?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.clauses import Clause
from actions.followups.asking import ask
from actions.question import Question
from knowledge import Knowledge
from knowledge.names import names_of, normal_name

_GONE = (
    r"(?:left|leaves|leave|went|gone|going|quit|stopped|stops|resigned|retired|departed|stepped (?:down|aside|back)|"
    r"moved on|done|finished|out|over|through|withdrew|ended|ceased|bowed out|packed (?:up|his bags)|"
    r"gave (?:it |the \w+ )?up)"
)
_OVER = r"(?:over|up|out|ended|ends|done|finished|expired|complete|completed|at an end|(?:came|come) to an end)"
_WHEN = r"(?:when|once|after|as soon as|the (?:moment|day|minute)|now that|upon)"
_TERM = r"(?:time|term|tenure|mandate|stint|spell|days|years|turn|job)"
_LEAVING = re.compile(
    rf"\b{_WHEN} (?:he|she|_person_)(?: (?!who|whom|which)\w+){{0,3}}? {_GONE}\b"
    rf"|\b{_WHEN} (?:his|her|_person_) {_TERM} (?:\w+ ){{0,2}}?{_OVER}\b"
    r"|\b(?:upon|after|with|on|following|since) (?:his|her|_person_) "
    r"(?:departure|exit|leaving|resignation|retirement|going)\b"
)
"""Tells a time by somebody's leaving an office."""
_FILLS = (
    r"(?:came|come|got|gets|took|takes|send|sent|put|placed|install\w*|bring|brought|pick\w*|choose|chose|chosen|"
    r"appoint\w*|named?|nominat\w*|select\w*|step(?:s|ped) in|moved? in|fill\w*|follow\w*|replac\w*|succe\w+|"
    r"inherit\w*|found|find|next|"
    r"was (?:it|there|given)|in charge|charge|had|arrived|start(?:s|ed)|began|stood|sat|sit|sits|landed|use|used)"
)
_WHO_CAME = re.compile(
    rf"\bwhom?\b(?! (?:appointed|named|chose|picked|nominated|selected|sent|put|installed)\b).*\b{_FILLS}\b"
)
"""Asks who came then; not who chose that one."""
_CHOSEN = re.compile(
    r"\bwho (?:was|were|got) (?:then |eventually |next )?"
    r"(?:appointed|named|chosen|picked|nominated|selected|sent|put in)\b"
)
_IN_HIS_PLACE = re.compile(
    r"\b(?:in|into|to|fill\w*|took|taken|got|gets|occup\w+) (?:his|her|_person_) "
    r"(?:place|shoes|stead|chair|seat|footsteps|spot|boots|former (?:job|post|office))\b"
    r"|\b(?:in place|instead) of (?:him|her|_person_)"
    r"|\b(?:ha[sd]|have|got|does|do|did|holds?|held|runs?) (?:his|her|_person_) (?:old |former )?"
    r"(?:job|post|office|position|role|work) (?:now|today|these days|currently|afterwards|after that|then|since)\b"
)
_ASKABLE = frozenset(
    {
        "appointment",
        "succession",
        "event_at",
        "members",
        "leader",
        "tenure",
        "detail",
        "out_of_scope",
        "list",
        "event",
        "creation",
    }
)
"""The kinds that a question for somebody's successor can be taken for."""


def next_after_leaving(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question for the successor of the one whose leaving tells the time, or whose place was taken."""
    text = question.said
    if question.kind not in _ASKABLE or question.yes_no or not question.has("who"):
        return None
    placed = bool(_IN_HIS_PLACE.search(text))
    if not (placed or _WHO_CAME.search(text) or _CHOSEN.search(text)) or question.has("how_long", "how_many", "why"):
        return None
    if placed or _LEAVING.search(text):
        person = next(iter(question.named("person")), "")
    else:
        person = (_left_at(question, knowledge)) if len(question.times) == 1 else ""
    if not person or not any(t.leads and t.person == person for t in knowledge.tenures(person)):
        return None
    return ask(question, knowledge, "succession", [person], "who came after _person_", ["who", "following"], times=())


def _left_at(question: Question, knowledge: Knowledge) -> str:
    """Return the one whom the clause's text names and whose last day in office is the time that it tells; a clause that
    names somebody only to tell a time has no name among its subjects.
    """
    said = f" {normal_name(question.text)} "
    for organization in knowledge.organizations:
        for tenure in knowledge.leaders(organization.id):
            called = any(f" {normal_name(name)} " in said for name in names_of(knowledge.subjects[tenure.person]))
            if called and tenure.end and tenure.end.iso() == question.times[0]["date"]:
                return tenure.person
    return ""


def with_leaving_said(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return "who got the job?" with the clause before it that tells the time by somebody's leaving: "when he left"."""
    position = clauses.index(clause)
    before = clauses[position - 1] if position else None
    asks = "who" in clause["marks"] and not clause["subjects"] and not clause["times"]
    if not before or not asks or not _only_leaving(before):
        return clause
    marks = sorted({*before["marks"], *clause["marks"]})
    words = [*before["words"], *clause["words"]]
    return {**clause, "words": words, "subjects": before["subjects"], "marks": marks}


def _only_leaving(clause: Clause) -> bool:
    """Return whether a clause says no more than that somebody left: "when his time was up"."""
    text = " ".join(word for word in clause["words"] if word not in ("and", "so", "but", "then", "ok"))
    return bool(_LEAVING.fullmatch(text))
