"""Claims on how many of the organizations something is true of are weighed by all that are recorded."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("kind", "words", "names", "expected"),
    [
        ("list", "have all of the missions closed", (), "No."),
        ("list", "are all the missions still active", (), "No."),
        ("list", "have any of the missions closed", (), "Yes."),
        ("list", "are most of the organizations still active", (), "Yes."),
        ("list", "have all organizations except _organization_ closed", ("eulex",), "No."),
        ("count", "is _organization_ the only organization still active", ("eulex",), "No."),
        ("list", "have only the _organization_ and the _organization_ closed", ("isg", "ico"), "Yes."),
    ],
)
def test_how_many_are_so(kind: str, words: str, names: tuple[str, ...], expected: str) -> None:
    assert answer_one(said(kind, words, *names), shipped(), wording()).text.startswith(expected)
