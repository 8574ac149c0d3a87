"""What is never recorded is told from what is, so that nothing else is told in its place."""

from __future__ import annotations

import pytest

from actions.checks.never_recorded import joined_or_left, refused_by_words
from tests.actions.clauses import asked
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


@pytest.mark.parametrize(
    ("kind", "named", "marks", "refused"),
    [
        ("origin", ["zarif"], "biography", True),
        ("origin", ["zarif"], "", False),
        ("origin", ["zarif"], "where", False),
        ("staff", ["kfor"], "where", True),
        ("staff", ["kfor"], "biography", False),
    ],
)
def test_lives_and_places_are_refused(kind: str, named: list[str], marks: str, refused: bool) -> None:
    assert refused_by_words(asked(kind, *named, marks=marks)) is refused


def test_what_two_persons_did_beside_their_offices_is_not_recorded() -> None:
    assert refused_by_words(asked("overview", "zarif", "feith", words="did _person_ know _person_", yes_no=True))
