"""Follow-ups become whole questions."""

from __future__ import annotations

from typing import Any

import pytest

from actions.focus import Focus
from actions.followups.completion import complete
from tests.actions.clauses import focus_on, question, shipped, time
from tests.actions.said import said

ON_STAFF = focus_on("kfor", kind="staff", facts=["kfor.staff.1"], marks=["how_many"])
ON_EVENT = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.1"])
ON_HEAD = focus_on("schlumberger", "omik", kind="leader", facts=["omik.tenure.1"])
ON_SIZES = focus_on("kfor", "eulex", kind="compare_size", facts=["kfor.staff.1", "eulex.staff.1"])
ON_START = focus_on("unmik", kind="start", facts=["unmik.start.1"])
ON_SRSGS = focus_on("unmik", "tanin", kind="leader", listed=["zannier", "zarif", "tanin"])


@pytest.mark.parametrize(
    ("focus", "kind", "named", "further", "expected"),
    [
        (ON_STAFF, "other_subject", ["eulex"], {"words": "and _organization_"}, ("staff", ["eulex"])),
        (ON_STAFF, "greet", ["eulex"], {"words": "_organization_ likewise"}, ("staff", ["eulex"])),
        (Focus(), "other_subject", ["eulex"], {"words": "_organization_"}, ("overview", ["eulex"])),
        (ON_EVENT, "end_reason", [], {"words": "why was that", "marks": "why that"}, ("detail", [])),
        (ON_EVENT, "leader", [], {"words": "when was that", "marks": "when that"}, ("detail", [])),
        (ON_EVENT, "as_of", [], {"words": "which year are we talking about", "marks": "when"}, ("detail", [])),
        (ON_START, "end", [], {"words": "when was that over", "marks": "when that end"}, ("end", ["unmik"])),
        (ON_EVENT, "mandate", [], {"words": "what was it for", "marks": "it"}, ("mandate", [])),
        (ON_EVENT, "more", [], {"words": "tell me more"}, ("overview", ["kfor"])),
        (focus_on("kfor"), "more", [], {"words": "tell me more"}, ("timeline", ["kfor"])),
        (Focus(), "more", [], {"words": "tell me more"}, ("help", [])),
        (ON_HEAD, "praise", [], {"words": "there since", "marks": "start there"}, ("tenure", [])),
        (ON_HEAD, "origin", [], {"words": "profession"}, ("overview", [])),
        (ON_STAFF, "praise", [], {"words": "until when", "marks": "end when"}, ("end", [])),
        (ON_SIZES, "thanks", [], {"words": "by how much", "marks": "difference"}, ("compare_size", [])),
        (ON_SIZES, "more", [], {"words": "and all together", "marks": "total"}, ("compare_size", [])),
        (ON_STAFF, "more", [], {"words": "and all together", "marks": "total"}, ("staff", ["kfor"])),
        (ON_SRSGS, "list", [], {"words": "just the names only", "marks": "names_only"}, ("detail", [])),
        (ON_SRSGS, "origin", ["italy"], {"words": "which of them is _country_"}, ("leader", ["italy"])),
        (ON_STAFF, "start", [], {"words": "it ran things till when", "marks": "end when"}, ("end", [])),
        (Focus(), "succession", ["zarif"], {"words": "_person_ is who"}, ("overview", ["zarif"])),
        (Focus(), "timeline", ["srsg"], {"words": "list the _role_"}, ("leader", ["srsg"])),
        (ON_STAFF, "list", ["eulex"], {"words": "make it _organization_", "confidence": 0.7}, ("staff", ["eulex"])),
        (ON_HEAD, "affirm", [], {"words": "by"}, ("appointment", ["schlumberger"])),
        (ON_EVENT, "tenure", [], {"words": "when did he do that", "marks": "when"}, ("detail", [])),
        (
            ON_EVENT,
            "start",
            [],
            {"words": "when did they call for it", "marks": "when", "confidence": 0.5},
            ("start", []),
        ),
        (
            ON_EVENT,
            "start",
            [],
            {"words": "when did they decide that", "marks": "when", "confidence": 0.5},
            ("detail", []),
        ),
        (ON_EVENT, "help", [], {"words": "what sort of downsizing"}, ("detail", [])),
        (ON_HEAD, "overview", [], {"words": "who does then", "marks": "who"}, ("leader", ["omik"])),
        (ON_SRSGS, "pick", [], {"words": "the one before them", "marks": "one_before"}, ("succession", [])),
        (ON_SRSGS, "out_of_scope", [], {"words": "name both", "marks": "both"}, ("detail", [])),
    ],
)
def test_followup_becomes_a_whole_question(
    focus: Focus, kind: str, named: list[str], further: dict[str, Any], expected: tuple[str, list[str]]
) -> None:
    whole = complete(question(kind, *named, focus=focus, **further), shipped())
    assert (whole.kind, whole.named()) == expected


