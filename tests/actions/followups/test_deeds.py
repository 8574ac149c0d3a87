"""Follow-ups with "do that", and those that ask who it is instead."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.followups.completion import complete
from actions.question import Question
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

ON_ORDER = focus_on("unmik", "zannier", kind="event", facts=["unmik.downsizing.1"])
ON_HEAD = focus_on("meucci", "eulex", kind="leader", facts=["eulex.tenure.1"])
ON_CLAIM = focus_on("zarif", "unmik", kind="leader", facts=["unmik.tenure.2"], marks=["now", "yes_no"])
ON_CLAIM_THEN = focus_on(
    "zannier", "unmik", kind="leader", facts=["unmik.tenure.1"], marks=["yes_no"], times=[time("2010")]
)
ON_COMMAND = focus_on("kfor", "nato", kind="parent", facts=["kfor.relation.1"], marks=["yes_no"])
ON_PLAN = focus_on("ico", kind="mandate", facts=["ico.mandate.1"])
ON_FORMER = focus_on("unmik", kind="mandate", facts=["unmik.mandate.1"])


def _answered(asked: Question) -> Answer:
    return answer_one(asked, shipped(), wording("en"))


@pytest.mark.parametrize("words", ["which year did he do this in", "when was it that she did so", "why did they do it"])
def test_do_that_stands_for_what_was_told_last(words: str) -> None:
    assert complete(said("tenure", words, focus=ON_ORDER), shipped()).kind == "detail"


@pytest.mark.parametrize(
    "words",
    ["does it still do so", "is it still at it", "and do they carry on with that", "is that what it still does"],
)
def test_does_it_still_do_that_asks_whether_the_work_goes_on(words: str) -> None:
    whole = complete(said("as_of", words, focus=ON_PLAN), shipped())
    assert (whole.kind, whole.named(), whole.yes_no) == ("status", ["ico"], True)


def test_what_was_a_former_task_is_not_done_any_more() -> None:
    answer = _answered(said("as_of", "does it still do that", focus=ON_FORMER))
    assert answer.text.startswith("No.")


@pytest.mark.parametrize("words", ["who is it", "and who does", "who leads it now", "whom"])
def test_after_a_claim_who_else_it_is_is_asked(words: str) -> None:
    whole = complete(said("overview", words, focus=ON_CLAIM), shipped())
    assert (whole.kind, whole.named(), whole.times) == ("leader", ["unmik"], ())


def test_a_claim_on_the_past_is_asked_again_for_its_time() -> None:
    answer = _answered(said("overview", "who led it", focus=ON_CLAIM_THEN))
    assert "Zannier" in answer.text
    assert "Tanin" not in answer.text


def test_a_claim_on_what_is_above_it_is_asked_again_for_the_same_subject() -> None:
    assert "NATO" in _answered(said("succession", "by whom", focus=ON_COMMAND)).text


def test_without_a_claim_before_who_is_it_stays_itself() -> None:
    on_head = focus_on("zarif", "unmik", kind="leader", facts=["unmik.tenure.2"])
    assert complete(said("overview", "who is he", focus=on_head), shipped()).kind != "leader"


def test_what_he_did_at_a_time_is_his_own() -> None:
    in_2009 = said("event_at", "what did he do in _time_", times=[time("2009")], focus=focus_on("zannier", "unmik"))
    answer = _answered(in_2009)
    assert "transferred" in answer.text
    assert "EULEX reached" not in answer.text
    of_zarif = said("event_at", "what did he do in _time_", times=[time("2009")], focus=focus_on("zarif", "unmik"))
    assert _answered(of_zarif).outcome == "not_recorded"


@pytest.mark.parametrize("words", ["does it still exist", "do they still operate"])
def test_a_question_that_begins_with_do_is_not_for_doing_so(words: str) -> None:
    asked = said("status", words, focus=ON_HEAD)
    assert "Meucci" not in _answered(asked).text


def test_why_somebody_did_that_is_told_of_the_one_thing_with_a_reason() -> None:
    on_size = focus_on("kfor", kind="staff", facts=["kfor.staff.1"])
    asked = said("event", "what made _body_ change that", "nato", focus=on_size)
    assert "had improved" in _answered(asked).text
