"""What the last answer rests on, and how old it is."""

from __future__ import annotations

from actions.answer import Answer
from actions.finders.common import Asked
from knowledge.models import BaseFact, Staff, Tenure


def _last_facts(asked: Asked) -> list[BaseFact]:
    named = asked.question.named()
    facts = [asked.knowledge.by_id[name] for name in asked.question.focus.facts]
    if named and not any(fact.subject in named for fact in facts):
        own = [fact for name in named for fact in asked.subject(name).facts]
        figures = [fact for fact in own if isinstance(fact, Staff)] if asked.question.kind == "as_of" else []
        return list(figures or own)
    return facts


def source(asked: Asked) -> Answer:
    """Where the last answer comes from; what all answers come from, where there was none."""
    facts = _last_facts(asked)
    if not facts:
        titles = asked.wording.join([f"“{s.title}”" for s in asked.knowledge.sources.values()])
        latest = max((s.latest for s in asked.knowledge.sources.values()), key=lambda d: d.last_day())
        return Answer("answered", asked.say("sources_all", titles=titles, date=asked.wording.date(latest)), asked.question.kind)
    shown: dict[tuple[str, str], None] = {}
    for fact in facts:
        found, section = asked.knowledge.section(fact.source)
        shown[found.title, section] = None
    parts = [asked.wording.phrase("source_part", title=title, section=section) for title, section in list(shown)[:4]]
    found, _ = asked.knowledge.section(facts[0].source)
    text = asked.say("source", parts=asked.wording.join(parts), date=asked.wording.date(found.latest))
    return asked.answer(text, asked.question.focus.topic or [facts[0].subject], facts)


def as_of(asked: Asked) -> Answer:
    """As of when the last answer's figures or facts are known."""
    facts = _last_facts(asked)
    if not facts:
        return source(asked)
    dated = list(dict.fromkeys(fact.as_of for fact in facts if fact.as_of))
    found, _ = asked.knowledge.section(facts[0].source)
    topic = asked.question.focus.topic if not asked.question.named() else asked.question.named()
    if dated:
        dates = asked.wording.join([asked.wording.date(date) for date in dated])
        return asked.answer(asked.say("dated_facts", date=dates), topic or [facts[0].subject], facts)
    undated = asked.say("undated_facts", date=asked.wording.date(found.latest))
    spans = [f for f in facts if isinstance(f, Tenure) and f.start]
    if spans:
        from actions.finders.people import tenure_sentence

        undated = f"{tenure_sentence(asked, spans[-1])} {undated}"
    return asked.answer(undated, topic or [facts[0].subject], facts)
