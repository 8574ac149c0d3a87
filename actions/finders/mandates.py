"""What something is for, what it rests on, and who does what."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.finders import offices, policies, reviews, whole
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell, tell_all
from actions.followups.details_claimed import detail_quoted
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import content_roots, fact_roots, root
from knowledge.models import Description, Mandate, Relation, Status, Task

_SO_FAR = re.compile(r"\b(?:has|have) (?:\w+ )?\w+(?:ed|en)\b")
"""Speaks of anything up to now: "has administered"."""
_REVIEWED = re.compile(r"\b(?:reviewed|extended|prolonged|renewed(?! (?!each|every|by|on|in|at|again|or|and)[a-z]))\b")
"""Speaks of the mandate's review, not of "renewed hostilities"."""


_VERBATIM = re.compile(
    r"\b(?:word (?:for|by) word|verbatim|literally|"
    r"(?:exact|precise|original|very|official) (?:words?|wording|text)|quot\w+)\b"
)


def asks_verbatim(question: Question) -> bool:
    """Return whether the question asks for the very words of something."""
    return bool(_VERBATIM.search(question.said))


def mandate(asked: Asked) -> Answer:
    """What a subject is for and does; that its words are not recorded, where those are asked for."""
    answer = _mandate(asked)
    if answer.outcome != "answered" or not asks_verbatim(asked.question):
        return answer
    return asked.missing("no_wording", answer.subjects, answer.facts, answer.text)


def _mandate(asked: Asked) -> Answer:
    """What a subject is for and does: now, formerly, or what has remained."""
    question = asked.question
    if (
        question.named("country")
        and "united_states" in question.named("country")
        and not question.named("organization", "body")
    ):
        return policies.policy(asked)
    if (question.named("person") or asked.has("he", "she")) and not question.named("organization"):
        return offices.office_of(asked)
    if asked.has("how_often") or _REVIEWED.search(asked.said):
        return reviews.review(asked)
    if asked.has("of_all") or (asked.has("they") and not question.named() and not question.focus.topic):
        return _mandates_of(asked, whole.all_meant(asked))
    documents = asked.refer.documents()
    asks_for = [name for name in documents if asked.knowledge.facts(name, Mandate)]  # "what is KFOR to do under 1244?"
    subjects = documents if documents and not question.named("organization") else asks_for
    subjects = subjects or asked.refer.organizations() or _with_tasks_kept(asked)
    if not subjects:
        subjects = [name for name in asked.refer.anything() if asked.knowledge.facts(name, Mandate)]
    if not subjects:
        return asked.unclear()
    return _mandates_of(asked, subjects)


def _mandates_of(asked: Asked, subjects: list[str]) -> Answer:
    """Return what each of the subjects is for."""
    return asked.joined([_mandate_of(asked, name) for name in subjects[:6]], subjects)


_BEFORE = re.compile(
    r"\b(?:before|beforehand|previously|earlier|formerly|in the past)(?: (?:that|this|then|now))?$"
    r"|\b(?:did|have) (?:it|they|_organization_) used? to do\b|\bused to do\b"
)
"""Asks what an organization did at an earlier time that it does not name."""
_KEPT = ("keep", "keeps", "kept", "retain", "retains", "retained")
_NOT_GIVEN_UP = re.compile(
    r"\b(?:not|never) (?:\w+ )?(?:give up|given up|gave up|gives up|giving up|hand(?:ed)? (?:over|on|off)|"
    r"pass(?:ed)? (?:on|over)|let go|part(?:ed)? with|drop(?:ped)?|lose|lost|abandon(?:ed)?|relinquish(?:ed)?|shed|"
    r"surrender(?:ed)?|transfer(?:red)?|cede[ds]?|taken (?:away|off)|stop(?:ped)?)\b"
)


def kept_from_before(question: Question) -> bool:
    """Return whether the question is about what was kept of earlier tasks, in the past tense: "what did it not give
    up?".
    """
    held = question.has_word("hold", "held", "hang", "hung", "cling", "clung") and question.has_word("on", "onto")
    return held or question.has_word(*_KEPT) or bool(_NOT_GIVEN_UP.search(question.said))


def _with_tasks_kept(asked: Asked) -> list[str]:
    """Return the missions of the bodies named that have kept tasks, where those are asked for."""
    missions = [child for name in asked.question.named("body") for child in asked.knowledge.children(name)]
    kept = [m.id for m in missions if any(f.period == "residual" for f in asked.knowledge.facts(m.id, Mandate))]
    return kept if kept_from_before(asked.question) or asked.has("why") else []


