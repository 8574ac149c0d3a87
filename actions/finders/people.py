"""Who led what and when, who appointed whom, and where people come from."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from actions.answer import Answer
from actions.finders.common import Asked, latest_source_day, span
from actions.question import Question, When
from actions.views import timeline_of
from knowledge.models import Nationality, Relation, Tenure


def tenure_sentence(asked: Asked, tenure: Tenure, bare: bool = False) -> str:
    """Return who held which office when: "Farid Zarif was SRSG, the head of UNMIK, from October 2011 to August 2015."."""
    if tenure.text and not tenure.leads:
        pronounless = tenure.text
        return asked.say("tenure_text", person=asked.label(tenure.person), text=pronounless)
    values = {
        "person": asked.label(tenure.person),
        "office": office(asked, tenure),
        "as_office": _as_office(asked, tenure),
        "organization": asked.label(tenure.organization) if tenure.organization else "",
        "start": asked.wording.date(tenure.start),
        "end": asked.wording.date(tenure.end),
        "undated": asked.dated(tenure),
    }
    if tenure.leads:
        key = "leads"
    else:
        key = "held"
    if tenure.current:
        shape = "since" if tenure.start else "now"
    elif tenure.start and tenure.end:
        shape = "from_to"
    elif tenure.end:
        shape = "until"
    elif tenure.start:
        shape = "from"
    else:
        shape = "undated"
    return asked.say(f"{key}_{shape}", **values)


def _as_office(asked: Asked, tenure: Tenure) -> str:
    """Return " as SRSG"; nothing where the title only says that somebody is the head."""
    if asked.subject(tenure.role).name.lower().startswith("head of"):
        return ""
    return " " + asked.wording.phrase("as_office", office=office(asked, tenure))


def office(asked: Asked, tenure: Tenure) -> str:
    """Return an office's title with its country where it has one: "SRSG", "Permanent Representative of Afghanistan to the UN"."""
    role = asked.subject(tenure.role)
    title = f"{role.name} ({role.acronym})" if role.acronym else role.name
    return (
        f"{title} {asked.wording.phrase('for_country', country=asked.label(tenure.country))}"
        if tenure.country
        else title
    )


def _shown_once(asked: Asked, tenures: list[Tenure]) -> str:
    return " ".join(dict.fromkeys(tenure_sentence(asked, tenure) for tenure in tenures))


def _leaders_of(asked: Asked, names: list[str]) -> list[Tenure]:
    """Return the tenures that a question on leaders can be about: an organization's heads, or the holders of another role."""
    found: list[Tenure] = []
    for name in names:
        if asked.subject(name).type == "role":
            found += [tenure for tenure in asked.knowledge.tenures(name) if tenure.role == name]
        else:
            found += asked.knowledge.leaders(name)
    return found


def _asked_posts(asked: Asked) -> list[str]:
    """Return the organizations and roles whose holder is asked for."""
    roles = [
        name
        for name in asked.question.named("role")
        if not any(tenure.leads for tenure in asked.knowledge.tenures(name)) and asked.knowledge.tenures(name)
    ]
    if roles:
        return roles
    named = asked.refer.organizations(remembered=False)
    if named:
        return named
    return asked.refer.organizations() if asked.question.focus.subjects else []


def among_listed(asked: Asked) -> Answer | None:
    """Answer which of the persons listed before holds an office now; None where none were or it is not asked."""
    listed = [
        name for name in asked.question.focus.listed if name in asked.knowledge and asked.subject(name).type == "person"
    ]
    if len(listed) < 2 or asked.question.named() or not (asked.has("they", "both") and asked.has("now", "active")):
        return None
    current = [t for name in listed for t in asked.knowledge.tenures(name) if t.person == name and t.current]
    if not current:
        return None
    return asked.answer(_shown_once(asked, current), [t.person for t in current], current, listed)


