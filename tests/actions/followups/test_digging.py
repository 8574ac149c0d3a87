"""Follow-ups that ask for a further part of what was just told; what else they say must speak of the fact told."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_ORDER = focus_on("unmik", kind="downsizing", facts=["unmik.downsizing.1"])
ON_TRANSFER = focus_on("unmik", kind="event", facts=["unmik.event.1"])
ON_REVIEW = focus_on("omik", kind="review", facts=["omik.review.1"])
ON_DEPLOYED = focus_on("eulex", kind="start", facts=["eulex.start.1"])
ON_CAPABLE = focus_on("eulex", kind="event", facts=["eulex.event.1"], told=["eulex.event.1"])
ON_TASK = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
ON_OVERSIGHT = focus_on("isg", "ico", kind="relation", facts=["isg.relation.1"])
ON_STANDING_IN = focus_on("unmik", kind="relation", facts=["unmik.relation.2"])
ON_HANDING_ON = focus_on("unmik", kind="relation", facts=["unmik.relation.1"])
ON_PHASE = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.3"])
ON_TENURE = focus_on("zarif", "unmik", kind="tenure", facts=["unmik.tenure.2"])
ON_PROPOSAL = focus_on("ico", "ahtisaari_plan", kind="relation", facts=["ico.relation.2"])


def answer(focus: Focus, words: str) -> Answer:
    """Return the answer to a short follow-up whose kind was not understood."""
    asked = said("out_of_scope", words, focus=focus, text=words, confidence=0.4)
    return answer_one(asked, shipped(), wording("en"))


@pytest.mark.parametrize(
    ("focus", "words", "told"),
    [
        (ON_ORDER, "upon whose initiative", "Zannier"),
        (ON_ORDER, "because of what", "realities on the ground"),
        (ON_REVIEW, "at the prompting of which delegations", "Russia"),
        (ON_REVIEW, "thanks to whom", "Serbia"),
        (ON_TRANSFER, "which mission inherited it", "EULEX"),
        (ON_TRANSFER, "who handed it over", "Zannier"),
        (ON_TASK, "in keeping with which document", "Ahtisaari Plan"),
        (ON_TASK, "jointly with whom", "Government of Kosovo"),
        (ON_HANDING_ON, "to what end", "autonomy"),
        (ON_STANDING_IN, "how come", "not recognized"),
        (ON_PHASE, "was it late or early", "early 2011"),
    ],
)
def test_part_of_what_was_told(focus: Focus, words: str, told: str) -> None:
    found = answer(focus, words)
    assert found.outcome == "answered"
    assert told in found.text


@pytest.mark.parametrize("words", ["a first for which country", "a first in which sense"])
def test_for_whom_it_was_the_first_time(words: str) -> None:
    assert "United States" in answer(ON_DEPLOYED, words).text


def test_in_whose_place_somebody_came() -> None:
    assert "Zannier" in answer(ON_TENURE, "in place of whom").text


def test_office_in_which_it_was_done() -> None:
    assert "SRSG" in answer(ON_TRANSFER, "in which capacity").text


def test_what_is_over_is_no_longer_so() -> None:
    assert answer(ON_OVERSIGHT, "is that still the case").text.startswith("No.")


def test_what_goes_on_is_told_again() -> None:
    assert "every month" in answer(ON_REVIEW, "is it still like that").text


def test_time_since_something_else() -> None:
    assert "About 4 months" in answer(ON_CAPABLE, "how long was that after the deployment").text


def test_two_dates_in_the_same_month() -> None:
    focus = focus_on("isg", kind="start", facts=["isg.start.1"], told=["isg.start.1", "kosovo.start.1"])
    assert answer(focus, "also in the same month").text.startswith("Yes.")


def test_date_that_is_not_known_so_exactly() -> None:
    found = answer(ON_TRANSFER, "on which exact day")
    assert (found.outcome, "exact day" in found.text) == ("not_recorded", True)


@pytest.mark.parametrize("words", ["on which planet", "who paid for it", "by which train", "with whom did it dine"])
def test_what_the_fact_does_not_speak_of_is_not_dug_up(words: str) -> None:
    assert "Zannier" not in answer(ON_TRANSFER, words).text


def test_names_that_are_not_recorded() -> None:
    assert answer(ON_REVIEW, "do you have the names of the delegates").outcome == "not_recorded"


def test_institutions_that_are_pointed_to_have_no_recorded_head() -> None:
    asked = said("leader", "who headed these institutions", focus=ON_HANDING_ON)
    assert answer_one(asked, shipped(), wording("en")).outcome == "not_recorded"


ON_STAFF = focus_on("eulex", kind="staff", facts=["eulex.staff.1"], told=["eulex.staff.1"])
ON_MEMBERS = focus_on("kfor", kind="members", facts=["kfor.members.1"])
ON_REPORT = focus_on("ban", kind="event", facts=["ban.event.1"])


def named(focus: Focus, words: str, *names: str) -> Answer:
    """Return the answer to a short follow-up that names somebody."""
    asked = said("count", words, *names, focus=focus, text=words, confidence=0.4)
    return answer_one(asked, shipped(), wording("en"))


def test_who_acted_on_a_report() -> None:
    assert "ordered" in answer(ON_REPORT, "and who acted on it").text


def test_more_than_another_one_has() -> None:
    found = named(ON_STAFF, "more than the _organization_ has", "omik")
    assert found.text.startswith("Yes.")
    assert "600" in found.text


def test_not_all_of_those_who_take_part_are_from_one_body() -> None:
    assert "partner countries" in named(ON_MEMBERS, "every one of them _body_", "nato").text


def test_people_of_the_country_are_the_local_staff() -> None:
    focus = focus_on("omik", kind="staff", facts=["omik.staff.1"], told=["omik.staff.1"])
    assert "435" in named(focus, "and _home_", "kosovo").text


@pytest.mark.parametrize("words", ["was that it", "what is supposed to follow"])
def test_steps_that_are_still_to_come(words: str) -> None:
    assert "more downsizing" in answer(ON_PHASE, words).text.lower()
