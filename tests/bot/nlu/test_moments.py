"""A time can be told by what happened to a subject then."""

from __future__ import annotations

import pytest

from bot.nlu.reading import Reader


@pytest.mark.parametrize(
    ("message", "relation", "date"),
    [
        ("who was at the top of UNMIK when EULEX deployed?", "in", "2008-12-09"),
        ("Which missions existed on the day the ISG ended its work?", "in", "2012-09-10"),
        ("When Zarif left, who was in charge of EULEX?", "in", "2015-08"),
        ("who led the UN mission before the steering group was founded", "before", "2008-02-28"),
        ("who was SRSG at the moment EULEX achieved full operational capability?", "in", "2009-04"),
        ("Who headed the ICO when EULEX was fully operational?", "in", "2009-04"),
        ("What happened in Kosovo once the ICO had closed?", "after", "2012-09"),
    ],
)
def test_the_recorded_date_takes_the_place_of_the_words(reader: Reader, message: str, relation: str, date: str) -> None:
    times = [time for clause in reader.read(message).clauses for time in clause.times]
    assert [(time.relation, time.date) for time in times] == [(relation, date)]


def test_the_subject_of_the_time_is_no_subject_of_the_question(reader: Reader) -> None:
    clauses = reader.read("who was at the top of UNMIK when EULEX deployed?").clauses
    assert [mention.id for clause in clauses for mention in clause.mentions] == ["unmik"]


@pytest.mark.parametrize(
    "message",
    [
        "when EULEX deployed?",
        "I would love to know when the ISG ended",
        "How long after EULEX deployed did the ICO close?",
        "was the ICO closed before or after EULEX deployed",
        "who led UNMIK when KFOR started?",
    ],
)
def test_what_is_asked_about_itself_or_has_no_date_is_no_time(reader: Reader, message: str) -> None:
    assert not [time for clause in reader.read(message).clauses for time in clause.times]


@pytest.mark.parametrize(
    ("message", "date"),
    [
        ("which Italian was at the helm of the UN mission when it quit running the place?", "its-end"),
        ("how many people did they have when they were founded", "its-start"),
        ("who was SRSG when all that happened", ""),
        ("who was SRSG when that happened", "same-day"),
    ],
)
def test_a_pronoun_leaves_the_date_to_the_conversation(reader: Reader, message: str, date: str) -> None:
    assert [time.date for clause in reader.read(message).clauses for time in clause.times] == ([date] if date else [])


@pytest.mark.parametrize(
    "message", ["when it ended", "tell me when he stopped and who came next", "when was it founded?"]
)
def test_a_question_when_something_was_is_no_time(reader: Reader, message: str) -> None:
    assert not [time for clause in reader.read(message).clauses for time in clause.times]
