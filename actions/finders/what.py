"""What something is, what it is for, what it rests on, and how it stands to others."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders import figures, people
from actions.finders.common import Asked, event_sentence
from actions.finders.history import _bounds
from actions.finders.search import best_facts, content_roots, review_sentence, search_all, statement
from actions.finders.telling import tell
from actions.question import Question
from actions.views import card
from knowledge.models import (
    BaseFact,
    Description,
    Event,
    LegalBasis,
    Mandate,
    Members,
    Nationality,
    Policy,
    Relation,
    Review,
    Staff,
    Subject,
    Task,
    Tenure,
)


def overview(asked: Asked) -> Answer:
    """What a subject is, in a few sentences."""
    question = asked.question
    subjects = asked.refer.anything()
    if not subjects:
        if home := next((e for e in question.events if isinstance(asked.knowledge.by_id.get(e), Event)), None):
            event = asked.knowledge.by_id[home]
            assert isinstance(event, Event)
            return asked.answer(event_sentence(asked, event, True), [event.subject], [event])
        return asked.missing("nothing_to_describe", [])
    roles_with_person = [name for name in subjects if asked.subject(name).type == "person"]
    if roles_with_person and len(subjects) > len(roles_with_person) and question.yes_no:
        return people.office_of(asked)
    several = len(subjects) > 1
    texts, facts = [], []
    for name in subjects[:3]:
        text, used = _described(asked, asked.subject(name), brief=several)
        texts.append(text)
        facts += used
    view = card(asked, subjects[0], facts) if not several else None
    return Answer("answered", " ".join(texts), question.kind, subjects, facts, subjects if several else (), view)


def _described(asked: Asked, subject: Subject, brief: bool) -> tuple[str, list[BaseFact]]:
    name = subject.id
    facts: list[BaseFact] = [*asked.knowledge.facts(name, Description)]
    texts = [
        asked.say("is_ended" if _gone(asked, subject) else "is", name=asked.full(name), text=fact.text)
        for fact in asked.knowledge.facts(name, Description)
    ]
    if subject.type == "organization":
        organization_texts, used = _organization(asked, name, brief)
        return " ".join([*texts, *organization_texts]), facts + used
    if subject.type == "person":
        tenures = [t for t in asked.knowledge.tenures(name) if t.person == name]
        told = [people.tenure_sentence(asked, t) for t in tenures]
        for nationality in asked.knowledge.facts(name, Nationality):
            facts.append(nationality)
        facts += tenures
        appointed = [t for t in tenures if t.appointed_by]
        if not brief:
            told += [people.appointment_sentence(asked, t) for t in appointed]
        return " ".join(dict.fromkeys([*texts[:1], *told])), facts
    if subject.type == "role":
        tenures = [t for t in asked.knowledge.tenures(name) if t.role == name]
        if not texts:
            texts = [
                asked.say(
                    "is",
                    name=asked.full(name),
                    text=asked.wording.phrase("head_of", name=asked.label(str(subject.organization))),
                )
            ]
        return " ".join([*texts, *(people.tenure_sentence(asked, t) for t in tenures)]), [*facts, *tenures]
    events = [fact for fact in asked.knowledge.facts(name, Event) if fact.kind == "start"]
    extra: list[BaseFact] = [*events] if subject.type != "country" else []
    extra += asked.knowledge.facts(name, Mandate)
    extra += [fact for fact in asked.knowledge.relations_to(name) if fact.type in ("implements", "supports")][:2]
    told = [statement(asked, fact) for fact in extra]
    if subject.type == "country":
        extra = [*asked.knowledge.facts(name, Policy), *events]
        told = [statement(asked, fact) for fact in extra]
    return " ".join(dict.fromkeys([*texts, *told])), [*facts, *extra]


def _gone(asked: Asked, subject: Subject) -> bool:
    return subject.type == "organization" and not asked.active(subject.id)


def _organization(asked: Asked, name: str, brief: bool) -> tuple[list[str], list[BaseFact]]:
    facts: list[BaseFact] = []
    texts: list[str] = []
    for mandate in asked.knowledge.facts(name, Mandate)[-1:]:
        facts.append(mandate)
        texts.append(statement(asked, mandate))
    bounds: list[BaseFact] = [*_bounds(asked, name, "start"), *_bounds(asked, name, "end")]
    facts += bounds
    texts += [statement(asked, fact) for fact in bounds]
    if brief:
        return texts, facts
    for tenure in asked.knowledge.leaders(name)[-1:]:
        facts.append(tenure)
        texts.append(people.tenure_sentence(asked, tenure))
    staff = asked.knowledge.facts(name, Staff)
    if staff:
        facts += staff
        texts.append(figures.staff_sentence(asked, staff))
    for members in asked.knowledge.facts(name, Members):
        facts.append(members)
        texts.append(figures.members_sentence(asked, members))
    return texts, facts


def full_name(asked: Asked) -> Answer:
    """What an acronym stands for, or what the acronym is."""
    subjects = asked.refer.anything()
    named = [name for name in subjects if asked.subject(name).type != "country"] or subjects
    if not named:
        return asked.missing("unknown_name", [])
    texts = []
    for name in named[:3]:
        subject = asked.subject(name)
        key = "stands_for" if subject.acronym else "full_name_of" if subject.label != subject.name else "full_name"
        texts.append(asked.say(key, acronym=subject.acronym, label=subject.label, name=subject.name))
    facts = [fact for name in named[:3] for fact in asked.knowledge.facts(name, Description)]
    return asked.answer(" ".join(texts), named, facts)


def mandate(asked: Asked) -> Answer:
    """What a subject is for and does: now, formerly, or what has remained."""
    question = asked.question
    if (
        question.named("country")
        and "united_states" in question.named("country")
        and not question.named("organization", "body")
    ):
        return policy(asked)
    if (question.named("person") or asked.has("he", "she")) and not question.named("organization"):
        return people.office_of(asked)
    if asked.has("how_often") or question.has_word("reviewed", "renewed", "extended"):
        return review(asked)
    documents = asked.refer.documents()
    subjects = documents if documents and not question.named("organization") else asked.refer.organizations()
    if not subjects:
        subjects = [name for name in asked.refer.anything() if asked.knowledge.facts(name, Mandate)]
    if not subjects:
        return asked.unclear([s.id for s in asked.knowledge.organizations])
    answers = [_mandate_of(asked, name) for name in subjects[:6]]
    if len(answers) == 1:
        return answers[0]
    facts = [fact for a in answers for fact in a.facts]
    outcome = "answered" if any(a.outcome == "answered" for a in answers) else "not_recorded"
    return Answer(outcome, " ".join(a.text for a in answers), question.kind, subjects, facts, subjects)  # type: ignore[arg-type]


def _mandate_of(asked: Asked, name: str) -> Answer:
    facts: list[Mandate | Task] = [*asked.knowledge.facts(name, Mandate), *asked.knowledge.facts(name, Task)]
    if not facts:
        described = asked.knowledge.facts(name, Description)
        told = [asked.say("is", name=asked.full(name), text=fact.text) for fact in described]
        implementers = [f for f in asked.knowledge.relations_to(name) if f.type in ("implements", "supports")]
        told += [asked.say("sentence", text=fact.text) for fact in implementers]
        return asked.missing("no_mandate", [name], [*described, *implementers], " ".join(told), name=asked.label(name))
    periods = {fact.period for fact in facts}
    chosen = facts
    if len(periods) > 1:
        past = asked.has("then") and not asked.has("now") and not _time_is_late(asked, facts)
        late = asked.has("residual", "now") and not past
        if past:
            chosen = [fact for fact in facts if fact.period == "former"]
        elif late:
            chosen = [fact for fact in facts if fact.period != "former"]
    texts = [statement(asked, fact) for fact in chosen]
    return asked.answer(" ".join(texts), [name], chosen)


def _time_is_late(asked: Asked, facts: list[Mandate | Task]) -> bool:
    """Return whether the question's time lies after the former mandate."""
    ends = [fact.end for fact in facts if fact.end]
    return bool(asked.when and ends and asked.when[0].first > ends[0].last_day())


