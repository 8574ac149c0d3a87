"""How many people work where."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.answer import Answer
from actions.finders import membership, sizes, uncounted
from actions.finders.common import Asked, overlaps
from actions.finders.headcounts import figure, staff_sentence, sum_sentence, total_of
from actions.views import bars
from knowledge.models import Members, Staff
from knowledge.names import normal_name

EARLIER = re.compile(
    r"\b(?:ever|at (?:the|its) (?:very )?(?:start|beginning|outset|peak|height|outset)|originally|initially|at first|"
    r"to begin with|(?:on|upon|at) (?:its |their )?(?:first )?"
    r"(?:arrival|entry|deployment|launch|inception|creation)|"
    r"in the (?:very )?(?:beginning|early days)|used to (?:have|be|number|employ)|"
    r"before (?:the |its |any )?(?:cuts?|downsizing|reductions?|drawdown)|"
    r"(?<!since )when (?:we|it|they|you) (?:first |originally )?"
    r"(?:rolled|moved|marched|went|got|came|arrived|started|began|deployed)|"
    r"in (?:its|their|the) (?:very )?first (?:years?|months?|weeks?|days?)|back when|"
    r"(?:back then|back in the day|in the old days)|"
    r"(?:compared|next|relative) (?:to|with) (?:what \w+ (?:\w+ )?)?"
    r"(?:before|earlier|then|previously|the (?:past|start|beginning))|"
    r"(?:than|versus|vs|against) (?:before|earlier|previously|in the past|then)|"
    r"(?:before|after|until|by the time|(?<!since )when|once) (?:it|they|he|the \w+) (?:\w+ ){0,2}"
    r"(?:was|were|became|reach\w*|got|started|began|came|ended|deploy\w*|cut|downsiz\w*|reduc\w*|shr[aiu]nk))\b"
)
"""Asks for a figure of earlier times."""

_OF_WHAT_NATION = re.compile(
    r"\blocal\w*\b.*\b(?:are|were) (?:(?:they|these|those|all|really|then) )*(?:from )?_(?:home|country)_"
    r"|\b(?:are|were) (?:(?:the|all|its|their|of|these) )*locals?\b.* _(?:home|country)_"
)
"""Asks what nationality the local staff have: "the local ones, are they Kosovars?"."""


def staff(asked: Asked) -> Answer:
    """How many people work for an organization: in all, of a category, or from a country."""
    question = asked.question
    if question.numbers and question.has_word("whose", "which", "who") and not question.yes_no:
        owner = _owner_of_number(asked)
        if owner:
            return owner
    if asked.has("most", "least") and not question.named("organization"):
        return sizes.compare_size(asked)
    organizations = asked.refer.organizations()
    named = asked.refer.organizations(remembered=False)
    elsewhere = question.named("body", "document") if not named else []
    elsewhere = [name for name in elsewhere if not (organizations and asked.refer.through([name]))]
    if elsewhere:
        return asked.missing("no_staff", elsewhere, name=asked.labels(elsewhere))
    without = [name for name in organizations if not asked.knowledge.facts(name, Staff)]
    plain = not question.has_word(*asked.wording.words("search")["staff_nouns"].split())
    if without and without == organizations and plain and any(asked.knowledge.facts(name, Members) for name in without):
        return membership.members(asked)
    organizations = organizations or _counted_as_asked(asked)
    if not organizations and question.numbers:  # "do the 4,700 soldiers include …?"
        owners = [f for f in asked.knowledge.all_facts(Staff) if f.value in question.numbers]
        organizations = list(dict.fromkeys(fact.subject for fact in owners))
    if not organizations and asked.has("total") and not set(question.named()) - {asked.home}:
        return sizes.compare_size(asked)
    if not organizations:
        with_staff = [name.id for name in asked.knowledge.organizations if asked.knowledge.facts(name.id, Staff)]
        if question.foreign and asked.home in question.named():  # a share of the country's own people
            return asked.missing("unrecorded", [str(asked.home)], name=asked.label(str(asked.home)))
        return asked.unclear(with_staff)
    if len(organizations) > 1 and asked.has("total", "difference", "more", "most", "fewer"):
        return sizes.compare_size(asked)
    if uncounted.counts_something_else(asked):
        known = [fact for name in organizations for fact in asked.knowledge.facts(name, Staff)]
        return asked.missing("unrecorded", organizations, known, name=asked.labels(organizations))
    answers = [_staff_of(asked, name) for name in organizations]
    if len(answers) == 1:
        return _whose_it_is(asked, answers[0]) or answers[0]
    answered = [answer for answer in answers if answer.outcome == "answered"]
    text = " ".join(answer.text for answer in answers)
    if not answered:
        return Answer("not_recorded", text, question.kind, organizations)
    facts = [fact for answer in answered for fact in answer.facts]
    return Answer("answered", text, question.kind, organizations, facts, organizations, bars(asked, organizations))


def _counted_as_asked(asked: Asked) -> list[str]:
    """Return the organizations of which those are counted whom the question names by their country, or as soldiers."""
    figures = [f for o in asked.knowledge.organizations for f in asked.knowledge.facts(o.id, Staff)]
    if asked.has("american") or "united_states" in asked.question.focus.topic[:1]:
        figures = [fact for fact in figures if fact.country]
    else:
        soldiers = [fact for fact in figures if asked.has("soldiers") and fact.category == "soldiers"]
        figures = [fact for fact in figures if fact.country and fact.country in asked.countries] or soldiers
    return list(dict.fromkeys(fact.subject for fact in figures))


def _whose_it_is(asked: Asked, answer: Answer) -> Answer | None:
    """Return "No." and whose figure it is, where a figure is claimed of an organization for which none of that kind is
    recorded.
    """
    claims = asked.question.yes_no and asked.question.numbers and answer.outcome == "not_recorded"
    owner = _owner_of_number(asked) if claims else None
    return owner.prefixed(asked.say("no")) if owner else None


def _owner_of_number(asked: Asked) -> Answer | None:
    owners = [
        fact
        for fact in asked.knowledge.by_id.values()
        if isinstance(fact, (Staff, Members)) and fact.value in asked.question.numbers
    ]
    if not owners:
        return None
    texts = [
        staff_sentence(asked, [fact]) if isinstance(fact, Staff) else membership.members_sentence(asked, fact)
        for fact in owners
    ]
    return asked.answer(" ".join(texts), [fact.subject for fact in owners], owners)


def _staff_of(asked: Asked, name: str) -> Answer:
    facts = asked.knowledge.facts(name, Staff)
    if not facts:
        staffed = [fact for fact in asked.knowledge.relations_to(name) if fact.type == "staffs"]
        extra = " ".join(asked.say("sentence", text=fact.text) for fact in staffed)
        return asked.missing("no_staff", [name], staffed, extra, name=asked.label(name))
    countries = [name for name in asked.countries if name != "united_states"]
    if countries:
        return _from_country(asked, name, facts, countries[0])
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
    wanted = [category for category in uncounted.CATEGORIES if asked.has(category)]
    wanted = [
        c
        for c in wanted
        if not (c == "soldiers" and not any(f.category == "soldiers" for f in facts) and len(wanted) > 1)
    ]
    own = [fact for fact in facts if not fact.country]
    if _OF_WHAT_NATION.search(asked.said):
        told = [fact for fact in own if fact.category == "local"] or own
        return asked.missing("no_local_nation", [name], told, staff_sentence(asked, told), name=asked.label(name))
    if asked.has("split") and len(facts) == 1 and not asked.has("how_many", "total", "percent"):
        return asked.missing("no_staff_split", [name], facts, staff_sentence(asked, facts), name=asked.label(name))
    chosen = [fact for fact in own if fact.category in wanted]
    lacking = [category for category in wanted if not any(fact.category == category for fact in own)]
    if wanted and lacking and not chosen:
        if asked.question.yes_no and not asked.question.numbers and (both := _counted_together(facts, wanted)):
            share = asked.has("most", "least", "more", "fewer", "percent", "same") or asked.question.has_word("half")
            return asked.verdict(asked.answer(staff_sentence(asked, both), [name], both), None if share else True)
        if _counted_together(facts, wanted):
            split = asked.say("no_staff_split", name=asked.label(name))
            text = f"{staff_sentence(asked, facts)} {split}"
            return Answer("not_recorded", text, asked.question.kind, [name], facts)
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
    if asks_other_year(asked, own):
        return asked.missing("no_staff_then", [name], facts, staff_sentence(asked, facts), name=asked.label(name))
    if chosen and len(chosen) < len(own):
        answer = asked.answer(staff_sentence(asked, chosen), [name], chosen)
        return asked.verdict(answer, _claim(asked, chosen))
    text = staff_sentence(asked, facts)
    counted = total_of(asked, name)
    if counted and len(counted[1]) > 1:
        text = sum_sentence(asked, name, *counted)
    answer = Answer(
        "answered", text, asked.question.kind, [name], facts, (), bars(asked, [name]) if len(facts) > 1 else None
    )
    return asked.verdict(answer, _claim(asked, facts, counted[0] if counted else None))


def _counted_together(facts: list[Staff], categories: list[str]) -> list[Staff]:
    """Return the figures of people of several sorts that are known only together: "international and local staff"."""
    return [fact for fact in facts if set(categories) <= set(normal_name(fact.unit).split())]


def _american(asked: Asked, name: str, facts: list[Staff], national: list[Staff]) -> Answer:
    whole = next((fact for fact in facts if not fact.country and fact.category == national[0].category), None)
    text = staff_sentence(asked, [whole, *national] if whole else national)
    if whole and not asked.has("split") and not asked.question.has_word("total"):
        text = asked.say(
            "staff_share",
            figure=figure(asked, national[0]),
            whole=figure(asked, whole),
            name=asked.label(name),
            dated=asked.dated(national[0]),
        )
    told = [*national, *([whole] if whole else [])]
    if asks_other_year(asked, national) and not asked.question.yes_no:
        return asked.missing("no_staff_then", [name], told, text, name=asked.label(name))
    answer = asked.answer(text, [name], told)
    everybody = {"all", "only", "every", "most", "majority", "mostly", "mainly"}
    if whole and everybody & set(asked.said.replace("at all", "").split()):
        most = asked.question.has_word("most", "majority", "mostly", "mainly")
        return asked.verdict(answer, national[0].value * (2 if most else 1) >= whole.value)
    if asked.has("more", "fewer") and asked.question.has_word("than", "then"):  # than something else that was told
        return answer
    return asked.verdict(answer, _claim(asked, national) if asked.question.numbers else True)


def _from_country(asked: Asked, name: str, facts: list[Staff], country: str) -> Answer:
    national = [fact for fact in facts if fact.country == country]
    if national:
        return asked.answer(staff_sentence(asked, national), [name], national)
    label = asked.label(country) if country in asked.knowledge else country
    return asked.missing(
        "no_staff_country", [name], facts, staff_sentence(asked, facts), name=asked.label(name), country=label
    )


def asks_other_year(asked: Asked, facts: Sequence[Staff]) -> bool:
    """Return whether a time is asked for at which none of the figures is recorded."""
    if EARLIER.search(asked.said) or asked.at_unknown_time:
        return True
    if not asked.when:
        return False
    dated = [fact.as_of for fact in facts if fact.as_of]
    return not any(overlaps(when, date) for when in asked.when for date in dated)


_AS_MANY = re.compile(r"(?<!twice )(?<!half )(?<!times )\bas (?:many|much)\b.* as\b")


def _claim(asked: Asked, facts: list[Staff], total: int | None = None) -> bool | None:
    """Return whether a number that the question claims is one of the figures; None where it claims none."""
    numbers = asked.question.numbers
    equal = asked.has("same") or asked.question.has_word("equal", "equally") or _AS_MANY.search(asked.said)
    if not numbers and len(facts) > 1 and equal:
        return len({fact.value for fact in facts if not fact.country}) == 1
    if not numbers:
        return True if asked.has(*uncounted.CATEGORIES) else None
    whole = [] if asked.countries or asked.has("american") else [fact for fact in facts if not fact.country]
    values = {fact.value for fact in whole or facts} | ({total} if total else set())
    if total and len(whole) > 1 and asked.has("total"):  # "435 in all"
        values = {total}
    if asked.has("more") or asked.question.has_word("over", "least"):
        return max(values) > numbers[0]
    if asked.has("fewer") or asked.question.has_word("under"):
        return max(values) < numbers[0]
    return any(number in values for number in numbers)