ON_APPOINTMENT = focus_on("zannier", kind="appointment", words=["who", "appointed", "_person_"], marks=["who"])
ON_REFUSED = focus_on("kfor", kind="out_of_scope", words=["what", "does", "_organization_", "cost"])


@pytest.mark.parametrize(
    ("focus", "kind", "words", "named", "expected"),
    [
        (ON_APPOINTMENT, "leader", "and who _person_", "meucci", "appointment"),
        (ON_APPOINTMENT, "succession", "_person_ by whom", "feith", "appointment"),
        (ON_APPOINTMENT, "overview", "who is _person_", "feith", "overview"),
        (ON_APPOINTMENT, "start", "when _person_", "feith", "start"),
        (ON_REFUSED, "other_subject", "and _organization_", "eulex", "out_of_scope"),
    ],
)
def test_names_with_a_question_word_ask_what_was_asked_last(
    focus: Focus, kind: str, words: str, named: str, expected: str
) -> None:
    assert complete(question(kind, named, words=words, focus=focus), shipped()).kind == expected


def test_bare_time_repeats_the_last_question_for_that_time() -> None:
    last = focus_on("unmik", kind="leader", words=["who", "led", "_organization_"])
    whole = complete(question("event_at", words="and in _time_", times=[time("2013")], focus=last), shipped())
    assert (whole.kind, whole.times[0]["date"]) == ("leader", "2013")


def test_sure_question_at_a_time_stays_itself() -> None:
    last = focus_on("schlumberger", kind="tenure", words=["since", "when"])
    asked = question("leader", words="who was it in _time_", times=[time("2011")], focus=last)
    assert complete(asked, shipped()).kind == "leader"


def test_repeated_question_keeps_its_marks_and_not_its_pronouns() -> None:
    last = focus_on("kfor", kind="staff", marks=["american", "it"])
    whole = complete(question("other_subject", "eulex", words="and _organization_", focus=last), shipped())
    assert whole.marks == {"american"}


def test_question_about_the_last_answer_is_repeated_for_another_subject() -> None:
    last = focus_on("omik", kind="staff", facts=["omik.staff.1"], aside="as_of")
    asked = question("other_subject", "eulex", words="and the _organization_ one", focus=last)
    assert complete(asked, shipped()).kind == "as_of"


def test_pick_where_nothing_was_listed_asks_the_last_question_with_what_it_adds() -> None:
    last = focus_on("kfor", kind="downsizing", marks=["first", "phase"], words=["the", "first", "phase"])
    whole = complete(question("pick", words="and the second", marks="second", focus=last), shipped())
    assert (whole.kind, whole.marks) == ("downsizing", {"second", "phase"})


@pytest.mark.parametrize("words", ["typo _time_", "oops i meant _time_", "year should be _time_"])
def test_time_that_was_really_meant_takes_the_place_of_the_other(words: str) -> None:
    last = focus_on(
        "unmik", kind="leader", words=["who", "led", "_organization_", "in", "_time_"], times=[time("2009")]
    )
    whole = complete(question("event_at", words=words, times=[time("2012")], focus=last, confidence=0.6), shipped())
    assert (whole.kind, whole.times[0]["date"]) == ("leader", "2012")


