"""Questions that leave a choice: between organizations, between times, between which of two things came first."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.context.alternatives import alternatives, leaves_open
from actions.context.discourse import prepared
from actions.finders.either import which_does
from actions.focus import Focus
from actions.followups.completion import complete
from actions.question import Question
from actions.wording import wording
from tests.actions.clauses import clause, shipped
from tests.actions.said import asked_in, said
from tests.conversation import lacking


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        ("is that _organization_ or _body_", ("kfor", "un"), ["kfor", "un"]),
        ("the work of the _organization_ or more of the _body_", ("kfor", "un"), ["kfor", "un"]),
        ("_organization_ _organization_ or _organization_ which is it", ("kfor", "isg", "ico"), ["kfor", "isg", "ico"]),
        ("which of _organization_ and _organization_ does it", ("kfor", "isg"), ["kfor", "isg"]),
        ("which one is it", ("kfor", "isg"), ["kfor", "isg"]),
        ("how large are _organization_ and _organization_", ("kfor", "isg"), []),
        ("was _person_ there or did _organization_ leave", ("zarif", "isg"), []),
    ],
)
def test_names_that_a_question_leaves_the_choice_between(
    words: str, names: tuple[str, ...], expected: list[str]
) -> None:
    assert alternatives(said("parent", words, *names)) == expected


def test_choice_is_answered_without_yes_or_no() -> None:
    assert leaves_open(said("start", "did it begin in _time_ or in _time_", "eulex"))
    asked = asked_in("leader", "does _person_ lead _organization_ or _organization_", "meucci", "eulex", "unmik")
    assert not asked.verdict(asked.answer("He leads it.", ["eulex"]), True).text.startswith("Yes")


@pytest.mark.parametrize(
    ("kind", "words", "names", "wanted"),
    [
        ("parent", "governance belongs to _organization_ or _body_", ("eulex", "osce"), "omik.mandate.1"),
        ("compare_size", "dealing with customs _organization_ or _organization_", ("omik", "eulex"), "eulex.mandate.1"),
        ("mandate", "peace is that _organization_ or _organization_", ("kfor", "eulex"), "kfor.mandate.2"),
        ("mandate", "who had to deter fighting once _organization_ or _organization_", ("kfor", "eulex"),
         "kfor.mandate.1"),
        ("relation", "which of _organization_ and _organization_ supports the _body_", ("eulex", "kfor", "ksf"),
         "kfor.relation.2"),
        ("review", "which of _organization_ and _body_ is renewed monthly", ("eulex", "osce"), "omik.review.1"),
    ],
)  # fmt: skip
def test_one_of_those_named_is_told_by_its_tasks(kind: str, words: str, names: tuple[str, ...], wanted: str) -> None:
    answer = which_does(asked_in(kind, words, *names))
    assert answer
    assert [fact.id for fact in answer.facts] == [wanted]


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("compare_size", "does _organization_ or _organization_ have more local staff"),
        ("compare_time", "was _organization_ or _organization_ deployed first"),
        ("mandate", "do _organization_ or _organization_ run hospitals"),
        ("mandate", "what do _organization_ and _organization_ do"),
    ],
)
def test_figures_dates_and_other_matters_are_not_told_by_tasks(kind: str, words: str) -> None:
    assert which_does(asked_in(kind, words, "eulex", "kfor")) is None


def test_one_named_besides_takes_part_in_what_is_told() -> None:
    words = "does _organization_ report to _body_ or to _body_"
    assert which_does(asked_in("parent", words, "kfor", "nato", "un")) is None


@pytest.mark.parametrize(
    ("before", "words", "names", "wanted"),
    [
        ("my thesis is about ceasefires", "which of them had that as its job", (), "KFOR had the mandate"),
        ("there was trouble at the customs", "which mission is responsible for that", (), "EULEX has the mandate"),
        ("i care for good governance", "is that _organization_ or _organization_", ("unmik", "omik"), "OMiK"),
    ],
)
def test_that_means_what_the_sentence_before_tells(
    before: str, words: str, names: tuple[str, ...], wanted: str
) -> None:
    told = clause("out_of_scope", words=before, is_question=False)
    marks = " ".join(said("list", words).marks)
    asks = clause("list", *names, words=words, marks=marks, unheard=[])
    found = prepared([told, asks], asks, Focus(), shipped())
    assert found["kind"] == "task_holder"
    assert wanted in answer_one(Question.of(found, Focus()), shipped(), wording()).text


def test_story_of_something_else_stays_one() -> None:
    told = clause("out_of_scope", words="my car broke down", is_question=False)
    asks = clause("list", words="which of them deals with that", marks="which that", unheard=[])
    assert prepared([told, asks], asks, Focus(), shipped())["kind"] == "out_of_scope"


@pytest.mark.parametrize(
    ("kind", "words", "names", "patterns"),
    [
        ("end", "had the _organization_ closed already when _person_ took over or the other way round",
         ("isg", "zarif"), ["start of Farid Zarif.* came before", "!^(Yes|No)"]),
        ("start", "had the _organization_ formed when _event_ or vice versa", ("isg", "kosovo.start.1"),
         ["^Independence came before"]),
        ("succession", "did _person_ come before or after _person_", ("tanin", "schlumberger"), ["not recorded"]),
        ("downsizing", "was _person_ already gone when _organization_ finished its second phase", ("zannier", "kfor"),
         ["^No", "early 2011", "June 2011"]),
        ("succession", "_person_ arrived and the _organization_ was already over", ("schlumberger", "isg"),
         ["2012 came before"]),
        ("status", "_organization_ deployed then _organization_ stopped administering", ("eulex", "unmik"),
         ["15 June 2008.* came before|^UNMIK|^What happened on 15 June"]),
    ],
)  # fmt: skip
def test_which_of_two_things_came_first(kind: str, words: str, names: tuple[str, ...], patterns: list[str]) -> None:
    question = complete(said(kind, words, *names), shipped())
    assert question.kind == "compare_time"
    text = answer_one(said(kind, words, *names), shipped(), wording()).text
    assert not lacking(text, patterns), text
