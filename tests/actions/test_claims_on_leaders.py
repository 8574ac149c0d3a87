"""Whatever is claimed about who led what and when: the verdict is that of the recorded tenures, for all of them."""

from __future__ import annotations

import datetime as dt

import pytest

from actions.answering import answer_one
from actions.wording import wording
from knowledge.models import Tenure
from tests.actions.clauses import shipped, time
from tests.actions.said import said

PERSONS = [subject.id for subject in shipped().subjects.values() if subject.type == "person"]
ORGANIZATIONS = [subject.id for subject in shipped().organizations]
YEARS = (2005, 2009, 2010, 2013)


def led_in(tenures: list[Tenure], year: int) -> bool | None:
    """Return whether one of these tenures covers a part of a year; None where that is not recorded."""
    first, last = dt.date(year, 1, 1), dt.date(year, 12, 31)
    known = [t for t in tenures if t.start]
    if any(t.start.first_day() <= last and (not t.end or t.end.last_day() >= first) for t in known if t.start):
        return True
    return None if len(known) < len(tenures) else False


@pytest.mark.parametrize("organization", ORGANIZATIONS)
@pytest.mark.parametrize("person", PERSONS)
def test_a_claim_that_somebody_led_something_is_weighed(person: str, organization: str) -> None:
    led = any(tenure.person == person for tenure in shipped().leaders(organization))
    text = answer_one(
        said("leader", "did _person_ lead _organization_", person, organization), shipped(), wording("en")
    ).text
    assert not text.startswith("No." if led else "Yes.")


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("person", PERSONS)
def test_a_claim_on_when_somebody_led_something_is_weighed(person: str, year: int) -> None:
    for organization in ORGANIZATIONS:
        tenures = [tenure for tenure in shipped().leaders(organization) if tenure.person == person]
        words = "was _person_ in charge of _organization_ in _time_"
        asked = said("leader", words, person, organization, times=[time(str(year))])
        text = answer_one(asked, shipped(), wording("en")).text
        truth = led_in(tenures, year)
        assert truth is True or not text.startswith("Yes."), (organization, text)
        assert truth is not True or not text.startswith("No."), (organization, text)
