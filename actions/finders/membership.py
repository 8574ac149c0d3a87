"""Who belongs to an organization or contributes to it."""

from __future__ import annotations

import re
from itertools import pairwise

from actions.answer import Answer
from actions.finders import headcounts
from actions.finders.common import Asked
from actions.question import Question
from actions.roots import content_roots, root
from knowledge.models import Members, Relation, Staff
from knowledge.names import normal_name

_WHICH_ORGANIZATION = re.compile(
    r"(?:and |so |but |then )*(?:which|what) (?:of (?:the|these|those|them)|one|"
    r"(?:\w+ )?(?:organi[sz]ations?|bod(?:y|ies)|offices?|forces?|groups?|missions?))\b.* _number_"
)
EVERYONE = ("all", "only", "every", "everyone", "everybody", "entirely", "exclusively", "purely", "solely", "wholly")
"""Words that claim of a country that nobody else takes part."""


def claims_nobody_else(question: Question) -> bool:
    """Return whether all are claimed to be from one country: "Are all its soldiers American?"; not "all Americans"."""
    words = [word for word in question.words if word not in ("the", "of")]
    theirs = any(pair == ("all", "_country_") for pair in pairwise(words))
    return question.yes_no and question.has_word(*EVERYONE) and not theirs


def members_sentence(asked: Asked, fact: Members) -> str:
    """Return who belongs to an organization or contributes to it."""
    count = asked.wording.number(fact.value, fact.bound) if fact.value is not None else ""
    key = "members" if asked.active(fact.subject) else "members_past"
    text = asked.say(key, name=asked.label(fact.subject), count=count, unit=fact.unit)
    return f"{text} {asked.say('sentence', text=fact.text)}" if fact.text else text


def members(asked: Asked) -> Answer:
    """Which and how many states belong to an organization or contribute to it."""
    if owners := _with_number(asked):
        told = " ".join(members_sentence(asked, fact) for fact in owners)
        names = [fact.subject for fact in owners]
        return asked.answer(told, names, owners, names)
    papers = asked.question.named("document") if asked.question.yes_no else []
    if papers and not asked.question.named("organization"):  # "was it a condition in the plan?"
        return asked.missing("unrecorded", papers, name=asked.labels(papers))
    organizations = asked.refer.organizations()
    elsewhere = [name for name in asked.question.named("body", "document") if not organizations]
    if elsewhere:
        return asked.missing("no_members", elsewhere, name=asked.labels(elsewhere))
    if above := _of_the_body_itself(asked):
        own = [fact for name in organizations for fact in asked.knowledge.facts(name, Members)]
        told = " ".join(members_sentence(asked, fact) for fact in own)
        return asked.missing("no_members", above, own, told, name=asked.labels(above))
    foreign = [
        name
        for name in asked.question.named("country")
        if name != asked.knowledge.home and not organizations and not asked.question.yes_no
    ]
    if foreign and asked.has("how_many"):
        return asked.missing("no_members", foreign, name=asked.labels(foreign))
    organizations = organizations or _by_number(asked)
    answers = [_members_of(asked, name) for name in organizations[:3]]
    if len(answers) == 1:
        return answers[0]
    whole = bool(asked.countries)  # of each it is told whether a country has people there
    answered = answers if whole else [a for a in answers if a.outcome == "answered"] or answers
    facts = [fact for a in answered for fact in a.facts]
    outcome = next((a.outcome for a in answered if a.outcome == "answered"), answered[0].outcome)
    return Answer(outcome, " ".join(a.text for a in answered), asked.question.kind, organizations, facts)


def _of_the_body_itself(asked: Asked) -> list[str]:
    """Return the body whose own members are counted, or whose members are counted among those of an organization of
    which that is not recorded: "how many members has NATO?", "how many of the ISG's states were in the EU?".
    """
    question = asked.question
    bodies = question.named("body")
    named = question.named("organization")
    if bodies and not named and question.has_word("recognize", "recognizes", "recognized"):
        return bodies  # "which EU states refuse to recognize it?"
    if not bodies or question.yes_no or not asked.has("how_many"):
        return []
    if not named:
        points = asked.has("it", "they", "there", "the_organization") or asked.question.focus.topic
        return [] if points and not question.has_word("are", "have", "has") else bodies
    facts = [fact for name in named for fact in asked.knowledge.facts(name, Members)]
    told = {root(word) for fact in facts for word in normal_name(fact.text or "").split()}
    parents = {asked.subject(name).parent for name in named}
    return [name for name in bodies if name not in parents and root(asked.label(name).lower()) not in told]


def _with_number(asked: Asked) -> list[Members]:
    """Return the figures of which "Which organization has more than 30 contingents?" asks whose they are."""
    question = asked.question
    if not question.numbers or question.subjects or not _WHICH_ORGANIZATION.match(asked.said):
        return []
    number = question.numbers[0]
    known = [
        (f, f.value) for s in asked.knowledge.organizations for f in asked.knowledge.facts(s.id, Members) if f.value
    ]
    if asked.has("more") or question.has_word("over", "least"):
        return [fact for fact, value in known if value > number or (value == number and fact.bound == "more_than")]
    if asked.has("fewer") or question.has_word("under"):
        return [fact for fact, value in known if value < number and fact.bound != "more_than"]
    return [fact for fact, value in known if value == number]


def _by_number(asked: Asked) -> list[str]:
    """Return the organizations with members: those that have as many as the question says, or of whose members it says
    what is recorded ("which countries recognized it?"), else all of them.
    """
    known = [fact for s in asked.knowledge.organizations for fact in asked.knowledge.facts(s.id, Members)]
    so_many = [fact for fact in known if fact.value in asked.question.numbers]
    said = set(content_roots(asked))
    told = [fact for fact in known if said & {root(word) for word in normal_name(fact.text or "").split()}]
    return list(dict.fromkeys(fact.subject for fact in so_many or told or known))


