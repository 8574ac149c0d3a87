"""What is sent away leaves the conversation, and what was asked last is asked of what was meant."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.rejected import without_rejected
from actions.reply import reply_to
from tests.actions.clauses import clause, focus_on, shipped

AFTER_BOTH = focus_on("ico", kind="leader", words=["who", "leads", "it"], marks=["who"], course=["eulex", "ico"])


def names(clauses: Any) -> list[list[str]]:
    """Return what each clause names."""
    return [[subject["id"] for subject in one["subjects"]] for one in clauses]


@pytest.mark.parametrize(
    "words",
    [
        "drop the _organization_",
        "please stop with _organization_",
        "enough of the _organization_ already",
        "i never wanted the _organization_",
        "why do you keep bringing up the _organization_ again",
        "not the _organization_ please",
    ],
)
def test_the_last_question_is_asked_of_what_was_talked_about_before(words: str) -> None:
    sent = clause("deny", "ico", words=words, is_question=words.startswith("why"))
    left, focus = without_rejected([sent], AFTER_BOTH, shipped())
    assert (names(left), left[0]["kind"], focus.topic) == ([["eulex"]], "other_subject", [])


@pytest.mark.parametrize("bare", ["_organization_", "that is _organization_", "but the _organization_"])
def test_name_that_is_only_taken_up_is_left_out_where_another_was_meant(bare: str) -> None:
    clauses = [
        clause("other_subject", "ico", words=bare),
        clause("other_subject", "kfor", words="we were talking about _organization_", is_question=False),
    ]
    left, focus = without_rejected(clauses, AFTER_BOTH, shipped())
    assert (names(left), "ico" in focus.subjects) == ([["kfor"]], False)


def test_question_behind_is_asked_without_what_is_sent_away() -> None:
    both = clause("mandate", "ico", "kfor", words="forget the _organization_ what is _organization_ there for")
    left, _ = without_rejected([both], AFTER_BOTH, shipped())
    assert (names(left), left[0]["words"][0]) == ([["kfor"]], "what")


def test_doubt_of_an_answer_sends_nothing_away() -> None:
    doubt = clause("other_subject", "kfor", words="not _organization_")
    assert without_rejected([doubt], AFTER_BOTH, shipped()) == ([doubt], AFTER_BOTH)


def test_where_nothing_was_talked_about_before_it_is_asked_back_and_the_next_name_answers_that() -> None:
    alone = focus_on("ico", kind="leader", words=["who", "leads", "it"], marks=["who"], course=["ico"])
    sent = clause("deny", "ico", words="i did not mean the _organization_", is_question=False)
    back = reply_to("", [sent], "", alone, shipped())
    named = clause("other_subject", "eulex", words="_organization_ obviously", is_question=False)
    assert back.custom["outcome"] == "ambiguous"
    assert "Meucci" in reply_to("", [named], "", back.focus, shipped()).text
