"""`python -m knowledge check` says whether the knowledge is usable."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.__main__ import main
from tests.knowledge.folder import Folder

ROOT = Path(__file__).resolve().parents[2]


def test_usable_knowledge_gives_status_0_and_a_summary(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder.path)]) == 0
    assert capsys.readouterr().out == "1 fact on 1 × organization\n"


def test_faults_give_status_1_and_one_line_each(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    folder.write("one.yml", "id: one\ntype: body\nname: 1\nnmae: One\n")
    assert main(["check", str(folder.path)]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    first, second, count = printed.err.splitlines()
    assert f"{folder.path}/one.yml:3: name: " in first
    assert f"{folder.path}/one.yml:4: nmae: is not a known key. Did you mean name?" in second
    assert count == "2 faults"


def test_one_fault_is_counted_as_one(folder: Folder, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(folder.write("one.yml", "").path)]) == 1
    assert capsys.readouterr().err.endswith("\n1 fault\n")


def test_a_missing_folder_gives_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(tmp_path / "nowhere")]) == 1
    assert "is no folder" in capsys.readouterr().err


def test_files_are_named_from_the_current_folder(
    folder: Folder, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write("one.yml", "")
    monkeypatch.chdir(folder.path)
    main(["check", str(folder.path)])
    assert capsys.readouterr().err.startswith("one.yml:1: ")


def test_the_folder_may_come_from_the_environment(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KNOWLEDGE_DIR", str(folder.write("one.yml", "").path))
    assert main(["check"]) == 1


@pytest.mark.parametrize("arguments", [[], ["chek"], ["check", "one", "two"]])
def test_a_wrong_call_gives_status_2_and_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(arguments)
    assert end.value.code == 2
    assert "usage: python -m knowledge" in capsys.readouterr().err


def test_the_shipped_knowledge_passes_as_a_command() -> None:
    done = subprocess.run([sys.executable, "-m", "knowledge", "check"], cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_no_stack_trace_reaches_the_user(folder: Folder) -> None:
    folder.write("one.yml", b"\xff\xfe")
    command = [sys.executable, "-m", "knowledge", "check", str(folder.path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
