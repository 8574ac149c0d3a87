"""A claim with several details is weighed detail by detail; a part of it can be put up by itself."""

from __future__ import annotations

from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.again import each_asked
from actions.wording import wording
from tests.actions.clauses import focus_on, question, shipped, time

ON_EULEX = focus_on("eulex", kind="start", facts=["eulex.start.1"])
ON_KFOR = focus_on("kfor", kind="staff", facts=["kfor.staff.1", "kfor.staff.2"])


def weighed(words: str, *names: str, focus: Focus | None = None, **further: object) -> list[str]:
    """Return the answers to each detail of a claim."""
    claim = question("staff", *names, words=words, yes_no=True, focus=focus, **further)
    return [answer_one(detail, shipped(), wording("en")).text for detail in each_asked(claim)]


def test_each_detail_has_its_verdict() -> None:
    words = "_organization_ opened in _time_ and employs _number_ people"
    start, staff = weighed(words, "eulex", times=[time("2007")], numbers=[1500])
    assert start.startswith("No. On 9 December 2008")
    assert staff.startswith("Yes. EULEX has about 1,500")


def test_more_than_thirty_may_be_as_many_as_are_claimed() -> None:
    soldiers, states = weighed("_organization_ has _number_ troops of _number_ nations", "kfor", numbers=[9000, 33])
    assert soldiers.startswith("No.")
    assert states.startswith("KFOR is made up of more than 30")


def test_both_ends_are_details() -> None:
    words = "the _organization_ was set up in _time_ and closed in _time_"
    start, end = weighed(words, "isg", times=[time("2008-02"), time("2013")])
    assert start.startswith("Yes.")
    assert end.startswith("No.")


def test_what_is_not_recorded_is_quoted() -> None:
    words = "_organization_ has _number_ people and holds sweeping powers"
    _, powers = weighed(words, "eulex", numbers=[1500])
    assert powers.startswith("“sweeping powers”: that is not recorded for EULEX. EULEX has the mandate")


def test_nationality_and_office_of_a_person() -> None:
    words = "_person_ a _country_ diplomat has led the _organization_ since _time_"
    nation, office = weighed(words, "schlumberger", "italy", "omik", times=[time("2012-10", "since")])
    assert nation == "No. Jean-Claude Schlumberger is French."
    assert office.startswith("Yes.")


def test_one_detail_is_an_ordinary_claim() -> None:
    assert len(weighed("_organization_ has _number_ people", "eulex", numbers=[1500])) == 1
