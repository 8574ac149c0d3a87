"""Single questions: what is asked at once, what it leaves out, and what it takes for granted."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import shipped, time
from tests.actions.said import said


def text(kind: str, words: str, *names: str, **further: object) -> str:
    return answer_one(said(kind, words, *names, **further), shipped(), wording()).text


def test_who_acts_on_what_is_named_is_another() -> None:
    assert text("task_holder", "who supervised the supervisors at _organization_", "ico").startswith("The ISG")
    assert "Belgrade" in text("task_holder", "which mission keeps talking to _country_", "serbia")
    assert "KFOR" not in text("task_holder", "which mission keeps talking to _country_", "serbia")


def test_document_behind_soldiers_of_no_force_named() -> None:
    assert "Resolution 1244" in text("legal_basis", "on what ground did foreign troops come to _home_", "kosovo")


def test_paper_that_came_into_force_and_what_it_did() -> None:
    words = "which basic text took effect on _time_ and stopped the _organization_"
    assert "constitution" in text("legal_basis", words, "unmik", times=[time("2008-06-15")])


def test_heads_of_past_and_present() -> None:
    told = text("leader", "the heads of all missions past and present")
    assert all(name in told for name in ("Feith", "Zannier", "Zarif", "Tanin", "Meucci", "Schlumberger"))


def test_body_stands_for_its_mission_beside_organizations() -> None:
    words = "_body_ _organization_ and _organization_ which has the fewest staff"
    assert text("compare_size", words, "osce", "kfor", "eulex").startswith("The OSCE Mission")


def test_what_is_left_if_some_went_home() -> None:
    words = "all the _country_ soldiers went away how many would _organization_ have left"
    assert "4,010" in text("staff", words, "united_states", "kfor")


def test_deed_of_two_countries_at_a_time() -> None:
    words = "to which organization did _country_ and _country_ take a motion in _time_"
    assert "OSCE" in text("event", words, "serbia", "russia", times=[time("2008-01")])
    assert "OSCE" not in text("event", "what did _country_ and _country_ fear", "serbia", "russia")


@pytest.mark.parametrize("words", ["when did _home_ become part of _body_", "is _home_ a member of _body_"])
def test_country_of_which_no_membership_is_recorded(words: str) -> None:
    assert text("start", words, "kosovo", "nato").endswith(" not recorded for Kosovo.")


def test_further_office_than_the_one_named() -> None:
    assert "EUSR" in text("office", "was _person_ also something other than _role_", "feith", "icr")
