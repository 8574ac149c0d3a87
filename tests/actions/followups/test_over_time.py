"""Whether a figure was once another one: no earlier one is recorded; how it was made smaller is."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped, time
from tests.actions.said import said

COUNTED = focus_on("kfor", kind="staff", facts=["kfor.staff.1", "kfor.staff.2"])
REDUCED = focus_on("kfor", kind="downsizing", facts=["kfor.downsizing.2", "kfor.downsizing.3"])


def answer(kind: str, words: str, *names: str, focus: Focus | None = None, **further: object) -> Answer:
    """Return the answer to a question."""
    return answer_one(said(kind, words, *names, focus=focus, **further), shipped(), wording("en"))


@pytest.mark.parametrize(
    ("kind", "words", "names", "focus"),
    [
        ("downsizing", "did _organization_ once have more troops", ("kfor",), None),
        ("compare_size", "was _organization_ larger in the past", ("kfor",), None),
        ("more", "were there more formerly", (), COUNTED),
        ("as_of", "has the figure changed since", (), COUNTED),
        ("source", "what is the tendency", (), COUNTED),
        ("out_of_scope", "is that fewer than it was", (), COUNTED),
        ("count", "how many were there five years ago", (), COUNTED),
        ("staff", "how big was it previously", (), REDUCED),
    ],
)
def test_no_earlier_figure_is_told_nor_a_verdict(kind: str, words: str, names: tuple[str, ...], focus: Focus) -> None:
    told = answer(kind, words, *names, focus=focus)
    assert told.outcome == "not_recorded"
    assert told.text.startswith("How many people KFOR had earlier is not recorded. KFOR has about 4,700 soldiers")
    assert "In 2009, NATO decided to begin downsizing KFOR." in told.text


def test_what_was_never_made_smaller_has_its_figure_alone() -> None:
    told = answer("compare_size", "was _organization_ larger in _time_", "omik", times=[time("2009")])
    assert told.text.startswith("How many people the OSCE Mission")
    assert "downsiz" not in told.text


def test_how_many_belonged_to_it() -> None:
    told = answer(
        "members", "were there fewer before", focus=focus_on("kfor", kind="members", facts=["kfor.members.1"])
    )
    assert told.text.startswith("How many belonged to KFOR earlier is not recorded. KFOR is made up of more than 30")


@pytest.mark.parametrize("words", ["by how many in each step", "how many soldiers fewer per phase"])
def test_size_of_each_step(words: str) -> None:
    assert answer("staff", words, focus=REDUCED).text.startswith("By how many people KFOR was reduced")


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("compare_size", "is _organization_ larger than _organization_", ("kfor", "eulex")),
        ("downsizing", "when was _organization_ made smaller before", ("kfor",)),
        ("leader", "who led _organization_ before", ("unmik",)),
    ],
)
def test_other_questions_are_left_alone(kind: str, words: str, names: tuple[str, ...]) -> None:
    assert "had earlier" not in answer(kind, words, *names).text
