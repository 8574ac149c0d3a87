"""Which of two organizations told of together "it" means."""

from __future__ import annotations

import pytest

from actions.context.it_fits import one_it_fits
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("topic", "kind", "words", "meant"),
    [
        (["omik", "eulex"], "mandate", "which customs officials does it train", "eulex"),
        (["eulex", "kfor"], "mandate", "whose ceasefire does it watch", "kfor"),
        (["ico", "isg"], "members", "how many states were in it", "isg"),
        (["kfor", "omik"], "review", "who brought its review about", "omik"),
        (["kfor", "unmik"], "duration", "how long did it administer the place", "unmik"),
    ],
)
def test_the_one_of_which_such_a_thing_is_recorded(topic: list[str], kind: str, words: str, meant: str) -> None:
    found = one_it_fits(said(kind, words, focus=focus_on(*topic)), shipped())
    assert found
    assert found.named() == [meant]


@pytest.mark.parametrize(
    ("topic", "kind", "words"),
    [
        (["eulex", "omik"], "mandate", "which customs officials does it train"),
        (["omik", "eulex"], "mandate", "what does it do"),
        (["omik", "eulex"], "start", "when did it start"),
        (["omik"], "mandate", "which customs officials does it train"),
    ],
)
def test_else_the_one_told_of_first(topic: list[str], kind: str, words: str) -> None:
    assert one_it_fits(said(kind, words, focus=focus_on(*topic)), shipped()) is None


def test_both_are_not_one() -> None:
    focus = focus_on("omik", "eulex")
    assert one_it_fits(said("mandate", "do both of them train the customs", focus=focus), shipped()) is None
