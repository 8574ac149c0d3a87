"""Single questions whose words tell what is asked, whatever the classifier took them for: deeds, receivers, papers."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.context.alternatives import alternatives
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def text(kind: str, words: str, *names: str, **further: object) -> str:
    return answer_one(said(kind, words, *names, **further), shipped(), wording()).text


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("tenure", "what orders did the _role_ _person_ give in _time_", ("srsg", "zannier")),
        ("event", "which steps regarding _organization_ were taken by _person_ in _time_", ("unmik", "zannier")),
        ("tenure", "what changes did the _country_ envoy _person_ make in _time_", ("italy", "zannier")),
    ],
)
def test_deeds_of_somebody_who_is_described(kind: str, words: str, names: tuple[str, ...]) -> None:
    assert "downsized" in text(kind, words, *names, times=[time("2009-12")])


def test_offices_at_a_time_are_no_deeds() -> None:
    words = "what three titles did _person_ carry in _time_"
    assert "Special Representative" in text("office", words, "feith", times=[time("2010")], confidence=0.6)


@pytest.mark.parametrize(
    ("kind", "words", "names", "told"),
    [
        ("list", "which local force gets assistance from _organization_", ("kfor",), "KSF"),
        ("overview", "who is helped by _organization_ today", ("kfor",), "KSF"),
        ("relation", "which government was watched by the _organization_", ("ico",), "Government of Kosovo"),
    ],
)
def test_to_whom_it_is_done(kind: str, words: str, names: tuple[str, ...], told: str) -> None:
    assert told in text(kind, words, *names)


@pytest.mark.parametrize(
    ("kind", "words", "names", "told"),
    [
        ("creation", "whose proposal did the _organization_ keep an eye on", ("ico",), "Ahtisaari"),
    ],
)
def test_of_papers_and_letters(kind: str, words: str, names: tuple[str, ...], told: str) -> None:
    assert told in text(kind, words, *names)


def test_what_a_choice_is_about_is_not_chosen() -> None:
    question = said("parent", "who rules over _organization_ _body_ or the _body_", "kfor", "nato", "un")
    assert alternatives(question) == ["nato", "un"]


@pytest.mark.parametrize(
    ("words", "names", "told"),
    [
        ("did _person_ follow _person_ or _person_", ("tanin", "zarif", "zannier"), "Farid Zarif"),
        ("was _person_ replaced by _person_ or _person_", ("zannier", "feith", "tanin"), "Farid Zarif"),
        ("was _person_ preceded by _person_ or _person_", ("zarif", "tanin", "zannier"), "Lamberto Zannier"),
    ],
)
def test_whom_of_two_somebody_followed(words: str, names: tuple[str, ...], told: str) -> None:
    assert text("succession", words, *names).startswith(told)
