"""Which and how many organizations there are."""

from __future__ import annotations

from actions.answer import Answer
from actions.context.remembered import NUMBERS
from actions.finders import leaders, membership, officeholders, reductions, selection, staffing, timelines, whole
from actions.finders.among import among_talked_about
from actions.finders.common import Asked
from actions.finders.telling import tell, tell_all
from actions.finders.working_then import working_then
from actions.followups.which_asked import asks_which_of_them
from actions.views import timeline_of
from knowledge.models import BaseFact, Description, Event, Members, Nationality, Staff, Status, Tenure


def list_organizations(asked: Asked) -> Answer:
    """Which organizations there are, or which of them fit the question."""
    if picked := among_talked_about(asked):
        return picked
    if asked.when and asked.question.has_word("events", "happened", "happenings", "occurred", "things"):
        return timelines.event_at(asked)
    if (
        asked.has("the_head")
        and not asked.question.named()
        and asked.question.has_word("leaders", "heads", "bosses", "chiefs", "directors")
    ):
        return leaders.leader(asked)
    if asked.question.named("role") and not asked.question.named("organization"):
        return leaders.leader(asked)
    if (
        asked.has("first", "second", "last")
        and asked.question.focus.listed
        and not asked.when
        and asked.question.has_word("first", "second", "last")
        and asked.has("phase")
    ):
        return reductions.downsizing(asked)
    if found := working_then(asked):
        return found
    names, facts, said = selection.selected(asked)
    counted = [name for name in asked.question.focus.listed if name in asked.knowledge]
    if not said and len(asked.question.words) <= 4 and counted and asked.question.focus.kind == "count":
        names, facts, said = counted, asked.told, "counted"
    if not names:
        among = asked.refer.several("organization") if asks_which_of_them(asked.question) else []
        stated = [fact for name in among for fact in asked.knowledge.facts(name, Status)]
        told = tell_all(asked, stated)
        return asked.missing("none_of_them" if among else "none_fit", among, stated, told, names=asked.labels(among))
    shown = asked.wording.join([asked.full(name).removeprefix("the ") for name in names])
    others = asked.has("other_one") or asked.question.has_word("other", "else", "elsewhere")
    if others and (elsewhere := _elsewhere(asked, names, shown)):
        return elsewhere
    if not said:
        return asked.answer(
            asked.say("organizations", count=len(names), names=shown), names, _descriptions(asked, names), names
        )
    details = [tell(asked, fact) for fact in facts if not isinstance(fact, Description)]
    lead = asked.say("fitting_one" if len(names) == 1 else "fitting", names=shown)
    text = " ".join([lead, *dict.fromkeys(detail for detail in details if detail)])
    return whole.weighed(asked, asked.answer(text, names, facts or _descriptions(asked, names), names), names, said)


def _elsewhere(asked: Asked, names: list[str], shown: str) -> Answer | None:
    """Return that only the missions in this country are recorded, where a body's are asked for in general."""
    bodies = asked.question.named("body")
    here = asked.home in asked.question.named() or asked.has("there", "they", "it") or asked.question.has_word("here")
    if not bodies or here or asked.question.yes_no or asked.question.named("organization"):
        return None
    return asked.missing(
        "only_here", names, _descriptions(asked, names), asked.say("sentence", text=shown), name=asked.labels(bodies)
    )


def _told(asked: Asked) -> Answer:
    """Return how many were listed last, and their names."""
    names = asked.question.focus.listed
    text = asked.say("count_fitting", count=len(names), names=asked.labels(names))
    return asked.answer(text, names, asked.question.told(asked.knowledge), names)


def _descriptions(asked: Asked, names: list[str]) -> list[BaseFact]:
    return [fact for name in names for fact in asked.knowledge.facts(name, Description)]