def leader(asked: Asked) -> Answer:
    """Who leads or led an organization, or holds a role: now, at a time, first, or all of them."""
    question = asked.question
    if picked := among_listed(asked):
        return picked
    posts = _asked_posts(asked)
    persons = question.named("person")
    if not posts and persons:
        return office_of(asked)
    if not posts or (asked.has("all") and not question.named() and not question.focus.subjects):
        current = [tenure for name in asked.knowledge.organizations for tenure in asked.knowledge.leaders(name.id)[-1:]]
        return asked.answer(
            _shown_once(asked, current), [tenure.person for tenure in current], current, [t.person for t in current]
        )
    if (
        len(posts) == 1
        and persons
        and asked.has("previous", "following", "one_before", "one_after")
        and not asked.has("first")
    ):
        return neighbour(
            asked, 1 if asked.has("following", "one_after") and not asked.has("one_before", "previous") else -1
        )
    tenures = _leaders_of(asked, posts)
    unled = [name for name in posts if not _leaders_of(asked, [name])]
    if not tenures:
        own = [tenure for name in persons for tenure in asked.knowledge.tenures(name) if tenure.person == name]
        answer = _no_leader(asked, posts)
        return asked.answer(f"{_shown_once(asked, own)} {answer.text}", [*persons, *posts], own) if own else answer
    foreign_post = [
        name
        for name in question.named("body")
        if posts and asked.subject(posts[0]).type == "role" and asked.subject(posts[0]).organization != name
    ]
    if foreign_post:
        return asked.missing("no_leader", foreign_post, name=asked.labels(foreign_post))
    listed = [tenure.person for tenure in tenures]
    if asked.when:
        return _leader_at(asked, posts, tenures, asked.when[0])
    if asked.has("first") and not asked.has("all"):
        chosen = [next(t for t in tenures if name in (t.organization, t.role)) for name in posts if name not in unled]
        text = " ".join(
            asked.say(
                "first_recorded", name=asked.label(str(t.organization or t.role)), sentence=tenure_sentence(asked, t)
            )
            for t in chosen
        )
        return asked.answer(text, [chosen[0].person, *posts], chosen, listed)
    for mark, position in (("second", 1), ("third", 2)):
        if asked.has(mark) and len(posts) == 1 and len(tenures) > position:
            chosen = [tenures[position]]
            return asked.answer(_shown_once(asked, chosen), [chosen[0].person, *posts], chosen, listed)
    everyone = (asked.has("all") or question.has_word("were", "been") or _asks_perfect(question)) and not asked.has("now") and len(posts) == 1
    if persons:
        return _leader_claim(asked, posts, tenures, persons)
    if (everyone and len(tenures) > 1) or (
        asked.has("then") and not asked.has("now") and not tenures[-1].end and len(posts) == 1 and len(tenures) > 1
    ):
        answer = asked.answer(_shown_once(asked, tenures), [*posts, *reversed(listed)], tenures, listed)
        return replace(answer, view=timeline_of(asked, posts[0], tenures))
    chosen = [_leaders_of(asked, [name])[-1] for name in posts if name not in unled]
    extra = " ".join(_no_leader(asked, [name]).text for name in unled)
    answer = asked.answer(
        f"{_shown_once(asked, chosen)} {extra}".strip(),
        [*(t.person for t in chosen), *posts],
        chosen,
        [t.person for t in chosen],
    )
    return asked.verdict(answer, _country_claim(asked, [tenure.person for tenure in chosen]))


def _asks_perfect(question: Question) -> bool:
    """Return whether the question asks who has led something so far."""
    return question.has_word("has", "have") and question.has_word("led", "headed", "run", "directed", "chaired")


def _country_claim(asked: Asked, persons: list[str]) -> bool | None:
    """Return whether the persons come from the country that the question names; None where it names none or it is unknown."""
    claimed = [s["id"] for s in asked.question.subjects if s["type"] == "country"]
    known = [fact.country for name in persons for fact in asked.knowledge.facts(name, Nationality)]
    return bool(set(claimed) & set(known)) if claimed and known else None


