"""Who came before and after whom, and since and until when."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.answer import Answer
from actions.context.alternatives import alternatives
from actions.finders import common, leaders, officeholders
from actions.finders.common import Asked, event_sentence
from actions.finders.direction import beside_subject, step
from actions.finders.telling import answer_telling, tell, tell_all
from knowledge.models import Tenure
from knowledge.names import names_of, normal_name

_SEVERAL = (
    "ones", "all", "everybody", "everyone", "heads", "leaders", "bosses", "chiefs", "directors", "people", "persons",
    "men", "predecessors", "successors", "holders", "officeholders", "names", "each",
)  # fmt: skip
"""Words that ask for more than one who came before or after."""
_BOTH_SIDES = re.compile(
    r"\bbefore(?: (?:him|her|_person_))? (?:and|as well as|or) (?:who )?after\b"
    r"|\bafter(?: (?:him|her|_person_))? (?:and|as well as|or) (?:who )?before\b"
)
"""Asks for both at once: "who led it before him and after?"."""
_RIGHT_BEFORE = re.compile(
    r"\bthe (?:one|man|guy|person|head|boss|chief|leader|_role_) (?:right |just |immediately )?(?:before|after)\b"
)
_ORDER = re.compile(
    r"(?<!right )(?<!just )(?<!directly )(?<!immediately )(?<!straight )"
    r"\b(?:before|after|earlier than|later than|ahead of)\b"
)
"""Sets one before or after another, not right beside."""


def neighbour(asked: Asked, direction: int) -> Answer:
    """Who came before (`direction` -1) or after (1) a person in an office."""
    persons = asked.question.named("person")
    if len(persons) > 2 and set(alternatives(asked.question)) == set(persons[1:]):  # "did Tanin follow X or Y?"
        persons, direction = persons[:1], beside_subject(asked.question)
    if len(persons) > 1 and not asked.question.yes_no:
        persons = persons[:1]
    if not persons and asked.has("they", "both") and len(pair := asked.refer.last_two(("person",))) > 1:
        pair = [t.person for t in _between(asked, pair) if t.person in pair] or pair
        persons = pair[-1:] if direction > 0 else pair[:1]
    posts: list[str] = []
    if not persons:
        posts = asked.refer.organizations(remembered=False)
        persons = asked.refer.heads(posts) if posts and not asked.has("he") else asked.refer.persons()
        if posts and direction > 0 and not asked.has("now"):  # "the next SRSG" is the next after the one talked about
            holders = {t.person for t in officeholders.leaders_of(asked, posts)}
            persons = [name for name in asked.refer.recent(("person",))[:1] if name in holders] or persons
        if posts and not persons:
            return leaders.no_leader(asked, posts)
    if not persons and (posts := asked.refer.organizations()):
        persons = asked.refer.heads(posts)
    if not persons and posts:
        return leaders.no_leader(asked, posts)
    if not persons:
        return asked.unclear([name.id for name in asked.knowledge.organizations if asked.knowledge.leaders(name.id)])
    if asked.question.yes_no and len(persons) > 1:
        return _neighbour_claim(asked, persons, direction)
    person = _not_back(asked, _in_the_role(asked, persons[0]), direction)
    if further := officeholders.further_office(asked, person):
        key = "no_holder_before" if direction < 0 else "no_holder_after"
        values = {"person": asked.label(person), "office": officeholders.office(asked, further)}
        return asked.missing(key, [person, further.role], [further], **values)
    for tenure in asked.knowledge.tenures(person):
        if not (tenure.leads and tenure.person == person and tenure.organization):
            continue
        line = asked.knowledge.leaders(tenure.organization)
        position = line.index(tenure) + direction
        others = line[: position + 1] if direction < 0 else line[position:]
        if len(others) > 1 and asks_several(asked):
            names = [other.person for other in others]
            told = tell_all(asked, others)
            return asked.answer(told, [*names, tenure.organization, person], others, names)
        if 0 <= position < len(line):
            other = line[position]
            return answer_telling(asked, [other], [other.person, tenure.organization, person])
        key = "no_predecessor" if direction < 0 else "no_successor"
        over = common.end_of(asked, tenure) if direction > 0 else None
        known = tell(asked, tenure)
        return asked.missing(
            key,
            [person, tenure.organization],
            [tenure, over] if over else [tenure],
            f"{known} {event_sentence(asked, over)}" if over else known,
            person=asked.label(person),
            name=asked.label(tenure.organization),
        )
    key = "nobody_before" if direction < 0 else "nobody_after"
    return asked.missing(key, [person], person=asked.label(person))


def _in_the_role(asked: Asked, person: str) -> str:
    """Return the person, or who held the role that the question names where that one never did ("him as …")."""
    roles = asked.question.named("role")
    if len(roles) != 1 or asked.question.named("person"):
        return person
    tenures = [t for name in asked.knowledge.subjects for t in asked.knowledge.tenures(name) if t.role == roles[0]]
    holders = list(dict.fromkeys(tenure.person for tenure in tenures))
    return person if person in holders or len(holders) != 1 else holders[0]


def asks_several(asked: Asked) -> bool:
    """Return whether the question asks for all who came before or after: "Which heads came before him?"."""
    question = asked.question
    if asked.has("he", "she") and question.has_word("his", "her") and question.has_word("predecessor", "successor"):
        return False
    if question.has_word(*_SEVERAL) or re.search(r"\bwho (?:all )?(?:were|are|have)\b", asked.said):
        return True
    titles = {
        normal_name(name).split()[-1] for role in question.named("role") for name in names_of(asked.subject(role))
    }
    return any(word.removesuffix("s") in titles - {word} for word in normal_name(question.text).split())


def _not_back(asked: Asked, person: str, direction: int) -> str:
    """Return whom "and after him?" means behind "who came before Zarif?": Zarif, who came after the answer anyway."""
    last = asked.question.focus
    if last.kind != "succession" or not asked.has("he", "she") or asked.question.named():
        return person
    return next((t.person for t in officeholders.beside(asked, person, direction) if t.person in last.topic), person)


def _neighbour_claim(asked: Asked, persons: list[str], direction: int) -> Answer:
    """Answer "Did Zarif succeed Zannier?"."""
    pairs = [
        (line[n], line[n + 1])
        for name in asked.knowledge.organizations
        for line in [asked.knowledge.leaders(name.id)]
        for n in range(len(line) - 1)
    ]
    wanted = (persons[1], persons[0]) if direction > 0 else (persons[0], persons[1])
    for first, second in pairs:
        if {first.person, second.person} == set(persons[:2]):
            answer = answer_telling(asked, [first, second], [second.person, first.person])
            return asked.verdict(answer, (first.person, second.person) == wanted)
    line = _between(asked, persons)
    if line and _ORDER.search(asked.said) and not _RIGHT_BEFORE.search(asked.said):  # somewhere before
        in_front = line[0].person in persons[:1]
        answer = answer_telling(asked, line, persons)
        return asked.verdict(answer, in_front is (direction < 0))
    own = line or officeholders.leading(asked, persons)
    return asked.verdict(answer_telling(asked, own, persons), False)


def _between(asked: Asked, persons: list[str]) -> list[Tenure]:
    """Return the tenures from one person's to another's in the same office; none where they never shared one."""
    for organization in asked.knowledge.organizations:
        line = asked.knowledge.leaders(organization.id)
        places = [n for n, tenure in enumerate(line) if tenure.person in persons]
        if len({line[n].person for n in places}) > 1:
            return line[places[0] : places[-1] + 1]
    return []


def in_order(asked: Asked) -> Answer | None:
    """Return who of two came first in an office that both held, which the line of its holders tells where a date lacks;
    None where that is not asked, or where they never shared one.
    """
    persons = asked.question.named("person")
    line = _between(asked, persons)
    ends = list(dict.fromkeys(t.person for t in line if t.person in persons))
    if len(ends) != 2 or not asked.has("first", "last", "oldest", "newest"):
        return None
    told = [t for t in line if t.person in ends]
    order = asked.say("came_before", first=asked.label(ends[0]), second=asked.label(ends[1]))
    front = ends if asked.has("first", "oldest") else ends[::-1]
    return asked.answer(f"{order} {tell_all(asked, told)}", front, told, ends)


def succession(asked: Asked) -> Answer:
    """Who held an office before or after somebody, or both."""
    if not _BOTH_SIDES.search(asked.said) or asked.question.yes_no:
        return neighbour(asked, step(asked.question))
    before, after = neighbour(asked, -1), neighbour(asked, 1)
    told = [answer for answer in (before, after) if answer.outcome == "answered"] or [before]
    facts = [fact for answer in told for fact in answer.facts]
    beside = [answer.subjects[0] for answer in told]
    subjects = list(dict.fromkeys([*beside, *(name for answer in told for name in answer.subjects)]))
    text = " ".join(answer.text for answer in (before, after))
    return replace(told[0], text=text, subjects=subjects, facts=facts, listed=beside)
