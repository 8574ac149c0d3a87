"""A question that was half understood gets a guess that says so, never a fact as if it had been asked for."""

from __future__ import annotations

from actions.answering import answer_one
from actions.checks.second_look import GUESS_LENGTH, hedged
from actions.wording import wording
from tests.actions.clauses import asked, question, shipped

EN = wording()
DOUBT = EN.say("guess", text="")


def test_word_that_was_never_heard_makes_the_answer_a_guess() -> None:
    answer = answer_one(question("staff", "kfor", foreign=["turnover"], unheard=["turnover"]), shipped(), EN)
    assert answer.outcome == "ambiguous"
    assert answer.text.startswith(DOUBT)
    assert "4,700" in answer.text


def test_word_of_what_is_never_answered_is_refused() -> None:
    answer = answer_one(question("staff", "kfor", foreign=["budget"]), shipped(), EN)
    assert (answer.outcome, answer.text) == ("not_recorded", EN.say("unrecorded", name="KFOR"))


def test_question_on_a_named_subject_that_was_not_understood_gets_what_it_is() -> None:
    answer = answer_one(question("staff", "eulex", uncovered=["xyz", "abc"], confidence=0.1), shipped(), EN)
    assert answer.text.startswith(DOUBT)
    assert "rule of law" in answer.text


def test_fact_that_has_all_words_is_told_where_the_kind_found_nothing() -> None:
    asks = question("end_reason", "ban", words="the phrase in the report by _person_", confidence=0.5)
    assert "realities" in answer_one(asks, shipped(), EN).text


def test_what_has_ended_does_nothing_any_more() -> None:
    asks = question("status", "ico", yes_no=True, foreign=["inspect"], words="does _organization_ inspect prisons")
    assert "September 2012" in answer_one(asks, shipped(), EN).text


def test_affirmation_that_asks_is_no_chat() -> None:
    assert answer_one(question("affirm", "ban", yes_no=True), shipped(), EN).outcome != "chat"


def test_guess_is_short_and_ends_with_a_sentence() -> None:
    long = asked("overview", "unmik")
    answer = answer_one(question("overview", "unmik"), shipped(), EN)
    guess = hedged(long, answer)
    assert len(guess.text) <= GUESS_LENGTH + len(DOUBT) + 1
    assert guess.text.endswith(".")
