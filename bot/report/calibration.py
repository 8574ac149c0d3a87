"""Calibration: whether the classifier is right as often as it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Bin:
    """The guesses of a confidence from `low` to before `high`: how many, mean confidence, share that was right."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


def reliability(guesses: Iterable[tuple[float, bool]], bins: int = 10) -> list[Bin]:
    """Return the bins that have guesses, given (confidence from 0 to 1, whether it was right)."""
    filled: list[list[tuple[float, bool]]] = [[] for _ in range(bins)]
    for confidence, right in guesses:
        filled[min(int(confidence * bins), bins - 1)].append((confidence, right))
    return [
        Bin(n / bins, (n + 1) / bins, len(found), _mean(c for c, _ in found), _mean(r for _, r in found))
        for n, found in enumerate(filled)
        if found
    ]


def expected_error(bins: Iterable[Bin]) -> float:
    """Return the expected calibration error: how far confidence and accuracy lie apart on average, from 0 to 1."""
    listed = list(bins)
    total = sum(each.count for each in listed)
    return sum(each.count * abs(each.confidence - each.accuracy) for each in listed) / total if total else 0.0


def _mean(values: Iterable[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed)
