"""Lengths of time and the order of events: what is set against what, and what is said of it."""

from __future__ import annotations

import pytest

from actions.finders import durations, intervals, moments, offsets, spans
from knowledge import FuzzyDate
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import asked_in
from tests.conversation import lacking

DEPLOYED_THEN_CAPABLE = focus_on(
    "eulex", kind="event", facts=["eulex.event.1"], told=["eulex.event.1", "eulex.start.1"]
)
PHASE_TWO = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.3"], told=["kfor.downsizing.3"])
INDEPENDENCE = focus_on("kosovo", kind="start", facts=["kosovo.start.1"], told=["kosovo.start.1"])
UNMIK_LASTED = focus_on(
    "unmik", kind="duration", facts=["unmik.start.1", "unmik.end.1"], told=["unmik.start.1", "unmik.end.1"]
)
BOTH_HEADS = focus_on("zarif", kind="tenure", told=["unmik.tenure.2@start", "unmik.tenure.1@end"])


@pytest.mark.parametrize(
    ("words", "subjects", "expected"),
    [
        ("how long after the _organization_ ended did _organization_ deploy", ("isg", "eulex"),
         "isg.end.1 eulex.start.1"),
        ("from the deployment of _organization_ until _event_", ("eulex", "eulex.event.1"),
         "eulex.start.1 eulex.event.1"),
        ("time between the end of the _organization_ and independence", ("isg",), "isg.end.1 kosovo.start.1"),
        ("between the founding of the _organization_ and its end", ("isg",), "isg.start.1 isg.end.1"),
        ("did the _organization_ close before the _organization_", ("ico", "isg"), "ico.end.1 isg.end.1"),
        ("how long after _event_ was the _person_ plan written", ("kosovo.start.1", "ahtisaari"),
         "kosovo.start.1 ahtisaari_plan.start.1"),
        ("how long did _organization_ need to become fully operational", ("eulex",), "eulex.start.1 eulex.event.1"),
        ("how long after the _body_ stopped administering did _organization_ arrive", ("un", "eulex"),
         "unmik.end.1 eulex.start.1"),
        ("gap between _person_ and _person_", ("zannier", "zarif"), "unmik.tenure.1 unmik.tenure.2"),
        ("how long after _person_ left did the next one arrive", ("zannier",), "unmik.tenure.1 unmik.tenure.2"),
        ("how much time between the first phase and the second phase of _organization_", ("kfor",),
         "kfor.downsizing.2 kfor.downsizing.3"),
        ("how long after _organization_ was formed did it disband", ("isg",), "isg.start.1 isg.end.1"),
        ("how much time passed from the _document_ to _event_", ("ahtisaari_plan", "kosovo.start.1"),
         "ahtisaari_plan.start.1 kosovo.start.1"),
        ("how long between the first and the second phase of _organization_", ("kfor",),
         "kfor.downsizing.2 kfor.downsizing.3"),
        ("was _organization_ downsized before _organization_ deployed", ("unmik", "eulex"),
         "unmik.downsizing.1 eulex.start.1"),
        ("were rule of law powers handed over before it was fully operational", (), "unmik.event.1 eulex.event.1"),
    ],
)  # fmt: skip
def test_what_a_question_sets_against_each_other(words: str, subjects: tuple[str, ...], expected: str) -> None:
    found = moments.moments(asked_in("compare_time", words, *subjects))
    assert " ".join(moment.fact.id for moment in found if moment.fact) == expected


