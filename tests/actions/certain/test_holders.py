"""Kinds that words make certain, about who held an office, when, and where people are."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said
from tests.conversation import lacking


@pytest.mark.parametrize(
    ("kind", "words", "names", "patterns"),
    [
        ("origin", "_person_ from until", ("feith",), ["2008 to 2012"]),
        ("task_holder", "_person_ and _person_ who leads which", ("meucci", "tanin"), ["EULEX", "UNMIK"]),
        ("parent", "which organization is each of _person_ and _person_ at", ("feith", "zarif"), ["ICO", "UNMIK"]),
        ("parent", "is _person_ head of _organization_ or of _organization_", ("feith", "isg", "ico"),
         ["led the ICO", "!^Yes"]),
        ("out_of_scope", "where is _person_ working", ("schlumberger",), ["OMiK"]),
        ("succession", "_person_ _person_ _person_ in the right order", ("zarif", "zannier", "feith"),
         ["Zarif", "Zannier", "Feith"]),
        ("compare_size", "_organization_ and _organization_ bosses", ("eulex", "unmik"), ["Meucci", "Tanin"]),
        ("overview", "in which months was nobody _role_", ("srsg",), ["June 2011 and October 2011"]),
    ],
)  # fmt: skip
def test_posts_and_terms(kind: str, words: str, names: tuple[str, ...], patterns: list[str]) -> None:
    text = answer_one(said(kind, words, *names, confidence=0.5), shipped(), wording()).text
    assert not lacking(text, patterns), text


@pytest.mark.parametrize(
    ("name", "dates", "patterns"),
    [
        ("secretary_general", ["2008"], ["Ban Ki-moon was", "appointed .* in June 2008"]),
        ("secretary_general", ["2009-12"], ["Ban Ki-moon was", "In December 2009"]),
        ("secretary_general", ["2002"], ["^Who was UN Secretary-General at that time is not recorded"]),
        ("special_envoy", ["2007-03"], ["Martti Ahtisaari was", "26 March 2007"]),
        ("srsg", ["2009", "2013"], ["Zannier", "Zarif"]),
        ("srsg", ["2009", "1998"], ["Zannier", "in 1998 is not recorded"]),
    ],
)
def test_office_at_a_time(name: str, dates: list[str], patterns: list[str]) -> None:
    words = f"_role_ {' '.join('_time_' for _ in dates)}"
    asked = said("start", words, name, times=[time(date) for date in dates])
    assert not lacking(answer_one(asked, shipped(), wording()).text, patterns)
