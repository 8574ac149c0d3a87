"""Training only when something changed: the name of a model carries the fingerprint of all it was made from."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

# What a model depends on, relative to the project's root; folders with all that is in them.
SOURCES = (
    "config.yml",
    "domain.yml",
    "data",
    "knowledge",
    "bot/importer.py",
    "bot/nlu",
    "bot/policy.py",
    "requirements/bot.txt",
)
SUFFIXES = {".yml", ".yaml", ".py", ".json", ".txt", ".md"}
KEPT_MODELS = 3


class TrainingError(Exception):
    """No model came out of the training. The message says what to do."""


def source_files(root: Path) -> Iterator[Path]:
    """Yield the files that a model depends on, sorted within each source."""
    elsewhere = os.environ.get("KNOWLEDGE_DIR")  # see knowledge.load
    for source in (*SOURCES, *([elsewhere] if elsewhere else [])):
        path = root / source
        candidates = sorted(path.rglob("*")) if path.is_dir() else [path]
        yield from (each for each in candidates if each.suffix in SUFFIXES and each.is_file())


def fingerprint(root: Path) -> str:
    """Return 12 hexadecimal digits that change with the name or the content of any source file."""
    digest = hashlib.sha256()
    for file in source_files(root):
        content = file.read_bytes()
        digest.update(f"{os.path.relpath(file, root)}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()[:12]


def model_path(root: Path) -> Path:
    """Return where the model of the present sources is, or would be."""
    return root / "models" / f"bot-{fingerprint(root)}.tar.gz"


def ready_model(root: Path) -> Path | None:
    """Return the model of the present sources, None if it has yet to be trained."""
    path = model_path(root)
    if not path.is_file():
        return None
    path.touch()  # `rasa run` and `rasa shell` take the newest
    return path


def train(root: Path) -> Path:
    """Train a model on the present sources and return its path. Takes about a minute.

    The root must be the current folder: Rasa finds the project's components there. Raises TrainingError.
    """
    import rasa

    path = model_path(root)
    # Made aside and moved at the end, so that an interrupted training leaves no half a model.
    workshop = root / "models" / ".training"
    shutil.rmtree(workshop, ignore_errors=True)
    try:
        # Rasa's own cache knows nothing of changes in the knowledge base: train everything.
        result = rasa.train(
            domain=str(root / "domain.yml"),
            config=str(root / "config.yml"),
            training_files=[str(root / "data")],
            output=str(workshop),
            force_training=True,
            fixed_model_name=path.name,
        )
        if result.code or not result.model:
            raise TrainingError("Rasa gave no model; its messages above say why.")
        Path(result.model).replace(path)
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
    forget_old_models(path.parent)
    return path


def forget_old_models(folder: Path) -> None:
    """Delete all but the newest of the models named after a fingerprint."""
    models = sorted(folder.glob("bot-*.tar.gz"), key=lambda model: model.stat().st_mtime, reverse=True)
    for model in models[KEPT_MODELS:]:
        model.unlink()
