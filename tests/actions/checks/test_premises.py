"""What a question takes for granted is corrected where a recorded fact contradicts it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.answer import Answer
from actions.checks.premises import with_premises
from actions.finders.common import Asked
from actions.kinds import KINDS
from actions.wording import wording
from tests.actions.clauses import asked, question, shipped, time


@pytest.mark.parametrize(("name", "corrected"), [("france", True), ("italy", False)])
def test_person_called_by_a_wrong_nationality_is_corrected(name: str, corrected: bool) -> None:
    country = {"id": name, "type": "country", "known": True, "adjective": True}
    plain = question("appointment", "zannier")
    called = Asked(replace(plain, subjects=(*plain.subjects, country)), shipped(), wording())
    answer = with_premises(called, Answer("answered", "Told.", "appointment", ["zannier"]))
    assert answer.text.startswith("Lamberto Zannier is Italian.") == corrected


def test_ended_organization_asked_about_as_if_at_work_is_corrected() -> None:
    answer = with_premises(
        asked("mandate", "isg", words="why does it still supervise"), Answer("answered", "Told.", "mandate")
    )
    assert answer.text == "The ISG formally ended its supervision of Kosovo on 10 September 2012. Told."


def test_nothing_is_added_where_nothing_is_wrong() -> None:
    told = Answer("answered", "Told.", "mandate")
    assert with_premises(asked("mandate", "kfor", words="what does it still do"), told) == told


def test_wrong_time_is_corrected() -> None:
    why = asked("end", "isg", words="why was it closed in _time_", times=[time("2010")])
    assert with_premises(why, KINDS["end"].find(why)).text.startswith("That was not in 2010. On 10 September 2012")


def test_right_time_needs_no_correction() -> None:
    why = asked("end", "isg", words="why was it closed in _time_", times=[time("2012")])
    assert with_premises(why, KINDS["end"].find(why)).text.startswith("On 10 September 2012")


@pytest.mark.parametrize(("body", "corrected"), [("nato", True), ("eu", False)])
def test_wrong_founder_is_corrected(body: str, corrected: bool) -> None:
    when = asked("start", body, "eulex", words="when did _body_ found _organization_")
    answer = with_premises(when, KINDS["start"].find(when))
    assert answer.text.startswith("EULEX is a mission of the European Union (EU).") is corrected


@pytest.mark.parametrize(
    ("words", "name", "corrected"),
    [
        ("since when is _organization_ under _country_ command", "russia", "KFOR is under the command of NATO."),
        ("when did the _body_ take control of the _organization_", "eu", "KFOR is under the command of NATO."),
        ("since when does _body_ command _organization_", "nato", ""),
        ("how many _country_ serve at _organization_", "russia", ""),
    ],
)
def test_wrong_command_is_corrected(words: str, name: str, corrected: str) -> None:
    answer = with_premises(asked("start", name, "kfor", words=words), Answer("answered", "Told.", "start"))
    assert corrected in answer.text
    assert bool(corrected) == (answer.text != "Told.")


def test_wrong_appointer_is_corrected() -> None:
    claim = asked("tenure", "eu", "feith", words="when did the _body_ appoint _person_")
    text = with_premises(claim, Answer("answered", "Told.", "tenure")).text
    assert "appointed by the ISG" in text
