"""What is asked beside a recorded fact is not answered with that fact."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.wording import wording
from tests.actions.clauses import focus_on, question, shipped
from tests.actions.said import said


def text_of(kind: str, words: str, *subjects: str) -> str:
    return answer_one(said(kind, words, *subjects), shipped(), wording()).text


def test_people_of_a_body_of_whose_mission_no_figure_is_recorded() -> None:
    assert "not recorded" in text_of("out_of_scope", "how many people does the _body_ have in _home_", "un", "kosovo")


@pytest.mark.parametrize("yes_no", [True, False])
def test_figure_is_not_that_of_a_town(yes_no: bool) -> None:
    town = {"id": "Prizren", "type": "place", "known": False, "adjective": False}
    asked = question("staff", "omik", words="has _organization_ _number_ people in _place_", yes_no=yes_no)
    asked = type(asked)(**{**asked.__dict__, "subjects": (*asked.subjects, town)})
    assert "Prizren" in answer_one(asked, shipped(), wording()).text


@pytest.mark.parametrize("words", ["_person_ next posting", "what was his next job", "and his later career"])
def test_what_he_did_later_is_not_who_came_after_him(words: str) -> None:
    assert "not recorded" in text_of("succession", words, "zannier")


@pytest.mark.parametrize(
    "words",
    ["_person_ told the _body_ of changed realities when", "on which day did _person_ report changed realities"],
)
def test_date_of_an_event_without_one(words: str) -> None:
    assert text_of("event", words, "ban").startswith("The date of that is not recorded.")


def test_number_of_those_whom_a_task_is_about() -> None:
    told = text_of("task_holder", "how many officials has _organization_ mentored", "eulex")
    assert told.startswith("How many there are or were is not recorded.")


@pytest.mark.parametrize(
    ("kind", "words", "subject", "told"),
    [
        ("parent", "by whom is the _organization_ headed", "eulex", "Gabriele Meucci"),
    ],
)
def test_what_its_words_ask_for_outweighs_an_unsure_kind(kind: str, words: str, subject: str, told: str) -> None:
    named = (subject, "kosovo") if "_home_" in words else (subject,)
    assert told in answer_one(said(kind, words, *named, confidence=0.4), shipped(), wording()).text


def test_where_somebody_went_once_his_time_was_over_is_not_recorded() -> None:
    told = text_of("tenure", "where did _person_ work once his time in office was up", "feith")
    assert told.startswith("What Pieter Feith did after that is not recorded.")


@pytest.mark.parametrize(
    ("kind", "words", "topic", "told"),
    [
        ("compare_size", "who is their highest boss", "eulex", "Gabriele Meucci"),
        ("out_of_scope", "do local people have jobs there too", "omik", "435"),
        ("origin", "what was he by profession", "schlumberger", "diplomat"),
    ],
)
def test_what_is_asked_of_the_one_talked_about(kind: str, words: str, topic: str, told: str) -> None:
    focus = focus_on(topic, kind="overview")
    assert told in answer_one(said(kind, words, focus=focus), shipped(), wording()).text
