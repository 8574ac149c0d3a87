"""A message can list what somebody wants to know of something."""

from __future__ import annotations

import pytest

from bot.nlu.reading import Reader


def wishes(reader: Reader, message: str) -> list[str]:
    """Return the words of the questions that a message asks."""
    return [" ".join(clause.words) for clause in reader.read(message).clauses if clause.is_question]


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("UNMIK: mandate, size, founding year", ["mandate", "size", "founding year"]),
        ("KFOR facts please - head, soldiers and US share", ["head", "soldiers", "_country_ share"]),
        ("for my notes on the ISG I need: start; number of states; end", ["start", "number of states", "end"]),
        ("UNMIK. Chief, purpose, predecessor.", ["chief", "purpose", "predecessor"]),
        ("give me EULEX chief, number of staff, since when", ["chief", "number of staff", "since when"]),
    ],
)
def test_each_wish_is_a_question_about_what_stands_in_front(reader: Reader, message: str, asked: list[str]) -> None:
    assert wishes(reader, message) == [f"_organization_ {wish}" for wish in asked]


@pytest.mark.parametrize(
    "message",
    [
        "EULEX staff, foreign and local",
        "OMiK: internationals and locals together",
        "UNMIK ran Kosovo, I think, until June",
        "the observers of the OSCE in Spain, they were how many and who was their chief?",
    ],
)
def test_groups_of_one_figure_and_stories_are_no_list(reader: Reader, message: str) -> None:
    assert len(wishes(reader, message)) < 2 or not wishes(reader, message)[0].startswith("_organization_ ")


def test_dots_leave_a_date_to_be_filled_in(reader: Reader) -> None:
    clauses = reader.read("the ISG watched from ... to ... ?").clauses
    assert [" ".join(clause.words) for clause in clauses] == ["the _organization_ watched from to"]


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("the first and the last day of UNMIK", ["the first day of _organization_", "the last day of _organization_"]),
        (
            "opening date and closing date of the ISG",
            ["opening date of the _organization_", "closing date of the _organization_"],
        ),
    ],
)
def test_a_first_and_a_last_day_are_two_questions(reader: Reader, message: str, asked: list[str]) -> None:
    assert wishes(reader, message) == asked
