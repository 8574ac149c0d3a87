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
        ("Who governed Kosovo until it got a constitution of its own?", "until", "2008-06-15"),
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


@pytest.mark.parametrize(
    ("message", "date"),
    [
        ("who was SRSG when NATO chose to cut down KFOR?", "2009"),
        ("Who led UNMIK at the point KFOR completed the second round of its reduction?", "2011"),
        ("who ran the ICO when Zannier ordered the downsizing of UNMIK", "2009-12"),
        ("who headed UNMIK the month the ICO shut down", "2012-09"),
        ("in the year that EULEX deployed, who was SRSG?", "2008"),
        ("who led the ICO at the time of the ISG's founding", "2008-02-28"),
        ("who led the OSCE mission while Zarif was SRSG?", "2011-10"),
        ("who was at the helm of the ICO when Zannier was made SRSG", "2008-06"),
    ],
)
def test_other_happenings_tell_a_time_too(reader: Reader, message: str, date: str) -> None:
    assert [time.date for clause in reader.read(message).clauses for time in clause.times] == [date]


@pytest.mark.parametrize(
    ("message", "date"),
    [
        ("and at the moment the ISG was dissolved?", "2012-09-10"),
        ("and when Schlumberger took over the OSCE mission", "2012-10"),
        ("when did EULEX deploy?", ""),
        ("which day was it when the ISG ended", ""),
    ],
)
def test_a_clause_can_say_nothing_but_a_time(reader: Reader, message: str, date: str) -> None:
    then = [clause.then.date for clause in reader.read(message).clauses if clause.then]
    assert then == ([date] if date else [])


def test_the_day_of_something_can_be_what_is_asked_for(reader: Reader) -> None:
    assert not reader.read("what is the day the ISG ended").clauses[0].times


@pytest.mark.parametrize(
    "message",
    [
        "Outline what the ISG was and when it was formed.",
        "tell me who Feith was and when he left",
        "explain what EULEX does and when the ISG ended",
    ],
)
def test_a_second_question_joined_to_an_indirect_one_is_no_time(reader: Reader, message: str) -> None:
    clauses = reader.read(message).clauses
    assert len(clauses) == 2
    assert not [time for clause in clauses for time in clause.times]


@pytest.mark.parametrize(
    "message",
    [
        "please say when the ISG was set up and how many states were in it",
        "when EULEX deployed and who heads it",
        "Somebody wants to know when Zarif left, and who came next.",
        "do you know when KFOR began and where",
        "Could you tell me when Zannier was SRSG? And who chose him?",
    ],
)
def test_a_date_that_is_asked_for_dates_nothing(reader: Reader, message: str) -> None:
    assert not [time for clause in reader.read(message).clauses for time in clause.times]
