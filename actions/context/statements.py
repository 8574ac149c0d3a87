"""What a statement in front of a question says of what that asks for: "he left in 2011. Which diplomat was that?", "My
essay is on peace. Which mission deals with that?".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.alternatives import alternatives
from actions.context.clauses import Clause, clause_before, is_bare, only_names, read_as, text_of
from actions.context.descriptions import describes, only_asks_which
from actions.focus import Focus
from actions.followups.ellipsis import words_of
from actions.kinds import REFUSED
from actions.question import Question
from actions.roots import root, roots_of_tasks
from actions.wording import wording
from knowledge import Knowledge

OF_HOLDERS = frozenset({"leader", "succession", "tenure", "out_of_scope"})
"""The kinds that a question for who was there at a time can be taken for."""
OF_TASKS = frozenset({"task_holder", "list", "parent", "relation", "mandate", "pick"})
"""The kinds that "which of them does that?" is taken for."""
UNSURE = 0.35
"""Below this confidence, a question was not understood."""

_BETWEEN_TWO = re.compile(r"\bbetween (?:mr |mister )?_person_(?: _time_)? and (?:mr |mister )?_person_")
"""Speaks of the time between two persons."""
_NOT_GOT = re.compile(
    r"\b(?P<not>(?:i|we) (?:do not|did not|can not|never) (?:really |quite |fully )?"
    r"(?:get|got|understand|understood|know|grasp)) "
    r"(?!(?:what|how|why|who|when|where|it|that|this|you|if|the|their|its|his|her|your|an?|any|much)\b)[a-z]+"
)
_WHAT_IS_IT = re.compile(
    r"(?:(?:and|so|but) )*what (?:(?:does|do) )?(?:is |are )?(?:that|it|this|those|these)(?: (?:is|are|mean|"
    r"means|stand for))?"
    r"(?: (?:exactly|even|actually|then))*"
)


def said_before(clauses: Sequence[Clause], clause: Clause) -> Clause:
    """Return the statement before "Which two?", which asks for those of whom that says something, or before "Which was
    that?", which asks for what that describes; else the clause.
    """
    before = clause_before(clauses, clause)
    if not before:
        return clause
    if only_asks_which(clause["words"], persons=True) and describes(before):
        return before
    bare = set(clause["words"]) <= words_of("which_ones") and not clause["subjects"]
    scene = any(s["type"] == "place" and not s["known"] for s in before["subjects"])  # "I am in Rome, and …"
    says = before["subjects"] and not before["is_question"] and not only_names(before) and not scene
    return before if bare and says else clause


def with_theme(clause: Clause, before: Clause, focus: Focus, knowledge: Knowledge) -> Clause | None:
    """Return a clause that asks which organization does "that" with the words of the statement before it that say what;
    None where it asks no such thing.
    """
    question = Question.of(clause, focus)
    offered = alternatives(question)
    asks = question.kind in OF_TASKS and (question.has("which", "who", "which_body") or offered)
    points = question.has_word("it", "that", "this", "they", "them", "those", "these")
    told = [*(s["id"] for s in before["subjects"]), *focus.topic]
    elsewhere = any(name in knowledge and knowledge.subjects[name].type != "country" for name in told)
    theme = [word for word in before["words"] if _tells_task(word, knowledge)]
    if before["is_question"] or not asks or not points or elsewhere or not theme:
        return None
    if bool(question.subjects) != bool(offered):
        return None
    empty = words_of("tasks", "offered")
    kept = {key: [word for word in clause[key] if word not in empty] for key in ("uncovered", "foreign", "unheard")}
    words = [*theme, *(word for word in clause["words"] if word not in empty)]
    marks = [mark for mark in clause["marks"] if mark not in ("it", "that", "they")]
    sure = max(clause["confidence"], 0.9)
    return {**clause, "kind": "task_holder", "confidence": sure, **kept, "words": words, "marks": marks}


def _tells_task(word: str, knowledge: Knowledge) -> bool:
    search = wording().words("search")
    said_of_anything = {*search["stopwords"].split(), *search["generic"].split(), *search["harmless"].split()}
    return (
        len(word) > 2 and word not in said_of_anything | words_of("small") and root(word) in roots_of_tasks(knowledge)
    )


def word_not_understood(clause: Clause, before: Clause) -> Clause | None:
    """Return "what is that?" as a question that is never answered, where the statement before it says that the speaker
    does not understand a word of which nothing is recorded ("I don't get good governance"); else None.
    """
    match = _NOT_GOT.search(text_of(before))
    if not match or before["subjects"] or clause["subjects"] or not _WHAT_IS_IT.fullmatch(text_of(clause)):
        return None
    words = ["what", "does", *text_of(before)[match.end("not") :].split(), "mean"]
    return {**clause, "kind": REFUSED, "confidence": 1.0, "marks": [], "words": words}


def with_statement(clause: Clause, before: Clause) -> Clause:
    """Return the clause with the office, time or deed that the statement before it says and that it leaves out."""
    if before["is_question"]:
        return clause
    return _with_office(clause, before) or _with_time(clause, before) or _with_deed(clause, before) or clause


def _with_office(clause: Clause, before: Clause) -> Clause | None:
    """Return "Which diplomat was that?" as the question for whom the statement says the office and time of."""
    of_office = "the_head" in before["marks"] or any(s["type"] == "role" for s in before["subjects"])
    names_one = any(s["type"] == "person" for s in before["subjects"])
    if not of_office or names_one or not before["times"] or not _asks_identity(clause):
        return None
    marks = sorted({*before["marks"], "who"} - {"he", "she"})
    return read_as(before, "leader", marks=marks, text=clause["text"])


def _asks_identity(clause: Clause) -> bool:
    """Return whether a clause only asks who that was: "which diplomat was that?", "what was his name?"."""
    words = set(clause["words"])
    asks = words & ({"who", "name", "called"} | words_of("people_of")) and words <= words_of("small", "identity")
    return bool(asks) and is_bare(clause)


def _with_time(clause: Clause, before: Clause) -> Clause | None:
    """Return "Who was in charge?" with the time that the statement is about, where that names nothing else ("I see a
    gap between June and October 2011"), or between two office holders: the question for whoever was then.
    """
    if clause["kind"] not in OF_HOLDERS or "who" not in clause["marks"] or not is_bare(clause):
        return None
    if _BETWEEN_TWO.search(text_of(before)):
        return read_as(clause, "leader", words=[*clause["words"], "between", "them"])
    beside = {"previous", "one_after", "following", "he"} & set(clause["marks"])
    if before["subjects"] or not before["times"] or beside:
        return None
    return read_as(clause, "leader", words=[*clause["words"], "_time_"], times=before["times"])


def _with_deed(clause: Clause, before: Clause) -> Clause | None:
    """Return "Which body did it?", which was not understood, together with the statement, as the question who does
    something to what that names.
    """
    asks = {"which_body", "who"} & set(clause["marks"]) and "it" in clause["marks"] and not clause["subjects"]
    if not asks or clause["confidence"] >= UNSURE or [s["type"] for s in before["subjects"]] != ["organization"]:
        return None
    words = ["who", *(word for word in before["words"] if not word.startswith("_")), "_organization_"]
    return read_as(before, "relation", words=words, is_question=True, text=clause["text"])
