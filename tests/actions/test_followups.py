"""Follow-ups become whole questions."""

from __future__ import annotations

from typing import Any

import pytest

from actions.focus import Focus
from actions.followups import complete, picked_fact
from tests.actions.clauses import focus_on, question, shipped, time

LISTED = focus_on("zannier", kind="leader", listed=["zannier", "zarif", "tanin"])
ON_STAFF = focus_on("kfor", kind="staff", facts=["kfor.staff.1"], marks=["how_many"])
ON_EVENT = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.1"])


@pytest.mark.parametrize(
    ("focus", "kind", "named", "further", "expected"),
    [
        (Focus(), "leader", ["kfor"], {}, ("leader", ["kfor"])),
        (ON_STAFF, "other_subject", ["eulex"], {"words": "and _organization_"}, ("staff", ["eulex"])),
        (Focus(), "other_subject", ["eulex"], {"words": "_organization_"}, ("overview", ["eulex"])),
        (LISTED, "pick", [], {"words": "the second one", "marks": "second"}, ("overview", ["zarif"])),
        (LISTED, "tenure", [], {"words": "when did the last one serve", "marks": "last"}, ("tenure", ["tanin"])),
        (ON_EVENT, "end_reason", [], {"words": "why was that", "marks": "why that"}, ("detail", [])),
        (ON_EVENT, "leader", [], {"words": "when was that", "marks": "when that"}, ("detail", [])),
        (ON_EVENT, "more", [], {"words": "tell me more"}, ("overview", ["kfor"])),
        (focus_on("kfor"), "more", [], {"words": "tell me more"}, ("timeline", ["kfor"])),
        (Focus(), "more", [], {"words": "tell me more"}, ("help", [])),
        (Focus(), "timeline", ["srsg"], {"words": "list the _role_"}, ("leader", ["srsg"])),
    ],
)
def test_followup_becomes_a_whole_question(
    focus: Focus, kind: str, named: list[str], further: dict[str, Any], expected: tuple[str, list[str]]
) -> None:
    whole = complete(question(kind, *named, focus=focus, **further), shipped())
    assert (whole.kind, whole.named()) == expected


def test_bare_time_repeats_the_last_question_for_that_time() -> None:
    last = focus_on("unmik", kind="leader", words=["who", "led", "_organization_"])
    whole = complete(question("event_at", words="and in _time_", times=[time("2013")], focus=last), shipped())
    assert (whole.kind, whole.times[0]["date"]) == ("leader", "2013")


def test_repeated_question_keeps_its_marks_and_not_its_pronouns() -> None:
    last = focus_on("kfor", kind="staff", marks=["american", "it"])
    whole = complete(question("other_subject", "eulex", words="and _organization_", focus=last), shipped())
    assert whole.marks == {"american"}


def test_listed_fact_is_picked() -> None:
    listed = focus_on("kfor", kind="downsizing", listed=["kfor.downsizing.2", "kfor.downsizing.3"])
    asked = question("pick", words="the second one", marks="second", focus=listed)
    assert picked_fact(asked, shipped()) == "kfor.downsizing.3"


def test_nothing_is_picked_from_no_list() -> None:
    assert picked_fact(question("pick", words="the second one", marks="second"), shipped()) is None
