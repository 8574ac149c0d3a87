"""How many people work where, who contributes, and which is larger."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders.common import Asked
from actions.views import bars
from knowledge.models import Members, Relation, Staff

CATEGORIES = ("international", "local", "soldiers", "police", "civilian", "volunteers")


def staff_sentence(asked: Asked, facts: list[Staff]) -> str:
    """Return an organization's figures as one sentence; all of them share the organization."""
    own = [fact for fact in facts if not fact.country]
    shares = [fact for fact in facts if fact.country]
    name = asked.label(facts[0].subject)
    figures = asked.wording.join([figure(asked, fact) for fact in own or shares])
    share = (
        asked.wording.phrase("of_them", figure=asked.wording.join([figure(asked, fact) for fact in shares]))
        if own and shares
        else ""
    )
    return asked.say("staff", name=name, figures=figures, share=share, dated=asked.dated(facts[0]))


def figure(asked: Asked, fact: Staff) -> str:
    """Return a figure with its unit: "about 4,700 soldiers"."""
    return f"{asked.wording.number(fact.value, fact.bound)} {fact.unit}"


def total_of(asked: Asked, name: str) -> tuple[int, list[Staff]] | None:
    """Return how many people work for an organization, counted from its figures, with the figures; None where none is recorded."""
    facts = [fact for fact in asked.knowledge.facts(name, Staff) if not fact.country]
    if not facts:
        return None
    whole = [fact for fact in facts if fact.category in ("total", "soldiers")] if len(facts) > 1 else facts
    counted = whole[:1] or facts
    return sum(fact.value for fact in counted), counted


def staff(asked: Asked) -> Answer:
    """How many people work for an organization: in all, of a category, or from a country."""
    question = asked.question
    if question.numbers and question.has_word("whose", "which", "who") and not question.yes_no:
        owner = _owner_of_number(asked)
        if owner:
            return owner
    if asked.has("most", "least") and not question.named("organization"):
        return compare_size(asked)
    organizations = asked.refer.organizations()
    elsewhere = [name for name in question.named("body", "document") if not organizations]
    if elsewhere:
        return asked.missing("no_staff", elsewhere, name=asked.labels(elsewhere))
    without = [name for name in organizations if not asked.knowledge.facts(name, Staff)]
    plain = not question.has_word(*asked.wording.words("search")["staff_nouns"].split())
    if without and without == organizations and plain and any(asked.knowledge.facts(name, Members) for name in without):
        return members(asked)
    if not organizations and (asked.has("american") or "united_states" in question.focus.topic[:1]):
        organizations = [
            fact.subject
            for name in asked.knowledge.organizations
            for fact in asked.knowledge.facts(name.id, Staff)
            if fact.country
        ]
    if not organizations:
        with_staff = [name.id for name in asked.knowledge.organizations if asked.knowledge.facts(name.id, Staff)]
        return asked.unclear(with_staff)
    if len(organizations) > 1 and asked.has("total", "difference", "more", "most", "fewer"):
        return compare_size(asked)
    if _counts_something_else(asked):
        return asked.missing("unrecorded", organizations, name=asked.labels(organizations))
    answers = [_staff_of(asked, name) for name in organizations]
    if len(answers) == 1:
        return answers[0]
    answered = [answer for answer in answers if answer.outcome == "answered"]
    text = " ".join(answer.text for answer in answers)
    if not answered:
        return Answer("not_recorded", text, question.kind, organizations)
    facts = [fact for answer in answered for fact in answer.facts]
    return Answer("answered", text, question.kind, organizations, facts, organizations, bars(asked, organizations))


def _counts_something_else(asked: Asked) -> bool:
    """Return whether "how many …" is followed by something that is no staff ("how many field offices")."""
    if asked.question.named("country"):
        return False
    words = asked.question.words
    start = next((n + 2 for n in range(len(words) - 1) if words[n : n + 2] == ("how", "many")), None)
    if start is None:
        return False
    table = asked.wording.words("search")
    ends = next(
        (n for n in range(start, len(words)) if words[n] in table["verbs"].split() or words[n].startswith("_")),
        len(words),
    )
    counted = [word for word in words[start:ends] if word not in table["stopwords"].split()]
    return (
        bool(counted)
        and not set(counted) & set(table["staff_nouns"].split())
        and not asked.has(*CATEGORIES, "american")
    )


def _owner_of_number(asked: Asked) -> Answer | None:
    owners = [
        fact
        for fact in asked.knowledge.by_id.values()
        if isinstance(fact, (Staff, Members)) and fact.value in asked.question.numbers
    ]
    if not owners:
        return None
    texts = [
        staff_sentence(asked, [fact]) if isinstance(fact, Staff) else members_sentence(asked, fact) for fact in owners
    ]
    return asked.answer(" ".join(texts), [fact.subject for fact in owners], owners)


