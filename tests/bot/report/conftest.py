"""What the tests of the report share."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.understanding import Understanding
from knowledge import Knowledge, load

EXAMPLES = {
    "leader": ["who leads KFOR", "who heads EULEX", "who is the head of the ICO", "who runs UNMIK"],
    "staff": ["how many people work for KFOR", "number of staff of EULEX", "how many soldiers has KFOR"],
    "out_of_scope": ["book a table for two", "will it rain today", "play some music", "how tall is the tower"],
}


@pytest.fixture(scope="session")
def knowledge() -> Knowledge:
    return load()


@pytest.fixture(scope="session")
def understanding(knowledge: Knowledge) -> Understanding:
    """Return an understanding trained on a few examples."""
    return Understanding.train(knowledge, [(text, intent) for intent, texts in EXAMPLES.items() for text in texts])


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Return a project's root with training examples in data/nlu/people.yml."""
    folder = tmp_path / "data" / "nlu"
    folder.mkdir(parents=True)
    entries = "".join(
        f"- intent: {intent}\n  examples: |\n" + "".join(f"    - {text}\n" for text in texts)
        for intent, texts in EXAMPLES.items()
    )
    (folder / "people.yml").write_text(f'version: "3.1"\n\nnlu:\n# who they are\n{entries}', encoding="utf-8")
    return tmp_path
