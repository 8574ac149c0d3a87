"""Follow-ups on a document that was just told of: who had drawn it up, and when; who did what it asks for."""

from __future__ import annotations

import re

from actions.context.papers import paper_dealt_with
from actions.context.references import References
from actions.followups.asking import ask, talked_about
from actions.followups.ellipsis import says_only, words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import LegalBasis, Mandate

PROVIDED = "which organization provided _document_"
"""Asks which organization did what a document asks for."""


def made_by_whom(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And who had drawn that up?", "when was it drafted?": the document's maker, or its date."""
    meant = len(question.subjects) == 1 and "_document_" in question.words  # "it" has been found to be a document
    points = question.has_word(*words_of("pointed_papers")) and not question.subjects
    paper = next(iter(question.named("document")), "") if meant else _paper_told(question, knowledge)
    named_last = talked_about(question, knowledge, "document")
    paper = paper or next(iter(named_last or paper_dealt_with(question, knowledge)), "") if points else paper
    asks = question.has("who", "which_body", "when") or question.has_word("whose", "date", "year")
    said = set(question.words) - {"_document_"} <= words_of(
        "small", "drawing_up", "drawn_up_by", "date", "dating", "bearing_date", "pointed_papers"
    )
    dated = words_of("dating") if question.has("when") or question.has_word("date") else frozenset()
    made = question.has_word(*words_of("drawing_up", "bearing_date"), *dated) or (points and question.has_word("whose"))
    if not paper or not (asks and said and made) or question.yes_no:
        return None
    if question.times or bool(question.subjects) != meant:
        return None
    kind = "start" if question.has("when") or question.has_word("date", "year") else "creation"
    marks = question.marks - {"it", "that", "they", "he", "she"}
    return ask(question, knowledge, kind, [paper], marks=marks)


def given_its_tasks(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which force took on those tasks?" after what a document asks for: who did it."""
    paper = question.topic(knowledge, "document")
    asks = question.has("who", "which_body") or question.has_word("which", "whom", "whose")
    of_tasks = question.has("they", "that", "it") or question.has_word("the")
    if not paper or not knowledge.facts(paper, Mandate) or not (asks and of_tasks) or question.yes_no:
        return None
    if not question.has_word(*words_of("given")) or not says_only(question, "tasks", "given", "given_to"):
        return None
    return ask(question, knowledge, "legal_basis", [paper], PROVIDED)


def seen_to(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And who made sure that it got done?" of a document: who supervised its being put into practice."""
    match = _SEEN_TO.search(question.said)
    if not match or question.named("organization", "person", "role") or question.times or question.yes_no:
        return None
    papers = question.named("document") or (
        References(question, knowledge).documents()
        if question.has("the_document") and (question.has("he", "she") or "put" not in question.words)
        else [name for name in (question.topic(knowledge, "document"),) if name and question.has("it", "that")]
    )
    if papers and any(basis.document == papers[0] for basis in knowledge.all_facts(LegalBasis)):
        return ask(question, knowledge, "legal_basis", [papers[0]], PROVIDED, ["which_body"])
    supervised = [f for paper in papers[:1] for f in knowledge.relations_to(paper) if f.type == "implements"]
    if not supervised:
        return None
    return ask(
        question, knowledge, "task_holder", [papers[0]], "who supervised the implementation of _document_", ["who"]
    )


_SEEN_TO = re.compile(
    r"^(?:and |so |but |then )*(?:who|(?:which|what) (?:one|body|office|organi[sz]ation|group|mission|institution))\b"
    r"(?: \w+){0,2}? (?:ma[dk]es? (?:it )?(?:sure|certain)|saw (?:to (?:it|that)|it through|through)|see(?:s|n)? to it|"
    r"(?:keep|kept|keeping) (?:a |an )?(?:\w+ )?(?:watch|eye|tabs|check|control)|ensured?|guaranteed?|watched|"
    r"looked (?:after|over)|followed|(?:was|were) (?:there )?to (?:ensure|see|check|watch))\b.*"
    r"\b(?:put|done|practice|effect|implement\w*|carr(?:y|ied|ying) \w*|reali[sz]ed|reality|applied|execut\w+|"
    r"happen(?:ed|ing)?|followed|fulfilled|honou?red|through|into force|observed|enforced)\b"
)


def _paper_told(question: Question, knowledge: Knowledge) -> str:
    """Return the document talked about, or the one that was the answer to "which plan …?"; empty where it is none."""
    if topic := question.topic(knowledge, "document"):
        return topic
    if "which_document" not in question.focus.marks:
        return ""
    named = (getattr(fact, key, None) for fact in question.told(knowledge) for key in ("document", "object"))
    papers = {name for name in named if name and knowledge.subjects[name].type == "document"}
    return papers.pop() if len(papers) == 1 else ""
