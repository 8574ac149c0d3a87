"""Tells from the words of a question that something is to be computed, whatever kind it was taken for."""

from __future__ import annotations

import re
from dataclasses import replace

from actions.finders import (
    durations,
    intervals,
    moments,
    offsets,
    remainders,
    spans,
    staffing,
    sums,
    two_moments,
    vacancies,
)
from actions.finders.common import Asked
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge
from knowledge.models import Event

TIMES = frozenset({"compare_time", "duration"})
FIGURES = frozenset({"staff", "compare_size", "count"})
SURE = 0.6
"""From this confidence on, a kind that means no figures is believed."""
SHORT = 12
"""A question of so few words can go on with the computation before it ("and until full capability?")."""
_COUNTS_ELSE = re.compile(r"\b(?:led|leads?|headed|leaders?|states|members?)\b")
"""Words of questions that count heads or members, not staff."""
_HOW_OLD = re.compile(r"\bhow old (?:was|were)\b")
_ASKS_WHEN = re.compile(
    r"\b(?:tell|know|say|learn|remember|sure|out|wonder(?:ing)?|me|idea|forgot|on|about|interested in|inform|check|"
    r"ask(?:ing)?)"
    r" when\b"
)
"""Asks for a date, and is no time that only goes on from the question before: "tell me when it was deployed"."""
KNOWN_ELSE = frozenset(
    {"mandate", "task_holder", "policy", "relation", "leader", "overview", "in_common", "timeline", "downsizing"}
)
"""The kinds whose questions can say "together" or "without" and mean no figures."""
_ASKS_ELSE = frozenset({"who", "whom", "whose", "what", "why", "where", "which", "when"})


def reckoned(question: Question, knowledge: Knowledge) -> Question | None:
    """Return the question as the computation that its words ask for; None where they ask for none."""
    goes_on = question.focus.kind in (*TIMES, *FIGURES) or question.has("percent")
    noted = question.has_word("minus", "less") and (question.kind in FIGURES or question.confidence < SURE)
    if question.strangers or not (question.is_question or goes_on or noted):
        return None
    if question.kind == "members" and question.has("which") and question.confidence >= SURE:
        return None  # "which other countries?"
    if question.kind == "relation" and question.confidence >= SURE and question.has("total") and not question.named():
        return None  # "do they work together?"
    asked = Asked(question, knowledge, wording())
    kind = _of_times(asked) or _of_figures(asked)
    if not kind:
        return None
    known = set(asked.wording.words("search")["computing"].split())
    return replace(
        question.as_kind(kind),
        uncovered=tuple(word for word in question.uncovered if word not in known),
        foreign=tuple(word for word in question.foreign if word not in known),
        unheard=tuple(word for word in question.unheard if word not in known),
    )


def _counts_people_of_country(asked: Asked) -> bool:
    """Return whether the question counts people of a country at an organization ("how many Americans are there?")."""
    question = asked.question
    if not re.search(
        r"\bhow many (?:of (?:the|its|them) |(?!non )\w+ )?_country_\b(?! (?:has|have|had|does|did))",
        question.said,
    ):
        return False
    named = question.named("organization")
    points = asked.has("there", "it", "they") or question.has_word("along", "part", "involved", "sent")
    topic = asked.refer.recent(("organization",), question.focus.topic[:1]) if points else []
    listed = question.kind in ("count", "leader", "list") and not question.has_word("along", "part", "involved", "sent")
    return len(named or topic) == 1 and not listed


def _after_two_dates(asked: Asked) -> bool:
    """Return whether "how many months is that?" follows an event that was set beside an earlier one."""
    question = asked.question
    bare = intervals.asked_unit(asked) and not question.named() and not question.events and len(question.words) <= SHORT
    told = moments.told_moments(asked)[:2]
    last = question.told(asked.knowledge)
    apart = len(last) == 1 and isinstance(last[0], Event) and last[0].kind in ("event", "downsizing")
    return bool(bare and apart) and len(told) > 1 and told[0].subject == told[1].subject


