"""What the tests of the knowledge base share."""

from __future__ import annotations

from pathlib import Path

import pytest

from knowledge import Knowledge, load
from tests.knowledge.folder import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Return a knowledge folder without faults."""
    return Folder(tmp_path / "knowledge")


@pytest.fixture(scope="session")
def shipped() -> Knowledge:
    """Return the knowledge that the project ships."""
    return load(Path(__file__).resolve().parents[2] / "knowledge")
