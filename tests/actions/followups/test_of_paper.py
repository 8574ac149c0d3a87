"""Follow-ups on a document that was just told of."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.followups.completion import complete
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_PLAN = focus_on("eulex", kind="legal_basis", facts=["eulex.relation.2"], marks=["which", "which_document"])
ON_RESOLUTION = focus_on("resolution_1244", kind="mandate", facts=["resolution_1244.mandate.1"])


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("whose brainchild is that", "creation"),
        ("and who had devised it", "creation"),
        ("by whom was it worked out", "creation"),
        ("when was that drawn up", "start"),
        ("what year was it written", "start"),
        ("what date does it bear", "start"),
        ("and when is that dated", "start"),
    ],
)
def test_who_made_the_document_that_was_asked_for_and_when(words: str, kind: str) -> None:
    whole = complete(said("source", words, focus=ON_PLAN), shipped())
    assert (whole.kind, whole.named()) == (kind, ["ahtisaari_plan"])


def test_without_a_question_for_a_document_none_is_meant() -> None:
    focus = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
    assert complete(said("creation", "who came up with it", focus=focus), shipped()).named() != ["ahtisaari_plan"]


@pytest.mark.parametrize(
    "words",
    ["which body was handed these duties", "so who carried that out", "to whom did those fall", "who got the job"],
)
def test_who_did_what_the_document_asks_for(words: str) -> None:
    answer = answer_one(said("mandate", words, focus=ON_RESOLUTION), shipped(), wording("en"))
    assert "provided by KFOR" in answer.text


def test_where_tasks_are_an_organizations_own_nothing_changes() -> None:
    focus = focus_on("eulex", kind="mandate", facts=["eulex.mandate.1"])
    assert complete(said("task_holder", "who got those tasks", focus=focus), shipped()).kind != "legal_basis"
