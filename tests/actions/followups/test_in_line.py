"""The first and the last in the line of an office's holders."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answering import answer_one
from actions.focus import Focus
from actions.reply import reply_to
from actions.wording import wording
from tests.actions.clauses import clause, focus_on, shipped
from tests.actions.said import said

TOLD_OF_ONE = focus_on("tanin", "unmik", kind="leader", listed=["tanin"])


@pytest.mark.parametrize(
    ("kind", "words", "names", "focus", "expected"),
    [
        ("list", "everybody who headed _organization_ the first one first", ("unmik",), None, "unmik"),
    ],
)
def test_place_in_line(kind: str, words: str, names: tuple[str, ...], focus: Focus | None, expected: str) -> None:
    answer = answer_one(said(kind, words, *names, focus=focus), shipped(), wording())
    assert answer.subjects[0] == expected


def test_office_in_the_plural_means_all_who_held_it() -> None:
    question = said("overview", "the _role_", "srsg", text="the SRSGs")
    assert len(answer_one(question, shipped(), wording()).facts) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (clause("succession", words="whom did he follow", marks="who he"), "and who came afterwards"),
        (clause("succession", "zarif", words="who preceded _person_", marks="who previous"), "who was next"),
    ],
)
def test_before_and_after_the_same_in_one_message(first: dict[str, Any], second: str) -> None:
    after = clause("succession", words=second, marks="who following")
    told = reply_to("said", [first, after], "", focus_on("zarif", "unmik", kind="tenure"), shipped())
    assert all(name in told.text for name in ("Zannier", "Tanin"))