def _leader_claim(asked: Asked, posts: list[str], tenures: list[Tenure], persons: list[str]) -> Answer:
    """Answer "Is Feith the head of EULEX?": yes or no, who it is, and what the person named was."""
    holding = [tenure for tenure in tenures if tenure.person in persons]
    if holding:
        past = holding[-1].end is not None and asked.has("now", "active") and not asked.has("then")
        answer = asked.answer(_shown_once(asked, holding), [holding[-1].person, *posts], holding)
        return asked.verdict(answer, not past)
    current = [_leaders_of(asked, [name])[-1] for name in posts if _leaders_of(asked, [name])]
    own = [tenure for name in persons for tenure in asked.knowledge.tenures(name) if tenure.person == name]
    text = f"{_shown_once(asked, current)} {_shown_once(asked, own)}"
    return asked.verdict(asked.answer(text, [*(t.person for t in current), *posts, *persons], [*current, *own]), False)


def _no_leader(asked: Asked, posts: list[str]) -> Answer:
    commanded = [
        fact for name in posts for fact in asked.knowledge.facts(name, Relation) if fact.type == "commanded_by"
    ]
    extra = " ".join(asked.say("sentence", text=fact.text) for fact in commanded)
    return asked.missing("no_leader", posts, commanded, extra, name=asked.labels(posts))


def _leader_at(asked: Asked, posts: list[str], tenures: list[Tenure], when: When) -> Answer:
    """Answer who held a post at a time; a time that nobody is recorded for is said to be a gap."""
    persons = [tenure.person for tenure in tenures]
    limit = latest_source_day(asked)
    if when.first > limit.last_day() and when.relation == "in":
        last = tenures[-1]
        return asked.missing(
            "after_source", [last.person, *posts], [last], tenure_sentence(asked, last), date=asked.wording.date(limit)
        )
    found, unknown = [], []
    for position, tenure in enumerate(tenures):
        before = (
            tenures[position - 1] if position and tenures[position - 1].organization == tenure.organization else None
        )
        days = span(tenure, before)
        if days is None:
            unknown.append(tenure)
        elif when.touches(*days):
            found.append(tenure)
    if when.relation == "before" and asked.question.named("person"):
        return neighbour(asked, -1)
    if found:
        extra = ""
        if any(t.start is None for t in found):
            certain = [t for t in found if t.start]
            found = certain if certain and when.last <= certain[-1].end.last_day() else found  # type: ignore[union-attr]
        gaps = _gaps(tenures, when)
        if gaps and when.relation == "in" and len(found) < 3 and (when.last - when.first).days < 400:
            extra = asked.say(
                "gap",
                start=asked.wording.date(gaps[0][0].end),
                end=asked.wording.date(gaps[0][1].start),
                name=asked.labels(posts),
            )
        return _with_claim(
            asked,
            asked.answer(f"{_shown_once(asked, found)} {extra}".strip(), [found[-1].person, *posts], found, persons),
            found,
        )
    for first, second in _gaps(tenures, when):
        values = {
            "name": asked.labels(posts),
            "start": asked.wording.date(first.end),
            "end": asked.wording.date(second.start),
        }
        return asked.missing("gap_only", [*posts], [first, second], _shown_once(asked, [first, second]), **values)
    nearest = unknown[-1:] or tenures[-1:]
    return asked.missing(
        "no_leader_then", [nearest[0].person, *posts], nearest, _shown_once(asked, nearest), name=asked.labels(posts)
    )


def _with_claim(asked: Asked, answer: Answer, found: list[Tenure]) -> Answer:
    persons = asked.question.named("person")
    return asked.verdict(answer, any(t.person in persons for t in found)) if persons else answer


def _gaps(tenures: list[Tenure], when: When) -> list[tuple[Tenure, Tenure]]:
    """Return the pairs of tenures between which nobody is recorded, inside a time."""
    found = []
    for first, second in zip(tenures, tenures[1:]):
        if first.end and second.start and first.organization == second.organization:
            start, end = first.end.last_day() + dt.timedelta(days=1), second.start.first_day() - dt.timedelta(days=1)
            if start < end and when.touches(start, end):
                found.append((first, second))
    return found


