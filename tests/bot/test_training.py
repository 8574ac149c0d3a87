"""A model is trained again exactly when something changed that it depends on."""

from __future__ import annotations

import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bot import training


@pytest.mark.parametrize(
    "name", ["config.yml", "domain.yml", "data/nlu/ask.yml", "knowledge/people.yml", "bot/nlu/linking.py"]
)
def test_a_changed_file_changes_the_fingerprint(project: Path, name: str) -> None:
    before = training.fingerprint(project)
    (project / name).write_text("# changed\n")
    assert training.fingerprint(project) != before


@pytest.mark.parametrize("name", ["knowledge/organizations/new.yml", "data/stories/new.yml", "requirements/bot.txt"])
def test_a_new_file_changes_the_fingerprint(project: Path, name: str) -> None:
    before = training.fingerprint(project)
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).write_text("")
    assert training.fingerprint(project) != before


def test_a_renamed_file_changes_the_fingerprint(project: Path) -> None:
    before = training.fingerprint(project)
    (project / "knowledge/people.yml").rename(project / "knowledge/persons.yml")
    assert training.fingerprint(project) != before


def test_content_moved_to_the_next_file_changes_the_fingerprint(project: Path) -> None:
    (project / "data/a.yml").write_text("one two")
    (project / "data/b.yml").write_text("")
    before = training.fingerprint(project)
    (project / "data/a.yml").write_text("one")
    (project / "data/b.yml").write_text(" two")
    assert training.fingerprint(project) != before


@pytest.mark.parametrize(
    "name", ["README.md", "actions/wording.py", "knowledge/__pycache__/base.pyc", "models/old.txt"]
)
def test_a_file_that_no_model_depends_on_does_not_matter(project: Path, name: str) -> None:
    before = training.fingerprint(project)
    (project / name).parent.mkdir(parents=True, exist_ok=True)
    (project / name).write_text("x")
    assert training.fingerprint(project) == before


def test_a_file_that_was_only_touched_does_not_matter(project: Path) -> None:
    before = training.fingerprint(project)
    os.utime(project / "config.yml", (0, 0))
    assert training.fingerprint(project) == before


def test_knowledge_elsewhere_counts(
    project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere = tmp_path_factory.mktemp("knowledge")
    monkeypatch.setenv("KNOWLEDGE_DIR", str(elsewhere))
    before = training.fingerprint(project)
    (elsewhere / "people.yml").write_text("x")
    assert training.fingerprint(project) != before


def test_there_is_no_model_before_training(project: Path) -> None:
    assert training.ready_model(project) is None


class FakeRasa:
    """Stands in for `rasa.train`: writes a model, or fails."""

    def __init__(self, code: int = 0) -> None:
        self.code = code
        self.arguments: dict[str, Any] = {}

    def __call__(self, **arguments: Any) -> SimpleNamespace:
        self.arguments = arguments
        model = Path(arguments["output"]) / arguments["fixed_model_name"]
        model.parent.mkdir(parents=True)
        model.write_text("half" if self.code else "whole")
        return SimpleNamespace(model=None if self.code else str(model), code=self.code)


@pytest.fixture
def rasa_train(monkeypatch: pytest.MonkeyPatch) -> FakeRasa:
    fake = FakeRasa()
    monkeypatch.setattr("rasa.train", fake)
    return fake


def test_a_trained_model_is_ready_until_something_changes(project: Path, rasa_train: FakeRasa) -> None:
    model = training.train(project)
    assert training.ready_model(project) == model
    assert model.read_text() == "whole"
    (project / "domain.yml").write_text("changed")
    assert training.ready_model(project) is None


def test_going_back_to_earlier_sources_finds_their_model(project: Path, rasa_train: FakeRasa) -> None:
    first = training.train(project)
    original = (project / "domain.yml").read_text()
    (project / "domain.yml").write_text("changed")
    second = training.train(project)
    (project / "domain.yml").write_text(original)
    assert first != second
    assert training.ready_model(project) == first


def test_the_model_in_use_is_the_newest_for_rasa_itself(project: Path, rasa_train: FakeRasa) -> None:
    model = training.train(project)
    os.utime(model, (0, 0))
    training.ready_model(project)
    assert model.stat().st_mtime > 0


def test_training_does_not_rely_on_rasas_cache(project: Path, rasa_train: FakeRasa) -> None:
    training.train(project)
    assert rasa_train.arguments["force_training"] is True


def test_a_failed_training_leaves_no_model(project: Path, rasa_train: FakeRasa) -> None:
    rasa_train.code = 1
    with pytest.raises(training.TrainingError):
        training.train(project)
    assert training.ready_model(project) is None
    assert list((project / "models").iterdir()) == []


def test_only_the_newest_models_are_kept(project: Path, rasa_train: FakeRasa) -> None:
    by_hand = project / "models" / "20200101-000000-by-hand.tar.gz"
    by_hand.parent.mkdir()
    by_hand.write_text("")
    for age, name in enumerate("abcde"):
        model = project / "models" / f"bot-{name}.tar.gz"
        model.write_text("")
        os.utime(model, (1000 - age, 1000 - age))
    training.forget_old_models(project / "models")
    assert {path.name for path in by_hand.parent.iterdir()} == {
        by_hand.name, "bot-a.tar.gz", "bot-b.tar.gz", "bot-c.tar.gz",
    }  # fmt: skip
