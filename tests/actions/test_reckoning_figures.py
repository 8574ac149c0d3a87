"""Sums, differences, shares and ratios of figures."""

from __future__ import annotations

from typing import Any

import pytest

from actions.finders import sizes
from actions.followups.reckoning import reckoned
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import asked_in, said
from tests.conversation import lacking

OMIK = focus_on("omik", kind="staff", facts=["omik.staff.1", "omik.staff.2"], told=["omik.staff.1", "omik.staff.2"])
OMIK_AFTER_EULEX = focus_on(
    "omik", kind="staff", facts=["omik.staff.1", "omik.staff.2"], told=["omik.staff.1", "omik.staff.2", "eulex.staff.1"]
)
KFOR = focus_on("kfor", kind="staff", facts=["kfor.staff.1", "kfor.staff.2"], told=["kfor.staff.1", "kfor.staff.2"])
THREE = focus_on(
    "kfor",
    kind="compare_size",
    listed=["kfor", "eulex", "omik"],
    facts=["kfor.staff.1", "eulex.staff.1"],
    course=["kfor"],
)
LOCALS = focus_on("omik", kind="staff", facts=["omik.staff.2"], told=["omik.staff.2", "omik.staff.1"])


@pytest.mark.parametrize(
    ("words", "subjects", "patterns"),
    [
        ("_organization_ plus _organization_ makes", ("kfor", "eulex"), ("6,200",)),
        ("_organization_ and _body_ staff combined", ("eulex", "osce"), ("2,100",)),
        ("how many people work for all missions together", (), ("6,800",)),
        ("_organization_ minus _organization_", ("kfor", "eulex"), ("3,200",)),
        ("_organization_ minus _organization_ minus _organization_", ("kfor", "eulex", "omik"), ("2,600",)),
        ("by how much does _organization_ exceed _organization_", ("kfor", "eulex"), ("3,200",)),
        ("how many _organization_ soldiers are not from the _country_", ("kfor", "united_states"), ("4,010",)),
        ("_country_ out how many soldiers does _organization_ have", ("united_states", "kfor"), ("4,010",)),
        ("_organization_ without the local staff", ("omik",), ("about 165 are left",)),
        ("by how many do the local outnumber the international staff at _organization_", ("omik",), ("about 270",)),
        ("are there more local or international staff at _organization_", ("omik",), ("435 local staff outnumber",)),
        ("what percent of _organization_ is _country_", ("kfor", "united_states"), ("15 percent", "1 in 7")),
        ("what share of _organization_ is local", ("omik",), ("7[23] percent",)),
        ("is half of _organization_ _country_", ("kfor", "united_states"), ("^No",)),
        ("are most of the _organization_ staff local", ("omik",), ("^Yes",)),
        ("are most of _organization_ not from the _country_", ("kfor", "united_states"), ("^Yes", "85 percent")),
        ("how many _organization_ members are not from the _country_", ("kfor", "united_states"), ("4,010",)),
        ("number of _organization_ people who are not from abroad", ("omik",), ("about 435 are left",)),
        ("is _organization_ three times as big as _organization_", ("kfor", "eulex"), ("^Yes", "3.1")),
        ("is _organization_ half the size of _organization_", ("eulex", "kfor"), ("^No",)),
        ("how many times larger is _organization_ than _organization_", ("kfor", "omik"), ("7.8 times",)),
        ("what is _organization_ staff in percent of _organization_", ("eulex", "kfor"), ("32 percent",)),
        ("which is the second largest", (), ("EULEX is number 2",)),
    ],
)
def test_figures_are_computed(words: str, subjects: tuple[str, ...], patterns: tuple[str, ...]) -> None:
    answer = sizes.compare_size(asked_in("compare_size", words, *subjects))
    assert (answer.outcome, lacking(answer.text, (*patterns, "as of|undated"))) == ("answered", []), answer.text