def _of_figures(asked: Asked) -> str | None:
    question = asked.question
    if two_moments.asks_together(asked):
        return None
    goes_on = question.focus.kind in FIGURES and len(question.words) <= SHORT
    if question.kind == "downsizing" and question.confidence >= SURE and not asked.has("how_many"):
        return None  # "was it ever downsized?"
    text = question.said
    earlier = staffing.EARLIER.search(text) and not _ASKS_WHEN.search(question.text.lower())
    if goes_on and not question.named() and earlier:
        return "staff"
    if remainders.asks_for_others(asked) and sums.computes(asked):
        return "compare_size"
    if (
        _COUNTS_ELSE.search(question.said)
        or asked.has("how_long", "same")
        or _ASKS_ELSE.intersection(question.words) - {"what", "which", *(("where",) if asked.has("total") else ())}
    ):
        return None
    if not question.named() and asked.has("difference") and len(question.words) <= SHORT:
        people = question.has_word(*asked.wording.words("search")["staff_nouns"].split())
        if question.focus.kind in TIMES and not people:  # "which came first?" "by how much?"
            return "compare_time"
        if asked.has("how_many") and len(asked.refer.recent(("organization",), question.focus.topic)) > 1:
            return "compare_size"
        return {**dict.fromkeys(TIMES, "compare_time"), **dict.fromkeys(FIGURES, "compare_size")}.get(
            question.focus.kind
        )
    if _counts_people_of_country(asked):
        return "staff"
    counts = asked.has("how_many", "total", "percent") or question.focus.kind in FIGURES
    counts = counts or question.has_word(*asked.wording.words("search")["staff_nouns"].split())
    sure = question.kind in KNOWN_ELSE and question.confidence >= SURE
    if (sure and not goes_on) or not (counts or len(question.words) <= SHORT):
        return None
    return "compare_size" if sums.computes(asked) else None


def _of_times(asked: Asked) -> str | None:
    question = asked.question
    if spans.asks_survival(asked) and len(spans.compared(asked)) == 2:
        return "compare_time"
    if spans.compares_lengths(asked) and len(spans.compared(asked)) > 1 and (question.named() or spans.of_told(asked)):
        return "compare_time"
    if vacancies.asks_handover(asked):
        return "compare_time"
    if vacancies.asks_vacancy(asked) and (
        asked.has("how_long", "when") or question.yes_no or vacancies.asks_who_filled_in(asked)
    ):
        return "compare_time"
    if offsets.asks_offset(asked) and offsets.at_distance(asked):
        return "compare_time"
    timed = intervals.has_unit(asked) or two_moments.asks_together(asked) or not asked.has("same")
    if two_moments.asks_same(asked) and timed:
        apart = [moment for moment in moments.moments(asked) if moment.sure and moment.fact]
        if len(apart) > 1 or (not question.named() and durations.both_listed(asked)):
            return "compare_time"
    if _after_two_dates(asked):
        return "compare_time"
    goes_on = question.focus.kind in TIMES and not _ASKS_ELSE.intersection(question.words)
    if goes_on and intervals.asked_unit(asked) and not question.named() and len(question.words) <= SHORT:
        return "compare_time"
    if not moments.SETS_AGAINST.search(question.said) and not _HOW_OLD.search(question.said):
        return None
    found = moments.moments(asked)
    sure = [moment for moment in found if moment.sure or _HOW_OLD.search(question.said)]
    if goes_on and found and (len(sure) > 1 or len(question.words) <= SHORT) and two_moments.measures_time(asked):
        return "compare_time"
    unsure = question.kind in ("start", "end") or question.confidence < SURE
    if len(sure) > 1 and durations.one_lifetime(sure) and unsure:
        return "duration" if two_moments.asks_length(asked) else None
    if question.kind == "downsizing" and question.confidence >= SURE and any(not moment.fact for moment in sure):
        return None  # the date only limits what is asked
    if len(sure) < 2 or durations.one_lifetime(sure):
        return None
    return "compare_time" if two_moments.asks_length(asked) or two_moments.claims_order(asked) else None
