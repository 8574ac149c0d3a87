"""A reduction is no withdrawal: who claims that all have left is told what is still there."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def text(kind: str, words: str, *names: str, **further: object) -> str:
    return answer_one(said(kind, words, *names, **further), shipped(), wording()).text


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("downsizing", "did _body_ call every _organization_ soldier home", ("nato", "kfor")),
        ("event", "was there a complete withdrawal of _organization_", ("kfor",)),
        ("downsizing", "did _body_ take its soldiers out of _organization_", ("nato", "kfor")),
        ("downsizing", "was _organization_ reduced to nothing", ("kfor",)),
        ("event", "did _body_ agree to shut _organization_ down", ("nato", "kfor")),
        ("downsizing", "was _organization_ disbanded with its second phase", ("kfor",)),
        ("status", "has the _body_ entirely moved out", ("nato",)),
        ("staff", "has the last _country_ soldier flown home", ("united_states",)),
    ],
)
def test_what_is_still_there(kind: str, words: str, names: tuple[str, ...]) -> None:
    found = text(kind, words, *names)
    assert found.startswith("No.")
    assert "KFOR" in found


@pytest.mark.parametrize(
    "words",
    ["were some of the _organization_ soldiers sent home in _time_", "did _organization_ get smaller in _time_"],
)
def test_a_part(words: str) -> None:
    assert text("downsizing", words, "kfor", times=[time("2010")]).startswith("Yes.")


def test_who_left_an_office_is_no_withdrawal() -> None:
    assert (
        text("tenure", "did _person_ leave _organization_ in _time_", "zannier", "unmik", times=[time("2011-06")])[:4]
        == "Yes."
    )


def test_by_how_many_is_not_told() -> None:
    found = text("downsizing", "did _organization_ shrink by half in _time_", "kfor", times=[time("2010")])
    assert not found.startswith(("Yes.", "No."))


def test_no_more_is_no_longer() -> None:
    assert text("status", "are there no more _organization_ in _home_", "kfor", "kosovo").startswith("No.")
