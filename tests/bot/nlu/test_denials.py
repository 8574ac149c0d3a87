"""What a claim denies is read as if it were claimed, with the mark "denied"."""

from __future__ import annotations

import pytest

from bot.nlu.denials import affirmed
from bot.nlu.reading import Reader


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("_organization_ was not led by _person_", "_organization_ was led by _person_"),
        ("_person_ has never been to _organization_", "_person_ has been to _organization_"),
        ("no part of _organization_ was closed", "part of _organization_ was closed"),
        ("none of the soldiers of _organization_ are from there", "soldiers of _organization_ are from there"),
        ("nobody ever appointed _person_", "somebody appointed _person_"),
        ("_organization_ had not yet begun in _time_", "_organization_ had begun in _time_"),
        ("_person_ is no longer _role_", "_person_ is _role_"),
        ("was no head of _organization_ named", "was head of _organization_ named"),
    ],
)
def test_denial(said: str, meant: str) -> None:
    assert affirmed(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "is not _organization_ led by _person_",
        "_organization_ is not only led by _person_",
        "_organization_ has soldiers who are not from there",
        "_organization_ no longer exists",
        "without a request _organization_ would never have begun",
        "it is not necessary",
        "_organization_ ended or not",
    ],
)
def test_no_denial(said: str) -> None:
    assert affirmed(said) is None


@pytest.mark.parametrize(
    ("message", "denied"),
    [
        ("EULEX was never closed, right?", True),
        ("The wiki says that no mission was closed in 2012. True?", True),
        ("Wasn't EULEX closed?", False),
        ("No, was EULEX closed?", False),
        ("How many of them are not from Kosovo?", False),
    ],
)
def test_denials_of_messages(reader: Reader, message: str, denied: bool) -> None:
    assert ("denied" in reader.read(message).clauses[-1].marks) == denied
