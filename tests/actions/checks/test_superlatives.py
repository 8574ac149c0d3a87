"""The largest, oldest … beyond what is recorded is told from that among the six."""

from __future__ import annotations

import pytest

from actions.checks.superlatives import goes_beyond
from tests.actions.said import asked_in


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("is _organization_ the _body_ largest civilian mission", ["eulex", "eu"]),
        ("it is the biggest mission the _body_ has ever launched", ["eu"]),
        ("is _organization_ the largest operation in the world", ["kfor"]),
        ("is _organization_ the longest _organization_ ever", ["unmik", "unmik"]),
        ("which nation has the biggest contingent", []),
        ("who sends the most", []),
        ("are the _country_ the largest group", ["united_states"]),
    ],
)
def test_it_is_not_recorded_beyond_the_six(words: str, named: list[str]) -> None:
    assert goes_beyond(asked_in("compare_size", words, *named))


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("which is the largest organization", []),
        ("is _organization_ the largest mission in _home_", ["kfor", "kosovo"]),
        ("is _organization_ larger than _organization_", ["kfor", "eulex"]),
        ("who was the longest serving head of _organization_", ["unmik"]),
    ],
)
def test_it_is_recorded_of_the_six(words: str, named: list[str]) -> None:
    assert not goes_beyond(asked_in("compare_size", words, *named))
