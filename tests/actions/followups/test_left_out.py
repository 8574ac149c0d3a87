"""What a question leaves out is what the last answer had."""

from __future__ import annotations

import pytest

from actions.focus import Focus
from actions.followups.left_out import with_what_was_left_out
from actions.question import Question
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_AMERICANS = focus_on("kfor", kind="staff", facts=["kfor.staff.1", "kfor.staff.2"], words=["american"])
ON_LOCALS = focus_on("omik", kind="staff", facts=["omik.staff.2"], words=["how", "many", "locals"])
ON_PLAN = focus_on("ahtisaari_plan")
ON_AUTHOR = focus_on("ahtisaari", kind="overview")
ON_UNITED_STATES = focus_on("united_states", kind="policy")
ON_MEMBERS = focus_on("kfor", kind="members", facts=["kfor.members.1"])


def whole(kind: str, words: str, *subjects: str, focus: Focus, confidence: float = 0.5) -> Question:
    asked = said(kind, words, *subjects, focus=focus, confidence=confidence)
    return with_what_was_left_out(asked, shipped())


@pytest.mark.parametrize(
    ("focus", "last_word", "named"), [(ON_AMERICANS, "_country_", ["united_states"]), (ON_LOCALS, "locals", [])]
)
def test_those_who_are_not_are_the_ones_outside_of_the_part_told(
    focus: Focus, last_word: str, named: list[str]
) -> None:
    found = whole("count", "and how many are not", focus=focus)
    assert (found.kind, found.words[-1], found.named()) == ("staff", last_word, named)


@pytest.mark.parametrize("words", ["those who are not that would be", "which leaves how many", "the remainder"])
def test_they_can_be_asked_for_without_a_number(words: str) -> None:
    assert whole("list", words, focus=ON_AMERICANS).named() == ["united_states"]


@pytest.mark.parametrize(("focus", "expected"), [(ON_LOCALS, "staff"), (ON_MEMBERS, "members"), (ON_PLAN, "count")])
def test_bare_how_many_counts_what_was_told_of(focus: Focus, expected: str) -> None:
    assert whole("count", "and how many", focus=focus).kind == expected


@pytest.mark.parametrize("words", ["that comes to how many", "which makes how many in total"])
def test_what_was_listed_is_counted(words: str) -> None:
    assert whole("staff", words, focus=focus_on("kfor", "eulex", kind="list")).kind == "count"


def test_is_that_more_compares_after_figures() -> None:
    found = whole("count", "is that fewer than _organization_ has", "kfor", focus=ON_LOCALS)
    assert (found.kind, found.named()) == ("compare_size", ["omik", "kfor"])


def test_soldiers_after_a_country_are_those_of_that_country() -> None:
    found = whole("out_of_scope", "do they have troops there", focus=ON_UNITED_STATES)
    assert (found.kind, found.named()) == ("participation", ["united_states"])


def test_one_of_them_is_one_of_the_members() -> None:
    assert whole("origin", "is _country_ among them", "serbia", focus=ON_MEMBERS).kind == "members"


@pytest.mark.parametrize("words", ["are they larger than _organization_", "is it older than the _organization_"])
def test_pronoun_is_set_beside_the_organization_named(words: str) -> None:
    found = whole("compare_size", words, "isg", focus=focus_on("isg", "kfor", kind="compare_size"))
    assert found.named() == ["kfor", "isg"]


def test_question_that_leaves_nothing_out_stays_itself() -> None:
    asked = said("staff", "how many soldiers does _organization_ have", "kfor", focus=ON_UNITED_STATES)
    assert with_what_was_left_out(asked, shipped()) is asked


@pytest.mark.parametrize("words", ["and everybody else", "the others without ours", "leave ours out how many others"])
def test_everybody_else_is_who_is_not_of_the_part_told(words: str) -> None:
    found = whole("goodbye", words, focus=ON_AMERICANS)
    assert (found.kind, found.named()) == ("staff", ["united_states"])


def test_a_country_that_was_represented_makes_no_other_office() -> None:
    asked = said("origin", "who of the _role_ represented _country_", "srsg", "afghanistan")
    assert with_what_was_left_out(asked, shipped()).named() == ["srsg", "afghanistan"]


@pytest.mark.parametrize("words", ["who represented the _role_ in _time_", "who was the one representing the _role_"])
def test_who_represents_somebody_holds_the_office_named_after_that_one(words: str) -> None:
    found = whole("office", words, "secretary_general", focus=Focus())
    assert (found.kind, found.named()) == ("leader", ["srsg"])


ON_ZARIF = focus_on("zarif", "unmik", kind="tenure", facts=["unmik.tenure.2"])
ON_EULEX = focus_on("eulex", kind="staff", facts=["eulex.staff.1"])


@pytest.mark.parametrize("words", ["who had that job in _time_", "and who held it _time_", "who had the seat _time_"])
def test_the_post_is_the_one_that_was_told_of(words: str) -> None:
    found = whole("leader", words, focus=ON_ZARIF)
    assert (found.kind, found.named()) == ("leader", ["unmik"])


@pytest.mark.parametrize("focus", [ON_EULEX, ON_PLAN])
def test_no_post_was_told_of(focus: Focus) -> None:
    assert whole("leader", "who had the post", focus=focus).named() == []


def test_figure_told_is_set_beside_that_of_a_mission() -> None:
    found = whole("more", "are those fewer than the _body_ has", "osce", focus=ON_EULEX)
    assert (found.kind, found.named()) == ("compare_size", ["eulex", "omik"])


def test_how_many_take_part_is_asked_of_the_country() -> None:
    took_part = focus_on("eulex", "united_states", kind="participation", facts=["united_states.relation.1"])
    assert whole("staff", "with how many people", focus=took_part).kind == "participation"


def test_the_job_is_the_office_not_what_somebody_did_before() -> None:
    focus = focus_on("zarif", kind="origin", facts=["zarif.tenure.1"])
    assert whole("leader", "who has the job now", focus=focus).named() == ["unmik"]
