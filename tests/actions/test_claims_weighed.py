"""Claims whose parts are each right are not yet right: a body, a factor, a group, a government."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said


def text_of(kind: str, words: str, *subjects: str, **further: object) -> str:
    return answer_one(said(kind, words, *subjects, **further), shipped(), wording()).text


@pytest.mark.parametrize(
    ("body", "verdict"), [("un", "Yes."), ("eu", "No."), ("nato", "No."), ("un_security_council", "No.")]
)
def test_office_is_at_its_own_body(body: str, verdict: str) -> None:
    words = "was _person_ the _role_ of the _body_"
    assert text_of("office", words, "ahtisaari", "special_envoy", body).startswith(verdict)


@pytest.mark.parametrize(
    ("factor", "verdict"), [("over twice", "Yes."), ("at least double", "Yes."), ("more than triple", "No.")]
)
def test_so_many_times_and_more(factor: str, verdict: str) -> None:
    words = f"does _organization_ have {factor} the people of _organization_"
    assert text_of("compare_size", words, "eulex", "omik").startswith(verdict)


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("do the foreigners outnumber the local staff of _organization_", "No."),
        ("does _organization_ have more local than international staff", "Yes."),
        ("by how many do the local outnumber the international at _organization_", "About"),
    ],
)
def test_which_group_is_said_to_be_larger(words: str, verdict: str) -> None:
    assert text_of("compare_size", words, "omik").startswith(verdict)


@pytest.mark.parametrize("word", ["although", "though", "because"])
def test_reduction_said_to_have_been_for_or_against_something_is_told_with_its_reason(word: str) -> None:
    words = f"was _organization_ reduced {word} the situation was better"
    assert "improved" in text_of("downsizing", words, "kfor")


def test_soldiers_of_a_country_in_another_year() -> None:
    told = text_of("staff", "how many americans did _organization_ have _time_", "kfor", times=[time("2001")])
    assert told.startswith("The figure for KFOR at that time is not recorded")


def test_whether_somebody_without_dates_is_still_in_office_is_not_told() -> None:
    assert text_of("leader", "is _person_ still the _role_", "ban", "secretary_general").startswith("Ban Ki-moon was")


@pytest.mark.parametrize("words", ["is that the end of the downsizing", "was that it", "is this now all"])
def test_reduction_of_which_more_is_to_follow_has_not_ended(words: str) -> None:
    told = focus_on("kfor", kind="downsizing")
    assert text_of("downsizing", words, focus=told).startswith("No.")


def test_no_fact_in_words_stands_for_a_number_of_people() -> None:
    told = text_of("staff", "how many police officers did _organization_ have in _time_", "unmik", times=[time("2002")])
    assert told == "How many people work for UNMIK is not recorded."
