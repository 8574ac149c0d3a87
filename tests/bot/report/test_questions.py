from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.understanding import Understanding
from bot.report import questions
from bot.report.questions import Turn, load_judge, put, question_files
from knowledge import Knowledge

ROOT = Path(__file__).resolve().parents[3]
CASE = """
- id: one
  tags: [leader]
  turns:
  - ask: who leads EULEX
    must: [Meucci]
  - ask: who heads the ICO
    must: [Nobody]
"""


@pytest.fixture
def turns(tmp_path: Path, understanding: Understanding, knowledge: Knowledge) -> list[Turn]:
    file = tmp_path / "some.yml"
    file.write_text(CASE)
    return put(file, tmp_path, understanding, knowledge, load_judge(ROOT))


def test_question_files_are_found_at_any_depth_and_others_left_out(tmp_path: Path) -> None:
    for name, content in (("a.yml", CASE), ("fresh/b.yml", CASE), ("linking.yml", "- {ask: a, subjects: []}")):
        file = tmp_path / "tests" / "questions" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content)
    assert [file.name for file in question_files(tmp_path)] == ["a.yml", "b.yml"]


def test_each_turn_is_judged_as_ask_py_does(turns: list[Turn]) -> None:
    assert [turn.fail for turn in turns] == ["", "missing 'Nobody'"]


def test_a_turn_knows_its_line(turns: list[Turn]) -> None:
    assert [turn.line for turn in turns] == [5, 7]


def test_a_turn_keeps_what_was_understood(turns: list[Turn]) -> None:
    assert turns[0].clauses[0]["kind"] == "leader"


def test_a_turn_keeps_the_facts_it_was_answered_from(turns: list[Turn]) -> None:
    assert any(fact.startswith("eulex.tenure") for fact in turns[0].facts)


def test_a_fault_in_an_answer_fails_that_question_alone(
    tmp_path: Path, understanding: Understanding, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ValueError("no such thing")

    monkeypatch.setattr(questions, "reply_to", broken)
    file = tmp_path / "some.yml"
    file.write_text(CASE)
    turns = put(file, tmp_path, understanding, knowledge, load_judge(ROOT))
    assert [turn.fail for turn in turns] == ["ValueError: no such thing"] * 2


def test_a_turn_that_passed_is_put_once_more_typed_otherwise(
    tmp_path: Path, understanding: Understanding, knowledge: Knowledge
) -> None:
    file = tmp_path / "some.yml"
    file.write_text(CASE)
    turns = put(file, tmp_path, understanding, knowledge, load_judge(ROOT), lambda text: ("upper", text.upper()))
    assert turns[0].retyped
    assert (turns[0].retyped.manner, turns[0].retyped.ask, turns[0].retyped.fail) == ("upper", "WHO LEADS EULEX", "")
    assert turns[1].retyped is None