def _staff_of(asked: Asked, name: str) -> Answer:
    facts = asked.knowledge.facts(name, Staff)
    if not facts:
        return asked.missing("no_staff", [name], name=asked.label(name))
    countries = [
        s for s in asked.question.subjects if s["type"] == "country" and s["id"] not in ("kosovo", "united_states")
    ]
    if countries:
        return _from_country(asked, name, facts, countries[0]["id"])
    national = [fact for fact in facts if fact.country]
    if asked.has("american") or (
        asked.question.named("country") and "united_states" in asked.question.named("country")
    ):
        if not national:
            return asked.missing(
                "no_staff_category",
                [name],
                facts,
                staff_sentence(asked, facts),
                name=asked.label(name),
                category=asked.wording.words("categories")["american"],
            )
        return _american(asked, name, facts, national)
    if national and asked.has("percent") and not asked.has(*CATEGORIES):
        return _american(asked, name, facts, national)
    wanted = [category for category in CATEGORIES if asked.has(category)]
    wanted = [
        c
        for c in wanted
        if not (c == "soldiers" and not any(f.category == "soldiers" for f in facts) and len(wanted) > 1)
    ]
    own = [fact for fact in facts if not fact.country]
    chosen = [fact for fact in own if fact.category in wanted]
    lacking = [category for category in wanted if not any(fact.category == category for fact in own)]
    if wanted and lacking and not chosen:
        names = asked.wording.words("categories")
        return asked.missing(
            "no_staff_category",
            [name],
            facts,
            staff_sentence(asked, facts),
            name=asked.label(name),
            category=asked.wording.join([names[c] for c in lacking]),
        )
    if asked.has("future") and asked.question.has_word("will", "future", "going"):
        return asked.missing("no_staff_future", [name], facts, staff_sentence(asked, facts), name=asked.label(name))
    if _asks_other_year(asked, own):
        return asked.missing("no_staff_then", [name], facts, staff_sentence(asked, facts), name=asked.label(name))
    if chosen and len(chosen) < len(own):
        answer = asked.answer(staff_sentence(asked, chosen), [name], chosen)
        return asked.verdict(answer, _claim(asked, chosen))
    text = staff_sentence(asked, facts)
    counted = total_of(asked, name)
    if counted and len(counted[1]) > 1:
        text = asked.say("staff_sum", name=asked.label(name), total=asked.wording.number(counted[0], counted[1][0].bound),
                         parts=asked.wording.join([figure(asked, f) for f in counted[1]]), dated=asked.dated(counted[1][0]))  # fmt: skip
    answer = Answer(
        "answered", text, asked.question.kind, [name], facts, (), bars(asked, [name]) if len(facts) > 1 else None
    )
    return asked.verdict(answer, _claim(asked, facts, counted[0] if counted else None))


def _american(asked: Asked, name: str, facts: list[Staff], national: list[Staff]) -> Answer:
    whole = next((fact for fact in facts if not fact.country and fact.category == national[0].category), None)
    if whole and (asked.has("negated") or asked.question.has_word("other", "rest", "remaining", "besides")):
        rest = whole.value - national[0].value
        text = asked.say(
            "staff_rest",
            rest=asked.wording.number(rest, "about"),
            unit=whole.unit,
            sentence=staff_sentence(asked, [whole, *national]),
        )
        return asked.answer(text, [name], [whole, *national])
    text = staff_sentence(asked, [whole, *national] if whole else national)
    if whole and asked.has("percent"):
        text = asked.say("staff_percent", percent=round(100 * national[0].value / whole.value), sentence=text)
    elif whole and not asked.has("split") and not asked.question.has_word("total"):
        text = asked.say(
            "staff_share",
            figure=figure(asked, national[0]),
            whole=figure(asked, whole),
            name=asked.label(name),
            dated=asked.dated(national[0]),
        )
    answer = asked.answer(text, [name], [*national, *([whole] if whole else [])])
    return asked.verdict(answer, _claim(asked, national) if asked.question.numbers else True)


def _from_country(asked: Asked, name: str, facts: list[Staff], country: str) -> Answer:
    national = [fact for fact in facts if fact.country == country]
    if national:
        return asked.answer(staff_sentence(asked, national), [name], national)
    label = asked.label(country) if country in asked.knowledge else country
    return asked.missing(
        "no_staff_country", [name], facts, staff_sentence(asked, facts), name=asked.label(name), country=label
    )


def _asks_other_year(asked: Asked, facts: list[Staff]) -> bool:
    """Return whether a time is named at which none of the figures is recorded."""
    if not asked.when:
        return False
    dated = [fact.as_of for fact in facts if fact.as_of]
    return not any(when.touches(date.first_day(), date.last_day()) for when in asked.when for date in dated)


