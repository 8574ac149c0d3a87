"""A message is read into words with its names masked, or has a problem that says why not."""

from __future__ import annotations

import pytest

from bot.nlu.reading import Reader
from bot.nlu.text import MAX_CHARACTERS


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        ("", "empty"),
        (" \n", "empty"),
        ("?!", "no_words"),
        ("/restart", "command"),
        (' /greet{"a":1}', "command"),
        ("a" * (MAX_CHARACTERS + 1), "too_long"),
        ("who runs KFOR", ""),
    ],
)
def test_problem(reader: Reader, message: str, problem: str) -> None:
    assert reader.read(message).problem == problem


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("Who leads KFOR?", "who leads _organization_"),
        ("who leads K.F.O.R.", "who leads _organization_"),
        ("Was Zarif there in 2012?", "was _person_ there in _time_"),
        ("r there 500 soldeirs", "are there _number_ soldiers"),
        ("Waht's the size of KFOR", "what is the size of _organization_"),
        ("what was the dat of it", "what was the date of it"),
        ("umm who runs KFOR", "who runs _organization_"),
        ("how mnay people work there", "how many people work there"),
        ("It is over, isn't it?", "it is over"),
        ("explain KFOR 4 my niece", "explain _organization_ for my niece"),
        ("wots KFOR good 4", "what is _organization_ good for"),
        ("who reports 2 the ISG", "who reports to the _organization_"),
        ("are there 4 missions", "are there _number_ missions"),
        ("is KFOR there y/n", "is _organization_ there"),
        ("who guards the cease fire", "who guards the ceasefire"),
        ("who will hand over the office", "who will hand over the office"),
        ("which person runs KFOR", "who runs _organization_"),
        ("what office closed in 2012", "which office closed in _time_"),
        ("how much soldiers has KFOR", "how many soldiers has _organization_"),
        ("how lot of people are at KFOR", "how many people are at _organization_"),
        ("how much of them are there", "how many of them are there"),
        ("what of the two is bigger", "which of the two is bigger"),
        ("what of the two is bigger <3", "which of the two is bigger"),
    ],
)
def test_words_are_corrected_and_masked(reader: Reader, message: str, words: str) -> None:
    assert " ".join(reader.read(message).clauses[0].words) == words


@pytest.mark.parametrize("word", ["Bolonga", "Nis", "Mandat"])
def test_a_capital_keeps_a_strange_name_from_being_corrected(reader: Reader, word: str) -> None:
    assert word.lower() in reader.read(f"i come from {word} and ask").clauses[0].words


def test_numbers_are_kept(reader: Reader) -> None:
    assert reader.read("are there 4,600 soldiers").clauses[0].numbers == (4600,)


def test_a_number_in_a_name_is_no_time(reader: Reader) -> None:
    assert reader.read("what is Resolution 1244").clauses[0].times == ()


def test_a_span_of_time_in_front_belongs_to_its_question(reader: Reader) -> None:
    read = reader.read("From the founding of the ISG up to the full capability of EULEX, how long was it?").clauses
    assert [clause.words[0] for clause in read] == ["from"]


def test_a_smiley_ends_a_sentence(reader: Reader) -> None:
    read = reader.read("new in my office :) who leads EULEX?").clauses
    assert [" ".join(clause.words) for clause in read if clause.is_question] == ["who leads _organization_"]


@pytest.mark.parametrize(
    "message", ["KFOR? What is it good for?", "KFOR. What is it good for?", "KFOR: what is it good for?"]
)
def test_a_name_alone_belongs_to_the_question_behind_it(reader: Reader, message: str) -> None:
    [clause] = reader.read(message).clauses
    assert (" ".join(clause.words), [m.id for m in clause.mentions]) == ("what is it good for", ["kfor"])


def test_what_goes_on_from_the_question_before_is_a_question_of_its_own(reader: Reader) -> None:
    assert len(reader.read("And KFOR? What is it good for?").clauses) == 2


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("what is EULEX and when it was founded?", ["what is _organization_", "when it was founded"]),
        ("who led the ICO, when it was closed?", ["who led the _organization_", "when it was closed"]),
        ("Its size, and who is in charge?", ["its size", "who is in charge"]),
        ("In 2010 when I was posted there, who led UNMIK?", ["who led _organization_"]),
        ("Right, that is the older one. And today's mandate?", ["that is the older one", "today mandate"]),
        (
            "Between Zannier and Zarif is quite a hole, who led it?",
            ["between _person_ and _person_ is quite a hole", "who led it"],
        ),
    ],
)
def test_what_is_joined_and_what_stands_alone(reader: Reader, message: str, asked: list[str]) -> None:
    assert [" ".join(clause.words) for clause in reader.read(message).clauses] == asked
