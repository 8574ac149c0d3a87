"""What it costs to have typed one word for another: the slips of a hurried hand and of an ear.

All costs are negative logarithms of probabilities.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import OSA

from bot.nlu.sounds import sound

SLIP = 7.0
"""What one wrong letter costs …"""
LEFT_OUT = 6.5
"""… one too many or too few, …"""
VOWEL = 4.5
"""… a vowel left out or another, …"""
BESIDE = 4.5
"""… a letter instead of its neighbour on the keyboard, …"""
DOUBLED = 3.5
"""… a letter typed once instead of twice, or twice instead of once, …"""
SWAPPED = 3.0
"""… and two letters in each other's place."""
HEARD = 7.5
"""What it costs to write a word as it sounds, however many letters that are …"""
NEARLY_HEARD = 5.0
"""… if it is but one …"""
LONG_ENOUGH = 4
"""… in words from this length on."""
FIRST = 2.5
"""What it costs more where the first letter is wrong."""
SPLIT = 5.0
"""What a forgotten blank costs."""
SPOKEN = 1.0
"""What it costs to leave out the "g" of "doing", or to draw a word out ("soooo")."""
KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def allowed_distance(word: str) -> int:
    """Return how many letters of a word may be wrong: the longer the word, the more."""
    return 0 if len(word) < 3 else 1 if len(word) <= 5 else 2 if len(word) <= 10 else 3


def typing_cost(typed: str, meant: str) -> float:
    """Return what it costs to have typed this where that was meant."""
    distance = OSA.distance(typed, meant)
    cost = SLIP * distance
    if distance == 1:
        cost = _cost_of_one(typed, meant)
    elif sorted(typed) == sorted(meant):
        cost = SWAPPED * distance
    if undoubled(typed) == undoubled(meant):
        cost = min(cost, DOUBLED)
    alike = len(typed) >= LONG_ENOUGH and sound(typed) == sound(meant)
    if alike or is_shortened(typed, meant):
        cost = min(cost, NEARLY_HEARD if alike and distance == 1 else HEARD)
    return cost + (FIRST if typed[0] != meant[0] and not alike and typed[:2] != meant[1::-1] else 0)


def _cost_of_one(typed: str, meant: str) -> float:
    """Return what a single slip costs."""
    if sorted(typed) == sorted(meant):
        return SWAPPED
    wrong = next((n for n, (one, other) in enumerate(zip(typed, meant, strict=False)) if one != other), -1)
    if len(typed) == len(meant):
        pair = typed[wrong], meant[wrong]
        return BESIDE if _is_beside(*pair) else VOWEL if set(pair) <= set("aeiouy") else SLIP
    return VOWEL if max(typed, meant, key=len)[wrong] in "aeiou" else LEFT_OUT


def _is_beside(one: str, other: str) -> bool:
    """Return whether two letters are neighbours on the keyboard, in a row or across rows, which are shifted by half a
    key.
    """
    places = {char: (row, at) for row, line in enumerate(KEYS) for at, char in enumerate(line)}
    if one not in places or other not in places:
        return False
    (first, left), (second, right) = sorted((places[one], places[other]))
    return abs(left - right) == 1 if first == second else second - first == 1 and right - left in (-1, 0)


def consonants(word: str) -> str:
    """Return the consonants of a word, none twice in a row."""
    return undoubled("".join(char for char in word if char not in "aeiou"))


def undoubled(word: str) -> str:
    """Return the word with no letter twice in a row."""
    return re.sub(r"(.)\1+", r"\1", word)


def is_shortened(word: str, candidate: str) -> bool:
    """Return whether a word lacks nothing but vowels of the candidate, and at least half of them ("frm", "headcnt")."""
    letters = iter(candidate)
    vowels = len(candidate) - len(consonants(candidate))
    missing = len(candidate) - len(word)
    return word[0] == candidate[0] and 0 < vowels <= 2 * missing and all(char in letters for char in word)


def squeezed(word: str) -> str:
    """Return the word with letters that stand three times or more written once ("soooo")."""
    return undoubled(word) if re.search(r"(.)\1\1", word) else word
