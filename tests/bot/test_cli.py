"""The commands start what they should, and report a fault as a sentence that says what to do."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot import cli, training
from bot.cli import model, serve
from bot.cli.errors import CommandError
from bot.settings import Settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def taken_port() -> Iterator[int]:
    """Return a port that something listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        yield listener.getsockname()[1]


@pytest.fixture
def trained(project: Path) -> Path:
    """Return a project whose model is ready."""
    path = training.model_path(project)
    path.parent.mkdir()
    path.touch()
    return project


def test_a_taken_port_is_reported_with_another_to_try(taken_port: int) -> None:
    with pytest.raises(CommandError, match=f"Port {taken_port} is taken .*\n.*PORT={taken_port + 1} make run"):
        serve.check_port("127.0.0.1", taken_port)


def test_a_taken_port_is_noticed_before_the_training(project: Path, taken_port: int) -> None:
    with pytest.raises(CommandError, match="is taken"):
        serve.run(project, Settings(port=taken_port))


def test_an_address_of_another_machine_is_reported() -> None:
    with pytest.raises(CommandError, match=r"HOST=192\.0\.2\.1"):
        serve.check_port("192.0.2.1", 5005)


@pytest.mark.parametrize(
    ("host", "address"),
    [
        ("127.0.0.1", "http://localhost:5005/"),
        ("0.0.0.0", "http://localhost:5005/"),
        ("10.0.0.7", "http://10.0.0.7:5005/"),
        ("::1", "http://[::1]:5005/"),
    ],
)
def test_the_address_shown_can_be_opened(host: str, address: str) -> None:
    assert serve.address(Settings(host=host)) == address


def test_a_ready_model_is_not_trained_again(trained: Path) -> None:
    assert model.ensure_model(trained, Settings()) == training.model_path(trained)


@pytest.mark.parametrize("name", ["config.yml", "domain.yml", "data"])
def test_a_missing_source_is_named(project: Path, name: str) -> None:
    path = project / name
    shutil.rmtree(path) if path.is_dir() else path.unlink()
    with pytest.raises(CommandError, match=f"^{name} is missing"):
        model.ensure_model(project, Settings())


def test_too_little_disk_is_reported(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model, "NEEDED_MB", 10**9)
    with pytest.raises(CommandError, match="MB of disk are free"):
        model.check_disk(project)


def test_the_shell_asks_for_a_terminal(trained: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(CommandError, match="needs a terminal"):
        serve.shell(trained, Settings())


def test_a_fault_ends_the_command_with_status_1_and_its_message(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PORT", "many")
    assert cli.main(["run"]) == 1
    assert capsys.readouterr().err.strip().startswith("PORT='many' cannot be used:")


def test_an_unknown_command_ends_with_status_2() -> None:
    with pytest.raises(SystemExit) as stop:
        cli.main(["fly"])
    assert stop.value.code == 2


def test_a_fault_is_reported_without_importing_rasa() -> None:
    code = "import sys; from bot import cli; cli.main(['run']); sys.exit('rasa' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PORT": "0"}, check=False)
    assert done.returncode == 0


@pytest.mark.parametrize("name", ["python3", "/nowhere/python3.10"])
def test_setting_up_refuses_a_python_that_is_not_3_10(tmp_path: Path, name: str) -> None:
    shutil.copytree(ROOT / "tools", tmp_path / "tools")
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    other = tmp_path / "python3"
    other.write_text("#!/bin/sh\nexit 1\n")
    other.chmod(0o755)
    environ = {**os.environ, "PYTHON": str(tmp_path / name)}
    done = subprocess.run(["tools/setup.sh"], cwd=tmp_path, env=environ, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "is not a working Python 3.10" in done.stderr
    assert not (tmp_path / ".venv").exists()


def test_every_target_of_the_makefile_is_described() -> None:
    makefile = (ROOT / "Makefile").read_text()
    named = next(line for line in makefile.splitlines() if line.startswith(".PHONY:")).split()[1:]
    shown = subprocess.run(
        ["make", "--no-print-directory", "help"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout
    assert {line.split()[1] for line in shown.splitlines()} | {"help"} == set(named)
