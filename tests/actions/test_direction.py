"""Whether somebody earlier or later is asked for, whatever the construction."""

from __future__ import annotations

import pytest

from actions.finders.direction import step
from actions.question import Question


@pytest.mark.parametrize(
    "text",
    [
        "who was in office before _person_",
        "whom did _person_ replace",
        "from whom did he take over",
        "who was relieved by _person_",
        "whose chair did she inherit",
        "_person_ came after who",
        "who handed the keys to _person_",
        "who is the predecessor of _person_",
        "whose successor is _person_",
        "the fellow she took over from",
        "the one whom _person_ replaced",
    ],
)
def test_somebody_earlier(text: str) -> None:
    assert step(Question("succession", words=tuple(text.split()))) == -1


@pytest.mark.parametrize(
    "text",
    [
        "who stepped in after _person_",
        "by whom was _person_ replaced",
        "to whom did he hand his office",
        "who inherited the post from _person_",
        "_person_ was followed by whom",
        "_person_ was replaced at the top by whom",
        "the successor of _person_",
        "of whom was _person_ the predecessor",
        "before whom did _person_ serve",
    ],
)
def test_somebody_later(text: str) -> None:
    assert step(Question("succession", words=tuple(text.split()))) == 1


def test_in_a_claim_the_passive_turns_it_round() -> None:
    claim = Question("succession", words=("was", "_person_", "replaced", "by", "_person_"), yes_no=True)
    assert step(claim) == -1
