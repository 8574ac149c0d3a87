"""A claim with "only", "all" or "the last" gets "Yes." only where it is recorded that far."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def text(kind: str, words: str, *names: str, **further: object) -> str:
    return answer_one(said(kind, words, *names, **further), shipped(), wording()).text


@pytest.mark.parametrize(
    ("kind", "words", "names", "told"),
    [
        ("review", "was the monthly review the idea of _country_ alone", ("russia",), "Serbia"),
        ("leader", "is _person_ the sole person who ever headed _organization_", ("tanin", "unmik"), "Zannier"),
        ("leader", "did nobody but _person_ head _organization_", ("zarif", "unmik"), "Tanin"),
        ("staff", "are there only foreigners at the _organization_", ("omik",), "435"),
        ("staff", "is the staff of _organization_ exclusively local", ("eulex",), "international"),
        ("staff", "is the _organization_ the only one that hires local people", ("omik",), "EULEX"),
        ("members", "do the contingents of _organization_ come solely from _body_", ("kfor", "nato"), "partner"),
        ("end", "did only the _organization_ close in _time_", ("isg",), "ICO"),
    ],
)
def test_others_that_are_recorded_make_it_wrong(kind: str, words: str, names: tuple[str, ...], told: str) -> None:
    times = [time("2012")] if "_time_" in words else []
    found = text(kind, words, *names, times=times)
    assert found.startswith("No.")
    assert told in found


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("leader", "is _person_ the only head that _organization_ has had", ("meucci", "eulex")),
        ("mandate", "does _organization_ only advise the police", ("eulex",)),
    ],
)
def test_whether_there_are_others_is_not_told(kind: str, words: str, names: tuple[str, ...]) -> None:
    assert not text(kind, words, *names).startswith(("Yes.", "No."))


def test_nobody_else_until_the_end() -> None:
    assert text("leader", "was _person_ the only head of the _organization_", "feith", "ico").startswith("Yes.")


@pytest.mark.parametrize(
    "words",
    ["has _organization_ handed over all its powers", "did _organization_ give up every responsibility it had"],
)
def test_tasks_that_are_left(words: str) -> None:
    found = text("event", words, "unmik")
    assert found.startswith("No.")
    assert "dialogue with Belgrade" in found


def test_the_last_one_has_nobody_after_him() -> None:
    assert text("leader", "was _person_ the last head of _organization_", "zarif", "unmik").startswith("No.")
    assert text("leader", "is _person_ the latest head of _organization_", "tanin", "unmik").startswith("Yes.")


def test_both_must_have_been_then() -> None:
    words = "were both phases of the downsizing of _organization_ over in _time_"
    assert text("downsizing", words, "kfor", times=[time("2010")]).startswith("No.")


@pytest.mark.parametrize("words", ["is its mandate looked at just once", "is the mandate reviewed one time only"])
def test_once_is_not_again_and_again(words: str) -> None:
    assert text("review", words, "omik").startswith("No.")
