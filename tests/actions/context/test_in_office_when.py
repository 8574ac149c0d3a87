"""Who held an office when something happened is asked for by what happened."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.context.in_office_when import in_office_when
from actions.wording import wording
from tests.actions.clauses import shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("words", "subjects"),
    [
        ("under which _role_ was _organization_ deployed", ("srsg", "eulex")),
        ("on whose watch was _organization_ downsized", ("unmik",)),
        ("during whose term as _role_ did _organization_ complete the first phase", ("srsg", "kfor")),
        ("which _role_ saw the start of _organization_", ("srsg", "eulex")),
    ],
)
def test_head_at_the_time(words: str, subjects: tuple[str, ...]) -> None:
    answer = answer_one(said("event", words, *subjects), shipped(), wording())
    assert answer.text.startswith("Lamberto Zannier led UNMIK")


@pytest.mark.parametrize(
    "words", ["under whose command is _organization_", "under which policy was _organization_ deployed"]
)
def test_else_nobody_is_asked_for(words: str) -> None:
    assert in_office_when(said("parent", words, "eulex"), shipped()) is None


def test_what_is_not_recorded_to_have_happened_is_no_time() -> None:
    assert in_office_when(said("leader", "who led _organization_ when the war ended", "unmik"), shipped()) is None
