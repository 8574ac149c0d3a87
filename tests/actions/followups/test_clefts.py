"""Claims that set one person in front."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said

ON_ZARIF = focus_on("zarif", "unmik", kind="overview", facts=["unmik.tenure.2"])


@pytest.mark.parametrize(
    ("kind", "words", "named", "verdict"),
    [
        ("leader", "is he the one who heads _organization_", ["eulex"], "No."),
        ("downsizing", "it was him who shrank _organization_", ["unmik"], "No."),
        ("origin", "it was not he that represented _country_", ["france"], "That is right."),
        ("leader", "was it _person_ who ran the _organization_", ["feith", "ico"], "Yes."),
        ("event", "was it not him who transferred the rule of law to _organization_", ["eulex"], "No."),
    ],
)
def test_what_is_claimed_of_the_one_in_front_is_weighed(kind: str, words: str, named: list[str], verdict: str) -> None:
    answer = answer_one(said(kind, words, *named, focus=ON_ZARIF), shipped(), wording("en"))
    assert answer.text.startswith(verdict), answer.text


def test_who_it_is_can_also_be_asked() -> None:
    answer = answer_one(said("leader", "who is it that leads _organization_", "eulex"), shipped(), wording("en"))
    assert answer.text.startswith("Gabriele Meucci")
