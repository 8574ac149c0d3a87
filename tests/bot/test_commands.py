"""Rasa's own commands work on this project; `make test` runs one more, `rasa data validate`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from bot import environment, training

ROOT = Path(__file__).resolve().parents[2]
RASA = Path(sys.executable).parent / "rasa"


def rasa(*arguments: str, folder: Path = ROOT) -> None:
    """Run a command of Rasa in a folder; it must succeed."""
    # No browser is opened, which `rasa visualize` would do.
    environ = {**os.environ, **environment.VARIABLES, "BROWSER": "true"}
    done = subprocess.run(
        [RASA, *arguments], cwd=folder, env=environ, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout


def test_the_stories_of_rasa_test_pass(tmp_path: Path) -> None:
    model = training.ready_model(ROOT)
    assert model, "There is no model of the present sources. Run: make train"
    # The part of `rasa test` that reads tests/test_stories.yml; the other puts every training example to the model.
    rasa(
        "test", "core", "--e2e", "--stories", "tests/test_stories.yml", "--fail-on-prediction-errors",
        "--model", str(model), "--out", str(tmp_path),
    )  # fmt: skip


def test_rasa_visualize_draws_the_rules(tmp_path: Path) -> None:
    for name in ("config.yml", "domain.yml"):
        shutil.copy(ROOT / name, tmp_path)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    rasa("visualize", folder=tmp_path)
    assert "action_answer" in (tmp_path / "graph.html").read_text(encoding="utf-8")
