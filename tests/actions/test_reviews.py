"""How often a mandate is reviewed, and what is not known of those who brought that about."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("words", "numbers", "verdict"),
    [
        ("is the _organization_ mandate reviewed every month", (), "Yes."),
        ("is the _organization_ mandate reviewed every _number_ months", (4,), "No."),
        ("is the _organization_ mandate reviewed every two months", (), "No."),
        ("is the _organization_ mandate reviewed every other month", (), "No."),
        ("is the _organization_ mandate reviewed twice a year", (), "No."),
        ("is the _organization_ mandate reviewed _number_ times a year", (12,), "The"),
        ("is the _organization_ mandate reviewed every four weeks", (), "The"),
        ("is the _organization_ mandate reviewed weekly", (), "No."),
    ],
)
def test_interval(words: str, numbers: tuple[int, ...], verdict: str) -> None:
    answer = answer_one(said("review", words, "omik", numbers=numbers), shipped(), wording())
    assert answer.text.split()[0] == verdict


@pytest.mark.parametrize(
    ("words", "known"),
    [
        ("why is the _organization_ mandate reviewed monthly", True),
        ("why did _country_ demand that the _organization_ mandate be reviewed", False),
        ("why was a motion put forward at _organization_", False),
        ("what arguments did _country_ have for the review at _organization_", False),
    ],
)
def test_motives(words: str, known: bool) -> None:
    named = ("russia", "omik") if "_country_" in words else ("omik",)
    answer = answer_one(said("review", words, *named), shipped(), wording())
    assert (answer.outcome == "answered") == known


def test_renewed_fighting_is_no_review() -> None:
    words = "what was _organization_ to do about renewed fighting"
    assert "deter" in answer_one(said("mandate", words, "kfor"), shipped(), wording()).text
