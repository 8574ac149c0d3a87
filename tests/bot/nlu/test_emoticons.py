"""Faces and kisses typed with signs say nothing that is asked."""

from __future__ import annotations

import pytest

from bot.nlu.emoticons import without_emoticons


@pytest.mark.parametrize(
    ("typed", "left"),
    [
        ("which body is that <3", "which body is that"),
        ("T_T since when", "since when"),
        ("a motion of whom xD", "a motion of whom"),
        ("is it at work :-P?", "is it at work    ?"),
        ("tell me its size x", "tell me its size"),
        ("nice :) and since when?", "nice .  and since when?"),
    ],
)
def test_an_emoticon_is_left_out(typed: str, left: str) -> None:
    assert without_emoticons(typed).strip() == left
    assert len(without_emoticons(typed)) == len(typed)


@pytest.mark.parametrize(
    "typed", ["at 10:30", "EULEX:3", "the *first* phase", "is it KFOR or x?", ":-)", "xx", "(ICO)"]
)
def test_other_signs_stay(typed: str) -> None:
    assert without_emoticons(typed) == typed
