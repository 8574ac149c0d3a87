"""Two organizations that a question takes for one, sets against each other, or tells apart by what they do."""

from __future__ import annotations

import pytest

from actions.answering import answer_one
from actions.question import Question
from actions.wording import wording
from tests.actions.clauses import shipped
from tests.actions.said import said


def answered(question: Question) -> str:
    return answer_one(question, shipped(), wording()).text


@pytest.mark.parametrize(
    "words",
    [
        "are _organization_ and _organization_ one and the same",
        "_organization_ and _organization_ are two words for one thing right",
        "is _organization_ the same body as _organization_",
        "_organization_ _organization_ identical",
    ],
)
def test_two_are_not_one(words: str) -> None:
    text = answered(said("in_common", words, "isg", "ico"))
    assert text.startswith("No. The International Steering Group (ISG) and")
    assert "oversaw" in text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("do _organization_ and _organization_ have the same chief", "Meucci"),
        ("have _organization_ and _organization_ the same task", "human rights"),
    ],
)
def test_the_same_of_both_is_told_of_each(words: str, told: str) -> None:
    text = answered(said("in_common", words, "eulex", "omik"))
    assert told in text
    assert not text.startswith(("Yes", "No"))


@pytest.mark.parametrize(
    ("words", "name", "verdict"),
    [
        ("is _organization_ the _organization_", "kfor", "Yes."),
        ("are _organization_ and _organization_ different things", "kfor", "No."),
        ("is the _role_ the same as the _role_", "icr", "Yes."),
    ],
)
def test_two_names_of_one_are_weighed(words: str, name: str, verdict: str) -> None:
    text = answered(said("in_common", words, name, name))
    assert text.startswith(verdict)
    assert "two names of the same thing" in text


def test_one_is_a_mission_of_the_body_by_whose_name_it_is_called() -> None:
    text = answered(said("parent", "is _organization_ an _organization_", "eulex", "eulex"))
    assert text.startswith("Yes. EULEX is a mission of the European Union (EU).")


def test_a_choice_is_among_those_named() -> None:
    words = "who kept the ceasefire _organization_ or _organization_"
    assert answered(said("task_holder", words, "unmik", "kfor")).startswith("KFOR had the mandate")


def test_neither_of_those_named_may_do_it() -> None:
    words = "who guards the peace and the ceasefire _organization_ or _organization_"
    assert answered(said("task_holder", words, "unmik", "omik")).startswith("KFOR had the mandate")


def test_a_choice_of_answers_is_no_claim() -> None:
    words = "_person_ was appointed by _body_ or _organization_ right"
    assert answered(said("appointment", words, "feith", "un", "isg")).startswith(
        "Pieter Feith was appointed by the ISG"
    )


def test_on_what_a_reduction_hinges_is_to_come() -> None:
    text = answered(said("downsizing", "on which conditions do the cuts at _organization_ depend", "kfor"))
    assert text.startswith("More downsizing is to follow")


def test_both_phases_that_are_counted_are_told() -> None:
    text = answered(said("downsizing", "the first and the second phase ended when", "kfor"))
    assert "2010" in text
    assert "2011" in text


@pytest.mark.parametrize("kind", ["mandate", "relation"])
def test_a_task_of_another_is_told_as_that(kind: str) -> None:
    text = answered(said(kind, "does _organization_ advise customs officials", "kfor", confidence=0.5))
    assert text.startswith("That is not recorded for KFOR, but for EULEX.")


def test_its_own_task_is_confirmed() -> None:
    assert answered(said("mandate", "does _organization_ advise customs officials", "eulex")).startswith("Yes.")


@pytest.mark.parametrize(
    ("words", "starts"),
    [
        ("is _organization_ done with its cuts", "No. In early 2010"),
        ("did _organization_ finish the first phase of the cuts", "Yes. In early 2010"),
    ],
)
def test_what_is_over(words: str, starts: str) -> None:
    assert answered(said("downsizing", words, "kfor")).startswith(starts)
