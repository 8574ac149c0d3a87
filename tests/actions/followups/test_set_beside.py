"""What is talked about set beside something else, and the largest or smallest organization asked about."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said
from tests.conversation import lacking

ON_HEAD = focus_on("meucci", "eulex", kind="leader", facts=["eulex.tenure.1"])


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("staff", "put its headcount next to that of _organization_", ["1,500", "600"]),
    ],
)
def test_both_are_told_where_one_is_to_be_compared_with_the_other(kind: str, words: str, expected: list[str]) -> None:
    answer = answer_one(said(kind, words, "omik", focus=ON_HEAD), shipped(), wording("en"))
    assert not lacking(answer.text, expected), answer.text


@pytest.mark.parametrize(
    ("words", "kind", "subject"),
    [
        ("which is the largest mission", "compare_size", "kfor"),
    ],
)
def test_the_largest_and_smallest_can_be_asked_about(words: str, kind: str, subject: str) -> None:
    answer = answer_one(said("compare_size", words), shipped(), wording("en"))
    assert answer.kind == kind
    assert subject in answer.subjects[:2]


@pytest.mark.parametrize("words", ["how many missions are there", "how many international bodies are there"])
def test_missions_are_counted_where_nothing_was_talked_about(words: str) -> None:
    assert answer_one(said("count", words), shipped(), wording("en")).outcome == "answered"


@pytest.mark.parametrize(
    ("words", "names", "starts"),
    [
        ("the same people", (), "No. The European Union Rule of Law Mission (EULEX) and the Organization for"),
        (
            "so is that the same as _organization_",
            ("kfor",),
            "No. The European Union Rule of Law Mission (EULEX) and the",
        ),
        (
            "_body_ is it the same or something else",
            ("nato",),
            "The European Union Rule of Law Mission (EULEX) and the",
        ),
    ],
)
def test_whether_two_are_one_and_the_same(words: str, names: tuple[str, ...], starts: str) -> None:
    focus = focus_on("eulex", kind="mandate", course=["osce", "eulex"])
    if not names:
        focus = focus_on("osce", kind="overview", course=["eulex", "osce"])
    assert answer_one(said("other_subject", words, *names, focus=focus), shipped(), wording("en")).text.startswith(
        starts
    )


def test_the_same_of_two_dates_is_not_about_the_bodies() -> None:
    focus = focus_on("isg", kind="end", facts=["isg.end.1"], course=["ico", "isg"])
    assert (
        "are not the same"
        not in answer_one(said("other_subject", "the same", focus=focus), shipped(), wording("en")).text
    )
