"""Cross-validation: what the classifier makes of each training example when it was not trained on it."""

from __future__ import annotations

import os
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass

from bot.nlu.classifier import KindClassifier, encode
from bot.nlu.reading import Reader
from bot.nlu.tensors import Array
from bot.nlu.understanding import read_examples
from bot.nlu.words import Words
from bot.report.examples import Example
from knowledge import Knowledge

FOLDS = 5
Read = tuple[tuple[str, ...], str]
Guess = tuple[str, float]


@dataclass(frozen=True)
class Judged:
    """An example with the intent that a classifier which never saw it gives it, and how sure it is of that (0 to 1)."""

    example: Example
    guess: str
    confidence: float

    @property
    def right(self) -> bool:
        """Return whether the guess is the example's intent."""
        return self.guess == self.example.intent


@dataclass(frozen=True)
class Pair:
    """Examples of one intent that were taken for another, those the classifier was surest of first."""

    intent: str
    guess: str
    judged: list[Judged]


def cross_validate(examples: Sequence[Example], knowledge: Knowledge, progress: Callable[[str], None]) -> list[Judged]:
    """Return every example judged by a classifier trained on the other folds; examples without words are left out."""
    reader = Reader(knowledge, Words.of(example.text for example in examples))
    read: list[Read] = []
    kept: list[Example] = []
    for example in examples:
        words = read_examples(reader, [(example.text, example.intent)])
        read += words
        kept += [example] * len(words)
    folds = split([example.intent for example in kept])
    progress("encoding the examples")
    encodings = encode(words for words, _ in read)
    judged: dict[int, Judged] = {}
    with ProcessPoolExecutor(min(os.cpu_count() or 1, FOLDS)) as pool:
        guessed = pool.map(_guess, (_task(read, encodings, fold) for fold in folds))
        for done, (fold, guesses) in enumerate(zip(folds, guessed, strict=True), 1):
            progress(f"cross-validation {done}/{len(folds)}")
            for number, (guess, confidence) in zip(sorted(fold), guesses, strict=True):
                judged[number] = Judged(kept[number], guess, confidence)
    return [judged[number] for number in sorted(judged)]


def split(intents: Sequence[str], folds: int = FOLDS) -> list[set[int]]:
    """Return the positions of each fold: every intent is spread over all folds, the same way at every run."""
    by_intent: dict[str, list[int]] = defaultdict(list)
    for number, intent in enumerate(intents):
        by_intent[intent].append(number)
    shuffled = random.Random(1)
    order: list[int] = []
    for intent in sorted(by_intent):
        shuffled.shuffle(by_intent[intent])
        order += by_intent[intent]
    return [set(order[first::folds]) for first in range(folds)]


Task = tuple[list[Read], Array, list[tuple[str, ...]]]


def _task(read: Sequence[Read], encodings: Array, fold: set[int]) -> Task:
    """Return what is trained on for a fold, with its encodings, and what is asked."""
    others = [number for number in range(len(read)) if number not in fold]
    return [read[number] for number in others], encodings[others], [read[number][0] for number in sorted(fold)]


def _guess(task: Task) -> list[Guess]:
    """Return the best guess for each of the words, after training on the rest. Runs in a process of its own."""
    training, encodings, asked = task
    classifier = KindClassifier.train(training, encodings)
    return [classifier.classify(words)[0] for words in asked]


def accuracy(judged: Sequence[Judged]) -> float:
    """Return the share of right guesses, from 0 to 1."""
    return sum(each.right for each in judged) / len(judged) if judged else 0.0


def confused_pairs(judged: Sequence[Judged]) -> list[Pair]:
    """Return the confused pairs of intents, the most confused first."""
    wrong: dict[tuple[str, str], list[Judged]] = defaultdict(list)
    for each in judged:
        if not each.right:
            wrong[each.example.intent, each.guess].append(each)
    pairs = [Pair(*names, sorted(found, key=lambda each: -each.confidence)) for names, found in wrong.items()]
    return sorted(pairs, key=lambda pair: (-len(pair.judged), pair.intent, pair.guess))


def by_intent(judged: Sequence[Judged]) -> list[tuple[str, int, float, float]]:
    """Return (intent, examples, precision, recall) of each intent, the lowest recall first."""
    total = Counter(each.example.intent for each in judged)
    guessed = Counter(each.guess for each in judged)
    right = Counter(each.guess for each in judged if each.right)
    rows = [
        (intent, count, right[intent] / guessed[intent] if guessed[intent] else 0.0, right[intent] / count)
        for intent, count in total.items()
    ]
    return sorted(rows, key=lambda row: (row[3], row[0]))
