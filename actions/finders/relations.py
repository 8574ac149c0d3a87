"""Who made something, what it belongs to, and how subjects stand to each other."""

from __future__ import annotations

import re

from actions.answer import Answer
from actions.checks.verdicts import weigh
from actions.finders import leaders, policies
from actions.finders.common import Asked
from actions.finders.search import best_facts
from actions.finders.telling import answer_telling, tell_all
from actions.question import Question
from actions.roots import content_roots
from knowledge.models import BaseFact, Description, Event, LegalBasis, Mandate, Members, Policy, Relation, Tenure


def parent(asked: Asked) -> Answer:
    """To which larger body an organization belongs and under whose command it is."""
    question = asked.question
    if question.named("role"):
        return leaders.leader(asked)
    named = question.named("organization")
    bodies = [name for name in question.named("body") if asked.refer.through([name])]
    first = question.named("body")[:1]
    if not named and len(question.named("body")) > 1 and first[0] not in bodies:  # "does the KSF belong to NATO?"
        told = asked.knowledge.facts(first[0], Description)
        if asked.subject(first[0]).parent not in question.named("body") or not told:
            return asked.missing("unrecorded", first, name=asked.labels(first))
        text = asked.say("is", name=asked.full(first[0]), text=told[0].text)
        return asked.verdict(asked.answer(text, first, told), True)
    subjects = named or (
        []
        if bodies and not asked.has("it", "they", "the_organization", "that") and asked.has("which", "who")
        else asked.refer.organizations(remembered=True)
    )
    if not named and bodies and not asked.has("it", "they", "the_organization", "that") and not question.yes_no:
        subjects = [
            child.id for name in bodies for child in asked.knowledge.children(name) if child.type == "organization"
        ]
    about = next((name for name in question.focus.topic if asked.subject(name).type == "organization"), "")
    if about and not named and question.yes_no and asked.has("it", "they", "the_organization"):
        subjects = [about]  # "does it belong to the UN?" is not asked of the UN's own mission
    if not subjects:
        return asked.unclear()
    claimed = [name for name in question.named("body", "country") if name != asked.home]
    claimed += question.strangers
    called = [s["id"] for s in question.subjects if s["type"] == "organization"]
    if about and len(called) == 1 and _CALLS_IT.match(asked.said):  # "is it a NATO mission?"
        claimed.append(asked.subject(called[0]).parent or called[0])
        subjects = [about]
    if len(called) == 2 and _calls_one_the_other(question):  # "is it an OSCE mission?"
        claimed.append(asked.subject(called[1]).parent or called[1])
        subjects = called[:1]
    texts: list[str] = []
    facts: list[BaseFact] = []
    above: list[str] = []
    for name in subjects[:6]:
        subject = asked.subject(name)
        commanded = [fact for fact in asked.knowledge.facts(name, Relation) if fact.type in ("commanded_by", "part_of")]
        facts += commanded
        if subject.parent:
            above.append(subject.parent)
            texts.append(asked.say("parent", name=asked.label(name), parent=asked.full(subject.parent)))
            facts += asked.knowledge.facts(name, Description)
        texts += [asked.say("sentence", text=fact.text) for fact in commanded]
        above += [fact.object for fact in commanded]
        if not subject.parent and not commanded:
            over = [fact for fact in asked.knowledge.relations_to(name) if fact.type == "oversees"]
            described = asked.knowledge.facts(name, Description)
            extra = tell_all(asked, over) or " ".join(
                asked.say("is_ended", name=asked.full(name), text=f.text) for f in described
            )
            texts.append(f"{asked.say('no_parent', name=asked.label(name))} {extra}".strip())
            facts += over or described
    answer = asked.answer(" ".join(texts), [*subjects, *above], facts)
    if not above:
        return Answer("not_recorded", answer.text, question.kind, subjects, facts)
    holds = bool(set(claimed) & set(above)) if claimed else None
    text = asked.said
    if holds and _TURNED_ROUND.search(text):
        holds = False
    if claimed and _GUESSES.search(text):  # "who sent it, the Americans?"
        return answer.prefixed(asked.say("yes" if holds else "no"))
    own = set(subjects) <= set(asked.refer.through(question.named("body")))  # "or is it the UN": its mission is its own
    unsaid = not named and not question.focus.topic and own
    return answer if unsaid or _REPORTS.search(text) else asked.verdict(answer, holds)