def _claim(asked: Asked, facts: list[Staff], total: int | None = None) -> bool | None:
    """Return whether a number that the question claims is one of the figures; None where it claims none."""
    numbers = asked.question.numbers
    if not numbers:
        return True if asked.has(*CATEGORIES) else None
    values = {fact.value for fact in facts} | ({total} if total else set())
    if asked.has("more") or asked.question.has_word("over", "least"):
        return max(values) > numbers[0]
    if asked.has("fewer") or asked.question.has_word("under"):
        return max(values) < numbers[0]
    return any(number in values for number in numbers)


def members_sentence(asked: Asked, fact: Members) -> str:
    """Return who belongs to an organization or contributes to it."""
    count = asked.wording.number(fact.value, fact.bound) if fact.value is not None else ""
    key = "members" if asked.active(fact.subject) else "members_past"
    text = asked.say(key, name=asked.label(fact.subject), count=count, unit=fact.unit)
    return f"{text} {asked.say('sentence', text=fact.text)}" if fact.text else text


def members(asked: Asked) -> Answer:
    """Which and how many states belong to an organization or contribute to it."""
    organizations = asked.refer.organizations()
    elsewhere = [name for name in asked.question.named("body", "document") if not organizations]
    if elsewhere:
        return asked.missing("no_members", elsewhere, name=asked.labels(elsewhere))
    foreign = [
        name
        for name in asked.question.named("country")
        if name != asked.knowledge.home and not organizations and not asked.question.yes_no
    ]
    if foreign and asked.has("how_many"):
        return asked.missing("no_members", foreign, name=asked.labels(foreign))
    organizations = organizations or [
        s.id for s in asked.knowledge.organizations if asked.knowledge.facts(s.id, Members)
    ]
    answers = [_members_of(asked, name) for name in organizations[:3]]
    if len(answers) == 1:
        return answers[0]
    answered = [a for a in answers if a.outcome == "answered"] or answers
    facts = [fact for a in answered for fact in a.facts]
    return Answer(answered[0].outcome, " ".join(a.text for a in answered), asked.question.kind, organizations, facts)


def _members_of(asked: Asked, name: str) -> Answer:
    facts = asked.knowledge.facts(name, Members)
    staffing = [fact for fact in asked.knowledge.relations_to(name) if fact.type in ("staffs", "participates_in")]
    staffing += [fact for fact in asked.knowledge.facts(name, Relation) if fact.type == "staffs"]
    countries = [s["id"] for s in asked.question.subjects if s["type"] == "country" and s["id"] != "kosovo"]
    if countries:
        return _member_claim(asked, name, facts, countries)
    if not facts:
        if staffing:
            return asked.answer(" ".join(asked.say("sentence", text=fact.text) for fact in staffing), [name], staffing)
        return asked.missing("no_members", [name], name=asked.label(name))
    text = " ".join(members_sentence(asked, fact) for fact in facts)
    sending = staffing and asked.question.has_word(
        "personnel",
        "staff",
        "people",
        "send",
        "sent",
        "contribute",
        "contributed",
        "provide",
        "provided",
        "employees",
        "workers",
        "work",
    )
    if sending:
        text += " " + " ".join(asked.say("sentence", text=fact.text) for fact in staffing)
    named = [label for fact in facts for label in fact.named]
    if named:
        text += " " + asked.say("members_named", names=asked.labels(named))
    elif asked.has("which", "names_only", "all", "name_of") and not asked.has("how_many"):
        extra = asked.say("no_member_list", name=asked.label(name))
        wants_list = (
            asked.question.has_word("exactly", "names", "list", "name", "specifically", "precisely")
            or not asked.question.named()
        )
        if wants_list:
            return asked.missing("no_member_list", [name], facts, text, name=asked.label(name))
        text += " " + extra
    answer = asked.answer(text, [name], [*facts, *(staffing if sending else [])])
    holds = None
    if asked.question.numbers:
        value = facts[0].value or 0
        claimed = asked.question.numbers[0]
        holds = value == claimed or (
            facts[0].bound == "more_than" and asked.question.has_word("more", "over", "least") and value >= claimed
        )
    return asked.verdict(answer, holds)


def _member_claim(asked: Asked, name: str, facts: list[Members], countries: list[str]) -> Answer:
    """Answer "Is Turkey one of them?": only a country that is recorded there is one."""
    recorded = [f for f in asked.knowledge.facts(name, Staff) if f.country in countries]
    taking_part = [f for f in asked.knowledge.relations_to(name) if f.subject in countries]
    if recorded or taking_part:
        texts = [staff_sentence(asked, recorded)] if recorded else []
        texts += [asked.say("sentence", text=fact.text) for fact in taking_part]
        return asked.verdict(
            asked.answer(
                " ".join(texts), [name, *[c for c in countries if c in asked.knowledge]], [*recorded, *taking_part]
            ),
            True,
        )
    shown = asked.wording.join([asked.label(c) if c in asked.knowledge else c for c in countries])
    extra = " ".join(members_sentence(asked, fact) for fact in facts)
    return asked.missing("no_member_country", [name], facts, extra, name=asked.label(name), country=shown)


