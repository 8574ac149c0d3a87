"""What an answer lacks of what its question asks for: a name, a place, a number, an exact date, or the very thing.

A question can be understood, and its facts be found, though they do not tell what it wants to know: "how many meetings
did it have with Belgrade?" finds the dialogue with Belgrade, "on which day of September?" a month.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.answer import Answer
from actions.checks.claimed_ends import ends_of
from actions.checks.thing_asked import asks_place
from actions.finders.common import Asked
from actions.roots import root, roots_told
from knowledge import FuzzyDate
from knowledge.models import BaseFact, Event, Members, Review, Staff, Tenure
from knowledge.names import normal_name

COUNTLESS = frozenset(
    {"relation", "mandate", "task_holder", "event", "review", "policy", "parent", "overview", "in_common"}
    | {"end", "start", "creation", "appointment", "origin", "legal_basis", "office", "succession", "participation"}
)
"""The kinds of question whose answers count nothing."""
OF_HAPPENINGS = frozenset({"event", "downsizing", "review", "creation", "start", "end", "appointment"})
"""The kinds whose facts tell when something was, not where."""
DATED = frozenset({"start", "end", "event", "tenure", "downsizing", "appointment", "review", "creation", "leader"})
"""The kinds whose answers give the date of something."""
DATELESS = frozenset(
    {"relation", "origin", "participation", "policy", "mandate", "members", "parent", "tenure", "event"}
)
"""The kinds whose facts can be found without a date."""
REASONLESS = frozenset({"participation", "members", "staff", "parent", "origin", "compare_size", "leader"})
"""The kinds whose facts give no reasons."""
ENDS = frozenset({"end", "end_reason", "start"})
"""The kinds whose facts tell what came, not who had wanted it."""
NOT_BY_NAME = frozenset({"mandate", "task_holder", "relation", "staff", "members", "list", "count"})
"""The kinds whose questions can ask for officials and mean no persons ("which officials does it advise")."""
_ADJECTIVES = r"(?:_(?:country|body|organization|home)_|prime|us|un|foreign|military|senior|high|defen[cs]e|former)"
"""What can stand between "which" and an official."""
_WHO_DECIDED = re.compile(
    r"\b(?:who|whom|whose|(?:which|what) [a-z]+)(?: [a-z]+){0,3}? "
    r"(?:decid|decision|order|agree|approv|vote|choice|idea)\w*\b"
)
_DECIDING = frozenset(map(root, ("decided", "decision", "ordered", "agreed", "approved", "voted")))
_WHICH_DATE = r"(?:when|(?:in |on )?(?:what|which) (?:year|month|day|date))"
_WHEN = re.compile(
    rf"^(?:and |so |but )?(?:since |until |till |from )?{_WHICH_DATE}\b|\b{_WHICH_DATE}(?: (?:was|is) (?:it|that))?$"
)
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_LENGTHS = r"(?:times?|years?|months?|weeks?|days?|hours?|phases?|stages?|steps?)"
_COUNTED = re.compile(
    rf"\b(?:how many|(?:number|count) of)(?: (?:the|of|its|their|different|_\w+_))* (?!{_LENGTHS}\b)(?P<noun>[a-z]+)\b"
)
_EXACTLY = r"(?:(?:very|exact|precise|particular|calendar) )*"
_EXACTNESS = (
    (
        re.compile(r"\b(?:what|which) (?:exact )?(?:time of (?:the )?day|hour)\b|\bo ?clock\b|\bhour of the day\b"),
        frozenset[str](),
        "no_exact_hour",
    ),
    (re.compile(r"\bday of the week\b|\bweek ?day\b"), frozenset[str](), "no_weekday"),
    (
        re.compile(
            rf"\b(?:which|what) {_EXACTLY}day\b(?! (?:month|year))|\b(?:exact|precise|very) day\b|"
            r"\bwhen (?:exactly|precisely)\b|\b(?:exactly|precisely) when\b|\b(?:exact|precise) date\b|"
            r"\b(?:which|what) date (?:exactly|precisely)\b"
        ),
        frozenset({"day"}),
        "no_exact_day",
    ),
    (
        re.compile(r"\b(?:on|at) (?:which|what) date\b|\bdate (?:on which|when|that|of|he|she|it)\b"),
        frozenset({"day", "month"}),
        "no_exact_day",
    ),
    (
        re.compile(rf"\b(?:which|what) {_EXACTLY}month\b|\bmonth (?:in which|when|that|he|she|it)\b"),
        frozenset({"day", "month"}),
        "no_exact_month",
    ),
)
"""How a question asks for a date, how exact a date answers it (none does for an hour), and what says that it is not."""
_THING = re.compile(r"\b(?:which|what)(?: (?:the|other|_\w+_|[a-z]+(?:al|ian|ish|ese|ive)))* (?P<noun>[a-z]{3,})\b")
_WHO_DID = re.compile(
    r"^(?:so |and |but )?who (?:all )?(?:has |had |have |is |was |were )?"
    r"(?!(?:besides|except|apart|other|else|but)\b)(?P<verb>[a-z]{3,})\b"
)


def lacking(asked: Asked, answer: Answer) -> str | None:
    """Return the key of the sentence that says what the answer does not tell; None where it tells what is asked."""
    question = asked.question
    if question.kind in DATED and _is_of_another_event(asked, answer):
        return "no_such_date"
    if question.yes_no:
        return None
    if question.kind in REASONLESS and asked.has("why") and not any(getattr(f, "why", "") for f in answer.facts):
        return "no_reason_event"
    if lacks_name(asked, answer):
        return "no_person"
    text = question.said
    if question.kind in OF_HAPPENINGS and asks_place(question):
        return "no_untold_place"
    if question.kind in DATED and (key := finer_date(question.text, answer)):
        return key
    if question.kind in ENDS and _WHO_DECIDED.search(text) and not roots_told(answer.facts) & _DECIDING:
        return "no_decider"
    if question.kind in DATELESS and _WHEN.search(text) and _tells_no_date(asked, answer):
        return "no_date"
    if question.kind in DATELESS and question.has("how_long") and _tells_no_date(asked, answer):
        return "no_length"
    if (counted := _COUNTED.search(text)) and _counts_nothing(asked, answer, counted["noun"]):
        return "no_number"
    did = _WHO_DID.search(text)
    if did and question.kind in OF_HAPPENINGS and _is_unknown(asked, answer, did["verb"]):
        return "no_person"
    thing = _THING.search(text)
    return "no_such_thing" if thing and _is_never_told(asked, answer, thing["noun"]) else None


def _is_of_another_event(asked: Asked, answer: Answer) -> bool:
    """Return whether it asks for something that happened of which no fact tells: "the date of its first meeting"."""
    events = set(asked.question.words) & set(asked.wording.words("search")["unrecorded_events"].split())
    return bool(events) and {root(word) for word in events}.isdisjoint(roots_told(answer.facts))


def lacks_name(asked: Asked, answer: Answer) -> bool:
    """Return whether the question asks which official it was ("which president decided …"), and no fact of the answer
    tells of a person.
    """
    nouns = "|".join(asked.wording.words("search")["officials"].split())
    which = r"(?:which|what|names? of(?: the)?|who (?:was|were|is|are)(?: the)?)"
    under = r"under whose (?:presidency|chairmanship|premiership)"
    asks = rf"{which}(?: and| {_ADJECTIVES})* (?:{nouns}|_role_)\b|{under}|by name$"
    if (
        asked.question.yes_no
        or asked.question.kind in NOT_BY_NAME
        or not re.search(rf"\b(?:{asks})", asked.question.said)
    ):
        return False
    return not any(
        name in asked.knowledge and asked.subject(name).type == "person"
        for fact in answer.facts
        for name in (fact.subject, *ends_of(fact))
    )


def _counts_nothing(asked: Asked, answer: Answer, noun: str) -> bool:
    """Return whether an answer tells no number, or that of something else than what the question counts."""
    figures = any(isinstance(fact, Staff | Members) for fact in answer.facts)
    countless = asked.question.kind in COUNTLESS or asked.question.kind == "members"
    return (countless and not figures) or _is_unknown(asked, answer, noun)


def _tells_no_date(asked: Asked, answer: Answer) -> bool:
    """Return whether no fact of the answer has a date, or none that is of the post for a country which it asks for."""
    facts = answer.facts
    of_post = asked.has("represented") and asked.question.named("person")
    if of_post:
        facts = [fact for fact in facts if isinstance(fact, Tenure) and fact.country]
    dated = any(any(_dates(fact)) for fact in facts)
    return not dated and bool(of_post or not _YEAR.search(answer.text))


def finer_date(text: str, answer: Answer) -> str | None:
    """Return what says that no date of the answer is as exact as the question wants it."""
    wanted = normal_name(text)
    told = {date.precision for fact in answer.facts for date in _dates(fact)}
    for asks, enough, key in _EXACTNESS:
        if asks.search(wanted) and told.isdisjoint(enough) and (told or not enough):
            return key
    return None


def _dates(fact: BaseFact) -> Iterator[FuzzyDate]:
    if isinstance(fact, Event | Review) and fact.date:
        yield fact.date
    elif isinstance(fact, Tenure):
        yield from (date for date in (fact.start, fact.end, fact.appointed) if date)


def _is_unknown(asked: Asked, answer: Answer, noun: str) -> bool:
    """Return whether the kind of question was never asked with a word, and neither the answer's facts nor the names of
    its subjects have it.
    """
    table = asked.wording.words("search")
    known = {*table["harmless"].split(), *table["generic"].split(), *table["staff_nouns"].split()}
    told = roots_told(answer.facts, map(asked.subject, answer.subjects))
    return noun in asked.question.uncovered and noun not in known and root(noun) not in told


def _is_never_told(asked: Asked, answer: Answer, noun: str) -> bool:
    """Return whether "which treaty …?" asks for a kind of thing of which no fact tells."""
    return noun in asked.wording.words("search")["unrecorded_things"].split() and root(noun) not in roots_told(
        answer.facts
    )
