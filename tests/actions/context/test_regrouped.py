"""The two halves of a choice are one question."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.regrouped import with_choices_joined
from actions.focus import Focus
from actions.reply import reply_to
from bot.nlu.marks import find_marks
from tests.actions.clauses import clause, shipped, time


def heard(words: str, *names: str, **further: Any) -> dict[str, Any]:
    return clause("status", *names, words=words, marks=" ".join(find_marks(words)), yes_no=True, **further)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("does _organization_ still operate", "was it wound up"),
        ("has _organization_ been shut", "is it still running"),
    ],
)
def test_at_work_or_over(first: str, second: str) -> None:
    clauses = [heard(first, "omik"), heard(second)]
    assert [each["words"] for each in with_choices_joined(clauses)] == [f"{first} or {second}".split()]
    text = reply_to("", clauses, "", Focus(), shipped()).text
    assert text.startswith("The OSCE Mission in Kosovo is still at work")


def test_two_questions_stay_two() -> None:
    other = [heard("is _organization_ still active", "kfor"), heard("has _organization_ ended", "ico")]
    dated = [heard("is _organization_ still active", "kfor"), heard("was it closed _time_", times=[time("2012")])]
    assert with_choices_joined(other) == other
    assert with_choices_joined(dated) == dated


def test_choice_in_one_clause_is_no_claim() -> None:
    over = heard("_organization_ is over or does it still work", "isg")
    assert reply_to("", [over], "", Focus(), shipped()).text.startswith("The ISG formally ended")


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
