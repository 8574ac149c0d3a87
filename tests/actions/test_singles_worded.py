"""Single questions whose words make the kind certain, in the many ways that people word them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def text(kind: str, words: str, *names: str, **further: object) -> str:
    return answer_one(said(kind, words, *names, **further), shipped(), wording()).text


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("list the organizations that have not closed", []),
        ("which missions survived the end of the _organization_", ["ico"]),
        ("which organizations remained at work once the _organization_ had left", ["isg"]),
        ("which of the missions have never stopped", []),
    ],
)
def test_what_goes_on_in_words_of_an_end(words: str, names: list[str]) -> None:
    told = text("list", words, *names)
    assert "KFOR" in told
    assert "ICO" not in told


@pytest.mark.parametrize("words", ["which missions did not survive", "which organizations are no longer active"])
def test_what_does_not_go_on(words: str) -> None:
    told = text("list", words)
    assert "ICO" in told
    assert "KFOR" not in told


@pytest.mark.parametrize(
    "words",
    [
        "what did _country_ and _country_ push through at the _body_",
        "when did _country_ and _country_ move at the _body_",
    ],
)
def test_what_countries_brought_about_at_a_body(words: str) -> None:
    assert "January 2008" in text("event", words, "russia", "serbia", "osce")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("to whom should an invitation for the _role_ be sent", "zahir"),
        ("a postcard to the _role_ is to be addressed to whom", "zahir"),
        ("what is the telephone number of the _role_", ""),
    ],
)
def test_letter_to_an_office_goes_to_its_holder(words: str, name: str) -> None:
    told = text("out_of_scope", words, "srsg")
    assert name in told.lower()
    assert bool(name) or "not recorded" in told


def test_steps_taken_at_a_time() -> None:
    told = text("tenure", "list the measures _person_ took in _time_", "zannier", times=[time("2009-12")])
    assert "rule of law" in told
    assert "downsized" in told


def test_aims_of_a_document() -> None:
    assert "ceasefire" in text("full_name", "which goals exactly does _document_ name", "resolution_1244")
    assert "ceasefire" in text("event", "_document_ told them to do what", "resolution_1244", confidence=0.3)


def test_first_commander_is_not_who_commands() -> None:
    assert "not recorded" in text("leader", "who was the first general commanding _organization_", "kfor")


def test_mission_of_a_body_in_another_country() -> None:
    asked = said("leader", "who is its head", "osce", "?Albania")
    asked = replace(asked, text="the OSCE in Albania, who is its head")
    assert "Schlumberger" not in answer_one(asked, shipped(), wording()).text


def test_next_holder_after_one_who_left_is_spoken_of() -> None:
    words = "did _person_ leave and then the post went to"
    assert "Zarif" in text("tenure", words, "zannier", confidence=0.4)


def test_counterpart_whose_size_is_compared() -> None:
    words = "is the staff of the _organization_ smaller than that of its _body_ counterpart"
    assert text("compare_size", words, "omik", "eu").startswith("Yes.")


def test_rounds_of_a_reduction_are_not_its_decision() -> None:
    words = "how long between the two rounds of _organization_ reductions"
    assert text("compare_time", words, "kfor").startswith("About 1 year")


def test_who_governed_once_it_had_left() -> None:
    words = "once the _organization_ packed up who was supposed to run the place"
    assert "its own governance" in text("end", words, "isg", confidence=0.4)


def test_one_above_the_other_is_no_order_in_time() -> None:
    assert "oversaw" in text("relation", "did the _organization_ watch the _organization_ or vice versa", "ico", "isg")


def test_decision_that_is_asked_for_by_body_and_topic() -> None:
    told = text("downsizing", "what year did _body_ decide on the _organization_ cuts", "nato", "kfor")
    assert told.startswith("In 2009")
