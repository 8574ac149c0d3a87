"""Which and how many organizations there are, with what in common."""

from __future__ import annotations

from collections.abc import Callable

from actions.answer import Answer
from actions.finders import figures, history, people, what
from actions.finders.common import Asked, event_sentence
from actions.finders.search import content_roots, fact_roots
from actions.finders.telling import tell
from actions.views import timeline_of
from knowledge.models import (
    BaseFact,
    Description,
    Event,
    Mandate,
    Members,
    Nationality,
    Relation,
    Staff,
    Status,
    Tenure,
)


def selected(asked: Asked) -> tuple[list[str], list[BaseFact], str]:
    """Return the organizations that fit what the question says of them, the facts that show it, and what was asked of them."""
    names = [subject.id for subject in asked.knowledge.organizations]
    facts: list[BaseFact] = []
    said = ""
    bodies = [n for n in asked.question.named("body") if asked.knowledge.children(n)]
    countries = [s["id"] for s in asked.question.subjects if s["type"] == "country" and s["id"] != "kosovo"]
    if asked.when and (asked.has("ended", "end") or asked.has("start", "active")):
        kinds = (
            ["end"]
            if asked.has("ended", "end")
            and not asked.question.has_word(
                "started", "founded", "formed", "began", "established", "created", "deployed"
            )
            else ["start"]
        )
        if asked.has("active") and not asked.has("ended", "end") and not asked.has("start"):
            return _existing(asked, names)
        found = [
            e
            for n in names
            for e in asked.knowledge.facts(n, Event)
            if e.kind in kinds and e.date and asked.when[0].touches(e.date.first_day(), e.date.last_day())
        ]
        found = [e for e in found if not (e.kind == "end" and asked.active(e.subject))] or found
        names, said = [e.subject for e in found], "dated"
        facts += found
    elif (asked.has("ended") and (not asked.has("active") or asked.has("negated"))) or asked.question.has_word(
        "ended", "closed", "finished", "inactive", "gone"
    ):
        names, said = [n for n in names if not asked.active(n)], "ended"
        facts += [f for n in names for f in asked.knowledge.facts(n, Status)]
    elif (
        asked.has("active")
        and not countries
        and not bodies
        and asked.question.has_word(
            "active",
            "still",
            "working",
            "operating",
            "operational",
            "exist",
            "running",
            "now",
            "today",
            "currently",
            "current",
            "left",
            "remain",
            "remaining",
            "present",
        )
    ):
        names, said = [n for n in names if asked.active(n)], "active"
        facts += [f for n in names for f in asked.knowledge.facts(n, Status)]
    if bodies:
        names = [n for n in names if asked.subject(n).parent in bodies]
        said = said or "parent"
    if countries:
        shown: list[BaseFact] = []
        for n in names:
            shown += [f for f in asked.knowledge.facts(n, Staff) if f.country in countries]
            shown += [f for f in asked.knowledge.relations_to(n) if f.subject in countries]
            shown += [
                t
                for t in asked.knowledge.leaders(n)
                if any(f.country in countries for f in asked.knowledge.facts(t.person, Nationality))
            ]
        if asked.has("the_head"):
            shown = [f for f in shown if isinstance(f, Tenure)]
        names = [n for n in names if any(n in (f.subject, getattr(f, "object", "")) for f in shown)]
        facts, said = [*facts, *shown], "country"
    if not said:
        fitting = _by_words(asked, names)
        if fitting:
            names, facts, said = list(dict.fromkeys(f.subject for f in fitting)), list(fitting), "words"
    return list(dict.fromkeys(names)), facts, said


def _existing(asked: Asked, names: list[str]) -> tuple[list[str], list[BaseFact], str]:
    """Return the organizations that are recorded as working at the time asked for."""
    when = asked.when[0]
    kept: list[str] = []
    facts: list[BaseFact] = []
    for name in names:
        bounds = {e.kind: e for e in asked.knowledge.facts(name, Event) if e.kind in ("start", "end") and e.date}
        if "start" not in bounds and "end" not in bounds:
            continue
        starts, ends = bounds.get("start"), bounds.get("end")
        if starts and starts.date and starts.date.first_day() > when.last:
            continue
        if ends and ends.date and ends.date.last_day() < when.first and not asked.active(name):
            continue
        kept.append(name)
        facts += list(bounds.values())
    return kept, facts, "dated"


def _by_words(asked: Asked, names: list[str]) -> list[BaseFact]:
    """Return the mandates, relations and memberships that share the question's content words, where few organizations do."""
    wanted = content_roots(asked)
    if not wanted:
        return []
    found: list[BaseFact] = []
    for name in names:
        pool: list[BaseFact] = [
            *asked.knowledge.facts(name, Mandate),
            *asked.knowledge.facts(name, Relation),
            *asked.knowledge.facts(name, Members),
            *asked.knowledge.facts(name, Description),
        ]
        best = max(pool, key=lambda fact: len(fact_roots(fact) & set(wanted)), default=None)
        if best and len(fact_roots(best) & set(wanted)) >= max(1, len(wanted) * 0.5):
            found.append(best)
    return found if len(found) < len(names) else []