def _mandate_of(asked: Asked, name: str) -> Answer:
    facts: list[Mandate | Task] = [*asked.knowledge.facts(name, Mandate), *asked.knowledge.facts(name, Task)]
    if not facts:
        described = asked.knowledge.facts(name, Description)
        told = [asked.say("is", name=asked.full(name), text=fact.text) for fact in described]
        implementers = [f for f in asked.knowledge.relations_to(name) if f.type in ("implements", "supports")]
        told += [asked.say("sentence", text=fact.text) for fact in implementers]
        key = "no_contents" if asked.subject(name).type == "document" else "no_mandate"
        return asked.missing(key, [name], [*described, *implementers], " ".join(told), name=asked.label(name))
    periods = {fact.period for fact in facts}
    chosen = facts
    kept = [fact for fact in facts if fact.period == "residual"] if kept_from_before(asked.question) else []
    if kept:  # "what did it keep?" is past in form only
        chosen = kept
    elif len(periods) > 1:
        past = asked.has("then") and not asked.has("now")
        late = asked.has("residual", "now") and not past and not (asked.has("now") and asked.has("previous"))
        if past:
            chosen = [fact for fact in facts if fact.period == "former"]
        elif late:
            chosen = [fact for fact in facts if fact.period != "former"]
    claimed = [fact for fact in facts if asked.question.yes_no and _tells(asked, fact)]
    if claimed:
        return _claim(asked, name, claimed)
    text = tell_all(asked, chosen)
    if periods == {"current"} and _BEFORE.search(asked.said):
        return asked.missing("no_career", [name], chosen, text, person=asked.label(name))
    if _of_something_else(asked, name):
        if quoted := detail_quoted(asked.question):
            return asked.missing("unrecorded_detail", [name], chosen, text, what=quoted, name=asked.label(name))
        return asked.missing("unrecorded", [name], chosen, text, name=asked.label(name))
    return asked.answer(text, [name], chosen)


def _of_something_else(asked: Asked, name: str) -> bool:
    """Return whether the question claims a deed none of whose words is in what is recorded of the organization's
    work.
    """
    harmless = {root(word) for word in asked.wording.words("search")["harmless"].split()}
    harmless |= {root(word) for word in words_of("tasks", "works", "lasting", "given", "bodies", "offered")}
    wanted = set(content_roots(asked)) - harmless if asked.question.yes_no else set()
    work = [fact for fact in asked.subject(name).facts if isinstance(fact, Mandate | Task | Relation)]
    return bool(wanted) and all(wanted.isdisjoint(fact_roots(fact)) for fact in work)


def _tells(asked: Asked, fact: Mandate | Task) -> bool:
    """Return whether a fact has all words of what the question claims."""
    wanted = set(content_roots(asked)) - {root("since")}
    return bool(wanted) and wanted <= fact_roots(fact)


def _claim(asked: Asked, name: str, told: list[Mandate | Task]) -> Answer:
    """Answer "Does it still administer Kosovo?" from what the organization is or was to do."""
    now = [fact for fact in told if fact.period != "former"]
    past = (asked.has("then") or bool(_SO_FAR.search(asked.said))) and not asked.has("now")
    near = {word for fact in told for word in fact_roots(fact)} & set(content_roots(asked))
    tasks: list[Mandate | Task] = [*asked.knowledge.facts(name, Mandate), *asked.knowledge.facts(name, Task)]
    kept = [fact for fact in tasks if fact.period != "former" and near & fact_roots(fact)]
    if not now and not past and kept:  # how much of it goes on is not told
        return answer_telling(asked, kept, [name])
    if not now and not past:
        stated = asked.knowledge.facts(name, Status)
        texts = [*(tell(asked, fact) for fact in stated), *(tell(asked, fact) for fact in told)]
        answer = asked.answer(" ".join(texts), [name], [*stated, *told])
        over = not asked.active(name) or all(fact.end for fact in told)
        return asked.verdict(answer, False if over else None)
    chosen = told if past else now
    if (held := _held_then(asked, name, chosen)) is False:
        stated = asked.knowledge.facts(name, Status)
        texts = [*(tell(asked, fact) for fact in stated), *(tell(asked, fact) for fact in chosen)]
        return asked.verdict(asked.answer(" ".join(texts), [name], [*stated, *chosen]), False)
    if held is None:
        return answer_telling(asked, chosen, [name])
    return asked.verdict(answer_telling(asked, chosen, [name]), True)


def _held_then(asked: Asked, name: str, told: list[Mandate | Task]) -> bool | None:
    """Return whether an organization had a task at the time that the question names, by the dates of the task, or of
    the organization's end; True where it names none, None where that cannot be told.
    """
    when = asked.when[0] if asked.when else None
    if when is None or when.relation not in ("in", "since"):
        return True
    ends = [e.date for e in asked.events(name, "end") if e.date and not asked.active(name)]
    held: list[bool | None] = []
    for fact in told:
        end = fact.end or (ends[0] if ends else None)
        if when.relation == "since":
            held.append(fits(asked, when, fact.start))
        elif (end and when.first > end.last_day()) or (fact.start and when.last < fact.start.first_day()):
            held.append(False)
        else:
            held.append(True if fact.start and end else None)
    return True if True in held else None if None in held else False
