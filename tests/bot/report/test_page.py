from __future__ import annotations

import re

import pytest

from bot.report.calibration import reliability
from bot.report.confusion import Judged
from bot.report.examples import Example
from bot.report.linking import Gold, Linked
from bot.report.markup import Html, Links, reliability_diagram, table
from bot.report.page import Findings, render, understood
from bot.report.questions import Turn
from bot.report.retyped import Retyped
from knowledge import Knowledge

CLAUSE = {
    "kind": "staff", "confidence": 0.81, "subjects": [{"id": "kfor"}], "times": [{"relation": "in", "date": "2010"}],
    "uncovered": ["tanks"],
}  # fmt: skip


@pytest.fixture
def page(knowledge: Knowledge) -> str:
    example = Example("who <leads> it", "leader", "data/nlu/people.yml", 7)
    facts = frozenset({"kfor.staff.1"})
    turn = Turn("tests/questions/a.yml", 9, "a1", "any tanks?", "missing 'no'", "4,700", "answered", [CLAUSE], facts)
    again = Retyped("with one slip", "how many soldires?", "missing '4,700'", "Not recorded.")
    right = Turn(
        "tests/questions/a.yml", 12, "a2", "how many soldiers?", "", "4,700", "answered", [CLAUSE], facts, again
    )
    linked = Linked(Gold("the K-Forge", frozenset(), 3), frozenset({"kfor"}))
    findings = Findings(
        [Judged(example, "parent", 0.9)], [linked], "tests/questions/linking.yml", [turn, right], knowledge
    )
    return render(findings, Links())


def test_nothing_is_loaded_from_outside(page: str) -> None:
    assert not re.search(r"""(src=|@import|url\(|<link|<script|https?://)""", page)


def test_text_is_escaped(page: str) -> None:
    assert "who &lt;leads&gt; it" in page


PLACES = ["data/nlu/people.yml#L7", "tests/questions/a.yml#L9", "tests/questions/linking.yml#L3"]


@pytest.mark.parametrize("place", PLACES)
def test_rows_link_to_the_line_of_their_file(page: str, place: str) -> None:
    assert f'href="../{place}"' in page


def test_a_confused_pair_is_shown(page: str) -> None:
    assert "1 × leader taken for parent" in page


def test_what_is_answered_otherwise_when_typed_otherwise_is_shown(page: str) -> None:
    assert "with one slip: 0.0 % of 1, 1 failed" in page
    assert "how many soldires?" in page


def test_facts_without_a_question_are_listed(page: str) -> None:
    assert "kfor.staff.2" in page


def test_facts_that_were_in_an_answer_are_not(page: str) -> None:
    assert "kfor.staff.1" not in page


def test_what_was_understood_is_told_in_one_line() -> None:
    assert understood([CLAUSE]) == "staff (0.81) of kfor in 2010 not covered: tanks"


def test_a_message_of_which_nothing_was_understood() -> None:
    assert understood([]) == "nothing"


def test_links_follow_the_template() -> None:
    assert 'href="editor:data/nlu/a.yml:3"' in Links("editor:{file}:{line}").to("data/nlu/a.yml", 3)


def test_figures_stand_to_the_right_and_text_does_not() -> None:
    assert table(("a", "b"), [("x", 1)]) == Html(
        "<table><tr><th>a</th><th class=number>b</th></tr><tr><td>x</td><td class=number>1</td></tr></table>"
    )


def test_the_diagram_has_a_bar_for_each_bin() -> None:
    assert reliability_diagram(reliability([(0.15, True), (0.95, True)])).count("<title>") == 2
