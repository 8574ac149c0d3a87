"""Who appointed whom."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import officeholders
from actions.finders.common import Asked
from actions.finders.telling import tell_all
from knowledge.models import Tenure

_APPOINTS = re.compile(r"\b(?:appoint|nam(?:e|ed|ing)|ch[oe]|pick|select|nominat)\w*\b(?<!choice)")


def appointment(asked: Asked) -> Answer:
    """Who appointed somebody, or whom somebody appointed."""
    question = asked.question
    named = question.named("person", "organization", "body")
    appointers = {
        t.appointed_by for name in asked.knowledge.subjects for t in asked.knowledge.tenures(name) if t.appointed_by
    }
    object_told = question.has_word("him", "her") and bool(question.named("person", "organization", "body"))
    if (asked.has("appointee") and not object_told) or (
        named
        and all(name in appointers for name in named)
        and not asked.refer.heads([n for n in named if n not in appointers])
        and not asked.has("he")
    ):
        answer = _appointed_by_subject(asked, named, appointers)
        if answer:
            return answer
    persons = _appointed_then(asked) or asked.refer.persons()
    if question.has("he", "she") and set(question.named("person")) & appointers:  # "did Ban appoint him?"
        persons = [n for n in asked.refer.recent(("person",)) if n not in question.named("person")][:1] or persons
    if asked.has("which") and question.named("role") and not question.named("person"):  # "of which SRSG is it known"
        held = officeholders.leaders_of(asked, officeholders.asked_posts(asked))
        persons = list(dict.fromkeys(t.person for t in held if t.appointed_by)) or persons
    persons = _appointed_then(asked) or persons
    targets = [name for name in persons if name not in appointers] or persons
    tenures = [t for t in asked.tenures_of(targets) if (t.leads or t.appointed_by)]
    if office := _office_told(asked, targets):
        # "that job" may as well be this
        given = [t for t in tenures if t.appointed_by and "_role_" not in question.words]
        told = " ".join(officeholders.appointment_sentence(asked, t) for t in given)
        told = f"{tell_all(asked, [office])} {told}".strip()
        about = [*targets, office.role]
        return asked.missing("no_appointment_to", about, [office], told, person=asked.labels(targets))
    known = [t for t in tenures if t.appointed_by]
    if not known and not targets and (headless := asked.refer.organizations()):
        return asked.missing("no_leader", headless, name=asked.labels(headless))
    if not known:
        return asked.missing(
            "no_appointment",
            [*targets],
            tenures,
            tell_all(asked, tenures),
            person=asked.labels(targets) or asked.wording.phrase("nobody"),
        )
    text = " ".join(officeholders.appointment_sentence(asked, t) for t in known)
    others = [name for name in targets if name not in {t.person for t in known}]
    if others:
        text += " " + asked.say("no_appointment", person=asked.labels(others))
    claimed = [
        name
        for name in question.named()
        if name not in targets
        and (name in appointers or asked.subject(name).type in ("person", "body", "organization", "country", "role"))
    ]
    claimed = [
        name for name in claimed if name not in {t.organization for t in known} and name not in {t.role for t in known}
    ]
    claimed += question.strangers
    if asked.has("why") and not asked.has("who"):
        return asked.missing("no_reason_event", targets, known, text)
    answer = asked.answer(
        text,
        [*targets, *(t.organization for t in known if t.organization), *(str(t.appointed_by) for t in known)],
        known,
    )
    at = {o.organization for t in known for o in asked.knowledge.tenures(str(t.appointed_by)) if not o.leads}
    if at & set(claimed) & set(question.named("body")):  # the body for which the one who did it held an office
        return asked.verdict(answer, None)
    holds = any(t.appointed_by in claimed and _says_who_did(asked, t.appointed_by) for t in known)
    return asked.verdict(answer, holds if claimed else None)


def _office_told(asked: Asked, persons: list[str]) -> Tenure | None:
    """Return the further office of somebody that is named although another one alone has an appointer, or that was just
    told of, where "Who gave him that one?" means that.
    """
    own = asked.tenures_of(persons)
    named = [t for t in own if t.role in asked.question.named("role")]
    if named and not any(t.appointed_by for t in named) and any(t.appointed_by for t in own):
        return named[0]
    if not asked.has("that", "it") or asked.question.named("role", "organization"):
        return None
    told = asked.told
    offices = [fact for fact in told if isinstance(fact, Tenure) and fact.person in persons]
    further = [t for t in offices if not t.leads and not t.appointed_by]
    return further[0] if further and len(offices) == 1 else None


def _appointed_then(asked: Asked) -> list[str]:
    """Return who was appointed to the post, or took it over, at the time that the question names."""
    if not asked.when or asked.question.named("person"):
        return []
    posts = asked.question.named("role", "organization") or asked.refer.through(asked.question.named("body"))
    posts = posts or asked.organizations
    taken = [(t.person, t.appointed or t.start) for t in officeholders.leaders_of(asked, posts)]
    return [name for name, date in taken if date and asked.when[0].holds(date.first_day(), date.last_day())]


def _appointed_by_subject(asked: Asked, named: list[str], appointers: set[str]) -> Answer | None:
    """Answer whom a person or an organization appointed; None where the question names no such subject."""
    chosen = [name for name in named if name in appointers] or [
        name for name in asked.refer.recent(("person", "organization")) if name in appointers
    ][:1]
    chosen = [name for name in chosen if name in appointers]
    if not chosen:
        return None
    made = [t for t in asked.knowledge.tenures(chosen[0]) if t.appointed_by == chosen[0]]
    claimed = [name for name in asked.question.named("person") if name not in chosen]
    if claimed and not any(t.person in claimed for t in made):
        own = asked.tenures_of(claimed)
        known = [t for t in own if t.appointed_by]
        if known:
            answer = asked.answer(
                " ".join(officeholders.appointment_sentence(asked, t) for t in known), [*claimed, *chosen], known
            )
            return asked.verdict(answer, False)
        return asked.missing(
            "no_appointment",
            [*claimed, *chosen],
            [*own, *made],
            " ".join(officeholders.appointment_sentence(asked, t) for t in made),
            person=asked.labels(claimed),
        )
    answer = asked.answer(
        " ".join([*(officeholders.appointment_sentence(asked, t) for t in made), *_undated(asked, made)]),
        [*(t.person for t in made), *chosen],
        made,
        [t.person for t in made],
    )
    filled = not asked.when and {t.role for t in made} & set(asked.question.named("role"))
    return asked.verdict(answer, _says_who_did(asked, chosen[0]) if claimed else True if filled else None)


def _undated(asked: Asked, made: list[Tenure]) -> list[str]:
    """Return that the date is not recorded, where it is asked for beside the one who was chosen."""
    lacks = asked.has("when") and asked.has("who") and not any(tenure.appointed for tenure in made)
    return [asked.say("no_date")] if lacks else []


def _says_who_did(asked: Asked, appointer: str) -> bool:
    """Return whether a claim does not let the one who was appointed do it: "Did Zannier appoint Ban?"."""
    named = [name for name in asked.question.named() if asked.subject(name).type != "role"]
    if len(named) < 2:
        return True
    actor = named[-1] if asked.question.has_word("by") else named[0]
    return actor == appointer or not _APPOINTS.search(asked.said)