def task_holder(asked: Asked) -> Answer:
    """Which organization does what the question describes."""
    question = asked.question
    named = question.named("organization")
    found = search_all(asked, (Mandate, Task, Relation, Event, Review, LegalBasis), least=0.3)
    found = [
        fact for fact in found if asked.subject(fact.subject).type in ("organization", "document", "person", "country")
    ]
    documents = asked.refer.documents()
    if documents or question.named("body"):
        wanted = {*documents, *question.named("body")}
        linked = [fact for fact in found if wanted & {fact.subject, getattr(fact, "object", "")}]
        linked = linked or [
            f
            for name in wanted
            for f in asked.knowledge.relations_to(name)
            if f.type in ("implements", "supports", "oversees", "works_with")
        ]
        found = linked or found
    if named and found and question.yes_no:
        own = [fact for fact in found if fact.subject in named]
        if own:
            return asked.verdict(asked.answer(statement(asked, own[0]), [own[0].subject], own[:1]), True)
    organizations = [
        fact
        for fact in found
        if asked.subject(fact.subject).type == "organization" and getattr(fact, "type", "") != "part_of"
    ]
    if named and not question.yes_no:
        others = [fact for fact in organizations if fact.subject not in named or isinstance(fact, Relation)]
        organizations = others or organizations
    if not organizations:
        return relation(asked) if question.named() else asked.missing("no_such_task", [])
    best = organizations[0]
    more = [fact for fact in organizations[1:3] if fact.subject != best.subject and isinstance(fact, Mandate)]
    chosen = [best, *more[:1]]
    subjects = list(dict.fromkeys(fact.subject for fact in chosen))
    return asked.answer(" ".join(tell(asked, fact) for fact in chosen), subjects, chosen)


