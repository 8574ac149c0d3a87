"""Follow-ups on a document that was just told of: who had drawn it up, and when; who did what it asks for."""

from __future__ import annotations

from dataclasses import replace

from actions.context.referring import mention
from actions.followups.ellipsis import says_only, words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Mandate


def made_by_whom(question: Question, knowledge: Knowledge) -> Question | None:
    """ "And who had drawn that up?", "when was it drafted?": the document's maker, or its date."""
    meant = len(question.subjects) == 1 and "_document_" in question.words  # "it" has been found to be a document
    paper = next(iter(question.named("document")), "") if meant else _paper_told(question, knowledge)
    asks = question.has("who", "which_body", "when") or question.has_word("whose", "date", "year")
    said = set(question.words) - {"_document_"} <= words_of("small", "drawing_up", "drawn_up_by", "date")
    if not paper or not (asks and said) or not question.has_word(*words_of("drawing_up")) or question.yes_no:
        return None
    if question.times or bool(question.subjects) != meant:
        return None
    kind = "start" if question.has("when") or question.has_word("date", "year") else "creation"
    named = (mention(paper, knowledge),)
    marks = question.marks - {"it", "that", "they", "he", "she"}
    return replace(question.as_kind(kind), subjects=named, marks=marks, uncovered=(), foreign=())


def given_its_tasks(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Which force took on those tasks?" after what a document asks for: who did it."""
    paper = question.topic(knowledge, "document")
    asks = question.has("who", "which_body") or question.has_word("which", "whom", "whose")
    of_tasks = question.has("they", "that", "it") or question.has_word("the")
    if not paper or not knowledge.facts(paper, Mandate) or not (asks and of_tasks) or question.yes_no:
        return None
    if not question.has_word(*words_of("given")) or not says_only(question, "tasks", "given", "given_to"):
        return None
    named = (mention(paper, knowledge),)
    words = ("which", "organization", "provided", "_document_")
    return replace(question.as_kind("legal_basis"), subjects=named, words=words, uncovered=(), foreign=())


def _paper_told(question: Question, knowledge: Knowledge) -> str:
    """Return the document talked about, or the one that was the answer to "which plan …?"; empty where it is none."""
    if topic := question.topic(knowledge, "document"):
        return topic
    if "which_document" not in question.focus.marks:
        return ""
    named = (getattr(fact, key, None) for fact in question.told(knowledge) for key in ("document", "object"))
    papers = {name for name in named if name and knowledge.subjects[name].type == "document"}
    return papers.pop() if len(papers) == 1 else ""


STEPS = (made_by_whom, given_its_tasks)