def _members_of(asked: Asked, name: str) -> Answer:
    facts = asked.knowledge.facts(name, Members)
    staffing = [fact for fact in asked.knowledge.relations_to(name) if fact.type in ("staffs", "participates_in")]
    staffing += [fact for fact in asked.knowledge.facts(name, Relation) if fact.type == "staffs"]
    staffed = " ".join(asked.say("sentence", text=fact.text) for fact in staffing)
    countries = asked.countries
    others = asked.has("which") and asked.question.has_word(
        "other", "others", "else"
    )  # "… too, which other countries?"
    if others and staffing and not facts:
        return asked.missing("no_members", [name], staffing, staffed, name=asked.label(name))
    if countries and not others:
        return _member_claim(asked, name, facts, countries)
    if not facts:
        if not staffing or (asked.has("how_many") and not asked.question.yes_no):
            return asked.missing("no_members", [name], staffing, staffed, name=asked.label(name))
        return asked.answer(staffed, [name], staffing)
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
        text += " " + staffed
    wants_names = asked.question.has_word("names", "list", "lists", "listed", "enumerate")  # "is there a list of them?"
    named = [label for fact in facts for label in fact.named]
    if named:
        text += " " + asked.say("members_named", names=asked.labels(named))
    elif wants_names or _asks_which(asked):
        extra = asked.say("no_member_list", name=asked.label(name))
        exactly = asked.question.has_word("exactly", "name", "specifically", "precisely")
        wants_list = exactly or wants_names or not asked.question.named()
        if wants_list:
            return asked.missing("no_member_list", [name], facts, text, name=asked.label(name))
        text += " " + extra
    answer = asked.answer(text, [name], [*facts, *(staffing if sending else [])])
    holds = None
    if asked.question.numbers:
        holds = _counts(asked, facts[0], asked.question.numbers[0])
        if holds and _OF_EVERY_ONE.search(asked.said):  # then the number is not what is claimed
            holds = any(_says(asked, fact) for fact in facts) or None
    elif not asked.has("negated") and any(_says(asked, fact) for fact in facts):
        holds = True  # "had all of them recognized it?"
    return asked.verdict(answer, holds)


def _counts(asked: Asked, fact: Members, claimed: int) -> bool | None:
    """Return whether there are as many as is claimed, or more, or fewer; of "more than 30" it is not told how many."""
    value, open_ended = fact.value or 0, fact.bound == "more_than"
    if asked.question.has_word("more", "over", "exceed", "exceeds", "above", "beyond"):
        return None if open_ended and claimed > value else value > claimed or open_ended
    if asked.question.has_word("least", "minimum"):
        return None if open_ended and claimed > value + 1 else value >= claimed
    if asked.question.has_word("fewer", "less", "under", "below", "most"):
        return None if open_ended and claimed > value + 1 else value < claimed
    if open_ended and claimed > value:
        return None
    exactly = asked.question.has_word("exactly", "precisely", "only", "just")
    return value == claimed and not (open_ended and exactly)


_OF_EVERY_ONE = re.compile(r"(?<!\bin )\b(?:all|every|each)\b(?! told)")
"""Says something of all the members: "did all 25 states send troops?"."""


def _asks_which(asked: Asked) -> bool:
    """Return whether the question wants the members one by one."""
    marks = ("which", "names_only", "name_of", *(() if asked.question.yes_no else ("all",)))
    who = asked.question.words[:2] in (("who", "are"), ("who", "were"))  # "who are the 25 states?"
    return (asked.has(*marks) or who) and not asked.has("how_many")


def _says(asked: Asked, fact: Members) -> bool:
    """Return whether all that a question asks of the members is what is told of them."""
    told = {root(word) for word in normal_name(fact.text or "").split()}
    known = told | {root(word) for word in (*fact.words, *fact.unit.split(), "member", "members")}
    wanted = set(content_roots(asked)) - {root(word) for word in (*EVERYONE, "each", "well", "too")}
    return bool(wanted & told) and wanted <= known


def _member_claim(asked: Asked, name: str, facts: list[Members], countries: list[str]) -> Answer:
    """Answer "Is Turkey one of them?": only a country that is recorded there is one."""
    recorded = [f for f in asked.knowledge.facts(name, Staff) if f.country in countries]
    taking_part = [f for f in asked.knowledge.relations_to(name) if f.subject in countries]
    if recorded or taking_part:
        whole = [f for f in asked.knowledge.facts(name, Staff) if not f.country]
        everyone = claims_nobody_else(asked.question)  # then the part that is theirs is set beside the whole
        told = [*(whole if everyone else []), *recorded]
        texts = [headcounts.staff_sentence(asked, told)] if told else []
        texts += [asked.say("sentence", text=fact.text) for fact in taking_part]
        answer = asked.answer(
            " ".join(texts), [name, *[c for c in countries if c in asked.knowledge]], [*told, *taking_part]
        )
        if everyone and not (recorded and whole):
            return answer
        return asked.verdict(answer, not everyone)
    shown = asked.labels_or_names(countries)
    staffed = [fact for fact in asked.knowledge.relations_to(name) if fact.type == "staffs"]
    extra = " ".join(
        [
            *(members_sentence(asked, fact) for fact in facts),
            *(asked.say("sentence", text=fact.text) for fact in staffed),
        ]
    )
    key = "no_people_of" if asked.has("people") else "no_member_country"
    return asked.missing(key, [name], facts, extra, name=asked.label(name), country=shown)
