"""What no figure tells: people of another kind, and how many came or went."""

from __future__ import annotations

import pytest

from actions.finders.uncounted import counts_a_change, counts_something_else
from tests.actions.said import asked_in


@pytest.mark.parametrize(
    "words",
    [
        "how many troops were flown home",
        "how many of them have since left",
        "number of soldiers withdrawn by then",
        "how many people left during that round",
        "how many posts were cut",
        "by how much was it trimmed",
    ],
)
def test_how_many_went_is_not_counted(words: str) -> None:
    assert counts_a_change(asked_in("staff", words))


@pytest.mark.parametrize(
    "words",
    [
        "how many soldiers are left",
        "how many troops remain",
        "how many states joined",
        "how many people work there",
        "how many phases were completed",
    ],
)
def test_how_many_there_are_is_no_change(words: str) -> None:
    assert not counts_a_change(asked_in("staff", words))


@pytest.mark.parametrize(
    ("words", "other"),
    [
        ("the number of lawyers serving there", True),
        ("count of vehicles that it has", True),
        ("how many clerks are there", True),
        ("the number of people working for it", False),
        ("number of its workers", False),
        ("the number of troops", False),
    ],
)
def test_only_people_whom_the_figures_count_are_staff(words: str, other: bool) -> None:
    assert counts_something_else(asked_in("staff", words)) is other