def list_organizations(asked: Asked) -> Answer:
    """Which organizations there are, or which of them fit the question."""
    if picked := people.among_listed(asked):
        return picked
    if asked.when and asked.question.has_word("events", "happened", "happenings", "occurred", "things"):
        return history.event_at(asked)
    if (
        asked.has("the_head")
        and not asked.question.named()
        and asked.question.has_word("leaders", "heads", "bosses", "chiefs", "directors")
    ):
        return people.leader(asked)
    if asked.question.named("role") and not asked.question.named("organization"):
        return people.leader(asked)
    if (
        asked.has("first", "second", "last")
        and asked.question.focus.listed
        and not asked.when
        and asked.question.has_word("first", "second", "last")
        and asked.has("phase")
    ):
        return history.downsizing(asked)
    names, facts, said = selected(asked)
    if not names:
        return asked.missing("none_fit", [])
    shown = asked.wording.join([asked.full(name).removeprefix("the ") for name in names])
    if not said:
        return asked.answer(
            asked.say("organizations", count=len(names), names=shown), names, _descriptions(asked, names), names
        )
    details = [tell(asked, fact) for fact in facts if not isinstance(fact, Description)]
    text = f"{asked.say('fitting_one' if len(names) == 1 else 'fitting', names=shown)} {' '.join(dict.fromkeys(d for d in details if d))}"
    return asked.answer(text, names, facts or _descriptions(asked, names), names)


def _descriptions(asked: Asked, names: list[str]) -> list[BaseFact]:
    return [fact for name in names for fact in asked.knowledge.facts(name, Description)]


def count(asked: Asked) -> Answer:
    """How many organizations, people or documents there are."""
    question = asked.question
    about_organizations = question.has_word(
        "organizations",
        "organization",
        "missions",
        "mission",
        "bodies",
        "institutions",
        "agencies",
        "entities",
        "offices",
        "forces",
    )
    if not about_organizations and not question.named("role") and not asked.has("the_head"):
        if question.has_word(
            "states",
            "state",
            "countries",
            "country",
            "nations",
            "nation",
            "contingents",
            "members",
            "governments",
            "allies",
        ) and not question.has_word("represented"):
            return figures.members(asked)
        staffed = asked.has(
            "american", "local", "international", "soldiers", "police", "civilian", "split", "they", "it"
        ) or question.has_word("people", "staff", "employees", "workers", "personnel", "work")
        if staffed and (
            asked.refer.organizations() and not question.has_word("phases", "persons", "diplomats", "documents")
        ):
            return figures.staff(asked)
    if question.has_word("phases", "phase", "stages", "stage", "rounds"):
        found = [e for e in asked.knowledge.by_id.values() if isinstance(e, Event) and e.phase]
        names = asked.refer.organizations(remembered=False)
        found = [e for e in found if not names or e.subject in names]
        if found:
            texts = " ".join(event_sentence(asked, e) for e in found)
            return Answer(
                "answered",
                f"{asked.say('count_phases', count=len(found))} {texts}",
                question.kind,
                [found[0].subject],
                found,
                [e.id for e in found],
            )
    if question.named("role") or (
        (
            asked.has("the_head")
            or question.has_word("heads", "leaders", "people", "persons", "chiefs", "directors", "bosses", "srsgs")
        )
        and question.named("organization")
    ):
        posts = people._asked_posts(asked)
        tenures = people._leaders_of(asked, posts)
        if tenures and not question.has_word("people", "staff", "work", "employ"):
            text = asked.say(
                "count_leaders",
                count=len(tenures),
                name=asked.labels(posts),
                names=asked.labels([t.person for t in tenures]),
            )
            return Answer(
                "answered",
                text,
                question.kind,
                [*posts, *(t.person for t in tenures)],
                tenures,
                [t.person for t in tenures],
                timeline_of(asked, posts[0], tenures),
            )
    for kind, words in (
        ("person", ("people", "persons", "diplomats", "individuals", "officials", "persons")),
        ("document", ("documents", "resolutions", "plans", "papers")),
    ):
        if question.has_word(*words) and not question.named("organization"):
            listed = [s.id for s in asked.knowledge.subjects.values() if s.type == kind]
            text = asked.say(f"count_{kind}", count=len(listed), names=asked.labels(listed))
            return asked.answer(
                text, listed[:1], [f for n in listed for f in asked.knowledge.facts(n, Description)], listed
            )
    if question.named("organization") and len(question.named("organization")) == 1 and not asked.has("active", "ended"):
        name = question.named("organization")[0]
        if asked.knowledge.facts(name, Members) and not asked.knowledge.facts(name, Staff):
            return figures.members(asked)
        return figures.staff(asked)
    names, facts, said = selected(asked)
    if not names:
        return asked.missing("none_fit", [])
    shown = asked.wording.join([asked.full(name).removeprefix("the ") for name in names])
    key = "organizations" if not said else "count_fitting"
    return asked.answer(
        asked.say(key, count=len(names), names=shown), names, facts or _descriptions(asked, names), names
    )


