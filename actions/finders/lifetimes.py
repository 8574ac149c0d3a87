"""When something began and ended, why, and whether it still works."""

from __future__ import annotations

import datetime as dt
import re

from actions.answer import Answer
from actions.checks.claimed_times import both_ends, fits
from actions.finders import at_work, lists, mandates, officeholders, succession, whole
from actions.finders.common import Asked, dated_event, event_sentence
from actions.finders.search import best_facts
from actions.finders.telling import answer_telling, tell, tell_all
from actions.followups.ellipsis import words_of
from actions.roots import content_roots, fact_roots, root
from knowledge.models import BaseFact, Event, LegalBasis, Mandate, Staff, Status, Tenure

AT_WORK = ("continue", "continues", "continued", "function", "functions", "going", "around", "there", "exists", "here")
"""Words that ask whether something is still at work, besides the marks for it."""


_NO_MORE = re.compile(r"\bno (?:more|longer any)\b|\bnot any more\b|\bwithout (?:any )?_organization_")
"""Says that something is there no longer: "are there no more soldiers?"."""


_BECAUSE = re.compile(r"\b(?:because|since (?:the|its|their)|due to|owing to|as a result of|so that|on account of)\b")
_RUNS_ITSELF = re.compile(
    r"\brun(?:s|ning)?(?= (?:there|here|now|today|still|these|at|in|on|or|as|right|currently)\b|$)"
)
"""Says that something is at work, not what it does: "is it still running?"."""


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
        return succession.tenure(asked)
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
                return mandates.legal_basis(asked)
            extra, facts = _nearest(asked, name)
            key = "no_date_of_paper" if asked.subject(name).type == "document" else "no_start"
            answers.append(asked.missing(key, [name], facts, extra, name=asked.label(name)))
    answer = _of_many(asked, answers) or asked.joined(answers, list(dict.fromkeys(subjects)))
    if not asked.has("start", "from_start") and _tells_of_task(asked, subjects):  # "did it represent … in 2015?"
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
    if asked.claimed.between and at_work.FROM_TO.search(asked.masked):
        start, end = (dated_event(asked.knowledge, answers[0].subjects[0], kind) for kind in ("start", "end"))
        return both_ends(asked, asked.claimed, start.date if start else None, end.date if end else None)
    claims = [asked.claimed.holds(date.first_day(), date.last_day()) for date in dates]
    return False if False in claims else None if None in claims else True


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


def end(asked: Asked) -> Answer:
    """When an organization ended, or that it has not."""
    if about_person(asked):
        return succession.tenure(asked)
    subjects = asked.refer.organizations()
    if not subjects and (named := asked.question.named("document", "body")):
        return asked.missing("no_recorded_end", named, name=asked.labels(named))
    if not subjects:
        ended = [name for name in asked.organizations if asked.events(name, "end")]
        if asked.when or asked.question.has_word("supervision", "which", "what"):
            found = best_facts(asked, [fact for name in ended for fact in asked.events(name, "end")], least=0.0)
            facts = [fact for fact in found if isinstance(fact, Event) and _may_be_meant(asked, fact)]
            if facts:
                return asked.answer(
                    tell_all(asked, facts[:2]),
                    [f.subject for f in facts[:2]],
                    facts[:2],
                )
        return asked.unclear(ended)
    answers = [_end_of(asked, name) for name in subjects]
    return asked.joined(answers, subjects)


def _may_be_meant(asked: Asked, event: Event) -> bool:
    """Return whether an end has the time or a word of a question that names nothing: "the review was ended" has not."""
    then = bool(asked.when and event.date and fits(asked, asked.when[0], event.date))
    wanted = set(content_roots(asked)) - {root(word) for word in words_of("ending", "dissolved")}
    return then or not wanted or bool(wanted & fact_roots(event))


def _end_of(asked: Asked, name: str, reason: bool = False) -> Answer:
    found = asked.events(name, "end")
    stated = asked.knowledge.facts(name, Status)
    if found:
        texts = [event_sentence(asked, fact, reason) for fact in found]
        if asked.active(name) and asked.has("future"):
            return asked.missing("no_end_future", [name], [*found, *stated], " ".join(texts), name=asked.label(name))
        if asked.active(name) and stated and stated[0].text:
            texts.append(stated[0].text)
        answer = asked.answer(" ".join(texts), [name], found)
        dissolved = asked.active(name) and asked.question.has_word(*words_of("dissolved"))
        holds = False if dissolved else date_claim(asked, [answer])
        if holds and asked.active(name) and not _names_the_task(asked, found):  # only a part of its work ended
            return answer
        return asked.verdict(answer, holds)
    texts = [asked.say("no_end", name=asked.label(name), dated=asked.dated(stated[0]) if stated else "")]
    texts += [fact.text for fact in stated if fact.text and fact.as_of]
    answer = asked.answer(" ".join(texts), [name], stated)
    goes_on = not asked.has("end", "ended") and _tells_of_task(asked, [name])  # "did it keep … safe in 2013?"
    return answer if goes_on else asked.verdict(answer, False)


