"""The importer of training examples: read once, copied cheaply, read again when a file has changed."""

from __future__ import annotations

import os
from copy import deepcopy
from pathlib import Path

import pytest
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message

from bot.importer import Example, ReadOnceImporter

NLU = """version: "3.1"
nlu:
- intent: greet
  examples: |
    - hello
    - good day
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "nlu.yml"
    path.write_text(NLU, encoding="utf-8")
    return path


def test_it_gives_what_rasas_own_importer_gives(file: Path) -> None:
    ours = ReadOnceImporter(training_data_paths=[str(file)]).get_nlu_data()
    theirs = RasaFileImporter(training_data_paths=[str(file)]).get_nlu_data()
    assert [message.as_dict() for message in ours.training_examples] == [
        message.as_dict() for message in theirs.training_examples
    ]
    assert ours.fingerprint() == theirs.fingerprint()


def test_a_second_importer_does_not_read_again(file: Path) -> None:
    first, second = (ReadOnceImporter(training_data_paths=[str(file)]).get_nlu_data() for _ in range(2))
    assert first is second


def test_a_changed_file_is_read_again(file: Path) -> None:
    before = ReadOnceImporter(training_data_paths=[str(file)]).get_nlu_data()
    file.write_text(NLU + "    - good evening\n", encoding="utf-8")
    os.utime(file, ns=(0, 1))  # however coarse the clock of the file system is
    after = ReadOnceImporter(training_data_paths=[str(file)]).get_nlu_data()
    assert len(after.training_examples) == len(before.training_examples) + 1


def test_a_copy_of_an_example_can_be_changed_alone() -> None:
    example = Example.of(Message.build("hello", "greet"))
    copied = deepcopy(example)
    assert copied == example
    copied.set("text", "goodbye")
    assert example.get("text") == "hello"
    assert copied != example
