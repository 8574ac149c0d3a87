"""An answer that does not tell what its question asks for says so, and tells what is recorded."""

from __future__ import annotations

import pytest

from actions.answer import Answer
from actions.answering import answer_one
from actions.checks.lacking import lacks_name
from actions.question import Question
from actions.wording import wording
from tests.actions.clauses import asked, shipped
from tests.actions.said import said


def reply(question: Question) -> tuple[str, str]:
    answer = answer_one(question, shipped(), wording())
    return answer.outcome, answer.text


@pytest.mark.parametrize(
    ("kind", "words", "subjects", "lacks"),
    [
        ("relation", "how many letters has _organization_ sent to _country_", ("unmik", "serbia"), "How many"),
        ("event", "in which building did _person_ transfer the authorities", ("zannier",), "Where that was"),
        ("relation", "since when does _organization_ help the _body_", ("kfor", "ksf"), "The date of that"),
        ("parent", "which _body_ directorate runs _organization_", ("eu", "eulex"), "Which one it is"),
        ("end_reason", "who decided to close _organization_", ("ico",), "Who decided that is not recorded. In Sept"),
        ("end", "whose decision was the end of _organization_", ("isg",), "Who decided that is not recorded. On 10"),
    ],
)
def test_what_no_fact_tells(kind: str, words: str, subjects: tuple[str, ...], lacks: str) -> None:
    outcome, text = reply(said(kind, words, *subjects))
    assert outcome == "not_recorded"
    assert text.startswith(lacks)


@pytest.mark.parametrize(
    ("kind", "typed", "subjects", "lacks"),
    [
        ("end", "What day exactly did the ICO finish?", ("ico",), "The exact day is not recorded. In September 2012"),
        ("tenure", "On what date was Feith appointed?", ("feith",), "The exact day is not recorded."),
        ("tenure", "the month when Feith began", ("feith",), "The month is not recorded."),
        ("start", "Which month did UNMIK come in?", ("unmik",), "The month is not recorded. In 1999"),
        ("start", "On what weekday did EULEX arrive?", ("eulex",), "The day of the week is not recorded."),
    ],
)
def test_dates_less_exact_than_asked(kind: str, typed: str, subjects: tuple[str, ...], lacks: str) -> None:
    words = " ".join("_organization_" if word.isupper() else word for word in typed.lower().strip("?").split())
    outcome, text = reply(said(kind, words, *subjects, text=typed))
    assert outcome == "not_recorded"
    assert text.startswith(lacks)


def test_dates_as_exact_as_asked() -> None:
    outcome, _ = reply(said("end", "which day did _organization_ finish", "isg", text="Which day did the ISG finish?"))
    assert outcome == "answered"


def test_first_time_is_dated_by_what_began() -> None:
    words = "when did _country_ take part in such an _organization_ for the first time"
    outcome, text = reply(said("participation", words, "united_states", "eulex"))
    assert outcome == "answered"
    assert "9 December 2008" in text


AT_THE_START = ({"date": "its-start", "relation": "in", "end": None, "part": None},)


@pytest.mark.parametrize(
    ("kind", "words", "subject"),
    [
        ("staff", "how many troops did _organization_ have _time_", "kfor"),
        ("staff", "what was the strength of _organization_ on its arrival", "kfor"),
        ("leader", "who ran _organization_ _time_", "omik"),
        ("leader", "who was the _role_ _time_", "head_of_eulex"),
    ],
)
def test_figures_and_heads_of_a_beginning_that_is_not_recorded(kind: str, words: str, subject: str) -> None:
    outcome, text = reply(said(kind, words, subject, times=AT_THE_START if "_time_" in words else ()))
    assert outcome == "not_recorded"
    assert "at that time is not recorded" in text


@pytest.mark.parametrize(
    ("kind", "words", "subjects"),
    [
        ("staff", "how many town offices does _organization_ keep in _home_", ("omik", "kosovo")),
        ("staff", "how many soldiers does each state send to _organization_", ("kfor",)),
        ("count", "how many members does _body_ have", ("nato",)),
        ("count", "how many missions does _body_ run", ("osce",)),
        ("members", "how many of the states of _organization_ were in _body_", ("isg", "eu")),
        ("review", "when is the next review of _organization_ mandate", ("omik",)),
        ("end", "when does _document_ expire", ("resolution_1244",)),
    ],
)
def test_near_things_that_are_not_recorded(kind: str, words: str, subjects: tuple[str, ...]) -> None:
    assert reply(said(kind, words, *subjects))[0] == "not_recorded"


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
