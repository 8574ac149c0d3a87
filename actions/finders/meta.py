"""What the last answer rests on, and how old it is."""

from __future__ import annotations

from collections.abc import Sequence

from actions.answer import Answer
from actions.finders import headcounts, officeholders
from actions.finders.common import Asked
from actions.finders.telling import answer_telling, tell, tell_all
from actions.followups.details_asked import REASONS, says_from
from actions.followups.ellipsis import words_of
from actions.followups.which_asked import mentions_some, noun_asked_for
from actions.roots import content_roots, fact_roots, result_roots
from knowledge.models import BaseFact, Event, Relation, Review, Staff, Tenure

CONFIRMED = 3
"""So many facts of the last answer are told again when somebody doubts it."""
DOUBTING = (
    "wrong",
    "false",
    "mistaken",
    "nonsense",
    "rubbish",
    "lying",
    "fake",
    "cap",
    "myth",
    "mistake",
    "joking",
    "kidding",
)
"""Words to which "Yes." would say the opposite of what is meant."""


def _last_facts(asked: Asked) -> list[BaseFact]:
    named = [*asked.question.named(), *asked.refer.through(asked.question.named("body"))]
    facts = asked.told
    if named and any(fact.subject in named for fact in facts):
        return [fact for fact in facts if fact.subject in named]
    if named:
        own = [fact for name in named for fact in asked.subject(name).facts]
        figures = [fact for fact in own if isinstance(fact, Staff)] if asked.question.kind == "as_of" else []
        return list(figures or own)
    return facts


def _steps_to_come(asked: Asked, facts: Sequence[BaseFact]) -> list[BaseFact]:
    """Return the steps that are still to come of what was told of: what those depend on is said of them."""
    steps = [fact for fact in facts if isinstance(fact, Event) and fact.phase]
    about = dict.fromkeys(fact.subject for fact in steps)
    return [event for name in about for event in asked.knowledge.facts(name, Event) if event.future]


def detail(asked: Asked) -> Answer:
    """When, why or by whom the last thing that was told of happened."""
    question = asked.question
    facts = asked.told
    topic = question.focus.topic
    if asked.has("only_mentioned"):
        noun = noun_asked_for(question)
        mentioned = [fact for fact in facts if mentions_some(fact, noun)]
        told = tell_all(asked, mentioned)
        return asked.missing("no_names", topic, mentioned, told)
    if asked.has("names_only"):
        named = [name for name in question.focus.listed if name in topic] or topic[:1]
        if asked.has("he", "she"):
            named = asked.refer.recent(("person",))[:1] or named
        return asked.answer(asked.say("sentence", text=asked.labels(named)), topic, facts, named)
    if part := next((mark for mark in question.marks if mark.startswith("untold_")), ""):
        return asked.missing(f"no_{part}", topic, facts)
    if asked.has("between"):
        return answer_telling(asked, facts, topic)
    if asked.has("told_noun"):
        wanted = set(content_roots(asked))
        best = max(facts, key=lambda fact: len(wanted & fact_roots(fact)))
        acted = isinstance(best, Event | Review)
        if (
            acted
            and question.has_word("who")
            and not wanted & result_roots(best)
            and not any(getattr(best, key, None) for key in ("by", "requested_by", "why"))
        ):
            return asked.missing("no_detail", topic, [best], tell(asked, best))
        return answer_telling(asked, [best], topic, True)
    if asked.has("why") or question.has_word(*words_of("depends"), *REASONS):
        theirs = asked.has("they", "he", "she")  # why they moved it is not why it is reviewed
        if question.has_word(*words_of("depends")) and (to_come := _steps_to_come(asked, facts)):
            return answer_telling(asked, to_come, topic)
        weighed = [fact for fact in facts if not (theirs and isinstance(fact, Review))]
        reasons = [fact for fact in weighed if getattr(fact, "why", None)]
        if reasons:
            texts = [asked.say("reason", text=getattr(fact, "why", "")) for fact in reasons]
            return asked.answer(" ".join(texts), topic, reasons)
        pending = (
            facts if question.has_word(*words_of("depends")) else [f for f in facts if getattr(f, "future", False)]
        )
        if pending:
            return answer_telling(asked, pending, topic, True)
        return asked.missing("no_reason_event", topic, facts)
    if asked.has("when") or question.has_word("date", "year", "month", "day"):
        return _dates(asked, facts)
    said = ("result", "results", "outcome", "consequence", "effect", "came", "come", "follow", "followed")
    if asked.has("outcome") or question.has_word(*said):
        led_to = [fact for fact in facts if getattr(fact, "result", None) or isinstance(fact, Review)]
        if led_to:
            return answer_telling(asked, led_to, topic, True)
    if asked.has("from"):
        given = [fact for fact in facts if says_from(fact)]
        givers = (fact.subject for fact in given)
        return answer_telling(asked, given, list(dict.fromkeys([*givers, *topic])), True)
    made = [
        fact
        for fact in facts
        if getattr(fact, "by", ())
        or getattr(fact, "requested_by", None)
        or getattr(fact, "appointed_by", None)
        or getattr(fact, "type", "") == "made_by"
    ]
    if made:
        makers = [r for f in made for r in asked.knowledge.facts(f.subject, Relation) if r.type == "made_by"]
        made = [*makers, *(fact for fact in made if fact not in makers)]  # the date of a paper does not say whose it is
        return answer_telling(asked, made, topic, True)
    shared = [fact for fact in facts if fact_roots(fact) & set(content_roots(asked))]
    if shared:
        return answer_telling(asked, shared, topic, True)
    if facts and all(getattr(fact, "future", False) for fact in facts):  # "who decides that?": on what it depends
        return answer_telling(asked, facts, topic, True)
    return asked.missing("no_detail", topic, facts)