def legal_basis(asked: Asked) -> Answer:
    """Which document an organization rests on, or which organization rests on a document."""
    documents = asked.refer.documents()
    if documents and asked.question.has_word("wrote", "author", "drafted", "adopted", "written", "made"):
        return creation(asked)
    if documents and not asked.question.named("organization"):
        found = [f for f in asked.knowledge.by_id.values() if isinstance(f, LegalBasis) and f.document in documents]
        found_too = [
            f
            for name in documents
            for f in [*asked.knowledge.facts(name, Relation), *asked.knowledge.relations_to(name)]
            if f.type != "made_by"
        ]
        texts = [asked.say("sentence", text=text) for text in (*(f.text for f in found), *(f.text for f in found_too))]
        if texts:
            subjects = list(dict.fromkeys([*documents, *(f.subject for f in found), *(f.object for f in found_too)]))
            return asked.answer(" ".join(dict.fromkeys(texts)), subjects, [*found, *found_too])
    subjects = asked.refer.organizations()
    if not asked.question.named() and asked.question.has_word("resolution", "which", "what"):
        found = [f for f in search_all(asked, (LegalBasis,), least=0.3) if isinstance(f, LegalBasis)]
        if found and (not subjects or len([w for w in asked.question.words if w.isalpha()]) > 6):
            return asked.answer(
                asked.say("sentence", text=found[0].text), [found[0].subject, found[0].document], found[:1]
            )
    facts = [fact for name in subjects for fact in asked.knowledge.facts(name, LegalBasis)]
    if facts:
        answer = asked.answer(
            " ".join(asked.say("sentence", text=f.text) for f in facts),
            [*subjects, *(f.document for f in facts)],
            facts,
        )
        claimed = asked.question.named("document")
        return asked.verdict(answer, any(f.document in claimed for f in facts) if claimed else None)
    linked = [
        f
        for name in subjects
        for f in asked.knowledge.facts(name, Relation)
        if asked.subject(f.object).type == "document"
    ]
    extra = " ".join(asked.say("sentence", text=f.text) for f in linked)
    return asked.missing(
        "no_legal_basis", subjects, linked, extra, name=asked.labels(subjects) or asked.wording.phrase("it")
    )


