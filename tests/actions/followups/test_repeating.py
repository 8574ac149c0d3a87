"""A name alone asks the last question again, or what the named subject is where that cannot be asked of it."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

EN = wording("en")
ON_FIGURE = focus_on("eulex", kind="staff", facts=["eulex.staff.1"], marks=["how_many"], words=["how", "many"])
ON_SHARED = focus_on("eulex", "kfor", kind="in_common", listed=["eulex", "kfor"])


@pytest.mark.parametrize(
    ("focus", "words", "name", "kind"),
    [
        (ON_FIGURE, "and _organization_", "kfor", "staff"),
        (ON_FIGURE, "and _organization_", "ico", "staff"),
        (ON_FIGURE, "_document_", "resolution_1244", "overview"),
        (ON_FIGURE, "what about _person_", "zannier", "overview"),
        (ON_FIGURE, "_country_", "united_states", "staff"),
        (focus_on(kind="in_common", options=["the ISG?"]), "_organization_", "eulex", "overview"),
    ],
)
def test_name_alone(focus: Focus, words: str, name: str, kind: str) -> None:
    answer = answer_one(said("other_subject", words, name, focus=focus), shipped(), EN)
    assert (answer.outcome in ("answered", "not_recorded"), answer.kind) == (True, kind)


def test_name_with_words_that_are_never_answered_is_not_described() -> None:
    turnover = said("staff", "_organization_ turnover", "kfor", foreign=["turnover"], focus=ON_FIGURE)
    assert answer_one(turnover, shipped(), EN).kind != "overview"
