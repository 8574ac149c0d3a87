"""Starts and stops the fake bot of fake_bot.py as a server of its own, and speaks to it."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import requests

SCRIPT = Path(__file__).with_name("fake_bot.py")
ROOT = Path(__file__).parents[3]
START_TIME = 60  # seconds at most
# What the browser suite and most channel tests want: limits that do not stand in the way.
GENEROUS = {
    "messages_per_minute": 5000,
    "messages_per_minute_per_address": 50_000,
    "conversations_per_hour_per_address": 50_000,
}


class FakeServer:
    """A server in a process of its own, which can be killed and started again on the same port and folder."""

    def __init__(self, folder: Path, settings: dict[str, Any] | None = None, port: int | None = None) -> None:
        self.folder, self.settings, self.port = folder, settings or {}, port or free_port()
        self.url = f"http://localhost:{self.port}"
        self.log = folder / "server.log"
        self.process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> FakeServer:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()

    def start(self, wait: bool = True) -> None:
        """Starts the server; by default returns when it answers."""
        command = [sys.executable, str(SCRIPT), str(self.port), str(self.folder), json.dumps(self.settings)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONWARNINGS": "ignore"}
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=environment, cwd=ROOT)
        if wait:
            self.wait()

    def wait(self) -> None:
        """Returns when the server answers; fails with its log when it does not."""
        until = time.monotonic() + START_TIME
        while time.monotonic() < until and self.process and self.process.poll() is None:
            try:
                if requests.get(f"{self.url}/readyz", timeout=1).ok:
                    return
            except requests.RequestException:
                time.sleep(0.05)
        raise AssertionError(f"The fake bot did not start:\n{self.log.read_text()[-2000:]}")

    def kill(self) -> None:
        """Ends the server at once, as a crash would."""
        if self.process:
            self.process.send_signal(signal.SIGKILL)
            self.process.wait()
            self.process = None

    def request(self, method: str, path: str, token: str | None = None, **kwargs: Any) -> requests.Response:
        """A request to the channel's API below /webhooks/web/."""
        headers = {**({"Authorization": f"Bearer {token}"} if token else {}), **kwargs.pop("headers", {})}
        return requests.request(method, f"{self.url}/webhooks/web/{path}", headers=headers, timeout=10, **kwargs)

    def new_token(self) -> str:
        """The token of a new conversation."""
        return str(self.request("POST", "conversations").json()["token"])

    def trackers(self) -> dict[str, list[list[str]]]:
        """{conversation: [[message id, channel, text], ...]}: what reached Rasa."""
        found: dict[str, list[list[str]]] = requests.get(f"{self.url}/test/trackers", timeout=10).json()
        return found


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
