"""Makes sure that there is a model of the present sources."""

from __future__ import annotations

import contextlib
import io
import shutil
import time
from pathlib import Path

from bot import training
from bot.cli import logs
from bot.cli.errors import CommandError
from bot.cli.progress import say
from bot.settings import Settings

NEEDED_MB = 500


def ensure_model(root: Path, settings: Settings, force: bool = False) -> Path:
    """Return the path of the model of the present sources, trained if need be. Raises CommandError."""
    model = training.ready_model(root)
    if model and not force:
        return model
    check_sources(root)
    check_disk(root)
    say("Training: the knowledge, the data or the configuration changed since the last model. About a minute ...")
    started = time.monotonic()
    logs.set_up(settings.log_level)
    model = train(root)
    say(f"Trained in {time.monotonic() - started:.0f} s.")
    return model


def train(root: Path) -> Path:
    """Train and return the model's path. What Rasa prints is shown only when it fails, in the CommandError."""
    from rasa.shared.exceptions import RasaException

    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed):
            return training.train(root)
    except (training.TrainingError, RasaException, SystemExit) as error:
        raise CommandError(f"{printed.getvalue()}\nThe training failed: {error}") from error


def check_sources(root: Path) -> None:
    """Raise CommandError where a file that Rasa cannot train without is missing, or the knowledge base has faults."""
    for name in ("config.yml", "domain.yml", "data"):
        if not (root / name).exists():
            raise CommandError(f"{name} is missing in {root}. Get it back with: git checkout {name}")
    from knowledge import KnowledgeError, load

    try:
        load()
    except KnowledgeError as error:
        raise CommandError(f"The knowledge base has faults:\n{error}") from error


def check_disk(root: Path) -> None:
    """Raise CommandError where there is no room to train in."""
    free = shutil.disk_usage(root).free // 2**20
    if free < NEEDED_MB:
        raise CommandError(f"Only {free} MB of disk are free, training needs {NEEDED_MB}. Make room, then try again.")