def creation(asked: Asked) -> Answer:
    """Who created an organization or a document, at whose request, and why."""
    documents = asked.refer.documents()
    subjects = documents or [n for n in asked.refer.anything(("organization", "document", "body", "country")) if n]
    if subjects and asked.subject(subjects[0]).type in ("body", "country"):
        if asked.subject(subjects[0]).type == "body":
            subjects = asked.refer.organizations(remembered=False) or subjects
        elif not asked.knowledge.facts(subjects[0], Event):
            subjects = asked.refer.organizations() or subjects
    if not subjects:
        return asked.unclear([s.id for s in asked.knowledge.organizations])
    name = subjects[0]
    if asked.has("how_many") and asked.knowledge.facts(name, Members):
        return figures.members(asked)
    made = [fact for fact in asked.knowledge.facts(name, Relation) if fact.type == "made_by"]
    begun = [
        fact
        for fact in _bounds(asked, name, "start")
        if fact.by or fact.requested_by or fact.why or "form" in fact.text or "found" in fact.text
    ]
    basis = asked.knowledge.facts(name, LegalBasis)
    facts: list[BaseFact] = [*made, *begun, *basis]
    if not facts:
        dated = _bounds(asked, name, "start")
        return asked.missing(
            "no_creation", [name], dated, " ".join(event_sentence(asked, f) for f in dated), name=asked.label(name)
        )
    texts = (
        [asked.say("sentence", text=f.text) for f in made]
        + [event_sentence(asked, f) for f in begun]
        + [asked.say("sentence", text=f.text) for f in basis]
    )
    claimed = asked.question.named("person", "body", "country")
    claimed = [c for c in claimed if c not in (name, "kosovo")]
    makers = {f.object for f in made} | {by for f in begun for by in f.by}
    answer = asked.answer(" ".join(texts), [name, *(f.object for f in made)], facts)
    return asked.verdict(answer, bool(makers & set(claimed)) if claimed and makers else None)


def parent(asked: Asked) -> Answer:
    """To which larger body an organization belongs and under whose command it is."""
    question = asked.question
    if question.named("role"):
        return people.leader(asked)
    named = question.named("organization")
    bodies = [name for name in question.named("body") if asked.knowledge.children(name)]
    subjects = named or (
        []
        if bodies and not asked.has("it", "they", "the_organization", "that") and asked.has("which", "who")
        else asked.refer.organizations(remembered=True)
    )
    if not named and bodies and not asked.has("it", "they", "the_organization", "that") and not question.yes_no:
        subjects = [
            child.id for name in bodies for child in asked.knowledge.children(name) if child.type == "organization"
        ]
    if not subjects:
        return asked.unclear([s.id for s in asked.knowledge.organizations])
    texts: list[str] = []
    facts: list[BaseFact] = []
    above: list[str] = []
    for name in subjects[:6]:
        subject = asked.subject(name)
        commanded = [fact for fact in asked.knowledge.facts(name, Relation) if fact.type in ("commanded_by", "part_of")]
        facts += commanded
        if subject.parent:
            above.append(subject.parent)
            texts.append(asked.say("parent", name=asked.label(name), parent=asked.full(subject.parent)))
            facts += asked.knowledge.facts(name, Description)
        texts += [asked.say("sentence", text=fact.text) for fact in commanded]
        above += [fact.object for fact in commanded]
        if not subject.parent and not commanded:
            over = [fact for fact in asked.knowledge.relations_to(name) if fact.type == "oversees"]
            described = asked.knowledge.facts(name, Description)
            extra = " ".join(asked.say("sentence", text=fact.text) for fact in over) or " ".join(
                asked.say("is_ended", name=asked.full(name), text=f.text) for f in described
            )
            texts.append(f"{asked.say('no_parent', name=asked.label(name))} {extra}".strip())
            facts += over or described
    claimed = [name for name in question.named("body", "country") if name != "kosovo"]
    claimed += question.strangers
    answer = asked.answer(" ".join(texts), [*subjects, *above], facts)
    if not above:
        answer = Answer("not_recorded", answer.text, question.kind, subjects, facts)
        return answer
    return asked.verdict(answer, bool(set(claimed) & set(above)) if claimed else None)


