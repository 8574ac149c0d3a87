"""When something began."""

from __future__ import annotations

import datetime as dt
import re

from actions.answer import Answer
from actions.checks.claimed_times import both_ends
from actions.finders import bases, lists, tenures
from actions.finders.common import Asked, dated_event, event_sentence
from actions.finders.telling import tell_all
from actions.followups.ellipsis import words_of
from actions.roots import content_roots, fact_roots, root
from knowledge.models import BaseFact, Event, LegalBasis, Mandate, Tenure

FROM_TO = re.compile(r"\bfrom _time_")
"""Claims both ends of a time, which "between" does not."""


def home_event(asked: Asked) -> Event | None:
    """Return the named event that the question is about, if it names one ("when was the declaration of
    independence?").
    """
    for name in asked.question.events:
        event = asked.knowledge.by_id.get(name)
        if isinstance(event, Event):
            return event
    return None


def about_person(asked: Asked) -> bool:
    """Return whether a question on a start or an end is about a person's time in office."""
    question = asked.question
    if question.named("document") or (asked.has("the_document") and asked.refer.documents()):
        return False
    if question.named("person") or (asked.has("he", "she") and not question.events):
        return True
    points = asked.has("that") or (asked.has("they") and question.has_word(*words_of("of_holder")))
    if not question.named() and points and not asked.has("the_organization") and _told_tenure(asked):
        return True  # "so that was three years?"
    if question.named() or asked.has("it", "there", "the_organization", "the_document", "they"):
        return False
    topic = question.focus.topic[:1]
    return bool(topic) and asked.subject(topic[0]).type == "person"


def _told_tenure(asked: Asked) -> bool:
    """Return whether the last answer told of nothing but one person's time in office."""
    focus = asked.question.focus
    told = asked.told
    return len(told) == 1 and isinstance(told[0], Tenure) and focus.topic[:1] == [told[0].person]


def start(asked: Asked) -> Answer:
    """When an organization began, a document was made, or a country became independent."""
    if about_person(asked):
        return tenures.tenure(asked)
    event = home_event(asked)
    named = asked.question.named("organization", "document")
    foreign = [name for name in asked.question.named()[:1] if name in asked.countries]
    if foreign and not named and (event or asked.home in asked.question.named()):  # "when did … recognize Kosovo?"
        return asked.missing("unrecorded", foreign, name=asked.labels(foreign))
    if event and not (named and named != [event.subject]):
        return _told(asked, event, [event.subject])
    if (
        asked.when
        and asked.has("which")
        and not named
        and not asked.has("when")
        and asked.question.has_word(
            "mission", "organization", "body", "force", "group", "office", "organizations", "missions", "bodies"
        )
    ):
        return lists.list_organizations(asked)
    subjects = asked.refer.anything(("organization", "document", "body", "country", "role"))
    if not asked.question.named() or asked.home in subjects:  # a country that only did something, or was only left
        subjects = [n for n in subjects if asked.subject(n).type != "country" or asked.events(n, "start")]
    subjects = asked.question.named("document") or subjects or asked.refer.organizations()
    subjects = list(dict.fromkeys(_own_organization(asked, name) for name in subjects))
    if not subjects:
        return asked.unclear()
    answers = []
    for name in subjects:
        found = asked.events(name, "start")
        if found and found[0].date:
            found = sorted(
                [*found, *_spoken_of(asked, name, found)],
                key=lambda event: event.date.first_day() if event.date else dt.date.max,
            )
            text = tell_all(asked, found)
            answers.append(asked.answer(text, [name], found))
        else:
            if (
                asked.subject(name).type == "document"
                and asked.question.has_word("which", "what", "force", "mission", "organization")
                and not asked.has("when")
            ):
                return bases.legal_basis(asked)
            extra, facts = _nearest(asked, name)
            key = "no_date_of_paper" if asked.subject(name).type == "document" else "no_start"
            answers.append(asked.missing(key, [name], facts, extra, name=asked.label(name)))
    answer = _of_many(asked, answers) or asked.joined(answers, list(dict.fromkeys(subjects)))
    if not asked.has("start", "from_start") and tells_of_task(asked, subjects):  # "did it represent … in 2015?"
        return answer
    holds = date_claim(asked, answers)
    return asked.verdict(answer, holds)