def neighbour(asked: Asked, step: int) -> Answer:
    """Who came before (`step` -1) or after (1) a person in an office."""
    persons = asked.question.named("person")
    if len(persons) > 1 and not asked.question.yes_no:
        persons = persons[:1]
    if not persons and asked.has("both") and len(asked.question.focus.listed) > 1:
        persons = [
            name
            for name in asked.question.focus.listed
            if name in asked.knowledge and asked.subject(name).type == "person"
        ]
        persons = persons[-1:] if step > 0 else persons[:1]
    if not persons:
        posts = asked.refer.organizations(remembered=False)
        persons = asked.refer.heads(posts) if posts and not asked.has("he") else asked.refer.persons()
    if not persons:
        return asked.unclear([name.id for name in asked.knowledge.organizations if asked.knowledge.leaders(name.id)])
    if asked.question.yes_no and len(persons) > 1:
        return _neighbour_claim(asked, persons, step)
    person = persons[0]
    for tenure in asked.knowledge.tenures(person):
        if not (tenure.leads and tenure.person == person and tenure.organization):
            continue
        line = asked.knowledge.leaders(tenure.organization)
        position = line.index(tenure) + step
        if 0 <= position < len(line):
            other = line[position]
            return asked.answer(tenure_sentence(asked, other), [other.person, tenure.organization, person], [other])
        key = "no_predecessor" if step < 0 else "no_successor"
        return asked.missing(key, [person, tenure.organization], [tenure], tenure_sentence(asked, tenure),
                             person=asked.label(person), name=asked.label(tenure.organization))  # fmt: skip
    key = "nobody_before" if step < 0 else "nobody_after"
    return asked.missing(key, [person], person=asked.label(person))


def _neighbour_claim(asked: Asked, persons: list[str], step: int) -> Answer:
    """Answer "Did Zarif succeed Zannier?"."""
    pairs = [
        (line[n], line[n + 1])
        for name in asked.knowledge.organizations
        for line in [asked.knowledge.leaders(name.id)]
        for n in range(len(line) - 1)
    ]
    wanted = (persons[1], persons[0]) if step > 0 else (persons[0], persons[1])
    for first, second in pairs:
        if {first.person, second.person} == set(persons[:2]):
            answer = asked.answer(_shown_once(asked, [first, second]), [second.person, first.person], [first, second])
            return asked.verdict(answer, (first.person, second.person) == wanted)
    own = [
        tenure for name in persons for tenure in asked.knowledge.tenures(name) if tenure.person == name and tenure.leads
    ]
    return asked.verdict(asked.answer(_shown_once(asked, own), persons, own), False)


def predecessor(asked: Asked) -> Answer:
    """Who held an office before somebody."""
    return neighbour(asked, -1)


def successor(asked: Asked) -> Answer:
    """Who held an office after somebody."""
    return neighbour(asked, 1)


def _neighbours_of(asked: Asked, persons: list[str]) -> list[str]:
    """Return the predecessor or successor of a person where the question asks about that one ("when did his successor start?")."""
    step = 1 if asked.question.has_word("successor") else -1 if asked.question.has_word("predecessor") else 0
    if not step or not persons:
        return persons
    for found in asked.knowledge.tenures(persons[0]):
        if found.leads and found.person == persons[0] and found.organization:
            line = asked.knowledge.leaders(found.organization)
            position = line.index(found) + step
            return [line[position].person] if 0 <= position < len(line) else persons
    return persons


