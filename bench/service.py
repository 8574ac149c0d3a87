"""A bot as its users meet it: one or more processes that answer over Rasa's REST channel."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

START_TIMEOUT = 300.0  # seconds
FIRST_SENDER = "bench-first"
ENVIRONMENT = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


class BenchError(Exception):
    """The measurement cannot go on. The message says why and where to look."""


@dataclass
class Service:
    """The processes of a bot: `commands` start them in `folder`; the one that answers listens on `port`."""

    name: str
    folder: Path
    commands: Sequence[Sequence[str]]
    port: int
    log: Path
    environment: dict[str, str] = field(default_factory=dict)
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, question: str) -> float:
        """Start all processes; return the seconds until the question got its first answer."""
        began = time.monotonic()
        environment = {**os.environ, **ENVIRONMENT, **self.environment}
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("wb") as log:
            self.processes = [
                subprocess.Popen(
                    command, cwd=self.folder, env=environment, stdout=log, stderr=log, start_new_session=True
                )
                for command in self.commands
            ]
        while time.monotonic() - began < START_TIMEOUT:
            if any(process.poll() is not None for process in self.processes):
                self.stop()
                raise BenchError(f"{self.name} ended before it answered; its log is {self.log}.")
            try:
                if self.connect().ask(FIRST_SENDER, question):
                    return time.monotonic() - began
            except (OSError, http.client.HTTPException, BenchError):
                pass
            time.sleep(0.05)
        self.stop()
        raise BenchError(f"{self.name} gave no answer within {START_TIMEOUT:.0f} s; its log is {self.log}.")

    def stop(self) -> None:
        """End all processes and what they started."""
        for process in self.processes:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
        for process in self.processes:
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
        self.processes = []

    def resident(self) -> int:
        """Return the resident memory of all processes and their children, in MB."""
        listed = subprocess.run(["ps", "-A", "-o", "pgid=,rss="], capture_output=True, text=True, check=True).stdout
        groups = {process.pid for process in self.processes}
        rows = (line.split() for line in listed.splitlines())
        return sum(int(rss) for group, rss in rows if int(group) in groups) // 1024

    @property
    def url(self) -> str:
        """The address that takes messages."""
        return f"http://127.0.0.1:{self.port}/webhooks/rest/webhook"

    def connect(self) -> Connection:
        """Return a connection that stays open from message to message, as a browser's does."""
        return Connection(self.port)


class Connection:
    """Sends messages one after the other."""

    def __init__(self, port: int) -> None:
        self._http = http.client.HTTPConnection("127.0.0.1", port, timeout=120)

    def ask(self, sender: str, message: str) -> list[dict[str, Any]]:
        """Return the answer. Raises BenchError when there is none."""
        body = json.dumps({"sender": sender, "message": message})
        self._http.request("POST", "/webhooks/rest/webhook", body, {"Content-Type": "application/json"})
        response = self._http.getresponse()
        content = response.read()
        if response.status != 200:
            raise BenchError(f"Status {response.status} for {message!r}: {content[:200]!r}")
        answer: list[dict[str, Any]] = json.loads(content)
        if not answer:
            raise BenchError(f"No answer to {message!r}")
        return answer


def free_port() -> int:
    """Return a port of this machine that is free now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
