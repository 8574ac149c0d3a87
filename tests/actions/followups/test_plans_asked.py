"""What is to come of an organization: no end is recorded of one that is at work; what is still to follow is told."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.focus import Focus
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_KFOR = focus_on("kfor", kind="overview", facts=["kfor.mandate.2"])
ON_TANIN = focus_on("tanin", "unmik", kind="leader", facts=["unmik.tenure.3"])


def answer(kind: str, words: str, *names: str, focus: Focus | None = None) -> Answer:
    """Return the answer to a question."""
    return answer_one(said(kind, words, *names, focus=focus), shipped(), wording("en"))


@pytest.mark.parametrize(
    ("kind", "words", "names"),
    [
        ("out_of_scope", "until when are they going to be there", ()),
        ("downsizing", "is an exit planned", ()),
        ("out_of_scope", "will they pull out one day", ()),
        ("legal_basis", "is there any intention for _organization_ to withdraw", ("kfor",)),
        ("start", "did anybody say when _organization_ will end", ("kfor",)),
        ("out_of_scope", "how much longer will they remain", ()),
    ],
)
def test_no_end_is_recorded_of_what_is_at_work(kind: str, words: str, names: tuple[str, ...]) -> None:
    told = answer(kind, words, *names, focus=ON_KFOR)
    assert told.outcome == "not_recorded"
    assert told.text.startswith("When KFOR will end is not recorded. KFOR continues to work in Kosovo.")
    assert "More downsizing is to follow" in told.text


@pytest.mark.parametrize("words", ["what comes next", "what is planned", "what will happen then"])
def test_what_is_still_to_follow(words: str) -> None:
    assert answer("out_of_scope", words, focus=ON_KFOR).text.startswith("More downsizing is to follow")


def test_nothing_is_recorded_of_others() -> None:
    told = answer("out_of_scope", "what is the future of _organization_", "eulex")
    assert told.text.startswith("What is planned for EULEX is not recorded. EULEX is still at work")


def test_of_what_has_ended_the_end_is_told() -> None:
    assert "10 September 2012" in answer("status", "will _organization_ stay", "isg").text


@pytest.mark.parametrize("words", ["until when will he stay", "who will come next"])
def test_somebody_in_office_is_no_organization(words: str) -> None:
    assert "UNMIK will end" not in answer("out_of_scope", words, focus=ON_TANIN).text