_GUESSES = re.compile(
    r"^(?:and |so |but |then )*who(?:se)? .*(?:_organization_|\b(?:it|them|that|they))(?: there| here| in| to _home_)* "
    r"(?:the )?_(?:country|body)_$"
)
"""Adds a guess to a question: "who is behind it, the Americans?"."""
_CALLS_IT = re.compile(r"(?:is|was) (?:it|that) (?:just |really |only )?an? _organization_$")
_OVER = (
    r"(?:in (?:command|charge|control) of|command(?:s|ed|ing)?|control(?:s|led|ling)?|le(?:ads?|d)|runs?|ran|"
    r"head(?:s|ed)?|own(?:s|ed)?|above|superior to|over|supervis(?:es|ed)|overs(?:ees|aw))"
)
_UNDER = (
    r"(?:under|below|part of|(?:commanded|controlled|led|run|headed|owned|supervised|overseen) by|belong(?:s|ed)? to|"
    r"subordinate(?:d)? to|beneath)"
)
_TURNED_ROUND = re.compile(
    rf"_organization_ (?:(?!by\b|under\b)\w+ ){{0,2}}{_OVER} (?:the )?_body_|"
    rf"_body_ (?:\w+ ){{0,2}}{_UNDER} (?:the )?_organization_"
)
"""Sets an organization above the body that it belongs to: "Is KFOR in command of NATO?"."""
_REPORTS = re.compile(r"\b(?:report(?:s|ed|ing)?|answer(?:s|ed|able)?|accountable|responsible) to\b")
"""Asks to whom an organization reports, which is not what its command tells."""


def _calls_one_the_other(question: Question) -> bool:
    """Return whether the question describes an organization by what is a name of another: "Is KFOR a UN mission?"."""
    verbs = r"(?:is|was|are|were|really|actually|also)"
    article = rf"_organization_ (?:{verbs} )*(?:not )?(?:a|an) _organization_"
    called = rf"{article}|_organization_ (?:is|was) (?:not )?_organization_"
    return question.yes_no and bool(re.search(called, question.said))


_BY_IT = re.compile(r"^(?:and |so )*(?:who|whom|which|what)\b.*\bby (?:the )?_organization_(?: \w+)?$")
"""Asks to whom an organization does something: "who was watched by the ICO?"."""


def relation(asked: Asked) -> Answer:
    """How two subjects stand to each other, or what one does for others."""
    question = asked.question
    named = [name for name in question.named() if not (name == asked.home and len(question.named()) > 1)]
    topic = question.focus.topic[:1]
    if not named and topic and asked.knowledge.facts(topic[0], Policy):
        return policies.policy(asked)
    if len(named) < 2:
        base = named or []
        pronoun = asked.has("it", "they", "both", "the_organization", "he", "she") or not named
        if pronoun:
            named = (
                list(
                    dict.fromkeys([*base, *asked.refer.recent(("organization", "person", "document"))[: 2 - len(base)]])
                )
                if asked.has("both") or base
                else asked.refer.recent(("organization", "document"))[:1]
            )
    pair = set(named)
    pool: list[BaseFact] = []
    missions = [child.id for name in named for child in asked.knowledge.children(name) if child.type == "organization"]
    for name in dict.fromkeys([*named, *missions]):
        pool += [
            *asked.knowledge.facts(name, Relation),
            *asked.knowledge.relations_to(name),
            *asked.knowledge.events_with(name),
            *asked.knowledge.facts(name, Event),
        ]
        pool += asked.knowledge.tenures(name)
        pool += asked.knowledge.facts(name, LegalBasis)
    pool = list({fact.id: fact for fact in pool}.values())
    if len(pair) > 1:
        whole = {asked.subject(name).parent or name if asked.subject(name).type == "body" else name for name in named}
        linked = [fact for fact in pool if len(pair & _ends(asked, fact)) > 1]
        linked = linked or [fact for fact in pool if len(whole & _ends(asked, fact)) > 1 and len(whole) > 1]
        best = best_facts(asked, linked, 0.5) if len(linked) > 2 else linked
        chosen = (best or linked)[:3]
        if chosen:
            return _linking(asked, named, chosen)
        if any(asked.subject(name).parent in named for name in named):
            return parent(asked)
        return _instead(asked, named, pool)
    searched = [fact for fact in pool if not isinstance(fact, Tenure)]
    others = [fact for fact in searched if fact.subject not in named] if asks_for_actor(question) else []
    if _BY_IT.search(asked.said):  # to whom it did something
        others = [fact for fact in searched if fact.subject in named]
    best = best_facts(asked, others, 0.34) or best_facts(asked, searched, 0.34)
    mandates: list[BaseFact] = [
        *(f for n in named for f in asked.knowledge.facts(n, Mandate)),
        *(f for n in named for f in asked.knowledge.facts(n, Members)),
    ]
    if content_roots(asked):
        best = best or best_facts(asked, [m for m in mandates if isinstance(m, Mandate)], 0.5)
    if not best and not question.yes_no and not question.strangers:
        best = [*[fact for fact in searched if isinstance(fact, Relation) and pair & _ends(asked, fact)][:3]]
    if not best:
        return asked.missing("no_relation_one", named, name=asked.labels(named)) if named else asked.unclear()
    chosen = best[: 1 if len(best) == 1 or best_facts(asked, searched, 0.34) else 3]
    return _linking(asked, named, chosen)


