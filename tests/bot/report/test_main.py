from __future__ import annotations

from pathlib import Path

import pytest

from bot.report import __main__ as report
from bot.report.examples import DataError
from bot.report.page import Findings
from knowledge import Knowledge


def test_the_page_is_written_where_asked(tmp_path: Path, knowledge: Knowledge, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "measure", lambda root, progress: Findings([], [], report.GOLD, [], knowledge))
    page = tmp_path / "new" / "page.html"
    assert report.main(["--output", str(page)]) == 0
    assert page.read_text().startswith("<!doctype html>")


def test_a_faulty_file_is_named_without_a_stack_trace(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faulty(*_: object) -> Findings:
        raise DataError("data/nlu/people.yml is not YAML")

    monkeypatch.setattr(report, "measure", faulty)
    assert report.main([]) == 1
    assert capsys.readouterr().err == "data/nlu/people.yml is not YAML\n"
