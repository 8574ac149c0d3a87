"""Words that speak against what was understood."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.checks.second_look import doubts, lacks_name, refused_by_words, speaks_of_else
from tests.actions.clauses import asked, focus_on, shipped


@pytest.mark.parametrize(
    ("kind", "named", "marks", "refused"),
    [
        ("origin", ["zarif"], "biography", True),
        ("origin", ["zarif"], "", False),
        ("origin", ["zarif"], "where", False),
        ("staff", ["kfor"], "where", True),
        ("staff", ["kfor"], "biography", False),
    ],
)
def test_lives_and_places_are_refused(kind: str, named: list[str], marks: str, refused: bool) -> None:
    assert refused_by_words(asked(kind, *named, marks=marks)) is refused


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


@pytest.mark.parametrize(
    ("words", "fact", "lacks"),
    [
        ("which _body_ minister decided to downsize _organization_", "kfor.downsizing.1", True),
        ("what was the name of the general who decided it", "kfor.downsizing.1", True),
        ("which official ordered the downsizing of _organization_", "unmik.downsizing.1", False),
        ("who decided to downsize _organization_", "kfor.downsizing.1", False),
    ],
)
def test_official_who_is_not_recorded_by_name(words: str, fact: str, lacks: bool) -> None:
    found = shipped().by_id[fact]
    question = asked("downsizing", found.subject, words=words)
    assert lacks_name(question, Answer("answered", "", "downsizing", [found.subject], [found])) == lacks


def test_what_two_persons_did_beside_their_offices_is_not_recorded() -> None:
    assert refused_by_words(asked("overview", "zarif", "feith", words="did _person_ know _person_", yes_no=True))
