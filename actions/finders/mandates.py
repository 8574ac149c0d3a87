"""What something is for, what it rests on, and who does what."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

from actions.answer import Answer
from actions.checks.claimed_times import fits
from actions.finders import governing, offices, policies, relations, reviews, whole
from actions.finders.common import Asked
from actions.finders.search import search_all
from actions.finders.telling import answer_telling, tell, tell_all
from actions.followups.details_claimed import detail_quoted
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import content_roots, fact_roots, root
from knowledge.models import BaseFact, Description, Event, LegalBasis, Mandate, Relation, Review, Staff, Status, Task
from knowledge.names import normal_name

_SO_FAR = re.compile(r"\b(?:has|have) (?:\w+ )?\w+(?:ed|en)\b")
"""Speaks of anything up to now: "has administered"."""
_REVIEWED = re.compile(r"\b(?:reviewed|extended|prolonged|renewed(?! (?!each|every|by|on|in|at|again|or|and)[a-z]))\b")
"""Speaks of the mandate's review, not of "renewed hostilities"."""
CHOICE = re.compile(
    r"_organization_ or (?:the )?_organization_|\b(?:which|who|one) of (?:the |those |these )?(?:two|both|them)\b"
)
"""Leaves only those that are named to choose from: "KFOR or EULEX, who …?"."""
_BASIS = ("legal", "legally", "law", "basis", "based")
_WHICH_DOCUMENT = re.compile(
    r"\b(?:which|what) (?:document|plan|proposal|paper|settlement|agreement)\b(?! (?:do|does) (?:they|you)\b)"
)


_VERBATIM = re.compile(
    r"\b(?:word (?:for|by) word|verbatim|literally|"
    r"(?:exact|precise|original|very|official) (?:words?|wording|text)|quot\w+)\b"
)


def asks_verbatim(question: Question) -> bool:
    """Return whether the question asks for the very words of something."""
    return bool(_VERBATIM.search(" ".join(question.words)))


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
    if asked.has("how_often") or _REVIEWED.search(asked.masked):
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
    return held or question.has_word(*_KEPT) or bool(_NOT_GIVEN_UP.search(" ".join(question.words)))


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
    if periods == {"current"} and _BEFORE.search(asked.masked):
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
    past = (asked.has("then") or bool(_SO_FAR.search(asked.masked))) and not asked.has("now")
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


def task_holder(asked: Asked) -> Answer:
    """Which organization does what the question describes."""
    question = asked.question
    if of_country := governing.governing(asked):
        return of_country
    named = question.named("organization")
    content = tuple(word for word in question.words if word not in words_of("tasks", "in_charge"))
    searched = Asked(replace(question, words=content), asked.knowledge, asked.wording)
    found = search_all(searched, (Mandate, Task, Relation, Event, Review, LegalBasis), least=0.3)
    found = [
        fact for fact in found if asked.subject(fact.subject).type in ("organization", "document", "person", "country")
    ]
    documents = asked.refer.documents()
    if documents or question.named("body"):
        wanted = {*documents, *question.named("body")}
        linked = [fact for fact in found if wanted & {fact.subject, getattr(fact, "object", "")}]
        linked = linked or [
            f
            for name in wanted
            for f in asked.knowledge.relations_to(name)
            if f.type in ("implements", "supports", "oversees", "works_with")
        ]
        found = linked or found
    meant = [name for name in question.focus.topic if asked.subject(name).type == "organization"][:1]
    if asked.has("it", "they") and meant and not question.named():  # "who oversaw it?"
        found = [fact for fact in found if getattr(fact, "object", "") == meant[0]] or found
    if named and found and question.yes_no:
        own = [fact for fact in found if fact.subject in named]
        if own:
            return asked.verdict(asked.answer(tell(asked, own[0]), [own[0].subject], own[:1]), True)
    organizations = [
        fact
        for fact in found
        if asked.subject(fact.subject).type == "organization" and getattr(fact, "type", "") != "part_of"
    ]
    chooses = asked.has("one_of_two") or (len(named) > 1 and bool(CHOICE.search(asked.masked)))
    if asked.has("one_of_two"):
        organizations = [fact for fact in organizations if getattr(fact, "object", "") in named] or organizations
    elif chooses:
        wanted = set(content_roots(asked))
        doing = [f for f in organizations if 2 * len(wanted & fact_roots(f)) > len(wanted)]
        beside = doing if len(wanted) > 1 else []  # it may be neither of them
        organizations = [fact for fact in doing if fact.subject in named] or beside
    elif named and not question.yes_no:
        others = [fact for fact in organizations if fact.subject not in named or isinstance(fact, Relation)]
        if relations.asks_for_actor(question):  # who does something to it is another
            others = [fact for fact in others if getattr(fact, "object", "") in named] or others
        organizations = others or organizations
    if not organizations:
        return relations.relation(asked) if question.named() else asked.missing("no_such_task", [])
    happened = asked.has("then")  # else what it does goes before what it did once
    organizations.sort(key=lambda fact: (not _called_so(asked, fact.subject), isinstance(fact, Event) and not happened))
    best = organizations[0]
    wanted = set(content_roots(searched))
    with_it = {*question.named()}
    told_of = {f.id: len(wanted & fact_roots(f)) + len(with_it & {getattr(f, "object", "")}) for f in organizations}
    alike = [fact for fact in organizations if told_of[fact.id] >= told_of[best.id]]
    if _is_former(best) and not happened:  # what it does goes before what it did
        best = next((fact for fact in alike if fact.subject == best.subject and not _is_former(fact)), best)
    more = [fact for fact in alike if fact.subject != best.subject and isinstance(fact, Mandate)]
    more = [] if chooses else more
    chosen = [best, *more[:1]]
    subjects = list(dict.fromkeys(fact.subject for fact in chosen))
    told = [tell(asked, fact, isinstance(fact, Event)) for fact in chosen]
    if not asked.has("then"):  # whose task it was is not who does it today
        told += [
            e.text for fact in chosen if _is_over(fact) for e in asked.knowledge.facts(fact.subject, Status) if e.text
        ]
    return asked.answer(" ".join(told), subjects, chosen)


