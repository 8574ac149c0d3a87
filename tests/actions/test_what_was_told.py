"""Questions about what was just told: several before or after, two set beside each other, dates counted, figures."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.context.listed import dated_told
from actions.followups.completion import complete
from actions.question import Question
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

ON_HOLDER = focus_on("tanin", "unmik", kind="leader", facts=["unmik.tenure.3"], listed=["tanin"])
ON_TWO_TERMS = focus_on("zarif", "unmik", kind="duration", course=["zannier", "unmik", "zarif"])
ON_TERM = focus_on("zannier", "unmik", kind="tenure", facts=["unmik.tenure.1"])
ON_BODY = focus_on("ksf", "kfor", kind="overview")
ON_STAFF = focus_on("kfor", kind="staff", facts=["kfor.staff.1", "kfor.staff.2"])
ON_OFFICE = focus_on("ico", kind="overview")
ON_RESOLUTION = focus_on("resolution_1244", kind="mandate", facts=["resolution_1244.mandate.1"])


def _answered(asked: Question) -> Answer:
    return answer_one(asked, shipped(), wording("en"))


@pytest.mark.parametrize(
    ("words", "named", "told"),
    [
        ("which ones held it before _person_", ["tanin"], {"zannier", "zarif"}),
        ("who were the heads after _person_", ["zannier"], {"zarif", "tanin"}),
        ("which head came before _person_", ["tanin"], {"zarif"}),
        ("his predecessors", [], {"zannier", "zarif"}),
    ],
)
def test_several_before_or_after_are_all_told(words: str, named: list[str], told: set[str]) -> None:
    answer = _answered(said("succession", words, *named, focus=ON_HOLDER))
    assert {getattr(fact, "person", "") for fact in answer.facts} == told


@pytest.mark.parametrize(
    ("words", "first"), [("who had more time in the job and served longer", "zarif"), ("whose was shorter", "zannier")]
)
def test_the_two_times_told_last_are_compared(words: str, first: str) -> None:
    answer = _answered(complete(said("compare_time", words, focus=ON_TWO_TERMS), shipped()))
    assert (answer.kind, answer.subjects[0]) == ("compare_time", first)


@pytest.mark.parametrize("words", ["what did he do next", "where did he go after that", "what became of him later"])
def test_what_somebody_did_after_his_time_in_office_is_not_recorded(words: str) -> None:
    answer = _answered(said("succession", words, focus=ON_TERM))
    assert answer.outcome == "not_recorded"
    assert "Zarif" not in answer.text


@pytest.mark.parametrize("words", ["how many soldiers has it got", "who leads it", "how many men are there"])
def test_a_body_without_figures_gets_none_of_its_neighbour(words: str) -> None:
    kind = "leader" if "leads" in words else "staff"
    answer = _answered(said(kind, words, focus=ON_BODY))
    assert (answer.outcome, answer.subjects[0]) == ("not_recorded", "ksf")


@pytest.mark.parametrize("words", ["what share of them is bald", "what percentage of those are under _number_"])
def test_the_share_of_those_of_whom_nothing_is_recorded_is_not_told(words: str) -> None:
    assert _answered(said("staff", words, focus=ON_STAFF)).outcome == "not_recorded"


@pytest.mark.parametrize(
    "words", ["who watched over it", "which group kept an eye on them", "by whom was it supervised"]
)
def test_who_stands_over_what_is_talked_about(words: str) -> None:
    assert _answered(said("task_holder", words, focus=ON_OFFICE)).facts[0].id == "isg.relation.1"


@pytest.mark.parametrize("words", ["who provided it", "which force was that"])
def test_who_did_what_a_document_asks_for(words: str) -> None:
    assert "kfor" in _answered(said("members", words, focus=ON_RESOLUTION)).subjects


def test_number_of_members_tells_whose_it_is() -> None:
    asked = said("members", "which organization had _number_ member states", numbers=[25], focus=ON_STAFF)
    assert _answered(asked).subjects == ["isg"]


def test_office_at_a_time_tells_who_was_appointed_then() -> None:
    asked = said("appointment", "who was appointed _role_ in _time_", "srsg", times=[time("2008-06")])
    assert _answered(asked).subjects[0] == "zannier"


def test_dates_are_counted_as_they_were_told() -> None:
    one = focus_on("isg", kind="end", facts=["isg.end.1"], told=["isg.end.1", "isg.start.1"])
    assert dated_told(one, shipped()) == ["isg.start.1", "isg.end.1"]
