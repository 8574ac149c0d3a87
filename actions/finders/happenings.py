"""What happened, when, why and by whom."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.finders import beginnings, reviews
from actions.finders.common import Asked, overlaps
from actions.finders.search import best_facts
from actions.finders.telling import answer_telling, tell
from actions.followups.ellipsis import words_of
from actions.question import Question
from actions.roots import content_roots, fact_roots, root
from knowledge.models import BaseFact, Event, Relation, Review
from knowledge.names import names_of, normal_name


def event(asked: Asked) -> Answer:
    """When, why and by whom something happened; a particular thing that the question describes."""
    question = asked.question
    named = question.named()
    topic = question.focus.topic[:1]
    if (
        asked.has("when", "it")
        and not named
        and not question.events
        and topic
        and asked.subject(topic[0]).type == "document"
    ):
        return beginnings.start(asked)
    home = beginnings.home_event(asked)
    about = [name for name in named if asked.subject(name).type != "country"]
    about = list(
        dict.fromkeys(
            [*asked.refer.organizations(remembered=not about), *(n for n in about if asked.subject(n).type != "body")]
        )
    )
    alone = bool(topic) and asked.subject(topic[0]).type == "body" and not asked.refer.through(topic)
    if asked.has("it", "they") and (not about or (alone and not named)):  # "from whom did they receive competencies?"
        about = topic
    pool: list[BaseFact] = []
    for name in about:
        pool += asked.knowledge.facts(name, Event)
        pool += asked.knowledge.events_with(name)
        pool += asked.knowledge.facts(name, Review)
        pool += asked.knowledge.facts(name, Relation)
        pool += asked.knowledge.relations_to(name)
    if home and (not named or home.subject in named or not question.named("organization")):
        pool.append(home)
    pool = list({fact.id: fact for fact in pool}.values())
    linking = [fact for fact in pool if len(about) > 1 and set(about) <= set(taking_part(fact))]
    if unheard := _said_by_others(asked, pool):
        return unheard
    reports = _reported(asked)
    found = reports or _his_own(asked) or best_facts(asked, pool) or best_facts(asked, linking, least=0.25)
    found = _decisions_behind_steps(asked) or found
    if not found:
        found = _by_actors(asked, pool)
    if not found:
        everything: list[BaseFact] = [f for f in asked.knowledge.by_id.values() if isinstance(f, (Event, Review))]
        found = best_facts(asked, everything, least=0.6)
        found = found or _done_then(asked, everything) or _by_actors(asked, everything)
        if named and found and not any(n in taking_part(found[0]) or _speaks_of(asked, found[0], n) for n in named):
            found = []
    if not found and home:
        found = [home]
    if not found or reports == []:  # of what somebody said, nothing else that happened tells
        return (
            asked.missing("no_such_event", about, name=asked.labels(about)) if about else asked.missing("no_event", [])
        )
    chosen = found[0]
    if isinstance(chosen, Review) and (unknown := reviews.motives(asked, chosen)):
        return unknown
    if asked.has("why") and isinstance(chosen, Event) and not (chosen.why or chosen.result):
        return asked.missing("no_reason_event", [chosen.subject], [chosen], tell(asked, chosen))
    unsaid = isinstance(chosen, Event) and not (chosen.by or chosen.requested_by)
    if unsaid and asked.has("who") and question.has_word(*words_of("deciding")):  # "who ordered that deployment?"
        return asked.missing("no_detail", [chosen.subject], [chosen], tell(asked, chosen))
    answer = answer_telling(asked, [chosen], [chosen.subject, *taking_part(chosen)], True)
    return asked.verdict(answer, True)


def _reported(asked: Asked) -> list[BaseFact] | None:
    """Return what somebody whom the question names, or the holder of the office that it names, reported to all whom it
    names besides: "what did he tell the Council?"; None where it does not ask what somebody said.
    """
    question = asked.question
    roles = question.named("role")
    holders = [t.person for name in roles for t in asked.knowledge.tenures(name) if t.role == name and not t.leads]
    speakers = question.named("person") or holders or _he(asked)
    if not speakers or not asks_what_was_said(question):
        return None
    others = {name for name in question.named() if name not in (asked.home, *speakers, *roles)}
    others -= {asked.subject(name).organization for name in roles}
    reports = [e for name in speakers for e in asked.knowledge.facts(name, Event) if root("report") in fact_roots(e)]
    if question.strangers:
        return []
    known = {root(word) for word in (*words_of("saying"), *asked.wording.words("search")["harmless"].split())}
    further = set(content_roots(asked)) - known  # "what did he tell the journalists?"
    heard = [e for e in reports if others <= {*taking_part(e), *_parents(asked, e)}]
    return [e for e in heard if further <= fact_roots(e)]


def asks_what_was_said(question: Question) -> bool:
    """Return whether the question asks what somebody said: "what did he tell them?"."""
    return bool(_WHAT_WAS_SAID.search(question.said)) and question.has_word(*words_of("saying"))


_WHAT_WAS_SAID = re.compile(r"\bwhat (?:did|has|had|was it that) (?:the )?(?:_person_|_role_|he|she) [a-z]+\b")


def _parents(asked: Asked, event: Event) -> set[str]:
    """Return the bodies to which those belong who take part in an event: what the Council is told, the UN is told."""
    return {parent for name in taking_part(event) if (parent := asked.subject(name).parent)}


def _said_by_others(asked: Asked, pool: list[BaseFact]) -> Answer | None:
    """Return that it is not recorded what a country said of something, or thought of it, in which it had no part."""
    question = asked.question
    countries = [name for name in question.named("country") if name != asked.home]
    speaks = question.has_word(*words_of("saying", "standing")) and not question.yes_no
    part = any(set(countries) <= set(taking_part(fact)) for fact in pool)
    if not speaks or not countries or question.strangers or part:
        return None
    return asked.missing("unrecorded", countries, question.told(asked.knowledge)[:1], name=asked.labels(countries))


def _he(asked: Asked) -> list[str]:
    """Return whom "he" means; nobody where the question names anything, or says no "he"."""
    points = asked.has("he", "she") and not asked.question.named() and not asked.question.events
    return asked.refer.recent(("person",))[:1] if points else []


def _his_own(asked: Asked) -> list[BaseFact]:
    """Return what "he" did that the question speaks of: "what did his report say?"."""
    person = _he(asked)
    return best_facts(asked, [e for e in asked.knowledge.all_facts(Event) if {e.subject, *e.by} & set(person)])


def _decisions_behind_steps(asked: Asked) -> list[BaseFact]:
    """Return who decided on the steps that were just told: "who ordered it?" after a phase of a downsizing."""
    question = asked.question
    told = [fact for fact in asked.told if isinstance(fact, Event)]
    steps = {(fact.subject, fact.kind) for fact in told if fact.phase}
    asks = asked.has("who") and question.has_word(*words_of("deciding")) and not question.named()
    if not asks or len(steps) != 1 or not all(fact.phase for fact in told):
        return []
    subject, kind = steps.pop()
    return [e for e in asked.events(subject, kind) if e.by and not e.phase]


def _speaks_of(asked: Asked, fact: BaseFact, name: str) -> bool:
    """Return whether the words of a fact or its reason have a name of the subject: "report to the Security Council"."""
    said = normal_name(f"{getattr(fact, 'text', '')} {getattr(fact, 'why', '')}")
    return any(f" {normal_name(title)} " in f" {said} " for title in names_of(asked.subject(name)))


def _by_actors(asked: Asked, pool: list[BaseFact]) -> list[BaseFact]:
    """Return what all countries and persons that the question names did together, at its time if it names one."""
    actors = {name for name in asked.question.named("country", "person") if name != asked.home}
    harmless = {root(word) for word in asked.wording.words("search")["harmless"].split()}
    if set(content_roots(asked)) - harmless:  # it asks for more than what they did
        return []
    done: list[BaseFact] = []
    for fact in pool:
        if actors and isinstance(fact, Event | Review) and actors <= set(taking_part(fact)):
            then = fact.date and asked.when and overlaps(asked.when[0], fact.date)
            if then or (not asked.when and len(actors) > 1):
                done.append(fact)
    return done


def _done_then(asked: Asked, facts: list[BaseFact]) -> list[BaseFact]:
    """Return what all countries and persons named did together, where the question has its time and a word of it."""
    actors = {name for name in asked.question.named("country", "person") if name != asked.home}
    wanted = set(content_roots(asked))
    return [
        fact
        for fact in facts
        if len(actors) > 1
        and asked.has("the_organization", "who", "where")
        and isinstance(fact, Event | Review)
        and actors <= set(taking_part(fact))
        and wanted & fact_roots(fact)
        and (not asked.when or (fact.date and overlaps(asked.when[0], fact.date)))
    ]


def taking_part(fact: BaseFact) -> list[str]:
    """Return the ids of all whom a fact tells of: its subject, who did it, to whom."""
    return [
        fact.subject,
        *getattr(fact, "by", ()),
        *getattr(fact, "others", ()),
        *([fact.object] if isinstance(fact, Relation) else []),
    ]
