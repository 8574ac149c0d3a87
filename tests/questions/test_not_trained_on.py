"""The questions of this folder measure what was not trained on, so no training example may be one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from rapidfuzz import fuzz, process

ROOT = Path(__file__).resolve().parents[2]
FILES = ("casual.yml", "conversations.yml", "formal.yml", "negatives.yml")
SMALL_EDIT = 92
"""From this token-sort ratio on (0 to 100), two sentences of at least LONG_ENOUGH words are one with a small edit."""
LONG_ENOUGH = 4
COMMONPLACE = 2
"""Messages of so many words ("help", "yes", "since when?") are all the same whoever types them: they may be in both."""


class Text(NamedTuple):
    """A sentence, what is compared of it, and where it stands."""

    text: str
    normal: str
    place: str

    @property
    def words(self) -> int:
        """Return how many words it has."""
        return len(self.normal.split())


def normal(text: str) -> str:
    """Return the words of a text in lower case, without punctuation."""
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"['’]", "", text.lower())))


def questions(name: str) -> Iterator[Text]:
    """Yield the questions of a file."""
    for case in yaml.safe_load((Path(__file__).parent / name).read_text(encoding="utf-8")):
        for turn in case["turns"]:
            yield Text(turn["ask"], normal(turn["ask"]), f"{name}, {case['id']}")


def examples() -> Iterator[Text]:
    """Yield the training examples."""
    for file in sorted((ROOT / "data" / "nlu").glob("*.yml")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            if line.startswith("    - "):
                text = line.strip()[2:]
                yield Text(text, normal(text), f"{file.relative_to(ROOT)}:{number}")


def are_alike(one: Text, other: Text) -> bool:
    """Return whether one is the other, or a small edit of it."""
    if one.normal == other.normal:
        return one.words > COMMONPLACE
    if min(one.words, other.words) < LONG_ENOUGH:
        return False
    return bool(fuzz.token_sort_ratio(one.normal, other.normal) >= SMALL_EDIT)


@pytest.mark.parametrize("file", FILES)
def test_no_training_example_is_a_question_of_the_file(file: str) -> None:
    trained, asked = list(examples()), list(questions(file))
    scores = process.cdist(
        [text.normal for text in trained], [text.normal for text in asked],
        scorer=fuzz.token_sort_ratio, score_cutoff=SMALL_EDIT,
    )  # fmt: skip
    pairs = [(trained[row], asked[column]) for row, column in zip(*scores.nonzero(), strict=True)]
    copied = [f"{a.place}: {a.text!r} is {b.text!r} ({b.place})" for a, b in pairs if are_alike(a, b)]
    if copied:
        pytest.fail("Remove these training examples:\n" + "\n".join(copied), pytrace=False)


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("When was the office closed?", "when was the office closed", True),
        ("When was the office closed?", "when was teh office closed", True),
        ("When was the office closed?", "who closed down the office", False),
        ("Who heads it?", "who heads it", True),
        ("Yes, please", "yes please!", False),
        ("yes", "yet", False),
    ],
)
def test_small_edits_are_seen_and_commonplaces_let_through(one: str, other: str, alike: bool) -> None:
    assert are_alike(Text(one, normal(one), ""), Text(other, normal(other), "")) is alike
