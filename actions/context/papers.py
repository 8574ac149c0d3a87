"""Takes "it" for the document talked about where only a document can be meant: "which body adopted it?"."""

from __future__ import annotations

from dataclasses import replace

from actions.context.clauses import mention
from actions.context.references import References
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge import Knowledge
from knowledge.models import Relation
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