@pytest.mark.parametrize(
    ("words", "subjects", "patterns"),
    [
        ("how many days after _event_ was the _organization_ formed", ("kosovo.start.1", "isg"), ("11 days",)),
        ("how many weeks between _event_ and the _document_", ("kosovo.start.1", "constitution"), ("about 17 weeks",)),
        ("how many months was the _person_ office vacant", ("zannier",), ("4 months", "not recorded")),
        ("which came first _organization_ or the _document_", ("isg", "constitution"), ("ISG came before",)),
        ("did _organization_ deploy before the _organization_ ended", ("eulex", "isg"), ("^Yes", "2008", "2012")),
        ("did _organization_ deploy after the _organization_ ended", ("eulex", "isg"), ("^No",)),
        ("did the _organization_ end before the _organization_", ("ico", "isg"), ("!^No", "!^Yes", "cannot be told")),
        ("did the _organization_ and the _organization_ end in the same month", ("ico", "isg"), ("^Yes",)),
        ("did the _organization_ outlive the _organization_", ("ico", "isg"), ("!^No", "!^Yes", "cannot be told")),
        ("did _organization_ outlive the _organization_", ("eulex", "ico"), ("^Yes", "no end is recorded")),
        ("who left office first _person_ or _person_", ("feith", "zannier"), ("end of Lamberto .* end of Pieter",)),
        ("which one was the last to close", (), ("ISG", "ICO", "cannot be told")),
        ("who served longer _person_ or _person_", ("zannier", "zarif"), ("Farid Zarif .* longer",)),
        ("was _person_ in office longer than _person_", ("zannier", "zarif"), ("^No",)),
        ("who of the heads of _organization_ served longest", ("unmik",), ("Farid Zarif .* longer", "Tanin cannot")),
        ("how much longer did _person_ serve than _person_", ("zarif", "zannier"), ("10 months",)),
        ("was _person_ in office longer than _person_", ("schlumberger", "zannier"), ("cannot be told", "!^No")),
        ("in which order did _organization_ and _organization_ and _organization_ start", ("eulex", "isg", "unmik"),
         ("UNMIK, the ISG and EULEX",)),
        ("how long is it between _time_ and the _organization_ deployment", ("eulex",), ("9 months",)),
    ],
)  # fmt: skip
def test_times_are_compared(words: str, subjects: tuple[str, ...], patterns: tuple[str, ...]) -> None:
    times = [time("2008-02-28")] if "_time_" in words else []
    answer = durations.compare_time(asked_in("compare_time", words, *subjects, times=times))
    assert (answer.outcome, lacking(answer.text, patterns)) == ("answered", []), answer.text


@pytest.mark.parametrize(
    ("words", "subjects", "pattern"),
    [
        ("how long after _event_ did _organization_ begin", ("kosovo.start.1", "kfor"), "When KFOR began is not"),
        ("how long after the _organization_ ended did _person_ start", ("isg", "tanin"), "Since when Zahir Tanin"),
        ("how many years between _document_ and _event_", ("resolution_1244", "kosovo.start.1"), "No dates .* 1244"),
        ("did the _organization_ last longer than the _organization_", ("ico", "isg"), "for the ICO cannot be told"),
    ],
)  # fmt: skip
def test_date_that_is_not_recorded_is_named(words: str, subjects: tuple[str, ...], pattern: str) -> None:
    answer = durations.compare_time(asked_in("compare_time", words, *subjects))
    assert (answer.outcome, lacking(answer.text, (pattern,))) == ("not_recorded", []), answer.text


@pytest.mark.parametrize(
    ("words", "focus", "patterns"),
    [
        ("how many months lay between the two", DEPLOYED_THEN_CAPABLE, ("4 months",)),
        ("how much later than the first was that", PHASE_TWO, ("1 year", "first phase", "second phase")),
        ("how long between the two", BOTH_HEADS, ("4 months",)),
        ("eleven days after that", INDEPENDENCE, ("28 February 2008", "ISG", "!independence on")),
        ("three days after that", INDEPENDENCE, ("Nothing is recorded .* 20 February 2008",)),
    ],
)
def test_what_was_told_last_is_reckoned_with(words: str, focus: object, patterns: tuple[str, ...]) -> None:
    named = ["eulex"] if "_organization_" in words else []
    answer = durations.compare_time(asked_in("compare_time", words, *named, focus=focus))  # type: ignore[arg-type]
    assert lacking(answer.text, patterns) == [], answer.text


TWO_STARTS = focus_on(
    "isg", "eulex", kind="start", facts=["isg.start.1", "eulex.start.1"], told=["isg.start.1", "eulex.start.1"]
)


@pytest.mark.parametrize("words", ["which was the sooner of them", "what began earlier", "which preceded which"])
def test_what_the_last_answer_told_is_set_in_order_where_nothing_else_is_named(words: str) -> None:
    answer = durations.compare_time(asked_in("compare_time", words, focus=TWO_STARTS))
    assert lacking(answer.text, ("The ISG came before EULEX",)) == [], answer.text


