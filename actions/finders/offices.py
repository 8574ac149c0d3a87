"""Which offices a person holds or held, and what an office is called."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import leaders, officeholders
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell_all
from actions.question import Question
from knowledge.models import Tenure
from knowledge.names import normal_name

_LATER = re.compile(
    r"\b(?!(?:whom?|which (?:man|person|guy|diplomat|_role_)) \w+ (?:he|she|_person_) "  # "whom did he come after?"
    r"(?:come|came|serve|start|begin|arrive|take)\b)"
    r"(?:what|where|which \w+|whom?)(?: \w+)? (?:did|does|has|had|is|was) (?:he|she|_person_) "
    r"(?!(?:succeed|replace|follow|precede|relieve)\b)(?!.*\b(?:before|between)\b)"
    r"(?:.* )?(?:after(?:wards?)?(?: (?:that|this|it|then|his \w+|leaving.*|the \w+|_organization_|_role_))?|next|"
    r"later(?: on)?|since(?: then)?|subsequently|"
    r"(?:once|when|as soon as) (?:his|the) (?:\w+ )?(?:term|time|stint|job|mandate|mission|office)"
    r"(?: there| in office)? (?:was|is|had) (?:over|up|ended|finished|done|run out))$|"
    r"\b(?:what|whatever) (?:became|happened) (?:of|to|with) (?:him|her|_person_)"
    r"(?: (?:after.*|later|next|since|then))?$|"
    r"\bwhat (?:came|comes|was) (?:next|afterwards?|then|later) for (?:him|her|_person_)$|"
    r"^(?:and |so )?(?:(?:what|which) (?:is|was|were) )?(?:_person_|his|her) (?:next|later|subsequent|following) "
    r"(?:jobs?|posts?|positions?|posting|offices?|appointments?|assignments?|roles?|career)\b"
)

_BESIDE = re.compile(
    r"\b(?:second|other|another|additional|extra|parallel) (?:hats?|titles?|offices?|posts?|roles?|jobs?|functions?|"
    r"positions?)\b"
)
"""Asks of somebody for another office than that by which he is called: "its boss had a second hat"."""
_ASKS_TITLE = re.compile(r"\b(?:titles?|titled|job description)\b")
_TODAY = ("today", "now", "nowadays", "currently", "presently")


def office_of(asked: Asked) -> Answer:
    """Which office a person holds or held, or what the head of an organization is called."""
    question = asked.question
    persons = question.named("person")
    organizations = asked.refer.organizations(remembered=False)
    heads = asked.refer.heads(organizations) if _BESIDE.search(asked.said) else []
    beside = any(t.person in heads and not t.leads for name in heads for t in asked.knowledge.tenures(name))
    if not persons and organizations and not asked.has("he", "she") and asked.has("title", "name_of") and not beside:
        return _title(asked, organizations)
    if not persons:
        roles = question.named("role")
        if roles and not asked.has("he", "she"):
            return leaders.leader(asked)
        persons = asked.refer.persons()
    if not persons:
        return _title(asked, asked.refer.organizations()) if asked.refer.organizations() else asked.unclear([])
    tenures = asked.tenures_of(persons)
    if (
        _ASKS_TITLE.search(normal_name(question.text))
        and tenures
        and all(officeholders.untitled(asked, tenure) for tenure in tenures)
    ):
        return _title(asked, list(dict.fromkeys(str(tenure.organization) for tenure in tenures)))
    if asked.has("other_post") and len(persons) == 1:
        last = set(question.focus.facts)
        told = [t for t in tenures if t.id in last]
        new = [t for t in tenures if t not in told]
        others = new if len(told) == 1 else [t for t in tenures if not t.leads]
        if not any(t.leads for t in tenures):
            others = new
        if not others:
            return asked.missing(
                "no_other_office",
                persons,
                tenures,
                tell_all(asked, tenures),
                person=asked.label(persons[0]),
            )
        tenures = (
            tenures
            if asked.has("both", "same") or question.has_word("two", "offices", "hats", "posts", "roles")
            else others
        )
    several = asked.has("other_post") and len(tenures) > 1  # both are meant, not a claim about one
    if asked.has("previous_career") and question.has_word("before", "previously", "earlier", "prior"):
        earlier = [t for t in tenures if not t.leads]
        if not earlier:
            values = {"person": asked.labels(persons)}
            return asked.missing("no_career", persons, tenures, tell_all(asked, tenures), **values)
        tenures = earlier
    if asks_later_career(question):
        later = [t for t in tenures if any(_follows(t, other) for other in tenures)]
        if not later:
            values = {"person": asked.labels(persons)}
            known = tell_all(asked, [t for t in tenures if t.leads] or tenures)
            return asked.missing("no_later_career", persons, tenures, known, **values)
        tenures = later
    at_body = [t for t in tenures if t.organization in question.named("body")]
    if at_body:
        answer = answer_telling(asked, at_body, persons)
        return asked.verdict(answer, True)
    roles = question.named("role")
    other = asked.has("other_post") and not any(t.role in roles for t in tenures)  # "something else than the ICR"
    if roles and question.yes_no and not several and not other:
        return leaders.leader_claim(asked, roles, officeholders.leaders_of(asked, roles), persons)
    told_of = question.named("organization", "body") or asked.has("the_head")
    if organizations and question.yes_no and not several and told_of:
        return leaders.leader_claim(asked, organizations, officeholders.leaders_of(asked, organizations), persons)
    if not tenures:
        return asked.missing("no_tenure", persons, person=asked.labels(persons))
    leading = [t for t in tenures if t.leads]
    now = question.has_word(*_TODAY) or (asked.has("now") and question.has_word("doing", "up"))
    if leading and all(t.end for t in leading) and now and not question.yes_no:
        known = tell_all(asked, leading)
        return asked.missing("no_office_now", persons, tenures, known, person=asked.labels(persons))
    if question.has_word("title", "titles") and not question.yes_no and len(tenures) == len(leading) == 1:
        called = _title(asked, [str(leading[0].organization)])
        if called.outcome == "not_recorded":
            return called
    tenures = sorted(tenures, key=lambda t: not t.leads)
    topic = [*persons, *(t.organization for t in tenures if t.leads and t.organization)]
    return answer_telling(asked, tenures, topic)


def asks_later_career(question: Question) -> bool:
    """Return whether the question asks what somebody did after his time in office: "Where did he go next?"."""
    return not question.times and bool(_LATER.search(question.said))


def _follows(tenure: Tenure, other: Tenure) -> bool:
    return bool(tenure.start and other.end and tenure.start.first_day() >= other.end.first_day())


def _title(asked: Asked, organizations: list[str]) -> Answer:
    titled = [name for name in organizations if asked.subject(name).head_title]
    if not titled:
        leading = [t for name in organizations for t in asked.knowledge.leaders(name)[-1:]]
        return asked.missing(
            "no_title",
            organizations,
            leading,
            tell_all(asked, leading),
            name=asked.labels(organizations),
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
    return asked.answer(f"{' '.join(parts)} {tell_all(asked, facts)}", [*(t.person for t in facts), *titled], facts)
