"""A message that asks nothing is answered with what that is of which it wants to know."""

from __future__ import annotations

from typing import Any

import pytest

from actions.focus import Focus
from actions.reply import reply_to
from tests.actions.clauses import clause, shipped


def text(*clauses: dict[str, Any]) -> str:
    return reply_to("", clauses, "", Focus(), shipped()).text


def told(words: str, *names: str) -> dict[str, Any]:
    return clause("out_of_scope", *names, words=words, confidence=0.6, is_question=False)


@pytest.mark.parametrize(
    "words",
    [
        "i am a pupil and want ask about _organization_",
        "we have an exam on _organization_",
        "my aunt has a job with _organization_",
    ],
)
def test_what_it_is_is_told(words: str) -> None:
    assert "rule of law in Kosovo" in text(told(words, "eulex"))


def test_where_the_speaker_is_from_is_not_what_he_wants_to_know_of() -> None:
    words = "i am _country_ and interested in _organization_"
    assert text(told(words, "france", "kfor")).startswith("The Kosovo Force")


def test_what_is_asked_behind_it_is_answered_alone() -> None:
    asks = clause("staff", words="how many work there", marks="how_many there")
    assert text(told("my aunt has a job with _organization_", "eulex"), asks).startswith("EULEX has about 1,500")
