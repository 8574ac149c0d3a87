"""What the tests of the knowledge base share."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.knowledge.folder import Folder


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Return a knowledge folder without faults."""
    return Folder(tmp_path / "knowledge")
