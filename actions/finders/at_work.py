"""Whether an organization is still at work, or was at a time or until then: "was the ISG still there in 2010?"."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.finders import lists, officeholders, tenures, whole
from actions.finders.beginnings import about_person
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell, tell_all
from actions.finders.working_then import worked
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import content_roots, fact_roots, root
from knowledge import Knowledge
from knowledge.models import BaseFact, Event, Mandate, Staff, Status

_TAKEN_FOR = frozenset({"start", "end", "status", "end_reason"})
"""The kinds that such a question is taken for."""
UNSURE = 0.6
_BEING = re.compile(
    r"\b(?:still|exist(?:s|ed|ing)?|active|around|there|here|in (?:place|operation|function|service)|at work)\b"
    r"|_(?:organization|home)_ (?:\w+ ){0,2}(?:(?!during)\w+ing)\b"
    r"|\b(?:was|were|did|had|has) (?:the )?_home_ (?:\w+ ){0,2}(?:under|have|\w+ed)\b"
)
"""Says that something went on, not that it began or ended."""
_BEGAN_OR_ENDED = re.compile(
    r"\b(?:start\w*|beg[aiu]n\w*|form(?:ed|ing)|found(?:ed|ing)|creat\w*|establish\w*|set up|launch\w*|deploy\w*|"
    r"end(?:ed|s|ing)?|clos(?:e|ed|ing)|conclud\w*|finish\w*|stop\w*|dissol\w*|ceas\w*|shut\w*|declar\w*|recogni\w*|"
    r"becom\w*|became)\b"
)
_DOING_SO = re.compile(r"\b(?:do|does|did|doing) (?:so|that|it|this)\b")
_GOING_ON = (
    "continue",
    "continues",
    "continued",
    "function",
    "functions",
    "going",
    "around",
    "there",
    "exists",
    "here",
)
"""Words that ask whether something is still at work, besides the marks for it."""
_NO_MORE = re.compile(r"\bno (?:more|longer any)\b|\bnot any more\b|\bwithout (?:any )?_organization_")
"""Says that something is there no longer: "are there no more soldiers?"."""
_RUNS_ITSELF = re.compile(
    r"\brun(?:s|ning)?(?= (?:there|here|now|today|still|these|at|in|on|or|as|right|currently)\b|$)"
)
"""Says that something is at work, not what it does: "is it still running?"."""
KINDS = frozenset(
    {"start", "end", "status", "mandate", "leader", "duration", "event", "event_at", "parent", "overview"}
)
"""The kinds that such a claim may be taken for."""
_OTHER_MARKS = ("start", "ended", "shrinks", "phase", "the_document", "first", "why", "when", "who", "future")
"""Marks of claims about a beginning or another change, and of what is no claim ("until" has the mark of an end)."""


def status(asked: Asked) -> Answer:
    """Whether an organization still works, a person is still in office, or a document still holds."""
    named = asked.question.named("document") if not asked.question.named("organization") else []
    if papers := named or (asked.refer.recent(("document",))[:1] if asked.has("in_force") else []):
        return _in_force(asked, papers)
    if found := at_work_then(asked):
        return found
    if about_person(asked):
        return tenures.tenure(asked)
    if holder := _holder_still(asked):
        return holder
    subjects = asked.refer.organizations() or asked.refer.through(asked.question.named("body"))
    if asked.has("of_all") or not (subjects or set(asked.question.named()) - {asked.home} or asked.when):
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
        texts += [tell(asked, fact) for fact in stated]
        if active[-1]:
            texts.append(asked.say("status_dated", dated=asked.dated(stated[0])))
            left = [fact for fact in asked.knowledge.facts(name, Mandate) if fact.period == "residual"]
            texts += [tell(asked, fact) for fact in left]
            facts += left
    if asked.has("future") and asked.question.has_word("will", "going", "soon") and all(active):
        return asked.missing("no_end_future", subjects, facts, " ".join(texts), name=asked.labels(subjects))
    answer = asked.answer(" ".join(texts), subjects, facts)
    said = set(content_roots(asked, _RUNS_ITSELF.sub("", asked.said).split()))
    ends = [fact for name in subjects for fact in asked.events(name, "end")]
    if all(active) and any(
        asked.has("former_task") or fact_roots(fact) & said for fact in ends
    ):  # it works on, but no longer does what is asked about
        return asked.verdict(answer, False)
    asks_ended = (asked.has("ended", "end") and not asked.has("active")) or asked.question.has_word(
        "gone", "closed", "over", "ended"
    )
    if asked.has("active") and asked.has("ended", "end") and asked.question.has_word("or"):  # "over or still at work?"
        return answer
    if _NO_MORE.search(asked.said) and not asked.has("denied"):
        return asked.verdict(answer, not any(active))
    if (
        asks_ended
        and asked.has("soldiers", "international", "local", "police")
        and any(asked.knowledge.facts(name, Staff) for name in subjects)
    ):
        asks_ended = False  # "are there soldiers left?"
    if asks_ended and not asked.question.has_word("still"):
        return asked.verdict(answer, not any(active))
    asks_active = asked.has("active", "now", "soldiers") or asked.question.has_word(*_GOING_ON)
    return asked.verdict(answer, all(active) if asks_active else None)


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
    return asked.missing("no_in_force", papers, begun, tell_all(asked, begun), name=asked.labels(papers))


def asks_at_work_then(question: Question, knowledge: Knowledge) -> bool:
    """Return whether the question asks for yes or no if something was at work at a time that it names."""
    text = question.said
    taken = question.kind in _TAKEN_FOR or (question.confidence < UNSURE and question.has_word("still"))
    claims = question.yes_no or (question.has_word("still") and not question.has("when", "who", "how_many", "why"))
    dated = bool(question.times) and all(time["relation"] == "in" for time in question.times)
    one = len(question.named("organization")) == 1 or question.named() == [knowledge.home]
    other = question.named("person", "role", "document") or question.events or question.strangers
    return bool(
        taken and claims and dated and one and not other and _BEING.search(text) and not _BEGAN_OR_ENDED.search(text)
    )


def at_work_then(asked: Asked) -> Answer | None:
    """Return whether the organization was at work at the time named, with what shows it; None where it is not asked."""
    names = asked.question.named("organization")
    if not asks_at_work_then(asked.question, asked.knowledge) or not names or not asked.when:
        return None
    name = names[0]
    gave_up = bool(_DOING_SO.search(asked.said))
    holds, told = worked(asked, name, asked.when[0], gave_up)
    if holds is None:
        return asked.missing("no_start", [name], told, tell_all(asked, told), name=asked.label(name))
    return answer_telling(asked, told, [name]).prefixed(asked.verdict_on(holds))


def claimed(asked: Asked) -> Answer | None:
    """Answer a claim that an organization was at work, or did its former task, until a time; None where the question
    claims no such thing, or that cannot be told.
    """
    when = asked.when[0] if len(asked.when) == 1 else None
    if when is None or when.relation != "until" or not _claims(asked):
        return None
    name = _organization(asked)
    if not name or (asked.question.named("organization") and asked.question.named("body")):
        return None
    said = set(content_roots(asked))
    ends = [event for event in asked.events(name, "end") if event.date]
    if not said - {root(word) for word in words_of("lasting")} <= _task_roots(asked, name, ends):
        return None
    over_home = asked.home in asked.question.named() and asked.question.has_word("under")
    if not (over_home or not asked.active(name) or said & _roots_of(ends)):
        return None
    checks = {fits(asked, when, event.date) for event in ends}
    holds = checks.pop() if len(checks) == 1 else None
    if holds is None:
        return None
    text = tell_all(asked, ends)
    return asked.answer(text, [name], ends).prefixed(asked.verdict_on(holds))


def _claims(asked: Asked) -> bool:
    """Return whether the question can be a claim of something that went on."""
    question = asked.question
    if not question.yes_no or question.kind not in KINDS or question.named("person", "role", "document"):
        return False
    other = asked.countries or question.events or question.has("he", "she", "how_many", "how_long")
    return not (other or question.has_word("not", "no") or question.has(*_OTHER_MARKS))


def _organization(asked: Asked) -> str:
    found = asked.refer.organizations() or asked.refer.through(asked.question.named("body"))
    return found[0] if len(found) == 1 else ""


def _task_roots(asked: Asked, name: str, ends: list[Event]) -> set[str]:
    """Return the roots of the words that say what an organization that has ended did until then."""
    mandates = asked.knowledge.facts(name, Mandate) if ends and not asked.active(name) else []
    former = {word for fact in mandates if fact.period == "former" for word in fact_roots(fact)}
    return _roots_of(ends) | former


def _roots_of(events: list[Event]) -> set[str]:
    return {word for event in events for word in fact_roots(event)}
