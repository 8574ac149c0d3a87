"""When and why something ended, and what its end meant."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.finders import officeholders, tenures
from actions.finders.beginnings import about_person, date_claim, home_event, tells_of_task
from actions.finders.common import Asked, event_sentence
from actions.finders.search import best_facts
from actions.finders.telling import answer_telling, tell_all
from actions.followups.ellipsis import words_of
from actions.roots import content_roots, fact_roots, root
from knowledge.models import Event, Status

_BECAUSE = re.compile(r"\b(?:because|since (?:the|its|their)|due to|owing to|as a result of|so that|on account of)\b")


def end(asked: Asked) -> Answer:
    """When an organization ended, or that it has not."""
    if about_person(asked):
        return tenures.tenure(asked)
    subjects = asked.refer.organizations()
    if not subjects and (named := asked.question.named("document", "body")):
        return asked.missing("no_recorded_end", named, name=asked.labels(named))
    if subjects and not _ended_then(asked, subjects):
        then = [e for name in asked.organizations for e in asked.events(name, "end") if _ended_then(asked, [name])]
        then = [
            event for event in then if set(content_roots(asked)) & fact_roots(event) and _may_be_meant(asked, event)
        ]
        if then and not asked.question.named(
            "organization"
        ):  # "who ended the supervision in 2012?", whatever came before
            return answer_telling(asked, then, [event.subject for event in then])
    if not subjects:
        ended = [name for name in asked.organizations if asked.events(name, "end")]
        if asked.when or asked.question.has_word("supervision", "supervised", "which", "what"):
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


def _ended_then(asked: Asked, names: list[str]) -> bool:
    """Return whether one of the organizations ended at the time asked for; true where it asks for none."""
    ends = [event.date for name in names for event in asked.events(name, "end") if event.date]
    when = asked.when[0] if len(asked.when) == 1 and asked.when[0].relation == "in" else None
    return when is None or any(fits(asked, when, date) for date in ends)


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
    goes_on = not asked.has("end", "ended") and tells_of_task(asked, [name])  # "did it keep … safe in 2013?"
    return answer if goes_on else asked.verdict(answer, False)


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
            return tenures.tenure(asked)
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
    because = question.yes_no and bool(_BECAUSE.search(asked.said))  # that it led to something is no ground
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
