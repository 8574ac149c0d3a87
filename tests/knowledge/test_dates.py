"""Dates are kept exactly as precise as they are known."""

from __future__ import annotations

import datetime as dt

import pytest

from knowledge import FuzzyDate


@pytest.mark.parametrize(
    ("written", "precision", "first", "last"),
    [
        ("2008-06-15", "day", dt.date(2008, 6, 15), dt.date(2008, 6, 15)),
        ("2008-06", "month", dt.date(2008, 6, 1), dt.date(2008, 6, 30)),
        ("2012-02", "month", dt.date(2012, 2, 1), dt.date(2012, 2, 29)),
        ("2008", "year", dt.date(2008, 1, 1), dt.date(2008, 12, 31)),
        (2008, "year", dt.date(2008, 1, 1), dt.date(2008, 12, 31)),
        ("early 2010", "part", dt.date(2010, 1, 1), dt.date(2010, 4, 30)),
        ("mid 2010", "part", dt.date(2010, 5, 1), dt.date(2010, 8, 31)),
        ("late 2010", "part", dt.date(2010, 9, 1), dt.date(2010, 12, 31)),
        (" 2008-06 ", "month", dt.date(2008, 6, 1), dt.date(2008, 6, 30)),
    ],
)
def test_a_date_covers_the_days_that_it_may_mean(
    written: object, precision: str, first: dt.date, last: dt.date
) -> None:
    date = FuzzyDate.parse(written)
    assert (date.precision, date.first_day(), date.last_day()) == (precision, first, last)


@pytest.mark.parametrize(
    "written",
    ["2008-13", "2008-02-30", "2009-02-29", "0000", "08", "2008-6", "2008/06/15", "15.06.2008", "June 2008", "early",
     "Early 2010", "early 2010-03", "spring 2010", "20081", "", None, True, 2008.5, [2008], "2008-06-15T10:00"],
)  # fmt: skip
def test_anything_else_is_refused_with_the_value(written: object) -> None:
    with pytest.raises(ValueError, match="is no date") as error:
        FuzzyDate.parse(written)
    assert repr(written) in str(error.value)


@pytest.mark.parametrize("written", ["2008", "2008-06", "2008-06-15"])
def test_iso_is_what_was_written(written: str) -> None:
    assert FuzzyDate.parse(written).iso() == written


def test_iso_gives_a_part_of_a_year_as_its_year() -> None:
    assert FuzzyDate.parse("early 2010").iso() == "2010"


def test_a_date_is_parsed_once() -> None:
    date = FuzzyDate(2008, 6)
    assert FuzzyDate.parse(date) is date


def test_dates_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        FuzzyDate(2008).year = 2009  # type: ignore[misc]
