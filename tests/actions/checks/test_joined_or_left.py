"""Who joined or left what is not recorded, so that nothing else is told in its place."""

from __future__ import annotations

import pytest

from actions.checks.joined_or_left import joined_or_left
from tests.actions.said import asked_in


@pytest.mark.parametrize(
    "words",
    [
        "when did _home_ join the _body_",
        "since when is _home_ part of the _body_",
        "is _home_ in _body_",
        "how soon will the _body_ admit _home_",
        "_home_ _body_ membership",
    ],
)
def test_country_in_a_body(words: str) -> None:
    assert joined_or_left(asked_in("start", words, "kosovo", "eu"))


@pytest.mark.parametrize(
    "words", ["which mission in _home_ belongs to the _body_", "when did the _body_ come to _home_"]
)
def test_body_in_the_country(words: str) -> None:
    assert not joined_or_left(asked_in("start", words, "kosovo", "eu"))


def test_members_that_left() -> None:
    assert joined_or_left(asked_in("members", "which governments pulled out of the _organization_", "isg"))
    assert not joined_or_left(asked_in("members", "how many states are left in the _organization_", "isg"))
