"""The head of an organization who is told apart by the country alone."""

from __future__ import annotations

from typing import Any

import pytest

from actions.context.discourse import mentioned
from actions.focus import Focus
from actions.followups.completion import complete
from tests.actions.clauses import clause, shipped, time
from tests.actions.said import said


@pytest.mark.parametrize(
    ("words", "country", "organization", "person", "kind"),
    [
        ("a _country_ official heads _organization_ since when", "france", "omik", "schlumberger", "tenure"),
        ("someone from _country_ ran _organization_ until when", "italy", "unmik", "zannier", "tenure"),
        ("an _country_ leads _organization_ what is his name", "afghanistan", "unmik", "tanin", "leader"),
    ],
)
def test_question_about_one_who_is_not_named(
    words: str, country: str, organization: str, person: str, kind: str
) -> None:
    asks = complete(said("origin", words, country, organization), shipped())
    assert (asks.kind, asks.named()) == (kind, [person])


@pytest.mark.parametrize(
    "words", ["since when do _country_ soldiers lead _organization_", "a _country_ man at _organization_"]
)
def test_nobody_is_told_apart(words: str) -> None:
    assert complete(said("origin", words, "italy", "unmik"), shipped()).named() == ["italy", "unmik"]


def test_statement_introduces_the_head() -> None:
    words = "an _country_ envoy was in charge of _organization_"
    told: dict[str, Any] = clause("origin", "italy", "unmik", words=words, marks="then the_head", is_question=False)
    assert mentioned(Focus(), told, shipped()).topic[0] == "zannier"


@pytest.mark.parametrize(
    ("words", "when", "person"),
    [
        ("the _country_ boss until _time_", time("2012", "until"), "feith"),
        ("a _country_ man who left in _time_", time("2015-08"), "zarif"),
        ("the _country_ one since _time_", time("2012-10", "since"), "schlumberger"),
    ],
)
def test_head_of_a_country_that_is_not_recorded_is_found_by_the_years(
    words: str, when: dict[str, Any], person: str
) -> None:
    asks = complete(said("tenure", words, "?Norway", times=[when]), shipped())
    assert (asks.kind, asks.named()) == ("origin", [person])


def test_years_that_fit_nobody_find_nobody() -> None:
    asks = said("tenure", "the _country_ boss until _time_", "?Norway", times=[time("2010", "until")])
    assert complete(asks, shipped()).strangers == ["Norway"]
