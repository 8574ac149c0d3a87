"""Which document a phrase means: "the plan it supervised", "the thing he proposed", "that resolution"."""

from __future__ import annotations

from actions.context.reference import Reference, Way
from knowledge.models import Relation, Subject
from knowledge.names import names_of, normal_name


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
    papers = (s for s in asked.knowledge.subjects.values() if s.type == "document")
    bearers = [s.id for s in papers if _is_called(s, asked.noun)]
    return bearers if len(bearers) == 1 else []


def _is_called(subject: Subject, noun: str) -> bool:
    return any(noun in normal_name(name).split() for name in names_of(subject))


WAYS: dict[str, Way] = {
    "document_of": _document_of,
    "called_paper": _called_paper,
}
