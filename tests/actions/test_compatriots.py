"""Whether somebody was the first, the only or another one from a country in an office."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.finders.compatriots import asks_compatriot
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EN = wording("en")
ON_TANIN = focus_on("tanin", "unmik", kind="leader", facts=["unmik.tenure.3"])
ON_ZANNIER = focus_on("zannier", "unmik", kind="leader", facts=["unmik.tenure.1"])


@pytest.mark.parametrize(
    ("focus", "words", "country", "told", "begins"),
    [
        (ON_TANIN, "was there already an _country_ before him", "afghanistan", "zarif", "Farid"),
        (ON_TANIN, "is he the only _country_ in that job", "afghanistan", "zarif", "No."),
        (ON_TANIN, "was he the first _country_ there", "afghanistan", "zarif", "No."),
        (ON_ZANNIER, "were there any other _country_ diplomats after him", "italy", "zannier", "Another one"),
    ],
)
def test_the_line_of_the_office_tells(focus: Focus, words: str, country: str, told: str, begins: str) -> None:
    answer = answer_one(said("origin", words, country, focus=focus), shipped(), EN)
    assert (told in answer.subjects, answer.text.startswith(begins)) == (True, True), answer.text


def test_whom_somebody_represented_is_no_yes() -> None:
    answer = answer_one(said("origin", "was _person_ the first _country_ there", "zarif", "afghanistan"), shipped(), EN)
    assert not answer.text.startswith("Yes")


@pytest.mark.parametrize("words", ["does another _country_ take part", "who was the first _country_ there"])
def test_other_questions_are_left_alone(words: str) -> None:
    assert not asks_compatriot(said("members", words, "italy"))
