"""Times that the conversation tells become dates."""

from __future__ import annotations

import pytest

from actions.context.times import with_times_told
from actions.focus import Focus
from tests.actions.clauses import focus_on, question, shipped, time

ON_INDEPENDENCE = focus_on("kosovo", kind="start", facts=["kosovo.start.1"])
IN_2009 = focus_on("unmik", kind="leader", times=[time("2009")])


def told(date: str, focus: Focus) -> str:
    whole = with_times_told(question("event_at", times=[time(date)], focus=focus), shipped())
    return str(whole.times[0]["date"])


@pytest.mark.parametrize(
    ("date", "focus", "expected"),
    [
        ("2011", IN_2009, "2011"),
        ("same", IN_2009, "2009"),
        ("same-06", IN_2009, "2009-06"),
        ("same-day", ON_INDEPENDENCE, "2008-02-17"),
        ("day+11", ON_INDEPENDENCE, "2008-02-28"),
        ("month+0", ON_INDEPENDENCE, "2008-02"),
        ("month-3", ON_INDEPENDENCE, "2007-11"),
        ("year+1", IN_2009, "2010"),
        ("year-1", ON_INDEPENDENCE, "2007"),
    ],
)
def test_time_is_counted_from_what_was_talked_about(date: str, focus: Focus, expected: str) -> None:
    assert told(date, focus) == expected


@pytest.mark.parametrize(("date", "focus"), [("same-06", Focus()), ("day+11", IN_2009), ("month+1", IN_2009)])
def test_time_stays_open_where_no_date_as_exact_was_talked_about(date: str, focus: Focus) -> None:
    assert told(date, focus) == date


@pytest.mark.parametrize(("marks", "year"), [("start", "2011"), ("end", "2015")])
def test_year_of_a_tenure_is_the_one_that_was_asked_for(marks: str, year: str) -> None:
    focus = focus_on("zarif", kind="tenure", facts=["unmik.tenure.2"], marks=[marks])
    assert told("same", focus) == year


def test_year_that_two_facts_share_is_the_one_talked_about() -> None:
    focus = focus_on("unmik", kind="leader", facts=["unmik.tenure.1", "unmik.tenure.2"])
    assert told("same-08", focus) == "2011-08"


@pytest.mark.parametrize(
    ("date", "topic", "expected"),
    [("its-end", "isg", "2012-09-10"), ("its-start", "eulex", "2008-12-09"), ("its-start", "kfor", "its-start")],
)
def test_beginning_and_end_are_those_of_the_organization_talked_about(date: str, topic: str, expected: str) -> None:
    assert told(date, focus_on(topic)) == expected


@pytest.mark.parametrize(
    ("words", "date"), [("who led it at that time", "2008-02-17"), ("who came in the same month", "2008-02")]
)
def test_who_it_was_then_is_asked_for_the_time_talked_about(words: str, date: str) -> None:
    whole = with_times_told(question("leader", words=words, marks="who", focus=ON_INDEPENDENCE), shipped())
    assert whole.times[0]["date"] == date


def test_a_year_before_is_told_by_the_date_of_a_figure() -> None:
    assert told("year-1", focus_on("kfor", kind="staff", facts=["kfor.staff.1"])) == "2014"


def test_both_ends_of_a_span_of_months_are_of_the_year_talked_about() -> None:
    span = time("same-03", end="same-05")
    whole = with_times_told(question("leader", times=[span], focus=IN_2009), shipped())
    assert (whole.times[0]["date"], whole.times[0]["end"]) == ("2009-03", "2009-05")


@pytest.mark.parametrize(("date", "expected"), [("same-02-28", "2008-02-28"), ("same-09-10", "2012-09-10")])
def test_day_without_a_year_is_one_on_which_something_is_recorded(date: str, expected: str) -> None:
    assert told(date, IN_2009) == expected


def test_the_same_day_as_something_else_is_no_day_told_before() -> None:
    words = "did _organization_ close on the _time_ as the _organization_"
    beside = question("end", "ico", "isg", words=words, times=[time("same-day")], focus=IN_2009)
    assert with_times_told(beside, shipped()).times[0]["date"] == "same-day"
