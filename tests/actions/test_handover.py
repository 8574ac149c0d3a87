"""Whether one holder of an office came right after the other, or was there at the same time."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("words", "persons", "starts"),
    [
        ("did _person_ follow _person_ without a break", ("zarif", "zannier"), "No. About 4 months"),
        ("did the office pass seamlessly from _person_ to _person_", ("zannier", "zarif"), "No. About 4 months"),
        ("was _person_ replaced immediately", ("zannier",), "No. About 4 months"),
        ("was there a gap between _person_ and _person_", ("zannier", "zarif"), "About 4 months"),
        ("was there an interregnum after _person_", ("zannier",), "About 4 months"),
        ("did _person_ take over right after _person_", ("tanin", "zarif"), "Since when Zahir Tanin"),
        ("were _person_ and _person_ in office at the same time", ("zannier", "zarif"), "No. Lamberto"),
        ("were _person_ and _person_ in office simultaneously", ("feith", "zarif"), "Yes. Pieter"),
    ],
)
def test_handover(words: str, persons: tuple[str, ...], starts: str) -> None:
    answer = answer_one(said("succession", words, *persons), shipped(), wording())
    assert answer.text.startswith(starts)


@pytest.mark.parametrize(("words", "starts"), [("was _person_ the first _role_", "No. Lamberto")])
def test_first_of_an_office(words: str, starts: str) -> None:
    assert answer_one(said("tenure", words, "zarif", "srsg"), shipped(), wording()).text.startswith(starts)
