"""The sentences: all of them used, none missing, and dates, numbers and lists in words."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest
import yaml

from actions.kinds import CHAT
from actions.wording import Wording, wording
from knowledge import FuzzyDate
from tests.conftest import ROOT

EN = wording("en")
WORDING = ROOT / "actions" / "wording"
SENTENCES = yaml.safe_load((WORDING / "en.yml").read_text(encoding="utf-8"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "actions").rglob("*.py")))
TEXTS = re.findall(r"\"([a-z_]+)\"|'([a-z_]+)'", CODE)
LITERALS = {first or second for first, second in TEXTS}
BUILT = re.findall(r"f\"([a-z_]*\{[^}]+\}[a-z_]*)\"", CODE)
PATTERNS = [
    re.sub(r"\{[^}]*\}", "[a-z_]+", text) for text in BUILT if re.search("[a-z]{2}", re.sub(r"\{[^}]*\}", "", text))
]
"""The keys that the code puts together, such as f"status_{fact.value}"."""
STEMS = ("leads", "held", "mandate", "task")
"""What the code puts further words to: how far a tenure's dates are known, or a mandate's period."""
SAID = set(re.findall(r"\b(?:say|phrase|words|lines|missing)\(\s*\"([a-z_]+)\"", CODE))


@pytest.mark.parametrize("key", SENTENCES)
def test_sentence_is_used_by_the_code(key: str) -> None:
    assert (
        key in LITERALS | CHAT or any(re.fullmatch(pattern, key) for pattern in PATTERNS) or key.split("_")[0] in STEMS
    )


@pytest.mark.parametrize("key", sorted(SAID))
def test_sentence_that_the_code_says_exists(key: str) -> None:
    assert key in EN


@pytest.mark.parametrize("kind", sorted(CHAT))
def test_chat_has_a_sentence(kind: str) -> None:
    assert EN.say(kind, organizations="ABC and DEF", count=2)


@pytest.mark.parametrize("key", [key for key, text in SENTENCES.items() if isinstance(text, str)])
def test_placeholders_have_names(key: str) -> None:
    assert all(name != "" for _, name, _, _ in Formatter().parse(SENTENCES[key]) if name is not None)


@pytest.mark.parametrize("path", sorted(WORDING.glob("*.yml")), ids=lambda path: path.stem)
def test_other_languages_have_keys_of_english_only(path: Path) -> None:
    assert set(yaml.safe_load(path.read_text(encoding="utf-8"))) - {"recognized_by", "courtesies"} <= set(SENTENCES)


@pytest.mark.parametrize("language", ["sq", "sr", "xx"])
def test_what_a_language_does_not_say_is_said_in_english(language: str) -> None:
    assert wording(language).say("praise") == EN.say("praise")


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2008", "2008"),
        ("2009-04", "April 2009"),
        ("2008-02-28", "28 February 2008"),
        ("early 2010", "early 2010"),
    ],
)
def test_date_is_as_precise_as_it_is_known(date: str, words: str) -> None:
    assert EN.date(FuzzyDate.parse(date)) == words


def test_no_date_has_no_words() -> None:
    assert EN.date(None) == ""


@pytest.mark.parametrize(("date", "words"), [("2008-02-28", "on 28 February 2008"), ("2009-04", "in April 2009")])
def test_date_has_its_preposition(date: str, words: str) -> None:
    assert EN.on(FuzzyDate.parse(date)) == words


@pytest.mark.parametrize(
    ("bound", "words"), [("exactly", "4,700"), ("about", "about 4,700"), ("more_than", "more than 4,700")]
)
def test_number_says_how_exact_it_is(bound: str, words: str) -> None:
    assert EN.number(4700, bound) == words


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
        (["a, x", "b", "c"], "a, x; b; and c"),
    ],
)
def test_parts_are_joined_as_a_list(parts: list[str], words: str) -> None:
    assert EN.join(parts) == words


def test_sentence_begins_with_a_capital() -> None:
    assert Wording("en", {"greeting": "hello {name}"}).say("greeting", name="you") == "Hello you"


def test_phrase_does_not() -> None:
    assert Wording("en", {"greeting": "hello {name}"}).phrase("greeting", name="you") == "hello you"
