"""Tells from the words of a question that something is to be computed, whatever kind it was taken for."""

from __future__ import annotations

from actions.finders import durations, intervals, moments, spans, vacancies
from actions.finders.common import Asked
from actions.question import Question
from actions.wording import wording
from knowledge import Knowledge

TIMES = frozenset({"compare_time", "duration"})
SHORT = 12
"""A question of so few words can go on with the computation before it ("and until full capability?")."""
_ASKS_ELSE = frozenset({"who", "whom", "whose", "what", "why", "where", "which", "when"})


def reckoned(question: Question, knowledge: Knowledge) -> str | None:
    """Return the kind of computation that the words of the question ask for; None where they ask for none."""
    if question.strangers:
        return None
    asked = Asked(question, knowledge, wording())
    return _of_times(asked)


def _of_times(asked: Asked) -> str | None:
    question = asked.question
    if spans.asks_survival(asked) and len(spans.compared(asked)) == 2:
        return "compare_time"
    if spans.compares_lengths(asked) and len(spans.compared(asked)) > 1 and question.named():
        return "compare_time"
    if vacancies.asks_vacancy(asked) and asked.has("how_long"):
        return "compare_time"
    goes_on = question.focus.kind in TIMES and not _ASKS_ELSE.intersection(question.words)
    if goes_on and intervals.asked_unit(asked) and not question.named() and len(question.words) <= SHORT:
        return "compare_time"
    if not moments.SETS_AGAINST.search(" ".join(question.words)):
        return None
    found = moments.moments(asked)
    sure = [moment for moment in found if moment.sure]
    if goes_on and found and (len(sure) > 1 or len(question.words) <= SHORT) and durations.measures_time(asked):
        return "compare_time"
    if len(sure) < 2 or durations.one_lifetime(sure):
        return None
    return "compare_time" if durations.asks_length(asked) or durations.claims_order(asked) else None
