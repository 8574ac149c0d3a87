"""A message is split into its questions, apart from what is only said around them."""

from __future__ import annotations

import pytest

from bot.nlu.reading import Reader


def questions(reader: Reader, message: str) -> list[str]:
    return [" ".join(clause.words) for clause in reader.read(message).clauses if clause.is_question]


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("Who runs KFOR and when did EULEX begin?", 2),
        ("Who runs KFOR? When did it begin?", 2),
        ("Who runs KFOR; who runs EULEX", 2),
        ("Who and when?", 1),
        ("And where did it begin, and why?", 2),
        ("Why did KFOR shrink and when", 2),
        ("Which rank, and did he have a second job?", 2),
        ("how long, in years, did it last?", 1),
        ("who runs it, how many serve there and when did it begin", 3),
        ("When did it begin, and soldiers from which states serve in it?", 1),
        ("When did it begin, and troops of which states does it have?", 2),
        ("Compare KFOR and EULEX", 1),
        ("EULEX, when did it begin?", 1),
        ("where is Feith from & what was his job", 2),
        ("the founding date of the ISG and the number of its states", 2),
        ("amount of soldiers in KFOR + the date of that", 2),
        ("the date and the number of the resolution on KFOR", 1),
        ("KFOR: how many men?", 1),
        ("How come, was the force too big?", 2),
        ("My sister-in-law asks when EULEX began", 1),
        ("There are soldiers. How many?", 1),
        ("Dr. Tanin ran what?", 1),
        ("", 0),
    ],
)
def test_number_of_clauses(reader: Reader, message: str, count: int) -> None:
    assert len(reader.read(message).clauses) == count


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("how large is KFOR, my paper is nearly finished", "how large is _organization_"),
        ("who runs it, I have to catch a train", "who runs it"),
        ("who runs it, you surely know", "who runs it"),
        ("I come from Oslo and would like to know who runs KFOR", "who runs _organization_"),
        ("we are two nurses from Bern, how large is KFOR", "how large is _organization_"),
        ("my son serves in KFOR and wants to know who commands it", "who commands it"),
        ("I read a lot\nwho runs KFOR\nthat is all", "who runs _organization_"),
        ("two short things: who runs KFOR?", "who runs _organization_"),
        ("who runs KFOR, making a poster", "who runs _organization_"),
        ("who runs KFOR? asking as somebody who never knows", "who runs _organization_"),
        ("who, by the way, runs KFOR?", "who runs _organization_"),
        ("KFOR, which NATO commands, has how many men?", "_organization_ which _body_ commands has how many men"),
        ("how large is KFOR question mark", "how large is _organization_"),
        ("the head of the ICO... no wait, who led the ISG?", "who led the _organization_"),
    ],
)
def test_the_question_is_told_from_what_is_around_it(reader: Reader, message: str, asked: str) -> None:
    assert questions(reader, message) == [asked]


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("who leads it n since when", ["who leads it", "since when"]),
        ("when did it start who runs it", ["when did it start", "who runs it"]),
        ("beginning and end of the ICO", ["beginning of the _organization_", "end of the _organization_"]),
        ("KFOR's commander and size?", ["_organization_ commander", "_organization_ size"]),
        ("why and when did the ICO close?", ["why did the _organization_ close", "when did the _organization_ close"]),
    ],
)
def test_a_message_can_ask_several_questions(reader: Reader, message: str, asked: list[str]) -> None:
    assert questions(reader, message) == asked


@pytest.mark.parametrize(
    ("message", "subjects"),
    [
        ("my son serves in KFOR and wants to know who commands it", ["kfor"]),
        ("the ICO, sorry, the ISG, when did it end?", ["isg"]),
        ("UNMIK, KFOR. Bosses.", ["unmik", "kfor"]),
        ("EULEX's start and boss", ["eulex"]),
    ],
)
def test_the_question_keeps_what_it_is_about(reader: Reader, message: str, subjects: list[str]) -> None:
    asked = [clause for clause in reader.read(message).clauses if clause.is_question]
    assert [mention.id for mention in asked[-1].mentions] == subjects


def test_lines_that_go_on_are_one_sentence(reader: Reader) -> None:
    message = "I would really like to hear from you at last how many soldiers from which\ncountries are in KFOR"
    assert len(reader.read(message).clauses) == 1


@pytest.mark.parametrize(
    ("message", "asked"),
    [
        ("KFOR was not cut by chance but ordered to shrink. Ordered by whom?", "_organization_ was ordered by whom"),
        ("Zarif signed a paper. On which day did he do so?", "_person_ signed a paper on which day did he do so"),
        ("Is Meucci still there, or has somebody new come?", "is _person_ still there"),
        ("In 2004, when I was born, who led it?", "who led it"),
        ("Who led it in 2004, when my sister was born?", "who led it in _time_"),
        ("EULEX keeps going? Like what?", "_organization_ keeps going like what"),
    ],
)
def test_what_is_said_around_the_question(reader: Reader, message: str, asked: str) -> None:
    assert questions(reader, message) == [asked]