def tenure(asked: Asked) -> Answer:
    """Since when, until when and how long somebody held an office."""
    question = asked.question
    persons = _neighbours_of(asked, asked.refer.persons())
    organizations = question.named("organization") or asked.refer._through(question.named("role", "body"))
    if not persons:
        return (
            _no_leader(asked, organizations)
            if organizations
            else asked.unclear([o.id for o in asked.knowledge.organizations])
        )
    if question.named("person") and organizations:
        led = {t.organization for name in persons for t in asked.knowledge.tenures(name) if t.person == name}
        if not led & set(organizations) and not led & {asked.subject(name).parent for name in organizations}:
            return _leader_claim(asked, organizations, _leaders_of(asked, organizations), persons)
    roles = question.named("role")
    parts: list[str] = []
    facts: list[Tenure] = []
    outcome_missing = False
    for person in persons[:4]:
        own = [t for t in asked.knowledge.tenures(person) if t.person == person]
        chosen = [t for t in own if t.role in roles] or [t for t in own if t.leads] or own
        if not chosen:
            outcome_missing = True
            parts.append(asked.say("no_tenure", person=asked.label(person)))
        for found in chosen[:2]:
            facts.append(found)
            if (
                not found.start
                and _asks_start(asked)
                and not (found.end and asked.has("end") and not asked.has("start"))
            ):
                outcome_missing = True
                parts.append(asked.say("no_start_of_tenure", person=asked.label(person), office=office(asked, found)))
            elif not found.end and asked.has("end", "how_long") and not asked.has("start"):
                parts.append(asked.say("no_end_of_tenure", person=asked.label(person)))
            if asked.has("how_long") and found.start and found.end:
                parts.append(_length(asked, found))
            parts.append(tenure_sentence(asked, found))
    text = " ".join(dict.fromkeys(parts))
    topic = [*persons, *(t.organization for t in facts if t.organization)]
    if outcome_missing and not any(t.start for t in facts):
        return Answer("not_recorded", text, question.kind, topic, facts)
    answer = asked.answer(text, topic, facts)
    if asked.when and facts and question.yes_no:
        days = [span(t) for t in facts]
        return asked.verdict(answer, any(d is not None and asked.when[0].touches(*d) for d in days))
    return answer


def _asks_start(asked: Asked) -> bool:
    return asked.has("start", "when", "how_long") or not asked.has("end")


def _length(asked: Asked, found: Tenure) -> str:
    assert found.start and found.end
    months = (found.end.year - found.start.year) * 12 + (found.end.month or 1) - (found.start.month or 1)
    return asked.say(
        "tenure_length",
        person=asked.label(found.person),
        length=length_in_words(asked, months, bool(found.start.month)),
    )


def length_in_words(asked: Asked, months: int, exact_months: bool = True) -> str:
    """Return a number of months as "3 years and 10 months", or in years alone where months are not known."""
    years, rest = divmod(months, 12)
    words = asked.wording.words("units")
    parts = []
    if years:
        parts.append(f"{years} {words['year'] if years == 1 else words['years']}")
    if rest and exact_months:
        parts.append(f"{rest} {words['month'] if rest == 1 else words['months']}")
    return asked.wording.join(parts) or f"0 {words['months']}"


def office_of(asked: Asked) -> Answer:
    """Which office a person holds or held, or what the head of an organization is called."""
    question = asked.question
    persons = question.named("person")
    organizations = asked.refer.organizations(remembered=False)
    if not persons and organizations and not asked.has("he", "she") and asked.has("title", "name_of"):
        return _title(asked, organizations)
    if not persons:
        roles = question.named("role")
        if roles and not asked.has("he", "she"):
            return leader(asked)
        persons = asked.refer.persons()
    if not persons:
        return _title(asked, asked.refer.organizations()) if asked.refer.organizations() else asked.unclear([])
    tenures = [t for name in persons for t in asked.knowledge.tenures(name) if t.person == name]
    if asked.has("other_post") and len(persons) == 1:
        last = set(question.focus.facts)
        others = (
            [t for t in tenures if not t.leads]
            if any(t.leads for t in tenures)
            else [t for t in tenures if t.id not in last]
        )
        if not others:
            return asked.missing(
                "no_other_office", persons, tenures, _shown_once(asked, tenures), person=asked.label(persons[0])
            )
        tenures = (
            tenures
            if asked.has("both", "same") or question.has_word("two", "offices", "hats", "posts", "roles")
            else others
        )
    if asked.has("previous_career") and question.has_word("before", "previously", "earlier", "prior"):
        earlier = [t for t in tenures if not t.leads]
        if not earlier:
            values = {"person": asked.labels(persons)}
            return asked.missing("no_career", persons, tenures, _shown_once(asked, tenures), **values)
        tenures = earlier
    if organizations and question.yes_no:
        return _leader_claim(asked, organizations, _leaders_of(asked, organizations), persons)
    if not tenures:
        return asked.missing("no_tenure", persons, person=asked.labels(persons))
    tenures = sorted(tenures, key=lambda t: not t.leads)
    topic = [*persons, *(t.organization for t in tenures if t.leads and t.organization)]
    return asked.answer(_shown_once(asked, tenures), topic, tenures)


