"""The two bots that are compared: this project's, and a stock Rasa bot made of the same data."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import yaml

from bench.service import ENVIRONMENT, FIRST_SENDER, BenchError, Service, free_port

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / "var" / "bench"
STOCK_CONFIG = Path(__file__).with_name("stock_config.yml")
RASA = "rasa==3.6.21"


def ours(environment: dict[str, str] | None = None, name: str = "this bot") -> Service:
    """Return this project's bot, as `make run` starts it, on a free port and with conversations of its own."""
    port = free_port()
    endpoints = yaml.safe_load((ROOT / "endpoints.yml").read_text(encoding="utf-8"))
    database = CACHE / f"{name.replace(' ', '-')}.sqlite3"
    for file in CACHE.glob(f"{database.name}*"):
        file.unlink()
    endpoints["tracker_store"]["url"] = f"sqlite:///{database}"
    file = CACHE / f"{name.replace(' ', '-')}-endpoints.yml"
    file.write_text(yaml.safe_dump(endpoints), encoding="utf-8")
    command = [sys.executable, "-W", "ignore", "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(port)]
    command += ["--endpoints", str(file)]
    return Service(name, ROOT, [command], port, CACHE / f"{name.replace(' ', '-')}.log", environment or {})


def ready_model() -> None:
    """Train this bot if anything changed since its last model."""
    subprocess.run([sys.executable, "-m", "bot", "train"], cwd=ROOT, check=True)


def start_ours(question: str) -> float:
    """Return the seconds from `make run` to the first answer. The conversation it takes is deleted again."""
    port = free_port()
    service = Service("make run", ROOT, [["make", "run"]], port, CACHE / "make-run.log", {"PORT": str(port)})
    try:
        return service.start(question)
    finally:
        service.stop()
        url = yaml.safe_load((ROOT / "endpoints.yml").read_text(encoding="utf-8"))["tracker_store"]["url"]
        with sqlite3.connect(ROOT / url.removeprefix("sqlite:///")) as database:
            database.execute("DELETE FROM turns WHERE sender_id = ?", [FIRST_SENDER])
        database.close()


def train_ours() -> float:
    """Train this bot from scratch, aside from the model in use; return the seconds it took."""
    folder = CACHE / "trained"
    shutil.rmtree(folder, ignore_errors=True)
    return _train(Path(sys.executable), ROOT, folder)


DEFAULT_EPOCHS = 100
"""How often Rasa's default pipeline goes through the training data."""


class StockBot:
    """A stock bot: Rasa's default dependency versions, pipeline and policies, and an action server over HTTP."""

    def __init__(self, epochs: int = DEFAULT_EPOCHS) -> None:
        self.epochs = epochs
        self.python = CACHE / "stock" / "bin" / "python"
        self.folder = CACHE / "stock-bot"
        self.training_seconds: float | None = None

    def prepare(self, keep: bool = False) -> None:
        """Make its environment and its model where they are missing, and the model where the data changed.

        With `keep` a model that is there is taken as it is.
        """
        if not self.python.exists():
            print("Installing a stock Rasa; this happens once and takes some minutes ...", flush=True)
            subprocess.run([sys.executable, "-m", "venv", CACHE / "stock"], check=True)
            subprocess.run([self.python, "-m", "pip", "install", "--quiet", RASA], check=True)
        made_of, seconds = self.folder / "made-of", self.folder / "seconds"
        data = f"{fingerprint()} {self.epochs}"
        if not (seconds.exists() and (keep or (made_of.exists() and made_of.read_text() == data))):
            self._write()
            print("Training the stock bot on the present data, ten minutes or more ...", flush=True)
            seconds.write_text(str(_train(self.python, self.folder, self.folder / "models")))
            made_of.write_text(data)
        self._tidy()
        if self.epochs == DEFAULT_EPOCHS:  # with fewer, its speed is the same, but not the time that it trains
            self.training_seconds = float(seconds.read_text())

    def _tidy(self) -> None:
        """Delete what `rasa test` in the root would take for stories of this project: it looks everywhere."""
        for example in (CACHE / "stock").glob("lib/*/site-packages/rasa/cli/initial_project/tests/test_stories.yml"):
            example.unlink()
        shutil.rmtree(self.folder / ".rasa", ignore_errors=True)

    def service(self) -> Service:
        """Return the stock bot and its action server; the latter runs the same actions, in this project's environment.

        They need pydantic 2, which stock Rasa's own versions exclude.
        """
        port, actions_port = free_port(), free_port()
        endpoints = {"action_endpoint": {"url": f"http://127.0.0.1:{actions_port}/webhook"}}
        (self.folder / "endpoints.yml").write_text(yaml.safe_dump(endpoints), encoding="utf-8")
        rasa = [str(self.python), "-W", "ignore", "-m", "rasa", "run", "-i", "127.0.0.1", "-p", str(port)]
        actions = [
            sys.executable,
            "-W",
            "ignore",
            "-m",
            "rasa_sdk",
            "--actions",
            "actions",
            "--port",
            str(actions_port),
        ]
        return Service("stock Rasa", self.folder, [actions, rasa], port, CACHE / "stock.log", {"PYTHONPATH": str(ROOT)})

    def _write(self) -> None:
        """Write a project with our examples, a rule for each intent, and stories for the machine-learned policies."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(ROOT / "data" / "nlu", self.folder / "data" / "nlu")
        config = STOCK_CONFIG.read_text(encoding="utf-8").replace(f"epochs: {DEFAULT_EPOCHS}", f"epochs: {self.epochs}")
        (self.folder / "config.yml").write_text(config, encoding="utf-8")
        shutil.copy(ROOT / "domain.yml", self.folder / "domain.yml")
        (self.folder / "credentials.yml").write_text("rest:\n")
        domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
        intents = [name if isinstance(name, str) else next(iter(name)) for name in domain["intents"]]

        def turn(intent: str) -> list[dict[str, str]]:
            return [{"intent": intent}, {"action": "action_answer"}]

        dialogue = {
            "version": "3.1",
            "rules": [{"rule": intent, "steps": turn(intent)} for intent in intents],
            "stories": [
                {"story": f"{first} {second}", "steps": turn(first) + turn(second)}
                for first, second in zip(intents, intents[1:] + intents[:1], strict=True)
            ],
        }
        (self.folder / "data" / "dialogue.yml").write_text(yaml.safe_dump(dialogue), encoding="utf-8")


def fingerprint() -> str:
    """Return what changes with the data that the stock bot is made of."""
    digest = hashlib.sha256()
    for file in (*sorted((ROOT / "data" / "nlu").glob("*.yml")), ROOT / "domain.yml", STOCK_CONFIG):
        digest.update(file.read_bytes())
    return digest.hexdigest()


def _train(python: Path, folder: Path, output: Path) -> float:
    began = time.monotonic()
    command = [str(python), "-W", "ignore", "-m", "rasa", "train", "--force", "--out", str(output)]
    result = subprocess.run(command, cwd=folder, env={**os.environ, **ENVIRONMENT}, capture_output=True, text=True)
    if result.returncode:
        raise BenchError(f"Training in {folder} failed:\n{result.stdout[-2000:]}{result.stderr[-2000:]}")
    return time.monotonic() - began


def bare_import() -> float:
    """Return the seconds that a process takes to do nothing but `import rasa.core.agent`."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-W", "ignore", "-c", "import rasa.core.agent"], check=True, capture_output=True)
    return time.monotonic() - began
