"""Follow-ups on how long something lasted, and by how much one of two lasted longer."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.followups.completion import complete
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

BOTH_ENDS = focus_on("isg", kind="end", facts=["isg.end.1"], told=["isg.end.1", "isg.start.1"])
TERM = focus_on("zarif", "unmik", kind="tenure", facts=["unmik.tenure.2"], told=["unmik.tenure.2"])
ONE_END = focus_on("isg", kind="end", facts=["isg.end.1"], told=["isg.end.1", "eulex.start.1"])
COMPARED = focus_on(
    "zarif",
    "zannier",
    kind="compare_time",
    listed=["zannier", "zarif"],
    facts=["unmik.tenure.1", "unmik.tenure.2"],
    told=["unmik.tenure.1", "unmik.tenure.2"],
    words=["which", "of", "them", "stayed", "longer"],
)


def answer(focus: Focus, words: str, *names: str, kind: str = "duration") -> Answer:
    return answer_one(said(kind, words, *names, focus=focus, confidence=0.5), shipped(), wording("en"))


@pytest.mark.parametrize("words", ["makes how many years", "that comes to about in months", "expressed in weeks"])
def test_how_long_is_asked_of_what_both_ends_were_told_of(words: str) -> None:
    whole = complete(said("as_of", words, focus=BOTH_ENDS, confidence=0.4), shipped())
    assert (whole.kind, whole.named()) == ("duration", ["isg"])


def test_one_end_alone_has_no_length() -> None:
    assert "lasted" not in answer(ONE_END, "in years that makes", kind="as_of").text


def test_the_length_of_a_time_in_office_in_the_unit_asked_for() -> None:
    assert "46 months" in answer(TERM, "counted in months", kind="as_of").text


def test_a_length_that_is_claimed_is_weighed() -> None:
    assert answer(BOTH_ENDS, "nine years").text.startswith("No")
    assert not answer(BOTH_ENDS, "how many years").text.startswith(("No", "Yes"))


@pytest.mark.parametrize(
    "words",
    [
        "longer by how many months",
    ],
)
def test_after_two_lengths_the_difference(words: str) -> None:
    assert "difference is about 10 months" in answer(COMPARED, words, kind="source").text


def test_between_two_holders_lies_the_time_from_the_ones_end_to_the_others_start() -> None:
    assert "4 months lay between" in answer(COMPARED, "how many weeks lay between them", kind="compare_time").text


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("did _organization_ run things for a shorter while than that", "No"),
        ("is that shorter than _organization_ did", "Yes"),
    ],
)
def test_which_of_two_is_claimed_to_be_shorter(words: str, verdict: str) -> None:
    lasted = focus_on("isg", kind="duration", facts=["isg.start.1", "isg.end.1"], told=["isg.start.1", "isg.end.1"])
    assert answer(lasted, words.replace("shorter while", "shorter time"), "unmik", kind="compare_time").text.startswith(
        verdict
    )


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("did _organization_ exist twice as long as _organization_", "Yes"),
    ],
)
def test_how_many_times_as_long_it_was(words: str, verdict: str) -> None:
    assert answer(Focus(), words, "unmik", "isg", kind="compare_time").text.startswith(f"{verdict}. The recorded time")