def _title(asked: Asked, organizations: list[str]) -> Answer:
    titled = [name for name in organizations if asked.subject(name).head_title]
    if not titled:
        leading = [t for name in organizations for t in asked.knowledge.leaders(name)[-1:]]
        return asked.missing(
            "no_title", organizations, leading, _shown_once(asked, leading), name=asked.labels(organizations)
        )
    parts, facts = [], []
    for name in titled:
        role = asked.subject(str(asked.subject(name).head_title))
        parts.append(
            asked.say(
                "title", name=asked.label(name), title=f"{role.name} ({role.acronym})" if role.acronym else role.name
            )
        )
        facts += asked.knowledge.leaders(name)[-1:]
    return asked.answer(f"{' '.join(parts)} {_shown_once(asked, facts)}", [*(t.person for t in facts), *titled], facts)


def appointment(asked: Asked) -> Answer:
    """Who appointed somebody, or whom somebody appointed."""
    question = asked.question
    named = question.named("person", "organization", "body")
    appointers = {
        t.appointed_by for name in asked.knowledge.subjects for t in asked.knowledge.tenures(name) if t.appointed_by
    }
    if asked.has("appointee") or (
        named
        and all(name in appointers for name in named)
        and not asked.refer.heads([n for n in named if n not in appointers])
        and not asked.has("he")
    ):
        answer = _appointed_by_subject(asked, named, appointers)
        if answer:
            return answer
    persons = asked.refer.persons()
    if question.has("he", "she") and question.named("person"):
        persons = [n for n in asked.refer.recent(("person",)) if n not in question.named("person")][:1] or persons
    targets = [name for name in persons if name not in appointers] or persons
    tenures = [
        t for name in targets for t in asked.knowledge.tenures(name) if t.person == name and (t.leads or t.appointed_by)
    ]
    known = [t for t in tenures if t.appointed_by]
    if not known:
        return asked.missing(
            "no_appointment",
            [*targets],
            tenures,
            _shown_once(asked, tenures),
            person=asked.labels(targets) or asked.wording.phrase("nobody"),
        )
    text = " ".join(appointment_sentence(asked, t) for t in known)
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
    answer = asked.answer(
        text,
        [*targets, *(t.organization for t in known if t.organization), *(str(t.appointed_by) for t in known)],
        known,
    )
    return asked.verdict(answer, any(t.appointed_by in claimed for t in known) if claimed else None)


def appointment_sentence(asked: Asked, found: Tenure) -> str:
    by = asked.label(str(found.appointed_by))
    values = {"person": asked.label(found.person), "by": by, "office": office(asked, found)}
    if found.appointed:
        return asked.say("appointed_on", on=asked.wording.on(found.appointed), **values)
    return asked.say("appointed", **values)


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
        own = [t for name in claimed for t in asked.knowledge.tenures(name) if t.person == name]
        known = [t for t in own if t.appointed_by]
        if known:
            answer = asked.answer(" ".join(appointment_sentence(asked, t) for t in known), [*claimed, *chosen], known)
            return asked.verdict(answer, False)
        return asked.missing(
            "no_appointment",
            [*claimed, *chosen],
            own,
            " ".join(appointment_sentence(asked, t) for t in made),
            person=asked.labels(claimed),
        )
    answer = asked.answer(
        " ".join(appointment_sentence(asked, t) for t in made),
        [*(t.person for t in made), *chosen],
        made,
        [t.person for t in made],
    )
    return asked.verdict(answer, True if claimed else None)