def test_first_of_all_organizations_is_not_the_first_of_those_told() -> None:
    answer = durations.compare_time(asked_in("compare_time", "which of the organizations was first", focus=TWO_STARTS))
    assert "UNMIK" in answer.text


def test_order_of_two_set_beside_each_other_is_told_only_where_both_starts_are_recorded() -> None:
    beside = focus_on("eulex", "omik", kind="compare_size", listed=["eulex", "omik"])
    answer = durations.compare_time(asked_in("compare_time", "which one came first", focus=beside))
    assert (answer.outcome, lacking(answer.text, ("OSCE Mission .* not recorded",))) == ("not_recorded", [])


@pytest.mark.parametrize(
    ("words", "subject", "verdict"),
    [
        ("did _organization_ run _home_ for nine years", "unmik", "Yes"),
        ("did the _organization_ last ten years", "isg", "No"),
        ("did the _organization_ last four years", "isg", ""),
    ],
)
def test_claimed_length_is_checked(words: str, subject: str, verdict: str) -> None:
    subjects = (subject, "kosovo") if "_home_" in words else (subject,)
    text = durations.duration(asked_in("duration", words, *subjects)).text
    assert text.startswith(verdict or ("The", "That"))


def test_part_that_ended_is_not_called_the_end_of_all_work() -> None:
    text = durations.duration(
        asked_in("duration", "how long did _organization_ administer _home_", "unmik", "kosovo")
    ).text
    assert "UNMIK lasted" not in text
    assert "about 9 years" in text


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        ("2008-02-17", "2008-02-28", -1),
        ("2012-09", "2012-09-10", 0),
        ("early 2011", "early 2010", 1),
        ("2008", "2008", 0),
    ],
)
def test_order_is_told_only_where_the_dates_tell_it(first: str, second: str, order: int) -> None:
    assert intervals.order(FuzzyDate.parse(first), FuzzyDate.parse(second)) == order


@pytest.mark.parametrize(
    ("words", "first", "second", "text"),
    [
        ("how long", "2008-02-17", "2008-02-28", "11 days"),
        ("how many days", "2008-02-28", "2012-09-10", "1,656 days"),
        ("how many months", "2011-10", "2015-08", "about 46 months (3 years and 10 months)"),
        ("how many days", "2011-06", "2011-10", "about 4 months"),
        ("how long", "2009", "early 2011", "about 2 years"),
        ("how long", "early 2010", "late 2010", "less than a year"),
        ("how long", "2012-09", "2012-09-10", "less than a month"),
    ],
)
def test_length_is_as_exact_as_the_dates_and_in_the_unit_asked_for(
    words: str, first: str, second: str, text: str
) -> None:
    assert intervals.in_words(asked_in("duration", words), FuzzyDate.parse(first), FuzzyDate.parse(second)) == text


@pytest.mark.parametrize(
    ("date", "number", "unit", "moved"),
    [
        ("2008-02-17", 11, "day", "2008-02-28"),
        ("2008-12-09", 4, "month", "2009-04"),
        ("2009-04", -2, "year", "2007-04"),
    ],
)
def test_date_is_moved(date: str, number: int, unit: str, moved: str) -> None:
    found = offsets.moved(FuzzyDate.parse(date), number, unit)
    assert found
    assert found.iso() == moved


def test_days_cannot_be_counted_from_a_month() -> None:
    assert offsets.moved(FuzzyDate.parse("2009-04"), 3, "day") is None


def test_time_that_goes_on_has_no_greatest_length() -> None:
    span = spans.span_of(asked_in("duration", "how long"), "eulex")
    assert span
    assert span.length.most is None


def test_time_without_start_is_no_span() -> None:
    assert spans.span_of(asked_in("duration", "how long"), "ico") is None
    assert "ico" in shipped()


def test_whether_two_ended_together() -> None:
    ends = focus_on("isg", "ico", kind="end", facts=["isg.end.1", "ico.end.1"], listed=["isg", "ico"])
    assert durations.compare_time(asked_in("compare_time", "did they end together", focus=ends)).text.startswith("Yes")


def test_the_first_day_is_no_unit() -> None:
    assert intervals.asked_unit(asked_in("duration", "how long from the first day of _organization_", "isg")) is None
