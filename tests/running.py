"""Runs the bot for a test as a user does, with `python -m bot run`, in a process of its own."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Any

import requests

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 180  # seconds until it must be ready; longer than any start, as other programs may keep the machine busy


class RunningBot:
    """The bot on a free port: `with RunningBot(tmp_path) as bot: bot.ask("What is KFOR?")`.

    Its conversations are kept in the folder given. A model must have been trained.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port: int = probe.getsockname()[1]
        self.address = f"http://127.0.0.1:{self.port}"
        self.webhook = f"{self.address}/webhooks/rest/webhook"
        self._output = tempfile.TemporaryFile("w+")  # noqa: SIM115 (closed at the end of the with block)

    def __enter__(self) -> RunningBot:
        database = f"sqlite:///{self.folder / 'conversations.sqlite3'}"
        environ = {**os.environ, "PORT": str(self.port), "HOST": "127.0.0.1", "DATABASE_URL": database}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environ, stdout=self._output, stderr=subprocess.STDOUT
        )
        deadline = time.monotonic() + PATIENCE
        while "Ready" not in self.output():
            assert self.process.poll() is None, self.output()
            assert time.monotonic() < deadline, self.output()
            time.sleep(0.2)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
        self._output.close()

    def stop(self) -> int:
        """End it as Ctrl-C does and return its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
        return self.process.wait(30)

    def output(self) -> str:
        """Return what it printed so far."""
        with open(os.dup(self._output.fileno())) as copy:
            copy.seek(0)
            return copy.read()

    def ask(self, message: str, sender: str = "test") -> list[dict[str, Any]]:
        """Return the reply to a message over the REST channel."""
        reply = requests.post(self.webhook, json={"sender": sender, "message": message}, timeout=30)
        reply.raise_for_status()
        entries: list[dict[str, Any]] = reply.json()
        return entries
