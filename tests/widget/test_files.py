"""The widget's files: small, and every word in every language."""

from __future__ import annotations

import gzip
import json
import re

import pytest

from bot.widget.bundle import FOLDER, PARTS, widget_script

BUDGET = 25_000  # bytes, compressed
CODE = "".join((FOLDER / part).read_text("utf-8") for part in PARTS)
WORDS = {path.stem: json.loads(path.read_text("utf-8")) for path in (FOLDER / "strings").glob("*.json")}


def test_the_whole_widget_fits_the_budget():
    assert len(gzip.compress(widget_script().encode(), 9)) <= BUDGET


def test_every_part_is_in_the_script():
    assert {path.name for path in FOLDER.glob("*.js")} == set(PARTS)


@pytest.mark.parametrize("language", WORDS)
def test_a_language_has_all_words_with_their_places(language):
    places = {key: set(re.findall(r"{\w+}", words)) for key, words in WORDS["en"].items()}
    assert {key: set(re.findall(r"{\w+}", words)) for key, words in WORDS[language].items()} == places


def test_every_word_is_used():
    unused = [
        key for key in WORDS["en"] if not re.search(rf'["`]{key}["`]', CODE) and not re.search(rf'\b{key}: "', CODE)
    ]
    assert unused == []


def test_the_code_holds_no_words_of_its_own():
    """Text in quotes with a space and a capital letter is a sentence, which belongs into strings/."""
    without_comments = re.sub(r"/\*.*?\*/|//[^\n]*", "", CODE, flags=re.DOTALL)
    assert re.findall(r'"[A-Z][a-z]+ [^"]+"', without_comments) == []
