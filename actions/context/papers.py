"""Which document a question means: "the thing he proposed", "which body adopted it?", "a paper that it watched …"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from actions.context.clauses import Clause, mention
from actions.context.reference import Reference, Way
from actions.context.references import References, paper_called
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Event, LegalBasis, Relation
from knowledge.names import names_of, normal_name

MADE_BY_WHOM = frozenset(
    {"parent", "list", "creation", "task_holder", "relation", "legal_basis", "appointment", "source"}
)
"""The kinds for which "who adopted it?" can be taken."""

_NAMELESS = frozenset(
    {"out_of_scope", "full_name", "legal_basis", "overview", "affirm", "office", "other_subject", "source", "list"}
)
"""The kinds that a wish for a document's name can be taken for."""
_NO_SIGN = frozenset({"what", "how", "which", "long", "short", "full", "really", "normally", "generally"})
"""Those of the words around a name that are no sign of it by themselves."""


def name_of_paper(question: Question, knowledge: Knowledge) -> Question | None:
    """ "Its popular name?", "and officially?": what the document that is named or talked about is called."""
    topic = "" if question.subjects else question.topic(knowledge, "document")
    about = question.named("document") or topic
    if topic and question.has_word("number") and set(question.words) <= words_of("small", "number"):
        numbered = any(character.isdigit() for character in knowledge.subjects[topic].name)
        return question.as_kind("full_name") if numbered else None
    said = {word for word in question.words if not word.startswith("_")}
    asks = said & (words_of("calling") - _NO_SIGN) and said <= words_of("small", "calling", "everybody") | {
        "people",
        "as",
    }
    if not about or not asks or question.kind not in _NAMELESS or question.times or question.yes_no:
        return None
    return question.taken_as("full_name")


def with_paper_meant(question: Question, knowledge: Knowledge) -> Question:
    """Return the question with the document named that its pronoun means; itself where there is none."""
    if not question.has_word(*words_of("paper")):
        return question
    if not question.named("document"):
        question = _named(question, knowledge)
    asks_maker = (question.has("who", "which_body") or question.yes_no) and question.has_word(*words_of("paper_made"))
    only = {word for word in question.words if not word.startswith("_")} <= words_of("small", "paper_made", "asking")
    taken = question.kind in MADE_BY_WHOM or (
        only and question.kind == "out_of_scope" and "_document_" in question.words
    )
    made = asks_maker and bool(question.named("document")) and taken
    return question.taken_as("creation") if made else question


def _named(question: Question, knowledge: Knowledge) -> Question:
    words = list(question.words)
    place = next((n for n, word in enumerate(words) if word in ("it", "its")), None)
    recent = References(question, knowledge).recent(("document",)) or paper_dealt_with(question, knowledge)
    if place is None or not recent or question.named("organization", "role"):
        return question
    if question.named("person") and not question.has_word(*words_of("paper_made")):
        return question
    before = sum(word.startswith("_") and word not in ("_time_", "_number_") for word in words[:place])
    words[place] = "_document_"
    subjects = (*question.subjects[:before], mention(recent[0], knowledge), *question.subjects[before:])
    return replace(question, words=tuple(words), subjects=subjects, marks=question.marks - {"it", "the_organization"})


def paper_dealt_with(question: Question, knowledge: Knowledge) -> list[str]:
    """Return the document that the last answer spoke of, else the one that an organization of it deals with."""
    documents = [subject for subject in knowledge.subjects.values() if subject.type == "document"]
    said = " ".join(normal_name(str(getattr(knowledge.by_id[name], "text", ""))) for name in question.focus.facts)
    spoken_of = [d.id for d in documents if any(normal_name(title) in said for title in names_of(d) if " " in title)]
    linked = [fact.object for name in question.focus.topic for fact in knowledge.facts(name, Relation)]
    return [*spoken_of, *(name for name in linked if knowledge.subjects[name].type == "document")][:1]


_PAPER = re.compile(
    r"(?<!for )\b(?:an?|some|one|certain) (?:\w+ ){0,2}?(?:paper|document|plan|proposal|text|settlement|resolution)\b"
)
_ASKS = re.compile(r"^(?:and |so |but )*(?:who|when|where|why|how|which)\b|^what (?:is|was|were|did|does)\b")


def paper_introduced(clause: Clause, following: Sequence[Clause], knowledge: Knowledge) -> str:
    """Return the one document that what the clause names has to do with, where it speaks of such a paper without
    asking, and the question after it is about "it"; empty where there is none.
    """
    text = " ".join(clause["words"])
    if not _PAPER.search(text) or _ASKS.search(text) or not any(_about_it(other) for other in following[:1]):
        return ""
    named = {s["id"] for s in clause["subjects"] if s["id"] in knowledge}
    if any(knowledge.subjects[name].type == "document" for name in named):
        return ""
    documents = {name for name, subject in knowledge.subjects.items() if subject.type == "document"}
    found = {
        end
        for fact in knowledge.by_id.values()
        if isinstance(fact, Relation | LegalBasis)
        for end in _linked(fact, named)
    } & documents
    found = found or _of_that_time(clause, documents, knowledge)
    return found.pop() if len(found) == 1 else ""


def _of_that_time(clause: Clause, documents: set[str], knowledge: Knowledge) -> set[str]:
    """Return the documents of a time that the clause names."""
    dates = [time["date"] for time in clause["times"] if time["relation"] == "in"]
    events = ((name, fact.date) for name in documents for fact in knowledge.facts(name, Event))
    return {name for name, date in events if date and any(date.iso().startswith(said) for said in dates)}


def _about_it(clause: Clause) -> bool:
    return not clause["subjects"] and bool({"it", "the_document"} & set(clause["marks"]))


def _linked(fact: Relation | LegalBasis, named: set[str]) -> set[str]:
    """Return the other end of a link of what is named."""
    ends = {fact.subject, fact.object if isinstance(fact, Relation) else fact.document}
    return ends - named if ends & named else set()


def _document_of(asked: Reference) -> list[str]:
    """Return the document that a person made or an organization dealt with."""
    knowledge = asked.knowledge
    for name in asked.anchored("organization", "person", "document"):
        linked = [fact.subject for fact in knowledge.relations_to(name) if fact.type == "made_by"]
        linked += [fact.object for fact in knowledge.facts(name, Relation)]
        documents = [other for other in linked if knowledge.subjects[other].type == "document"]
        if documents:
            return documents[:1]
    thing = asked.noun or not {"plan", "proposal", "document", "resolution"} & set(asked.clause["words"])
    return [] if thing and asked.anchor else asked.recent("document")[:1]


def _called_paper(asked: Reference) -> list[str]:
    """Return the document that alone has the noun in one of its names, where the conversation begins with it: "when was
    the plan made?".
    """
    if asked.clause["subjects"] or asked.focus.topic or asked.focus.subjects:
        return []
    return paper_called({asked.noun}, asked.knowledge)


WAYS: dict[str, Way] = {
    "document_of": _document_of,
    "called_paper": _called_paper,
}