def _tells_of_task(asked: Asked, names: list[str]) -> bool:
    """Return whether a claim is about what an organization does, in words of its tasks that are none of its bounds."""
    bounds_said = {
        word for n in names for kind in ("start", "end") for f in asked.events(n, kind) for word in fact_roots(f)
    }
    tasks = {word for n in names for fact in asked.knowledge.facts(n, Mandate) for word in fact_roots(fact)}
    wanted = set(content_roots(asked)) - {root(word) for word in words_of("ending", "dissolved")}
    return asked.question.yes_no and bool(wanted & tasks) and not wanted & bounds_said


def _has_people(asked: Asked, names: list[str]) -> bool:
    return any(asked.knowledge.facts(name, Staff) for name in names)


def _names_the_task(asked: Asked, ends: list[Event]) -> bool:
    """Return whether the question says what it was that ended: "did its administration end then?"."""
    ending = {root(word) for word in words_of("ending")}
    return any(fact_roots(fact) & set(content_roots(asked)) - ending for fact in ends)


def end_reason(asked: Asked) -> Answer:
    """Why something ended, and what its end meant."""
    question = asked.question
    if (
        asked.has("who") and not asked.has("why") and question.has_word(*words_of("ending", "dissolved"))
    ):  # "who decided to close it?"
        return end(asked)
    if asked.has("taken_over"):
        names = question.named("organization")
        over = [fact for name in names for fact in asked.events(name, "end")]
        texts = tell_all(asked, over, True)
        return asked.missing("no_heir", names, over, texts, name=asked.labels(names))
    topic = question.focus.topic[:1]
    of_him = topic and not question.named() and not asked.has("it", "they") and asked.subject(topic[0]).type == "person"
    if persons := question.named("person") or (topic if of_him else []):
        if any(tenure.current for tenure in officeholders.leading(asked, persons)):  # who has not left
            return succession.tenure(asked)
        return asked.missing("no_reason_person", persons, name=asked.labels(persons))
    event = home_event(asked)
    because = question.yes_no and question.has_word("because")  # "did it declare independence because of the ISG?"
    if event and not event.why and (because or (asked.has("why") and not question.named("organization"))):
        return asked.missing("no_reason_event", [event.subject], [event], event_sentence(asked, event))
    if event and not question.named("organization", "person", "body") and (ended := _ended_by(asked, event)):
        text = tell_all(asked, ended, True)
        return asked.answer(text, [ended[0].subject, event.subject], ended)
    told_last = bool(topic) and asked.subject(topic[0]).type in ("document", "country") and not question.named()
    subjects = asked.refer.organizations() or asked.refer.through(question.named("body"))
    subjects = [] if told_last else subjects
    candidates = subjects or [name for name in asked.organizations if asked.events(name, "end")]
    found = [fact for name in candidates for fact in asked.events(name, "end")]
    if subjects and not found:
        return _end_of(asked, subjects[0])
    if not subjects and told_last:  # "what changed then?", after a document or the country
        told = [fact for fact in asked.told if isinstance(fact, Event)]
        candidates, found = topic, told
    elif not subjects:
        found = (
            [fact for fact in found if fact.result] if not asked.has("why") else [fact for fact in found if fact.why]
        )
    because = question.yes_no and bool(_BECAUSE.search(asked.masked))  # that it led to something is no ground
    told = [fact for fact in found if (fact.why if asked.has("why") or because else fact.result or fact.why)]
    if not told:
        texts = tell_all(asked, found, True)
        key = "no_reason_only" if any(fact.result for fact in found) else "no_reason"
        return asked.missing(key, candidates[:2], found, texts, name=asked.labels(candidates[:2]))
    if len(subjects) > 1 and (question.named("organization") or asked.has("they", "both")):  # of each, reason or not
        told = [*told, *(fact for fact in found if fact.subject not in {other.subject for other in told})]
    names = list(dict.fromkeys(fact.subject for fact in told[:2]))
    lines = [event_sentence(asked, fact, True) for fact in told[:2]]
    if question.has_word(*words_of("dissolved")):  # what only stopped a task was not
        lines += [str(f.text) for name in names if asked.active(name) for f in asked.knowledge.facts(name, Status)]
    return asked.answer(" ".join(lines), names, told[:2])