def _dates(asked: Asked, facts: list[BaseFact]) -> Answer:
    topic = asked.question.focus.topic
    appointed = asked.question.focus.kind == "appointment"  # then that is what was told, not the time in office
    made = [fact.subject for fact in facts if isinstance(fact, Relation) and fact.type == "made_by"]
    begun = [e for name in made for e in asked.events(name, "start") if e not in facts]
    texts: list[str] = []
    used: list[BaseFact] = []
    for fact in [*facts, *begun]:
        if (
            (isinstance(fact, Event) and fact.date)
            or (isinstance(fact, Review) and fact.date)
            or (isinstance(fact, Tenure) and (fact.start or fact.end))
        ):
            if appointed and isinstance(fact, Tenure) and fact.appointed_by and fact.appointed:
                texts.append(officeholders.appointment_sentence(asked, fact))
            else:
                texts.append(tell(asked, fact))
        elif fact.as_of:
            texts.append(asked.say("dated_facts", date=asked.wording.date(fact.as_of)))
        else:
            continue
        used.append(fact)
    if used:
        return asked.answer(" ".join(dict.fromkeys(texts)), topic, used)
    begun = [
        e
        for name in topic[:1]
        for e in asked.knowledge.facts(name, Event)
        if e.kind in ("start", "end") and e.date and (e.kind == "start" or asked.has("end"))
    ]
    if begun:
        return answer_telling(asked, begun, topic)
    return asked.missing("no_date", topic, facts)


def source(asked: Asked) -> Answer:
    """Where the last answer comes from; what all answers come from, where there was none."""
    facts = _last_facts(asked)
    if not facts:
        titles = asked.wording.join([f"“{s.title}”" for s in asked.knowledge.sources.values()])
        latest = max((s.latest for s in asked.knowledge.sources.values()), key=lambda d: d.last_day())
        return Answer(
            "answered", asked.say("sources_all", titles=titles, date=asked.wording.date(latest)), asked.question.kind
        )
    shown: dict[tuple[str, str], None] = {}
    for fact in facts:
        found, section = asked.knowledge.section(fact.source)
        shown[found.title, section] = None
    parts = [asked.wording.phrase("source_part", title=title, section=section) for title, section in list(shown)[:4]]
    found, _ = asked.knowledge.section(facts[0].source)
    text = asked.say("source", parts=asked.wording.join(parts), date=asked.wording.date(found.latest))
    return asked.answer(text, asked.question.focus.topic or [facts[0].subject], facts)


def confirmation(asked: Asked) -> Answer:
    """Confirm the last answer: what it was, and where that comes from."""
    rests_on = source(asked)
    facts = asked.told
    if not facts:
        return rests_on
    told = tell_all(asked, facts[:CONFIRMED])
    answer = asked.answer(f"{told} {rests_on.text}", asked.question.focus.topic or [facts[0].subject], facts)
    return answer if asked.question.has_word(*DOUBTING) else answer.prefixed(asked.say("yes"))


def _older_figures(asked: Asked, facts: Sequence[BaseFact]) -> Answer | None:
    """Return which of several organizations' figures are the oldest or latest ones; None where that is not asked or
    cannot be told.
    """
    figures = [f for f in facts if isinstance(f, Staff) and not f.country]
    dates = {fact.subject: fact.as_of for fact in figures}
    dated = sorted((date.iso(), name) for name, date in dates.items() if date)
    if len(dates) < 2 or not dated or not asked.has("oldest", "newest", "now"):
        return None
    if len(dates) == 2 == len(dated) and asked.has("oldest", "newest"):
        (old, first), (new, second) = ((asked.wording.date(dates[name]), asked.label(name)) for _, name in dated)
        text = asked.say("older_figures", first=first, second=second, old=old, new=new)
        return asked.answer(text, [name for _, name in dated], figures)
    oldest = asked.has("oldest") or asked.question.has_word("old", "outdated")
    name = dated[0][1] if oldest else dated[-1][1]
    lead = asked.say("oldest_figure" if oldest else "latest_figure", name=asked.label(name))
    groups = [[fact for fact in figures if fact.subject == one] for one in dict.fromkeys([name, *dates])]
    texts = [lead, *(headcounts.staff_sentence(asked, group) for group in groups)]
    return asked.answer(" ".join(texts), [group[0].subject for group in groups], [f for g in groups for f in g])


def as_of(asked: Asked) -> Answer:
    """As of when the last answer's figures or facts are known."""
    facts = _last_facts(asked)
    if not facts:
        return source(asked)
    dated = list(dict.fromkeys(fact.as_of for fact in facts if fact.as_of))
    found, _ = asked.knowledge.section(facts[0].source)
    topic = asked.question.focus.topic if not asked.question.named() else asked.question.named()
    if aged := _older_figures(asked, facts):
        return aged
    if dated:
        dates = asked.wording.join([asked.wording.date(date) for date in dated])
        return asked.answer(asked.say("dated_facts", date=dates), topic or [facts[0].subject], facts)
    undated = asked.say("undated_facts", date=asked.wording.date(found.latest))
    spans = [f for f in facts if isinstance(f, Tenure) and f.start]
    if spans:
        undated = f"{tell(asked, spans[-1])} {undated}"
    return asked.answer(undated, topic or [facts[0].subject], facts)
