"""What a follow-up takes over from the last question: its time, and that it was about missions."""

from __future__ import annotations

import pytest

from actions.followups.completion import complete
from tests.actions.clauses import focus_on, question, shipped, time

ON_STAFF = focus_on("kfor", kind="staff", facts=["kfor.staff.1"], marks=["how_many"])
ON_HEAD = focus_on("schlumberger", "omik", kind="leader", facts=["omik.tenure.1"])
ON_HEAD_THEN = focus_on(
    "zannier", "unmik", kind="leader", times=[time("2009-04")], timed=True, words=["who", "led", "_role_"]
)


@pytest.mark.parametrize("words", ["when _organization_ ended", "at the time _organization_ ended"])
def test_what_happened_then_tells_the_time_after_who_was_in_office_at_one(words: str) -> None:
    asked = question("end", "isg", words=words, then=time("2012-09-10"), focus=ON_HEAD_THEN)
    whole = complete(asked, shipped())
    assert (whole.kind, whole.named(), whole.times[0]["date"]) == ("leader", [], "2012-09-10")


def test_when_something_happened_is_asked_where_no_time_was_asked_before() -> None:
    asked = question("end", "isg", words="when _organization_ ended", then=time("2012-09-10"), focus=ON_HEAD)
    assert complete(asked, shipped()).kind == "end"


def test_another_organization_at_the_time_that_was_asked_for() -> None:
    whole = complete(question("other_subject", "ico", words="and _organization_", focus=ON_HEAD_THEN), shipped())
    assert (whole.kind, [t["date"] for t in whole.times]) == ("leader", ["2009-04"])
