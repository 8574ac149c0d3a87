"""The document that a clause only introduces for the question behind it: "a paper that the ICO had to watch …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.context.clauses import Clause
from knowledge import Knowledge
from knowledge.models import Event, LegalBasis, Relation

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
    documents = {s.id for s in knowledge.subjects.values() if s.type == "document"}
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