def _of_country(asked: Asked, posts: list[str], tenures: list[Tenure]) -> Answer:
    """Return which of the heads are recorded as being from a country."""
    held = [
        (t, f) for t in tenures for f in asked.knowledge.facts(t.person, Nationality) if f.country in asked.countries
    ]
    persons = list(dict.fromkeys(tenure.person for tenure, _ in held))
    facts = [*(fact for _, fact in held), *(tenure for tenure, _ in held)]
    known = {t.person for t in tenures if asked.knowledge.facts(t.person, Nationality)}
    unknown = list(dict.fromkeys(tenure.person for tenure in tenures if tenure.person not in known))
    extra = asked.say("no_nationality", person=asked.labels(unknown)) if unknown else ""
    if not persons:
        names = asked.labels_or_names(asked.countries)
        return asked.missing("nobody_from", posts, tenures, extra, country=names)
    told = [officeholders.nationality_sentence(asked, fact) for _, fact in held]
    told += [tell_all(asked, [tenure for tenure, _ in held])]
    lead = asked.say("count_fitting", count=len(persons), names=asked.labels(persons))
    return asked.answer(" ".join([lead, *told, extra]).strip(), [*posts, *persons], facts, persons)


def count(asked: Asked) -> Answer:
    """How many organizations, people or documents there are."""
    question = asked.question
    if asked.has("told"):
        return _told(asked)
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
            return membership.members(asked)
        staffed = asked.has(
            "american", "local", "international", "soldiers", "police", "civilian", "split", "they", "it"
        ) or question.has_word("people", "staff", "employees", "workers", "personnel", "work")
        staffed = staffed and not asked.has("of_listed")
        if asked.has("they") and asked.question.has_word("active", "exist", "open", "closed", "ended", "operating"):
            staffed = False  # "how many of them are still active?" counts organizations
        if len(asked.knowledge.organizations) in (NUMBERS.get(word) for word in question.words):
            staffed = False  # "how many of the six have closed?"
        if staffed and (
            asked.refer.organizations() and not question.has_word("phases", "persons", "diplomats", "documents")
        ):
            return staffing.staff(asked)
    if question.has_word("phases", "phase", "stages", "stage", "rounds"):
        found = [e for e in asked.knowledge.all_facts(Event) if e.phase]
        names = asked.refer.organizations(remembered=False)
        found = [e for e in found if not names or e.subject in names]
        if found:
            texts = tell_all(asked, found)
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
        posts = officeholders.asked_posts(asked)
        tenures = officeholders.leaders_of(asked, posts)
        if asked.countries and tenures:
            return _of_country(asked, posts, tenures)
        people = question.has_word("people") and not question.has_word("led", "lead", "headed")
        if tenures and not people and not question.has_word("staff", "work", "employ"):
            text = asked.say(
                "count_leaders" if len(tenures) > 1 else "count_one_leader",
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
            if asked.countries or asked.has("american"):  # "how many US diplomats are there?"
                return asked.missing("no_detail", [])
            listed = [s.id for s in asked.knowledge.subjects.values() if s.type == kind]
            text = asked.say(f"count_{kind}", count=len(listed), names=asked.labels(listed))
            return asked.answer(
                text, listed[:1], [f for n in listed for f in asked.knowledge.facts(n, Description)], listed
            )
    if question.named("organization") and len(question.named("organization")) == 1 and not asked.has("active", "ended"):
        name = question.named("organization")[0]
        if asked.knowledge.facts(name, Members) and not asked.knowledge.facts(name, Staff):
            return membership.members(asked)
        return staffing.staff(asked)
    if asked.has("represented") and question.named("body"):  # "in how many organizations does the UN represent it?"
        return asked.missing("no_number", [])
    if then := working_then(asked):
        return then
    names, facts, said = selection.selected(asked)
    if not names:
        return asked.missing("none_fit", [])
    shown = asked.wording.join([asked.full(name).removeprefix("the ") for name in names])
    if elsewhere := _elsewhere(asked, names, shown):
        return elsewhere
    key = "organizations" if not said else "count_fitting"
    text = asked.say(key, count=len(names), names=shown)
    return whole.weighed(asked, asked.answer(text, names, facts or _descriptions(asked, names), names), names, said)
