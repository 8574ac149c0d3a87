"""One mark can make the kind of a question certain, and what is then answered."""

from __future__ import annotations

from typing import Any

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.followups.completion import complete
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said

EN = wording("en")


def answer(kind: str, words: str, *names: str, **further: Any) -> Answer:
    """Return the answer to a question of an unsure kind."""
    return answer_one(said(kind, words, *names, **{"confidence": 0.5, **further}), shipped(), EN)


@pytest.mark.parametrize(
    ("taken_for", "words", "names", "meant"),
    [
        ("creation", "what event put an end to _organization_ rule", ("unmik",), "end_reason"),
        ("origin", "is _person_ a judge or a general", ("meucci",), "overview"),
        ("leader", "who is in _person_ chair", ("zarif",), "succession"),
        ("start", "_organization_ in office from to", ("isg",), "duration"),
    ],
)
def test_what_a_mark_makes_certain(taken_for: str, words: str, names: tuple[str, ...], meant: str) -> None:
    assert complete(said(taken_for, words, *names, confidence=0.5), shipped()).kind == meant


def test_a_document_is_found_by_its_date() -> None:
    found = answer("legal_basis", "which law came into force in _home_ in _time_", "kosovo", times=[time("2008-06")])
    assert found.subjects == ["constitution"]


def test_no_document_is_made_up_for_a_date() -> None:
    assert answer("legal_basis", "which law was signed in _time_", times=[time("2011-03")]).outcome == "not_recorded"


def test_two_names_of_one_document() -> None:
    found = answer("in_common", "is the _document_ the same as the _document_", "ahtisaari_plan", "ahtisaari_plan")
    assert found.text.startswith("Yes.")


def test_two_documents_are_not_the_same() -> None:
    found = answer("in_common", "is the _document_ the same as the _document_", "ahtisaari_plan", "resolution_1244")
    assert found.text.startswith("No.")


def test_mandates_are_told_where_they_are_told_apart() -> None:
    found = answer("in_common", "distinguish _organization_ from _organization_", "kfor", "omik")
    assert "human rights" in found.text
    assert "safe and secure" in found.text


@pytest.mark.parametrize("words", ["what became of _person_", "where does _person_ work after leaving _organization_"])
def test_what_came_after_an_office_is_not_recorded(words: str) -> None:
    names = ("zannier", "unmik") if "_organization_" in words else ("zannier",)
    assert answer("succession", words, *names).outcome == "not_recorded"


@pytest.mark.parametrize(
    "words", ["who leads the _organization_ in _country_", "who leads the _organization_ mission to _country_"]
)
def test_a_mission_in_another_country_is_none_of_these(words: str) -> None:
    assert answer("leader", words, "eulex", "afghanistan").outcome == "out_of_scope"


def test_who_left_during_a_reduction_is_not_recorded() -> None:
    found = answer("downsizing", "which nations went when _organization_ was cut", "kfor", confidence=0.9)
    assert found.outcome == "not_recorded"


def test_what_countries_did_together_is_found_by_them() -> None:
    found = answer("event", "what did _country_ and _country_ do at the _body_", "russia", "serbia", "osce")
    assert [fact.id for fact in found.facts] == ["omik.review.1"]


def test_a_motion_can_be_set_against_an_event() -> None:
    found = answer(
        "event",
        "did the motion of _country_ and _country_ predate the _event_",
        "russia",
        "serbia",
        "kosovo.start.1",
    )
    assert found.kind == "compare_time"
    assert found.text.startswith("Yes.")