def _ended_by(asked: Asked, event: Event) -> list[Event]:
    """Return the ends that came with an event: "what did the constitution's entry into force end?"."""
    return [fact for fact in asked.knowledge.events_with(event.subject) if fact.kind == "end"]


def _holder_still(asked: Asked) -> Answer | None:
    """Return whether the holder of an office, or who held it at a time, is still in it: "is the SRSG of 2010 still in
    office?".
    """
    question = asked.question
    if not (question.yes_no and question.named("role") and question.has_word(*words_of("post"))):
        return None
    persons = asked.refer.heads(asked.refer.through(question.named("role")))[-1:]
    held = officeholders.leading(asked, persons)
    if not held or not asked.has("active", "now"):
        return None
    answer = answer_telling(asked, held, persons)
    return answer.prefixed(asked.verdict_on(any(tenure.current for tenure in held)))


def _in_force(asked: Asked, papers: list[str]) -> Answer:
    """Return that it is not recorded whether a document still holds, with what its time is."""
    begun = [event for name in papers for event in asked.events(name, "start")]
    told = tell_all(asked, begun)
    return asked.missing("no_in_force", papers, begun, told, name=asked.labels(papers))


def status(asked: Asked) -> Answer:
    """Whether an organization still works, a person is still in office, or a document still holds."""
    named = asked.question.named("document") if not asked.question.named("organization") else []
    if papers := named or (asked.refer.recent(("document",))[:1] if asked.has("in_force") else []):
        return _in_force(asked, papers)
    if found := at_work.at_work_then(asked):
        return found
    if about_person(asked):
        return succession.tenure(asked)
    if holder := _holder_still(asked):
        return holder
    subjects = asked.refer.organizations() or asked.refer.through(asked.question.named("body"))
    of_none = asked.has("of_all") or not (subjects or set(asked.question.named()) - {asked.home} or asked.when)
    if of_none:
        return whole.state(asked)
    if not subjects:
        return lists.list_organizations(asked)
    texts: list[str] = []
    facts: list[BaseFact] = []
    active: list[bool] = []
    for name in subjects:
        stated = asked.knowledge.facts(name, Status)
        if not stated:
            return asked.missing("no_status", [name], name=asked.label(name))
        facts += stated
        active.append(stated[0].value == "active")
        texts += [fact.text or asked.say(f"status_{fact.value}", name=asked.label(name)) for fact in stated]
        if active[-1]:
            texts.append(asked.say("status_dated", dated=asked.dated(stated[0])))
            left = [fact for fact in asked.knowledge.facts(name, Mandate) if fact.period == "residual"]
            texts += [tell(asked, fact) for fact in left]
            facts += left
    if asked.has("future") and asked.question.has_word("will", "going", "soon") and all(active):
        return asked.missing("no_end_future", subjects, facts, " ".join(texts), name=asked.labels(subjects))
    answer = asked.answer(" ".join(texts), subjects, facts)
    said = set(content_roots(asked, _RUNS_ITSELF.sub("", asked.masked).split()))
    over = [fact for name in subjects for fact in asked.events(name, "end") if fact_roots(fact) & said]
    over += [fact for name in subjects for fact in asked.events(name, "end") if asked.has("former_task")]
    if over and all(active):  # it works on, but no longer does what is asked about
        return asked.verdict(answer, False)
    asks_ended = (asked.has("ended", "end") and not asked.has("active")) or asked.question.has_word(
        "gone", "closed", "over", "ended"
    )
    if asked.has("active") and asked.has("ended", "end") and asked.question.has_word("or"):  # "over or still at work?"
        return answer
    no_more = _NO_MORE.search(asked.masked) and not asked.has("denied")
    if no_more:
        return asked.verdict(answer, not any(active))
    if asks_ended and asked.has("soldiers", "international", "local", "police") and _has_people(asked, subjects):
        asks_ended = False  # "are there soldiers left?"
    if asks_ended and not asked.question.has_word("still"):
        return asked.verdict(answer, not any(active))
    asks_active = asked.has("active", "now", "soldiers") or asked.question.has_word(*AT_WORK)
    return asked.verdict(answer, all(active) if asks_active else None)
