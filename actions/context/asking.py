"""Which clauses of a message ask something, apart from those that only lead to a question, tell or add nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from actions.context.behind import adds_nothing
from actions.context.clauses import Clause, only_names, says_only
from actions.context.rejected import is_put_right, takes_back
from actions.context.said_in_front import tells_of_topic
from actions.context.statements import said_before
from actions.followups.ellipsis import SURE, words_of
from actions.kinds import CHAT, FOLLOW_UPS, KINDS, REFUSED

MANNER = frozenset({"names_only"})
"""The marks of a clause that only says how to answer."""
_WH = frozenset({"who", "whom", "whose", "what", "which", "when", "where", "why", "how"})


def asking(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clauses that ask something; where none does, those that can be taken for a question, else the last
    one.
    """
    clauses = [clause for n, clause in enumerate(clauses) if not (n and takes_back(clause))]
    clauses = [clause for n, clause in enumerate(clauses) if not is_put_right(clause, clauses[n + 1 :])]
    questions: list[Clause] = []
    for n, clause in enumerate(clauses):
        asks = clause["is_question"] or _describes(clause, clauses[n + 1 :])
        if asks and not (questions and adds_nothing(clause, questions[-1])):
            questions.append(clause)
    questions = _rather(questions, lambda clause: not _echoes(clause))
    questions = _rather(questions, lambda clause: "verifies" not in clause["marks"])  # "Really? Who leads it?"
    questions = _rather(questions, lambda clause: not _is_for_another(clause, clauses))
    questions = [said_before(clauses, clause) for clause in questions]
    facts = [clause for clause in questions if clause["kind"] not in CHAT or _asks_further(clause)]
    facts = _rather(facts, lambda clause: not _only_tells(clause))
    facts = [clause for n, clause in enumerate(facts) if not _leads_to(clause, facts[n + 1 :])]
    return facts or questions or _sayings(clauses)


def _rather(clauses: list[Clause], wanted: Callable[[Clause], bool]) -> list[Clause]:
    """Return the clauses that are wanted; all where none is."""
    return [clause for clause in clauses if wanted(clause)] or clauses


def _sayings(clauses: Sequence[Clause]) -> list[Clause]:
    """Return the clause that can be taken for a question where none asks, else the last one."""
    topical = [clause for clause in clauses if clause["kind"] in (*KINDS, *FOLLOW_UPS, REFUSED)]
    if any(only_names(clause) for clause in topical):
        topical = _rather(topical, _says_more_than_names)
    return _rather(topical, lambda clause: bool(clause["subjects"]))[-1:] or list(clauses[-1:])


def _says_more_than_names(clause: Clause) -> bool:
    return clause["kind"] in KINDS and not only_names(clause) and MANNER.isdisjoint(clause["marks"])


def _echoes(clause: Clause) -> bool:
    """Return whether a clause only wonders at what was said: "they both did?"."""
    said = set(clause["words"]) <= words_of("small") | {"both", "all", "too", "really", "same"}
    return said and clause["yes_no"] and clause["kind"] == REFUSED and not clause["subjects"]


def _is_for_another(clause: Clause, clauses: Sequence[Clause]) -> bool:
    """Return whether what sounds like a question for the source goes with one that is for somebody else: "use what you
    know of the world: which river …?".
    """
    asks_source = clause["kind"] == "source" and not clause["subjects"] and {"it", "that"}.isdisjoint(clause["marks"])
    return asks_source and any(
        other["kind"] == REFUSED and other["foreign"] and other["is_question"] and other["confidence"] >= SURE
        for other in clauses
    )


def _describes(clause: Clause, following: Sequence[Clause]) -> bool:
    """Return whether a clause describes those whom the question after it is about: "the ones who keep the peace, how
    many are they?".
    """
    describes = clause["kind"] == "task_holder" and clause["confidence"] >= SURE and "who" in clause["words"]
    return describes and any("they" in other["marks"] and not other["subjects"] for other in following)


def _only_tells(clause: Clause) -> bool:
    """Return whether a clause only tells something beside a question, though it has a question word in it: "I met one
    who said he works there", "depends on what happens then".
    """
    words = clause["words"]
    names = any(subject["known"] for subject in clause["subjects"])
    if clause["kind"] != REFUSED or clause["yes_no"] or names:
        return False
    if words[:1] in (["i"], ["we"]):
        return True
    place = next((n for n, word in enumerate(words) if word in _WH), 0)
    inside = 1 < place < len(words) - 1
    return inside and words_of("auxiliary").isdisjoint((words[0], words[place - 1]))


def _asks_further(clause: Clause) -> bool:
    """Return whether a clause only asks one thing more of what the clause before it asks: "…, and why?"."""
    words = clause["words"]
    if clause["kind"] == "complaint" and words[:1] == ["who"] and len(words) > 1:  # "you did not say who asked"
        return bool(clause["is_question"])
    asked = {"why", "when"} & set(words)
    return clause["is_question"] and bool(asked) and set(words) <= words_of("small") | asked


def _leads_to(clause: Clause, following: Sequence[Clause]) -> bool:
    """Return whether a clause only names the topic of the question after it: "what about KFOR, when did it start"."""
    refers = clause.get("refers")
    reading = next(iter(refers["as"].values())) if refers and refers["as"] else clause
    topic = bool(clause["subjects"] or refers) and says_only(reading, "small", "topic")
    asks = next((other for other in following if not only_names(other)), None)
    if not asks or not asks["words"] or not (topic or tells_of_topic(clause)):
        return False
    named, own = ({s["id"] for s in each["subjects"]} for each in (clause, asks))
    again = refers and named & own  # "his successor and his predecessor"
    return own <= named and not again and not _asks_for_itself(clause)


def _asks_for_itself(clause: Clause) -> bool:
    """Return whether a clause of small words is a question of its own: "what does it do, and who leads it?"."""
    if clause["kind"] not in KINDS or clause["confidence"] < SURE:
        return False
    first, second = [*clause["words"], "", ""][:2]
    if clause["kind"] == "overview":  # "what is it exactly, and does it still exist?"
        return first in ("what", "who") and second in ("is", "are", "was", "were")
    if clause["yes_no"] and clause["kind"] in ("participation", "origin"):  # "are there Americans in it?"
        return True
    return first in ("what", "who", "where", "why") and second != "about"
