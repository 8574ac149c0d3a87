"""Words that make the kind of a question certain, whatever it was taken for."""

from __future__ import annotations

import pytest

from actions.certain.kinds import with_certain_kind
from tests.actions.clauses import focus_on, shipped
from tests.actions.said import said


@pytest.mark.parametrize(
    ("taken_for", "words", "subjects", "meant"),
    [
        ("start", "over which period did _organization_ run _home_", ("unmik", "kosovo"), "duration"),
        ("parent", "under whose guidance does _organization_ work", ("eulex",), "leader"),
        ("origin", "from where are the workers of _organization_", ("ico",), "members"),
        ("start", "since what year did _organization_ rule and till what month", ("unmik",), "duration"),
        ("tenure", "the date of _person_ _document_", ("ahtisaari", "ahtisaari_plan"), "start"),
        ("start", "from when are the figures of _organization_", ("omik",), "staff"),
        ("list", "where does _body_ represent _home_", ("un", "kosovo"), "relation"),
        ("policy", "_country_ diplomat at _organization_", ("italy", "unmik"), "origin"),
        ("leader", "whose signature is under _document_", ("ahtisaari_plan",), "creation"),
        ("list", "which of those people come from _country_", ("afghanistan",), "origin"),
        ("start", "which day did _organization_ finish", ("isg",), "end"),
        ("thanks", "_organization_ for what does it stand", ("eulex",), "full_name"),
        ("policy", "has _country_ any forces in _home_", ("united_states", "kosovo"), "staff"),
        ("staff", "fewer than forty contingents in _organization_", ("kfor",), "members"),
    ],
)  # fmt: skip
def test_an_unsure_kind_gives_way(taken_for: str, words: str, subjects: tuple[str, ...], meant: str) -> None:
    question = said(taken_for, words, *subjects, confidence=0.4)
    named = [{**s, "adjective": s["type"] == "country"} for s in question.subjects]
    found = with_certain_kind(question.__class__(**{**question.__dict__, "subjects": tuple(named)}), shipped())
    assert found
    assert found.kind == meant


@pytest.mark.parametrize(
    ("kind", "words", "subjects"),
    [
        ("compare_size", "is _organization_ bigger than _organization_", ("kfor", "eulex")),
        ("leader", "who leads _organization_", ("kfor",)),
        ("start", "when did _organization_ start", ("eulex",)),
    ],
)
def test_a_plain_question_stays_as_it_is(kind: str, words: str, subjects: tuple[str, ...]) -> None:
    assert with_certain_kind(said(kind, words, *subjects), shipped()) is None


@pytest.mark.parametrize(
    ("taken_for", "words", "subjects", "meant"),
    [
        ("downsizing", "every step of the reduction of _organization_ from start to finish", ("kfor",), "timeline"),
        ("timeline", "which came last of them all", (), "compare_time"),
        ("parent", "_organization_ personnel", ("eulex",), "staff"),
    ],
)
def test_words_of_time_and_order_decide(taken_for: str, words: str, subjects: tuple[str, ...], meant: str) -> None:
    found = with_certain_kind(said(taken_for, words, *subjects, confidence=0.45, focus=focus_on("eulex")), shipped())
    assert found
    assert found.kind == meant


def test_foreign_ones_after_figures_are_no_list_of_organizations() -> None:
    found = with_certain_kind(said("list", "the expats only", focus=focus_on("omik", kind="staff")), shipped())
    assert found
    assert found.kind == "staff"
