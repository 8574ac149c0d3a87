"""Words that speak against what was understood."""

from __future__ import annotations

from actions.answer import Answer
from actions.checks.second_look import doubts, speaks_of_else
from tests.actions.clauses import asked, focus_on, shipped


def test_question_that_names_nothing_and_has_strange_words_is_about_something_else() -> None:
    assert speaks_of_else(asked("leader", words="who leads the orchestra", uncovered=["orchestra"], confidence=0.6))


def test_subject_named_speaks_against_that() -> None:
    assert not speaks_of_else(asked("leader", "kfor", uncovered=["orchestra"], confidence=0.6))


def test_conversation_speaks_against_that() -> None:
    assert not speaks_of_else(asked("leader", uncovered=["orchestra"], confidence=0.6, focus=focus_on("kfor")))


def test_words_of_recorded_tasks_are_not_strange() -> None:
    assert not speaks_of_else(asked("task_holder", uncovered=["customs", "ceasefire"], confidence=0.6))


def test_foreign_word_is_a_doubt_unless_the_answer_has_it() -> None:
    fact = shipped().by_id["kfor.staff.1"]
    answer = Answer("answered", "", "staff", ["kfor"], [fact])
    assert doubts(asked("staff", "kfor", foreign=["budget", "troops"]), answer) == (["budget"], [])


def test_word_that_was_never_heard_only_makes_unsure() -> None:
    answer = Answer("answered", "", "staff", ["kfor"])
    question = asked("staff", "kfor", foreign=["turnover"], unheard=["turnover"])
    assert doubts(question, answer) == ([], ["turnover"])


def test_every_new_word_is_a_doubt_where_the_kind_is_unsure() -> None:
    answer = Answer("answered", "", "staff", ["kfor"])
    assert doubts(asked("staff", "kfor", uncovered=["helicopters"], confidence=0.1), answer).unsure == ["helicopters"]
