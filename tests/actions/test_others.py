"""Who and what is left when somebody, a country or a time is left out."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def text(kind: str, words: str, *names: str, **further: object) -> str:
    return answer_one(said(kind, words, *names, **further), shipped(), wording()).text


@pytest.mark.parametrize(
    ("words", "names", "told", "untold"),
    [
        ("who besides _person_ has run _organization_", ("zarif", "unmik"), ["Zannier", "Tanin"], "Zarif"),
        ("which heads did _organization_ have apart from the _country_", ("unmik", "italy"), ["Zarif"], "Zannier"),
    ],
)
def test_other_heads(words: str, names: tuple[str, ...], told: list[str], untold: str) -> None:
    found = text("leader", words, *names)
    assert all(name in found for name in told)
    assert untold not in found


def test_nobody_is_left() -> None:
    assert text("leader", "who other than _person_ was head of the _organization_", "feith", "ico").startswith(
        "Another"
    )


@pytest.mark.parametrize("words", ["which _role_ was not _country_", "who of the _role_ never represented _country_"])
def test_who_is_not_from_a_country(words: str) -> None:
    found = text("origin", words, "srsg", "afghanistan")
    assert "Zannier" in found
    assert "Tanin" not in found


def test_what_did_not_end_then() -> None:
    found = text("list", "which missions did not close in _time_", times=[time("2012")])
    assert "KFOR" in found
    assert "ICO" not in found


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        ("does _organization_ stand for international supervision group", ("isg",), "No."),
        ("is _organization_ short for international steering group", ("isg",), "Yes."),
    ],
)
def test_claimed_names(words: str, names: tuple[str, ...], expected: str) -> None:
    typed = words.replace("_organization_", names[0])
    assert text("full_name", words, *names, text=typed).startswith(expected)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("did the _organization_ have more than _number_ states", "No."),
        ("did the _organization_ have at least _number_ states", "Yes."),
        ("did the _organization_ have fewer than _number_ states", "No."),
    ],
)
def test_more_and_fewer_than_an_exact_number(words: str, expected: str) -> None:
    assert text("members", words, "isg", numbers=(25,)).startswith(expected)


def test_more_than_is_not_exactly() -> None:
    words = "does _organization_ have exactly _number_ contingents"
    assert text("members", words, "kfor", numbers=(30,)).startswith("No.")


def test_nobody_is_in_office_before_the_one_before_him_left() -> None:
    found = text("tenure", "was _person_ _role_ in _time_", "tanin", "srsg", times=[time("2014")])
    assert found.startswith("No. Farid Zarif")


def test_without_is_not_with() -> None:
    words = "does _organization_ act without the _body_"
    assert not text("relation", words, "eulex", "government_of_kosovo").startswith("Yes.")


@pytest.mark.parametrize(
    ("words", "names", "told", "untold"),
    [
        ("which bodies have been made smaller", (), "UNMIK", "EULEX"),
        ("which organization besides _organization_ was reduced", ("unmik",), "KFOR", "ISG"),
        ("which missions were never cut", (), "EULEX", "KFOR"),
        ("list the missions without _organization_", ("omik",), "KFOR", "OSCE"),
        ("name all missions except those that closed", (), "KFOR", "ICO"),
    ],
)
def test_other_organizations(words: str, names: tuple[str, ...], told: str, untold: str) -> None:
    found = text("list", words, *names)
    assert told in found
    assert untold not in found
