"""Statements that are put up for confirmation become the questions for yes or no that they mean."""

from __future__ import annotations

import pytest

from bot.nlu.claim_patterns import verifies
from bot.nlu.reading import Reader


@pytest.mark.parametrize(
    ("message", "claim"),
    [
        ("Our handout lists the ISG as having 30 members. Can you verify that number?", "having _number_ members"),
        ("I was told that Zannier led the ICO. Is that so?", "_person_ led the _organization_"),
        ("My flatmate reckons KFOR has 9000 men, true or nah?", "_organization_ has _number_ men"),
        ("If I remember rightly, EULEX deployed in 2006. Am I right?", "_organization_ deployed in _time_"),
        ("Is it true that EULEX is a mission?", "_organization_ is a mission"),
        ("Correct me if I'm wrong, but Zarif came before Tanin.", "_person_ came before _person_"),
        ("He insists that EULEX has ended.", "_organization_ has ended"),
        ("Fact check: EULEX has ended.", "_organization_ has ended"),
        ("EULEX has ended, I suppose?", "_organization_ has ended"),
        ("Some paper says EULEX has ended. Which is right?", "_organization_ has ended"),
        ("EULEX was closed in 2009.", "_organization_ was closed in _time_"),
        ("Double or quits: EULEX has ended.", "_organization_ has ended"),
        ("Since 2012 an Italian has led KFOR.", "since _time_ an _country_ has led _organization_"),
        ("My father-in-law claims EULEX has ended, I doubt it. Who wins?", "_organization_ has ended"),
        ("I write that he is Italian. Keep it?", "he is _country_"),
        ('"… who left the post in 2011". Does that stand?', "he left the post in _time_"),
    ],
)
def test_claim_is_asked_as_it_is_meant(reader: Reader, message: str, claim: str) -> None:
    (clause,) = reader.read(message).clauses
    assert clause.is_question
    assert clause.yes_no
    assert " ".join(clause.words).endswith(claim)


@pytest.mark.parametrize(
    "message",
    [
        "I heard that EULEX is large. Who leads it?",
        "Who says that EULEX is large?",
        "KFOR troops",
        "EULEX deployed when",
    ],
)
def test_question_beside_a_statement_stays_the_question(reader: Reader, message: str) -> None:
    assert not any(clause.yes_no for clause in reader.read(message).clauses)


@pytest.mark.parametrize("message", ["Is that right?", "Really?", "Could you confirm this?", "You sure?"])
def test_doubt_alone_is_marked(reader: Reader, message: str) -> None:
    assert "verifies" in reader.read(message).clauses[0].marks


@pytest.mark.parametrize("message", ["Right.", "Which one is right?", "Is EULEX really large?"])
def test_what_is_no_doubt_of_the_last_answer_is_not(reader: Reader, message: str) -> None:
    assert "verifies" not in reader.read(message).clauses[0].marks


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("is a correction called for", True),
        ("was our teacher right about that", True),
        ("who really did so", True),
        ("who is he really", False),
        ("can you confirm the budget", False),
    ],
)
def test_question_for_confirmation(words: str, expected: bool) -> None:
    assert verifies(words.split()) is expected
