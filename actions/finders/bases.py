"""Which document an organization rests on, and who made an organization or a document."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import membership
from actions.finders.common import Asked, event_sentence
from actions.finders.search import search_all
from actions.finders.telling import answer_telling, tell_all
from actions.followups.ellipsis import words_of
from actions.question import Question
from knowledge.models import BaseFact, Event, LegalBasis, Mandate, Members, Relation, Staff

_BASIS = ("legal", "legally", "law", "basis", "based")
_WHICH_DOCUMENT = re.compile(
    r"\b(?:which|what) (?:document|plan|proposal|paper|settlement|agreement)\b(?! (?:do|does) (?:they|you)\b)"
)


def legal_basis(asked: Asked) -> Answer:
    """Which document an organization rests on, or which organization rests on a document."""
    documents = asked.refer.documents()
    if not documents and asked.has("that") and not asked.question.named():  # "who provided that?"
        documents = [name for name in (asked.question.topic(asked.knowledge, "document"),) if name]
    if documents and asked.question.has_word("wrote", "author", "drafted", "adopted", "written", "made"):
        return creation(asked)
    claimed_of = asked.question.yes_no and asked.has("it") and asked.question.topic(asked.knowledge, "organization")
    if documents and not asked.question.named("organization") and not claimed_of:
        found = [f for f in asked.knowledge.all_facts(LegalBasis) if f.document in documents]
        found_too = [
            f
            for name in documents
            for f in [*asked.knowledge.facts(name, Relation), *asked.knowledge.relations_to(name)]
            if f.type != "made_by"
        ]
        if found or found_too:
            subjects = list(dict.fromkeys([*documents, *(f.subject for f in found), *(f.object for f in found_too)]))
            return answer_telling(asked, [*found, *found_too], subjects)
    pointed = _pointed_at(asked)
    subjects = _with_soldiers(asked) or pointed or asked.refer.organizations()
    adopted = asked.question.has_word("resolution") and set(asked.question.named()) == set(asked.question.named("body"))
    alone = not set(asked.question.named()) - {asked.home}
    if (adopted or alone) and not pointed and not claimed_of and asked.question.has_word("resolution", "which", "what"):
        found = [f for f in search_all(asked, (LegalBasis,), least=0.3) if isinstance(f, LegalBasis)]
        if found and (not subjects or adopted or len([w for w in asked.question.words if w.isalpha()]) > 6):
            return answer_telling(asked, found[:1], [found[0].subject, found[0].document])
    facts = [fact for name in subjects for fact in asked.knowledge.facts(name, LegalBasis)]
    if facts:
        answer = answer_telling(asked, facts, [*subjects, *(f.document for f in facts)])
        claimed: list[object] = [*asked.question.named("document")]
        if asked.question.has_word("resolution"):
            claimed += asked.question.numbers  # one of which nothing is recorded
        claimed += asked.question.strangers
        return asked.verdict(answer, any(f.document in claimed for f in facts) if claimed else None)
    linked: list[BaseFact] = [
        f
        for name in subjects
        for f in asked.knowledge.facts(name, Relation)
        if asked.subject(f.object).type == "document"
    ]
    extra = tell_all(asked, linked)
    if not linked:
        papers = [s.label.removeprefix("the ") for s in asked.knowledge.subjects.values() if s.type == "document"]
        told = [f for n in subjects for f in asked.knowledge.facts(n, Mandate) if any(p in f.text for p in papers)]
        extra, linked = tell_all(asked, told), [*told]
    if documents and (resting := [f for f in asked.knowledge.all_facts(LegalBasis) if f.document in documents]):
        linked = [*linked, *resting]  # what else rests on the document that is claimed
        extra = " ".join([extra, *(asked.say("sentence", text=f.text) for f in resting)]).strip()
    if extra and asks_document(asked.question) and not asked.question.has_word(*_BASIS):
        documents = [fact.object for fact in linked if isinstance(fact, Relation)]
        return asked.answer(extra, [*subjects, *documents], linked)
    return asked.missing(
        "no_legal_basis", subjects, linked, extra, name=asked.labels(subjects) or asked.wording.phrase("it")
    )


def _pointed_at(asked: Asked) -> list[str]:
    """Return the organization talked about to which the question points ("under which resolution was it set up?"): what
    rests on a document of the body that it names is not meant then.
    """
    question = asked.question
    points = asked.has("it", "they", "that", "the_organization") and not question.named("organization", "document")
    return asked.refer.recent(("organization",), question.focus.topic)[:1] if points else []


def _with_soldiers(asked: Asked) -> list[str]:
    """Return the organizations with soldiers that rest on a document, where no other is named: "which paper brought
    foreign troops there?".
    """
    if not (asked.has("soldiers") or asked.question.has_word(*words_of("soldiers"))) or asked.question.named(
        "organization", "document"
    ):
        return []
    with_them = {fact.subject for fact in asked.knowledge.all_facts(Staff) if fact.category == "soldiers"}
    return [name for name in sorted(with_them) if asked.knowledge.facts(name, LegalBasis)]


def asks_document(question: Question) -> bool:
    """Return whether the question wants a document, whatever it has to do with the organization."""
    return bool(_WHICH_DOCUMENT.search(question.said))


def creation(asked: Asked) -> Answer:
    """Who created an organization or a document, at whose request, and why."""
    documents = asked.refer.documents()
    subjects = documents or [n for n in asked.refer.anything(("organization", "document", "body", "country")) if n]
    if asked.has("it", "the_organization") and not documents and not asked.question.named("organization"):
        subjects = asked.refer.recent(("organization",))[:1] or subjects  # "Did the Security Council create it?"
    if subjects and asked.subject(subjects[0]).type in ("body", "country"):
        if asked.subject(subjects[0]).type == "body":
            subjects = asked.refer.organizations(remembered=False) or subjects
        elif not asked.knowledge.facts(subjects[0], Event):
            subjects = asked.refer.organizations() or subjects
    if not subjects:
        return asked.unclear()
    name = subjects[0]
    if asked.has("how_many") and asked.knowledge.facts(name, Members):
        return membership.members(asked)
    made = [fact for fact in asked.knowledge.facts(name, Relation) if fact.type == "made_by"]
    begun = [
        fact
        for fact in asked.events(name, "start")
        if fact.by or fact.requested_by or fact.why or "form" in fact.text or "found" in fact.text
    ]
    if (unknown := _hand_behind(asked, name, made)) is not None:
        return unknown
    basis = asked.knowledge.facts(name, LegalBasis)
    facts: list[BaseFact] = [*made, *begun, *basis]
    if not facts:
        dated = asked.events(name, "start")
        return asked.missing("no_creation", [name], dated, tell_all(asked, dated), name=asked.label(name))
    texts = (
        [asked.say("sentence", text=f.text) for f in made]
        + [event_sentence(asked, f) for f in begun]
        + [asked.say("sentence", text=f.text) for f in basis]
    )
    claimed = asked.question.named("person", "body", "country")
    claimed = [c for c in claimed if c not in (name, asked.home)]
    if documents and asked.has("he", "she"):
        claimed += asked.refer.recent(("person",))[:1]
    makers = {f.object for f in made} | {by for f in begun for by in f.by}
    answer = asked.answer(" ".join(texts), [name, *(f.object for f in made)], facts)
    return asked.verdict(answer, bool(makers & set(claimed)) if claimed and makers else None)


def _hand_behind(asked: Asked, document: str, made: list[Relation]) -> Answer | None:
    """Return that it is not recorded who wrote a document of which only the body is that made it: whose hand that was,
    it does not tell.
    """
    wrote = asked.has("who") and asked.question.has_word(*words_of("writing")) and not asked.question.yes_no
    if not wrote or not made or any(asked.subject(fact.object).type != "body" for fact in made):
        return None
    known = tell_all(asked, made)
    return asked.missing("unrecorded", [document], made, known, name=asked.label(document))
