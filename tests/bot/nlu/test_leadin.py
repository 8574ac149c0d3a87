"""What leads in to a question or trails behind it is taken off, and questions for yes or no are told."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import bot.nlu
from bot.nlu.leadin import asks, introduces, is_yes_no, says_of_somebody, strip_lead_in, without_tag


@pytest.mark.parametrize(
    "text",
    [
        "could you tell me who runs it",
        "hello who runs it",
        "would you mind telling me who runs it",
        "have you any information on who runs it",
        "it would be nice to know who runs it",
        "what i would like to know is who runs it",
        "i did not catch who runs it",
        "i would like to know who runs it",
        "please who runs it",
        "bonjour who runs it",
        "hello from oslo who runs it",
        "my boss asked me who runs it",
        "the class is wondering who runs it",
        "i really can not remember who runs it",
        "task 4 says who runs it",
        "who runs it please",
        "who runs it if you know",
        "who runs it any idea",
        "who runs it in plain words",
        "who runs it explained in simple english",
        "first who runs it",
        "wrong question who runs it",
        "maybe something closer to your field then who runs it",
        "here is a question up your street who runs it",
    ],
)
def test_what_stands_around_is_taken_off(text: str) -> None:
    assert strip_lead_in(text) == "who runs it"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("for my essay i need the date of the plan", "the date of the plan"),
        ("i am looking for the head of it", "the head of it"),
        ("its boss is what i am after", "its boss"),
        ("who asked when it began", "who asked when it began"),
        ("no thanks", "no thanks"),
        ("first reduction when", "first reduction when"),
        ("i need help", "i need help"),
    ],
)
def test_what_is_asked_is_left(text: str, left: str) -> None:
    assert strip_lead_in(text) == left


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is it over", True),
        ("it is over right", True),
        ("it is over is not it", True),
        ("it is over is that correct", True),
        ("it is over no", True),
        ("is it over or no", True),
        ("it is over true or false", True),
        ("who runs it", False),
        ("is it larger or smaller", False),
        ("my answer is no", False),
        ("they said yes", False),
    ],
)
def test_yes_or_no(text: str, expected: bool) -> None:
    assert is_yes_no(text) is expected


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("it is over no", "it is over"),
        ("it is over is it true", "it is over"),
        ("the answer is no", "the answer is no"),
        ("that is right", "that is right"),
    ],
)
def test_a_tag_is_taken_off(text: str, left: str) -> None:
    assert without_tag(text) == left


@pytest.mark.parametrize("text", ["three quick questions", "one more thing", "for a quiz", "q3", "next question"])
def test_an_announcement_is_told(text: str) -> None:
    assert introduces(text)


@pytest.mark.parametrize("text", ["the second one", "the mandate", "one", "its boss"])
def test_what_names_something_is_no_announcement(text: str) -> None:
    assert not introduces(text)


@pytest.mark.parametrize("name", ["lexicon.yml", "leadin.yml"])
def test_words_are_words(name: str) -> None:
    """YAML takes a bare "no" for a truth value."""

    def leaves(node: object) -> list[object]:
        if isinstance(node, dict):
            return [leaf for pair in node.items() for part in pair for leaf in leaves(part)]
        return [leaf for part in node for leaf in leaves(part)] if isinstance(node, list) else [node]

    text = (Path(bot.nlu.__file__).parent / name).read_text(encoding="utf-8")
    assert {type(leaf) for leaf in leaves(yaml.safe_load(text))} == {str}


@pytest.mark.parametrize("text", ["they guard the churches too", "he is an italian", "so it was closed then"])
def test_what_is_said_of_somebody_can_be_asked(text: str) -> None:
    assert says_of_somebody(text)


@pytest.mark.parametrize("text", ["he served until", "they have how many", "it is led by", "how big is it", "it is"])
def test_what_leaves_something_open_asks_for_that(text: str) -> None:
    assert not says_of_somebody(text)


@pytest.mark.parametrize(
    "text",
    [
        "i am meeting a soldier who served with _organization_",
        "my aunt worked with people who serve at _organization_",
        "there was a man who led _organization_",
    ],
)
def test_whom_a_speaker_only_describes_is_not_asked_for(text: str) -> None:
    assert not asks(text.split())


@pytest.mark.parametrize("text", ["i want to know who led _organization_", "he said the head is who"])
def test_what_a_speaker_wants_to_know_is(text: str) -> None:
    assert asks(text.split())
