"""What several tests share."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import environment
from bot.nlu.understanding import Understanding
from bot.report.examples import read_training_examples
from knowledge import Knowledge, load

# Before any test imports Rasa.
environment.prepare()
# Sanic, when imported, asks for deprecation warnings; once it has, pytest's own settings hold (pyproject.toml).
import sanic.app  # noqa: E402, F401

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    """Return the knowledge that the project ships."""
    return load(ROOT / "knowledge")


@pytest.fixture(scope="session")
def understanding(shipped: Knowledge) -> Understanding:
    """Return what the shipped examples train, without Rasa around it. Takes some seconds, once."""
    return Understanding.train(shipped, ((example.text, example.intent) for example in read_training_examples(ROOT)))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder that looks like the project to the training: small, and free to be changed."""
    for name in ("config.yml", "domain.yml", "data/nlu/ask.yml", "knowledge/people.yml", "bot/nlu/linking.py"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"# {name}\n")
    return tmp_path
