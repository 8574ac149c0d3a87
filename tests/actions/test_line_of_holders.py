"""What the line of an office's holders tells: who came first, who was before whom, and who filled which office."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said


def answer(kind: str, words: str, *names: str) -> Answer:
    """Return the answer to a question."""
    return answer_one(said(kind, words, *names), shipped(), wording("en"))


@pytest.mark.parametrize(
    ("words", "first"),
    [("who came first _person_ or _person_", "zarif"), ("who of the two came last _person_ or _person_", "tanin")],
)
def test_line_tells_the_order_where_a_date_lacks(words: str, first: str) -> None:
    told = answer("compare_time", words, "tanin", "zarif")
    assert (told.outcome, told.subjects[0]) == ("answered", first)


@pytest.mark.parametrize(
    ("words", "names", "verdict"),
    [
        ("did _person_ serve before _person_", ("zannier", "tanin"), "Yes."),
        ("was _person_ after _person_", ("zannier", "tanin"), "No."),
        ("did _person_ come right before _person_", ("zannier", "tanin"), "No."),
        ("did _person_ succeed _person_", ("tanin", "zannier"), "No."),
    ],
)
def test_somewhere_before_is_not_right_before(words: str, names: tuple[str, ...], verdict: str) -> None:
    assert answer("succession", words, *names).text.startswith(verdict)


def test_office_that_he_never_held() -> None:
    on_envoy = focus_on("ahtisaari", kind="office", facts=["ahtisaari.tenure.1"])
    asks = said("leader", "was he ever the head of _organization_", "ico", focus=on_envoy)
    assert answer_one(asks, shipped(), wording("en")).text.startswith("No.")


def test_end_that_is_not_recorded_is_said_to_be_that() -> None:
    told = answer("tenure", "until when was _person_ in office", "ban")
    assert (told.outcome, "Since when" in told.text) == ("not_recorded", False)
