from __future__ import annotations

from pathlib import Path

import pytest

from bot.report.examples import DataError, read_training_examples


def test_an_example_is_found_at_its_line(data: Path) -> None:
    for example in read_training_examples(data):
        line = (data / example.file).read_text().splitlines()[example.line - 1]
        assert line.strip() == f"- {example.text}"


def test_examples_come_in_the_order_of_the_file_with_their_intents(data: Path) -> None:
    intents = [example.intent for example in read_training_examples(data)]
    assert list(dict.fromkeys(intents)) == ["leader", "staff", "out_of_scope"]


def test_entries_without_an_intent_are_passed_over(data: Path) -> None:
    (data / "data/nlu/people.yml").write_text("nlu:\n- synonym: KFOR\n  examples: |\n    - k-for\n")
    (data / "data/nlu/more.yml").write_text("nlu:\n- intent: greet\n  examples: |\n    - hello\n")
    assert [example.text for example in read_training_examples(data)] == ["hello"]


def test_a_file_that_is_not_yaml_is_named(data: Path) -> None:
    (data / "data/nlu/people.yml").write_text("nlu: [\n")
    with pytest.raises(DataError, match=r"data/nlu/people\.yml is not YAML: .*"):
        read_training_examples(data)


def test_a_project_without_examples_is_told_where_to_put_them(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="data/nlu: there is no training example"):
        read_training_examples(tmp_path)