@pytest.mark.parametrize(
    ("words", "subjects", "patterns"),
    [
        ("_organization_ plus _organization_", ("kfor", "ico"), ("for the ICO is not recorded", "4,700")),
        ("how many more people has _organization_ than _organization_", ("eulex", "unmik"), ("UNMIK is not recorded",)),
        ("_organization_ without the _country_", ("eulex", "united_states"), ("United States are at EULEX is not",)),
    ],
)
def test_figure_that_is_not_recorded_is_named(words: str, subjects: tuple[str, ...], patterns: tuple[str, ...]) -> None:
    answer = sizes.compare_size(asked_in("compare_size", words, *subjects))
    assert (answer.outcome, lacking(answer.text, patterns)) == ("not_recorded", []), answer.text


@pytest.mark.parametrize(
    ("words", "subjects", "focus", "patterns"),
    [
        ("add _organization_ to that", ("eulex",), OMIK, ("2,100",)),
        ("what do they make together", (), OMIK_AFTER_EULEX, ("2,100",)),
        ("what is the difference", (), OMIK_AFTER_EULEX, ("900",)),
        ("what is the difference", (), LOCALS, ("270",)),
        ("which group is larger", (), LOCALS, ("435 local staff outnumber",)),
        ("how many times larger is _organization_", ("kfor",), OMIK, ("7.8 times",)),
        ("without the _country_", ("united_states",), KFOR, ("4,010",)),
        ("what percentage is that", (), KFOR, ("15 percent",)),
    ],
)
def test_figures_told_last_are_reckoned_with(
    words: str, subjects: tuple[str, ...], focus: Any, patterns: tuple[str, ...]
) -> None:
    answer = sizes.compare_size(asked_in("compare_size", words, *subjects, focus=focus))
    assert lacking(answer.text, patterns) == [], answer.text


def test_figure_of_an_organization_named_before_is_left_out_where_another_was_named_since() -> None:
    focus = focus_on("kfor", kind="staff", facts=["omik.staff.1"], told=["omik.staff.1"])
    text = sizes.compare_size(asked_in("compare_size", "without the _country_", "united_states", focus=focus)).text
    assert "4,010" in text


@pytest.mark.parametrize(
    ("kind", "words", "subjects", "expected"),
    [
        ("out_of_scope", "_organization_ plus _organization_ makes", ("kfor", "eulex"), "compare_size"),
        ("relation", "did the _organization_ outlive the _organization_", ("ico", "isg"), "compare_time"),
        ("succession", "after _person_ went how long was it till the next one came", ("zannier",), "compare_time"),
        ("event", "was _organization_ downsized before _organization_ deployed", ("unmik", "eulex"), "compare_time"),
        ("downsizing", "how long after the first phase was the second phase finished", (), "compare_time"),
        ("members", "how many _country_ are there in _organization_", ("united_states", "kfor"), "staff"),
        ("mandate", "what do _organization_ and _organization_ do together", ("kfor", "eulex"), None),
        ("event_at", "what happened between _event_ and the _document_", ("kosovo.start.1", "constitution"), None),
        ("tenure", "how long did _person_ lead _organization_", ("zannier", "unmik"), None),
        ("leader", "who leads _organization_ without the _country_", ("kfor", "united_states"), None),
    ],
)  # fmt: skip
def test_words_that_ask_for_a_computation_decide(
    kind: str, words: str, subjects: tuple[str, ...], expected: str | None
) -> None:
    found = reckoned(said(kind, words, *subjects), shipped())
    assert (found.kind if found else None) == expected


def test_names_of_which_nothing_is_recorded_are_not_reckoned_with() -> None:
    assert reckoned(said("staff", "_organization_ minus the _country_", "kfor", "?Turkey"), shipped()) is None


def test_other_words_of_a_computation_still_speak_against_it() -> None:
    found = reckoned(
        said("staff", "_organization_ plus _organization_ budget", "kfor", "eulex", foreign=["plus", "budget"]),
        shipped(),
    )
    assert found
    assert found.foreign == ("budget",)


def test_so_many_as_are_counted_are_summed_up() -> None:
    assert "6,800" in sizes.compare_size(asked_in("compare_size", "all three together", focus=THREE)).text


def test_of_three_the_smallest() -> None:
    asked = asked_in(
        "compare_size", "who has the fewest people", "kfor", "eulex", "omik", text="KFOR, EULEX, OMiK - who"
    )
    assert "is the smallest" in sizes.compare_size(asked).text
