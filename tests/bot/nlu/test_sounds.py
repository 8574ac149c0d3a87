"""Words that sound alike share a key, however they are written."""

from __future__ import annotations

import pytest

from bot.nlu.sounds import sound


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("zaniere", "zannier"),
        ("shlomberger", "schlumberger"),
        ("atisary", "ahtisaari"),
        ("feeth", "feith"),
        ("phaith", "feith"),
        ("muchi", "meucci"),
        ("yulecs", "eulex"),
        ("pyter", "pieter"),
    ],
)
def test_alike(typed: str, name: str) -> None:
    assert sound(typed) == sound(name)


@pytest.mark.parametrize(("one", "other"), [("sheriff", "zarif"), ("alex", "eulex"), ("tailor", "tanin")])
def test_not_alike(one: str, other: str) -> None:
    assert sound(one) != sound(other)