def compare_size(asked: Asked) -> Answer:
    """Which organization has more people, by how many, or how many they have together."""
    question = asked.question
    named = asked.refer.organizations(remembered=False)
    if len(named) < 2 and (
        asked.has("both") or (not named and len(question.focus.topic) and not asked.has("most", "least", "all"))
    ):
        recent = asked.refer.recent(("organization",))
        one = (
            len(question.focus.topic) == 1
            and question.focus.kind == "staff"
            and len(asked.knowledge.facts(recent[0], Staff)) > 1
            if recent
            else False
        )
        named = list(dict.fromkeys([*named, *recent]))[: 1 if one and asked.has("difference") else 2]
    elif (
        len(named) == 1
        and not asked.has("all", "most", "least")
        and not question.has_word("any", "others", "organizations", "missions", "bodies")
    ):
        recent = [name for name in asked.refer.recent(("organization",)) if name not in named]
        if recent:
            named = [*named, recent[0]]
    if (
        len(named) == 1
        and asked.has("total")
        and not asked.has("more", "fewer", "most", "least", "difference")
        and question.named()
    ):
        return staff(asked)
    if (
        len(named) == 1
        and asked.has("difference")
        and len(asked.knowledge.facts(named[0], Staff)) > 1
        and not question.named()
    ):
        return _inner_difference(asked, named[0])
    everyone = len(named) < 2
    candidates = [subject.id for subject in asked.knowledge.organizations] if everyone else named
    counted = [(name, found) for name in candidates if (found := total_of(asked, name))]
    lacking = [name for name in candidates if not total_of(asked, name)]
    if not counted:
        return asked.missing("no_staff", candidates, name=asked.labels(candidates))
    counted.sort(key=lambda item: -item[1][0])
    facts = [fact for _, (_, found) in counted for fact in found]
    parts = [
        asked.say(
            "staff", name=asked.label(name), figures=_sum(asked, total, found), share="", dated=asked.dated(found[0])
        )
        for name, (total, found) in counted
    ]
    topic = [name for name, _ in counted]
    view = bars(asked, topic)
    if lacking and not everyone:
        text = f"{asked.say('no_staff', name=asked.labels(lacking))} {' '.join(parts)}"
        return Answer(
            "not_recorded" if len(counted) < 2 else "answered", text, question.kind, candidates, facts, topic, view
        )
    first, last = counted[0], counted[-1]
    lead = ""
    if asked.has("total") and not asked.has("most", "least", "more", "fewer"):
        total = sum(value for _, (value, _) in counted)
        lead = asked.say("size_total", names=asked.labels(topic), total=asked.wording.number(total, "about"))
    elif len(counted) > 1:
        smallest = asked.has("least", "fewer") and not asked.has("most", "more")
        chosen, other = (last, first) if smallest else (first, counted[1])
        key = (
            ("size_least" if smallest else "size_most")
            if everyone and len(counted) > 2
            else ("size_smaller" if smallest else "size_larger")
        )
        lead = asked.say(key, name=asked.label(chosen[0]), other=asked.label(other[0]))
        if asked.has("difference"):
            lead += " " + asked.say(
                "size_difference", difference=asked.wording.number(abs(chosen[1][0] - other[1][0]), "about")
            )
        topic = [chosen[0], *(name for name in topic if name != chosen[0])]
    text = f"{lead} {' '.join(parts)}".strip()
    if lacking and everyone and len(counted) > 1:
        text += " " + asked.say("size_lacking", names=asked.labels(lacking))
    answer = Answer("answered", text, question.kind, topic, facts, topic, view)
    if question.yes_no and len(named) > 1 and asked.has("more", "fewer", "most", "least"):
        claimed = first[0] if asked.has("more", "most") else last[0]
        return asked.verdict(answer, claimed == named[0])
    return answer


def _inner_difference(asked: Asked, name: str) -> Answer:
    """Return the difference between the two largest figures of one organization."""
    facts = sorted(asked.knowledge.facts(name, Staff), key=lambda fact: -fact.value)[:2]
    text = asked.say("size_difference", difference=asked.wording.number(facts[0].value - facts[1].value, "about"))
    return asked.answer(f"{text} {staff_sentence(asked, facts)}", [name], facts)


def _sum(asked: Asked, total: int, facts: list[Staff]) -> str:
    if len(facts) == 1:
        return figure(asked, facts[0])
    parts = asked.wording.join([figure(asked, fact) for fact in facts])
    return asked.wording.phrase("sum_of", total=asked.wording.number(total, facts[0].bound), parts=parts)