def test_time_of_the_last_question_holds_for_what_is_named_next() -> None:
    words = ["who", "led", "_organization_"]
    last = focus_on("eulex", kind="leader", words=words, times=[time("2010")], timed=True)
    assert complete(question("other_subject", "unmik", words="_organization_", focus=last), shipped()).times
    undated = focus_on("eulex", kind="leader", words=words, times=[time("2010")])
    assert not complete(question("other_subject", "unmik", words="_organization_", focus=undated), shipped()).times


def test_opposite_takes_the_place_of_what_was_asked() -> None:
    last = focus_on("kfor", kind="compare_size", marks=["most", "which"])
    whole = complete(question("pick", words="the one with the fewest", marks="least", focus=last), shipped())
    assert (whole.kind, whole.has("least"), whole.has("most")) == ("compare_size", True, False)


def test_wish_for_a_deed_is_no_wish_for_more() -> None:
    wish = said("more", "can you organize that", focus=focus_on("tanin"), confidence=0.3, uncovered=["organize"])
    assert complete(wish, shipped()).kind == "out_of_scope"


@pytest.mark.parametrize("words", ["month", "the exact day", "what date"])
def test_bare_date_is_that_of_what_was_told(words: str) -> None:
    asked = said("review", words, focus=focus_on("isg", kind="start", facts=["isg.start.1"]), confidence=0.6)
    assert complete(asked, shipped()).kind == "detail"


def test_people_named_as_an_office_are_its_holders() -> None:
    asked = said("full_name", "what people do you have as _role_", "srsg", confidence=0.4)
    assert complete(asked, shipped()).kind == "leader"


def test_whose_time_began_at_a_time_is_the_next_holder() -> None:
    focus = focus_on("zannier", "unmik", kind="tenure", facts=["unmik.tenure.1"])
    asked = said("compare_time", "and whose term started _time_", focus=focus, times=[time("2011-10")])
    assert complete(asked, shipped()).named() == ["zarif"]


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("start", "the reasons", "detail"),
    ],
)
def test_follow_up_stays_with_what_was_told(kind: str, words: str, expected: str) -> None:
    on = {
        "detail": ON_EVENT,
        "members": focus_on("kfor", kind="members", facts=["kfor.members.1"]),
    }
    assert complete(said(kind, words, focus=on[expected], confidence=0.7), shipped()).kind == expected


def test_deed_of_somebody_is_not_asked_of_a_later_career() -> None:
    focus = focus_on("zannier", "unmik", kind="appointment", facts=["unmik.tenure.1"])
    deed = said("event", "what did he transfer later", focus=focus)
    assert (
        complete(deed, shipped()).kind,
        complete(said("event", "what did he do later", focus=focus), shipped()).kind,
    ) == (
        "event",
        "office",
    )


@pytest.mark.parametrize("words", ["and through", "up to what year", "so he was there up until"])
def test_only_the_end_is_asked_for(words: str) -> None:
    of_person = focus_on("zarif", kind="tenure", facts=["unmik.tenure.2"])
    assert complete(said("goodbye", words, focus=of_person), shipped()).kind == "tenure"
    of_organization = focus_on("isg", kind="start", facts=["isg.start.1"])
    assert complete(said("thanks", words, focus=of_organization), shipped()).kind == "end"


@pytest.mark.parametrize(
    "words",
    ["way back the _organization_", "and when it was still around the _organization_", "at _organization_ today"],
)
def test_a_name_with_its_time_asks_the_last_question_again(words: str) -> None:
    whole = complete(said("start", words, "ico", focus=focus_on("kfor", kind="mandate")), shipped())
    assert (whole.kind, whole.named()) == ("mandate", ["ico"])