def _is_former(fact: BaseFact) -> bool:
    return getattr(fact, "period", "") == "former"


def _is_over(fact: BaseFact) -> bool:
    return isinstance(fact, Mandate) and fact.period == "former" and bool(fact.end)


def _called_so(asked: Asked, name: str) -> bool:
    """Return whether an organization's name has the noun that the question asks with: "which mission"."""
    asks = asked.has("which_body") and len(asked.question.words) > 1
    nouns = {b for a, b in itertools.pairwise(asked.question.words) if a in ("which", "what")} if asks else set()
    return bool(nouns & set(normal_name(asked.subject(name).name).split()))


def legal_basis(asked: Asked) -> Answer:
    """Which document an organization rests on, or which organization rests on a document."""
    documents = asked.refer.documents()
    if (
        not documents and asked.has("that") and not asked.question.named()
    ):  # "who provided that?" after what it asks for
        documents = [name for name in (asked.question.topic(asked.knowledge, "document"),) if name]
    if documents and asked.question.has_word("wrote", "author", "drafted", "adopted", "written", "made"):
        return relations.creation(asked)
    if documents and not asked.question.named("organization"):
        found = [f for f in asked.knowledge.all_facts(LegalBasis) if f.document in documents]
        found_too = [
            f
            for name in documents
            for f in [*asked.knowledge.facts(name, Relation), *asked.knowledge.relations_to(name)]
            if f.type != "made_by"
        ]
        texts = [asked.say("sentence", text=text) for text in (*(f.text for f in found), *(f.text for f in found_too))]
        if texts:
            subjects = list(dict.fromkeys([*documents, *(f.subject for f in found), *(f.object for f in found_too)]))
            return asked.answer(" ".join(dict.fromkeys(texts)), subjects, [*found, *found_too])
    pointed = _pointed_at(asked)
    subjects = _with_soldiers(asked) or pointed or asked.refer.organizations()
    adopted = asked.question.has_word("resolution") and set(asked.question.named()) == set(asked.question.named("body"))
    alone = not set(asked.question.named()) - {asked.home}
    if (adopted or alone) and not pointed and asked.question.has_word("resolution", "which", "what"):
        found = [f for f in search_all(asked, (LegalBasis,), least=0.3) if isinstance(f, LegalBasis)]
        if found and (not subjects or adopted or len([w for w in asked.question.words if w.isalpha()]) > 6):
            return asked.answer(
                asked.say("sentence", text=found[0].text), [found[0].subject, found[0].document], found[:1]
            )
    facts = [fact for name in subjects for fact in asked.knowledge.facts(name, LegalBasis)]
    if facts:
        answer = asked.answer(
            tell_all(asked, facts),
            [*subjects, *(f.document for f in facts)],
            facts,
        )
        claimed: list[object] = [*asked.question.named("document")]
        if asked.question.has_word("resolution"):
            claimed += asked.question.numbers  # one of which nothing is recorded
        claimed += asked.question.strangers
        return asked.verdict(answer, any(f.document in claimed for f in facts) if claimed else None)
    linked: list[BaseFact] = [
        f
        for name in subjects
        for f in asked.knowledge.facts(name, Relation)
        if asked.subject(f.object).type == "document"
    ]
    extra = tell_all(asked, linked)
    if not linked:
        papers = [s.label.removeprefix("the ") for s in asked.knowledge.subjects.values() if s.type == "document"]
        told = [f for n in subjects for f in asked.knowledge.facts(n, Mandate) if any(p in f.text for p in papers)]
        extra, linked = tell_all(asked, told), [*told]
    if documents and (resting := [f for f in asked.knowledge.all_facts(LegalBasis) if f.document in documents]):
        linked = [*linked, *resting]  # what else rests on the document that is claimed
        extra = " ".join([extra, *(asked.say("sentence", text=f.text) for f in resting)]).strip()
    if extra and asks_document(asked.question) and not asked.question.has_word(*_BASIS):
        documents = [fact.object for fact in linked if isinstance(fact, Relation)]
        return asked.answer(extra, [*subjects, *documents], linked)
    return asked.missing(
        "no_legal_basis", subjects, linked, extra, name=asked.labels(subjects) or asked.wording.phrase("it")
    )


def _pointed_at(asked: Asked) -> list[str]:
    """Return the organization talked about to which the question points ("under which resolution was it set up?"): what
    rests on a document of the body that it names is not meant then.
    """
    question = asked.question
    points = asked.has("it", "they", "that", "the_organization") and not question.named("organization", "document")
    return asked.refer.recent(("organization",), question.focus.topic)[:1] if points else []


def _with_soldiers(asked: Asked) -> list[str]:
    """Return the organizations with soldiers that rest on a document, where no other is named: "which paper brought
    foreign troops there?".
    """
    if not (asked.has("soldiers") or asked.question.has_word(*words_of("soldiers"))) or asked.question.named(
        "organization", "document"
    ):
        return []
    with_them = {fact.subject for fact in asked.knowledge.all_facts(Staff) if fact.category == "soldiers"}
    return [name for name in sorted(with_them) if asked.knowledge.facts(name, LegalBasis)]


def asks_document(question: Question) -> bool:
    """Return whether the question wants a document, whatever it has to do with the organization."""
    return bool(_WHICH_DOCUMENT.search(" ".join(question.words)))
