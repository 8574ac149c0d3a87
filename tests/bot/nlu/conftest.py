"""What the tests of the understanding share: the shipped names and words, and a classifier of a few kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.nlu.reading import Reader
from bot.nlu.understanding import Understanding
from bot.nlu.words import Words
from bot.report.examples import read_training_examples
from knowledge import Knowledge
from tests.bot.nlu.examples import EXAMPLES

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def reader(shipped: Knowledge) -> Reader:
    """Return a reader with the shipped names and the words of the shipped training examples."""
    return Reader(shipped, Words.of(example.text for example in read_training_examples(ROOT)))


@pytest.fixture(scope="session")
def small(shipped: Knowledge) -> Understanding:
    """Return an understanding of four kinds, trained in a moment."""
    return Understanding.train(shipped, EXAMPLES)