def relation(asked: Asked) -> Answer:
    """How two subjects stand to each other, or what one does for others."""
    question = asked.question
    named = [name for name in question.named() if not (name == "kosovo" and len(question.named()) > 1)]
    topic = question.focus.topic[:1]
    if not named and topic and asked.knowledge.facts(topic[0], Policy):
        return policy(asked)
    if len(named) < 2:
        base = named or []
        pronoun = asked.has("it", "they", "both", "the_organization", "he", "she", "office_it") or not named
        if pronoun:
            named = (
                list(
                    dict.fromkeys([*base, *asked.refer.recent(("organization", "person", "document"))[: 2 - len(base)]])
                )
                if asked.has("both") or base
                else asked.refer.recent(("organization", "document"))[:1]
            )
    pair = set(named)
    pool: list[BaseFact] = []
    for name in named:
        pool += [
            *asked.knowledge.facts(name, Relation),
            *asked.knowledge.relations_to(name),
            *asked.knowledge.events_with(name),
            *asked.knowledge.facts(name, Event),
        ]
        pool += [t for t in asked.knowledge.tenures(name)]
        pool += asked.knowledge.facts(name, LegalBasis)
    pool = list({fact.id: fact for fact in pool}.values())
    if len(pair) > 1:
        linked = [fact for fact in pool if len(pair & _ends(asked, fact)) > 1]
        best = best_facts(asked, linked, 0.5) if len(linked) > 2 else linked
        chosen = (best or linked)[:3]
        if chosen:
            subjects = list(
                dict.fromkeys([*named, *(e for f in chosen for e in _ends(asked, f) if e in asked.knowledge)])
            )
            return asked.verdict(asked.answer(" ".join(tell(asked, f, True) for f in chosen), subjects, chosen), True)
        through = _through_parent(asked, named)
        if through:
            return through
        return asked.missing("no_relation", named, names=asked.labels(named))
    searched = [fact for fact in pool if not isinstance(fact, Tenure)]
    others = [fact for fact in searched if fact.subject not in named] if _asks_for_actor(question) else []
    best = best_facts(asked, others, 0.34) or best_facts(asked, searched, 0.34)
    mandates: list[BaseFact] = [
        *(f for n in named for f in asked.knowledge.facts(n, Mandate)),
        *(f for n in named for f in asked.knowledge.facts(n, Members)),
    ]
    if content_roots(asked):
        best = best or best_facts(asked, [m for m in mandates if isinstance(m, Mandate)], 0.5)
    if not best and not question.yes_no and not question.strangers:
        best = [*[fact for fact in searched if isinstance(fact, Relation)][:3]]
    if not best:
        return (
            asked.missing("no_relation_one", named, name=asked.labels(named))
            if named
            else asked.unclear([s.id for s in asked.knowledge.organizations])
        )
    chosen = best[: 1 if len(best) == 1 or best_facts(asked, searched, 0.34) else 3]
    subjects = list(dict.fromkeys([*named, *(e for f in chosen for e in _ends(asked, f) if e in asked.knowledge)]))
    return asked.verdict(asked.answer(" ".join(tell(asked, f, True) for f in chosen), subjects, chosen), True)


def _asks_for_actor(question: Question) -> bool:
    """Return whether the question asks who does something to what it names last: "Who oversaw the ICO?"."""
    return question.words[:1] in (("who",), ("which",)) and question.words[-1:] == ("_organization_",)


def _ends(asked: Asked, fact: BaseFact) -> set[str]:
    """Return the subjects that a fact links; an organization stands for its parent too."""
    ends = {fact.subject, *getattr(fact, "by", ()), *getattr(fact, "others", ())}
    for key in ("object", "person", "organization", "appointed_by", "document", "role"):
        value = getattr(fact, key, None)
        if value:
            ends.add(value)
    return ends | {p for end in ends if end in asked.knowledge and (p := asked.subject(end).parent)}


def _through_parent(asked: Asked, named: list[str]) -> Answer | None:
    for name in named:
        above = asked.subject(name).parent
        if above in named:
            return parent(asked)
    return None


def review(asked: Asked) -> Answer:
    """How often a mandate is reviewed, and at whose instance."""
    subjects = asked.refer.organizations()
    facts = [fact for name in subjects for fact in asked.knowledge.facts(name, Review)]
    if not facts and not asked.question.named("organization"):
        facts = [fact for fact in asked.knowledge.by_id.values() if isinstance(fact, Review)]
    if not facts:
        mandates = [fact for name in subjects for fact in asked.knowledge.facts(name, Mandate)]
        return asked.missing("no_review", subjects, mandates, name=asked.labels(subjects))
    answer = asked.answer(
        " ".join(review_sentence(asked, fact) for fact in facts), [facts[0].subject, *facts[0].by], facts
    )
    claims = {
        "month": ("month", "monthly"),
        "year": ("year", "yearly", "annual", "annually"),
        "week": ("week", "weekly"),
        "quarter": ("quarter", "quarterly"),
        "half-year": ("half",),
    }
    asked_for = [every for every, words in claims.items() if asked.question.has_word(*words)]
    return asked.verdict(answer, facts[0].every in asked_for if asked_for else True)


