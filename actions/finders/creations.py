"""Who made an organization or a document."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import membership
from actions.finders.common import Asked, event_sentence
from actions.finders.telling import tell_all
from actions.followups.ellipsis import words_of
from knowledge.models import BaseFact, Event, LegalBasis, Members, Relation


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
