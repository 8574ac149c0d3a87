"""A message becomes tokens that can be compared however they were typed."""

from __future__ import annotations

import pytest

from bot.nlu.text import fold, tokenize, untangle


def texts(message: str) -> list[str]:
    return [token.text for token in untangle(tokenize(message))]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("WHO leads", ["who", "leads"]),
        ("Përshëndetje", ["pershendetje"]),
        ("K.F.O.R. now", ["kfor", "now"]),
        ("what's new", ["what", "is", "new"]),
        ("what’s new", ["what", "is", "new"]),
        ("they're here", ["they", "are", "here"]),
        ("KFOR's men", ["kfor", "men"]),
        ("it isn't", ["it", "is", "not"]),
        ("it isn’t", ["it", "is", "not"]),
        ("it didn t", ["it", "did", "not"]),
        ("who'd she replace", ["who", "did", "she", "replace"]),
        ("who'd ruled it", ["who", "had", "ruled", "it"]),
        ("what'd you prefer", ["what", "would", "you", "prefer"]),
        ("she'd stay", ["she", "would", "stay"]),
        ("it won't", ["it", "will", "not"]),
        ("you can't", ["you", "can", "not"]),
        ("4,600 men", ["4600", "men"]),
        ("the 2nd one", ["the", "2nd", "one"]),
        ("really?!", ["really", "?", "!"]),
        ("", []),
    ],
)
def test_tokens(message: str, expected: list[str]) -> None:
    assert texts(message) == expected


def test_a_possessive_is_marked() -> None:
    assert tokenize("KFOR's men")[0].possessive


@pytest.mark.parametrize("message", ["Ç'është KFOR?", "what's K.F.O.R.’s role", "4,600 men, isn't it"])
def test_tokens_tell_where_they_stand(message: str) -> None:
    starts = [(token.start, token.end) for token in tokenize(message)]
    assert starts == sorted(starts)
    assert all(0 <= start < end <= len(message) for start, end in starts)


def test_folding_drops_case_and_accents() -> None:
    assert fold("Čačak") == "cacak"