def origin(asked: Asked) -> Answer:
    """Which country a person is from or represented, or who is from a country."""
    question = asked.question
    countries = [s["id"] for s in question.subjects if s["type"] == "country" and s["id"] != "kosovo"]
    group = question.named("role", "organization")
    if (
        countries
        and not question.named("person")
        and (not asked.has("he", "she", "the_head") or question.has_word("one"))
    ) or (countries and group and asked.has("which", "who") and not asked.question.yes_no):
        return from_country(asked, countries, group)
    persons = asked.refer.persons()
    if asked.has("both", "they") and not question.named("person") and len(question.focus.listed) > 1:
        persons = [
            name for name in question.focus.listed if name in asked.knowledge and asked.subject(name).type == "person"
        ] or persons
    if not persons:
        return from_country(asked, countries, group) if countries else asked.unclear([])
    parts: list[str] = []
    facts: list[Nationality | Tenure] = []
    known = False
    verdicts: list[bool] = []
    for person in persons[:4]:
        nationality = asked.knowledge.facts(person, Nationality)
        represented = [t for t in asked.knowledge.tenures(person) if t.person == person and t.country]
        for fact in nationality:
            known = True
            facts.append(fact)
            parts.append(nationality_sentence(asked, fact))
            if countries:
                verdicts.append(fact.country in countries)
        if nationality and not (asked.has("represented", "previous_career") and represented):
            continue
        if represented:
            known = True
            facts += represented
            parts += [
                asked.say("represented", person=asked.label(person), country=asked.label(str(t.country)))
                for t in represented
            ]
            if not nationality and not asked.has("represented", "previous_career"):
                parts.append(asked.say("no_nationality", person=asked.label(person)))
            if countries and (asked.has("represented") or countries[0] in {t.country for t in represented}):
                verdicts.append(any(t.country in countries for t in represented))
        elif not nationality:
            parts.append(asked.say("no_nationality", person=asked.label(person)))
    if (
        asked.has("previous_career")
        and not asked.has("represented")
        and not any(isinstance(f, Tenure) for f in facts)
        and not countries
    ):
        other = [t for p in persons for t in asked.knowledge.tenures(p) if t.person == p]
        return asked.missing("no_career", persons, other, _shown_once(asked, other), person=asked.labels(persons))
    topic = [*persons, *(t.organization for t in _leading(asked, persons) if t.organization)]
    if not known:
        own = _leading(asked, persons)
        return Answer("not_recorded", " ".join([*parts, _shown_once(asked, own)]).strip(), question.kind, topic, own)
    return asked.verdict(asked.answer(" ".join(parts), topic, facts), all(verdicts) if verdicts else None)


def _leading(asked: Asked, persons: list[str]) -> list[Tenure]:
    return [t for name in persons for t in asked.knowledge.tenures(name) if t.person == name and t.leads]


def from_country(asked: Asked, countries: list[str], group: list[str]) -> Answer:
    """Who is from a country, or represented it; among the heads of an organization or role where one is named."""
    found: list[Nationality | Tenure] = []
    for subject in asked.knowledge.subjects.values():
        if subject.type != "person":
            continue
        found += [fact for fact in asked.knowledge.facts(subject.id, Nationality) if fact.country in countries]
        found += [t for t in asked.knowledge.tenures(subject.id) if t.person == subject.id and t.country in countries]
    if group:
        allowed = {t.person for name in group for t in asked.knowledge.tenures(name)}
        found = [fact for fact in found if _person(fact) in allowed]
    if not found:
        return asked.missing(
            "nobody_from",
            group,
            country=asked.wording.join([asked.label(c) if c in asked.knowledge else c for c in countries]),
        )
    persons = list(dict.fromkeys(_person(fact) for fact in found))
    parts = []
    for fact in found:
        if isinstance(fact, Nationality):
            parts.append(nationality_sentence(asked, fact))
        else:
            parts.append(
                asked.say("represented", person=asked.label(fact.person), country=asked.label(str(fact.country)))
            )
    leading = _leading(asked, persons)
    text = f"{' '.join(parts)} {_shown_once(asked, leading)}"
    return asked.answer(
        text, [*persons, *(t.organization for t in leading if t.organization)], [*found, *leading], persons
    )


def nationality_sentence(asked: Asked, fact: Nationality) -> str:
    """Return where a person is from: "Lamberto Zannier is Italian."."""
    adjective = asked.subject(fact.country).adjective or asked.label(fact.country)
    return asked.say("nationality", person=asked.label(fact.subject), adjective=adjective)


def _person(fact: Nationality | Tenure) -> str:
    return fact.subject if isinstance(fact, Nationality) else fact.person