def policy(asked: Asked) -> Answer:
    """What a country wants, supports and does."""
    countries = [s["id"] for s in asked.question.subjects if s["type"] in ("country", "body") and s["id"] != "kosovo"]
    topic = asked.question.focus.topic[:1]
    if (
        not countries
        and topic
        and asked.subject(topic[0]).type == "organization"
        and asked.has("it", "they", "the_organization")
    ):
        return relation(asked)
    if asked.has("how_many"):
        return asked.missing(
            "unrecorded",
            [c for c in countries if c in asked.knowledge],
            name=asked.labels([c for c in countries if c in asked.knowledge]) or asked.wording.phrase("it"),
        )
    known = [name for name in countries if name in asked.knowledge and asked.knowledge.facts(name, Policy)]
    if countries and not known and asked.refer.organizations(remembered=False):
        return mandate(asked)
    if countries and not known:
        return asked.missing(
            "no_policy",
            [c for c in countries if c in asked.knowledge],
            name=asked.wording.join([asked.label(c) if c in asked.knowledge else c for c in countries]),
        )
    facts: list[Policy] = [fact for name in known for fact in asked.knowledge.facts(name, Policy)]
    facts = facts or [fact for fact in asked.knowledge.by_id.values() if isinstance(fact, Policy)]
    if not facts:
        return asked.missing("no_policy", [], name=asked.wording.phrase("it"))
    best = best_facts(asked, facts, 0.5)
    chosen = (
        best[:1]
        if best and len(facts) > 1 and asked.question.has_word("kind", "which", "who", "whom", "partners")
        else facts
    )
    return asked.verdict(asked.answer(" ".join(statement(asked, f) for f in chosen), [facts[0].subject], chosen), True)


def participation(asked: Asked) -> Answer:
    """In which missions a country takes or took part."""
    if asked.question.numbers:
        return figures.staff(asked)
    countries = [s["id"] for s in asked.question.subjects if s["type"] == "country" and s["id"] != "kosovo"]
    countries = (
        countries
        or [name for name in asked.refer.recent(("country",)) if asked.knowledge.facts(name, Relation)][:1]
        or [s.id for s in asked.knowledge.subjects.values() if asked.knowledge.facts(s.id, Policy)]
    )
    organizations = asked.refer.organizations(remembered=False)
    if not organizations and asked.has("it", "that", "first_time") and not asked.has("which", "where"):
        organizations = asked.refer.recent(("organization",))[:1]
    taken: list[BaseFact] = [
        f
        for name in countries
        if name in asked.knowledge
        for f in asked.knowledge.facts(name, Relation)
        if f.type == "participates_in"
    ]
    figures_of = [
        f for o in asked.knowledge.organizations for f in asked.knowledge.facts(o.id, Staff) if f.country in countries
    ]
    if organizations:
        inside = [f for f in [*taken, *figures_of] if {f.subject, getattr(f, "object", "")} & set(organizations)]
        if not inside and taken and asked.has("it", "that", "first_time"):
            inside = [f for f in taken]
    else:
        inside = [*taken, *figures_of]
    label = asked.wording.join([asked.label(c) if c in asked.knowledge else c for c in countries])
    if not inside:
        if organizations and countries == ["united_states"] and not asked.question.named("country"):
            return figures.members(asked)
        return asked.missing(
            "no_participation",
            organizations,
            name=label,
            organization=asked.labels(organizations) or asked.wording.phrase("any"),
        )
    texts = [
        statement(asked, f, True) if isinstance(f, Relation) else figures.staff_sentence(asked, [f])
        for f in inside
        if isinstance(f, Relation | Staff)
    ]
    subjects = list(dict.fromkeys([o for f in inside for o in (getattr(f, "object", None) or f.subject,)]))
    return asked.verdict(
        asked.answer(" ".join(texts), [*subjects, *[c for c in countries if c in asked.knowledge]], inside, subjects),
        True,
    )