def in_common(asked: Asked) -> Answer:
    """What subjects have in common."""
    question = asked.question
    named = [n for n in question.named("organization", "person")]
    if asked.has("percent") and (asked.has("american", "international", "local") or question.named("country")):
        return figures.staff(asked)
    if len(named) == 1 and not asked.has("both"):
        if asked.knowledge.facts(named[0], Members):
            return figures.members(asked)
    if asked.has("difference") and not named and question.focus.kind in ("staff", "compare_size"):
        return figures.compare_size(asked)
    if len(named) < 2:
        pool = question.focus.listed or question.focus.topic or question.focus.subjects
        types = {asked.subject(n).type for n in pool if n in asked.knowledge} & {"person", "organization"}
        kind = (
            "person"
            if asked.has("both")
            and "person" in types
            and asked.subject(next(n for n in pool if n in asked.knowledge)).type == "person"
            else "organization"
            if "organization" in types
            else "person"
        )
        recent = [n for n in pool if n in asked.knowledge and asked.subject(n).type == kind]
        recent += [n for n in asked.refer.recent((kind,)) if n not in recent]
        named = list(dict.fromkeys([*named, *recent]))[
            : max(2, len(question.focus.listed) if question.focus.listed and not named else 2)
        ]
    if len(named) < 2:
        return asked.unclear(named or [s.id for s in asked.knowledge.organizations])
    traits = [_traits(asked, name) for name in named]
    shared = [key for key in traits[0] if all(key in other for other in traits[1:])]
    texts = [asked.say(f"common_{kind}", names=asked.labels(named), value=value) for kind, value in shared]
    facts = [fact for key in shared for found in traits for fact in found[key]]
    if not texts or question.has_word(
        "difference",
        "differences",
        "differ",
        "different",
        "distinguishes",
        "compare",
        "comparison",
        "versus",
        "vs",
        "contrast",
    ):
        texts, facts = [], []
        for name in named:
            text, used = what._described(asked, asked.subject(name), brief=True)
            texts.append(text)
            facts += used
        lead = "" if shared else asked.say("nothing_common", names=asked.labels(named))
        return asked.answer(f"{lead} {' '.join(texts)}".strip(), named, facts, named)
    return asked.answer(" ".join(texts), named, facts, named)


def _traits(asked: Asked, name: str) -> dict[tuple[str, str], list[BaseFact]]:
    """Return what can be shared with others, as (kind, value), with the facts that show it."""
    traits: dict[tuple[str, str], list[BaseFact]] = {}

    def add(kind: str, value: str, fact: BaseFact) -> None:
        traits.setdefault((kind, value), []).append(fact)

    subject = asked.subject(name)
    described = asked.knowledge.facts(name, Description)
    if subject.type == "person":
        for tenure in (t for t in asked.knowledge.tenures(name) if t.person == name):
            if tenure.country:
                add("represented", asked.label(tenure.country), tenure)
            if tenure.leads and tenure.organization:
                add("led", asked.label(tenure.organization), tenure)
            elif not tenure.country:
                add("office", asked.subject(tenure.role).name, tenure)
        for nationality in asked.knowledge.facts(name, Nationality):
            add(
                "nationality",
                asked.subject(nationality.country).adjective or asked.label(nationality.country),
                nationality,
            )
        return traits
    if subject.parent and described:
        add("parent", asked.label(subject.parent), described[0])
    for event in asked.knowledge.facts(name, Event):
        if (
            event.kind in ("start", "end")
            and event.date
            and event.date.month
            and not (event.kind == "end" and asked.active(name))
        ):
            add(f"{event.kind}ed", asked.wording.date(type(event.date)(event.date.year, event.date.month)), event)
    for status in asked.knowledge.facts(name, Status):
        add(f"status_{status.value}", "", status)
    for relation in asked.knowledge.facts(name, Relation):
        if asked.subject(relation.object).type == "document":
            add("document", asked.label(relation.object), relation)
        if relation.type in ("supports", "works_with"):
            add("works_with", asked.label(relation.object), relation)
    for mandate in asked.knowledge.facts(name, Mandate):
        for document in (s for s in asked.knowledge.subjects.values() if s.type == "document"):
            if document.label.removeprefix("the ") in mandate.text:
                add("document", document.label, mandate)
    for tenure in asked.knowledge.leaders(name):
        for nationality in asked.knowledge.facts(tenure.person, Nationality):
            add("led_by", asked.subject(nationality.country).adjective or "", tenure)
    return traits


COUNTED: dict[str, Callable[[Asked], Answer]] = {"list": list_organizations, "count": count, "in_common": in_common}
