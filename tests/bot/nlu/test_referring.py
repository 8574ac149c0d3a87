"""Phrases that stand for a subject are found, and read as if they named it."""

from __future__ import annotations

import pytest

from bot.nlu.referring import find_reference, instead, names_before, names_inside
from bot.nlu.understanding import Understanding


@pytest.mark.parametrize(
    ("words", "way", "read"),
    [
        ("when did the _country_ resign", "from_country", "when did _person_ resign"),
        ("who is the _country_ diplomat", "from_country", "who is _person_"),
        ("the two _country_ ambassadors", "from_country", "_person_"),
        ("when did he resign that _country_", "from_country", "when did he resign _person_"),
        ("the chap before both of them left when", "neighbour", "_person_ left when"),
        ("the other of my two bosses in _time_", "listed", "_person_ in _time_"),
        ("how large is the _body_ one", "of_body", "how large is _organization_"),
        ("the mission he runs is how old", "organization_of", "_organization_ is how old"),
        ("who led the group it oversaw", "organization_of", "who led _organization_"),
        ("and the one the _country_ ran", "organization_of", "and _organization_"),
        ("his employer", "organization_of", "_organization_"),
        (
            "the body that appointed him has how many members",
            "organization_over",
            "_organization_ has how many members",
        ),
        ("when did his predecessor leave", "neighbour", "when did _person_ leave"),
        ("what date is on the plan it supervised", "document_of", "what date is on _document_"),
        ("the thing he drafted what is its date", "document_of", "_document_ what is its date"),
        ("what she put forward when was it", "document_of", "_document_ when was it"),
        ("who was behind the plan that the _organization_ watched", "document_of", "who was behind _document_"),
        ("returning to that body when did it close", "gone_back_to", "returning to _organization_ when did it close"),
        ("the office we were discussing is it open", "gone_back_to", "_organization_ is it open"),
        ("what was its author then", "maker_of", "what was _person_ then"),
        ("the mission we began with", "returned_to", "_organization_"),
        ("that office of _person_ closed when", "organization_of", "_organization_ closed when"),
        ("the man he replaced", "neighbour", "_person_"),
        ("the one who replaced him", "neighbour", "_person_"),
        ("back to the judges who helps them", "back_to", "back to _organization_ who helps them"),
        ("back to what we talked about first when was it", "returned_to", "back to _organization_ when was it"),
        ("back to my original topic who led it", "returned_to", "back to _organization_ who led it"),
        ("who led the body you did not pick", "listed", "who led _organization_"),
        ("how old is this ministry", "called_in_part", "how old is _body_"),
        ("who runs that one", "pointed", "who runs _organization_"),
        ("was this one closed", "pointed", "was _organization_ closed"),
        ("the latter one boss", "listed", "_organization_ boss"),
        ("who heads the second in your list", "listed", "who heads _organization_"),
        ("how big is the one at the bottom of the list", "listed", "how big is _organization_"),
        ("the second of those has had how many people", "listed", "_organization_ has had how many people"),
        ("what do the last two do", "listed", "what do _organization_ and _organization_ do"),
        ("how big is the penultimate one", "listed", "how big is _organization_"),
        ("what is third in line for", "listed", "what is _organization_ for"),
        ("the fourth is that one closed", "in_front", "is _organization_ closed"),
        ("and number three who runs it", "in_front", "who runs _organization_"),
        ("the smaller of the two", "listed", "_organization_"),
        ("how old is that group", "called", "how old is _organization_"),
        ("what did the latter want", "listed", "what did _organization_ want"),
        ("the second one", "listed", "_organization_"),
        ("whom did they send to run its new mission", "mission_of", "whom did they send to run _organization_"),
        ("and for its mission here", "mission_of", "and for _organization_"),
        ("when did the body with the _number_ members start", "described", "when did _organization_ start"),
        ("when was the mission that mentors judges deployed", "described", "when was _organization_ deployed"),
        ("what did those _number_ nations want", "counted", "what did _organization_ want"),
        ("when did the club of thirty one countries meet", "counted", "when did _organization_ meet"),
        ("who drafted that proposal", "called_paper", "who drafted _document_"),
        ("how large is the one you brought up last", "listed", "how large is _organization_"),
        ("where does the third you listed work", "listed", "where does _organization_ work"),
        ("the middle one had how many people", "listed", "_organization_ had how many people"),
        ("how tall was the guy in the middle", "listed", "how tall was _person_"),
        ("was that replacement any younger", "neighbour", "was _person_ any younger"),
        ("how old is the present holder", "incumbent", "how old is _person_"),
        ("the man in the job today is he older", "incumbent", "_person_ is he older"),
        ("where was the last of them born", "listed", "where was _organization_ born"),
    ],
)
def test_phrase_is_read_as_a_name(words: str, way: str, read: str) -> None:
    phrase = find_reference(words.split())
    assert phrase
    assert (phrase.way, " ".join(instead(words.split(), phrase, phrase.types[0]))) == (way, read)


@pytest.mark.parametrize(
    "words",
    [
        "how many of the _country_ soldiers are there",
        "did the _country_ diplomat _person_ resign",
        "when did the first phase end",
        "who held the office he held",
        "the former head of _organization_",
        "what happened at the last count",
        "who came before that one",
        "which of the two is the bigger one",
        "is _organization_ the bigger one",
        "who were the _number_ countries",
        "which group had _number_ states",
        "what is the plan for tonight",
        "who is the current one",
        "who was the successor",
    ],
)
def test_what_refers_to_no_subject(words: str) -> None:
    assert find_reference(words.split()) is None


def test_noun_tells_the_type() -> None:
    phrase = find_reference(["who", "leads", "the", "other", "mission"])
    assert phrase
    assert phrase.types == ("organization",)


def test_names_inside_a_phrase_are_counted_from_the_end() -> None:
    words = ["did", "_organization_", "follow", "the", "_country_", "one", "in", "_organization_"]
    phrase = find_reference(words)
    assert phrase
    assert (names_inside(words, phrase, 4), names_before(words, phrase, 4)) == ([2], 2)


def test_clause_carries_how_it_is_judged_with_a_name(small: Understanding) -> None:
    _, (clause,) = small.understand("who is the French diplomat")
    assert clause["refers"]["as"]["person"]["words"] == ["who", "is", "_person_"]


def test_two_phrases_are_found_one_after_the_other(small: Understanding) -> None:
    _, (clause,) = small.understand("did the second one follow the first")
    assert clause["refers"]["as"]["organization"]["refers"]["place"] == "first"