def _spoken_of(asked: Asked, name: str, starts: list[Event]) -> list[Event]:
    """Return what else happened to an organization of which a question for its start has a word: "when did it become
    operational?" may as well mean that.
    """
    if asked.question.yes_no or asked.question.times:
        return []
    said = set(content_roots(asked)) - {word for event in starts for word in fact_roots(event)}
    return [event for event in asked.events(name, "event") if event.date and said & fact_roots(event)]


def _own_organization(asked: Asked, name: str) -> str:
    """Return the mission of a body or role that has no dates itself."""
    if asked.subject(name).type in ("body", "role") and not asked.events(name, "start"):
        through = asked.refer.organizations(remembered=False)
        return through[0] if through else name
    return name


def _nearest(asked: Asked, name: str) -> tuple[str, list[BaseFact]]:
    """Return what is recorded nearest to a start that is not: what the organization rests on, else since when it is
    known to have had a head.
    """
    if basis := asked.knowledge.facts(name, LegalBasis):
        return tell_all(asked, basis), [*basis]
    led = [tenure for tenure in asked.knowledge.leaders(name) if tenure.start][:1]
    return tell_all(asked, led), [*led]


def date_claim(asked: Asked, answers: list[Answer]) -> bool | None:
    """Return whether a date that a yes/no question claims is that of the facts found; None where it claims none."""
    if not asked.question.times or len(answers) != 1 or answers[0].outcome != "answered":
        return None
    dates = [fact.date for fact in answers[0].facts if isinstance(fact, Event) and fact.date]
    if not dates or not asked.claimed:
        return None
    if asked.claimed.between and FROM_TO.search(asked.said):
        start, end = (dated_event(asked.knowledge, answers[0].subjects[0], kind) for kind in ("start", "end"))
        return both_ends(asked, asked.claimed, start.date if start else None, end.date if end else None)
    claims = [asked.claimed.holds(date.first_day(), date.last_day()) for date in dates]
    of_another = any(when.holds(date.first_day(), date.last_day()) for when in asked.when for date in dates)
    if False in claims:  # "active since 2008 and fully capable in 2009": the one date is of something else
        return None if len(asked.question.times) > 1 and of_another else False
    return None if None in claims else True


def _of_many(asked: Asked, answers: list[Answer]) -> Answer | None:
    """Return the answers for more than two with those that lack in one sentence; None for fewer."""
    dated = [answer for answer in answers if answer.outcome == "answered"]
    lacking = [answer.subjects[0] for answer in answers if answer.outcome != "answered"]
    if len(answers) <= len(("this", "that")) or not dated or not lacking:
        return None
    facts = [fact for answer in dated for fact in answer.facts]
    texts = [*(answer.text for answer in dated), asked.say("dates_lacking", names=asked.labels(lacking))]
    subjects = [name for answer in answers for name in answer.subjects]
    return asked.answer(" ".join(texts), subjects, facts, subjects)


def _told(asked: Asked, event: Event, subjects: list[str]) -> Answer:
    answer = asked.answer(event_sentence(asked, event, reason=asked.has("why")), subjects, [event])
    return asked.verdict(answer, date_claim(asked, [answer]))


def tells_of_task(asked: Asked, names: list[str]) -> bool:
    """Return whether a claim is about what an organization does, in words of its tasks that are none of its bounds."""
    bounds_said = {
        word for n in names for kind in ("start", "end") for f in asked.events(n, kind) for word in fact_roots(f)
    }
    tasks = {word for n in names for fact in asked.knowledge.facts(n, Mandate) for word in fact_roots(fact)}
    wanted = set(content_roots(asked)) - {root(word) for word in words_of("ending", "dissolved")}
    return asked.question.yes_no and bool(wanted & tasks) and not wanted & bounds_said