def _linking(asked: Asked, named: list[str], facts: list[BaseFact]) -> Answer:
    """Return the facts that link what is named to each other or to something else."""
    linked = (end for fact in facts for end in _ends(asked, fact) if end in asked.knowledge)
    return asked.verdict(answer_telling(asked, facts, list(dict.fromkeys([*named, *linked])), True), True)


def _instead(asked: Asked, named: list[str], pool: list[BaseFact]) -> Answer:
    """Return that a link is not recorded, with the fact that tells of the same, which may rule it out ("NATO staffed
    the ICO").
    """
    linked = [fact for fact in pool if isinstance(fact, Relation)]
    acted_on = _acted_on(asked.question)
    near = best_facts(asked, [fact for fact in linked if fact.object == acted_on], 0.5)[:1]
    near = near or best_facts(asked, linked, 0.5)[:1]
    told = tell_all(asked, near)
    if asked.question.yes_no and near and weigh(asked, near, True) is False:
        return asked.verdict(asked.answer(told, [*named, near[0].subject], near), False)
    return asked.missing("no_relation", named, near, told, names=asked.labels(named))


def _acted_on(question: Question) -> str:
    """Return the organization to which something was done by what is named behind it: "the ICO was overseen by …"."""
    passive = re.search(r"_organization_ (?:(?!by\b)\w+ ){1,4}by (?:the )?_\w+_", question.said)
    return next(iter(question.named("organization")), "") if passive else ""


def asks_for_actor(question: Question) -> bool:
    """Return whether the question asks who does something to what it names: "Who oversaw the ICO?"."""
    words = [word for word in question.words if word != "the"]
    doing = bool(words[2:]) and words[2].endswith("ing")  # "who was watching the ICO"
    if words[-2:-1] == ["by"] and not doing:  # "which government was supervised by the ICO?"
        return False
    acts = words[:1] in (["who"], ["which"]) and (words[1:2] not in (["did"], ["does"], ["is"], ["was"]) or doing)
    if words[:1] == ["by"] or words[-1:] == ["by"]:  # "By whom was the ICO overseen?"
        return bool({"who", "whom", "which"} & set(words)) and "_organization_" in words
    return acts and (words[2:3] == ["_organization_"] or words[-1:] == ["_organization_"])


def _ends(asked: Asked, fact: BaseFact) -> set[str]:
    """Return the subjects that a fact links; an organization stands for its parent too."""
    ends = {fact.subject, *getattr(fact, "by", ()), *getattr(fact, "others", ())}
    for key in ("object", "person", "organization", "appointed_by", "document", "role"):
        value = getattr(fact, key, None)
        if value:
            ends.add(value)
    ends |= {  # a document stands for who made it
        made.object
        for end in list(ends)
        if end in asked.knowledge and asked.subject(end).type == "document"
        for made in asked.knowledge.facts(end, Relation)
        if made.type == "made_by"
    }
    return ends | {p for end in ends if end in asked.knowledge and (p := asked.subject(end).parent)}
