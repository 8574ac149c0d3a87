"""A decline names what was asked, where the question's words show it."""

from __future__ import annotations

import pytest

from actions.checks.thing_asked import thing_asked
from tests.actions.said import asked_in


@pytest.mark.parametrize(
    ("words", "named", "told"),
    [
        ("what is the motto of _organization_", "eulex", "the motto is"),
        ("who were _person_ advisers", "feith", "the advisers are"),
        ("what is _organization_ phone line", "omik", "the phone line is"),
        ("how many arrests did _organization_ make", "eulex", "the number of arrests is"),
        ("which uniforms do they wear at _organization_", "kfor", "the uniforms are"),
        ("does _organization_ own helicopters", "kfor", "whether that is so is"),
        ("tell me the truth about _organization_", "kfor", ""),
    ],
)
def test_it_is_named_in_the_words_of_the_question(words: str, named: str, told: str) -> None:
    assert thing_asked(asked_in("out_of_scope", words, named), [named]) == told


@pytest.mark.parametrize("words", ["what is the mandate of _organization_", "how many soldiers left _organization_"])
def test_what_is_recorded_is_never_said_to_be_missing(words: str) -> None:
    assert thing_asked(asked_in("out_of_scope", words, "kfor"), ["kfor"]) == ""
